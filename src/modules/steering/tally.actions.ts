import type { Ctx } from '../../platform/ctx.ts'
import { addDays, addMonths } from '../../platform/dates.ts'
import { keepTallies, makeTally } from './tally.store.ts'

/** Months whose last day stays counted. */
const kept = 24

/** Counts the board as it was when yesterday ended, and when last month did, so that sums of the whole need not read every task. */
export async function tallyBoard(ctx: Ctx): Promise<void> {
  const yesterday = addDays(ctx.today(), -1)
  const month = `${ctx.today().slice(0, 8)}01`
  const ends = Array.from({ length: kept }, (_, back) => addDays(addMonths(month, -back), -1))
  await makeTally(ctx, addDays(month, -1), false)
  await makeTally(ctx, yesterday, true)
  await keepTallies(ctx, yesterday, ends)
}
