import { type Generated, sql } from 'kysely'
import { type Ctx, tables } from '../../platform/ctx.ts'
import { prepared } from '../../platform/prepared.ts'
import type { Account, AccountRole, HeldSession, Profile } from './account.ts'

type AccountRow = {
  id: Generated<string>
  name: string
  display_name: string
  role: AccountRole
  agency: string | null
  password: string | null
  persona: boolean
  disabled_at: Date | null
  locked_at: Date | null
  created_at: Date
  eid_level: 1 | 2 | null
  profile: Profile | null
}
type SessionRow = {
  token_hash: Buffer
  account: string
  created_at: Date
  seen_at: Date
  expires_at: Date
  device: string | null
  level: 1 | 2 | 3 | 4
  amr: string[]
}
type Linked = { issuer: string; subject: string; account: string }
type Tables = {
  'identity.account': AccountRow
  'identity.session': SessionRow
  'identity.attempt': { key: string; at: Date }
  'identity.linked': Linked
}

const db = (ctx: Pick<Ctx, 'db'>) => tables<Tables>(ctx)

const columns = [
  'account.id',
  'account.name',
  'account.display_name as displayName',
  'account.role',
  'account.agency',
  'account.persona',
  sql<Date | null>`coalesce(account.disabled_at, account.locked_at)`.as('disabledAt'),
  'account.locked_at as lockedAt',
  'account.eid_level as eidLevel',
  'account.profile',
] as const

export const accounts = (ctx: Ctx): Promise<Account[]> =>
  db(ctx).selectFrom('identity.account as account').select(columns).orderBy('account.name').execute()

/** Accounts of people at work: everybody's but citizens'. */
export const officials = (ctx: Ctx): Promise<Account[]> =>
  db(ctx).selectFrom('identity.account as account').select(columns).where('role', '<>', 'citizen').orderBy('account.name').execute()

export const personas = (ctx: Ctx): Promise<Account[]> =>
  db(ctx)
    .selectFrom('identity.account as account')
    .select(columns)
    .where('persona', '=', true)
    .where('disabled_at', 'is', null)
    .where('locked_at', 'is', null)
    .orderBy('account.created_at')
    .orderBy('account.name')
    .execute()

/** Whether the demonstration is loaded: only it has personas. */
export async function hasPersonas(ctx: Pick<Ctx, 'db'>): Promise<boolean> {
  const row = await db(ctx).selectFrom('identity.account').select('id').where('persona', '=', true).limit(1).executeTakeFirst()
  return row !== undefined
}

const byId = prepared<Account>('identity.account-by-id', (ctx) =>
  db(ctx).selectFrom('identity.account as account').select(columns).where('account.id', '=', ''),
)

export const accountById = async (ctx: Ctx, id: string): Promise<Account | undefined> => (await byId(ctx, [id])).rows[0]

export const accountWithPassword = (ctx: Ctx, name: string) =>
  db(ctx)
    .selectFrom('identity.account as account')
    .select([...columns, 'account.password'])
    .where('account.name', '=', name)
    .executeTakeFirst()

export const insertAccount = (
  ctx: Ctx,
  account: Omit<Account, 'id' | 'disabledAt' | 'lockedAt' | 'eidLevel' | 'profile'> & { password: string | null },
) =>
  db(ctx)
    .insertInto('identity.account')
    .values({
      name: account.name,
      display_name: account.displayName,
      role: account.role,
      agency: account.agency,
      password: account.password,
      persona: account.persona,
      disabled_at: null,
      locked_at: null,
      created_at: ctx.now(),
    })
    .onConflict((name) => name.column('name').doNothing())
    .returning('id')
    .executeTakeFirst()

export const savePassword = (ctx: Ctx, id: string, password: string) =>
  db(ctx).updateTable('identity.account').set({ password }).where('id', '=', id).execute()

export const saveDisabled = (ctx: Ctx, id: string, disabledAt: Date | null) =>
  db(ctx).updateTable('identity.account').set({ disabled_at: disabledAt }).where('id', '=', id).execute()

export const saveLocked = (ctx: Ctx, id: string, lockedAt: Date | null) =>
  db(ctx).updateTable('identity.account').set({ locked_at: lockedAt }).where('id', '=', id).execute()

/** Whether hashes made before the present kind still lie here. */
export async function hasOlderHashes(ctx: Ctx): Promise<boolean> {
  const row = await db(ctx).selectFrom('identity.account').select('id').where('password', 'like', 'scrypt$%').limit(1).executeTakeFirst()
  return row !== undefined
}

export const deletePersonas = (ctx: Ctx) => db(ctx).deleteFrom('identity.account').where('persona', '=', true).execute()

export const insertSession = (ctx: Ctx, session: Omit<SessionRow, 'created_at' | 'seen_at'>) =>
  db(ctx)
    .insertInto('identity.session')
    .values({ ...session, created_at: ctx.now(), seen_at: ctx.now() })
    .execute()

const bySession = prepared<HeldSession>('identity.account-by-session', (ctx) =>
  db(ctx)
    .selectFrom('identity.session as session')
    .innerJoin('identity.account as account', 'account.id', 'session.account')
    .select([...columns, 'session.seen_at as seenAt', 'session.level', 'session.amr', 'session.created_at as since'])
    .where('token_hash', '=', Buffer.alloc(0))
    .where('expires_at', '>', new Date(0))
    .where('seen_at', '>', new Date(0))
    .where('disabled_at', 'is', null)
    .where('locked_at', 'is', null),
)

