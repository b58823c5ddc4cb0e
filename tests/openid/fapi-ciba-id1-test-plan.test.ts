import { generateKeyPair } from 'jose'
import * as openid from 'openid-client'
import { describe, expect, test } from 'vitest'
import { approvalsOf } from '../../src/modules/openid/index.ts'
import { givenListener } from './listener.ts'
import { authOf, ciba, claimsIn, post, userinfo } from './raw.ts'
import { configurationOf, givenClient, givenPerson, givenWorld, type Person, type Registered } from './world.ts'

/**
 * The modules of the plan for private_key_jwt, poll and ping, plain FAPI, by their published names (each begins with
 * fapi-ciba-id1-); those that do not apply here stand in docs/conformance.md with the reason.
 */
const world = await givenWorld()
const listener = await givenListener()
const client = await givenClient(world, { approval: 'poll', redirectUris: '', details: ['sign-hash'] })
const other = await givenClient(world, { approval: 'poll', redirectUris: '' })
const pinged = await givenClient(world, { approval: 'ping', redirectUris: '', pingUri: `${listener.origin}/ping` })
const person = await givenPerson(world, { profile: { personalId: '099190000011' }, level: 2 })

const ask = async (more: Record<string, string> = {}, as: Registered = client, made?: Parameters<typeof authOf>[2]) =>
  post(world, '/backchannel', {
    scope: 'openid profile',
    login_hint: '099190000011',
    binding_message: '1234',
    ...more,
    ...(await authOf(world, as, made)),
  })
const poll = async (request: unknown, as: Registered = client, made?: Parameters<typeof authOf>[2]) =>
  post(world, '/token', { grant_type: ciba, auth_req_id: String(request), ...(await authOf(world, as, made)) })
const answer = (request: unknown, says: 'yes' | 'no', by: Person = person) => by.browser.go('/approvals', { id: String(request), answer: says })

async function approved(more: Record<string, string> = {}, as: Registered = client) {
  const { body } = await ask(more, as)
  expect((await poll(body['auth_req_id'], as)).body['error']).toBe('authorization_pending')
  await answer(body['auth_req_id'], 'yes')
  return { request: body['auth_req_id'], got: await poll(body['auth_req_id'], as) }
}

