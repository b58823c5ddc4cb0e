import type { Ctx } from '../../platform/ctx.ts'
import type { Problem } from '../../platform/problems.ts'
import { endSession, type HeldSession, type Level, levelOf, openSession, tried } from '../identity/index.ts'
import { moveSessions } from '../openid/index.ts'
import type { Channel } from './channel.ts'
import { kindOf } from './channel.actions.ts'
import { recoveryTakes } from './code.actions.ts'
import { sentTakes } from './sent.actions.ts'
import { amrOf } from './own.actions.ts'
import { answeredBy } from './passkey.actions.ts'
import { passkeyRefused, secondRefused } from './problems.ts'
import { appTakes } from './totp.actions.ts'

export type Standing = HeldSession & { hash: Buffer }

/** A second means and what was given for it. */
export type Given = { means: 'totp' | 'recovery' | Channel; code: string } | { means: 'passkey'; response: string }

export const secondPurpose = (account: string): string => `second ${account}`

/** What the given means proves, or null where it is wrong. */
async function proves(ctx: Ctx, account: string, given: Given): Promise<readonly string[] | null> {
  if (given.means === 'passkey') {
    const answered = await answeredBy(ctx, secondPurpose(account), given.response)
    return answered?.passkey.account === account ? answered.amr : null
  }
  const takes = {
    totp: () => appTakes(ctx, account, given.code),
    mail: () => sentTakes(ctx, account, kindOf('mail'), given.code),
    sms: () => sentTakes(ctx, account, kindOf('sms'), given.code),
    recovery: () => recoveryTakes(ctx, account, given.code),
  }
  return (await takes[given.means]()) ? amrOf[given.means] : null
}

const surest = (held: Level, amr: readonly string[]): Level => {
  const reached = levelOf(amr)
  return reached > held ? reached : held
}

/**
 * Makes a session surer by a second means: it gets a new token, and the one before is worth nothing, so that nobody who
 * knew it rises with it. Refusals are returned, so that the wrong try stays counted.
 */
export async function stepUp(
  ctx: Ctx,
  session: Standing,
  given: Given,
  { address, device }: { address: string; device: string | null },
): Promise<{ token: string } | { refused: Problem }> {
  const wrong = given.means === 'passkey' ? passkeyRefused({}) : secondRefused({})
  const outcome = await tried(ctx, { name: `second:${session.id}`, address, wrong }, () => proves(ctx, session.id, given))
  if ('refused' in outcome) return outcome
  const amr = [...new Set([...session.amr, ...outcome.proved])]
  const opened = await openSession(ctx, session, { device, amr, level: surest(session.level, amr) })
  await moveSessions(ctx, session.hash, opened)
  await endSession(ctx, session.hash)
  return { token: opened }
}
