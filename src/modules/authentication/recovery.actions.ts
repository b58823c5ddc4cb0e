import { setTimeout as pause } from 'node:timers/promises'
import type { Ctx } from '../../platform/ctx.ts'
import type { Problem } from '../../platform/problems.ts'
import { accountByHint, renewPassword, tried } from '../identity/index.ts'
import { reachedAt, sendCode } from './channel.actions.ts'
import { recoveryTakes } from './code.actions.ts'
import { sentTakes } from './sent.actions.ts'
import { enrolledOf, tell } from './own.actions.ts'
import { recoveryRefused } from './problems.ts'
import { appTakes } from './totp.actions.ts'

/** Milliseconds an answer takes at least, so that its time does not tell whether there is such an account. */
const least = 300

/** The same answer, not before the least time. */
async function unhurried<T>(work: () => Promise<T>): Promise<T> {
  const [answer] = await Promise.all([work(), pause(least)])
  return answer
}

/** Sends a code to reset the password, where the account and its address exist; whoever asks is told the same either way. */
export const askForReset = (ctx: Ctx, asked: { name: string; address: string }) => unhurried(() => sendReset(ctx, asked))

async function sendReset(ctx: Ctx, { name, address }: { name: string; address: string }): Promise<{ refused: Problem } | null> {
  const outcome = await tried(ctx, { name: `reset:${name}`, address, wrong: recoveryRefused({}) }, async () => null)
  if ('refused' in outcome && outcome.refused.status === 429) return outcome
  const account = await accountByHint(ctx, name)
  if (account && !account.persona && account.role !== 'citizen') {
    const { mail } = await reachedAt(ctx, account.id)
    await sendCode(ctx, account.id, 'password', mail === null ? 'sms' : 'mail')
  }
  return null
}

/** Whether the account's own second means agrees; an account without one has nothing to lower. */
async function seconded(ctx: Ctx, account: string, code: string): Promise<boolean> {
  const { totp, passkeys, codes } = await enrolledOf(ctx, account)
  if (!totp && passkeys.length === 0 && codes === 0) return true
  return (await appTakes(ctx, account, code)) || (await recoveryTakes(ctx, account, code))
}

export type Reset = { name: string; code: string; second: string; fresh: string; address: string }

/**
 * Sets a new password for who has the code of the mail and, where the account has a second means, that too. It opens no
 * session and takes no means away, so that nobody ends with a lower level than before. @throws password-common
 */
export const resetByMail = (ctx: Ctx, reset: Reset) => unhurried(() => renewByMail(ctx, reset))

async function renewByMail(ctx: Ctx, { name, code, second, fresh, address }: Reset): Promise<{ refused: Problem } | null> {
  const outcome = await tried(ctx, { name: `recovery:${name}`, address, wrong: recoveryRefused({}) }, async () => {
    const account = await accountByHint(ctx, name)
    if (!account || !(await sentTakes(ctx, account.id, 'password', code))) return null
    return (await seconded(ctx, account.id, second)) ? account : null
  })
  if ('refused' in outcome) return outcome
  await renewPassword(ctx, outcome.proved.id, fresh, 'fresh')
  await tell(ctx, outcome.proved.id, 'password-recovered')
  return null
}
