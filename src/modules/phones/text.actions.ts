import { createHmac } from 'node:crypto'
import { textLimits } from '../../../definitions/phones/limits.ts'
import type { Ctx } from '../../platform/ctx.ts'
import { type Instant, plusMinutes } from '../../platform/dates.ts'
import { seal, secretOf, unseal } from '../../platform/secrets.ts'
import { handOver, type Outcome } from './gateway.ts'
import { masked, type Phone } from './phone.ts'
import { textLimit } from './problems.ts'
import { claimMessage, insertMessage, laidDownSince, type MessageState, phoneRow, settleMessage } from './store.ts'

const key = (ctx: Ctx) => secretOf(ctx.settings)('numbers of telephones')

export const sealedPhone = (ctx: Ctx, phone: Phone): Buffer => seal(key(ctx), Buffer.from(phone))
export const phoneOf = (ctx: Ctx, sealed: Buffer): Phone => unseal(key(ctx), sealed).toString('utf8') as Phone

/** A number or code as keyed hash: a copy of the database tells none. */
export const hashed = (ctx: Ctx, ...words: string[]): Buffer => createHmac('sha256', key(ctx)).update(words.join(' ')).digest()

/** The number an account is reached at by text message, as its owner recognises it; null where there is none, or no gateway. */
export async function textsTo(ctx: Ctx, account: string): Promise<string | null> {
  const row = ctx.settings.texts === null ? undefined : await phoneRow(ctx, account)
  return row?.confirmed_at ? masked(phoneOf(ctx, row.sealed)) : null
}

/** Lays a message down; it goes out within the minute, or never once its time is over. @throws text-limit-reached */
export async function layDown(ctx: Ctx, account: string, phone: Phone, words: string, until: Instant): Promise<void> {
  const numberHash = hashed(ctx, phone)
  const { toNumber, all, last } = await laidDownSince(ctx, numberHash, plusMinutes(ctx.now(), -1440))
  const justNow = last !== null && last > plusMinutes(ctx.now(), -textLimits.between / 60)
  if (justNow || toNumber >= textLimits.perNumberADay || all >= textLimits.aDay) throw textLimit({})
  const sealed = seal(key(ctx), Buffer.from(JSON.stringify({ phone, words })))
  await insertMessage(ctx, { account, number_hash: numberHash, sealed, until })
}

/** Sends words to the confirmed number of an account; false where it has none. @throws text-limit-reached */
export async function textSecret(ctx: Ctx, account: string, words: string, until: Instant): Promise<boolean> {
  const row = ctx.settings.texts === null ? undefined : await phoneRow(ctx, account)
  if (!row?.confirmed_at) return false
  await layDown(ctx, account, phoneOf(ctx, row.sealed), words, until)
  return true
}

/** How a message stands after a try: only what the gateway certainly did not take is tried again. */
export function standingAfter(outcome: Outcome, attempts: number): Exclude<MessageState, 'sending'> {
  if (outcome.kind === 'taken') return 'sent'
  if (outcome.kind === 'untaken') return attempts < textLimits.attempts ? 'waiting' : 'failed'
  return outcome.kind === 'refused' ? 'failed' : 'unknown'
}

const most = 200

/**
 * Hands over what waits, each step committed by itself. A message is marked before it goes out: cut short then, it is not
 * sent again, as it may have arrived.
 * @param ctx on the pool, not in a transaction
 */
export async function sendTexts(ctx: Ctx): Promise<number> {
  const gateway = ctx.settings.texts
  let sent = 0
  for (let count = 0; gateway !== null && count < most; count += 1) {
    const message = await claimMessage(ctx)
    if (!message?.sealed) break
    const { phone, words } = JSON.parse(unseal(key(ctx), message.sealed).toString('utf8')) as { phone: Phone; words: string }
    const late = message.until <= ctx.now()
    const outcome: Outcome = late ? { kind: 'refused', words: 'đã quá hạn của mã' } : await handOver(gateway, { id: message.id, phone, words })
    await settleMessage(ctx, message.id, standingAfter(outcome, message.attempts), outcome.kind === 'taken' ? null : outcome.words)
    if (outcome.kind === 'taken') sent += 1
    if (outcome.kind === 'untaken') break
  }
  return sent
}
