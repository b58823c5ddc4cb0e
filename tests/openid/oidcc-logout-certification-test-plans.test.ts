import * as jose from 'jose'
import { describe, expect, test } from 'vitest'
import { endOrphans } from '../../src/modules/openid/orphans.actions.ts'
import { givenListener } from './listener.ts'
import { addressOf, authOf, claimsIn, parametersOf, post, redeem, userinfo, walk } from './raw.ts'
import { givenClient, givenPerson, givenWorld, type Person } from './world.ts'

const world = await givenWorld()
const listener = await givenListener()
const client = await givenClient(world, { backchannelLogoutUri: `${listener.origin}/logout` })
const after = `https://${client.id}.example.vn/da-dang-xuat`

async function signedIn(): Promise<{ person: Person; idToken: string; access: string; sid: unknown }> {
  const person = await givenPerson(world, { name: `Người ${Math.random()}` })
  const { parameters, verifier } = parametersOf(client)
  const { sent } = await walk(person.browser, addressOf(world, parameters))
  const { body } = await redeem(world, client, sent?.searchParams.get('code') ?? '', verifier)
  const idToken = String(body['id_token'])
  return { person, idToken, access: String(body['access_token']), sid: claimsIn(idToken)['sid'] }
}

/** Asks to sign out and says yes where asked; where one ends up. */
async function signOut(person: Person, parameters: Record<string, string>, answer: Record<string, string> = { logout: 'yes' }) {
  const asked = await person.browser.go(`/oidc/session/end?${new URLSearchParams(parameters).toString()}`)
  const xsrf = /name="xsrf" value="([^"]+)"/.exec(asked.body)?.[1]
  if (!xsrf) return { asked, ended: asked }
  return { asked, ended: await person.browser.go('/oidc/session/end/confirm', { xsrf, ...answer }) }
}

const still = async (person: Person) => {
  const { sent } = await walk(person.browser, addressOf(world, parametersOf(client, { prompt: 'none' }).parameters))
  return sent?.searchParams.get('error') === null
}

const discovered = async () => (await (await fetch(`${world.issuer}/.well-known/openid-configuration`)).json()) as Record<string, unknown>

describe('oidcc-rp-initiated-logout-certification-test-plan', () => {
  test('oidcc-rp-initiated-logout-discovery-endpoint-verification', async () => {
    expect(await discovered()).toMatchObject({ issuer: world.issuer, end_session_endpoint: `${world.issuer}/session/end` })
  })
  test('oidcc-rp-initiated-logout', async () => {
    const { person, idToken, access } = await signedIn()
    const { asked, ended } = await signOut(person, { id_token_hint: idToken, post_logout_redirect_uri: after, state: 's1' })
    expect(asked.body).toContain('Đăng xuất khỏi mọi hệ thống?')
    expect(ended.at.href).toBe(`${after}?state=s1`)
    expect([await still(person), (await userinfo(world, access)).status]).toEqual([false, 401])
    expect((await person.browser.go('/account')).at.pathname).toBe('/sign-in')
  })

  test.each([
    [
      'oidcc-rp-initiated-logout-bad-post-logout-redirect-uri',
      (idToken: string) => ({ id_token_hint: idToken, post_logout_redirect_uri: 'https://ke-xau.example/' }),
    ],
    [
      'oidcc-rp-initiated-logout-query-added-to-post-logout-redirect-uri',
      (idToken: string) => ({ id_token_hint: idToken, post_logout_redirect_uri: `${after}?x=1` }),
    ],
    [
      'oidcc-rp-initiated-logout-modified-id-token-hint',
      (idToken: string) => ({ id_token_hint: `${idToken.slice(0, -4)}AAAA`, post_logout_redirect_uri: after }),
    ],
    ['oidcc-rp-initiated-logout-bad-id-token-hint', () => ({ id_token_hint: 'khong-phai', post_logout_redirect_uri: after })],
  ])('%s', async (_name, parameters) => {
    const { person, idToken } = await signedIn()
    const { asked } = await signOut(person, parameters(idToken))
    expect([asked.page?.status, asked.body.includes('invalid_request')]).toEqual([400, true])
    expect(await still(person)).toBe(true)
  })

  test.each([
    ['oidcc-rp-initiated-logout-no-id-token-hint', { post_logout_redirect_uri: after, state: 's1' }],
    ['oidcc-rp-initiated-logout-no-params', {}],
    ['oidcc-rp-initiated-logout-only-state', { state: 's1' }],
  ])('%s', async (_name, parameters) => {
    const { person } = await signedIn()
    const { asked, ended } = await signOut(person, parameters)
    expect(asked.page?.status).toBe(200)
    expect([ended.at.origin, ended.body.includes('Đã đăng xuất')]).toEqual([world.origin, true])
    expect(await still(person)).toBe(false)
  })

  test('oidcc-rp-initiated-logout-no-post-logout-redirect-uri', async () => {
    const { person, idToken } = await signedIn()
    expect((await signOut(person, { id_token_hint: idToken })).ended.body).toContain('Đã đăng xuất')
  })

  test('oidcc-rp-initiated-logout-no-state', async () => {
    const { person, idToken } = await signedIn()
    expect((await signOut(person, { id_token_hint: idToken, post_logout_redirect_uri: after })).ended.at.href).toBe(after)
  })
})

