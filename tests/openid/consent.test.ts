import { expect, test } from 'vitest'
import { addressOf, authOf, claimsIn, parametersOf, post, redeem, userinfo, walk } from './raw.ts'
import { Browser, givenClient, givenPerson, givenWorld, signInAgain } from './world.ts'

const world = await givenWorld()
const director = {
  personalId: '099075000077',
  organisations: [{ code: '9900000017', name: 'Công ty cổ phần Mô Phỏng', kind: 'enterprise', as: 'Người đại diện theo pháp luật' }],
} as const

async function tokensOf(client: Awaited<ReturnType<typeof givenClient>>, browser: Browser, more: Record<string, string> = {}) {
  const { parameters, verifier } = parametersOf(client, more)
  const walked = await walk(browser, addressOf(world, parameters))
  const { body } = await redeem(world, client, walked.sent?.searchParams.get('code') ?? '', verifier)
  return { walked, body, access: String(body['access_token']), claims: body['id_token'] ? claimsIn(body['id_token']) : {} }
}

test('the page says who asks, why, and exactly what; it is asked once, and again only for more', async () => {
  const client = await givenClient(world, { scopes: ['profile', 'address'], purpose: 'Cấp giấy khai sinh cho con của bạn' })
  const person = await givenPerson(world)
  const first = await tokensOf(client, person.browser)
  for (const words of [client.id, 'Cấp giấy khai sinh cho con của bạn', 'Họ, chữ đệm và tên', 'Đồng ý và tiếp tục', person.name])
    expect(first.walked.body).toContain(words)
  expect(first.walked.body).not.toContain('Nơi cư trú')
  expect((await tokensOf(client, person.browser)).walked.asked).toBe(false)
  const more = await tokensOf(client, person.browser, { scope: 'openid profile address' })
  expect([more.walked.asked, more.walked.body.includes('Nơi cư trú')]).toEqual([true, true])
})

test('consent outlives the session: the next sign-in does not ask again what was agreed', async () => {
  const client = await givenClient(world)
  const person = await givenPerson(world, { name: 'Người Trở Lại' })
  await tokensOf(client, person.browser)
  const later = { ...person, browser: new Browser(world.origin) }
  await signInAgain(world, later)
  const { walked } = await tokensOf(client, later.browser)
  expect([walked.asked, walked.body.includes('Đồng ý và tiếp tục'), walked.body.includes('Dữ liệu bạn đã đồng ý chia sẻ')]).toEqual([
    true,
    false,
    true,
  ])
})

test('what a person withdraws ends at once: the token opens nothing, the system must ask again', async () => {
  const client = await givenClient(world)
  const person = await givenPerson(world, { name: 'Người Rút Lại' })
  const { access, body } = await tokensOf(client, person.browser, { scope: 'openid profile offline_access', prompt: 'consent' })
  expect((await userinfo(world, access)).status).toBe(200)
  const ledger = await person.browser.go('/account/consents')
  const id = /name="id" value="([^"]+)"/.exec(ledger.body)?.[1] ?? ''
  const stranger = await givenPerson(world, { name: 'Người Ngoài' })
  expect((await stranger.browser.go('/account/consents/withdraw', { id })).page?.status).toBe(404)
  const after = await person.browser.go('/account/consents/withdraw', { id })
  expect(after.body).toContain('Đã rút lại')
  expect((await userinfo(world, access)).status).toBe(401)
  const refreshed = await post(world, '/token', {
    grant_type: 'refresh_token',
    refresh_token: String(body['refresh_token']),
    ...(await authOf(world, client)),
  })
  expect(refreshed.body['error']).toBe('invalid_grant')
  const again = await tokensOf(client, person.browser)
  expect(again.walked.asked).toBe(true)
})

test('two systems cannot compare people: each knows them by another name, and neither by the account', async () => {
  const person = await givenPerson(world, { name: 'Người Hai Tên' })
  const [one, two] = [await givenClient(world), await givenClient(world)]
  const names = [
    (await tokensOf(one, person.browser)).claims['sub'],
    (await tokensOf(two, person.browser)).claims['sub'],
    (await tokensOf(one, person.browser)).claims['sub'],
  ]
  expect(names[0]).toBe(names[2])
  expect(new Set([...names, person.account]).size).toBe(3)
})

