import type { Configuration, JWKS, KoaContextWithOIDC, Provider } from 'oidc-provider'
import type { Ctx } from '../../platform/ctx.ts'
import { secretOf } from '../../platform/secrets.ts'
import { accountByHint, endSession, sessionCookie, sessionOf } from '../identity/index.ts'
import { accountOfProvider, type Source } from './account.actions.ts'
import { adapterFor } from './adapter.actions.ts'
import { claimsOfScope } from './claims.ts'
import { keysAt } from './client.actions.ts'
import { openConsent } from './consent.store.ts'
import { detailTypes, type Detail, faultOfDetail, givable } from './details.ts'
import { framedError, framedLogout, framedSignedOut } from './frame.view.tsx'
import { heldCtx, once } from './held.ts'
import type { SigningKey } from './key.ts'
import { houseSessionOf, linkSession } from './model.store.ts'
import { tellLater } from './ping.actions.ts'
import { policyOf } from './policy.ts'
import { representedByAccount } from './represented.ts'
import { signers } from './signer.actions.ts'
import { accountOfSubject, pairwise } from './subject.ts'
import type { Realm } from './tables.ts'
import { asOne, sayBusy } from './whole.actions.ts'

type Library = typeof import('oidc-provider')

/** What differs between our own provider and the simulator of the national one. */
export type RealmPlan = {
  realm: Realm
  path: string
  clients: (keys: readonly SigningKey[], origin: string) => Record<string, unknown>[]
  interaction: (uid: string) => string
  account: (ctx: Ctx, id: string, source: Source | undefined, client?: string) => ReturnType<typeof accountOfProvider>
  /** Whether a session of the provider stands on one of the house. */
  housed: boolean
}

/** Seconds: the shortest that serve; a withdrawn consent ends all of them at once anyway. */
const seconds = { code: 60, access: 600, id: 600, refresh: 14 * 86_400, grant: 365 * 86_400, session: 12 * 3600, interaction: 1800, approval: 300 }

/** A client's clock may be wrong by five minutes, and a little more for the way. */
const tolerance = 310

/** An assertion may be valid for an hour, seconds; used ones are remembered for longer. */
const longest = 3600 + tolerance

/** FAPI 2.0 (5.3.2.1, 13) wants assertions from more than a minute ahead refused. */
const fapiAhead = 60

/** The conformance modules want those refused that ran out five minutes ago. */
const fapiBehind = 290

const purposes = { cookies: 'cookies of the identity provider', dpop: 'DPoP nonces', sector: 'pairwise subjects of ' } as const

const sectorOf = (client: unknown): string => {
  const { sector, clientId } = client as { sector?: string; clientId: string }
  return sector ?? clientId
}

/** Whoever signed in is still there, and the same. */
async function stillSignedIn({ realm, housed }: RealmPlan, { oidc, cookies }: KoaContextWithOIDC): Promise<boolean> {
  if (!housed) return true
  const ctx = heldCtx()
  const session = await sessionOf(ctx, cookies.get(sessionCookie))
  if (!session || session.id !== oidc.session?.accountId) return false
  const under = await houseSessionOf(ctx, realm, oidc.session.uid)
  return under !== null && under.equals(session.hash)
}

/** Who signs out everywhere signs out of the house too. */
async function leaveHouse(koa: KoaContextWithOIDC): Promise<void> {
  const { session, route } = koa.oidc ?? {}
  if (route !== 'end_session_confirm' || !(session as { destroyed?: boolean } | undefined)?.destroyed) return
  const ctx = heldCtx()
  const standing = await sessionOf(ctx, koa.cookies.get(sessionCookie))
  if (standing) await endSession(ctx, standing.hash)
}

/** Notes on which session of the house a new session of the provider stands. */
async function standOnHouse(realm: Realm, koa: KoaContextWithOIDC): Promise<void> {
  if (koa.oidc?.route !== 'resume' || !koa.oidc.result?.login || !koa.oidc.session?.accountId) return
  const ctx = heldCtx()
  const session = await sessionOf(ctx, koa.cookies.get(sessionCookie))
  if (session) await linkSession(ctx, realm, koa.oidc.session.uid, session.hash)
}

async function detailsNow(details: unknown, account: string | undefined): Promise<Detail[]> {
  const ctx = heldCtx()
  const given = (details ?? []) as Detail[]
  if (given.length === 0) return []
  return givable(given, account === undefined ? [] : await representedByAccount(ctx, account), ctx.today())
}

function richRequests({ errors }: Library) {
  const refuse = (words: string) => new errors.InvalidAuthorizationDetails(words)
  const validate = (_ctx: unknown, detail: unknown) => {
    const fault = faultOfDetail(detail)
    if (fault) throw refuse(fault)
  }
  return {
    enabled: true,
    types: Object.fromEntries(detailTypes.map((type) => [type, { validate }])),
    authorizationDetailsForGrantSource: (ctx: KoaContextWithOIDC) => (ctx.oidc.result?.consent as { details?: Detail[] } | undefined)?.details,
    authorizationDetailsForAccessToken: (_ctx: unknown, _token: unknown, source: { rar?: unknown; accountId?: string } | undefined) =>
      detailsNow(source?.rar, source?.accountId),
    authorizationDetailsForIntrospection: (_ctx: unknown, token: { rar?: unknown; accountId?: string }) => detailsNow(token.rar, token.accountId),
  }
}

/** While trying out, this machine's own addresses are reached without TLS. */
const withoutTls = (url: string): string => url.replace(/^https:\/\/(127\.0\.0\.1|localhost)(?=[:/])/, 'http://$1')

/** The account a hint names, kept for the rest of the request. */
async function hinted(hint: string) {
  const found = await accountByHint(heldCtx(), hint)
  if (found) await once(`account ${found.id}`, async () => found)
  return found
}

