import type { Ctx } from '../../platform/ctx.ts'
import { plusMinutes } from '../../platform/dates.ts'
import type { Problem } from '../../platform/problems.ts'
import { attempts } from './account.ts'
import { signInBusy, signInPaused } from './problems.ts'
import { attemptsSince, clearAttempts, insertAttempts, takeTurn } from './store.ts'

/** What is tried (`account:NAME`, `second:ID` …), from which address, and what a wrong one is told. */
export type Try = { name: string; address: string; wrong: Problem }

/**
 * One try at proving something, counted for what is tried and for the address. Refusals are returned, not thrown, so
 * that the wrong try stays counted; what is not there is counted like what is.
 * @param prove null where the proof is wrong
 */
export async function tried<T>(
  ctx: Ctx,
  { name, address, wrong }: Try,
  prove: () => Promise<T | null>,
): Promise<{ proved: T } | { refused: Problem }> {
  const since = plusMinutes(ctx.now(), -attempts.minutes)
  const keys = [name, `address:${address}`] as const
  if (!(await takeTurn(ctx, name))) return { refused: signInBusy({}) }
  const [forName, fromAddress] = [await attemptsSince(ctx, keys[0], since), await attemptsSince(ctx, keys[1], since)]
  if (forName >= attempts.perAccount || fromAddress >= attempts.perAddress) return { refused: signInPaused({}) }
  const found = await prove()
  if (found === null) {
    await insertAttempts(ctx, keys)
    return { refused: wrong }
  }
  await clearAttempts(ctx, name)
  return { proved: found }
}
