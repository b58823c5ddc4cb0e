import { type Generated, sql } from 'kysely'
import { type Ctx, tables } from '../../platform/ctx.ts'
import type { PlainDate } from '../../platform/dates.ts'
import type { Finding, Outcome, Sample, SampleItem, Stratum } from './sample.ts'

type Tables = {
  'accountability.sample': {
    id: Generated<string>
    seed: string
    day: PlainDate
    by_strata: 'agency' | 'risk'
    wanted: number
    population: number
    strata: Stratum[]
    note: string | null
    made_at: Date
    account: string | null
    by_name: string
  }
  'accountability.sample_item': { sample: string; place: number; code: string; title: string; agency: string | null; stratum: string }
  'accountability.finding': {
    id: Generated<number>
    sample: string
    code: string
    outcome: Outcome
    words: string | null
    at: Date
    account: string | null
    by_name: string
  }
}

const db = (ctx: Pick<Ctx, 'db'>) => tables<Tables>(ctx)
const columns = ['id', 'seed', 'day', 'by_strata as by', 'wanted', 'population', 'strata', 'note', 'made_at as madeAt', 'by_name as byName'] as const

export type FreshSample = Pick<Sample, 'seed' | 'day' | 'by' | 'wanted' | 'population' | 'strata' | 'note'>

/** Writes a sample with its tasks; its id. */
export async function insertSample(ctx: Ctx, sample: FreshSample, items: readonly SampleItem[]): Promise<string> {
  const { by, strata, ...same } = sample
  const { id } = await db(ctx)
    .insertInto('accountability.sample')
    .values({
      ...same,
      by_strata: by,
      strata: sql<never>`${JSON.stringify(strata)}::jsonb`,
      made_at: ctx.now(),
      account: ctx.actor.account,
      by_name: ctx.actor.name,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await db(ctx)
    .insertInto('accountability.sample_item')
    .values(items.map(({ place, code, title, agency, stratum }) => ({ sample: id, place, code, title, agency, stratum })))
    .execute()
  return id
}

export const samplesLatest = (ctx: Ctx): Promise<Sample[]> =>
  db(ctx).selectFrom('accountability.sample').select(columns).orderBy('made_at', 'desc').limit(200).execute()

export const sampleById = (ctx: Ctx, id: string): Promise<Sample | undefined> =>
  db(ctx).selectFrom('accountability.sample').select(columns).where('id', '=', id).executeTakeFirst()

export const itemsOf = (ctx: Ctx, sample: string): Promise<SampleItem[]> =>
  db(ctx)
    .selectFrom('accountability.sample_item')
    .select(['place', 'code', 'title', 'agency', 'stratum'])
    .where('sample', '=', sample)
    .orderBy('place')
    .execute()

/** Every finding of a sample, oldest first. */
export const findingsOf = (ctx: Ctx, sample: string): Promise<Finding[]> =>
  db(ctx)
    .selectFrom('accountability.finding')
    .select(['id', 'code', 'outcome', 'words', 'at', 'by_name as byName'])
    .where('sample', '=', sample)
    .orderBy('id')
    .execute()

export const insertFinding = (ctx: Ctx, sample: string, { code, outcome, words }: Pick<Finding, 'code' | 'outcome' | 'words'>) =>
  db(ctx)
    .insertInto('accountability.finding')
    .values({ sample, code, outcome, words, at: ctx.now(), account: ctx.actor.account, by_name: ctx.actor.name })
    .execute()

/** Takes away the samples that accounts drew, with all that was found: for taking a demonstration back. */
export async function removeSamplesOf(ctx: Ctx, accounts: readonly string[]): Promise<void> {
  const drawn = await db(ctx)
    .selectFrom('accountability.sample')
    .select('id')
    .where(sql<boolean>`account = any(${sql.val([...accounts])}::uuid[])`)
    .execute()
  const ids = drawn.map(({ id }) => id)
  if (ids.length === 0) return
  await db(ctx).deleteFrom('accountability.finding').where('sample', 'in', ids).execute()
  await db(ctx).deleteFrom('accountability.sample_item').where('sample', 'in', ids).execute()
  await db(ctx).deleteFrom('accountability.sample').where('id', 'in', ids).execute()
}
