import type { Ctx } from '../../platform/ctx.ts'
import type { Figure } from './figure.ts'
import type { Place } from './observation.ts'
import { db } from './store.ts'
import type { ProposalRow } from './tables.ts'

/** A figure that is proposed; `place` is the cell of the sheet it was read from, where it came in one. */
export type Proposed = Place & { version: number; figure: Figure | null; place: string | null }

/** What somebody proposes to publish, and what was decided on it. */
export type Proposal = {
  id: string
  kind: ProposalRow['kind']
  indicator: string
  at: Date
  madeBy: string | null
  madeByName: string
  source: string | null
  reason: string | null
  outcome: ProposalRow['outcome']
  decidedAt: Date | null
  decidedByName: string | null
  decidedWords: string | null
}

const columns = [
  'id',
  'kind',
  'indicator',
  'at',
  'made_by as madeBy',
  'made_by_name as madeByName',
  'source',
  'reason',
  'outcome',
  'decided_at as decidedAt',
  'decided_by_name as decidedByName',
  'decided_words as decidedWords',
] as const

export async function insertProposal(
  ctx: Ctx,
  made: Pick<Proposal, 'kind' | 'indicator' | 'source' | 'reason'>,
  values: readonly Proposed[],
  demonstration = false,
): Promise<string> {
  const { id } = await db(ctx)
    .insertInto('indicators.proposal')
    .values({
      ...made,
      at: ctx.now(),
      made_by: ctx.actor.account,
      made_by_name: ctx.actor.name,
      outcome: null,
      decided_at: null,
      decided_by: null,
      decided_by_name: null,
      decided_words: null,
      demonstration,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const rows = values.map(({ figure, ...place }) => ({
    ...place,
    proposal: id,
    numerator: figure?.numerator ?? null,
    denominator: figure?.denominator ?? null,
  }))
  for (let at = 0; at < rows.length; at += 1000)
    await db(ctx)
      .insertInto('indicators.proposed')
      .values(rows.slice(at, at + 1000))
      .execute()
  return id
}

export const proposalById = (ctx: Ctx, id: string): Promise<Proposal | undefined> =>
  db(ctx).selectFrom('indicators.proposal').select(columns).where('id', '=', id).executeTakeFirst()

/** The same, held so that nobody else decides meanwhile. */
export const lockProposal = (ctx: Ctx, id: string): Promise<Proposal | undefined> =>
  db(ctx).selectFrom('indicators.proposal').select(columns).where('id', '=', id).forUpdate().executeTakeFirst()

export async function proposedIn(ctx: Ctx, id: string): Promise<Proposed[]> {
  const rows = await db(ctx)
    .selectFrom('indicators.proposed')
    .selectAll()
    .where('proposal', '=', id)
    .orderBy('period')
    .orderBy('unit')
    .orderBy('dimension')
    .orderBy('category')
    .execute()
  return rows.map(({ version, unit, period, dimension, category, numerator, denominator, place }) => ({
    version,
    unit,
    period,
    dimension,
    category,
    place,
    figure: numerator === null ? null : { numerator, denominator },
  }))
}

/** Proposals nobody decided on yet, newest first; or the latest of one indicator, decided or not. */
export const openProposals = (ctx: Ctx): Promise<Proposal[]> =>
  db(ctx).selectFrom('indicators.proposal').select(columns).where('outcome', 'is', null).orderBy('at', 'desc').limit(200).execute()

export const decidedProposals = (ctx: Ctx, limit: number): Promise<Proposal[]> =>
  db(ctx).selectFrom('indicators.proposal').select(columns).where('outcome', 'is not', null).orderBy('decided_at', 'desc').limit(limit).execute()

export async function saveDecision(ctx: Ctx, id: string, outcome: 'approved' | 'refused', words: string | null): Promise<void> {
  await db(ctx)
    .updateTable('indicators.proposal')
    .set({ outcome, decided_at: ctx.now(), decided_by: ctx.actor.account, decided_by_name: ctx.actor.name, decided_words: words })
    .where('id', '=', id)
    .execute()
}
