import { createHash } from 'node:crypto'
import { sql } from 'kysely'
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

/** Keeps a thing of the provider; false when it is there already and may be there only once. */
export async function saveModel(ctx: Ctx, model: Model, once: boolean): Promise<boolean> {
  const row = rowOf(model)
  const insert = db(ctx)
    .insertInto('openid.model')
    .values({ ...row, payload: sql`${JSON.stringify(row.payload)}::jsonb` })
  if (once) {
    const kept = await insert.onConflict((key) => key.doNothing()).executeTakeFirst()
    return kept.numInsertedOrUpdatedRows === 1n
  }
  await insert
    .onConflict((key) =>
      key.columns(['realm', 'kind', 'id']).doUpdateSet((each) => ({
        payload: each.ref('excluded.payload'),
        grant_id: each.ref('excluded.grant_id'),
        uid: each.ref('excluded.uid'),
        user_code: each.ref('excluded.user_code'),
        account: each.ref('excluded.account'),
        expires_at: each.ref('excluded.expires_at'),
      })),
    )
    .execute()
  return true
}

const columns = ['id', 'payload', 'consumed_at as consumedAt'] as const
type Found = { id: string; payload: Record<string, unknown>; consumedAt: Date | null }

const asKept = (found: Found | undefined, id: string | undefined): Record<string, unknown> | undefined =>
  found && {
    ...found.payload,
    jti: id ?? found.payload['jti'],
    ...(found.consumedAt && { consumed: Math.floor(found.consumedAt.getTime() / 1000) }),
  }

/** A thing of the provider by its identifier; whether it has expired is the provider's to say. */
export async function modelById(ctx: Ctx, realm: Realm, kind: string, id: string) {
  const found = await db(ctx)
    .selectFrom('openid.model')
    .select(columns)
    .where('realm', '=', realm)
    .where('kind', '=', kind)
    .where('id', '=', keyOf(kind, id))
    .executeTakeFirst()
  return asKept(found, id)
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

/** Marks a one-time thing as used; false when somebody was faster. */
export async function consumeModel(ctx: Ctx, realm: Realm, kind: string, id: string): Promise<boolean> {
  const used = await db(ctx)
    .updateTable('openid.model')
    .set({ consumed_at: ctx.now() })
    .where('realm', '=', realm)
    .where('kind', '=', kind)
    .where('id', '=', keyOf(kind, id))
    .where('consumed_at', 'is', null)
    .executeTakeFirst()
  return used.numUpdatedRows === 1n
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
