import { type Expression, type ExpressionBuilder, type SelectQueryBuilder, type SqlBool, sql } from 'kysely'
import { type Ctx, tables } from '../../platform/ctx.ts'
import { addDays, type PlainDate, startOf } from '../../platform/dates.ts'
import { isOfAgency } from '../../platform/rights.ts'
import { fold } from '../../platform/text.ts'
import type { TaskFilter } from './filter.ts'
import type { Tables, VersionRow } from './tables.ts'
import type { TaskState } from './task.ts'

export const db = (ctx: Pick<Ctx, 'db'>) => tables<Tables>(ctx)

export type Joined = Tables & { v: VersionRow; t: Tables['steering.task'] }
export type Query<O> = SelectQueryBuilder<Joined, 'v', O>
type Where = ExpressionBuilder<Joined, 'v'>

/** What a list is narrowed by, once the agency of the address is known with all that belong to it. */
export type Narrowed = TaskFilter & {
  agencies?: readonly string[]
  shared: readonly string[]
  /** What `wordsAhead` says of its words: borne by these tasks only. */
  found?: readonly string[]
}

/** Whether what holds now is asked for: nothing is ever done on a day to come, so what is done has a day. */
export const isPresent = (ctx: Ctx): boolean => ctx.asOf >= ctx.today()

/** The versions that held at the end of a day: the present ones by their own index, past ones by their span. */
export function heldOn(ctx: Ctx): Query<object> {
  const query = db(ctx).selectFrom('steering.task_version as v') as unknown as Query<object>
  if (isPresent(ctx)) return query.where('v.valid_to', '=', sql<Date>`'infinity'`)
  const end = startOf(addDays(ctx.asOf, 1))
  return query.where('v.valid_from', '<', end).where('v.valid_to', '>=', end)
}

/** The bodies whose tasks an agency's people see, and those it shares as one of many; null for who sees all. */
const ownOf = (ctx: Ctx, shared: readonly string[]): string[] | null => (isOfAgency(ctx.actor) ? [...ctx.actor.agencies, ...shared] : null)

