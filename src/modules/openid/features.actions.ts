import type { KoaContextWithOIDC } from 'oidc-provider'
import { accountByHint } from '../identity/index.ts'
import { detailTypes, type Detail, faultOfDetail, givable } from './details.ts'
import { framedLogout, framedSignedOut } from './frame.view.tsx'
import { heldCtx, once } from './held.ts'
import { representedByAccount } from './represented.ts'
import type { RealmPlan } from './house.actions.ts'

type Library = typeof import('oidc-provider')

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

/** The account a hint names, kept for the rest of the request. */
async function hinted(hint: string) {
  const found = await accountByHint(heldCtx(), hint)
  if (found) await once(`account ${found.id}`, async () => found)
  return found
}

const bindingMessage = /^[\p{L}\p{N}\p{P}\p{Zs}]{1,120}$/u

export function approvals({ errors }: Library, key: (sector: string) => Buffer) {
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

/** What of the library is switched on for a realm. */
export function featuresOf(plan: RealmPlan, library: Library, nonceSecret: Buffer, ciba: Omit<ReturnType<typeof approvals>, 'subjectOf'>) {
  const { errors } = library
  return {
    devInteractions: { enabled: false },
    externalSigningSupport: { enabled: true, ack: 'experimental-01' },
    pushedAuthorizationRequests: { enabled: true, requirePushedAuthorizationRequests: false },
    dPoP: { enabled: true, nonceSecret: nonceSecret, requireNonce: () => false },
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
  }
}

/** For whom a token acts, from the details it was given for. */
export function actIn(rar: unknown): Record<string, unknown> | undefined {
  const acting = ((rar ?? []) as Detail[]).find((detail) => detail.type === 'act-for-organisation')
  return acting && { act: { organisation: acting.organisation, ...(acting.actions && { actions: acting.actions }) } }
}
