import { createHash, randomInt, timingSafeEqual } from 'node:crypto'
import Type, { type Static } from 'typebox'
import { record } from '../../platform/audit.ts'
import type { Ctx } from '../../platform/ctx.ts'
import { plusMinutes } from '../../platform/dates.ts'
import { signInNeeded } from '../../platform/rights.ts'
import { composeMail } from './mail.ts'
import { dropWaiting, insertMail } from './mail.store.ts'
import type { Preference } from './preference.ts'
import { codeOf, preferencesOf, saveCode, savePreference } from './preference.store.ts'
import { codeWrong } from './problems.ts'
import { noticeKinds } from './template.ts'

const Time = Type.String({ pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$' })

/** What the form of one's own preferences sends. */
export const Choice = Type.Object({
  address: Type.Optional(Type.String({ pattern: '^[^\\s<>@,;"]+@[^\\s<>@,;"]+\\.[^\\s<>@,;"]+$', maxLength: 200 })),
  mail: Type.Enum(['none', 'single', 'gather']),
  kinds: Type.Optional(Type.Array(Type.Enum([...noticeKinds]), { maxItems: 20 })),
  from: Time,
  to: Time,
  daysOff: Type.Optional(Type.Enum(['yes'])),
  digest: Type.Enum(['none', 'daily', 'weekly']),
})
export type Choice = Static<typeof Choice>

const hashOf = (account: string, code: string): string => createHash('sha256').update(`${account} ${code}`).digest('hex')

export function ownAccount(ctx: Ctx): string {
  if (ctx.actor.account === null) throw signInNeeded({})
  return ctx.actor.account
}

export async function ownPreference(ctx: Ctx): Promise<Preference> {
  const [preference] = await preferencesOf(ctx, [ownAccount(ctx)])
  return preference as Preference
}

/** Saves how the reader wants to be reached; a new address gets a code first and nothing else. @returns whether a code is under way */
export async function choose(ctx: Ctx, choice: Choice): Promise<boolean> {
  const before = await ownPreference(ctx)
  const address = choice.address?.trim().toLowerCase() ?? null
  const same = address === before.address
  await savePreference(ctx, {
    account: before.account,
    address,
    confirmedAt: same ? before.confirmedAt : null,
    mail: choice.mail,
    kinds: choice.kinds ?? [],
    quiet: { from: choice.from, to: choice.to, daysOff: choice.daysOff === 'yes' },
    digest: choice.digest,
    language: ctx.language,
  })
  if (!same || choice.mail === 'none') await dropWaiting(ctx, before.account, 'Người nhận đã đổi địa chỉ hoặc tắt thư')
  const wanted = address !== null && (!same || before.confirmedAt === null)
  if (wanted) await sendCode(ctx, before.account, address)
  await record(ctx, { action: 'notices.preference-saved', subject: before.account, details: { mail: choice.mail, digest: choice.digest } })
  return wanted
}

const codeMail = (code: string) => ({
  subject: { vi: 'Mã xác nhận địa chỉ nhận thông báo', en: 'Code to confirm your address' },
  body: {
    vi: `Mã xác nhận địa chỉ nhận thông báo: ${code}\nMã dùng được trong một giờ. Nếu không phải bạn yêu cầu, xin bỏ qua thư này.`,
    en: `The code for your address: ${code}\nIt is good for an hour. If you did not ask for it, ignore this mail.`,
  },
})

async function sendCode(ctx: Ctx, account: string, address: string): Promise<void> {
  const code = String(randomInt(10_000_000, 100_000_000))
  await saveCode(ctx, account, hashOf(account, code))
  const { subject, body } = codeMail(code)
  const mail = composeMail(ctx, ctx.language, subject, [{ subject, body, href: '/account/notices' }])
  await insertMail(ctx, { key: `code:${account}:${hashOf(account, code)}`, account, address, ...mail, notBefore: ctx.now() })
}

/** The code that came by mail proves the address. @throws notice-code-wrong */
export async function confirmAddress(ctx: Ctx, { code }: { code: string }): Promise<void> {
  const preference = await ownPreference(ctx)
  const kept = await codeOf(ctx, preference.account)
  const fresh = kept?.codeAt != null && kept.codeAt > plusMinutes(ctx.now(), -60)
  const given = Buffer.from(hashOf(preference.account, code.replaceAll(/\s/g, '')))
  if (!fresh || kept.codeHash === null || !timingSafeEqual(Buffer.from(kept.codeHash), given))
    throw codeWrong({}, [{ at: 'code', words: codeWrong.title }])
  await savePreference(ctx, { ...preference, confirmedAt: ctx.now() })
  await saveCode(ctx, preference.account, null)
}
