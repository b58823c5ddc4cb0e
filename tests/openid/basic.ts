import { expect, test } from 'vitest'
import { addressOf, claimsIn, parametersOf, post, redeem, userinfo, walk } from './raw.ts'
import { Browser, givenClient, givenPerson, givenWorld, signInAgain } from './world.ts'

/**
 * The modules of the OpenID Foundation's basic plan, by their published names, for one response mode; those that do not
 * apply here stand in docs/conformance.md with the reason.
 */
export async function basicPlan(mode: 'query' | 'form_post'): Promise<void> {
  const world = await givenWorld()
  const client = await givenClient(world, { scopes: ['profile', 'address', 'offline_access'] })
  const profile = { personalId: '099190000011', birthdate: '1990-03-12', gender: 'Nữ', residence: 'Xã Mô Phỏng', nationality: 'Việt Nam' }
  const person = await givenPerson(world, { profile })
  const mode_: Record<string, string> = mode === 'query' ? {} : { response_mode: mode }

  const signIn = async (more: Record<string, string> = {}, who = person.browser) => {
    const { parameters, verifier } = parametersOf(client, { ...mode_, ...more })
    const walked = await walk(who, addressOf(world, parameters))
    return {
      ...walked,
      verifier,
      parameters,
      code: walked.sent?.searchParams.get('code') ?? '',
      error: walked.sent?.searchParams.get('error') ?? null,
    }
  }
  const tokens = async (more: Record<string, string> = {}, who = person.browser) => {
    const { code, verifier, ...rest } = await signIn(more, who)
    const answer = await redeem(world, client, code, verifier)
    expect([answer.status, answer.body['error']]).toEqual([200, undefined])
    return { ...rest, ...answer.body, claims: claimsIn(answer.body['id_token']), access: String(answer.body['access_token']) }
  }

  test('oidcc-server', async () => {
    const { claims, access, sent, parameters } = await tokens()
    expect(claims).toMatchObject({ iss: world.issuer, aud: client.id, nonce: parameters['nonce'] })
    expect(sent?.searchParams.get('state')).toBe(parameters['state'])
    expect((await userinfo(world, access)).body['sub']).toBe(claims['sub'])
  })
  test('oidcc-response-type-missing', async () => {
    const { error } = await signIn({ response_type: '' })
    expect(error).toBe('invalid_request')
  })
  test('oidcc-userinfo-get', async () => {
    expect((await userinfo(world, (await tokens()).access)).body).toMatchObject({ name: person.name })
  })
  test('oidcc-userinfo-post-header', async () => {
    expect((await post(world, '/me', {}, { authorization: `Bearer ${(await tokens()).access}` })).body).toMatchObject({ name: person.name })
  })
  test('oidcc-userinfo-post-body', async () => {
    expect((await post(world, '/me', { access_token: (await tokens()).access })).body).toMatchObject({ name: person.name })
  })
  test('oidcc-ensure-request-without-nonce-succeeds-for-code-flow', async () => {
    expect((await tokens({ nonce: '' })).claims['nonce']).toBeUndefined()
  })
  test('oidcc-scope-profile', async () => {
    const info = (await userinfo(world, (await tokens({ scope: 'openid profile' })).access)).body
    expect(info).toMatchObject({ name: person.name, birthdate: '1990-03-12', gender: 'Nữ' })
    expect(info).not.toHaveProperty('residence')
  })
  test('oidcc-scope-address', async () => {
    const info = (await userinfo(world, (await tokens({ scope: 'openid address' })).access)).body
    expect(info).toMatchObject({ residence: 'Xã Mô Phỏng' })
    expect(info).not.toHaveProperty('birthdate')
  })
  test('oidcc-scope-all', async () => {
    const info = (await userinfo(world, (await tokens({ scope: 'openid profile address' })).access)).body
    expect(info).toMatchObject({ name: person.name, residence: 'Xã Mô Phỏng' })
    expect(info).not.toHaveProperty('personal_id')
  })
  test('oidcc-alternate-happy-flow', async () => {
    const { parameters, verifier } = parametersOf(client, { ...mode_, scope: 'profile openid' })
    const turned = Object.fromEntries(Object.entries(parameters).toReversed())
    const { sent } = await walk(person.browser, addressOf(world, turned))
    const { body } = await redeem(world, client, sent?.searchParams.get('code') ?? '', verifier)
    expect((await userinfo(world, String(body['access_token']))).body).toMatchObject({ name: person.name })
  })
  test.each(['page', 'popup'])('oidcc-display-%s', async (display) => {
    expect((await tokens({ display })).claims['sub']).toBeTruthy()
  })
  test('oidcc-prompt-login', async () => {
    const before = (await tokens()).claims
    await new Promise((later) => setTimeout(later, 1100))
    const asked = await signIn({ prompt: 'login' })
    expect([asked.sent, asked.at.pathname]).toEqual([null, '/sign-in'])
    await new Promise((later) => setTimeout(later, 1100))
    const { parameters, verifier } = parametersOf(client, { ...mode_, prompt: 'login' })
    const counter = await person.browser.go(addressOf(world, parameters))
    await new Promise((later) => setTimeout(later, 1100))
    await signInAgain(world, person)
    const walked = await walk(person.browser, counter.at.searchParams.get('back') ?? '')
    const after = await redeem(world, client, walked.sent?.searchParams.get('code') ?? '', verifier)
    const claims = claimsIn(after.body['id_token'])
    expect(claims['sub']).toBe(before['sub'])
    expect(Number(claims['auth_time'])).toBeGreaterThan(Number(before['auth_time']))
  })
  test('oidcc-prompt-none-not-logged-in', async () => {
    expect((await signIn({ prompt: 'none' }, new Browser(world.origin))).error).toBe('login_required')
  })
  test('oidcc-prompt-none-logged-in', async () => {
    const before = (await tokens()).claims
    const silent = await tokens({ prompt: 'none' })
    expect([silent.asked, silent.claims['sub'], silent.claims['auth_time']]).toEqual([false, before['sub'], before['auth_time']])
  })
  test('oidcc-max-age-1', async () => {
    await tokens()
    await new Promise((later) => setTimeout(later, 2100))
    const asked = await signIn({ max_age: '1' })
    expect([asked.sent, asked.at.pathname]).toEqual([null, '/sign-in'])
  })
  test('oidcc-max-age-10000', async () => {
    const before = (await tokens()).claims
    expect((await tokens({ max_age: '10000' })).claims['auth_time']).toBe(before['auth_time'])
  })
  test('oidcc-ensure-request-with-unknown-parameter-succeeds', async () => {
    expect((await tokens({ la_lam: 'x' })).claims['sub']).toBeTruthy()
  })
  test('oidcc-id-token-hint', async () => {
    const first = await tokens()
    const again = await tokens({ prompt: 'none', id_token_hint: String((first as Record<string, unknown>)['id_token']) })
    expect(again.claims['sub']).toBe(first.claims['sub'])
  })
  test('oidcc-login-hint', async () => {
    expect((await tokens({ login_hint: 'nguoi-nao-do' })).claims['sub']).toBeTruthy()
  })
  test('oidcc-ui-locales', async () => {
    expect((await tokens({ ui_locales: 'se' })).claims['sub']).toBeTruthy()
  })
  test('oidcc-claims-locales', async () => {
    expect((await tokens({ claims_locales: 'se' })).claims['sub']).toBeTruthy()
  })
  test('oidcc-ensure-request-with-acr-values-succeeds', async () => {
    expect((await tokens({ acr_values: '1 2' })).claims['acr']).toBe('2')
  })
  test('oidcc-codereuse', async () => {
    const { code, verifier } = await signIn()
    const [first, second] = [await redeem(world, client, code, verifier), await redeem(world, client, code, verifier)]
    expect([first.status, second.status, second.body['error']]).toEqual([200, 400, 'invalid_grant'])
  })
  test('oidcc-codereuse-30seconds', async () => {
    const { code, verifier } = await signIn()
    const first = await redeem(world, client, code, verifier)
    await redeem(world, client, code, verifier)
    expect((await userinfo(world, String(first.body['access_token']))).status).toBe(401)
  })
  test('oidcc-ensure-registered-redirect-uri', async () => {
    const stayed = await signIn({ redirect_uri: `${client.redirect}/khac` })
    expect([stayed.sent, stayed.status]).toEqual([null, 400])
    expect(stayed.body).toContain('invalid_redirect_uri')
  })
  test('oidcc-ensure-post-request-succeeds', async () => {
    const { parameters, verifier } = parametersOf(client, mode_)
    const answer = await person.browser.send('/oidc/auth', parameters)
    const walked = await walk(person.browser, answer.headers.get('location') ?? '')
    expect((await redeem(world, client, walked.sent?.searchParams.get('code') ?? '', verifier)).status).toBe(200)
  })
  test('oidcc-request-uri-unsigned-supported-correctly-or-rejected-as-unsupported', async () => {
    const stayed = await signIn({ request_uri: 'https://example.vn/yeu-cau' })
    expect(stayed.error ?? stayed.body).toMatch(/request_uri_not_supported|invalid_request_uri/)
  })
  test('oidcc-unsigned-request-object-supported-correctly-or-rejected-as-unsupported', async () => {
    const stayed = await signIn({ request: 'eyJhbGciOiJub25lIn0.e30.' })
    expect(stayed.error ?? stayed.body).toMatch(/request_not_supported/)
  })
  test('oidcc-claims-essential', async () => {
    const { access } = await tokens({ scope: 'openid', claims: JSON.stringify({ userinfo: { name: { essential: true } } }) })
    expect((await userinfo(world, access)).body['name']).toBe(person.name)
  })
  test('oidcc-refresh-token', async () => {
    const first = (await tokens({ scope: 'openid profile offline_access', prompt: 'consent' })) as Record<string, unknown>
    const { authOf } = await import('./raw.ts')
    const form = { grant_type: 'refresh_token', refresh_token: String(first['refresh_token']), ...(await authOf(world, client)) }
    const second = await post(world, '/token', form)
    expect(second.status).toBe(200)
    expect(claimsIn(second.body['id_token'])['sub']).toBe((first['claims'] as Record<string, unknown>)['sub'])
  })
  test('oidcc-ensure-request-with-valid-pkce-succeeds', async () => {
    const { code, verifier } = await signIn()
    expect((await redeem(world, client, code, verifier)).status).toBe(200)
  })
}
