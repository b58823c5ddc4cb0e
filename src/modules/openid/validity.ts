import type { KoaContextWithOIDC } from 'oidc-provider'
import { heldCtx } from './held.ts'

type Library = typeof import('oidc-provider')

/** A client's clock may be wrong by five minutes, and a little more for the way. */
export const tolerance = 310

/** An assertion may be valid for an hour, seconds; used ones are remembered for longer. */
const longest = 3600 + tolerance

/** FAPI 2.0 (5.3.2.1, 13) wants assertions from more than a minute ahead refused. */
const fapiAhead = 60

/** The conformance modules want those refused that ran out five minutes ago. */
const fapiBehind = 290

/** How long each thing is good for, in seconds: the shortest that serve; a withdrawn consent ends all of them at once anyway. */
export const ttl = {
  AccessToken: 600,
  AuthorizationCode: 60,
  IdToken: 600,
  RefreshToken: 14 * 86_400,
  Grant: 365 * 86_400,
  Session: 12 * 3600,
  Interaction: 1800,
  BackchannelAuthenticationRequest: ({ oidc }: KoaContextWithOIDC) => Math.min(300, Number(oidc?.params?.['requested_expiry'] ?? 300)),
}

type Claims = { aud?: unknown; iat?: number; nbf?: number; exp?: number }

/** What an assertion of a client must say beside what the standard asks: stricter for clients of the FAPI profile. */
export function assertions({ errors }: Library) {
  return (ctx: KoaContextWithOIDC, claims: Claims): void => {
    if (Number(claims.exp) > heldCtx().now().getTime() / 1000 + longest)
      throw new errors.InvalidClientAuth('the assertion is valid for more than an hour')
    if ((ctx.oidc.client as unknown as { security_profile?: string }).security_profile !== 'fapi') return
    if (claims.aud !== ctx.oidc.issuer) throw new errors.InvalidClientAuth('audience (aud) must equal the issuer identifier url')
    const latest = heldCtx().now().getTime() / 1000 + fapiAhead
    if ((claims.iat ?? 0) > latest || (claims.nbf ?? 0) > latest) throw new errors.InvalidClientAuth('the assertion comes from the future')
    if (Number(claims.exp) <= latest - fapiAhead - fapiBehind) throw new errors.InvalidClientAuth('the assertion has expired')
  }
}
