import { type SelectQueryBuilder, sql } from 'kysely'
import type { Ctx } from '../../platform/ctx.ts'
import { isOfAgency } from '../../platform/rights.ts'
import { pageSizes } from './filter.ts'
import { db, heldOn, isPresent, type Joined, keysBy, type Narrowed, narrowed, type Query, saidByEach, seenBy } from './narrow.store.ts'
import { isTallied, talliedCount } from './tally.store.ts'
import type { Task } from './task.ts'

export const columns = [
  't.id',
  't.code',
  'v.document',
  'v.position',
  'v.section',
  'v.title',
  'v.lead',
  'v.support',
  'v.lead_names as leadNames',
  'v.support_names as supportNames',
  'v.product',
  'v.deadline',
  'v.due_on as dueOn',
  'v.first_due_on as firstDueOn',
  'v.recurs',
  'v.note',
  'v.basis',
  'v.span_start as spanStart',
  'v.span_end as spanEnd',
  'v.confidence',
  'v.rule',
  'v.unclear',
  'v.review',
  'v.progress',
  'v.updated_on as updatedOn',
  'v.completed_on as completedOn',
  'v.withdrawn_on as withdrawnOn',
  'v.targets',
  'v.traces',
  'v.parent',
  'v.unit',
] as const

/** The tasks that some agency has or had to do with. */
const concerning = (ctx: Ctx, agencies: readonly string[]) =>
  db(ctx).selectFrom('steering.task_party as p').select('p.task').where('p.agency', 'in', agencies)

/** Versions with what never changes of their tasks; joined last, for counting and finding do without. */
export const named = (query: Query<object>) => query.innerJoin('steering.task as t', 't.id', 'v.task')

/** Vietnamese order for titles; the rest as it stands. */
const sortColumn = {
  board: sql`v.due_on`,
  due: sql`v.due_on`,
  code: sql`t.code`,
  title: sql`left(v.title, 120) collate "vi-x-icu"`,
  updated: sql`v.updated_on`,
  position: sql`v.position`,
} as const

/** What is done, as an index has it; on a past day only what was done by then. */
const doneSql = (ctx: Ctx) =>
  isPresent(ctx) ? sql`(v.completed_on is not null)` : sql`(v.completed_on is not null and v.completed_on <= ${ctx.asOf})`

/** Whether all rows of a list are open, so that its order need not ask; lists of what is unclear have an index of their own that does. */
const onlyOpen = (ctx: Ctx, { open, state, unclear, review }: Narrowed): boolean =>
  isPresent(ctx) &&
  unclear === undefined &&
  review === undefined &&
  (open === true || state === 'overdue' || state === 'within-term' || state === 'undated')

/** The board as people read it puts what is not done first, overdue on top; every order ends in the task itself. */
function orderOf(ctx: Ctx, filter: Narrowed) {
  const sort = filter.sort ?? 'board'
  const by = sort.replace('-', '') as keyof typeof sortColumn
  const down = sort.startsWith('-')
  const column = sql`${sortColumn[by]} ${down ? sql`desc nulls last` : sql`asc nulls last`}, v.task`
  return by === 'board' && !onlyOpen(ctx, filter) ? sql`${doneSql(ctx)} ${down ? sql`desc` : sql`asc`}, ${column}` : column
}

/** What is narrowed, with the names a sort by code needs. */
const sortable = async (ctx: Ctx, filter: Narrowed, words?: Parameters<typeof keysBy>[2]): Promise<Query<object>> => {
  const found = await keysBy(ctx, filter, words)
  return filter.sort?.endsWith('code') ? (named(found) as unknown as Query<object>) : found
}

/** One page of tasks: their keys are found in the indexes first, their rows fetched after. */
export async function tasksBy(ctx: Ctx, filter: Narrowed, { size = pageSizes.list }: { size?: number } = {}): Promise<Task[]> {
  const keys = (await sortable(ctx, filter)).select(['v.task', 'v.valid_from']).orderBy(orderOf(ctx, filter))
  return rowsOf(ctx, filter, keys.limit(size).offset(((filter.page ?? 1) - 1) * size))
}

type Keys = SelectQueryBuilder<Joined, 'v', { task: string; valid_from: Date }>

/**
 * The keys of those of the first `most` tasks of a list that bear its words: where very many bear them a page is full soon, and the
 * words need not be looked up at all.
 */
export async function walked(ctx: Ctx, filter: Narrowed, most: number): Promise<{ task: string; valid_from: Date }[]> {
  const order = orderOf(ctx, filter)
  const first = (await sortable(ctx, filter, 'any'))
    .select(['v.task', 'v.valid_from', sql<number>`row_number() over (order by ${order})`.as('at')])
    .orderBy(order)
    .limit(most)
  const rows = db(ctx).selectFrom(first.as('v')) as unknown as Query<object>
  return rows
    .where(saidByEach(filter.q ?? ''))
    .select(['v.task', 'v.valid_from'])
    .orderBy(sql`v.at`)
    .execute()
}

/** The tasks of these keys, in the order of the list. */
export const tasksOfKeys = (ctx: Ctx, filter: Narrowed, keys: readonly { task: string }[]): Promise<Task[]> =>
  rowsOf(
    ctx,
    filter,
    heldOn(ctx)
      .where('v.task', '=', sql<string>`any(${sql.val(keys.map(({ task }) => task))}::uuid[])`)
      .select(['v.task', 'v.valid_from']),
  )

