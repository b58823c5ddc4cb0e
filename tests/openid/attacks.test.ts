import { expect, test } from 'vitest'
import { addressOf, authOf, parametersOf, post, redeem, userinfo, walk } from './raw.ts'
import { Browser, givenClient, givenPerson, givenWorld, signInAgain } from './world.ts'

const world = await givenWorld()
const client = await givenClient(world)
const person = await givenPerson(world)

async function code(more: Record<string, string> = {}, browser = person.browser) {
  const { parameters, verifier } = parametersOf(client, more)
  const { sent } = await walk(browser, addressOf(world, parameters))
  return { code: sent?.searchParams.get('code') ?? '', verifier }
}
async function offline() {
  const begun = await code({ scope: 'openid offline_access', prompt: 'consent' })
  return (await redeem(world, client, begun.code, begun.verifier)).body
}
const refresh = async (token: unknown, as = client) =>
  post(world, '/token', { grant_type: 'refresh_token', refresh_token: String(token), ...(await authOf(world, as)) })

test('a stolen refresh token used twice ends the whole family', async () => {
  const first = await offline()
  const second = await refresh(first['refresh_token'])
  expect(second.status).toBe(200)
  expect((await userinfo(world, String(second.body['access_token']))).status).toBe(200)
  expect((await refresh(first['refresh_token'])).body['error']).toBe('invalid_grant')
  expect((await refresh(second.body['refresh_token'])).body['error']).toBe('invalid_grant')
  expect((await userinfo(world, String(second.body['access_token']))).status).toBe(401)
})

test('a refresh token used by two at the same moment gives one of them tokens, and then neither', async () => {
  const first = await offline()
  const answers = await Promise.all([refresh(first['refresh_token']), refresh(first['refresh_token'])])
  expect(answers.filter(({ status }) => status === 200).length).toBeLessThanOrEqual(1)
  const won = answers.find(({ status }) => status === 200)
  if (won) expect((await refresh(won.body['refresh_token'])).body['error']).toBe('invalid_grant')
})

test('a code sent by two at the same moment is good once', async () => {
  const begun = await code()
  const answers = await Promise.all(Array.from({ length: 5 }, () => redeem(world, client, begun.code, begun.verifier)))
  expect(answers.filter(({ status }) => status === 200).length).toBeLessThanOrEqual(1)
  expect(answers.every(({ status }) => status === 200 || status === 400)).toBe(true)
})

test('an assertion of a client is good once, also for two at the same moment', async () => {
  const auth = await authOf(world, client)
  const answers = await Promise.all(Array.from({ length: 4 }, () => post(world, '/token/introspection', { token: 'x', ...auth })))
  expect(answers.filter(({ status }) => status === 200).length).toBe(1)
})

test.each([-300, 300])('a client whose clock is wrong by %d seconds still signs people in', async (seconds) => {
  const begun = await code()
  const at = Math.floor(Date.now() / 1000) + seconds
  const auth = await authOf(world, client, { claims: { iat: at, nbf: at, exp: at + 60 } })
  expect((await redeem(world, client, begun.code, begun.verifier, { auth })).status).toBe(200)
})

test('a client whose clock is wrong by an hour is refused, and so is an assertion valid for a day', async () => {
  const now = Math.floor(Date.now() / 1000)
  for (const claims of [{ iat: now - 3600, exp: now - 3540 }, { nbf: now + 3600, exp: now + 3660 }, { exp: now + 86_400 }]) {
    const answer = await post(world, '/token/introspection', { token: 'x', ...(await authOf(world, client, { claims })) })
    expect([answer.status, answer.body['error']]).toEqual([401, 'invalid_client'])
  }
})

