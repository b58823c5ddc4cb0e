import { exportJWK, generateKeyPair, type JWK } from 'jose'
import * as openid from 'openid-client'
import { afterAll } from 'vitest'
import { house } from '../../src/app.ts'
import { accountFromIssuer, openSession } from '../../src/modules/identity/index.ts'
import type { Profile } from '../../src/modules/identity/index.ts'
import { type NewClient, registerClient } from '../../src/modules/openid/index.ts'
import { readConfig } from '../../src/platform/config.ts'
import type { Ctx } from '../../src/platform/ctx.ts'
import type { Database } from '../../src/platform/database.ts'
import { buildServer } from '../../src/platform/http/index.ts'
import { testDatabase } from '../../src/platform/testing.ts'
import { ctxOnSystem } from '../../src/system.ts'
import { freePort } from '../setup/port.ts'

/** The house listening on this machine, and a ctx on its database. */
export type World = { origin: string; issuer: string; database: Database; ctx: Ctx; close: () => Promise<void>; reopen: () => Promise<void> }

export async function givenWorld(env: Record<string, string> = {}): Promise<World> {
  const database = await testDatabase()
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  const config = readConfig({
    LOG_LEVEL: 'silent',
    RATE_LIMIT: '1000000',
    ORIGIN: origin,
    SECRET_KEY: 'a secret of the tests, of no use to anybody else',
    WEBHOOK_LOOPBACK: 'yes',
    SIMULATOR: 'yes',
    ...env,
  })
  const open = async () => {
    const app = await buildServer(house(config, database))
    await app.listen({ port, host: '127.0.0.1' })
    return app
  }
  let app = await open()
  const ctx = { ...ctxOnSystem(database.db, 'test'), settings: config }
  const close = () => app.close().then(() => undefined)
  afterAll(close)
  return {
    origin,
    issuer: `${origin}/oidc`,
    database,
    ctx,
    close,
    reopen: async () => {
      app = await open()
    },
  }
}

type Kept = { value: string; path: string }

/** A browser without JavaScript: keeps cookies by path, follows redirects on our origin only, sends forms. */
export class Browser {
  readonly origin: string
  readonly cookies = new Map<string, Kept>()
  constructor(origin: string) {
    this.origin = origin
  }
  async send(address: string, form?: Record<string, string>): Promise<Response> {
    const url = new URL(address, this.origin)
    const cookie = [...this.cookies]
      .filter(([, { path }]) => url.pathname.startsWith(path))
      .map(([key, { value }]) => `${key.split('|')[0]}=${value}`)
    const answer = await fetch(url, {
      redirect: 'manual',
      headers: {
        accept: 'text/html',
        ...(cookie.length > 0 && { cookie: cookie.join('; ') }),
        ...(form && { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' }),
      },
      ...(form && { method: 'POST', body: new URLSearchParams(form).toString() }),
    })
    for (const line of answer.headers.getSetCookie()) this.keep(line)
    return answer
  }
  keep(line: string): void {
    const [pair = '', ...attributes] = line.split('; ')
    const [name = '', ...rest] = pair.split('=')
    const path = attributes.find((each) => /^path=/i.test(each))?.slice(5) ?? '/'
    const ended = /expires=Thu, 01 Jan 1970|max-age=0/i.test(line)
    if (ended) this.cookies.delete(`${name}|${path}`)
    else this.cookies.set(`${name}|${path}`, { value: rest.join('='), path })
  }
  /** Goes on through redirects until a page of ours, or an address that is not ours. */
  async go(address: string, form?: Record<string, string>): Promise<{ at: URL; page: Response | null; body: string }> {
    let at = new URL(address, this.origin)
    let answer = await this.send(at.href, form)
    for (let hop = 0; hop < 12 && answer.status >= 300 && answer.status < 400; hop += 1) {
      at = new URL(answer.headers.get('location') ?? '', at)
      if (at.origin !== this.origin) return { at, page: null, body: '' }
      answer = await this.send(at.href)
    }
    return { at, page: answer, body: await answer.text() }
  }
}

/** A person with an electronic identity, signed in at the house. */
export type Person = { account: string; browser: Browser; name: string }

export async function givenPerson(
  world: World,
  {
    name = 'Nguyễn Thị Thử',
    level = 2,
    eidLevel = 2,
    profile = {},
    amr = ['pwd', 'otp'],
  }: { name?: string; level?: 1 | 2 | 3 | 4; eidLevel?: 1 | 2; profile?: Profile; amr?: string[] } = {},
): Promise<Person> {
  const subject = `${name} ${JSON.stringify(profile)}`
  const account = await accountFromIssuer(world.ctx, { issuer: 'https://test.invalid', subject, displayName: name, eidLevel, profile })
  const browser = new Browser(world.origin)
  await signInAgain(world, { account: account.id, browser, name }, level, amr)
  return { account: account.id, browser, name }
}

export async function signInAgain(world: World, { account, browser }: Person, level: 1 | 2 | 3 | 4 = 2, amr = ['pwd', 'otp']): Promise<void> {
  const token = await openSession(world.ctx, { id: account }, { device: null, amr, level })
  browser.keep(`nt06_session=${token}; Path=/`)
}

export type Registered = { id: string; redirect: string; key: CryptoKey; jwk: JWK }

/** A relying party with a key of its own, registered by an administrator. */
export async function givenClient(world: World, more: Partial<NewClient> = {}): Promise<Registered> {
  const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true })
  const jwk = { ...(await exportJWK(publicKey)), kid: 'k1', alg: 'ES256', use: 'sig' }
  const id = more.id ?? `he-thong-${Math.random().toString(36).slice(2, 10)}`
  const redirect = `https://${id}.example.vn/tro-ve`
  await registerClient(world.ctx, {
    id,
    name: `Hệ thống ${id}`,
    purpose: 'Kiểm thử việc đăng nhập',
    profile: 'standard',
    redirectUris: redirect,
    logoutUris: `https://${id}.example.vn/da-dang-xuat`,
    scopes: ['profile', 'offline_access'],
    jwks: JSON.stringify({ keys: [jwk] }),
    ...more,
  })
  return { id, redirect: (more.redirectUris ?? redirect).split(/\s+/)[0] ?? redirect, key: privateKey, jwk }
}

