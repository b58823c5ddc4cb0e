import { sql } from 'kysely'
import type { Ctx } from '../../platform/ctx.ts'
import type { Report } from '../linkage/index.ts'
import type { Text } from '../../platform/text.ts'
import { db } from './edge.store.ts'
import type { RunRow, RunState, StageTold } from './tables.ts'

export type Run = Omit<RunRow, 'id'> & { id: string }

export const insertRun = (
  ctx: Ctx,
  row: Pick<RunRow, 'registry' | 'source' | 'people' | 'records' | 'readers' | 'sample' | 'state'> & { demonstration?: boolean },
  code: string,
): Promise<Run> =>
  db(ctx)
    .insertInto('matches.run')
    .values({
      demonstration: false,
      ...row,
      code,
      asked_at: ctx.now(),
      asked_by: ctx.actor.account,
      by_name: ctx.actor.name,
      began_at: null,
      ended_at: null,
      beat_at: null,
      attempts: 0,
      stages: '[]' as never,
      report: null,
      failure: null,
    })
    .returningAll()
    .executeTakeFirstOrThrow()

/** Runs of a year so far, under a lock that ends with the transaction: the next code follows. */
export async function countRuns(ctx: Ctx, prefix: string): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtext('matches.run'))`.execute(db(ctx))
  const { rows } = await sql<{ n: number }>`select count(*) as n from matches.run where code like ${`${prefix}%`}`.execute(db(ctx))
  return rows[0]?.n ?? 0
}

export const runByCode = (ctx: Ctx, code: string): Promise<Run | undefined> =>
  db(ctx).selectFrom('matches.run').selectAll().where('code', '=', code).executeTakeFirst()
export const runById = (ctx: Ctx, id: string): Promise<Run | undefined> =>
  db(ctx).selectFrom('matches.run').selectAll().where('id', '=', id).executeTakeFirst()

export const runsOf = (ctx: Ctx, registries: readonly string[], limit = 200): Promise<Run[]> =>
  registries.length === 0
    ? Promise.resolve([])
    : db(ctx).selectFrom('matches.run').selectAll().where('registry', 'in', registries).orderBy('asked_at', 'desc').limit(limit).execute()

export const underway = (ctx: Ctx, registry: string): Promise<Run | undefined> =>
  db(ctx)
    .selectFrom('matches.run')
    .selectAll()
    .where('registry', '=', registry)
    .where('state', 'in', ['waiting', 'running', 'loading'])
    .executeTakeFirst()

/** The last finished run of a registry: what happens between runs is counted with it. */
export const latestRun = (ctx: Ctx, registry: string): Promise<Run | undefined> =>
  db(ctx)
    .selectFrom('matches.run')
    .selectAll()
    .where('registry', '=', registry)
    .where('state', '=', 'done')
    .orderBy('ended_at', 'desc')
    .limit(1)
    .executeTakeFirst()

/** Takes a run into hand: nobody else has it, or whoever had it has been silent for a minute. Answers false where somebody works on it. */
export async function takeRun(ctx: Ctx, id: string): Promise<boolean> {
  const { rows } = await sql`update matches.run set state = case when state = 'loading' then 'loading' else 'running' end, attempts = attempts + 1,
      began_at = coalesce(began_at, ${ctx.now()}), beat_at = ${ctx.now()}, failure = null
    where id = ${id} and state in ('waiting', 'running', 'loading')
      and (state = 'waiting' or beat_at is null or beat_at < ${ctx.now()}::timestamptz - interval '60 seconds') returning id`.execute(db(ctx))
  return rows.length > 0
}

export const beat = (ctx: Ctx, id: string) => db(ctx).updateTable('matches.run').set({ beat_at: ctx.now() }).where('id', '=', id).execute()

/** Notes how far a run has come: one line for each step, the last word on it. */
export async function tellStage(ctx: Ctx, id: string, told: StageTold): Promise<void> {
  await sql`update matches.run set beat_at = ${ctx.now()}, stages = (select coalesce(jsonb_agg(s order by n), '[]') from jsonb_array_elements(stages)
      with ordinality as x (s, n) where s ->> 'stage' <> ${told.stage}) || ${JSON.stringify([told])}::jsonb where id = ${id}`.execute(db(ctx))
}

export const setRun = (ctx: Ctx, id: string, state: RunState, more: { report?: Partial<Report>; failure?: Text } = {}) =>
  db(ctx)
    .updateTable('matches.run')
    .set({
      state,
      beat_at: ctx.now(),
      ...(state === 'done' || state === 'failed' ? { ended_at: ctx.now() } : {}),
      ...(more.report && { report: JSON.stringify(more.report) as never }),
      ...(more.failure && { failure: JSON.stringify(more.failure) as never }),
    })
    .where('id', '=', id)
    .execute()

/** Notes how many rows of its file a run left out since their key stood in it before. */
export const tellFolded = (ctx: Ctx, id: string, folded: number) =>
  sql`update matches.run set report = report || ${JSON.stringify({ folded })}::jsonb where id = ${id}`.execute(db(ctx))

/** Lets a run that stopped begin again where it was. */
export const releaseRun = (ctx: Ctx, id: string) =>
  db(ctx)
    .updateTable('matches.run')
    .set({ state: 'waiting', attempts: 0, ended_at: null, failure: null, beat_at: null })
    .where('id', '=', id)
    .execute()

/** Runs that wait, or whose worker has been silent for a minute. */
export async function idleRuns(ctx: Ctx): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select id from matches.run where state = 'waiting'
    or (state in ('running', 'loading') and beat_at < ${ctx.now()}::timestamptz - interval '60 seconds')`.execute(db(ctx))
  return rows.map(({ id }) => id)
}

export type Reference = { people: string; plan: string; count: number; run: string; loaded_at: Date }
export const referenceNow = (ctx: Ctx): Promise<Reference | undefined> => db(ctx).selectFrom('matches.reference').selectAll().executeTakeFirst()
export async function keepReference(ctx: Ctx, row: Omit<Reference, 'loaded_at'>): Promise<void> {
  const whole = { ...row, loaded_at: ctx.now() }
  await db(ctx)
    .insertInto('matches.reference')
    .values(whole)
    .onConflict((each) => each.column('one').doUpdateSet(whole))
    .execute()
}
