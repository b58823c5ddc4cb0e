import { generateKeyPair } from 'jose'
import { describe, expect, test } from 'vitest'
import * as openid from 'openid-client'
import { addressOf, authOf, claimsIn, givenHolder, type Holder, parametersOf, post, proofOf, push, redeem, userinfo, walk } from './raw.ts'
import { agreed, configurationOf, exchange, flowOf, givenClient, givenPerson, givenWorld, type Registered } from './world.ts'

/**
 * The modules of the plan for private_key_jwt, DPoP, unsigned requests, plain FAPI, OpenID Connect, by their published names
 * (each begins with fapi2-security-profile-final-); those that do not apply here stand in docs/conformance.md with the reason.
 */
const world = await givenWorld()
const client = await givenClient(world, { profile: 'fapi' })
const other = await givenClient(world, { profile: 'fapi' })
const person = await givenPerson(world, { profile: { gender: 'Nữ', birthdate: '1990-03-12' } })
const holder = await givenHolder()
const token = `${world.issuer}/token`
const inSeconds = (seconds: number) => Math.floor(Date.now() / 1000) + seconds
const me = `${world.issuer}/me`

const withProof = async (by: Holder = holder, made: Parameters<typeof proofOf>[2] = {}) => ({ dpop: await proofOf(by, token, made) })

async function pushed(more: Record<string, string> = {}, headers: Record<string, string> = {}, as: Registered = client) {
  const { parameters, verifier } = parametersOf(as, more)
  const answer = await push(world, as, parameters, headers)
  return { ...answer, verifier, parameters, uri: String(answer.body['request_uri']) }
}
const go = (uri: string, id = client.id, answer: 'yes' | 'no' = 'yes') =>
  walk(person.browser, addressOf(world, { client_id: id, request_uri: uri }), answer)

async function code(more: Record<string, string> = {}, headers: Record<string, string> = {}) {
  const { uri, verifier, parameters } = await pushed(more, headers)
  const { sent } = await go(uri)
  return { code: sent?.searchParams.get('code') ?? '', verifier, sent, parameters }
}
async function tokens(more: Record<string, string> = {}) {
  const begun = await code(more)
  const answer = await redeem(world, client, begun.code, begun.verifier, { headers: await withProof() })
  expect(answer.status).toBe(200)
  return { access: String(answer.body['access_token']), body: answer.body, begun }
}
const asked = async (access: string, scheme = 'DPoP', made: Parameters<typeof proofOf>[2] = {}) =>
  userinfo(world, access, { authorization: `${scheme} ${access}`, dpop: await proofOf(holder, me, { method: 'GET', token: access, ...made }) })

