import { sql } from 'kysely'
import type { Ctx } from '../../platform/ctx.ts'
import { type Instant, plusMinutes } from '../../platform/dates.ts'
import type { ComposedMail } from './mail.ts'
import { type Attempt, lease, type Outcome, standingAfter } from './sending.ts'
import { db } from './store.ts'
import type { SendState } from './tables.ts'

export type MailToSend = ComposedMail & { key: string; account: string; address: string; notBefore: Instant }

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

/** A mail taken in hand for one try. */
export type MailInHand = ComposedMail & { id: string; account: string; address: string; madeAt: Instant; attempts: number; attempt: string }

/** Takes the mail that has waited longest in hand, so that no other process sends it too; its try is on record before it begins. */
export async function claimMail(ctx: Ctx): Promise<MailInHand | null> {
  const now = ctx.now()
  const next = db(ctx)
    .selectFrom('notices.mail')
    .select('id')
    .where('state', '=', 'waiting')
    .where('not_before', '<=', now)
    .orderBy('not_before')
    .orderBy('made_at')
    .limit(1)
    .forUpdate()
    .skipLocked()
  const mail = await db(ctx)
    .updateTable('notices.mail')
    .set({ attempts: sql<number>`attempts + 1`, not_before: plusMinutes(now, lease) })
    .where('id', '=', next)
    .returning(['id', 'account', 'address', 'subject', 'plain', 'html', 'made_at as madeAt', 'attempts'])
    .executeTakeFirst()
  return mail === undefined ? null : { ...mail, attempt: await beginAttempt(ctx, mail.id) }
}

/** Notes that a try begins. */
export async function beginAttempt(ctx: Ctx, message: string): Promise<string> {
  const { id } = await db(ctx)
    .insertInto('notices.attempt')
    .values({ message, at: ctx.now(), outcome: null, words: null })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Notes what came of a try; the answer is what the row of the message says from now on. */
export async function endTry(ctx: Ctx, { attempt, attempts }: Pick<MailInHand, 'attempt' | 'attempts'>, outcome: Outcome) {
  const words = outcome.kind === 'taken' ? null : outcome.words.slice(0, 500)
  await db(ctx).updateTable('notices.attempt').set({ outcome: outcome.kind, words }).where('id', '=', attempt).execute()
  const { state, notBefore, attempts: tries } = standingAfter(outcome, attempts, ctx.now())
  return { state, not_before: notBefore, attempts: tries, last_error: words, done_at: state === 'waiting' ? null : ctx.now() }
}

/** Writes what became of a mail after a try. */
export async function settleMail(ctx: Ctx, mail: MailInHand, outcome: Outcome): Promise<void> {
  const row = await endTry(ctx, mail, outcome)
  await db(ctx).updateTable('notices.mail').set(row).where('id', '=', mail.id).execute()
}

/** Mails not yet sent to an account go to nobody: it chose otherwise. */
export const dropWaiting = (ctx: Ctx, account: string, why: string) =>
  db(ctx)
    .updateTable('notices.mail')
    .set({ state: 'failed', last_error: why, done_at: ctx.now() })
    .where('account', '=', account)
    .where('state', '=', 'waiting')
    .execute()

/** A mail as administrators see it: whether and when it went, never what it said. */
export type MailStanding = {
  id: string
  account: string
  subject: string
  state: SendState
  attempts: number
  madeAt: Instant
  notBefore: Instant
  doneAt: Instant | null
  lastError: string | null
}

export async function mailPage(
  ctx: Ctx,
  state: SendState | undefined,
  { offset, limit }: { offset: number; limit: number },
): Promise<{ total: number; rows: MailStanding[] }> {
  const all = db(ctx).selectFrom('notices.mail')
  const kept = state === undefined ? all : all.where('state', '=', state)
  const { total } = await kept.select((each) => each.fn.countAll<string>().as('total')).executeTakeFirstOrThrow()
  const rows = await kept
    .select(['id', 'account', 'subject', 'state', 'attempts'])
    .select(['made_at as madeAt', 'not_before as notBefore', 'done_at as doneAt', 'last_error as lastError'])
    .orderBy('made_at', 'desc')
    .orderBy('id')
    .offset(offset)
    .limit(limit)
    .execute()
  return { total: Number(total), rows }
}

/** How many messages stand how: mails and deliveries together. */
export async function countStates(ctx: Ctx): Promise<Record<SendState, number>> {
  const rows = await db(ctx)
    .selectFrom(db(ctx).selectFrom('notices.mail').select('state').unionAll(db(ctx).selectFrom('notices.delivery').select('state')).as('message'))
    .select(['state', (each) => each.fn.countAll<string>().as('count')])
    .groupBy('state')
    .execute()
  return { waiting: 0, sent: 0, failed: 0, ...Object.fromEntries(rows.map(({ state, count }) => [state, Number(count)])) }
}

/** Sends a mail that failed once more, from the beginning; false where there is none such. */
export async function reviveMail(ctx: Ctx, id: string): Promise<boolean> {
  const { numUpdatedRows } = await db(ctx)
    .updateTable('notices.mail')
    .set({ state: 'waiting', attempts: 0, not_before: ctx.now(), done_at: null })
    .where('id', '=', id)
    .where('state', '=', 'failed')
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** The tries of some messages, first first. */
export async function attemptsOf(ctx: Ctx, messages: readonly string[]): Promise<Map<string, Attempt[]>> {
  if (messages.length === 0) return new Map()
  const rows = await db(ctx)
    .selectFrom('notices.attempt')
    .select(['message', 'at', 'outcome', 'words'])
    .where('message', 'in', [...messages])
    .orderBy('id')
    .execute()
  return Map.groupBy(rows as (Attempt & { message: string })[], ({ message }) => message)
}
