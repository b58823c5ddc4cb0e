import { type Expression, type ExpressionBuilder, type SelectQueryBuilder, type SqlBool, sql } from 'kysely'
import { type Ctx, tables } from '../../platform/ctx.ts'
import { addDays, type PlainDate, startOf } from '../../platform/dates.ts'
import { isOfAgency } from '../../platform/rights.ts'
import { fold } from '../../platform/text.ts'
import { pageSizes, type TaskFilter } from './filter.ts'
import type { Tables, VersionRow } from './tables.ts'
import type { Task, TaskState } from './task.ts'

export const db = (ctx: Pick<Ctx, 'db'>) => tables<Tables>(ctx)

type Joined = Tables & { v: VersionRow; t: Tables['steering.task'] }
type Query<O> = SelectQueryBuilder<Joined, 'v', O>
type Where = ExpressionBuilder<Joined, 'v'>

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

/** The versions that held at the end of a day: the present ones by their own index, past ones by their span. */
function heldOn(ctx: Ctx): Query<object> {
  const query = db(ctx).selectFrom('steering.task_version as v') as unknown as Query<object>
  const present = query.where('v.valid_to', '=', sql<Date>`'infinity'`)
  if (ctx.asOf >= ctx.today()) return present
  const end = startOf(addDays(ctx.asOf, 1))
  return query.where('v.valid_from', '<', end).where('v.valid_to', '>=', end)
}

/** Versions with what never changes of their tasks; joined last, for counting and finding do without. */
export const named = (query: Query<object>) => query.innerJoin('steering.task as t', 't.id', 'v.task')

/** Rows this reader may see: a clerk of an agency those it leads, supports, or shares as one of many. */
function seenBy(ctx: Ctx, shared: readonly string[]) {
  return (where: Where): Expression<SqlBool> => {
    if (ctx.actor.role === 'public') return where.lit(false)
    if (!isOfAgency(ctx.actor)) return where.lit(true)
    const own = [...ctx.actor.agencies, ...shared]
    return where.or([overlaps('v.lead', own), overlaps('v.support', own)])
  }
}

const overlaps = (column: 'v.lead' | 'v.support', ids: readonly string[]): Expression<SqlBool> =>
  sql<SqlBool>`${sql.ref(column)} && ${sql.val([...ids])}::text[]`

/** The state of a row on a day, as `stateOn` says it; the two are compared in a test. */
export const stateSql = (day: PlainDate) => sql<TaskState>`case
  when v.completed_on <= ${day} then case when v.completed_on > v.due_on then 'done-late' else 'done-on-time' end
  when v.due_on is null then 'undated'
  when v.due_on < ${day} then 'overdue'
  else 'within-term' end`

const notDone = (where: Where, day: PlainDate) => where.or([where('v.completed_on', 'is', null), where('v.completed_on', '>', day)])

/** A state as conditions an index can serve. */
function inState(where: Where, state: TaskState, day: PlainDate): Expression<SqlBool> {
  if (state === 'undated') return where.and([notDone(where, day), where('v.due_on', 'is', null)])
  if (state === 'overdue') return where.and([notDone(where, day), where('v.due_on', '<', day)])
  if (state === 'within-term') return where.and([notDone(where, day), where('v.due_on', '>=', day)])
  const late = sql<SqlBool>`v.completed_on > v.due_on`
  const onTime = sql<SqlBool>`(v.due_on is null or v.completed_on <= v.due_on)`
  return where.and([where('v.completed_on', '<=', day), state === 'done-late' ? late : onTime])
}

/** What a list is narrowed by, once the agency of the address is known with all that belong to it. */
export type Narrowed = TaskFilter & { agencies?: readonly string[]; shared: readonly string[] }

