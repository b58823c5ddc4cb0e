import { type Generated, sql } from 'kysely'
import { type Ctx, tables } from '../../platform/ctx.ts'
import type { Instant } from '../../platform/dates.ts'

export type MessageState = 'waiting' | 'sending' | 'sent' | 'failed' | 'unknown'
type PhoneRow = {
  account: string
  sealed: Buffer
  hash: Buffer
  code_hash: Buffer | null
  code_until: Date | null
  confirmed_at: Date | null
}
type Tables = {
  'phones.phone': PhoneRow
  'phones.message': {
    id: Generated<string>
    account: string
    number_hash: Buffer
    sealed: Buffer | null
    made_at: Date
    until: Date
    state: Generated<MessageState>
    attempts: Generated<number>
    last_error: string | null
    done_at: Date | null
  }
}

const db = (ctx: Pick<Ctx, 'db'>) => tables<Tables>(ctx)

export const phoneRow = (ctx: Ctx, account: string) =>
  db(ctx).selectFrom('phones.phone').selectAll().where('account', '=', account).executeTakeFirst()

/** Keeps a number that is yet to be confirmed, in the place of the one before. */
export const savePhone = (ctx: Ctx, row: Omit<PhoneRow, 'confirmed_at'>) =>
  db(ctx)
    .insertInto('phones.phone')
    .values({ ...row, confirmed_at: null })
    .onConflict((one) => one.column('account').doUpdateSet({ ...row, confirmed_at: null }))
    .execute()

/** False where no number waits for this code. */
export async function confirmPhone(ctx: Ctx, account: string, codeHash: Buffer): Promise<boolean> {
  const { numUpdatedRows } = await db(ctx)
    .updateTable('phones.phone')
    .set({ code_hash: null, code_until: null, confirmed_at: ctx.now() })
    .where('account', '=', account)
    .where('code_hash', '=', codeHash)
    .where('code_until', '>', ctx.now())
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export async function deletePhone(ctx: Ctx, account: string): Promise<boolean> {
  const { numDeletedRows } = await db(ctx).deleteFrom('phones.phone').where('account', '=', account).executeTakeFirst()
  return numDeletedRows === 1n
}

/** How many messages were laid down since a moment: to one number, and at all; and when the last one to the number. */
export async function laidDownSince(ctx: Ctx, numberHash: Buffer, since: Instant): Promise<{ toNumber: number; all: number; last: Date | null }> {
  await sql`select pg_advisory_xact_lock(6060023)`.execute(ctx.db)
  const row = await db(ctx)
    .selectFrom('phones.message')
    .select((each) => [
      each.fn.countAll<number>().as('all'),
      sql<number>`count(*) filter (where number_hash = ${numberHash})`.as('toNumber'),
      sql<Date | null>`max(made_at) filter (where number_hash = ${numberHash})`.as('last'),
    ])
    .where('made_at', '>', since)
    .executeTakeFirstOrThrow()
  return { toNumber: Number(row.toNumber), all: Number(row.all), last: row.last }
}

export const insertMessage = (ctx: Ctx, message: { account: string; number_hash: Buffer; sealed: Buffer; until: Date }) =>
  db(ctx)
    .insertInto('phones.message')
    .values({ ...message, made_at: ctx.now(), last_error: null, done_at: null })
    .execute()

/** Takes the message that has waited longest in hand, on record before it goes out, so that none goes out twice. */
export async function claimMessage(ctx: Ctx) {
  const next = db(ctx).selectFrom('phones.message').select('id').where('state', '=', 'waiting').orderBy('made_at').limit(1).forUpdate().skipLocked()
  return db(ctx)
    .updateTable('phones.message')
    .set({ state: 'sending', attempts: sql<number>`attempts + 1` })
    .where('id', '=', next)
    .returning(['id', 'account', 'sealed', 'until', 'attempts'])
    .executeTakeFirst()
}

/** Writes what became of a message; its words are forgotten unless it waits on. */
export const settleMessage = (ctx: Ctx, id: string, state: Exclude<MessageState, 'sending'>, words: string | null) =>
  db(ctx)
    .updateTable('phones.message')
    .set({ state, last_error: words, ...(state !== 'waiting' && { sealed: null, done_at: ctx.now() }) })
    .where('id', '=', id)
    .execute()

/** What a process left in hand when it died may have gone out, so it is not sent again; old lines go. */
export async function tidyMessages(ctx: Ctx, { leftBefore, oldBefore }: { leftBefore: Instant; oldBefore: Instant }): Promise<void> {
  await db(ctx)
    .updateTable('phones.message')
    .set({ state: 'unknown', sealed: null, done_at: ctx.now(), last_error: 'đứt quãng khi đang gửi' })
    .where('state', '=', 'sending')
    .where('until', '<', leftBefore)
    .execute()
  await db(ctx).deleteFrom('phones.message').where('made_at', '<', oldBefore).execute()
}
