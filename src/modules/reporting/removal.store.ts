import type { Ctx } from '../../platform/ctx.ts'
import { db } from './campaign.store.ts'

/** Takes rounds out with every report of theirs; their codes. Nothing above may still speak of them. */
export async function removeCampaigns(ctx: Ctx, codes: readonly string[]): Promise<void> {
  if (codes.length === 0) return
  const rounds = db(ctx).selectFrom('reporting.campaign').select('id').where('code', 'in', codes)
  const reports = db(ctx).selectFrom('reporting.report').select('id').where('campaign', 'in', rounds)
  for (const table of ['reporting.item', 'reporting.line', 'reporting.step'] as const)
    await db(ctx).deleteFrom(table).where('report', 'in', reports).execute()
  for (const table of ['reporting.report', 'reporting.expectation'] as const)
    await db(ctx).deleteFrom(table).where('campaign', 'in', rounds).execute()
  await db(ctx).deleteFrom('reporting.campaign').where('code', 'in', codes).execute()
}
