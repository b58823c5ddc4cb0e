import { accountPolicy } from '../../../definitions/assurance/account.ts'
import type { Ctx } from '../../platform/ctx.ts'
import type { Problem } from '../../platform/problems.ts'
import { accountById, endSession, levelOf, lockAccount, proved, sessionsOf, tried } from '../identity/index.ts'
import { endTokensOf } from '../openid/index.ts'
import { recoveryTakes } from './code.actions.ts'
import { amrOf, own, tell } from './own.actions.ts'
import { answeredBy } from './passkey.actions.ts'
import { personaShared, unlockRefused } from './problems.ts'
import { appTakes } from './totp.actions.ts'

/** What a passkey answers that unlocks. */
export const unlockPurpose = 'unlock'

/** Locks one's own account: its sessions and tokens end at once, sessions at other systems within the minute. @throws persona-shared */
export async function lockOwn(ctx: Ctx): Promise<void> {
  const id = own(ctx)
  if ((await accountById(ctx, id))?.persona) throw personaShared({})
  await lockAccount(ctx, { id, locked: true })
  await endTokensOf(ctx, id)
  await tell(ctx, id, 'locked')
}

export type UnlockBy = { name: string; password: string; code: string } | { response: string }

type Proof = { id: string; amr: readonly string[] }

async function provenBy(ctx: Ctx, by: UnlockBy): Promise<Proof | null> {
  if ('response' in by) {
    const answered = await answeredBy(ctx, unlockPurpose, by.response)
    return answered && { id: answered.passkey.account, amr: answered.amr }
  }
  const account = await proved(ctx, by.name, by.password)
  if (!account) return null
  if (await appTakes(ctx, account.id, by.code)) return { id: account.id, amr: ['pwd', ...amrOf.totp] }
  if (await recoveryTakes(ctx, account.id, by.code)) return { id: account.id, amr: ['pwd', ...amrOf.recovery] }
  return null
}

/** Opens a locked account again for who proves to be its holder at the level that asks for; null: opened. */
export async function unlock(ctx: Ctx, by: UnlockBy, address: string): Promise<{ refused: Problem } | null> {
  const name = 'response' in by ? `unlock:${ctx.requestId}` : `account:${by.name}`
  const outcome = await tried(ctx, { name, address, wrong: unlockRefused({}) }, async () => {
    const proof = await provenBy(ctx, by)
    if (!proof || levelOf(proof.amr) < accountPolicy.unlockLevel) return null
    return (await accountById(ctx, proof.id))?.lockedAt ? proof : null
  })
  if ('refused' in outcome) return outcome
  await lockAccount(ctx, { id: outcome.proved.id, locked: false })
  await tell(ctx, outcome.proved.id, 'unlocked')
  return null
}

/** Ends one of one's own sessions, named by the hash of its token. */
export async function endOwn(ctx: Ctx, session: string): Promise<void> {
  const account = own(ctx)
  const found = (await sessionsOf(ctx, account)).find(({ tokenHash }) => tokenHash.toString('hex') === session)
  if (!found) return
  await endSession(ctx, found.tokenHash)
  await tell(ctx, account, 'session-ended')
}

/** Ends all of one's sessions but the one at hand. */
export async function endOthers(ctx: Ctx, standing: Buffer): Promise<number> {
  const account = own(ctx)
  const others = (await sessionsOf(ctx, account)).filter(({ tokenHash }) => !tokenHash.equals(standing))
  for (const { tokenHash } of others) await endSession(ctx, tokenHash)
  if (others.length > 0) await tell(ctx, account, 'sessions-ended')
  return others.length
}