/** The account of a living session: not ended, not expired, not rested too long, the account not disabled. */
export const accountBySession = async (ctx: Ctx, tokenHash: Buffer, seenAfter: Date): Promise<HeldSession | undefined> =>
  (await bySession(ctx, [tokenHash, ctx.now(), seenAfter])).rows[0]

/** Which of these sessions live: the others ended, expired or rested too long, or their account is disabled. */
export async function livingSessions(ctx: Ctx, hashes: readonly Buffer[], seenAfter: Date): Promise<Buffer[]> {
  if (hashes.length === 0) return []
  const rows = await db(ctx)
    .selectFrom('identity.session as session')
    .innerJoin('identity.account as account', 'account.id', 'session.account')
    .select('token_hash')
    .where('token_hash', 'in', hashes)
    .where('expires_at', '>', ctx.now())
    .where('seen_at', '>', seenAfter)
    .where('disabled_at', 'is', null)
    .where('locked_at', 'is', null)
    .execute()
  return rows.map((row) => row.token_hash)
}

const byHint = prepared<Account>('identity.account-by-hint', (ctx) =>
  db(ctx)
    .selectFrom('identity.account as account')
    .select(columns)
    .where((where) => where.or([where('account.name', '=', ''), where(sql`account.profile->>'personalId'`, '=', '')]))
    .where('disabled_at', 'is', null)
    .where('locked_at', 'is', null)
    .orderBy('account.created_at')
    .limit(sql.lit(1)),
)

/** The account somebody is called by elsewhere: its name here, or the person's number of 12 digits. */
export const accountByHint = async (ctx: Ctx, hint: string): Promise<Account | undefined> => (await byHint(ctx, [hint.toLowerCase(), hint])).rows[0]

/** The account a person of another issuer has here. */
export const linkedAccount = (ctx: Ctx, issuer: string, subject: string): Promise<Account | undefined> =>
  db(ctx)
    .selectFrom('identity.linked as linked')
    .innerJoin('identity.account as account', 'account.id', 'linked.account')
    .select(columns)
    .where('issuer', '=', issuer)
    .where('subject', '=', subject)
    .executeTakeFirst()

export const insertLinked = (ctx: Ctx, linked: Linked) => db(ctx).insertInto('identity.linked').values(linked).execute()

export const savePerson = (ctx: Ctx, id: string, { displayName, eidLevel, profile }: Pick<Account, 'displayName' | 'eidLevel' | 'profile'>) =>
  db(ctx)
    .updateTable('identity.account')
    .set({ display_name: displayName, eid_level: eidLevel, profile: profile === null ? null : sql`${JSON.stringify(profile)}::jsonb` })
    .where('id', '=', id)
    .execute()

export const touchSession = (ctx: Ctx, tokenHash: Buffer) =>
  db(ctx).updateTable('identity.session').set({ seen_at: ctx.now() }).where('token_hash', '=', tokenHash).execute()

export const sessionsOf = (ctx: Ctx, account: string) =>
  db(ctx)
    .selectFrom('identity.session')
    .select(['token_hash as tokenHash', 'created_at as createdAt', 'seen_at as seenAt', 'device'])
    .where('account', '=', account)
    .where('expires_at', '>', ctx.now())
    .orderBy('seen_at', 'desc')
    .execute()

export const deleteSession = (ctx: Ctx, tokenHash: Buffer) => db(ctx).deleteFrom('identity.session').where('token_hash', '=', tokenHash).execute()

export const deleteSessionsOf = (ctx: Ctx, account: string) => db(ctx).deleteFrom('identity.session').where('account', '=', account).execute()

/** Ended sessions and old tries are of no use to anybody. */
export async function sweep(ctx: Ctx, triesBefore: Date) {
  await db(ctx).deleteFrom('identity.session').where('expires_at', '<', ctx.now()).execute()
  await db(ctx).deleteFrom('identity.attempt').where('at', '<', triesBefore).execute()
}

export const insertAttempts = (ctx: Ctx, keys: readonly string[]) =>
  db(ctx)
    .insertInto('identity.attempt')
    .values(keys.map((key) => ({ key, at: ctx.now() })))
    .execute()

export async function attemptsSince(ctx: Ctx, key: string, since: Date): Promise<number> {
  const row = await db(ctx)
    .selectFrom('identity.attempt')
    .select((each) => each.fn.countAll<number>().as('count'))
    .where('key', '=', key)
    .where('at', '>', since)
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

/** Whether this is the only try for that account until the transaction ends: many at once would all count as the first. */
export async function takeTurn(ctx: Ctx, key: string): Promise<boolean> {
  const { rows } = await sql<{ alone: boolean }>`select pg_try_advisory_xact_lock(hashtextextended(${key}, 6)) as alone`.execute(ctx.db)
  return rows[0]?.alone ?? false
}

export const clearAttempts = (ctx: Ctx, key: string) => db(ctx).deleteFrom('identity.attempt').where('key', '=', key).execute()

/** The account of a person's number, also one that is disabled or locked; not those that wait to be established. */
export const accountOfNumber = (ctx: Ctx, number: string): Promise<Account | undefined> =>
  db(ctx)
    .selectFrom('identity.account as account')
    .select(columns)
    .where((where) => where.or([where('account.name', '=', number), where(sql`account.profile->>'personalId'`, '=', number)]))
    .orderBy('account.created_at')
    .limit(1)
    .executeTakeFirst()

export const saveName = (ctx: Ctx, id: string, name: string) => db(ctx).updateTable('identity.account').set({ name }).where('id', '=', id).execute()

export const deleteAccount = (ctx: Ctx, id: string) => db(ctx).deleteFrom('identity.account').where('id', '=', id).execute()
