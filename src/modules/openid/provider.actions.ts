import type { Configuration, JWKS, KoaContextWithOIDC, Provider } from 'oidc-provider'
import type { Ctx } from '../../platform/ctx.ts'
import { secretOf } from '../../platform/secrets.ts'
import type { Source } from './account.actions.ts'
import { adapterFor } from './adapter.actions.ts'
import { claimsOfScope } from './claims.ts'
import { keysAt } from './client.actions.ts'
import { framedError } from './frame.view.tsx'
import { heldCtx } from './held.ts'
import type { SigningKey } from './key.ts'
import { tellLater } from './ping.actions.ts'
import { policyOf } from './policy.ts'
import { signers } from './signer.actions.ts'
import { accountOfSubject, pairwise } from './subject.ts'
import { asOne, sayBusy } from './whole.actions.ts'
import { actIn, approvals, featuresOf } from './features.actions.ts'
import { existingGrant, leaveHouse, type RealmPlan, standOnHouse, stillSignedIn } from './house.actions.ts'
import { assertions, tolerance, ttl } from './validity.ts'

type Library = typeof import('oidc-provider')

const purposes = { cookies: 'cookies of the identity provider', dpop: 'DPoP nonces', sector: 'pairwise subjects of ' } as const

const sectorOf = (client: unknown): string => {
  const { sector, clientId } = client as { sector?: string; clientId: string }
  return sector ?? clientId
}

/** While trying out, this machine's own addresses are reached without TLS. */
const withoutTls = (url: string): string => url.replace(/^https:\/\/(127\.0\.0\.1|localhost)(?=[:/])/, 'http://$1')

/** The settings of the library for one realm: strict by default, stricter for clients of the FAPI profile. */
function configuration(
  plan: RealmPlan,
  library: Library,
  keys: readonly SigningKey[],
  secret: (purpose: string) => Buffer,
  { origin, loopback }: { origin: string; loopback: boolean },
): Configuration {
  const { errors, interactionPolicy } = library
  const secure = origin.startsWith('https:')
  const sectors = new Map<string, Buffer>()
  const sectorKey = (sector: string) => {
    const key = sectors.get(sector) ?? secret(`${purposes.sector}${sector}`)
    sectors.set(sector, key)
    return key
  }
  const { subjectOf, ...ciba } = approvals(library, sectorKey)
  const made = {
    adapter: adapterFor(plan.realm, (words) => new errors.InvalidGrant(words)),
    jwks: { keys: signers(library, keys) } as JWKS,
    clients: plan.clients(keys, origin),
    acrValues: ['1', '2', '3', '4'],
    claims: { acr: null, amr: null, auth_time: null, iss: null, sid: null, ...claimsOfScope },
    scopes: ['openid', 'offline_access'],
    responseTypes: ['code'],
    clientAuthMethods: ['private_key_jwt'],
    clientDefaults: {
      grant_types: ['authorization_code'],
      response_types: ['code'],
      token_endpoint_auth_method: 'private_key_jwt',
      id_token_signed_response_alg: 'ES256',
    },
    subjectTypes: ['pairwise', 'public'],
    clockTolerance: tolerance,
    allowOmittingSingleRegisteredRedirectUri: false,
    cookies: {
      keys: [secret(purposes.cookies).toString('base64url')],
      names: { session: `nt06_${plan.realm}`, interaction: `nt06_${plan.realm}_request`, resume: `nt06_${plan.realm}_resume` },
      long: { httpOnly: true, sameSite: 'lax', signed: true, secure, path: '/' },
      short: { httpOnly: true, sameSite: 'lax', signed: true, secure, path: '/' },
    },
    discovery: { ui_locales_supported: ['vi', 'en'], claim_types_supported: ['normal'] },
    extraClientMetadata: { properties: ['security_profile', 'sector', 'introspects'], validator: () => undefined },
    enabledJWA: {
      clientAuthSigningAlgValues: ['PS256', 'ES256', 'EdDSA', 'Ed25519'],
      idTokenSigningAlgValues: ['ES256', 'PS256', 'RS256'],
      userinfoSigningAlgValues: ['ES256', 'PS256'],
      dPoPSigningAlgValues: ['ES256', 'Ed25519', 'EdDSA'],
    },
    features: featuresOf(plan, library, secret(purposes.dpop), ciba),
    pkce: { required: () => true },
    pairwiseIdentifier: (_ctx: unknown, account: string, client: unknown) =>
      account.startsWith('hint:') ? account : pairwise(subjectOf(sectorOf(client)), account),
    findAccount: (ctx: KoaContextWithOIDC, id: string, source?: unknown) => {
      const own =
        ctx.oidc.route === 'backchannel_authentication' && ctx.oidc.client ? accountOfSubject(subjectOf(sectorOf(ctx.oidc.client)), id) : null
      return plan.account(heldCtx(), own ?? id, source as Source | undefined, ctx.oidc.client?.clientId)
    },
    loadExistingGrant: (ctx: KoaContextWithOIDC) => existingGrant(plan, ctx),
    issueRefreshToken: (_ctx: unknown, client: { grantTypeAllowed: (type: string) => boolean }, source: { scopes: Set<string> }) =>
      client.grantTypeAllowed('refresh_token') && source.scopes.has('offline_access'),
    rotateRefreshToken: true,
    revokeGrantPolicy: (ctx: KoaContextWithOIDC) => ctx.oidc.route !== 'end_session_confirm' && ctx.oidc.route !== 'revocation',
    interactions: {
      policy: policyOf(interactionPolicy, (ctx) => stillSignedIn(plan, ctx)),
      url: (_ctx: unknown, { uid }: { uid: string }) => plan.interaction(uid),
    },
    assertJwtClientAuthClaimsAndHeader: assertions(library),
    extraTokenClaims: (_ctx: unknown, token: { rar?: unknown }) => actIn(token.rar),
    renderError: framedError,
    sectorIdentifierUriValidate: () => false,
    fetch: async (url: string, options: RequestInit & { dispatcher?: unknown }) => {
      const keys = await keysAt(heldCtx(), url)
      if (keys) return Response.json(keys)
      const { dispatcher: _guard, ...plain } = options
      return loopback ? fetch(withoutTls(url), plain) : fetch(url, options as RequestInit)
    },
    ttl,
  }
  return made as unknown as Configuration
}

/** Builds the provider of a realm with these keys; the library is loaded the first time. */
export async function buildProvider(ctx: Ctx, plan: RealmPlan, origin: string, keys: readonly SigningKey[]): Promise<Provider> {
  const library = await import('oidc-provider')
  const made = new library.Provider(
    `${origin}${plan.path}`,
    configuration(plan, library, keys, secretOf(ctx.settings), { origin, loopback: ctx.settings.webhookLoopback }),
  )
  made.proxy = true
  tellLater(made)
  made.use((koa, next) =>
    asOne(koa, async () => {
      await next()
      if (!plan.housed) return
      await standOnHouse(plan.realm, koa as unknown as KoaContextWithOIDC)
      await leaveHouse(koa as unknown as KoaContextWithOIDC)
    }),
  )
  made.on('server_error', (koa, error) => sayBusy(koa, error))
  return made
}
