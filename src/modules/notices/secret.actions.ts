import type { Ctx } from '../../platform/ctx.ts'
import type { Language, Text } from '../../platform/text.ts'
import { composeMail } from './mail.ts'
import { insertMail } from './mail.store.ts'
import { usualPreference } from './preference.ts'
import { preferencesOf, savePreference } from './preference.store.ts'

type Secret = { subject: Text; body: Text; href: string }

/** Mails words that must not lie in the inbox (a code) to the confirmed address of an account, at any hour; false where it has none. */
export async function mailSecret(ctx: Ctx, account: string, secret: Secret): Promise<boolean> {
  const [preference] = await preferencesOf(ctx, [account])
  if (!preference?.address || !preference.confirmedAt) return false
  return mailTo(ctx, account, preference.address, preference.language, secret)
}

/** The same to an address that is yet to be confirmed, by what the mail says. */
export const mailToUnconfirmed = (ctx: Ctx, account: string, address: string, secret: Secret): Promise<boolean> =>
  mailTo(ctx, account, address, ctx.language, secret)

function mailTo(ctx: Ctx, account: string, address: string, language: Language, { subject, body, href }: Secret): Promise<boolean> {
  const composed = composeMail(ctx, language, subject, [{ subject, body, href }])
  return insertMail(ctx, { key: `secret:${account}:${ctx.requestId}:${ctx.now().getTime()}`, account, address, ...composed, notBefore: ctx.now() })
}

/** Keeps an address whose person has proved it elsewhere than in their preferences. */
export const keepConfirmedAddress = (ctx: Ctx, account: string, address: string): Promise<void> =>
  savePreference(ctx, { ...usualPreference(account), address, confirmedAt: ctx.now(), language: ctx.language })