describe('fapi-ciba-id1-test-plan', () => {
  test('discovery-end-point-verification', async () => {
    const found = (await (await fetch(`${world.issuer}/.well-known/openid-configuration`)).json()) as Record<string, unknown>
    expect(found).toMatchObject({
      backchannel_authentication_endpoint: `${world.issuer}/backchannel`,
      backchannel_token_delivery_modes_supported: ['poll', 'ping'],
    })
    expect(found['grant_types_supported']).toContain(ciba)
  })
  test('fapi-ciba-id1: the person approves, the client gets tokens once', async () => {
    const { request, got } = await approved()
    expect([got.status, got.body['token_type']]).toEqual([200, 'Bearer'])
    expect(claimsIn(got.body['id_token'])).toMatchObject({ iss: world.issuer, aud: client.id, acr: '2', amr: ['pwd', 'otp'], eid_level: 2 })
    expect((await userinfo(world, String(got.body['access_token']))).body).toMatchObject({ name: person.name })
    expect((await poll(request)).body['error']).toBe('invalid_grant')
  })
  test('openid-client polls until the person approves', async () => {
    const config = await configurationOf(world, client)
    const begun = await openid.initiateBackchannelAuthentication(config, {
      scope: 'openid profile',
      login_hint: '099190000011',
      binding_message: 'Mã 42',
    })
    const [tokens] = await Promise.all([
      openid.pollBackchannelAuthenticationGrant(config, { ...begun, interval: 1 }),
      answer(begun.auth_req_id, 'yes'),
    ])
    expect(tokens.claims()?.aud).toBe(client.id)
  })
  test('ping: the client is told with its own token, then asks', async () => {
    const { body } = await ask({ client_notification_token: 'ma-bao-tin-cua-he-thong' }, pinged)
    await answer(body['auth_req_id'], 'yes')
    await listener.until(1)
    expect(listener.heard[0]).toMatchObject({ path: '/ping', body: JSON.stringify({ auth_req_id: body['auth_req_id'] }) })
    expect(listener.heard[0]?.headers.authorization).toBe('Bearer ma-bao-tin-cua-he-thong')
    expect((await poll(body['auth_req_id'], pinged)).status).toBe(200)
  })
  test.each([
    ['ping-backchannel-notification-endpoint-response-has-body', 200],
    ['ping-backchannel-notification-endpoint-response-401', 401],
    ['ping-backchannel-notification-endpoint-response-403', 403],
    ['ping-backchannel-notification-endpoint-return-redirect-request', 307],
  ])('%s: the person has answered, the client is told once and gets its tokens', async (_name, status) => {
    const odd = await givenClient(world, { approval: 'ping', redirectUris: '', pingUri: `${listener.origin}/ping?status=${status}` })
    const before = listener.heard.length
    const { body } = await ask({ client_notification_token: 'ma-bao-tin-cua-he-thong' }, odd)
    expect((await answer(body['auth_req_id'], 'yes')).page?.status).toBe(200)
    await listener.until(before + 1)
    expect((await poll(body['auth_req_id'], odd)).status).toBe(200)
    expect(listener.heard.slice(before).map(({ path }) => path)).toEqual([`/ping?status=${status}`])
  })
  test('the client is told when asking finds the answer', async () => {
    const { body } = await ask({ client_notification_token: 'ma-bao-tin-cua-he-thong' }, pinged)
    const before = listener.heard.length
    const answered = answer(body['auth_req_id'], 'yes')
    await listener.until(before + 1)
    expect((await poll(body['auth_req_id'], pinged)).status).toBe(200)
    await answered
  })
  test('a client that is told needs a token of its own to know us by', async () => {
    expect((await ask({}, pinged)).body['error']).toBe('invalid_request')
  })
  test('user-rejects-authentication', async () => {
    const { body } = await ask()
    await answer(body['auth_req_id'], 'no')
    expect((await poll(body['auth_req_id'])).body['error']).toBe('access_denied')
  })
  test('multiple-call-to-token-endpoint', async () => {
    const { body } = await ask()
    for (let at = 0; at < 10; at += 1) expect(['authorization_pending', 'slow_down']).toContain((await poll(body['auth_req_id'])).body['error'])
  })
  test('auth-req-id-expired', async () => {
    const { body } = await ask({ requested_expiry: '1' })
    await new Promise((later) => setTimeout(later, 1500))
    expect((await poll(body['auth_req_id'])).body['error']).toBe('expired_token')
    expect((await answer(body['auth_req_id'], 'yes')).page?.status).toBe(410)
  })
  test('ensure-requested-expiry-as-string-succeeds', async () => {
    expect((await ask({ requested_expiry: '30' })).body['expires_in']).toBe(30)
  })
  test('ensure-authorization-request-with-binding-message-succeeds', async () => {
    const { body } = await ask({ binding_message: 'Phiếu số 8' })
    expect((await person.browser.go('/approvals')).body).toContain('Phiếu số 8')
    await answer(body['auth_req_id'], 'no')
  })
  test('ensure-authorization-request-with-potentially-bad-binding-message', async () => {
    expect((await ask({ binding_message: `1234 \u{1F44D}\u{1F3FF} ?? ${'Lorem ipsum '.repeat(40)}` })).body['error']).toBe('invalid_binding_message')
  })
  test('ensure-other-scope-order-succeeds', async () => {
    expect((await approved({ scope: 'profile openid' })).got.status).toBe(200)
  })
  test('ensure-authorization-request-with-multiple-hints-fails', async () => {
    expect((await ask({ login_hint_token: 'x' })).body['error']).toBe('invalid_request')
  })
  test('ensure-wrong-auth-req-id-in-token-endpoint-request', async () => {
    const { body } = await ask()
    expect((await poll(body['auth_req_id'], other)).body['error']).toBe('invalid_grant')
  })
  test('ensure-wrong-client-id-in-token-endpoint-request', async () => {
    const { body } = await ask()
    const form = { grant_type: ciba, auth_req_id: String(body['auth_req_id']), ...(await authOf(world, client)), client_id: other.id }
    expect((await post(world, '/token', form)).status).toBeGreaterThanOrEqual(400)
  })
  test('ensure-wrong-client-id-in-backchannel-authorization-request', async () => {
    const answered = await post(world, '/backchannel', { scope: 'openid', login_hint: 'x', ...(await authOf(world, client)), client_id: other.id })
    expect(answered.status).toBeGreaterThanOrEqual(400)
  })
  test('ensure-without-client-assertion-in-backchannel-authorization-request', async () => {
    expect((await post(world, '/backchannel', { scope: 'openid', login_hint: 'x', client_id: client.id })).body['error']).toBe('invalid_client')
  })
  test('ensure-without-client-assertion-in-token-endpoint-request', async () => {
    const { body } = await ask()
    expect((await post(world, '/token', { grant_type: ciba, auth_req_id: String(body['auth_req_id']), client_id: client.id })).body['error']).toBe(
      'invalid_client',
    )
  })
  test.each(['backchannel-authorization-request', 'token-endpoint-request'])(
    'ensure-client-assertion-signature-algorithm-in-%s-is-RS256-fails',
    async (where) => {
      const { privateKey } = await generateKeyPair('RS256')
      const made = { header: { alg: 'RS256' }, key: privateKey }
      const refused = where.startsWith('back') ? await ask({}, client, made) : await poll((await ask()).body['auth_req_id'], client, made)
      expect(refused.body['error']).toBe('invalid_client')
    },
  )
  test('ensure-client-assertion-with-iss-aud-to-token-endpoint-succeeds', async () => {
    const { body } = await ask()
    expect((await poll(body['auth_req_id'], client, { claims: { aud: world.issuer } })).body['error']).toBe('authorization_pending')
  })
  test('refresh-token', async () => {
    const withRefresh = await givenClient(world, { approval: 'poll', redirectUris: '', scopes: ['profile', 'offline_access'] })
    const { got } = await approved({ scope: 'openid offline_access' }, withRefresh)
    const form = { grant_type: 'refresh_token', refresh_token: String(got.body['refresh_token']), ...(await authOf(world, withRefresh)) }
    expect((await post(world, '/token', form)).status).toBe(200)
  })
})

