import { type RawBuilder, sql } from 'kysely'
import type { Ctx } from '../../platform/ctx.ts'
import { addDays, type Instant, type PlainDate, startOf, timeZone } from '../../platform/dates.ts'
import { system } from '../../platform/rights.ts'
import { assignmentsOf } from './assignment.store.ts'
import type { EntryKind } from './entry.ts'
import { isCollective, type Share, sharesOn } from './share.ts'
import { db, narrowed } from './narrow.store.ts'
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

/**
 * Which tasks are wanted: those still open or done since a day, of these leads, or one by its code; of their stories everything, or
 * only what says which days were owed.
 */
export type FactsWanted = { since?: PlainDate; leads?: readonly string[]; code?: string; story?: 'owed' }

const told = ['progress', 'completed', 'confirmed', 'reopened', 'extended'] as const satisfies readonly EntryKind[]

/** The tasks that are wanted, before anything is read of them. */
const wantedTasks = (ctx: Ctx, { since, leads, code }: FactsWanted) => {
  let query = narrowed({ ...ctx, actor: system }, leads === undefined ? { shared: [] } : { shared: [], agencies: leads, role: 'lead' })
  if (since !== undefined) query = query.where((where) => where.or([where('v.completed_on', 'is', null), where('v.completed_on', '>=', since)]))
  if (code !== undefined)
    query = query.where('v.task', 'in', db(ctx).selectFrom('steering.task as named').where('named.code', '=', code).select('named.id'))
  return query
}

const dayOf = (moment: RawBuilder<unknown>) => sql<PlainDate>`(${moment} at time zone ${sql.lit(timeZone)})::date`

const versions = (ctx: Ctx, wanted: FactsWanted) =>
  wantedTasks(ctx, wanted)
    .innerJoin('steering.task as t', 't.id', 'v.task')
    .leftJoin('steering.cluster_member as c', 'c.task', 'v.task')
    .select(['t.id', 't.code', dayOf(sql`t.created_at`).as('assignedOn'), 'c.cluster as sameAs', 'v.title', 'v.document', 'v.lead', 'v.support'])
    .select(['v.product', 'v.due_on as dueOn', 'v.first_due_on as firstDueOn', 'v.recurs', 'v.progress', 'v.updated_on as updatedOn'])
    .select(['v.completed_on as completedOn', 'v.basis', 'v.span_start as spanStart', 'v.span_end as spanEnd'])
    .orderBy('t.code')
    .execute()

const detail = (name: string) => sql<PlainDate | null>`e.details ->> ${sql.lit(name)}`

/** How many pieces of evidence came with an entry that reports completion; no other entry brings any. */
const proofs = (which: RawBuilder<unknown>) =>
  sql<number>`case when e.kind = 'completed' then (select count(*) from steering.evidence p where p.task = e.task and p.entry = e.id and ${which}) else 0 end::int`

const entries = (ctx: Ctx, wanted: FactsWanted) =>
  db(ctx)
    .selectFrom('steering.entry as e')
    .where('e.task', 'in', wantedTasks(ctx, wanted).select('v.task'))
    .where('e.kind', 'in', wanted.story === 'owed' ? ['extended', 'progress'] : told)
    .where(wanted.story === 'owed' ? sql<boolean>`(e.kind = 'extended' or e.details ? 'owed')` : sql<boolean>`true`)
    .where('e.at', '<', startOf(addDays(ctx.asOf, 1)))
    .select(['e.task', 'e.kind', 'e.account', dayOf(sql`e.at`).as('day'), sql<number>`extract(epoch from e.at)::float8`.as('seconds')])
    .select([detail('owed').as('owed'), detail('on').as('on'), detail('was').as('was'), detail('is').as('is')])
    .select([
      sql<number | null>`(e.details ->> 'progress')::int`.as('progress'),
      proofs(sql`(p.number is not null or p.file_hash is not null or p.made_check is not null)`).as('papers'),
      proofs(sql`p.link is not null`).as('links'),
    ])
    .orderBy('e.task')
    .orderBy('e.id')
    .execute()

/** What figures about promises are made of, as it stood at the end of the day shown, whoever asks: the caller has demanded the right. */
export async function taskFacts(ctx: Ctx, wanted: FactsWanted = {}): Promise<TaskFacts[]> {
  const rows = await versions(ctx, wanted)
  if (rows.length === 0) return []
  const stories = new Map<string, FactEntry[]>()
  for (const { task, seconds, ...entry } of await entries(ctx, wanted)) {
    const told: FactEntry = { ...entry, at: new Date(Math.round(seconds * 1000)) }
    const story = stories.get(task)
    if (story) story.push(told)
    else stories.set(task, [told])
  }
  const given = await assignmentsOf(
    { ...ctx, actor: system },
    rows.filter(({ lead }) => lead.some(isCollective)).map(({ id }) => id),
  )
  return rows.map((row) => ({
    ...row,
    entries: stories.get(row.id) ?? [],
    shares: given.has(row.id) ? sharesOn(given.get(row.id) ?? [], row, ctx.asOf) : [],
  }))
}