/** Everything a reader may see of what held on the day, narrowed; the one place where rows are hidden. */
export function narrowed(ctx: Ctx, filter: Narrowed): Query<object> {
  const day = ctx.asOf
  let query = heldOn(ctx)
    .where(seenBy(ctx, filter.shared))
    .where((where) => where.or([where('v.withdrawn_on', 'is', null), where('v.withdrawn_on', '>', day)]))
  const { state, agencies, role } = filter
  if (!(filter.parts ?? filter.q !== undefined)) query = query.where('v.parent', 'is', null)
  if (state) query = query.where((where) => inState(where, state, day))
  if (filter.open) query = query.where((where) => notDone(where, day))
  if (agencies)
    query = query.where((where) =>
      where.or([...(role === 'support' ? [] : [overlaps('v.lead', agencies)]), ...(role === 'lead' ? [] : [overlaps('v.support', agencies)])]),
    )
  if (filter.document) query = query.where('v.document', '=', filter.document)
  if (filter.section) query = query.where('v.section', '=', filter.section)
  if (filter.dueFrom) query = query.where('v.due_on', '>=', filter.dueFrom)
  if (filter.dueTo) query = query.where('v.due_on', '<=', filter.dueTo)
  const { happened, happenedFrom } = filter
  if (happened)
    query = query.where(
      sql<SqlBool>`exists (select 1 from steering.entry e where e.task = v.task and e.kind = ${happened} and e.at >= ${happenedFrom ?? '-infinity'}::date and e.at < ${day}::date + 1)`,
    )
  if (filter.completedFrom) query = query.where('v.completed_on', '>=', filter.completedFrom)
  if (filter.completedTo) query = query.where('v.completed_on', '<=', filter.completedTo)
  if (filter.review !== undefined)
    query = query.where(sql<SqlBool>`${sql.raw(filter.review ? 'cardinality(v.review) > 0' : 'cardinality(v.review) = 0')}`)
  if (filter.recurs !== undefined) query = query.where('v.recurs', filter.recurs ? 'is not' : 'is', null)
  if (filter.unclear)
    query = query.where(
      filter.unclear === 'any'
        ? sql<SqlBool>`cardinality(v.unclear) > 0`
        : sql<SqlBool>`cardinality(v.unclear) > 0 and ${filter.unclear} = any(v.unclear)`,
    )
  const words = wordsOf(filter.q)
  return words.length === 0 ? query : query.where('v.task', 'in', bearing(ctx, words))
}

/** Tasks with every word in one of the wordings they have or had. */
const bearing = (ctx: Ctx, words: readonly string[]) =>
  db(ctx)
    .selectFrom('steering.task_words as w')
    .select('w.task')
    .where((where) => where.and(words.map((word) => where('w.search', 'like', `%${word.replace(/[\\%_]/g, '\\$&')}%`))))

/** The tasks that some agency has or had to do with. */
const concerning = (ctx: Ctx, agencies: readonly string[]) =>
  db(ctx).selectFrom('steering.task_party as p').select('p.task').where('p.agency', 'in', agencies)

/** Search looks for every word, folded; at most eight of them. */
const wordsOf = (q: string | undefined): string[] => (q ? fold(q).split(' ').filter(Boolean).slice(0, 8) : [])

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
  ctx.asOf >= ctx.today() ? sql`(v.completed_on is not null)` : sql`(v.completed_on is not null and v.completed_on <= ${ctx.asOf})`

/** The board as people read it puts what is not done first, overdue on top; every order ends in the task itself. */
function orderOf(ctx: Ctx, by: keyof typeof sortColumn, down: boolean) {
  const direction = down ? sql`desc nulls last` : sql`asc nulls last`
  const column = sql`${sortColumn[by]} ${direction}, v.task`
  return by === 'board' ? sql`${doneSql(ctx)} ${down ? sql`desc` : sql`asc`}, ${column}` : column
}

/** One page of tasks: their keys are found in the indexes first, their rows fetched after. */
export function tasksBy(ctx: Ctx, filter: Narrowed, { size = pageSizes.list }: { size?: number } = {}): Promise<Task[]> {
  const sort = filter.sort ?? 'board'
  const by = sort.replace('-', '') as keyof typeof sortColumn
  const order = orderOf(ctx, by, sort.startsWith('-'))
  const found = narrowed(ctx, filter)
  const keys = (by === 'code' ? (named(found) as unknown as Query<object>) : found)
    .select(['v.task', 'v.valid_from'])
    .orderBy(order)
    .limit(size)
    .offset(((filter.page ?? 1) - 1) * size)
  return db(ctx)
    .selectFrom(keys.as('k'))
    .innerJoin('steering.task_version as v', (on) => on.onRef('v.task', '=', 'k.task').onRef('v.valid_from', '=', 'k.valid_from'))
    .innerJoin('steering.task as t', 't.id', 'v.task')
    .select(columns)
    .orderBy(order)
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

/** How many there are; beyond `most` nobody counts further, and the answer is one more than it. */
export async function countBy(ctx: Ctx, filter: Narrowed, most?: number): Promise<number> {
  const found = narrowed(ctx, filter).select(sql<number>`1`.as('one'))
  const row = await db(ctx)
    .selectFrom((most === undefined ? found : found.limit(most + 1)).as('found'))
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