const bindingMessage = /^[\p{L}\p{N}\p{P}\p{Zs}]{1,120}$/u

function approvals({ errors }: Library, key: (sector: string) => Buffer) {
  return {
    enabled: true,
    deliveryModes: ['poll', 'ping'],
    triggerAuthenticationDevice: () => undefined,
    validateBindingMessage: (_ctx: unknown, message?: string) => {
      if (message !== undefined && !bindingMessage.test(message))
        throw new errors.InvalidBindingMessage('binding_message must have 1 to 120 letters, digits, spaces or signs')
    },
    validateRequestContext: () => undefined,
    verifyUserCode: () => undefined,
    processLoginHint: async (_ctx: unknown, hint: string) => (await hinted(hint))?.id ?? `hint:${hint}`,
    processLoginHintToken: () => undefined,
    subjectOf: key,
  }
}

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
    features: {
      devInteractions: { enabled: false },
      externalSigningSupport: { enabled: true, ack: 'experimental-01' },
      pushedAuthorizationRequests: { enabled: true, requirePushedAuthorizationRequests: false },
      dPoP: { enabled: true, nonceSecret: secret(purposes.dpop), requireNonce: () => false },
      fapi: {
        enabled: true,
        profile: (_ctx: unknown, client: unknown) =>
          (client as { security_profile?: string } | undefined)?.security_profile === 'fapi' ? '2.0' : undefined,
      },
      claimsParameter: { enabled: true },
      introspection: {
        enabled: true,
        allowedPolicy: async (_ctx: unknown, client: { clientId: string; introspects?: boolean }, token: { clientId: string; accountId?: string }) =>
          (client.clientId === token.clientId || client.introspects === true) &&
          (token.accountId === undefined || (await plan.account(heldCtx(), token.accountId, undefined)) !== undefined),
      },
      revocation: { enabled: true },
      backchannelLogout: { enabled: true },
      rpInitiatedLogout: { enabled: true, logoutSource: framedLogout, postLogoutSuccessSource: framedSignedOut },
      ciba,
      richAuthorizationRequests: richRequests(library),
      resourceIndicators: {
        enabled: true,
        // Leave for single acts is given at this very house; tokens stay good for userinfo and introspection.
        defaultResource: ({ oidc }: KoaContextWithOIDC, _client: unknown, oneOf?: string) =>
          oneOf ?? (oidc.params?.['authorization_details'] ? oidc.issuer : undefined),
        getResourceServerInfo: ({ oidc }: KoaContextWithOIDC, resource: string) => {
          if (resource !== oidc.issuer) throw new errors.InvalidTarget()
          return { scope: '', audience: oidc.issuer, accessTokenFormat: 'opaque' }
        },
      },
    },
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
    assertJwtClientAuthClaimsAndHeader: (ctx: KoaContextWithOIDC, claims: { aud?: unknown; iat?: number; nbf?: number; exp?: number }) => {
      if (Number(claims.exp) > heldCtx().now().getTime() / 1000 + longest)
        throw new errors.InvalidClientAuth('the assertion is valid for more than an hour')
      if ((ctx.oidc.client as unknown as { security_profile?: string }).security_profile !== 'fapi') return
      if (claims.aud !== ctx.oidc.issuer) throw new errors.InvalidClientAuth('audience (aud) must equal the issuer identifier url')
      const latest = heldCtx().now().getTime() / 1000 + fapiAhead
      if ((claims.iat ?? 0) > latest || (claims.nbf ?? 0) > latest) throw new errors.InvalidClientAuth('the assertion comes from the future')
      if (Number(claims.exp) <= latest - fapiAhead - fapiBehind) throw new errors.InvalidClientAuth('the assertion has expired')
    },
    extraTokenClaims: (_ctx: unknown, token: { rar?: unknown }) => actIn(token.rar),
    renderError: framedError,
    sectorIdentifierUriValidate: () => false,
    fetch: async (url: string, options: RequestInit & { dispatcher?: unknown }) => {
      const keys = await keysAt(heldCtx(), url)
      if (keys) return Response.json(keys)
      const { dispatcher: _guard, ...plain } = options
      return loopback ? fetch(withoutTls(url), plain) : fetch(url, options as RequestInit)
    },
    ttl: {
      AccessToken: seconds.access,
      AuthorizationCode: seconds.code,
      IdToken: seconds.id,
      RefreshToken: seconds.refresh,
      Grant: seconds.grant,
      Session: seconds.session,
      Interaction: seconds.interaction,
      BackchannelAuthenticationRequest: ({ oidc }: KoaContextWithOIDC) =>
        Math.min(seconds.approval, Number(oidc?.params?.['requested_expiry'] ?? seconds.approval)),
    },
  }
  return made as unknown as Configuration
}

function actIn(rar: unknown): Record<string, unknown> | undefined {
  const acting = ((rar ?? []) as Detail[]).find((detail) => detail.type === 'act-for-organisation')
  return acting && { act: { organisation: acting.organisation, ...(acting.actions && { actions: acting.actions }) } }
}

/** The grant of this sign-in, of this session, or of an earlier consent that was not withdrawn. */
async function existingGrant({ housed }: RealmPlan, { oidc }: KoaContextWithOIDC) {
  const { clientId } = oidc.client as { clientId: string }
  const account = oidc.session?.accountId
  const given = oidc.result?.consent?.grantId ?? oidc.session?.grantIdFor(clientId)
  const found = given === undefined ? undefined : await oidc.provider.Grant.find(given)
  if (found?.accountId === account && found?.clientId === clientId) return found
  const open = account === undefined || !housed ? undefined : await openConsent(heldCtx(), account, clientId)
  return open && oidc.provider.Grant.find(open.grantId)
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
