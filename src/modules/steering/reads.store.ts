import { sql } from 'kysely'
import type { Ctx } from '../../platform/ctx.ts'
import { addDays, type Instant, type PlainDate, startOf } from '../../platform/dates.ts'
import { sharedWith, widened } from './agencies.ts'
import type { EntryKind } from './entry.ts'
import type { TaskFilter } from './filter.ts'
import { columns, named, tasksBy } from './store.ts'
import { db, type Narrowed, narrowed } from './narrow.store.ts'
import type { Task } from './task.ts'

/** Two days, both counted. */
export type DayWindow = { first: PlainDate; last: PlainDate }

/** As many as one page of the largest list. */
const most = 100_000

const whole = (ctx: Ctx, filter: TaskFilter): Narrowed =>
  filter.agency === undefined ? { ...filter, shared: sharedWith(ctx) } : widened(ctx, filter)

/**
 * Tasks the reader may see that concern a window, as they stand on the day shown: due or completed in it, or late and still open
 * when it begins.
 */
export const tasksWithin = (ctx: Ctx, { first, last }: DayWindow, filter: TaskFilter = {}): Promise<Task[]> =>
  named(
    narrowed(ctx, whole(ctx, filter)).where((where) =>
      where.or([
        where.and([where('v.due_on', '>=', first), where('v.due_on', '<=', last)]),
        where.and([where('v.completed_on', '>=', first), where('v.completed_on', '<=', last)]),
        where.and([where('v.due_on', '<', first), where('v.completed_on', 'is', null)]),
      ]),
    ),
  )
    .select(columns)
    .orderBy('v.due_on')
    .orderBy('t.code')
    .execute()

/** Every task that an agency leads or supports, with those of the bodies whose work it does. */
export const tasksOfAgency = (ctx: Ctx, agency: string, filter: TaskFilter = {}): Promise<Task[]> =>
  tasksBy(ctx, whole(ctx, { ...filter, agency }), { size: most })

/** Tasks late on the day shown, the longest late first. */
export const overdueTasks = (ctx: Ctx, filter: TaskFilter = {}): Promise<Task[]> =>
  tasksBy(ctx, whole(ctx, { ...filter, state: 'overdue' }), { size: most })

/** A new day given to a task within a window, and the document that gave it. */
export type GivenDay = {
  code: string
  title: string
  lead: string[]
  at: Instant
  documentNumber: string
  documentDate: PlainDate
  signer: string
  oldDueOn: PlainDate | null
  newDueOn: PlainDate
  reason: string
}

const during = ({ first, last }: DayWindow) => sql<boolean>`e.at >= ${startOf(first)} and e.at < ${startOf(addDays(last, 1))}`

export const extensionsWithin = (ctx: Ctx, window: DayWindow, filter: TaskFilter = {}): Promise<GivenDay[]> =>
  named(narrowed(ctx, whole(ctx, filter)))
    .innerJoin('steering.extension as x', 'x.task', 'v.task')
    .innerJoin('steering.entry as e', 'e.id', 'x.entry')
    .where(during(window))
    .select(['t.code', 'v.title', 'v.lead', 'e.at', 'x.document_number as documentNumber', 'x.document_date as documentDate', 'x.signer'])
    .select(['x.old_due_on as oldDueOn', 'x.new_due_on as newDueOn', 'x.reason'])
    .orderBy('e.id')
    .execute()

/** One line told of a task within a window. */
export type ToldLine = {
  code: string
  title: string
  lead: string[]
  at: Instant
  kind: EntryKind
  words: string | null
  byName: string
  byAgency: string | null
  part: string | null
  details: Record<string, unknown>
}

/** What was told of tasks within a window, oldest first; of every kind unless some are named. */
export const updatesWithin = (
  ctx: Ctx,
  window: DayWindow,
  { kinds, ...filter }: TaskFilter & { kinds?: readonly EntryKind[] } = {},
): Promise<ToldLine[]> => {
  const told = named(narrowed(ctx, whole(ctx, filter)))
    .innerJoin('steering.entry as e', 'e.task', 'v.task')
    .where(during(window))
  return (kinds ? told.where('e.kind', 'in', [...kinds]) : told)
    .select(['t.code', 'v.title', 'v.lead', 'e.at', 'e.kind', 'e.words', 'e.by_name as byName', 'e.by_agency as byAgency', 'e.part', 'e.details'])
    .orderBy('e.id')
    .execute() as Promise<ToldLine[]>
}

/** The tasks that are part of this one on the day shown, by their day. */
export const childrenOf = (ctx: Ctx, task: string): Promise<Task[]> =>
  named(narrowed(ctx, { shared: sharedWith(ctx), parts: true }))
    .where('v.parent', '=', task)
    .select(columns)
    .orderBy('v.due_on')
    .orderBy('t.code')
    .execute()

/** The codes of tasks by their ids. */
export const codesOf = async (ctx: Ctx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> =>
  ids.length === 0
    ? new Map()
    : new Map((await db(ctx).selectFrom('steering.task').where('id', 'in', ids).select(['id', 'code']).execute()).map(({ id, code }) => [id, code]))
