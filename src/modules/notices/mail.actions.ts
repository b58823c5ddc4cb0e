import { calendars } from '../../../definitions/calendars/all.ts'
import type { Ctx } from '../../platform/ctx.ts'
import { dayAt, formatDay, plusMinutes, startOf } from '../../platform/dates.ts'
import { accountById } from '../identity/index.ts'
import { gatherable, markGathered } from './gather.store.ts'
import { composeMail } from './mail.ts'
import { claimMail, insertMail, type MailInHand, settleMail } from './mail.store.ts'
import { wordsOf } from './notify.actions.ts'
import { preferencesOf } from './preference.store.ts'
import { isQuiet } from './quiet.ts'
import { oneByOne, type Outcome } from './sending.ts'
import { openPost, type Post } from './smtp.ts'

const closed: Outcome = { kind: 'refused', words: 'Tài khoản đã khóa' }

/**
 * Hands over what is due, one after another, and stops at the first sign that the server is away. Each step is committed
 * by itself: cut short between the server's yes and our note of it, a mail is tried once more under the same Message-ID.
 * @param ctx on the pool, not in a transaction
 */
export async function sendMails(ctx: Ctx): Promise<number> {
  const server = ctx.settings.mail
  if (server === null) return 0
  let post: Post | null = null
  let sent = 0
  try {
    for await (const mail of oneByOne(() => claimMail(ctx))) {
      post ??= await openPost(server)
      const outcome = (await isLiving(ctx, mail)) ? await post.send(mail) : closed
      await settleMail(ctx, mail, outcome)
      if (outcome.kind === 'taken') sent++
      if (outcome.kind === 'away') break
    }
  } finally {
    post?.close()
  }
  return sent
}

/** Mail goes to open accounts, and to citizens who have yet to confirm their address: the mail is how they do. */
async function isLiving(ctx: Ctx, { account }: MailInHand): Promise<boolean> {
  const found = await accountById(ctx, account)
  return found !== undefined && (found.disabledAt === null || (found.role === 'citizen' && found.eidLevel === null))
}

/** Minutes after midnight from which gathered mails go out. */
const gatherFrom = 7 * 60 + 30

/** Once a day and account, when its quiet hours are over: one mail of all that was to be gathered. */
export async function gatherMails(ctx: Ctx): Promise<void> {
  const now = ctx.now()
  const day = dayAt(now)
  if (now < plusMinutes(startOf(day), gatherFrom)) return
  const waiting = Map.groupBy(await gatherable(ctx), ({ account }) => account)
  for (const preference of await preferencesOf(ctx, [...waiting.keys()])) {
    const { account, address, confirmedAt, language, mail, quiet } = preference
    if (isQuiet(quiet, now, calendars)) continue
    const notices = waiting.get(account) ?? []
    if (address !== null && confirmedAt !== null && mail !== 'none') {
      const subject = { vi: `${notices.length} thông báo đến ngày ${formatDay(day)}`, en: `${notices.length} notices up to ${formatDay(day)}` }
      const parts = notices.map((notice) => ({ ...wordsOf(notice), href: notice.href }))
      const composed = composeMail(ctx, language, subject, parts)
      if (!(await insertMail(ctx, { key: `gather:${account}:${day}`, account, address, ...composed, notBefore: now }))) continue
    }
    await markGathered(
      ctx,
      account,
      notices.map(({ id }) => id),
    )
  }
}
