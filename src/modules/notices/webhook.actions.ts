import { randomBytes } from 'node:crypto'
import Type, { type Static } from 'typebox'
import { record } from '../../platform/audit.ts'
import type { Ctx } from '../../platform/ctx.ts'
import { dayAt, daysBetween } from '../../platform/dates.ts'
import { demand } from '../../platform/rights.ts'
import { agencyById, agencyUnknown, nameOn } from '../directory/index.ts'
import { refusalOfUrl } from './address.ts'
import { notify } from './notify.actions.ts'
import { deliveryUnknown, webhookRefused, webhookUnknown } from './problems.ts'
import { keepSending } from './rights.ts'
import { oneByOne } from './sending.ts'
import { postTo, type PostOptions, signatureOf } from './webhook-post.ts'
import {
  claimDelivery,
  deleteWebhook,
  type DeliveryInHand,
  insertWebhook,
  reviveDelivery,
  saveDisabled,
  settleDelivery,
  webhookById,
} from './webhook.store.ts'

export const NewWebhook = Type.Object({
  agency: Type.String({ maxLength: 100, label: { vi: 'Mã cơ quan', en: 'Agency' } }),
  url: Type.String({ minLength: 8, maxLength: 500, label: { vi: 'Địa chỉ nhận', en: 'Address' } }),
})
export type NewWebhook = Static<typeof NewWebhook>

const notAnAddress = {
  vi: 'Hãy ghi địa chỉ bắt đầu bằng https://, không kèm tên và mật khẩu.',
  en: 'Write an address that begins with https://, without name and password.',
}

/** Registers an address of an agency's system. @returns its id and the secret, which is never shown again */
export async function addWebhook(ctx: Ctx, { agency, url }: NewWebhook): Promise<{ id: string; secret: string }> {
  demand(ctx, keepSending)
  if (agencyById(agency) === null) throw agencyUnknown({ id: agency })
  const parsed = URL.parse(url.trim())
  if (parsed === null || refusalOfUrl(parsed, ctx.settings.webhookLoopback) !== null)
    throw webhookRefused({ why: notAnAddress }, [{ at: 'url', words: notAnAddress }])
  const secret = `nt06_${randomBytes(32).toString('base64url')}`
  const id = await insertWebhook(ctx, { agency, url: parsed.href, secret })
  await record(ctx, { action: 'notices.webhook-added', subject: id, details: { agency } })
  return { id, secret }
}

async function known(ctx: Ctx, id: string) {
  demand(ctx, keepSending)
  const webhook = await webhookById(ctx, id)
  if (webhook === undefined) throw webhookUnknown({})
  return webhook
}

/** Stops an address or opens it again; what waited goes on from there. */
export async function disableWebhook(ctx: Ctx, { webhook, disabled }: { webhook: string; disabled: boolean }): Promise<void> {
  await known(ctx, webhook)
  await saveDisabled(ctx, webhook, disabled ? 'by-hand' : null)
  await record(ctx, { action: disabled ? 'notices.webhook-stopped' : 'notices.webhook-opened', subject: webhook })
}

export async function removeWebhook(ctx: Ctx, id: string): Promise<void> {
  const { agency } = await known(ctx, id)
  await deleteWebhook(ctx, id)
  await record(ctx, { action: 'notices.webhook-removed', subject: id, details: { agency } })
}

/** Sends one delivery again, whether it was taken or not. */
export async function sendAgain(ctx: Ctx, { webhook, delivery }: { webhook: string; delivery: string }): Promise<void> {
  await known(ctx, webhook)
  if (!(await reviveDelivery(ctx, webhook, delivery))) throw deliveryUnknown({})
  await record(ctx, { action: 'notices.delivery-again', subject: delivery })
}

/** Days an address may fail before it is stopped. */
export const daysOfFailure = 5

/**
 * Sends what is due; an address that fails rests until the next run, one that has failed for days is stopped.
 * @param ctx on the pool, not in a transaction
 */
export async function sendDeliveries(ctx: Ctx, options: Partial<PostOptions> = {}): Promise<void> {
  const failing: string[] = []
  for await (const delivery of oneByOne(() => claimDelivery(ctx, failing))) {
    const headers = { 'x-nt06-signature': signatureOf(delivery.secret, delivery.body, ctx.now()), 'x-nt06-delivery': delivery.id }
    const outcome = await postTo(delivery.url, delivery.body, headers, { mayLoopback: ctx.settings.webhookLoopback, ...options })
    await settleDelivery(ctx, delivery, outcome)
    if (outcome.kind === 'taken') continue
    failing.push(delivery.webhook)
    await stopIfLong(ctx, delivery)
  }
}

async function stopIfLong(ctx: Ctx, { webhook, agency, url, failingSince }: DeliveryInHand): Promise<void> {
  if (failingSince === null) return
  const days = daysBetween(dayAt(failingSince), dayAt(ctx.now()))
  if (days < daysOfFailure) return
  await saveDisabled(ctx, webhook, 'failing')
  await notify(ctx, {
    key: `webhook-disabled:${webhook}:${failingSince.toISOString()}`,
    to: { role: 'administrator' },
    template: 'webhook-disabled',
    words: { host: new URL(url).host, agency: { vi: nameOn(agency, ctx.today()), en: nameOn(agency, ctx.today(), 'en') }, days },
    href: `/notices/webhooks/${webhook}`,
  })
}
