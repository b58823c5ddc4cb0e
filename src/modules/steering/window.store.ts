import { sql } from 'kysely'
import type { Ctx } from '../../platform/ctx.ts'
import { addDays, type Instant, type PlainDate, startOf } from '../../platform/dates.ts'
import { system } from '../../platform/rights.ts'
import { assignmentsOf } from './assignment.store.ts'
import type { EntryKind } from './entry.ts'
import { type Share, sharesOn } from './share.ts'
import { db, narrowed } from './narrow.store.ts'
import type { Task } from './task.ts'

/** The days a report speaks of, both counted (kỳ số liệu). */
export type ReportingWindow = { first: PlainDate; last: PlainDate }

/** A task as a report shows it: how it stood at the end of the window. */
export type WindowTask = Pick<
  Task,
  | 'id'
  | 'code'
  | 'title'
  | 'document'
  | 'lead'
  | 'leadNames'
  | 'product'
  | 'dueOn'
  | 'firstDueOn'
  | 'recurs'
  | 'basis'
  | 'note'
  | 'progress'
  | 'updatedOn'
  | 'completedOn'
>

/** The board at the end of a window, whoever asks: the caller has demanded the right. */
const atEnd = (ctx: Ctx, { last }: ReportingWindow): Ctx => ({ ...ctx, asOf: last, actor: system })

/** Tasks that were open on some day of the window or whose completion was told in it; of these leads only where they are given. */
export const tasksInWindow = (ctx: Ctx, window: ReportingWindow, leads?: readonly string[]): Promise<WindowTask[]> =>
  windowTasks(ctx, window, leads).execute()

/** Of these, the ones of which members of a collective were given parts. */
const heldInWindow = (ctx: Ctx, window: ReportingWindow, members?: readonly string[]): Promise<WindowTask[]> => {
  const whose = members === undefined ? sql`true` : sql`agency = any(${sql.val([...members])})`
  return windowTasks(ctx, window).where('v.task', 'in', sql<string>`(select task from steering.assignment where ${whose})`).execute()
}

function windowTasks(ctx: Ctx, window: ReportingWindow, leads?: readonly string[]) {
  const at = atEnd(ctx, window)
  const told = sql<boolean>`exists (select 1 from steering.entry e where e.task = v.task and e.kind = 'completed' and e.at >= ${startOf(window.first)} and e.at < ${startOf(addDays(window.last, 1))})`
  return narrowed(at, leads === undefined ? { shared: [] } : { shared: [], agencies: leads, role: 'lead' })
    .where((where) => where.or([where('v.completed_on', 'is', null), where('v.completed_on', '>=', window.first), told]))
    .innerJoin('steering.task as t', 't.id', 'v.task')
    .select([
      't.id',
      't.code',
      'v.title',
      'v.document',
      'v.lead',
      'v.lead_names as leadNames',
      'v.product',
      'v.due_on as dueOn',
      'v.first_due_on as firstDueOn',
      'v.recurs',
      'v.basis',
      'v.note',
      'v.progress',
      'v.updated_on as updatedOn',
      'v.completed_on as completedOn',
    ])
    .orderBy('t.code')
}

/** One line of a task's story told within a window. */
export type WindowEntry = { id: number; task: string; at: Instant; kind: EntryKind; words: string | null; byName: string; byAgency: string | null }

/** What was said of these tasks within the window, oldest first. */
export const entriesInWindow = (ctx: Ctx, tasks: readonly string[], { first, last }: ReportingWindow): Promise<WindowEntry[]> =>
  tasks.length === 0
    ? Promise.resolve([])
    : db(ctx)
        .selectFrom('steering.entry')
        .where('task', '=', sql<string>`any(${sql.val([...tasks])}::uuid[])`)
        .where('kind', 'in', ['progress', 'completed', 'confirmed', 'reopened', 'extended'])
        .where('at', '>=', startOf(first))
        .where('at', '<', startOf(addDays(last, 1)))
        .select(['id', 'task', 'at', 'kind', 'words', 'by_name as byName', 'by_agency as byAgency'])
        .orderBy('id')
        .execute()

/** What proves a task's product, as a report quotes it. */
export type WindowEvidence = {
  task: string
  number: string | null
  issuedOn: PlainDate | null
  signer: string | null
  fileName: string | null
  link: string | null
}