test('a sign-in begun in one browser cannot be finished in another (fixation)', async () => {
  const attacker = new Browser(world.origin)
  const begun = await attacker.go(addressOf(world, parametersOf(client).parameters))
  const uid = begun.at.searchParams.get('back') ?? ''
  expect(uid).toMatch(/^\/interaction\//)
  const victim = await givenPerson(world, { name: 'Người Bị Gài' })
  const seen = await victim.browser.go(uid)
  expect([seen.page?.status, seen.body.includes('được mở ở trình duyệt khác')]).toEqual([410, true])
  expect((await victim.browser.go(uid, { answer: 'yes' })).page?.status).toBe(410)
})

test('a session of the provider planted beforehand is not the one a person is signed in with', async () => {
  const planted = 'A'.repeat(43)
  const { browser } = await givenPerson(world, { name: 'Người Bị Cài Phiên' })
  browser.keep(`nt06_oidc=${planted}; Path=/`)
  browser.keep(`nt06_oidc.sig=${planted}; Path=/`)
  await code({}, browser)
  const kept = [...browser.cookies].find(([name]) => name.startsWith('nt06_oidc|'))?.[1].value
  expect([typeof kept, kept === planted]).toEqual(['string', false])
})

test('the session of the provider changes its name at each sign-in', async () => {
  const someone = await givenPerson(world, { name: 'Người Đổi Tên Phiên' })
  const name = () => [...someone.browser.cookies].find(([key]) => key.startsWith('nt06_oidc|'))?.[1].value
  await code({ prompt: 'consent' }, someone.browser)
  const before = name()
  await code({ prompt: 'consent' }, someone.browser)
  expect(name()).not.toBe(before)
})

test.each([
  'https://ke-xau.example/tro-ve',
  'https://ke-xau.example%2f@he-thong.example.vn/',
  'javascript:alert(1)',
  '//ke-xau.example',
  'https://he-thong.example.vn.ke-xau.example/',
])('nobody is led to %s (open redirect)', async (redirect_uri) => {
  const { sent, status } = await walk(person.browser, addressOf(world, parametersOf(client, { redirect_uri }).parameters))
  expect([sent, status]).toEqual([null, 400])
})

test.each(['https://ke-xau.example/', '//ke-xau.example', '/\\ke-xau.example', 'javascript:alert(1)'])(
  'the counter leads to no other house, whatever %s says',
  async (back) => {
    const browser = new Browser(world.origin)
    const asked = await browser.send(`/sign-in/eid?${new URLSearchParams({ back }).toString()}`)
    expect(asked.headers.get('location')).toMatch(new RegExp(`^${world.origin}/simulator/auth`))
    let at = await browser.go(asked.headers.get('location') ?? '')
    at = await browser.go(at.at.pathname, { persona: 'nguoi-lon-muc-2', way: 'mat-khau' })
    expect(at.at.origin + at.at.pathname).toBe(`${world.origin}/`)
  },
)

test.each(['/interaction/xxxxxxxxxxxx', '/approvals', '/account/consents/withdraw', '/clients'])(
  'a foreign page cannot send %s in our name (CSRF)',
  async (path) => {
    const cookie = [...person.browser.cookies].map(([name, { value }]) => `${name.split('|')[0]}=${value}`).join('; ')
    const answer = await fetch(`${world.origin}${path}`, {
      method: 'POST',
      redirect: 'manual',
      headers: { cookie, 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'cross-site', origin: 'https://ke-xau.example' },
      body: 'answer=yes',
    })
    expect([answer.status, (await answer.text()).includes('Yêu cầu đến từ trang khác') || answer.status === 403]).toEqual([403, true])
  },
)

test('our cookies are closed to scripts and to foreign posts', async () => {
  const lines: string[] = []
  class Watching extends Browser {
    override keep(line: string) {
      lines.push(line)
      super.keep(line)
    }
  }
  const browser = new Watching(world.origin)
  await signInAgain(world, { ...person, browser })
  lines.length = 0
  await code({ prompt: 'consent' }, browser)
  expect(lines.length).toBeGreaterThan(2)
  for (const line of lines) expect(line.toLowerCase()).toMatch(/httponly/)
  for (const line of lines) expect(line.toLowerCase()).toMatch(/samesite=lax/)
})

test('a copy of the database opens nothing: bearer values are kept as hashes, keys are sealed', async () => {
  const body = await offline()
  const begun = await code()
  const { rows } = await world.database.pool.query<{ all: string }>(`select string_agg(id || payload::text, ' ') as all from openid.model`)
  for (const secret of [body['access_token'], body['refresh_token'], begun.code]) expect(rows[0]?.all).not.toContain(String(secret))
  const keys = await world.database.pool.query<{ sealed: Buffer }>('select sealed from openid.key')
  expect(keys.rows.length).toBeGreaterThan(2)
  for (const { sealed } of keys.rows) expect(sealed.toString('latin1')).not.toMatch(/"d"|"kty"/)
})

test('a client cannot look into what was issued to another, nor end it', async () => {
  const { access_token: token } = await offline()
  const stranger = await givenClient(world)
  expect((await post(world, '/token/introspection', { token: String(token), ...(await authOf(world, stranger)) })).body).toEqual({ active: false })
  await post(world, '/token/revocation', { token: String(token), ...(await authOf(world, stranger)) })
  expect((await userinfo(world, String(token))).status).toBe(200)
  expect((await post(world, '/token/revocation', { token: String(token), ...(await authOf(world, client)) })).status).toBe(200)
  expect((await userinfo(world, String(token))).status).toBe(401)
})

test('nobody registers a client but an administrator at the counter', async () => {
  for (const path of ['/reg', '/register', '/registration'])
    expect((await post(world, path, { redirect_uris: 'https://x.example' })).status).toBe(404)
  expect((await person.browser.send('/clients')).status).toBe(403)
})

test('an interaction page weighs at most 60 KB with all that it loads compressed, and needs no script', async () => {
  const browser = new Browser(world.origin)
  await signInAgain(world, { ...person, browser })
  const { body, at } = await browser.go(addressOf(world, parametersOf(await givenClient(world)).parameters))
  expect(at.pathname).toMatch(/^\/interaction\//)
  const assets = [...body.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map(([, path = '']) => path)
  let bytes = Buffer.byteLength(body) / 3
  for (const path of new Set(assets)) {
    const answer = await fetch(`${world.origin}${path}`, { headers: { 'accept-encoding': 'br' } })
    bytes += Number(answer.headers.get('content-length') ?? 0) || Buffer.byteLength(await answer.text()) / 4
  }
  expect(bytes).toBeLessThan(60 * 1024)
  expect(body).not.toMatch(/<script(?![^>]*src=)/)
})
