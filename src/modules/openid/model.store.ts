import { createHash } from 'node:crypto'
import { CompiledQuery, sql } from 'kysely'
import type { Ctx } from '../../platform/ctx.ts'
import { db, type ModelRow, type Realm } from './tables.ts'

/** Kinds whose identifier alone opens something: kept as a hash, so that a copy of the database opens nothing. */
const bearers = new Set(['AccessToken', 'RefreshToken', 'AuthorizationCode', 'PushedAuthorizationRequest', 'ClientCredentials'])

const keyOf = (kind: string, id: string): string => (bearers.has(kind) ? createHash('sha256').update(id).digest('base64url') : id)

export type Model = Pick<ModelRow, 'realm' | 'kind'> & { id: string; payload: Record<string, unknown>; expiresAt: Date | null }

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null)

const rowOf = ({ realm, kind, id, payload, expiresAt }: Model): ModelRow => {
  const { jti, ...rest } = payload
  return {
    realm,
    kind,
    id: keyOf(kind, id),
    payload: bearers.has(kind) ? rest : { ...rest, jti },
    grant_id: text(payload['grantId']),
    uid: kind === 'Session' ? text(payload['uid']) : null,
    user_code: text(payload['userCode']),
    account: text(payload['accountId']),
    consumed_at: null,
    expires_at: expiresAt,
  }
}

const fields = 'realm, kind, id, payload, grant_id, uid, user_code, account, expires_at'
const insert = `insert into openid.model (${fields}) values ($1, $2, $3, $4::jsonb, $5, $6, $7, $8, $9) on conflict (realm, kind, id) do`
const upserted = `${insert} update set payload = excluded.payload, grant_id = excluded.grant_id, uid = excluded.uid,
  user_code = excluded.user_code, account = excluded.account, expires_at = excluded.expires_at`

const valuesOf = (model: Model) => {
  const row = rowOf(model)
  return [row.realm, row.kind, row.id, JSON.stringify(row.payload), row.grant_id, row.uid, row.user_code, row.account, row.expires_at]
}

/** Keeps a thing of the provider. Written out, as every sign-in writes several and building the words took longer than sending them. */
export const saveModel = (ctx: Ctx, model: Model) => ctx.db.executeQuery(CompiledQuery.raw(upserted, valuesOf(model)))

/** Keeps a thing that may be there only once; false when it is there already. */
export async function keepOnce(ctx: Ctx, model: Model): Promise<boolean> {
  const { numAffectedRows } = await ctx.db.executeQuery(CompiledQuery.raw(`${insert} nothing`, valuesOf(model)))
  return numAffectedRows === 1n
}

const columns = ['id', 'payload', 'consumed_at as consumedAt'] as const
type Found = { id: string; payload: Record<string, unknown>; consumedAt: Date | null }

const asKept = (found: Found | undefined, id: string | undefined): Record<string, unknown> | undefined =>
  found && {
    ...found.payload,
    jti: id ?? found.payload['jti'],
    ...(found.consumedAt && { consumed: Math.floor(found.consumedAt.getTime() / 1000) }),
  }

const byId = 'select id, payload, consumed_at as "consumedAt" from openid.model where realm = $1 and kind = $2 and id = $3'

/** A thing of the provider by its identifier; whether it has expired is the provider's to say. */
export async function modelById(ctx: Ctx, realm: Realm, kind: string, id: string) {
  const { rows } = await ctx.db.executeQuery<Found>(CompiledQuery.raw(byId, [realm, kind, keyOf(kind, id)]))
  return asKept(rows[0], id)
}

export async function modelBy(ctx: Ctx, realm: Realm, kind: string, column: 'uid' | 'user_code', value: string) {
  const found = await db(ctx)
    .selectFrom('openid.model')
    .select(columns)
    .where('realm', '=', realm)
    .where('kind', '=', kind)
    .where(column, '=', value)
    .executeTakeFirst()
  return asKept(found, undefined)
}

const used = 'update openid.model set consumed_at = $4 where realm = $1 and kind = $2 and id = $3 and consumed_at is null'

