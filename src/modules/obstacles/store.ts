import { type ExpressionBuilder, type SelectQueryBuilder, sql, type SqlBool } from 'kysely'
import { type Ctx, tables } from '../../platform/ctx.ts'
import { addDays, type Instant, type PlainDate, startOf } from '../../platform/dates.ts'
import { fold } from '../../platform/text.ts'
import { pageSizes, type ObstacleFilter } from './filter.ts'
import type { Obstacle, Step } from './obstacle.ts'
import type { ObstacleRow, StepRow, Tables } from './tables.ts'

export const db = (ctx: Pick<Ctx, 'db'>) => tables<Tables>(ctx)

type Joined = Tables & { o: ObstacleRow; s: StepRow }
type Query<O> = SelectQueryBuilder<Joined, 'o' | 's', O>

const columns = [
  'o.id',
  'o.code',
  'o.task_code as task',
  'o.raised_by as raisedBy',
  'o.raised_at as raisedAt',
  'o.kind',
  'o.stuck',
  'o.proposed',
  'o.legal',
  's.n as version',
  's.standing',
  's.remover',
  's.round',
  's.asked_at as askedAt',
  's.due_at as dueAt',
  's.standing_body_at as standingBodyAt',
  's.leader_at as leaderAt',
  's.at as steppedAt',
] as const

/** The moment for which states are told: now, or the end of a past day. */
export const momentOf = (ctx: Pick<Ctx, 'now' | 'today'>, day: PlainDate): Instant => (day >= ctx.today() ? ctx.now() : startOf(addDays(day, 1)))

/** Obstacles beside their last step; those of a past day beside the last step that had been taken by its end. */
function stoodOn(ctx: Ctx, day: PlainDate): Query<object> {
  const all = db(ctx).selectFrom('obstacles.obstacle as o')
  if (day >= ctx.today())
    return all.innerJoin('obstacles.step as s', (on) => on.onRef('s.obstacle', '=', 'o.id').onRef('s.n', '=', 'o.last')) as unknown as Query<object>
  const end = startOf(addDays(day, 1))
  return all.innerJoinLateral(
    (from) =>
      from
        .selectFrom('obstacles.step as taken')
        .selectAll('taken')
        .whereRef('taken.obstacle', '=', 'o.id')
        .where('taken.at', '<', end)
        .orderBy('taken.n', 'desc')
        .limit(1)
        .as('s'),
    (on) => on.onTrue(),
  ) as unknown as Query<object>
}

/** Rows this reader may see: a clerk of an agency those it raised and those it was ever asked about. */
function seenBy(ctx: Ctx) {
  return (where: ExpressionBuilder<Joined, 'o' | 's'>) => {
    const { role, agencies } = ctx.actor
    if (role === 'public' || role === 'administrator') return where.lit(false)
    if (role !== 'agency-clerk') return where.lit(true)
    const own = sql`any(${sql.val([...agencies])}::text[])`
    return where.or([
      sql<SqlBool>`o.raised_by = ${own}`,
      sql<SqlBool>`o.id in (select held.obstacle from obstacles.step held where held.remover = ${own})`,
    ])
  }
}

/** A filter whose agencies are known with all whose work they do. */
export type Narrowed = Omit<ObstacleFilter, 'remover' | 'raisedBy'> & { removers?: readonly string[]; raisers?: readonly string[] }

function inState(query: Query<object>, { state, open, level }: Narrowed, at: Instant): Query<object> {
  let found = query
  if (state === 'overdue') found = found.where('s.standing', '=', 'waiting').where('s.due_at', '<', at)
  else if (state === 'waiting') found = found.where('s.standing', '=', 'waiting').where('s.due_at', '>=', at)
  else if (state) found = found.where('s.standing', '=', state)
  if (open) found = found.where('s.standing', 'in', ['waiting', 'answered'])
  if (level) found = found.where('s.standing', '=', 'waiting').where(level === 'leader' ? 's.leader_at' : 's.standing_body_at', '<', at)
  return found
}

/** Everything a reader may see of what stood on the day shown, narrowed; the one place where rows are hidden. */
function narrowed(ctx: Ctx, filter: Narrowed, at: Instant): Query<object> {
  let query = inState(stoodOn(ctx, ctx.asOf).where(seenBy(ctx)), filter, at)
  if (filter.mine) query = query.where('s.standing', '=', 'waiting').where('s.remover', 'in', [...ctx.actor.agencies, ''])
  if (filter.kind) query = query.where('o.kind', '=', filter.kind)
  if (filter.removers) query = query.where('s.remover', 'in', [...filter.removers, ''])
  if (filter.raisers) query = query.where('o.raised_by', 'in', [...filter.raisers, ''])
  if (filter.task) query = query.where('o.task_code', '=', filter.task)
  const words = filter.q ? fold(filter.q).split(' ').filter(Boolean).slice(0, 8) : []
  return query.where((where) => where.and(words.map((word) => where('o.search', 'like', `%${word.replace(/[\\%_]/g, '\\$&')}%`))))
}

