import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Ctx } from '../../platform/ctx.ts'
import { prepared } from '../../platform/prepared.ts'
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
const types = ['text', 'text', 'text', 'jsonb', 'text', 'text', 'text', 'text', 'timestamptz']
const rowsGiven = `unnest(${types.map((type, at) => `$${at + 1}::${type}[]`).join(', ')})`

const overwriting = `set payload = excluded.payload, grant_id = excluded.grant_id, uid = excluded.uid,
  user_code = excluded.user_code, account = excluded.account, expires_at = excluded.expires_at`

const upserted = prepared(
  'openid.save-models',
  () => `insert into openid.model (${fields}) select * from ${rowsGiven} on conflict (realm, kind, id) do update ${overwriting}`,
)

const kept = prepared(
  'openid.keep-once',
  () => `insert into openid.model (${fields}) values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (realm, kind, id) do nothing`,
)

const valuesOf = (model: Model): unknown[] => {
  const row = rowOf(model)
  return [row.realm, row.kind, row.id, JSON.stringify(row.payload), row.grant_id, row.uid, row.user_code, row.account, row.expires_at]
}

/** Their values column by column; of two under the same name the later. */
function columnsOf(models: readonly Model[]): unknown[][] {
  const rows = [...new Map(models.map((model) => [`${model.realm} ${model.kind} ${model.id}`, valuesOf(model)])).values()]
  return types.map((_type, at) => rows.map((row) => row[at]))
}

/** Keeps things of the provider, all in one statement. */
export async function saveModels(ctx: Ctx, models: readonly Model[]): Promise<void> {
  if (models.length > 0) await upserted(ctx, columnsOf(models))
}

/** A thing that is used once: a code, a request, a refresh token. */
export type OneTime = Pick<ModelRow, 'realm' | 'kind' | 'id'>

const redeemed = prepared<{ used: number }>(
  'openid.redeem',
  () => `with used as (
      update openid.model set consumed_at = $13 where realm = $10 and kind = $11 and id = $12 and consumed_at is null returning 1),
    saved as (
      insert into openid.model (${fields}) select * from ${rowsGiven} where exists (select from used) on conflict (realm, kind, id) do update
      ${overwriting})
    select count(*)::int as used from used`,
)

/** Uses a one-time thing up and keeps what it is exchanged for; false, with nothing kept, when somebody was faster. */
export async function redeem(ctx: Ctx, { realm, kind, id }: OneTime, models: readonly Model[]): Promise<boolean> {
  const { rows } = await redeemed(ctx, [...columnsOf(models), realm, kind, keyOf(kind, id), ctx.now()])
  return rows[0]?.used === 1
}

/** Keeps a thing that may be there only once; false when it is there already. */
export const keepOnce = async (ctx: Ctx, model: Model): Promise<boolean> => (await kept(ctx, valuesOf(model))).written === 1

const columns = ['id', 'payload', 'consumed_at as consumedAt'] as const
type Found = { id: string; payload: Record<string, unknown>; consumedAt: Date | null }

const asKept = (found: Found | undefined, id: string | undefined): Record<string, unknown> | undefined =>
  found && {
    ...found.payload,
    jti: id ?? found.payload['jti'],
    ...(found.consumedAt && { consumed: Math.floor(found.consumedAt.getTime() / 1000) }),
  }

const byId = prepared<Found>(
  'openid.model-by-id',
  () => 'select id, payload, consumed_at as "consumedAt" from openid.model where realm = $1 and kind = $2 and id = $3',
)

/** A thing of the provider by its identifier; whether it has expired is the provider's to say. */
export async function modelById(ctx: Ctx, realm: Realm, kind: string, id: string) {
  const { rows } = await byId(ctx, [realm, kind, keyOf(kind, id)])
  return asKept(rows[0], id)
}

type WithGrant = Found & { grantId: string | null; grantPayload: Record<string, unknown> | null }

const withGrant = prepared<WithGrant>(
  'openid.model-with-grant',
  () => `select model.id, model.payload, model.consumed_at as "consumedAt", given.id as "grantId", given.payload as "grantPayload"
    from openid.model left join openid.model as given on given.realm = model.realm and given.kind = 'Grant' and given.id = model.grant_id
    where model.realm = $1 and model.kind = $2 and model.id = $3`,
)

/** A one-time thing together with the grant it stands on: whoever redeems it needs both. */
export async function redeemable(ctx: Ctx, realm: Realm, kind: string, id: string) {
  const { rows } = await withGrant(ctx, [realm, kind, keyOf(kind, id)])
  const [found] = rows
  const grant = found?.grantId && found.grantPayload ? { id: found.grantId, model: { ...found.grantPayload, jti: found.grantId } } : null
  return { model: asKept(found, id), grant }
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

const requests = (ctx: Pick<Ctx, 'db'>) =>
  db(ctx)
    .selectFrom('openid.model')
    .select('payload')
    .where('kind', '=', sql.lit('BackchannelAuthenticationRequest'))
    .where('account', '=', '')
    .where('expires_at', '>', sql<Date>`$2`)
    .where('grant_id', 'is', null)
    .where('consumed_at', 'is', null)
    .where(sql<boolean>`not payload ? 'error'`)

const waiting = prepared<{ payload: Record<string, unknown> }>('openid.requests', (ctx) => requests(ctx).orderBy('expires_at'))
const oneWaiting = prepared<{ payload: Record<string, unknown> }>('openid.request', (ctx) => `${requests(ctx).compile().sql} and id = $3`)

/** Requests for approval (CIBA) that wait for one person, oldest first. */
export const requestsFor = async (ctx: Ctx, account: string): Promise<Record<string, unknown>[]> =>
  (await waiting(ctx, [account, ctx.now()])).rows.map(({ payload }) => payload)

/** One of them. */
export const requestFor = async (ctx: Ctx, account: string, id: string): Promise<Record<string, unknown> | undefined> =>
  (await oneWaiting(ctx, [account, ctx.now(), id])).rows[0]?.payload

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
