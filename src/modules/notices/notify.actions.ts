import { calendars } from '../../../definitions/calendars/all.ts'
import { noticeTemplates } from '../../../definitions/notices/all.ts'
import type { Ctx } from '../../platform/ctx.ts'
import { type Account, accountById, officials } from '../identity/index.ts'
import { composeMail } from './mail.ts'
import { insertMail } from './mail.store.ts'
import type { Notice, Telling, TemplateName, To } from './notice.ts'
import { mailOf, type Preference } from './preference.ts'
import { preferencesOf } from './preference.store.ts'
import { firstLoud } from './quiet.ts'
import { recipientsOf } from './recipients.ts'
import { insertNotices, insertReceipts } from './store.ts'
import { filled, type TemplateDefinition } from './template.ts'
import { agenciesListening, deliverTo } from './webhook.store.ts'

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
 * transaction commits; undone with it. The same key is told once. Nobody is told what they did themselves. Answers whether it was new.
 */
export const notify = async <N extends TemplateName>(ctx: Ctx, telling: Telling<N>): Promise<boolean> => (await notifyAll(ctx, [telling])) === 1

type Fresh = { notice: Notice; to: To }

/** Who can be told: officials, and whoever is named, citizens too. */
async function readersOf(ctx: Ctx, fresh: readonly Fresh[]): Promise<readonly Account[]> {
  const atWork = await officials(ctx)
  const known = new Set(atWork.map(({ id }) => id))
  const named = new Set(fresh.flatMap(({ to }) => ('account' in to && !known.has(to.account) ? [to.account] : [])))
  const others = await Promise.all([...named].map((id) => accountById(ctx, id)))
  return [...atWork, ...others.filter((each) => each !== undefined)]
}

/** The same for many things at once. @returns how many were new */
export async function notifyAll(ctx: Ctx, tellings: readonly Telling[]): Promise<number> {
  if (tellings.length === 0) return 0
  const fresh = await insertNotices(
    ctx,
    tellings.map(({ to, ...telling }) => ({ notice: noticeOf(ctx, telling), to })),
  )
  if (fresh.length === 0) return 0
  const everybody = await readersOf(ctx, fresh)
  const readers = fresh.map(({ to }) =>
    recipientsOf(to, everybody, ctx.today()).filter((account) => 'account' in to || account !== ctx.actor.account),
  )
  const preferences = new Map((await preferencesOf(ctx, [...new Set(readers.flat())])).map((each) => [each.account, each]))
  const receivers = fresh.flatMap(({ notice }, at) => (readers[at] ?? []).flatMap((account) => receiverOf(preferences.get(account), notice)))
  await insertReceipts(
    ctx,
    receivers.map(({ notice, preference: { account }, mail }) => ({ notice: notice.id, account, mail })),
  )
  for (const { notice, preference, mail } of receivers) if (mail === 'single') await mailTo(ctx, preference, notice)
  await deliver(ctx, fresh)
  return fresh.length
}

function noticeOf(ctx: Ctx, { key, template, words, href }: Omit<Telling, 'to'>): Omit<Notice, 'id'> {
  const defined = templateOf(template)
  if (defined === undefined) throw new Error(`there is no template ${template}`)
  const { kind, urgent = false } = defined
  return { key, at: ctx.now(), template, kind, urgent, words, href }
}

const receiverOf = (preference: Preference | undefined, notice: Notice) =>
  preference === undefined ? [] : [{ notice, preference, mail: mailOf(preference, notice) }]

/** Lays down what goes to the systems of agencies that have one. */
async function deliver(ctx: Ctx, fresh: readonly Fresh[]): Promise<void> {
  const whole = fresh.flatMap(({ notice, to }) => ('agency' in to && to.role === undefined ? [{ notice, agency: to.agency }] : []))
  const listening = await agenciesListening(ctx, [...new Set(whole.map(({ agency }) => agency))])
  for (const { notice, agency } of whole) if (listening.has(agency)) await deliverTo(ctx, agency, bodyOf(ctx, agency, notice), notice.id)
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