test('somebody who says no stays signed in', async () => {
  const { person, idToken } = await signedIn()
  await signOut(person, { id_token_hint: idToken, post_logout_redirect_uri: after }, {})
  const account = await person.browser.go('/account')
  expect(account.at.pathname).toBe('/account')
})

describe('oidcc-backchannel-rp-initiated-logout-certification-test-plan', () => {
  test('oidcc-backchannel-logout-discovery-endpoint-verification', async () => {
    expect(await discovered()).toMatchObject({ backchannel_logout_supported: true, backchannel_logout_session_supported: true })
  })
  test('oidcc-backchannel-rp-initiated-logout', async () => {
    const { person, idToken, sid } = await signedIn()
    const before = listener.heard.length
    await signOut(person, { id_token_hint: idToken, post_logout_redirect_uri: after })
    await listener.until(before + 1)
    const told = listener.heard[before]
    const token = new URLSearchParams(told?.body).get('logout_token') ?? ''
    const keys = jose.createRemoteJWKSet(new URL(`${world.issuer}/jwks`))
    const { payload, protectedHeader } = await jose.jwtVerify(token, keys, { issuer: world.issuer, audience: client.id })
    expect(payload).toMatchObject({ sid, sub: claimsIn(idToken)['sub'], events: { 'http://schemas.openid.net/event/backchannel-logout': {} } })
    expect([payload['nonce'], typeof payload.jti, protectedHeader.typ]).toEqual([undefined, 'string', 'logout+jwt'])
  })
})

test('who signs out at the house is signed out at the provider at once, and the systems are told within the minute', async () => {
  const { person, access } = await signedIn()
  const before = listener.heard.length
  await person.browser.send('/sign-out', {})
  expect(await still(person)).toBe(false)
  await endOrphans(world.ctx)
  await listener.until(before + 1)
  expect(listener.heard.length).toBe(before + 1)
  expect((await userinfo(world, access)).status).toBe(401)
})

test('an account that is locked is out everywhere: tokens, refreshing, introspection', async () => {
  const { person, access } = await signedIn()
  await world.database.pool.query('update identity.account set disabled_at = now() where id = $1', [person.account])
  expect((await userinfo(world, access)).status).toBe(401)
  const seen = await post(world, '/token/introspection', { token: access, ...(await authOf(world, client)) })
  expect(seen.body).toEqual({ active: false })
  expect(await still(person)).toBe(false)
})

test('a logout nobody asked for does nothing: its form needs a secret of the session', async () => {
  const { person } = await signedIn()
  const answer = await person.browser.send('/oidc/session/end/confirm', { xsrf: 'doan', logout: 'yes' })
  expect(answer.status).toBe(400)
  expect(await still(person)).toBe(true)
})
