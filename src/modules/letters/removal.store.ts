import { type Ctx, tables } from '../../platform/ctx.ts'

type Tables = { 'letters.number': { series: string; taken_by: string }; 'letters.series': { id: string } }

/** Takes out the numbers that these accounts took, with runs left empty: only for what was never issued in earnest, as a demonstration. */
export async function removeNumbersOf(ctx: Ctx, accounts: readonly string[]): Promise<void> {
  if (accounts.length === 0) return
  const db = tables<Tables>(ctx)
  await db.deleteFrom('letters.number').where('taken_by', 'in', accounts).execute()
  await db.deleteFrom('letters.series').where('id', 'not in', db.selectFrom('letters.number').select('series')).execute()
}
