import { sql } from 'kysely'
import type { Ctx } from '../../platform/ctx.ts'
import { addDays, dayAt, type Instant, type PlainDate, startOf } from '../../platform/dates.ts'
import { system } from '../../platform/rights.ts'
import { assignmentsOf } from './assignment.store.ts'
import type { EntryKind } from './entry.ts'
import { isCollective, type Share, sharesOn } from './share.ts'
import { db, narrowed } from './store.ts'
import type { Task } from './task.ts'

/** One line of a story as far as figures need it: the days it speaks of, and what proved it. */
export type FactEntry = {
  day: PlainDate
  at: Instant
  kind: EntryKind
  account: string | null
  progress: number | null
  /** The day a recurring duty answered; the day of completion; the day before and after an extension. */
  owed: PlainDate | null
  on: PlainDate | null
  was: PlainDate | null
  is: PlainDate | null
  /** Documents, files and checks by the system given as evidence, and addresses. */
  papers: number
  links: number
}

/** A task as it was held at the end of a day, with its story up to then. */
export type TaskFacts = Pick<
  Task,
  | 'id'
  | 'code'
  | 'title'
  | 'document'
  | 'lead'
  | 'support'
  | 'product'
  | 'dueOn'
  | 'firstDueOn'
  | 'recurs'
  | 'progress'
  | 'updatedOn'
  | 'completedOn'
  | 'basis'
  | 'spanStart'
  | 'spanEnd'
> & {
  assignedOn: PlainDate
  sameAs: string | null
  entries: readonly FactEntry[]
  /** What each member of a collective lead answers for; empty where the lead is no collective. */
  shares: readonly Share[]
}

/** Which tasks are wanted: those still open or done since a day, of these leads, or one by its code. */
export type FactsWanted = { since?: PlainDate; leads?: readonly string[]; code?: string }

const told = ['progress', 'completed', 'confirmed', 'reopened', 'extended'] as const satisfies readonly EntryKind[]

const versions = (ctx: Ctx, { since, leads, code }: FactsWanted) => {
  let query = narrowed({ ...ctx, actor: system }, leads === undefined ? { shared: [] } : { shared: [], agencies: leads, role: 'lead' })
    .innerJoin('steering.task as t', 't.id', 'v.task')
    .leftJoin('steering.cluster_member as c', 'c.task', 'v.task')
  if (since !== undefined) query = query.where((where) => where.or([where('v.completed_on', 'is', null), where('v.completed_on', '>=', since)]))
  if (code !== undefined) query = query.where('t.code', '=', code)
  return query
    .select(['t.id', 't.code', 't.created_at as createdAt', 'c.cluster as sameAs', 'v.title', 'v.document', 'v.lead', 'v.support', 'v.product'])
    .select(['v.due_on as dueOn', 'v.first_due_on as firstDueOn', 'v.recurs', 'v.progress', 'v.updated_on as updatedOn'])
    .select(['v.completed_on as completedOn', 'v.basis', 'v.span_start as spanStart', 'v.span_end as spanEnd'])
    .orderBy('t.code')
    .execute()
}

const detail = (name: string) => sql<PlainDate | null>`e.details ->> ${sql.lit(name)}`

const entries = (ctx: Ctx, ids: readonly string[]) =>
  db(ctx)
    .selectFrom('steering.entry as e')
    .leftJoin('steering.evidence as p', 'p.entry', 'e.id')
    .where(sql<boolean>`e.task = any(${sql.val([...ids])}::uuid[])`)
    .where('e.kind', 'in', told)
    .where('e.at', '<', startOf(addDays(ctx.asOf, 1)))
    .groupBy('e.id')
    .select([
      'e.task',
      'e.at',
      'e.kind',
      'e.account',
      detail('owed').as('owed'),
      detail('on').as('on'),
      detail('was').as('was'),
      detail('is').as('is'),
    ])
    .select([
      sql<number | null>`(e.details ->> 'progress')::int`.as('progress'),
      sql<number>`count(p.id) filter (where p.number is not null or p.file_hash is not null or p.made_check is not null)::int`.as('papers'),
      sql<number>`count(p.id) filter (where p.link is not null)::int`.as('links'),
    ])
    .orderBy('e.id')
    .execute()

/** What figures about promises are made of, as it stood at the end of the day shown, whoever asks: the caller has demanded the right. */
export async function taskFacts(ctx: Ctx, wanted: FactsWanted = {}): Promise<TaskFacts[]> {
  const rows = await versions(ctx, wanted)
  if (rows.length === 0) return []
  const stories = Map.groupBy(
    await entries(
      ctx,
      rows.map(({ id }) => id),
    ),
    ({ task }) => task,
  )
  const given = await assignmentsOf(
    { ...ctx, actor: system },
    rows.filter(({ lead }) => lead.some(isCollective)).map(({ id }) => id),
  )
  return rows.map(({ createdAt, ...row }) => ({
    ...row,
    assignedOn: dayAt(createdAt),
    entries: (stories.get(row.id) ?? []).map(({ task: _task, ...entry }) => ({ ...entry, day: dayAt(entry.at) })),
    shares: sharesOn(given.get(row.id) ?? [], row, ctx.asOf),
  }))
}
