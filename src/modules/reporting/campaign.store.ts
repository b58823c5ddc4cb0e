import { sql } from 'kysely'
import { type Ctx, tables } from '../../platform/ctx.ts'
import type { Campaign, Expectation } from './campaign.ts'
import type { Tables } from './tables.ts'

export const db = (ctx: Pick<Ctx, 'db'>) => tables<Tables>(ctx)

const columns = [
  'id',
  'code',
  'regime',
  'period',
  'window_rule as windowRule',
  'window_first as first',
  'window_last as last',
  'due_on as dueOn',
  'day_off as dayOff',
  'opened_at as openedAt',
  'opened_by as openedBy',
  'locked_at as lockedAt',
  'locked_by as lockedBy',
  'published_at as publishedAt',
] as const

/** The new campaign, or nothing where its period is already there. */
export const insertCampaign = (
  ctx: Ctx,
  { first, last, dueOn, ...campaign }: Omit<Campaign, 'id' | 'openedAt' | 'openedBy' | 'lockedAt' | 'lockedBy' | 'publishedAt'>,
) =>
  db(ctx)
    .insertInto('reporting.campaign')
    .values({
      code: campaign.code,
      regime: campaign.regime,
      period: campaign.period,
      window_rule: campaign.windowRule,
      window_first: first,
      window_last: last,
      due_on: dueOn,
      day_off: campaign.dayOff,
      opened_at: ctx.now(),
      opened_by: ctx.actor.name,
      locked_at: null,
      locked_by: null,
      published_at: null,
    })
    .onConflict((same) => same.doNothing())
    .returning(columns)
    .executeTakeFirst() as Promise<Campaign | undefined>

/** Every campaign, the latest first. */
export const campaigns = (ctx: Ctx): Promise<Campaign[]> =>
  db(ctx).selectFrom('reporting.campaign').select(columns).orderBy('window_last', 'desc').orderBy('regime').execute()

export const campaignByCode = (ctx: Ctx, code: string): Promise<Campaign | undefined> =>
  db(ctx).selectFrom('reporting.campaign').where('code', '=', code).select(columns).executeTakeFirst()

/** The campaign, held until the transaction ends, so that a report is not sent while the round is locked. */
export const holdCampaign = (ctx: Ctx, code: string, how: 'share' | 'update'): Promise<Campaign | undefined> => {
  const query = db(ctx).selectFrom('reporting.campaign').where('code', '=', code).select(columns)
  return (how === 'update' ? query.forUpdate() : query.forShare()).executeTakeFirst()
}

/** The campaign of the same regime whose window ended last before this one's. */
export const campaignBefore = (ctx: Ctx, { regime, first }: Pick<Campaign, 'regime' | 'first'>): Promise<Campaign | undefined> =>
  db(ctx)
    .selectFrom('reporting.campaign')
    .where('regime', '=', regime)
    .where('window_last', '<', first)
    .select(columns)
    .orderBy('window_last', 'desc')
    .limit(1)
    .executeTakeFirst()

export const markLocked = (ctx: Ctx, id: string) =>
  db(ctx).updateTable('reporting.campaign').where('id', '=', id).set({ locked_at: ctx.now(), locked_by: ctx.actor.name }).execute()

export const markPublished = (ctx: Ctx, id: string) =>
  db(ctx).updateTable('reporting.campaign').where('id', '=', id).set({ published_at: ctx.now() }).execute()

/** Writes whose tasks are counted anew; agencies that already report keep their place. */
export async function saveExpectations(ctx: Ctx, campaign: string, all: readonly Expectation[]): Promise<void> {
  await db(ctx).deleteFrom('reporting.expectation').where('campaign', '=', campaign).execute()
  if (all.length === 0) return
  await db(ctx)
    .insertInto('reporting.expectation')
    .values(
      all.map(({ reporter, kind, name, counts, yearDone, parts }) => ({
        campaign,
        reporter,
        kind,
        name,
        counts: sql<never>`${JSON.stringify(counts)}::jsonb`,
        year_done: yearDone,
        parts,
      })),
    )
    .execute()
}

export const expectationsOf = (ctx: Ctx, campaign: string): Promise<Expectation[]> =>
  db(ctx)
    .selectFrom('reporting.expectation')
    .where('campaign', '=', campaign)
    .select(['reporter', 'kind', 'name', 'counts', 'year_done as yearDone', 'parts'])
    .execute()
