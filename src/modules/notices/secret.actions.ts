import type { Ctx } from '../../platform/ctx.ts'
import type { Text } from '../../platform/text.ts'
import { composeMail } from './mail.ts'
import { insertMail } from './mail.store.ts'
import { preferencesOf } from './preference.store.ts'

/** Mails words that must not lie in the inbox (a code) to the confirmed address of an account, at any hour; false where it has none. */
export async function mailSecret(ctx: Ctx, account: string, { subject, body, href }: { subject: Text; body: Text; href: string }): Promise<boolean> {
  const [preference] = await preferencesOf(ctx, [account])
  if (!preference?.address || !preference.confirmedAt) return false
  const { address, language } = preference
  const composed = composeMail(ctx, language, subject, [{ subject, body, href }])
  return insertMail(ctx, { key: `secret:${account}:${ctx.requestId}:${ctx.now().getTime()}`, account, address, ...composed, notBefore: ctx.now() })
}