/** The name of a file, or what the system saw when it looked itself. */
const proofName = sql<string | null>`coalesce(p.file_name, p.made_check -> 'words' ->> 'vi')`

/** The evidence given for these tasks up to the end of the window. */
export const evidenceInWindow = (ctx: Ctx, tasks: readonly string[], { last }: ReportingWindow): Promise<WindowEvidence[]> =>
  tasks.length === 0
    ? Promise.resolve([])
    : db(ctx)
        .selectFrom('steering.evidence as p')
        .innerJoin('steering.entry as e', 'e.id', 'p.entry')
        .where('p.task', '=', sql<string>`any(${sql.val([...tasks])}::uuid[])`)
        .where('e.at', '<', startOf(addDays(last, 1)))
        .select(['p.task', 'p.number', 'p.issued_on as issuedOn', 'p.signer', proofName.as('fileName'), 'p.link'])
        .orderBy('p.id')
        .execute()

/** The tasks completed from the first day of the year to the end of the window; of these leads only where they are given. */
export const doneInYear = (
  ctx: Ctx,
  window: ReportingWindow,
  leads?: readonly string[],
): Promise<Pick<Task, 'lead' | 'title' | 'basis' | 'note'>[]> =>
  narrowed(atEnd(ctx, window), {
    shared: [],
    completedFrom: `${window.last.slice(0, 4)}-01-01`,
    completedTo: window.last,
    ...(leads && { agencies: leads, role: 'lead' as const }),
  })
    .select(['v.lead', 'v.title', 'v.basis', 'v.note'])
    .execute()

/** A member's part of a task given to a collective, as a report shows it: how it stood at the end of the window. */
export type WindowPart = { task: WindowTask; share: Share }

/** Parts of collective tasks that were open on some day of the window or done in it, by whoever answers for them at its end; of these members only where they are given. */
export async function partsInWindow(ctx: Ctx, window: ReportingWindow, members?: readonly string[]): Promise<WindowPart[]> {
  const tasks = await heldInWindow(ctx, window, members)
  const given = await assignmentsOf(
    atEnd(ctx, window),
    tasks.map(({ id }) => id),
  )
  return tasks.flatMap((task) =>
    sharesOn(given.get(task.id) ?? [], task, window.last)
      .filter(({ done, completedOn }) => !done || completedOn === null || completedOn >= window.first)
      .map((share) => ({ task, share })),
  )
}

const partKinds = { 'part-progress': 'progress', 'part-completed': 'completed', 'part-returned': 'reopened' } as const

/** What these members said of their parts within the window, oldest first, under the names that whole tasks use. */
export async function partEntriesInWindow(
  ctx: Ctx,
  tasks: readonly string[],
  members: readonly string[],
  { first, last }: ReportingWindow,
): Promise<WindowEntry[]> {
  if (tasks.length === 0) return []
  const rows = await db(ctx)
    .selectFrom('steering.entry')
    .where('task', '=', sql<string>`any(${sql.val([...tasks])}::uuid[])`)
    .where('kind', 'in', Object.keys(partKinds) as (keyof typeof partKinds)[])
    .where('part', 'in', members)
    .where('at', '>=', startOf(first))
    .where('at', '<', startOf(addDays(last, 1)))
    .select(['id', 'task', 'at', 'kind', 'words', 'by_name as byName', 'by_agency as byAgency'])
    .orderBy('id')
    .execute()
  return rows.map((row) => ({ ...row, kind: partKinds[row.kind as keyof typeof partKinds] }))
}

/** What proves these members' parts up to the end of the window. */
export const partEvidenceInWindow = (
  ctx: Ctx,
  tasks: readonly string[],
  members: readonly string[],
  { last }: ReportingWindow,
): Promise<WindowEvidence[]> =>
  tasks.length === 0
    ? Promise.resolve([])
    : db(ctx)
        .selectFrom('steering.evidence as p')
        .innerJoin('steering.entry as e', 'e.id', 'p.entry')
        .where('p.task', '=', sql<string>`any(${sql.val([...tasks])}::uuid[])`)
        .where('e.part', 'in', members)
        .where('e.at', '<', startOf(addDays(last, 1)))
        .select(['p.task', 'p.number', 'p.issued_on as issuedOn', 'p.signer', proofName.as('fileName'), 'p.link'])
        .orderBy('p.id')
        .execute()