describe('fapi2-security-profile-final-test-plan', () => {
  test('discovery-end-point-verification', async () => {
    const found = (await (await fetch(`${world.issuer}/.well-known/openid-configuration`)).json()) as Record<string, unknown>
    expect(found).toMatchObject({
      pushed_authorization_request_endpoint: `${world.issuer}/request`,
      token_endpoint_auth_methods_supported: ['private_key_jwt'],
      token_endpoint_auth_signing_alg_values_supported: ['PS256', 'ES256', 'EdDSA', 'Ed25519'],
      dpop_signing_alg_values_supported: ['ES256', 'Ed25519', 'EdDSA'],
    })
  })
  test('happy-flow', async () => {
    const config = await configurationOf(world, client)
    const DPoP = openid.getDPoPHandle(config, await openid.randomDPoPKeyPair())
    const flow = await flowOf(config, client, {}, DPoP)
    const got = await exchange(config, await agreed(person.browser, flow.url), flow, DPoP)
    expect([got.token_type, got.claims()?.acr]).toEqual(['dpop', '2'])
    expect(await openid.fetchUserInfo(config, got.access_token, got.claims()?.sub ?? '', { DPoP })).toMatchObject({ name: person.name })
  })
  test('access-token-type-header-case-sensitivity', async () => {
    const { access } = await tokens()
    for (const scheme of ['DPoP', 'dpop', 'DPOP']) expect((await asked(access, scheme)).status).toBe(200)
  })
  test('attempt-reuse-authorization-code-after-one-second', async () => {
    const begun = await code()
    const first = await redeem(world, client, begun.code, begun.verifier, { headers: await withProof() })
    await new Promise((later) => setTimeout(later, 1000))
    const second = await redeem(world, client, begun.code, begun.verifier, { headers: await withProof() })
    expect([first.status, second.body['error']]).toEqual([200, 'invalid_grant'])
    expect((await asked(String(first.body['access_token']))).status).toBe(401)
  })
  test('ensure-token-endpoint-fails-with-expired-auth-code', async () => {
    const begun = await code()
    await world.database.pool.query(
      `update openid.model set payload = payload || '{"exp": 1000}' where kind = 'AuthorizationCode' and consumed_at is null`,
    )
    expect((await redeem(world, client, begun.code, begun.verifier, { headers: await withProof() })).body['error']).toBe('invalid_grant')
  })
  test('check-dpop-proof-nbf-exp', async () => {
    const begun = await code()
    const past = Math.floor(Date.now() / 1000) - 600
    const answer = await redeem(world, client, begun.code, begun.verifier, { headers: await withProof(holder, { claims: { exp: past } }) })
    expect(answer.body['error']).toBe('invalid_dpop_proof')
  })
  test.each([
    ['another method', { claims: { htm: 'GET' } }],
    ['another address', { claims: { htu: 'https://example.vn/token' } }],
    ['no identifier', { claims: { jti: undefined } }],
    ['no time', { claims: { iat: undefined } }],
    ['a time long past', { claims: { iat: 1_700_000_000 } }],
    ['another type', { header: { typ: 'JWT' } }],
    ['no key', { header: { jwk: undefined } }],
  ])('dpop-negative-tests: %s', async (_name, made) => {
    const begun = await code()
    const answer = await redeem(world, client, begun.code, begun.verifier, {
      headers: await withProof(holder, made as Parameters<typeof proofOf>[2]),
    })
    expect([400, 401]).toContain(answer.status)
    expect(['invalid_dpop_proof', 'use_dpop_nonce']).toContain(answer.body['error'])
  })
  test('dpop-negative-tests: the same proof twice', async () => {
    const begun = [await code(), await code()]
    const headers = await withProof()
    const [first, second] = [
      await redeem(world, client, begun[0]?.code ?? '', begun[0]?.verifier ?? '', { headers }),
      await redeem(world, client, begun[1]?.code ?? '', begun[1]?.verifier ?? '', { headers }),
    ]
    expect([first.status, second.status]).toEqual([200, 400])
  })
  test('dpop-negative-tests: another key, a wrong hash of the token, or no proof at the resource', async () => {
    const { access } = await tokens()
    const thief = await givenHolder()
    const stolen = await userinfo(world, access, {
      authorization: `DPoP ${access}`,
      dpop: await proofOf(thief, me, { method: 'GET', token: access }),
    })
    const bare = await userinfo(world, access)
    expect([stolen.status, (await asked(access, 'DPoP', { token: 'khac' })).status, bare.status]).toEqual([401, 401, 401])
  })
  test('ensure-authorization-code-is-bound-to-client', async () => {
    const begun = await code()
    const answer = await redeem(world, client, begun.code, begun.verifier, { auth: await authOf(world, other), headers: await withProof() })
    expect(answer.body['error']).toBe('invalid_grant')
  })
  test('ensure-authorization-request-with-long-state', async () => {
    const state = 'a'.repeat(1000)
    expect((await code({ state })).sent?.searchParams.get('state')).toBe(state)
  })
  test.each([
    ['ensure-authorization-request-with-64-char-nonce-success', 64],
    ['ensure-authorization-request-with-long-nonce', 384],
  ])('%s', async (_name, length) => {
    const nonce = 'n'.repeat(length)
    expect(claimsIn((await tokens({ nonce })).body['id_token'])['nonce']).toBe(nonce)
  })
  test('ensure-other-scope-order-succeeds', async () => {
    expect((await asked((await tokens({ scope: 'profile openid' })).access)).body).toMatchObject({ name: person.name })
  })
  test('test-claims-parameter-identity-claims', async () => {
    const wish = { name: null, gender: { essential: true }, la_lam: { value: 'x' } }
    const { body, access } = await tokens({ scope: 'openid', claims: JSON.stringify({ id_token: wish, userinfo: wish }), prompt: 'consent' })
    expect(claimsIn(body['id_token'])).toMatchObject({ name: person.name, gender: 'Nữ' })
    const info = (await asked(access)).body
    expect(info).toMatchObject({ name: person.name, gender: 'Nữ' })
    expect([info['la_lam'], info['birthdate'], claimsIn(body['id_token'])['la_lam']]).toEqual([undefined, undefined, undefined])
  })
  test.each([
    ['ensure-different-state-inside-and-outside-request-object', { state: 'ngoai' }],
    ['ensure-different-nonce-inside-and-outside-request-object', { nonce: 'ngoai' }],
    ['state-only-outside-request-object-not-used', { state: 'ngoai' }],
  ])('%s', async (name, outside) => {
    const only = name.startsWith('state-only')
    const { uri, parameters, verifier } = await pushed(only ? { state: '' } : {})
    const { sent } = await walk(person.browser, addressOf(world, { client_id: client.id, request_uri: uri, ...outside }))
    expect(sent?.searchParams.get('state') ?? null).toBe(only ? null : parameters['state'])
    const { body } = await redeem(world, client, sent?.searchParams.get('code') ?? '', verifier, { headers: await withProof() })
    expect(claimsIn(body['id_token'])['nonce']).toBe(parameters['nonce'])
  })
  test('ensure-authorization-request-without-state-success', async () => {
    expect((await code({ state: '' })).sent?.searchParams.has('state')).toBe(false)
  })
  test('ensure-authorization-request-without-nonce-success', async () => {
    expect(claimsIn((await tokens({ nonce: '' })).body['id_token'])['nonce']).toBeUndefined()
  })
  test('ensure-client-id-in-token-endpoint', async () => {
    const begun = await code()
    const auth = { ...(await authOf(world, client)), client_id: other.id }
    expect((await redeem(world, client, begun.code, begun.verifier, { auth, headers: await withProof() })).status).toBeGreaterThanOrEqual(400)
  })
  test('ensure-client-assertion-in-token-endpoint', async () => {
    const begun = await code()
    const answer = await redeem(world, client, begun.code, begun.verifier, { auth: { client_id: client.id }, headers: await withProof() })
    expect([answer.status, answer.body['error']]).toEqual([401, 'invalid_client'])
  })
  test('ensure-dpop-auth-code-binding-success', async () => {
    const begun = await code({ dpop_jkt: holder.jkt })
    expect((await redeem(world, client, begun.code, begun.verifier, { headers: await withProof() })).status).toBe(200)
  })
  test('ensure-dpopproof-at-par-endpoint-binding-success', async () => {
    const begun = await code({}, { dpop: await proofOf(holder, `${world.issuer}/request`) })
    expect((await redeem(world, client, begun.code, begun.verifier, { headers: await withProof() })).status).toBe(200)
  })
  test.each([
    ['ensure-dpopproof-with-iat-10seconds-after-succeeds', 10],
    ['ensure-dpopproof-with-iat-10seconds-before-succeeds', -10],
  ])('%s', async (_name, seconds) => {
    const begun = await code()
    const headers = await withProof(holder, { claims: { iat: Math.floor(Date.now() / 1000) + seconds } })
    expect((await redeem(world, client, begun.code, begun.verifier, { headers })).status).toBe(200)
  })
  test('ensure-holder-of-key-required', async () => {
    const begun = await code()
    const answer = await redeem(world, client, begun.code, begun.verifier)
    expect(['invalid_grant', 'invalid_request', 'invalid_dpop_proof']).toContain(answer.body['error'])
  })
  test('ensure-mismatched-dpop-jkt-fails', async () => {
    const { parameters } = parametersOf(client, { dpop_jkt: (await givenHolder()).jkt })
    const answer = await push(world, client, parameters, { dpop: await proofOf(holder, `${world.issuer}/request`) })
    expect(answer.status).toBe(400)
  })
  test.each(['ensure-token-endpoint-fails-with-mismatched-dpop-jkt', 'ensure-token-endpoint-fails-with-mismatched-dpop-proof-jkt'])(
    '%s',
    async (name) => {
      const byProof = name.includes('proof')
      const begun = await code(byProof ? {} : { dpop_jkt: holder.jkt }, byProof ? { dpop: await proofOf(holder, `${world.issuer}/request`) } : {})
      const answer = await redeem(world, client, begun.code, begun.verifier, { headers: await withProof(await givenHolder()) })
      expect(answer.body['error']).toBe('invalid_grant')
    },
  )
  test('ensure-redirect-uri-in-authorization-request', async () => {
    expect((await pushed({ redirect_uri: '' })).status).toBe(400)
  })
  test('plain-fapi-tolerate-unregistered-redirect-uri: refused, as the module allows', async () => {
    expect((await pushed({ redirect_uri: 'https://ke-xau.example/' })).status).toBe(400)
  })
  test.each([
    ['ensure-response-type-code-idtoken-fails', 'code id_token'],
    ['ensure-response-type-token-fails', 'token'],
  ])('%s', async (_name, response_type) => {
    expect((await pushed({ response_type })).body['error']).toBe('unsupported_response_type')
  })
  test('ensure-unsigned-authorization-request-without-using-par-fails', async () => {
    const { sent, body } = await walk(person.browser, addressOf(world, parametersOf(client).parameters))
    expect(sent?.searchParams.get('error') ?? body).toMatch(/invalid_request/)
  })
  test('par-attempt-reuse-request_uri', async () => {
    const { uri } = await pushed()
    expect((await go(uri)).sent?.searchParams.has('code')).toBe(true)
    const again = await go(uri)
    expect([again.sent, again.body.includes('invalid_request_uri')]).toEqual([null, true])
  })
  test('par-attempt-to-use-expired-request_uri', async () => {
    const { uri } = await pushed()
    await world.database.pool.query(`update openid.model set payload = payload || '{"exp": 1000}' where kind = 'PushedAuthorizationRequest'`)
    expect((await go(uri)).body).toContain('invalid_request_uri')
  })
  test('ensure-pkce-code-verifier-required', async () => {
    const begun = await code()
    const answer = await redeem(world, client, begun.code, '', { headers: await withProof() })
    expect([answer.status, answer.body['error']]).toEqual([400, 'invalid_grant'])
  })
  test('par-ensure-pkce-required', async () => {
    expect((await pushed({ code_challenge: '', code_challenge_method: '' })).body['error']).toBe('invalid_request')
  })
  test('par-plain-pkce-rejected', async () => {
    expect((await pushed({ code_challenge_method: 'plain' })).body['error']).toBe('invalid_request')
  })
  test('incorrect-pkce-code-verifier-rejected', async () => {
    const begun = await code()
    const answer = await redeem(world, client, begun.code, 'x'.repeat(60), { headers: await withProof() })
    expect(answer.body['error']).toBe('invalid_grant')
  })
  test('par-attempt-to-use-request_uri-for-different-client', async () => {
    const { uri } = await pushed()
    const stayed = await go(uri, other.id)
    expect([stayed.sent, stayed.status]).toEqual([null, 400])
  })
  test('par-ensure-reused-request-uri-prior-to-auth-completion-succeeds', async () => {
    const { uri } = await pushed({ prompt: 'consent' })
    await person.browser.go(addressOf(world, { client_id: client.id, request_uri: uri }))
    expect((await go(uri)).sent?.searchParams.has('code')).toBe(true)
  })
  test('par-attempt-invalid-http-method', async () => {
    expect((await fetch(`${world.issuer}/request`)).status).toBeGreaterThanOrEqual(400)
  })
  test('par-authorization-request-containing-request_uri-form-param', async () => {
    expect((await pushed({ request_uri: 'urn:ietf:params:oauth:request_uri:x' })).status).toBe(400)
  })
  test('par-without-duplicate-parameters', async () => {
    const { uri } = await pushed()
    const { sent } = await walk(person.browser, addressOf(world, { client_id: client.id, request_uri: uri }))
    expect(sent?.searchParams.has('code')).toBe(true)
  })
  test('refresh-token', async () => {
    const { body } = await tokens({ scope: 'openid profile offline_access', prompt: 'consent' })
    const refresh = async (as: Registered, by: Holder) =>
      post(
        world,
        '/token',
        { grant_type: 'refresh_token', refresh_token: String(body['refresh_token']), ...(await authOf(world, as)) },
        await withProof(by),
      )
    expect((await refresh(other, holder)).body['error']).toBe('invalid_grant')
    expect((await refresh(client, holder)).status).toBe(200)
  })
  test('user-rejects-authentication', async () => {
    const { uri } = await pushed({ prompt: 'consent' })
    const { sent } = await go(uri, client.id, 'no')
    expect([sent?.searchParams.get('error'), sent?.searchParams.get('iss')]).toEqual(['access_denied', world.issuer])
  })
  test('ensure-signed-client-assertion-with-RS256-fails', async () => {
    const { privateKey } = await generateKeyPair('RS256')
    const { parameters } = parametersOf(client)
    const auth = await authOf(world, client, { header: { alg: 'RS256' }, key: privateKey })
    expect((await post(world, '/request', { ...parameters, ...auth })).body['error']).toBe('invalid_client')
  })
  test.each([
    ['ensure-client-assertion-with-wrong-aud-fails', { aud: 'https://example.vn' }, 401],
    ['ensure-client-assertion-with-exp-is-5-minutes-in-past-fails', { exp: inSeconds(-300) }, 401],
    ['ensure-client-assertion-with-no-sub-fails', { sub: undefined }, 401],
    ['par-ensure-jwt-client-assertions-nbf-8-seconds-in-the-future-is-accepted', { iat: inSeconds(8), nbf: inSeconds(8), exp: inSeconds(68) }, 201],
    [
      'par-ensure-jwt-client-assertions-nbf-over-60-seconds-in-the-future-fails',
      { iat: inSeconds(90), nbf: inSeconds(90), exp: inSeconds(150) },
      401,
    ],
    ['par-test-array-as-audience-fails', { aud: [world.issuer, 'https://example.vn'] }, 401],
    ['par-test-par-endpoint-url-as-audience-fails', { aud: `${world.issuer}/request` }, 401],
    ['par-test-token-endpoint-url-as-audience-fails', { aud: token }, 401],
  ] as const)('%s', async (_name, claims, status) => {
    const { parameters } = parametersOf(client)
    expect((await post(world, '/request', { ...parameters, ...(await authOf(world, client, { claims })) })).status).toBe(status)
  })
  test('a proof from a clock that is wrong by an hour is answered with a nonce, and with it the client goes on', async () => {
    const begun = await code()
    const late = { iat: Math.floor(Date.now() / 1000) - 3600 }
    const first = await redeem(world, client, begun.code, begun.verifier, { headers: await withProof(holder, { claims: late }) })
    expect(first.body['error']).toBe('use_dpop_nonce')
    const nonce = first.headers.get('dpop-nonce') ?? ''
    expect(
      (await redeem(world, client, begun.code, begun.verifier, { headers: await withProof(holder, { claims: { ...late, nonce } }) })).status,
    ).toBe(200)
  })
})