test('somebody who does not exist looks like somebody who does not answer', async () => {
  const [known, unknown] = [await ask(), await ask({ login_hint: '099190099999' })]
  expect([Object.keys(known.body).toSorted(), known.status]).toEqual([Object.keys(unknown.body).toSorted(), unknown.status])
  expect((await poll(unknown.body['auth_req_id'])).body['error']).toBe('authorization_pending')
})

test('nobody approves what waits for somebody else', async () => {
  const stranger = await givenPerson(world, { name: 'Người Lạ' })
  const { body } = await ask()
  expect((await stranger.browser.go('/approvals')).body).toContain('Không có yêu cầu nào')
  expect((await answer(body['auth_req_id'], 'yes', stranger)).page?.status).toBe(410)
  expect((await poll(body['auth_req_id'])).body['error']).toBe('authorization_pending')
})

test('what asks for level 3 is not approved by a session of level 2', async () => {
  const { body } = await ask({ acr_values: '3' })
  const refused = await answer(body['auth_req_id'], 'yes')
  expect([refused.page?.status, refused.body.includes('mức xác thực 3')]).toEqual([401, true])
  expect((await approvalsOf(world.ctx, person.account)).some(({ id }) => id === body['auth_req_id'])).toBe(true)
  const surely = await givenPerson(world, { profile: { personalId: '099190000011' }, level: 3, amr: ['swk', 'pin'] })
  expect(surely.account).toBe(person.account)
  await answer(body['auth_req_id'], 'yes', surely)
  expect(claimsIn((await poll(body['auth_req_id'])).body['id_token'])['acr']).toBe('3')
})

test('a digest to sign is shown, approved, and told in the token', async () => {
  const detail = { type: 'sign-hash', algorithm: 'sha-256', hash: 'A'.repeat(43), label: 'Đơn đề nghị số 7' }
  const { body } = await ask({ authorization_details: JSON.stringify([detail]) })
  expect((await person.browser.go('/approvals')).body).toContain('Ký “Đơn đề nghị số 7”')
  await answer(body['auth_req_id'], 'yes')
  expect((await poll(body['auth_req_id'])).body['authorization_details']).toEqual([detail])
})
