import { importJWK } from 'jose'
import type { Configuration } from 'openid-client'
import type { Ctx } from '../../platform/ctx.ts'
import { notFound, ownPath } from '../../platform/http/index.ts'
import { seal, secretOf, unseal } from '../../platform/secrets.ts'
import { accountByHint, accountFromIssuer, type Level, linkAccount, openSession, recordRead } from '../identity/index.ts'
import { keysNow } from '../openid/index.ts'
import { personaByKey, profileIn } from './persona.ts'
import { providerAway, signInNotFinished } from './problems.ts'
import { callbackPath, ownClient } from './simulator.actions.ts'

const scope = 'openid profile personal_id address organisations'

/** A client's own clock may differ from the provider's by five minutes, seconds. */
const tolerance = 300

/** The provider citizens come from: the national one where it is set, its simulator where that may run. @throws not-found */
function issuerOf({ settings }: Ctx): { issuer: string; client: string } {
  if (settings.eidIssuer && settings.eidClient) return { issuer: settings.eidIssuer, client: settings.eidClient }
  if (settings.simulator) return { issuer: `${settings.origin}/simulator`, client: ownClient }
  throw notFound({})
}

async function ownKey(ctx: Ctx) {
  const key = (await keysNow(ctx)).find(({ alg }) => alg === 'ES256')
  if (!key) throw notFound({})
  return { key: (await importJWK(key.jwk, 'ES256')) as CryptoKey, kid: key.kid }
}

async function configurationOf(ctx: Ctx): Promise<Configuration> {
  const client = await import('openid-client')
  const { issuer, client: id } = issuerOf(ctx)
  const insecure = issuer.startsWith('http:') ? [client.allowInsecureRequests] : []
  const auth = client.PrivateKeyJwt(await ownKey(ctx))
  return client.discovery(new URL(issuer), id, { [client.clockTolerance]: tolerance }, auth, { execute: insecure }).catch((error: unknown) => {
    ctx.log.warn({ err: error }, 'the identity provider does not answer')
    throw providerAway({})
  })
}

/** What the browser keeps, sealed, while the person is at the provider. */
type Begun = { verifier: string; state: string; nonce: string; back: string; until: number }

export const begunCookie = 'nt06_eid'
/** Seconds a person may take at the provider. */
export const begunSeconds = 900

const sealing = (ctx: Ctx) => secretOf(ctx.settings)('sign-ins begun at the identity provider')

/** Begins a sign-in at the provider, at a level where a page asks for one: the address to go to, and what to keep. @throws not-found, eid-provider-away */
export async function beginSignIn(ctx: Ctx, { back, level }: { back: string; level: number }): Promise<{ to: string; kept: string }> {
  const client = await import('openid-client')
  const config = await configurationOf(ctx)
  const [verifier, state, nonce] = [client.randomPKCECodeVerifier(), client.randomState(), client.randomNonce()]
  const url = await client.buildAuthorizationUrlWithPAR(config, {
    redirect_uri: `${ctx.settings.origin}${callbackPath}`,
    scope,
    state,
    nonce,
    code_challenge: await client.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    prompt: 'login',
    ...(level > 1 && { acr_values: String(level) }),
  })
  const begun: Begun = { verifier, state, nonce, back: ownPath(back), until: ctx.now().getTime() + begunSeconds * 1000 }
  return { to: url.href, kept: seal(sealing(ctx), Buffer.from(JSON.stringify(begun))).toString('base64url') }
}

function begunIn(ctx: Ctx, kept: string | undefined): Begun {
  try {
    const begun = JSON.parse(unseal(sealing(ctx), Buffer.from(kept ?? '', 'base64url')).toString('utf8')) as Begun
    if (begun.until > ctx.now().getTime()) return begun
  } catch {
    throw signInNotFinished({})
  }
  throw signInNotFinished({})
}

const levelIn = (acr: unknown): Level => ([1, 2, 3, 4] as const).find((level) => String(level) === acr) ?? 1

/** Ends a sign-in with what the provider sent back: a session of ours, and where to go. @throws eid-sign-in-not-finished */
export async function finishSignIn(
  ctx: Ctx,
  search: string,
  kept: string | undefined,
  device: string | null,
): Promise<{ token: string; back: string }> {
  const client = await import('openid-client')
  const begun = begunIn(ctx, kept)
  const config = await configurationOf(ctx)
  const address = new URL(`${ctx.settings.origin}${callbackPath}${search}`)
  const checks = { pkceCodeVerifier: begun.verifier, expectedState: begun.state, expectedNonce: begun.nonce, idTokenExpected: true }
  const tokens = await client.authorizationCodeGrant(config, address, checks).catch((error: unknown) => {
    ctx.log.warn({ err: error }, 'a sign-in at the identity provider was not finished')
    throw signInNotFinished({})
  })
  const claims = tokens.claims()
  if (!claims) throw signInNotFinished({})
  const person = { ...claims, ...(await client.fetchUserInfo(config, tokens.access_token, claims.sub)) } as Record<string, unknown> & { sub: string }
  const entry = { device, amr: Array.isArray(claims['amr']) ? (claims['amr'] as string[]) : [], level: levelIn(claims.acr) }
  const token = await ctx.db.transaction().execute((db) => admit({ ...ctx, db }, claims.iss, person, entry))
  return { token, back: begun.back }
}

/** Signing in is asked for by the person; what the provider says then is read by this house. */
const signInBasis = 'Yêu cầu đăng nhập của chính chủ thể dữ liệu'
const house = { id: ownClient, name: 'Nền tảng 06' } as const

const fieldNames = new Set(['name', 'birthdate', 'gender', 'nationality', 'personal_id', 'residence', 'guardian', 'wards', 'organisations'])
const fieldsIn = (person: Readonly<Record<string, unknown>>): string[] => Object.keys(person).filter((claim) => fieldNames.has(claim))

async function admit(ctx: Ctx, issuer: string, person: Record<string, unknown> & { sub: string }, entry: Parameters<typeof openSession>[2]) {
  const official = ctx.settings.simulator ? personaByKey(person.sub)?.official : undefined
  if (official && (await accountByHint(ctx, official))?.persona) await linkAccount(ctx, issuer, person.sub, official)
  const eidLevel = person['eid_level'] === 2 ? 2 : person['eid_level'] === 1 ? 1 : null
  const name = typeof person['name'] === 'string' ? person['name'] : person.sub
  const account = await accountFromIssuer(ctx, { issuer, subject: person.sub, displayName: name, eidLevel, profile: profileIn(person) })
  await recordRead(ctx, {
    subject: account.id,
    fields: fieldsIn(person),
    purpose: 'Đăng nhập bằng tài khoản định danh điện tử',
    basis: signInBasis,
    system: house,
  })
  return openSession(ctx, account, entry)
}
