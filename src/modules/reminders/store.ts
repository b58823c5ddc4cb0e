import { type Generated, sql } from 'kysely'
import { type Ctx, tables } from '../../platform/ctx.ts'
import { type Instant, plusMinutes } from '../../platform/dates.ts'

type Tables = {
  'reminders.told': { key: string; thing: string; at: Date }
  'reminders.feed': {
    id: Generated<string>
    token_hash: Buffer
    account: string
    agency: string | null
    created_at: Date
    read_at: Date | null
    revoked_at: Date | null
  }
  'reminders.event': { uid: string; fingerprint: string; sequence: number; changed_at: Date }
}

const db = (ctx: Pick<Ctx, 'db'>) => tables<Tables>(ctx)
const batch = 2000

/** Notes what is about to be told; answers the keys that were not told before. */
export async function takeKeys(ctx: Ctx, told: readonly { key: string; thing: string }[]): Promise<Set<string>> {
  const fresh = new Set<string>()
  for (let at = 0; at < told.length; at += batch) {
    const rows = await db(ctx)
      .insertInto('reminders.told')
      .values(told.slice(at, at + batch).map(({ key, thing }) => ({ key, thing, at: ctx.now() })))
      .onConflict((key) => key.column('key').doNothing())
      .returning('key')
      .execute()
    for (const { key } of rows) fresh.add(key)
  }
  return fresh
}

/** Things of which something was told. */
export const thingsTold = async (ctx: Ctx): Promise<string[]> =>
  (await db(ctx).selectFrom('reminders.told').select('thing').distinct().execute()).map(({ thing }) => thing)

export const forgetThings = (ctx: Ctx, things: readonly string[]) =>
  things.length === 0
    ? Promise.resolve()
    : db(ctx)
        .deleteFrom('reminders.told')
        .where('thing', 'in', [...things])
        .execute()

/** What was told more than two years ago can no longer be told again. */
export const sweepTold = (ctx: Ctx) =>
  db(ctx)
    .deleteFrom('reminders.told')
    .where('at', '<', plusMinutes(ctx.now(), -730 * 1440))
    .execute()

/** An address for calendars, as its owner sees it. */
export type Feed = { id: string; account: string; agency: string | null; createdAt: Instant; readAt: Instant | null }

const feedColumns = ['id', 'account', 'agency', 'created_at as createdAt', 'read_at as readAt'] as const

export const insertFeed = (ctx: Ctx, feed: { tokenHash: Buffer; account: string; agency: string | null }) =>
  db(ctx)
    .insertInto('reminders.feed')
    .values({ token_hash: feed.tokenHash, account: feed.account, agency: feed.agency, created_at: ctx.now(), read_at: null, revoked_at: null })
    .execute()

export const feedsOf = (ctx: Ctx, account: string): Promise<Feed[]> =>
  db(ctx)
    .selectFrom('reminders.feed')
    .select(feedColumns)
    .where('account', '=', account)
    .where('revoked_at', 'is', null)
    .orderBy('created_at')
    .execute()

/** The feed behind a token, noted as read. */
export const feedRead = (ctx: Ctx, tokenHash: Buffer): Promise<Feed | undefined> =>
  db(ctx)
    .updateTable('reminders.feed')
    .set({ read_at: ctx.now() })
    .where('token_hash', '=', tokenHash)
    .where('revoked_at', 'is', null)
    .returning(feedColumns)
    .executeTakeFirst()

/** Ends a feed of one's own; false where there is none such. */
export async function revokeFeed(ctx: Ctx, account: string, id: string): Promise<boolean> {
  const { numUpdatedRows } = await db(ctx)
    .updateTable('reminders.feed')
    .set({ revoked_at: ctx.now() })
    .where('id', '=', id)
    .where('account', '=', account)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** How often entries have changed since they were first handed out, and when last. */
export async function numbered(
  ctx: Ctx,
  entries: readonly { uid: string; fingerprint: string }[],
): Promise<ReadonlyMap<string, { sequence: number; changedAt: Instant }>> {
  const found = new Map<string, { sequence: number; changedAt: Instant }>()
  for (let at = 0; at < entries.length; at += batch) {
    const rows = await db(ctx)
      .insertInto('reminders.event')
      .values(entries.slice(at, at + batch).map((each) => ({ ...each, sequence: 0, changed_at: ctx.now() })))
      .onConflict((one) =>
        one.column('uid').doUpdateSet({
          sequence: sql<number>`event.sequence + case when event.fingerprint = excluded.fingerprint then 0 else 1 end`,
          changed_at: sql<Date>`case when event.fingerprint = excluded.fingerprint then event.changed_at else excluded.changed_at end`,
          fingerprint: sql<string>`excluded.fingerprint`,
        }),
      )
      .returning(['uid', 'sequence', 'changed_at as changedAt'])
      .execute()
    for (const { uid, ...rest } of rows) found.set(uid, rest)
  }
  return found
}
