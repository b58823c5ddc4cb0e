import type { Ctx } from '../../platform/ctx.ts'
import type { Problem } from '../../platform/problems.ts'
import { accountById, accountLocked, openSession, tried } from '../identity/index.ts'
import { answeredBy } from './passkey.actions.ts'
import { passkeyRefused } from './problems.ts'

/** What a passkey answers that signs in. */
export const signInPurpose = 'sign-in'

/** Signs in with a passkey alone: it says by itself whose it is. */
export async function signInWithPasskey(
  ctx: Ctx,
  { response, address, device }: { response: string; address: string; device: string | null },
): Promise<{ token: string } | { refused: Problem }> {
  const outcome = await tried(ctx, { name: `passkey:${ctx.requestId}`, address, wrong: passkeyRefused({}) }, async () => {
    const answered = await answeredBy(ctx, signInPurpose, response)
    const account = answered && (await accountById(ctx, answered.passkey.account))
    return account && (account.lockedAt || !account.disabledAt) ? { account, amr: answered.amr } : null
  })
  if ('refused' in outcome) return outcome
  const { account, amr } = outcome.proved
  if (account.lockedAt) return { refused: accountLocked({}) }
  return { token: await openSession(ctx, account, { device, amr }) }
}