/** The rows of keys, in the order of the list. */
function rowsOf(ctx: Ctx, filter: Narrowed, keys: Keys): Promise<Task[]> {
  return db(ctx)
    .selectFrom(keys.as('k'))
    .innerJoin('steering.task_version as v', (on) => on.onRef('v.task', '=', 'k.task').onRef('v.valid_from', '=', 'k.valid_from'))
    .innerJoin('steering.task as t', 't.id', 'v.task')
    .select(columns)
    .orderBy(orderOf(ctx, filter))
    .execute()
}

/** The tasks that a stretch of a document orders, in their order; `unplaced` takes those in that stand in no words of it too. */
export const tasksPlacedIn = (
  ctx: Ctx,
  document: string,
  { start, end, unplaced, shared }: { start: number; end: number; unplaced: boolean; shared: readonly string[] },
): Promise<Task[]> =>
  named(
    narrowed(ctx, { document, shared, parts: true }).where((where) =>
      where.or([
        where.and([where('v.span_start', '>=', start), where('v.span_start', '<', end)]),
        ...(unplaced ? [where('v.span_start', 'is', null)] : []),
      ]),
    ),
  )
    .select(columns)
    .orderBy('v.position')
    .orderBy('t.code')
    .execute()

/** How many there are. */
export const countBy = async (ctx: Ctx, filter: Narrowed): Promise<number> => (await countUpTo(ctx, filter, Infinity)).total

/** A number of tasks, and whether there are more than these. */
export type Total = { total: number; more: boolean }

/** How many there are; where they must be counted nobody counts beyond `most`. */
export async function countUpTo(ctx: Ctx, filter: Narrowed, most: number): Promise<Total> {
  const tallied = isTallied(ctx, filter) ? await talliedCount(ctx, filter) : null
  if (tallied !== null) return { total: tallied, more: false }
  const found = await counted(ctx, await keysBy(ctx, filter), most)
  return { total: Math.min(found, most), more: found > most }
}

async function counted(ctx: Ctx, rows: Query<object>, most: number): Promise<number> {
  const found = rows.select(sql<number>`1`.as('one'))
  const row = await db(ctx)
    .selectFrom((Number.isFinite(most) ? found.limit(most + 1) : found).as('found'))
    .select((each) => each.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

export const taskByCode = (ctx: Ctx, code: string, shared: readonly string[]): Promise<Task | undefined> =>
  named(heldOn(ctx).where(seenBy(ctx, shared)))
    .where('t.code', '=', code)
    .select(columns)
    .executeTakeFirst()

/** The task as it stands now, locked until the transaction ends: two people at once take turns. */
export async function lockTask(ctx: Ctx, code: string): Promise<Task | undefined> {
  const row = await db(ctx).selectFrom('steering.task').select('id').where('code', '=', code).forUpdate().executeTakeFirst()
  if (!row) return undefined
  return named(heldOn({ ...ctx, asOf: ctx.today() }))
    .where('t.id', '=', row.id)
    .select(columns)
    .executeTakeFirst()
}

/** Who last reported a task complete. */
export async function lastReporterOf(ctx: Ctx, task: string): Promise<string | null> {
  const row = await db(ctx)
    .selectFrom('steering.entry')
    .select('account')
    .where('task', '=', task)
    .where('kind', '=', 'completed')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.account ?? null
}

/** Every task, withdrawn ones too, whose present version comes from one of these documents, locked for the transaction. */
export const tasksOfDocuments = (ctx: Ctx, documents: readonly string[]): Promise<Task[]> =>
  named(heldOn({ ...ctx, asOf: ctx.today() }))
    .where('v.document', 'in', documents)
    .select(columns)
    .orderBy('v.position')
    .forUpdate('t')
    .execute() as Promise<Task[]>

/** The tasks that came on the board last, whoever asks: for comparing them with each other. */
export const latestTasks = (ctx: Ctx, limit: number): Promise<Task[]> =>
  named(heldOn({ ...ctx, asOf: ctx.today() }))
    .where('v.withdrawn_on', 'is', null)
    .select(columns)
    .orderBy('t.created_at', 'desc')
    .orderBy('v.position')
    .orderBy('t.id')
    .limit(limit)
    .execute()

/** Tasks as they are held on the day shown, by id. */
export const tasksById = (ctx: Ctx, ids: readonly string[]): Promise<Task[]> =>
  ids.length === 0 ? Promise.resolve([]) : named(heldOn(ctx)).where('t.id', 'in', ids).select(columns).orderBy('t.code').execute()

/** Every agency that has or had to do with a task the reader may see. */
export function partiesSeen(ctx: Ctx, shared: readonly string[]): Promise<{ id: string }[]> {
  const all = db(ctx).selectFrom('steering.task_party as other').select('other.agency as id').distinct()
  if (ctx.actor.role === 'public') return Promise.resolve([])
  return (isOfAgency(ctx.actor) ? all.where('other.task', 'in', concerning(ctx, [...ctx.actor.agencies, ...shared, ''])) : all).execute()
}

/** The greatest number already used with a prefix, so that codes go on from there; whoever asks holds the prefix until the transaction ends. */
export async function lastNumberOf(ctx: Ctx, prefix: string): Promise<number> {
  await sql`select pg_advisory_xact_lock(6060011, hashtext(${prefix}))`.execute(ctx.db)
  const row = await db(ctx)
    .selectFrom('steering.task')
    .where('code', 'like', `${prefix}-%`)
    .select(sql<number | null>`max(substring(code from '[0-9]+$')::int)`.as('last'))
    .executeTakeFirst()
  return row?.last ?? 0
}