/** openid-client set up for a relying party. */
export async function configurationOf(world: World, client: Registered): Promise<openid.Configuration> {
  return openid.discovery(new URL(world.issuer), client.id, undefined, openid.PrivateKeyJwt({ key: client.key, kid: 'k1' }), {
    execute: [openid.allowInsecureRequests],
  })
}

export type Flow = { url: URL; verifier: string; state: string; nonce: string }

export async function flowOf(
  config: openid.Configuration,
  client: Registered,
  more: Record<string, string> = {},
  pushed?: openid.DPoPHandle | true,
): Promise<Flow> {
  const [verifier, state, nonce] = [openid.randomPKCECodeVerifier(), openid.randomState(), openid.randomNonce()]
  const parameters = {
    redirect_uri: client.redirect,
    scope: 'openid profile',
    code_challenge: await openid.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    state,
    nonce,
    ...more,
  }
  const url = pushed
    ? await openid.buildAuthorizationUrlWithPAR(config, parameters, pushed === true ? {} : { DPoP: pushed })
    : openid.buildAuthorizationUrl(config, parameters)
  return { url, verifier, state, nonce }
}

/** The person goes to the provider, agrees where asked, and is led back; the address with the code. */
export async function agreed(browser: Browser, url: URL): Promise<URL> {
  const asked = await browser.go(url.href)
  if (asked.page === null) return asked.at
  const answered = await browser.go(asked.at.pathname, { answer: 'yes' })
  if (answered.page !== null) throw new Error(`stayed at ${answered.at.pathname} (${answered.page.status}): ${answered.body.slice(0, 2000)}`)
  return answered.at
}

export const exchange = (config: openid.Configuration, back: URL, { verifier, state, nonce }: Flow, DPoP?: openid.DPoPHandle) =>
  openid.authorizationCodeGrant(
    config,
    back,
    { pkceCodeVerifier: verifier, expectedState: state, expectedNonce: nonce, idTokenExpected: true },
    undefined,
    DPoP ? { DPoP } : {},
  )