/** Rows this reader may see: a clerk of an agency those it leads, supports, or shares as one of many. */
export function seenBy(ctx: Ctx, shared: readonly string[]) {
  return (where: Where): Expression<SqlBool> => {
    if (ctx.actor.role === 'public') return where.lit(false)
    const own = ownOf(ctx, shared)
    return own === null ? where.lit(true) : where.or([overlaps('v.lead', own), overlaps('v.support', own)])
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

const notDone = (where: Where, ctx: Ctx) =>
  isPresent(ctx) ? where('v.completed_on', 'is', null) : where.or([where('v.completed_on', 'is', null), where('v.completed_on', '>', ctx.asOf)])

/** A state as conditions an index can serve. */
function inState(where: Where, state: TaskState, ctx: Ctx): Expression<SqlBool> {
  const day = ctx.asOf
  if (state === 'undated') return where.and([notDone(where, ctx), where('v.due_on', 'is', null)])
  if (state === 'overdue') return where.and([notDone(where, ctx), where('v.due_on', '<', day)])
  if (state === 'within-term') return where.and([notDone(where, ctx), where('v.due_on', '>=', day)])
  const late = sql<SqlBool>`v.completed_on > v.due_on`
  const onTime = sql<SqlBool>`(v.due_on is null or v.completed_on <= v.due_on)`
  return where.and([where('v.completed_on', 'is not', null), where('v.completed_on', '<=', day), state === 'done-late' ? late : onTime])
}

/** Everything a reader may see of what held on the day, narrowed; with `keysBy` the one place where rows are hidden. */
export function narrowed(ctx: Ctx, filter: Narrowed, bearing: Bearing = bearingOf): Query<object> {
  const { agencies, role } = filter
  const seen = heldOn(ctx).where(seenBy(ctx, filter.shared))
  const own = agencies
    ? seen.where((where) =>
        where.or([...(role === 'support' ? [] : [overlaps('v.lead', agencies)]), ...(role === 'lead' ? [] : [overlaps('v.support', agencies)])]),
      )
    : seen
  return conditioned(ctx, own, filter, bearing)
}

/** Every condition of a filter but those about agencies. */
function conditioned(ctx: Ctx, from: Query<object>, filter: Narrowed, bearing: Bearing = bearingOf): Query<object> {
  const day = ctx.asOf
  const { state } = filter
  let query = from.where((where) => where.or([where('v.withdrawn_on', 'is', null), where('v.withdrawn_on', '>', day)]))
  if (filter.unit !== undefined) query = query.where(sql<SqlBool>`lower(v.unit) = lower(${filter.unit})`)
  if (!(filter.parts ?? (filter.q !== undefined || filter.unit !== undefined))) query = query.where('v.parent', 'is', null)
  if (state) query = query.where((where) => inState(where, state, ctx))
  if (filter.open) query = query.where((where) => notDone(where, ctx))
  if (filter.document) query = query.where('v.document', '=', filter.document)
  if (filter.section) query = query.where('v.section', '=', filter.section)
  if (filter.dueFrom) query = query.where('v.due_on', '>=', filter.dueFrom)
  if (filter.dueTo) query = query.where('v.due_on', '<=', filter.dueTo)
  const { happened, happenedFrom } = filter
  if (happened)
    query = query.where(
      sql<SqlBool>`exists (select 1 from steering.entry e where e.task = v.task and e.kind = ${happened} and e.at >= ${happenedFrom ?? '-infinity'}::date and e.at < ${day}::date + 1)`,
    )
  if (filter.completedFrom || filter.completedTo) query = query.where('v.completed_on', 'is not', null)
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
  if (!filter.q?.trim()) return query
  if (filter.found) return query.where('v.task', '=', sql<string>`any(${sql.val([...filter.found])}::uuid[])`)
  const terms = termsOf(filter.q)
  return terms.length === 0 ? query.where(sql<SqlBool>`false`) : query.where(bearing(ctx, terms))
}

/**
 * The same rows as `narrowed`, for finding, counting and summing: an agency's present tasks are read from the narrow table of
 * agencies. Only columns that are there too may be asked for: keys, days, document, section, position.
 */
export async function keysBy(ctx: Ctx, filter: Narrowed, words: keyof typeof bearings = 'all'): Promise<Query<object>> {
  const own = ownOf(ctx, filter.shared)
  const agencies = filter.agencies ?? own
  const wide = filter.unclear !== undefined || filter.review !== undefined || filter.unit !== undefined || filter.sort?.endsWith('title') === true
  if (agencies === null || wide || !isPresent(ctx) || ctx.actor.role === 'public') return narrowed(ctx, filter, bearings[words])
  const rows = ofAgencies(ctx, await concerned(ctx, agencies), filter.agencies === undefined ? undefined : filter.role)
  const seen = own === null || filter.agencies === undefined ? rows : rows.where('v.task', 'in', tasksOf(ctx, own))
  return conditioned(ctx, seen, filter, bearings[words])
}

/** Those of these agencies that lead or support anything now: most often a single one, whose rows stand in order. */
async function concerned(ctx: Ctx, agencies: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ agency: string }>`
    select agency from unnest(${sql.val([...agencies])}::text[]) as agency
    where exists (select 1 from steering.task_agency a where a.agency = agency.agency)`.execute(ctx.db)
  return [...new Set(rows.map(({ agency }) => agency))]
}

/** The present rows of agencies in a role; a task of several of them once. */
function ofAgencies(ctx: Ctx, agencies: readonly string[], role: TaskFilter['role']): Query<object> {
  const all = db(ctx).selectFrom('steering.task_agency as a')
  const some = role === 'lead' ? all.where('a.leads', '=', true) : role === 'support' ? all.where('a.supports', '=', true) : all
  const [only] = agencies
  const rows =
    agencies.length === 1 && only !== undefined
      ? some.where('a.agency', '=', only)
      : some.where('a.agency', '=', sql<string>`any(${sql.val([...agencies])}::text[])`).distinctOn('a.task')
  const columns = rows
    .select(['a.task', 'a.valid_from', 'a.document', 'a.section', 'a.position', 'a.due_on', 'a.recurs'])
    .select(['a.updated_on', 'a.completed_on', 'a.withdrawn_on', 'a.parent'])
  return db(ctx).selectFrom(columns.as('v')) as unknown as Query<object>
}

const tasksOf = (ctx: Ctx, agencies: readonly string[]) =>
  db(ctx)
    .selectFrom('steering.task_agency as own')
    .select('own.task')
    .where('own.agency', '=', sql<string>`any(${sql.val([...agencies])}::text[])`)

/** Tasks that are named one by one. */
const few = 8_000
/** Wordings that a board has before it is worth asking. */
const large = 100_000

/** The condition that a task bears every word in one of the wordings it has or had. */
type Bearing = (ctx: Ctx, terms: readonly string[]) => Expression<SqlBool>

const saying = (terms: readonly string[]) => sql<SqlBool>`steering.words_of(w.search) @@ ${terms.join(' & ')}::tsquery`

/** Looked up in the index of words: for words that few tasks bear. */
const bearingOf: Bearing = (_ctx, terms) => sql<SqlBool>`v.task in (select w.task from steering.task_words w where ${saying(terms)})`

/** A word as it stands alone, or, of the last, as the beginning of one. */
const alone = (word: string, last: boolean) => `(^|[^[:alnum:]])${word}${last ? '' : '([^[:alnum:]]|$)'}`

/** Asked of the words themselves, not of their index. */
const holdingWord = (word: string, last: boolean): Expression<SqlBool> =>
  /^[\p{L}\p{N}]+$/u.test(word) ? sql<SqlBool>`(w.search like ${`%${word}%`} and w.search ~ ${alone(word, last)})` : saying([termOf(word, last)])

/** Asked of one row after the other in the order of the list: for words that so many bear that a page is full soon. */
export const saidByEach = (q: string): Expression<SqlBool> => {
  const words = wordsIn(q)
  const holding = words.map((word, at) => holdingWord(word, at === words.length - 1))
  return sql<SqlBool>`exists (select from steering.task_words w where ${sql.join([sql`w.task = v.task`, ...holding], sql` and `)})`
}

/** Any task: the words are asked of a few of them later. */
const bearingAny: Bearing = () => sql<SqlBool>`true`

const bearings = { all: bearingOf, any: bearingAny } as const

/**
 * On a large board words are looked up once, ahead of the list and its total, where few tasks bear them: which these are. Of three words
 * and more the last, which may be the beginning of very many, is asked of what the others find.
 */
export async function wordsAhead(ctx: Ctx, { q }: Pick<TaskFilter, 'q'>): Promise<Pick<Narrowed, 'found'>> {
  const words = q === undefined ? [] : wordsIn(q)
  const last = words.at(-1)
  if (last === undefined) return {}
  const bearing = words.length < 3 ? saying(termsOf(words.join(' '))) : sql`${saying(termsWhole(words.slice(0, -1)))} and ${holdingWord(last, true)}`
  const { rows } = await sql<{ task: string }>`select w.task from steering.task_words w where ${bearing} limit ${few + 1}`.execute(ctx.db)
  return rows.length <= few ? { found: [...new Set(rows.map(({ task }) => task))] } : {}
}

/** Whether the board has so many tasks that it is not read through for a choice or a page. */
export async function isLarge(ctx: Ctx): Promise<boolean> {
  const { rows } = await sql<{ count: number }>`select reltuples as count from pg_class where oid = 'steering.task_words'::regclass`.execute(ctx.db)
  return (rows[0]?.count ?? 0) >= large
}

const edges = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu

/** A search looks for every word, folded, at most eight of them; the last may be the beginning of one. */
const wordsIn = (q: string): string[] =>
  fold(q)
    .split(' ')
    .map((word) => word.replaceAll(edges, ''))
    .filter(Boolean)
    .slice(0, 8)

function termsOf(q: string): string[] {
  const words = wordsIn(q)
  return words.map((word, at) => termOf(word, at === words.length - 1))
}

const termsWhole = (words: readonly string[]): string[] => words.map((word) => termOf(word, false))

/** A number such as 11/CT-TTg is looked for whole, or by its parts. */
function termOf(word: string, last: boolean): string {
  const whole = `'${word.replaceAll(/['\\]/g, '')}'${last ? ':*' : ''}`
  const parts = word.split(/[^\p{L}\p{N}]+/u).filter(Boolean)
  return parts.length < 2 ? whole : `(${whole} | ${parts.map((part) => `'${part}'`).join(' & ')})`
}
