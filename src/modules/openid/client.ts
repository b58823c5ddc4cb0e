import Type, { type Static } from 'typebox'
import { detailTypes } from './details.ts'
import type { Fault } from '../../platform/problems.ts'

/** `standard`: code with PKCE and a key of the client's own. `fapi`: FAPI 2.0 besides (pushed requests, DPoP). */
export const ClientProfile = Type.Enum(['standard', 'fapi'], { label: { vi: 'Hồ sơ an toàn', en: 'Security profile' } })
export type ClientProfile = Static<typeof ClientProfile>

/** What a relying party may ask for besides who it is; the least that serves its purpose. */
export const scopeNames = ['profile', 'personal_id', 'address', 'organisations', 'offline_access'] as const
export type ScopeName = (typeof scopeNames)[number]

/** A relying party (hệ thống dùng định danh) as an administrator registers it. */
export const NewClient = Type.Object({
  id: Type.String({ pattern: '^[a-z0-9][a-z0-9-]{2,59}$' }),
  name: Type.String({ minLength: 1, maxLength: 200 }),
  purpose: Type.String({ minLength: 1, maxLength: 500 }),
  legalBasis: Type.Optional(Type.String({ maxLength: 300 })),
  profile: ClientProfile,
  redirectUris: Type.String({ maxLength: 4000 }),
  logoutUris: Type.Optional(Type.String({ maxLength: 4000 })),
  backchannelLogoutUri: Type.Optional(Type.String({ maxLength: 500 })),
  scopes: Type.Optional(Type.Array(Type.Enum([...scopeNames]))),
  details: Type.Optional(Type.Array(Type.Enum([...detailTypes]))),
  approval: Type.Optional(Type.Enum(['none', 'poll', 'ping'])),
  pingUri: Type.Optional(Type.String({ maxLength: 500 })),
  jwks: Type.String({ minLength: 2, maxLength: 20_000 }),
})
export type NewClient = Static<typeof NewClient>

export type Client = {
  id: string
  name: string
  purpose: string
  legalBasis: string | null
  profile: ClientProfile
  metadata: Record<string, unknown>
  madeAt: Date
  rotatedAt: Date | null
  disabledAt: Date | null
}

export const lines = (text: string): string[] => [...new Set(text.split(/\s+/).filter(Boolean))]

const loopback = (host: string) => host === 'localhost' || host === '127.0.0.1' || host === '[::1]'

/** Whether an address of a client may be used: https without a fragment, or this machine itself for trying out. */
export function safeUri(text: string): boolean {
  const url = URL.parse(text)
  return url !== null && url.hash === '' && url.username === '' && (url.protocol === 'https:' || (url.protocol === 'http:' && loopback(url.hostname)))
}

const privateMembers = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'k', 'oth', 'priv']

/** Public keys out of what was typed, or what is wrong with them. */
export function readJwks(text: string): { keys: Record<string, unknown>[] } | Fault {
  const fault = (vi: string, en: string): Fault => ({ at: 'jwks', words: { vi, en } })
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch {
    return fault('Không đọc được JSON của bộ khóa công khai', 'The key set is not JSON')
  }
  const keys = (parsed as { keys?: unknown }).keys
  if (!Array.isArray(keys) || keys.length === 0)
    return fault('Bộ khóa phải có mảng “keys” với ít nhất một khóa', 'A key set has “keys” with at least one key')
  const list = keys as Record<string, unknown>[]
  if (list.some((key) => privateMembers.some((member) => member in key)))
    return fault(
      'Bộ khóa có phần bí mật: chỉ gửi khóa công khai, và thay khóa này vì nó đã lộ',
      'The set has private parts: send public keys only, and replace this key',
    )
  if (list.some((key) => !['EC', 'RSA', 'OKP'].includes(String(key['kty']))))
    return fault('Chỉ nhận khóa EC, RSA hoặc OKP', 'Only EC, RSA or OKP keys')
  return { keys: list }
}

/** What is wrong with a registration, field by field. */
export function faultsIn(fresh: NewClient): Fault[] {
  const faults: Fault[] = []
  const wrong = (at: string, uri: string) =>
    faults.push({ at, words: { vi: `${uri}: cần địa chỉ https, không có phần sau dấu #`, en: `${uri}: an https address without # is needed` } })
  const redirects = lines(fresh.redirectUris)
  if (redirects.length === 0 && (fresh.approval ?? 'none') === 'none')
    faults.push({ at: 'redirectUris', words: { vi: 'Cần ít nhất một địa chỉ trở về', en: 'At least one redirect address is needed' } })
  for (const uri of redirects) if (!safeUri(uri)) wrong('redirectUris', uri)
  for (const uri of lines(fresh.logoutUris ?? '')) if (!safeUri(uri)) wrong('logoutUris', uri)
  if (fresh.backchannelLogoutUri && !safeUri(fresh.backchannelLogoutUri)) wrong('backchannelLogoutUri', fresh.backchannelLogoutUri)
  if (fresh.approval === 'ping' && !safeUri(fresh.pingUri ?? '')) wrong('pingUri', fresh.pingUri ?? '')
  const jwks = readJwks(fresh.jwks)
  return 'keys' in jwks ? faults : [...faults, jwks]
}

const ciba = 'urn:openid:params:grant-type:ciba'

/** The registration as the provider reads it (OpenID Connect Registration 1.0): private_key_jwt and pairwise subjects for all. */
export function metadataOf(fresh: NewClient): Record<string, unknown> {
  const redirects = lines(fresh.redirectUris)
  const approval = fresh.approval ?? 'none'
  const fapi = fresh.profile === 'fapi'
  const jwks = readJwks(fresh.jwks)
  const first = redirects[0] ?? fresh.pingUri ?? null
  return {
    client_name: fresh.name,
    redirect_uris: redirects,
    response_types: redirects.length > 0 ? ['code'] : [],
    grant_types: [
      ...(redirects.length > 0 ? ['authorization_code'] : []),
      ...(fresh.scopes?.includes('offline_access') ? ['refresh_token'] : []),
      ...(approval === 'none' ? [] : [ciba]),
    ],
    scope: ['openid', ...(fresh.scopes ?? [])].join(' '),
    token_endpoint_auth_method: 'private_key_jwt',
    jwks: 'keys' in jwks ? { keys: jwks.keys } : { keys: [] },
    subject_type: 'pairwise',
    authorization_details_types: fresh.details ?? [],
    id_token_signed_response_alg: 'ES256',
    ...(first && { sector: URL.parse(first)?.host }),
    ...(fresh.logoutUris && { post_logout_redirect_uris: lines(fresh.logoutUris) }),
    ...(fresh.backchannelLogoutUri && { backchannel_logout_uri: fresh.backchannelLogoutUri, backchannel_logout_session_required: true }),
    ...(approval !== 'none' && { backchannel_token_delivery_mode: approval }),
    ...(approval === 'ping' && { backchannel_client_notification_endpoint: fresh.pingUri?.replace(/^http:/, 'https:') }),
    ...(fapi && { require_pushed_authorization_requests: true, dpop_bound_access_tokens: true }),
  }
}