/** Marks a one-time thing as used; false when somebody was faster. */
export async function consumeModel(ctx: Ctx, realm: Realm, kind: string, id: string): Promise<boolean> {
  const { numAffectedRows } = await ctx.db.executeQuery(CompiledQuery.raw(used, [realm, kind, keyOf(kind, id), ctx.now()]))
  return numAffectedRows === 1n
}

export const deleteModel = (ctx: Ctx, realm: Realm, kind: string, id: string) =>
  db(ctx).deleteFrom('openid.model').where('realm', '=', realm).where('kind', '=', kind).where('id', '=', keyOf(kind, id)).execute()

/** The grant a one-time thing belongs to. */
export async function grantOfModel(ctx: Ctx, realm: Realm, kind: string, id: string): Promise<string | null> {
  const found = await db(ctx)
    .selectFrom('openid.model')
    .select('grant_id')
    .where('realm', '=', realm)
    .where('kind', '=', kind)
    .where('id', '=', keyOf(kind, id))
    .executeTakeFirst()
  return found?.grant_id ?? null
}

/** Ends what was issued under a grant: all of it, or one kind. */
export const deleteByGrant = (ctx: Ctx, grantId: string, kind?: string) =>
  db(ctx)
    .deleteFrom('openid.model')
    .where('grant_id', '=', grantId)
    .$if(kind !== undefined, (rows) => rows.where('kind', '=', kind as string))
    .execute()

/** Requests for approval (CIBA) that wait for one person, oldest first. */
export async function requestsFor(ctx: Ctx, account: string): Promise<Record<string, unknown>[]> {
  const rows = await db(ctx)
    .selectFrom('openid.model')
    .select('payload')
    .where('kind', '=', 'BackchannelAuthenticationRequest')
    .where('account', '=', account)
    .where('grant_id', 'is', null)
    .where('consumed_at', 'is', null)
    .where('expires_at', '>', ctx.now())
    .where(sql<boolean>`not payload ? 'error'`)
    .orderBy('expires_at')
    .execute()
  return rows.map(({ payload }) => payload)
}

/** What expired before a moment goes. */
export const sweepModels = (ctx: Ctx, before: Date) => db(ctx).deleteFrom('openid.model').where('expires_at', '<', before).execute()

export const linkSession = (ctx: Ctx, realm: Realm, uid: string, tokenHash: Buffer) =>
  db(ctx)
    .insertInto('openid.session_of')
    .values({ realm, uid, token_hash: tokenHash, linked_at: ctx.now() })
    .onConflict((key) => key.columns(['realm', 'uid']).doUpdateSet({ token_hash: tokenHash, linked_at: ctx.now() }))
    .execute()

export const linkedSessions = (ctx: Ctx) =>
  db(ctx).selectFrom('openid.session_of').select(['realm', 'uid', 'token_hash as tokenHash']).orderBy('linked_at').execute()

export const unlinkSession = (ctx: Ctx, realm: Realm, uid: string) =>
  db(ctx).deleteFrom('openid.session_of').where('realm', '=', realm).where('uid', '=', uid).execute()

/** The session of the house under a session of the provider. */
export async function houseSessionOf(ctx: Ctx, realm: Realm, uid: string): Promise<Buffer | null> {
  const found = await db(ctx)
    .selectFrom('openid.session_of')
    .select('token_hash')
    .where('realm', '=', realm)
    .where('uid', '=', uid)
    .executeTakeFirst()
  return found?.token_hash ?? null
}

/** Ends what one account was issued, of some kinds. */
export const deleteOfAccount = (ctx: Ctx, account: string, kinds: readonly string[]) =>
  db(ctx)
    .deleteFrom('openid.model')
    .where('account', '=', account)
    .where('kind', 'in', [...kinds])
    .execute()

export const relinkSessions = (ctx: Ctx, from: Buffer, to: Buffer) =>
  db(ctx).updateTable('openid.session_of').set({ token_hash: to }).where('token_hash', '=', from).execute()
