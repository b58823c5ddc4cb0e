import type { Ctx } from '../../platform/ctx.ts'
import type { Instant } from '../../platform/dates.ts'
import { db } from './store.ts'

/** How many corrections of a registry's records each owner was asked for since a moment and has not decided, by who asked. */
export async function askedSince(ctx: Ctx, registry: string, since: Instant): Promise<{ owner: string; proposer: string | null; count: number }[]> {
  const rows = await db(ctx)
    .selectFrom('records.proposal')
    .select(['owner', 'proposer', (each) => each.fn.countAll<string>().as('count')])
    .where('registry', '=', registry)
    .where('outcome', 'is', null)
    .where('at', '>=', since)
    .groupBy(['owner', 'proposer'])
    .execute()
  return rows.map((row) => ({ ...row, count: Number(row.count) }))
}
