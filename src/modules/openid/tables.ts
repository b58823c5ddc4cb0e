import type { Generated } from 'kysely'
import { type Ctx, tables } from '../../platform/ctx.ts'

/** The realms of the house: its own provider, and the simulator of the national one. */
export type Realm = 'oidc' | 'simulator'

export type ModelRow = {
  realm: Realm
  kind: string
  id: string
  payload: Record<string, unknown>
  grant_id: string | null
  uid: string | null
  user_code: string | null
  account: string | null
  consumed_at: Date | null
  expires_at: Date | null
}

export type KeyRow = { kid: string; alg: 'ES256' | 'RS256' | 'PS256'; sealed: Buffer; made_at: Date; signs_from: Date }

export type ClientRow = {
  id: string
  name: string
  purpose: string
  legal_basis: string | null
  profile: 'standard' | 'fapi'
  metadata: Record<string, unknown>
  made_at: Date
  rotated_at: Date | null
  disabled_at: Date | null
}

export type ConsentRow = {
  id: Generated<string>
  account: string
  client: string
  purpose: string
  claims: string[]
  details: unknown
  grant_id: string
  given_at: Date
  used_at: Date
  withdrawn_at: Date | null
}

type Tables = {
  'openid.model': ModelRow
  'openid.key': KeyRow
  'openid.client': ClientRow
  'openid.consent': ConsentRow
  'openid.session_of': { realm: Realm; uid: string; token_hash: Buffer; linked_at: Date }
}

/** The tables of this module. */
export const db = (ctx: Pick<Ctx, 'db'>) => tables<Tables>(ctx)
