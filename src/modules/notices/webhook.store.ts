import { sql } from 'kysely'
import type { Ctx } from '../../platform/ctx.ts'
import { type Instant, plusMinutes } from '../../platform/dates.ts'
import { beginAttempt, endTry } from './mail.store.ts'
import { lease, type Outcome } from './sending.ts'
import { db } from './store.ts'
import type { SendState } from './tables.ts'

/** An address of an agency's own system; its secret is shown once, when it is made. */
export type Webhook = {
  id: string
  agency: string
  url: string
  createdAt: Instant
  failingSince: Instant | null
  disabledAt: Instant | null
  disabledWhy: 'by-hand' | 'failing' | null
}

const columns = [
  'id',
  'agency',
  'url',
  'created_at as createdAt',
  'failing_since as failingSince',
  'disabled_at as disabledAt',
  'disabled_why as disabledWhy',
] as const

export const webhooks = (ctx: Ctx): Promise<Webhook[]> =>
  db(ctx).selectFrom('notices.webhook').select(columns).orderBy('agency').orderBy('created_at').execute()

export const webhookById = (ctx: Ctx, id: string): Promise<Webhook | undefined> =>
  db(ctx).selectFrom('notices.webhook').select(columns).where('id', '=', id).executeTakeFirst()

export async function insertWebhook(ctx: Ctx, webhook: { agency: string; url: string; secret: string }): Promise<string> {
  const { id } = await db(ctx)
    .insertInto('notices.webhook')
    .values({
      ...webhook,
      created_at: ctx.now(),
      created_by: ctx.actor.account ?? ctx.actor.role,
      failing_since: null,
      disabled_at: null,
      disabled_why: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export const saveDisabled = (ctx: Ctx, id: string, why: Webhook['disabledWhy']) =>
  db(ctx)
    .updateTable('notices.webhook')
    .set({ disabled_at: why === null ? null : ctx.now(), disabled_why: why, ...(why === null && { failing_since: null }) })
    .where('id', '=', id)
    .execute()

export const deleteWebhook = (ctx: Ctx, id: string) => db(ctx).deleteFrom('notices.webhook').where('id', '=', id).execute()

/** Those of these agencies that have an address of their own system. */
export async function agenciesListening(ctx: Ctx, agencies: readonly string[]): Promise<ReadonlySet<string>> {
  if (agencies.length === 0) return new Set()
  const rows = await db(ctx).selectFrom('notices.webhook').select('agency').distinct().where('agency', 'in', agencies).execute()
  return new Set(rows.map(({ agency }) => agency))
}

/** Lays a delivery down for every open address of an agency. */
export const deliverTo = (ctx: Ctx, agency: string, body: string, notice: string) =>
  db(ctx)
    .insertInto('notices.delivery')
    .columns(['webhook', 'notice', 'body', 'made_at', 'not_before'])
    .expression(
      db(ctx)
        .selectFrom('notices.webhook as w')
        .select(['w.id', sql<string>`${notice}::bigint`.as('notice'), sql<string>`${body}::text`.as('body')])
        .select([sql<Date>`${ctx.now()}::timestamptz`.as('made_at'), sql<Date>`${ctx.now()}::timestamptz`.as('not_before')])
        .where('w.agency', '=', agency)
        .where((each) => each.or([each('w.disabled_at', 'is', null), each('w.disabled_why', '=', 'failing')])),
    )
    .onConflict((pair) => pair.columns(['webhook', 'notice']).doNothing())
    .execute()

/** A delivery taken in hand for one try, with where it goes. */
export type DeliveryInHand = {
  id: string
  webhook: string
  body: string
  attempts: number
  attempt: string
  agency: string
  url: string
  secret: string
  failingSince: Instant | null
}

/** Takes the delivery that has waited longest in hand, of an open address that is not among `without`. */
export async function claimDelivery(ctx: Ctx, without: readonly string[]): Promise<DeliveryInHand | null> {
  const now = ctx.now()
  const open = db(ctx).selectFrom('notices.webhook').select('id').where('disabled_at', 'is', null)
  const next = db(ctx)
    .selectFrom('notices.delivery')
    .select('id')
    .where('state', '=', 'waiting')
    .where('not_before', '<=', now)
    .where('webhook', 'in', without.length === 0 ? open : open.where('id', 'not in', [...without]))
    .orderBy('not_before')
    .orderBy('made_at')
    .limit(1)
    .forUpdate()
    .skipLocked()
  const delivery = await db(ctx)
    .updateTable('notices.delivery')
    .set({ attempts: sql<number>`attempts + 1`, not_before: plusMinutes(now, lease) })
    .where('id', '=', next)
    .returning(['id', 'webhook', 'body', 'attempts'])
    .executeTakeFirst()
  if (delivery === undefined) return null
  const to = await db(ctx)
    .selectFrom('notices.webhook')
    .select(['agency', 'url', 'secret', 'failing_since as failingSince'])
    .where('id', '=', delivery.webhook)
    .executeTakeFirstOrThrow()
  return { ...delivery, ...to, attempt: await beginAttempt(ctx, delivery.id) }
}

/** Writes what became of a delivery after a try, and since when its address fails. */
export async function settleDelivery(ctx: Ctx, delivery: DeliveryInHand, outcome: Outcome): Promise<void> {
  const now = ctx.now()
  const row = await endTry(ctx, delivery, outcome)
  await db(ctx).updateTable('notices.delivery').set(row).where('id', '=', delivery.id).execute()
  await db(ctx)
    .updateTable('notices.webhook')
    .set({ failing_since: outcome.kind === 'taken' ? null : sql<Date>`coalesce(failing_since, ${now})` })
    .where('id', '=', delivery.webhook)
    .execute()
}

/** A delivery as its log shows it. */
export type DeliveryStanding = {
  id: string
  body: string
  state: SendState
  attempts: number
  madeAt: Instant
  notBefore: Instant
  doneAt: Instant | null
  lastError: string | null
}

export async function deliveryPage(
  ctx: Ctx,
  webhook: string,
  { offset, limit }: { offset: number; limit: number },
): Promise<{ total: number; rows: DeliveryStanding[] }> {
  const all = db(ctx).selectFrom('notices.delivery').where('webhook', '=', webhook)
  const { total } = await all.select((each) => each.fn.countAll<string>().as('total')).executeTakeFirstOrThrow()
  const rows = await all
    .select(['id', 'body', 'state', 'attempts'])
    .select(['made_at as madeAt', 'not_before as notBefore', 'done_at as doneAt', 'last_error as lastError'])
    .orderBy('made_at', 'desc')
    .orderBy('id')
    .offset(offset)
    .limit(limit)
    .execute()
  return { total: Number(total), rows }
}

/** Sends a delivery again, taken or failed; false where there is none such. */
export async function reviveDelivery(ctx: Ctx, webhook: string, id: string): Promise<boolean> {
  const { numUpdatedRows } = await db(ctx)
    .updateTable('notices.delivery')
    .set({ state: 'waiting', attempts: 0, not_before: ctx.now(), done_at: null })
    .where('id', '=', id)
    .where('webhook', '=', webhook)
    .where('state', '<>', 'waiting')
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
