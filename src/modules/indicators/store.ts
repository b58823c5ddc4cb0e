import { sql } from 'kysely'
import { type Ctx, tables } from '../../platform/ctx.ts'
import { addDays, type Instant, startOf } from '../../platform/dates.ts'
import type { Observation } from './observation.ts'
import type { ObservationRow, Tables } from './tables.ts'

export const db = (ctx: Pick<Ctx, 'db'>) => tables<Tables>(ctx)

type Row = Omit<ObservationRow, 'id' | 'demonstration'> & { id: string | number }

const observationOf = (row: Row): Observation => ({
  id: Number(row.id),
  indicator: row.indicator,
  version: row.version,
  unit: row.unit,
  period: row.period,
  dimension: row.dimension,
  category: row.category,
  figure: row.numerator === null ? null : { numerator: row.numerator, denominator: row.denominator },
  knownAt: row.known_at,
  source: row.source,
  reason: row.reason,
  proposal: row.proposal,
})

const columns = [
  'id',
  'indicator',
  'version',
  'unit',
  'period',
  'dimension',
  'category',
  'numerator',
  'denominator',
  'known_at',
  'source',
  'reason',
  'proposal',
] as const

/** The end of the day shown: what became known later is not seen. */
const seenUntil = (ctx: Ctx) => startOf(addDays(ctx.asOf, 1))

/** What is asked of observations; `since` is the earliest month, longer periods are all given, `wholes` leaves the parts out, `upTo` what was appended after that observation. */
export type Asked = { codes?: readonly string[]; since?: string; wholes?: boolean; upTo?: number }

/** What was known at the end of the day shown: the last word for every place, withdrawn ones left out. */
export async function knownObservations(ctx: Ctx, { codes, since, wholes, upTo }: Asked): Promise<Observation[]> {
  let query = db(ctx)
    .selectFrom('indicators.observation')
    .distinctOn(['indicator', 'unit', 'period', 'dimension', 'category'])
    .select(columns)
    .where('known_at', '<', seenUntil(ctx))
  if (codes) query = query.where('indicator', 'in', codes)
  if (since !== undefined)
    query = query.where((where) =>
      where.or([
        where('period', '>=', since),
        where('period', 'not like', '____-__'),
        where('period', 'like', '%-Q_'),
        where('period', 'like', '%-H_'),
      ]),
    )
  if (upTo !== undefined) query = query.where('id', '<=', String(upTo))
  if (wholes) query = query.where('dimension', '=', '')
  const rows = await query
    .orderBy('indicator')
    .orderBy('unit')
    .orderBy('period')
    .orderBy('dimension')
    .orderBy('category')
    .orderBy('known_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map(observationOf).filter(({ figure }) => figure !== null)
}

/** Everything ever known up to the day shown for the wholes of an indicator, first word first. */
export async function everyWord(ctx: Ctx, code: string): Promise<Observation[]> {
  const rows = await db(ctx)
    .selectFrom('indicators.observation')
    .select(columns)
    .where('indicator', '=', code)
    .where('dimension', '=', '')
    .where('known_at', '<', seenUntil(ctx))
    .orderBy('known_at')
    .orderBy('id')
    .execute()
  return rows.map(observationOf)
}

/** Lets nobody append until this transaction ends, and says which observation is the last: what a publication rests on. */
export async function lastObservation(ctx: Ctx): Promise<number> {
  await sql`lock table indicators.observation in share mode`.execute(ctx.db)
  const row = await db(ctx).selectFrom('indicators.observation').select(sql<string>`coalesce(max(id), 0)`.as('id')).executeTakeFirstOrThrow()
  return Number(row.id)
}

export type FreshObservation = Omit<Observation, 'id' | 'knownAt'>

const batch = 4000

/** Appends what became known now, or at a moment of its own. */
export async function insertObservations(
  ctx: Ctx,
  fresh: readonly (FreshObservation & { knownAt?: Instant })[],
  more: { demonstration?: boolean } = {},
): Promise<void> {
  for (let at = 0; at < fresh.length; at += batch) {
    const some = fresh.slice(at, at + batch).map(({ figure, knownAt, ...place }) => ({
      ...place,
      numerator: figure?.numerator ?? null,
      denominator: figure?.denominator ?? null,
      known_at: knownAt ?? ctx.now(),
      demonstration: more.demonstration ?? false,
    }))
    await db(ctx).insertInto('indicators.observation').values(some).execute()
  }
}

/** The codes of the tasks an indicator measures. */
export const linkedTasks = async (ctx: Ctx, code: string): Promise<string[]> =>
  (await db(ctx).selectFrom('indicators.task_link').select('task_code').where('indicator', '=', code).orderBy('task_code').execute()).map(
    ({ task_code }) => task_code,
  )

/** The codes of the indicators that measure a task: what a page of tasks may show. */
export const indicatorsOfTask = async (ctx: Ctx, task: string): Promise<string[]> =>
  (await db(ctx).selectFrom('indicators.task_link').select('indicator').where('task_code', '=', task).orderBy('indicator').execute()).map(
    ({ indicator }) => indicator,
  )

export async function insertLink(ctx: Ctx, indicator: string, task: string, demonstration = false): Promise<void> {
  await db(ctx)
    .insertInto('indicators.task_link')
    .values({ indicator, task_code: task, at: ctx.now(), by_name: ctx.actor.name, demonstration })
    .onConflict((on) => on.doNothing())
    .execute()
}

export async function deleteLink(ctx: Ctx, indicator: string, task: string): Promise<void> {
  await db(ctx).deleteFrom('indicators.task_link').where('indicator', '=', indicator).where('task_code', '=', task).execute()
}

/** How many observations there are of the demonstration. */
export async function countDemonstration(ctx: Ctx): Promise<number> {
  const row = await db(ctx)
    .selectFrom('indicators.observation')
    .select(sql<number>`count(*)::int`.as('n'))
    .where('demonstration', '=', true)
    .executeTakeFirstOrThrow()
  return row.n
}

/** Takes out the demonstration, and whatever these accounts proposed or decided. */
export async function deleteDemonstration(ctx: Ctx, accounts: readonly string[]): Promise<void> {
  await sql`select set_config('indicators.removing', 'on', true)`.execute(ctx.db)
  const who = [...accounts, '']
  const proposals = await db(ctx)
    .selectFrom('indicators.proposal')
    .select('id')
    .where((where) => where.or([where('demonstration', '=', true), where('made_by', 'in', who), where('decided_by', 'in', who)]))
    .execute()
  const ids = [...proposals.map(({ id }) => id), '00000000-0000-0000-0000-000000000000']
  await db(ctx)
    .deleteFrom('indicators.observation')
    .where((where) => where.or([where('demonstration', '=', true), where('proposal', 'in', ids)]))
    .execute()
  await db(ctx).deleteFrom('indicators.proposal').where('id', 'in', ids).execute()
  await db(ctx).deleteFrom('indicators.task_link').where('demonstration', '=', true).execute()
  await sql`select set_config('indicators.removing', 'off', true)`.execute(ctx.db)
}