test('a director acts for the enterprise; the token says so, and no longer once they do not represent it', async () => {
  const client = await givenClient(world, { scopes: ['organisations'], details: ['act-for-organisation'] })
  const person = await givenPerson(world, { name: 'Người Đại Diện', profile: director })
  const detail = { type: 'act-for-organisation', organisation: '9900000017', actions: ['nop-ho-so'] }
  const { walked, claims, access, body } = await tokensOf(client, person.browser, {
    scope: 'openid',
    authorization_details: JSON.stringify([detail]),
  })
  expect(walked.body).toContain('Thực hiện thay mặt Công ty cổ phần Mô Phỏng: nop-ho-so')
  expect(claims['act']).toEqual({
    organisation: '9900000017',
    name: 'Công ty cổ phần Mô Phỏng',
    as: 'Người đại diện theo pháp luật',
    actions: ['nop-ho-so'],
  })
  expect(body['authorization_details']).toEqual([detail])
  const introspect = async () => (await post(world, '/token/introspection', { token: access, ...(await authOf(world, client)) })).body
  expect(await introspect()).toMatchObject({ active: true, act: { organisation: '9900000017' }, authorization_details: [detail] })
  await world.database.pool.query(`update identity.account set profile = profile - 'organisations' where id = $1`, [person.account])
  expect((await introspect())['authorization_details'] ?? []).toEqual([])
  expect((await userinfo(world, access)).body).not.toHaveProperty('act')
})

test('nobody acts for an organisation they do not represent', async () => {
  const client = await givenClient(world, { details: ['act-for-organisation'] })
  const person = await givenPerson(world, { name: 'Người Không Đại Diện' })
  const detail = { type: 'act-for-organisation', organisation: '9900000017' }
  const { claims, body } = await tokensOf(client, person.browser, { scope: 'openid', authorization_details: JSON.stringify([detail]) })
  expect([claims['act'], body['authorization_details'] ?? []]).toEqual([undefined, []])
})

test('a system that may not ask for a thing is refused it, and a digest of the wrong length is no digest', async () => {
  const plain = await givenClient(world)
  const signer = await givenClient(world, { details: ['sign-hash'] })
  const person = await givenPerson(world, { name: 'Người Ký' })
  const detail = JSON.stringify([{ type: 'sign-hash', algorithm: 'sha-256', hash: 'AAAA', label: 'x' }])
  for (const client of [plain, signer]) {
    const { sent } = await walk(person.browser, addressOf(world, parametersOf(client, { authorization_details: detail }).parameters))
    expect(sent?.searchParams.get('error')).toBe('invalid_authorization_details')
  }
})

test.each([
  ['acr_values', { acr_values: '3' }],
  ['an essential claim', { claims: JSON.stringify({ id_token: { acr: { essential: true, values: ['3', '4'] } } }) }],
])('step-up by %s: a session of level 2 is asked for more, and the token tells the level reached', async (_name, more) => {
  const client = await givenClient(world)
  const person = await givenPerson(world, { name: `Người Nâng Mức ${_name}` })
  expect((await tokensOf(client, person.browser)).claims['acr']).toBe('2')
  const { parameters, verifier } = parametersOf(client, more)
  const counter = await person.browser.go(addressOf(world, parameters))
  expect([counter.at.pathname, counter.at.searchParams.get('level')]).toEqual([expect.stringMatching(/^\/sign-in/), '3'])
  await signInAgain(world, person, 3, ['swk', 'pin'])
  const { sent } = await walk(person.browser, counter.at.searchParams.get('back') ?? '')
  const { body } = await redeem(world, client, sent?.searchParams.get('code') ?? '', verifier)
  expect(claimsIn(body['id_token'])).toMatchObject({ acr: '3', amr: ['swk', 'pin'] })
})

test('without asking (prompt=none) a level the session does not hold is refused in so many words', async () => {
  const client = await givenClient(world)
  const person = await givenPerson(world, { name: 'Người Mức Hai' })
  await tokensOf(client, person.browser)
  const { sent } = await walk(person.browser, addressOf(world, parametersOf(client, { acr_values: '4', prompt: 'none' }).parameters))
  expect(sent?.searchParams.get('error')).toBe('unmet_authentication_requirements')
})

test('the level of the account is another thing: level 4 of sign-in does not make an identity of level 1 one of level 2', async () => {
  const client = await givenClient(world)
  const person = await givenPerson(world, { name: 'Người Mức Một', eidLevel: 1, level: 4, amr: ['sc', 'face'] })
  const claims = JSON.stringify({ id_token: { eid_level: { essential: true, value: 2 } } })
  const { sent, body } = await walk(person.browser, addressOf(world, parametersOf(client, { claims }).parameters), 'unmet')
  expect(body).toContain('cần tài khoản định danh mức độ 2')
  expect(sent?.searchParams.get('error')).toBe('unmet_authentication_requirements')
})
