import { calendars } from '../../../definitions/calendars/all.ts'
import { noticeTemplates } from '../../../definitions/notices/all.ts'
import type { Ctx } from '../../platform/ctx.ts'
import { type Account, officials } from '../identity/index.ts'
import { composeMail } from './mail.ts'
import { insertMail } from './mail.store.ts'
import type { Notice, Telling, TemplateName } from './notice.ts'
import { mailOf, type Preference } from './preference.ts'
import { preferencesOf } from './preference.store.ts'
import { firstLoud } from './quiet.ts'
import { recipientsOf } from './recipients.ts'
import { insertNotice, insertReceipts } from './store.ts'
import { filled, type TemplateDefinition } from './template.ts'
import { deliverTo } from './webhook.store.ts'

const byName = new Map<string, TemplateDefinition>(noticeTemplates.map((template) => [template.name, template]))

export const templateOf = (name: string): TemplateDefinition | undefined => byName.get(name)

/** Subject and body of a notice in both languages. */
export function wordsOf({ template, words }: Pick<Notice, 'template' | 'words'>) {
  const found = templateOf(template)
  const missing = { vi: template, en: template }
  return { subject: found ? filled(found.subject, words) : missing, body: found ? filled(found.body, words) : missing }
}

/**
 * Tells people something: in their inboxes at once, by mail and to the agency's own systems soon after the caller's
 * transaction commits; undone with it. The same key is told once. Answers whether it was new.
 */
export const notify = async <N extends TemplateName>(ctx: Ctx, telling: Telling<N>): Promise<boolean> => tell(ctx, telling, await officials(ctx))

/** The same for many things at once. @returns how many were new */
export async function notifyAll(ctx: Ctx, tellings: readonly Telling[]): Promise<number> {
  if (tellings.length === 0) return 0
  const everybody = await officials(ctx)
  let told = 0
  for (const telling of tellings) if (await tell(ctx, telling, everybody)) told++
  return told
}

async function tell(ctx: Ctx, { key, to, template, words, href }: Telling, everybody: readonly Account[]): Promise<boolean> {
  const defined = templateOf(template)
  if (defined === undefined) throw new Error(`there is no template ${template}`)
  const { kind, urgent = false } = defined
  const notice = { key, at: ctx.now(), template, kind, urgent, words, href }
  const id = await insertNotice(ctx, notice, to)
  if (id === null) return false
  const preferences = await preferencesOf(ctx, recipientsOf(to, everybody, ctx.today()))
  const receivers = preferences.map((preference) => ({ preference, mail: mailOf(preference, notice) }))
  await insertReceipts(
    ctx,
    id,
    receivers.map(({ preference, mail }) => ({ account: preference.account, mail })),
  )
  for (const { preference, mail } of receivers) if (mail === 'single') await mailTo(ctx, preference, { ...notice, id })
  if ('agency' in to && to.role === undefined) await deliverTo(ctx, to.agency, bodyOf(ctx, to.agency, { ...notice, id }), id)
  return true
}

async function mailTo(ctx: Ctx, preference: Preference, notice: Notice): Promise<void> {
  const { subject, body } = wordsOf(notice)
  const { address, account, language, quiet } = preference
  if (address === null) return
  const composed = composeMail(ctx, language, subject, [{ subject, body, href: notice.href }])
  const notBefore = notice.urgent ? notice.at : firstLoud(quiet, notice.at, calendars)
  await insertMail(ctx, { key: `notice:${notice.id}:${account}`, account, address, ...composed, notBefore })
}

/** What an agency's own system is told: which thing, in words, and where it stands; no person is named. */
function bodyOf(ctx: Ctx, agency: string, { id, at, template, kind, href, words }: Notice): string {
  const { subject } = wordsOf({ template, words })
  return JSON.stringify({ id, at: at.toISOString(), template, kind, agency, subject, href: new URL(href, ctx.settings.origin).href })
}
