import { createHash, randomUUID } from 'node:crypto'
import { calculateJwkThumbprint, exportJWK, generateKeyPair, type JWK, SignJWT } from 'jose'
import { type Browser, type Registered, type World } from './world.ts'

export const assertionType = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer'
export const ciba = 'urn:openid:params:grant-type:ciba'
const now = () => Math.floor(Date.now() / 1000)

type Made = { claims?: Record<string, unknown>; without?: readonly string[]; header?: Record<string, unknown>; key?: CryptoKey }

/** A client assertion (RFC 7523), right unless told otherwise. */
export async function assertionOf(
  world: World,
  client: Registered,
  { claims = {}, without = [], header = {}, key = client.key }: Made = {},
): Promise<string> {
  const all: Record<string, unknown> = {
    iss: client.id,
    sub: client.id,
    aud: world.issuer,
    jti: randomUUID(),
    iat: now(),
    exp: now() + 60,
    ...claims,
  }
  for (const name of without) delete all[name]
  return new SignJWT(all).setProtectedHeader({ alg: 'ES256', kid: 'k1', ...header }).sign(key)
}

export const authOf = async (world: World, client: Registered, made?: Made): Promise<Record<string, string>> => ({
  client_id: client.id,
  client_assertion_type: assertionType,
  client_assertion: await assertionOf(world, client, made),
})

export type Answer = { status: number; body: Record<string, unknown>; headers: Headers }

export async function post(
  world: World,
  path: string,
  form: Record<string, string> | [string, string][],
  headers: Record<string, string> = {},
): Promise<Answer> {
  const answer = await fetch(`${world.issuer}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    body: new URLSearchParams(form).toString(),
  })
  const text = await answer.text()
  return { status: answer.status, body: text.startsWith('{') ? (JSON.parse(text) as Record<string, unknown>) : {}, headers: answer.headers }
}

/** A key a client proves that it holds (DPoP). */
export type Holder = { key: CryptoKey; jwk: JWK; jkt: string }
export async function givenHolder(): Promise<Holder> {
  const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true })
  const jwk = await exportJWK(publicKey)
  return { key: privateKey, jwk, jkt: await calculateJwkThumbprint(jwk) }
}

/** A DPoP proof (RFC 9449), right unless told otherwise. */
export const proofOf = (
  { key, jwk }: Holder,
  htu: string,
  {
    claims = {},
    header = {},
    method = 'POST',
    token,
  }: { claims?: Record<string, unknown>; header?: Record<string, unknown>; method?: string; token?: string } = {},
): Promise<string> =>
  new SignJWT({
    jti: randomUUID(),
    htm: method,
    htu,
    iat: now(),
    ...(token && { ath: createHash('sha256').update(token).digest('base64url') }),
    ...claims,
  })
    .setProtectedHeader({ typ: 'dpop+jwt', alg: 'ES256', jwk, ...header })
    .sign(key)

export const verifierOf = () => randomUUID() + randomUUID()
export const challengeOf = (verifier: string) => createHash('sha256').update(verifier).digest('base64url')

export type Begun = { verifier: string; parameters: Record<string, string> }

/** Parameters of an authorization request, right unless told otherwise; an empty one is left out. */
export function parametersOf(client: Registered, more: Record<string, string> = {}): Begun {
  const verifier = verifierOf()
  const all: Record<string, string> = {
    client_id: client.id,
    response_type: 'code',
    redirect_uri: client.redirect,
    scope: 'openid profile',
    state: randomUUID(),
    nonce: randomUUID(),
    code_challenge: challengeOf(verifier),
    code_challenge_method: 'S256',
    ...more,
  }
  return { verifier, parameters: Object.fromEntries(Object.entries(all).filter(([, value]) => value !== '')) }
}

/** Pushes a request (RFC 9126). */
export const push = async (
  world: World,
  client: Registered,
  parameters: Record<string, string>,
  headers: Record<string, string> = {},
): Promise<Answer> => post(world, '/request', { ...parameters, ...(await authOf(world, client)) }, headers)

export const addressOf = (world: World, parameters: Record<string, string>) => `${world.issuer}/auth?${new URLSearchParams(parameters).toString()}`

/** What a form_post page would send, as the query of its address. */
function posted(body: string): URL | null {
  const action = /<form method="post" action="([^"]+)"/.exec(body)?.[1]
  if (!action?.startsWith('https:')) return null
  const url = new URL(action)
  for (const [, name = '', value = ''] of body.matchAll(/name="([^"]+)" value="([^"]*)"/g))
    url.searchParams.set(name, value.replaceAll('&#x2F;', '/').replaceAll('&amp;', '&'))
  return url
}

/** Goes to the provider and agrees where asked: what the client is sent, or the page one stays on. */
export async function walk(
  browser: Browser,
  address: string,
  answer: 'yes' | 'no' | 'unmet' = 'yes',
): Promise<{ sent: URL | null; status: number; body: string; at: URL; asked: boolean }> {
  const first = await browser.go(address)
  const direct = first.page === null ? first.at : posted(first.body)
  if (direct) return { sent: direct, status: 303, body: first.body, at: first.at, asked: false }
  const status = first.page?.status ?? 0
  if (!first.at.pathname.startsWith('/interaction/') || status >= 400) return { sent: null, status, body: first.body, at: first.at, asked: false }
  const last = await browser.go(first.at.pathname, { answer })
  return { sent: last.page === null ? last.at : posted(last.body), status: last.page?.status ?? 303, body: first.body, at: last.at, asked: true }
}

/** Exchanges a code. */
export const redeem = async (
  world: World,
  client: Registered,
  code: string,
  verifier: string,
  { form = {}, headers = {}, auth }: { form?: Record<string, string>; headers?: Record<string, string>; auth?: Record<string, string> } = {},
): Promise<Answer> =>
  post(
    world,
    '/token',
    Object.fromEntries(
      Object.entries({
        grant_type: 'authorization_code',
        code,
        redirect_uri: client.redirect,
        code_verifier: verifier,
        ...(auth ?? (await authOf(world, client))),
        ...form,
      }).filter(([, value]) => value !== ''),
    ),
    headers,
  )

export const userinfo = async (world: World, token: string, headers: Record<string, string> = {}): Promise<Answer> => {
  const answer = await fetch(`${world.issuer}/me`, { headers: { authorization: `Bearer ${token}`, ...headers } })
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown>, headers: answer.headers }
}

export const claimsIn = (token: unknown): Record<string, unknown> =>
  JSON.parse(Buffer.from(String(token).split('.')[1] ?? '', 'base64url').toString('utf8')) as Record<string, unknown>