/** What waits for an answer first, by the hour it is owed; then what waits to be accepted; then what is over, the latest first. */
const turn = sql`array_position(array['waiting', 'answered'], s.standing)`
const orders = {
  due: sql`${turn} nulls last, case when s.standing = 'waiting' then s.due_at end, s.at desc, o.code`,
  '-due': sql`${turn} nulls last, case when s.standing = 'waiting' then s.due_at end desc, s.at desc, o.code`,
  raised: sql`o.raised_at, o.code`,
  '-raised': sql`o.raised_at desc, o.code`,
  code: sql`o.code`,
  '-code': sql`o.code desc`,
} as const

/** One page of obstacles as they stood at a moment. */
export const obstaclesBy = (ctx: Ctx, filter: Narrowed, at: Instant, size = pageSizes.list): Promise<Obstacle[]> =>
  narrowed(ctx, filter, at)
    .select(columns)
    .orderBy(orders[filter.sort ?? 'due'])
    .limit(size)
    .offset(((filter.page ?? 1) - 1) * size)
    .execute()

export async function countBy(ctx: Ctx, filter: Narrowed, at: Instant): Promise<number> {
  const row = await narrowed(ctx, filter, at)
    .select((each) => each.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

export const obstacleByCode = (ctx: Ctx, code: string): Promise<Obstacle | undefined> =>
  stoodOn(ctx, ctx.asOf).where(seenBy(ctx)).where('o.code', '=', code).select(columns).executeTakeFirst()

/** The obstacle as it stands now, locked until the transaction ends: two people at once take turns. */
export async function lockObstacle(ctx: Ctx, code: string): Promise<Obstacle | undefined> {
  const row = await db(ctx).selectFrom('obstacles.obstacle').select('id').where('code', '=', code).forUpdate().executeTakeFirst()
  return row && stoodOn(ctx, ctx.today()).where(seenBy(ctx)).where('o.id', '=', row.id).select(columns).executeTakeFirst()
}

const stepColumns = [
  'n',
  'at',
  'kind',
  'standing',
  'remover',
  'round',
  'asked_at as askedAt',
  'due_at as dueAt',
  'by_name as byName',
  'by_agency as byAgency',
  'words',
  'details',
] as const

/** The history of an obstacle, first step first, up to the end of the day shown. */
export function stepsOf(ctx: Ctx, obstacle: string): Promise<Step[]> {
  const all = db(ctx).selectFrom('obstacles.step').select(stepColumns).where('obstacle', '=', obstacle).orderBy('n')
  return (ctx.asOf < ctx.today() ? all.where('at', '<', startOf(addDays(ctx.asOf, 1))) : all).execute()
}

/** Steps of all obstacles taken from one moment to before another, in their order. */
export const stepsBetween = (ctx: Ctx, from: Instant, to: Instant): Promise<(Step & { obstacle: string })[]> =>
  db(ctx)
    .selectFrom('obstacles.step')
    .select([...stepColumns, 'obstacle'])
    .where('at', '>=', from)
    .where('at', '<', to)
    .orderBy('at')
    .orderBy('n')
    .execute()

/** Obstacles as they stood at the end of a day, whoever asks. */
export const obstaclesStanding = (ctx: Ctx, day: PlainDate, ids?: readonly string[]): Promise<Obstacle[]> => {
  const all = stoodOn(ctx, day).where(seenBy(ctx)).select(columns).orderBy('o.code')
  return (
    ids ? all.where('o.id', 'in', [...ids, '00000000-0000-0000-0000-000000000000']) : all.where('s.standing', 'in', ['waiting', 'answered'])
  ).execute()
}

/** The agencies that the obstacles a reader may see name, as raiser or as remover. */
export async function agenciesNamed(ctx: Ctx): Promise<{ raisers: string[]; removers: string[] }> {
  const rows = await stoodOn(ctx, ctx.asOf).where(seenBy(ctx)).select(['o.raised_by', 's.remover']).distinct().execute()
  return {
    raisers: [...new Set(rows.flatMap(({ raised_by }) => (raised_by === null ? [] : [raised_by])))],
    removers: [...new Set(rows.map(({ remover }) => remover))],
  }
}
