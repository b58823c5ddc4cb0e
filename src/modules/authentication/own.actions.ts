import { accountPolicy } from '../../../definitions/assurance/account.ts'
import { record } from '../../platform/audit.ts'
import type { Ctx } from '../../platform/ctx.ts'
import { formatInstant } from '../../platform/dates.ts'
import { signInNeeded } from '../../platform/rights.ts'
import { accountById, demandAssurance, type Level, levelOf } from '../identity/index.ts'
import { notify } from '../notices/index.ts'
import { type Change, changeWords } from './change.ts'
import type { Channel } from './channel.ts'
import { reachedAt } from './channel.actions.ts'
import { amrOfPasskey, type Passkey, policyFor, type Standing, standingOf } from './passkey.ts'
import { countCodes, passkeysOf, totpOf } from './store.ts'

/** The account that acts, for what concerns itself. @throws sign-in-needed */
export function own(ctx: Ctx): string {
  if (ctx.actor.account === null) throw signInNeeded({})
  return ctx.actor.account
}

/** A key of an account, how it stands today, and what it proves. */
export type EnrolledKey = Passkey & { standing: Standing; amr: string[] }

async function keysOf(ctx: Ctx, account: string): Promise<EnrolledKey[]> {
  const [keys, holder] = [await passkeysOf(ctx, account), await accountById(ctx, account)]
  if (!holder) return []
  const policy = policyFor(holder.role, ctx.today())
  return keys.map((key) => {
    const standing = standingOf(key, policy, ctx.today())
    return { ...key, standing, amr: amrOfPasskey(key, standing) }
  })
}

/** The second means an account has (phương tiện xác thực thứ hai). */
export type Enrolled = { passkeys: EnrolledKey[]; totp: boolean; codes: number } & Record<Channel, string | null>

export async function enrolledOf(ctx: Ctx, account: string): Promise<Enrolled> {
  return {
    passkeys: await keysOf(ctx, account),
    totp: (await totpOf(ctx, account))?.confirmedAt != null,
    codes: await countCodes(ctx, account, 'recovery'),
    ...(await reachedAt(ctx, account)),
  }
}

/** What each means proves (RFC 8176); `mca`: by another channel. */
export const amrOf = { totp: ['otp'], mail: ['otp', 'mca'], sms: ['otp', 'sms', 'mca'], recovery: ['otp', 'recovery'] } as const

/** Levels the enrolled means reach beside what a session already used. */
export function reachOf({ passkeys, totp }: Pick<Enrolled, 'passkeys' | 'totp'>, used: readonly string[]): Level {
  const ways = [...passkeys.map(({ amr }) => amr), ...(totp ? [[...amrOf.totp]] : [])]
  return ways.reduce<Level>((most, amr) => {
    const level = levelOf([...used, ...amr])
    return level > most ? level : most
  }, 1)
}

/**
 * Asks for a fresh sign-in as sure as one's own means can make it, so that nobody with less changes them. Who came in
 * with a code kept on paper has lost a means: level 2 suffices then.
 * @throws stronger-sign-in-needed
 */
export async function demandOwn(ctx: Ctx): Promise<void> {
  const amr = ctx.actor.assurance?.amr ?? []
  const reach = reachOf(await enrolledOf(ctx, own(ctx)), amr)
  const level = amr.includes('recovery') ? Math.min(2, reach) : reach
  demandAssurance(ctx, { level, minutes: accountPolicy.changeMinutes })
}

/** Writes a change of somebody's means or sessions to the journal and tells them, by mail too where they have an address. */
export async function tell(ctx: Ctx, account: string, change: Change): Promise<void> {
  await record(ctx, { action: `authentication.${change}`, subject: account })
  const words = { what: changeWords[change], when: formatInstant(ctx.now()) }
  await notify(ctx, {
    key: `authentication:${account}:${change}:${ctx.requestId}:${ctx.now().getTime()}`,
    to: { account },
    template: 'account-changed',
    words,
    href: '/account/means',
  })
}
