import type { Ctx } from '../../platform/ctx.ts'
import type { ComposedMail } from './mail.ts'
import { db } from './store.ts'

export type MailToSend = ComposedMail & { key: string; account: string; address: string; notBefore: Date }

/** Lays a mail down to be sent; the same key is laid down once. */
export async function insertMail(ctx: Ctx, { notBefore, ...mail }: MailToSend): Promise<boolean> {
  const row = await db(ctx)
    .insertInto('notices.mail')
    .values({ ...mail, made_at: ctx.now(), not_before: notBefore, last_error: null, done_at: null })
    .onConflict((key) => key.column('key').doNothing())
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}
