import { expect, test } from 'vitest'
import { addDays } from '../../src/platform/dates.ts'
import { addressOf, authOf, claimsIn, parametersOf, post, redeem, userinfo, walk } from './raw.ts'
import { type Browser, givenClient, givenPerson, givenWorld } from './world.ts'

const world = await givenWorld()

async function tokensOf(client: Awaited<ReturnType<typeof givenClient>>, browser: Browser, more: Record<string, string> = {}) {
  const { parameters, verifier } = parametersOf(client, more)
  const walked = await walk(browser, addressOf(world, parameters))
  const { body } = await redeem(world, client, walked.sent?.searchParams.get('code') ?? '', verifier)
  return { walked, body, access: String(body['access_token']), claims: body['id_token'] ? claimsIn(body['id_token']) : {} }
}

test('a delegate acts within the scope given and no further; ended, every token that acts for it ends in the same moment', async () => {
  const client = await givenClient(world, { scopes: ['organisations', 'offline_access'], details: ['act-for-organisation'] })
  const code = '9900000041'
  const owner = await givenPerson(world, {
    name: 'Người Giao Việc',
    profile: {
      personalId: '099075000177',
      organisations: [{ code, name: 'Công ty Giao Việc', kind: 'enterprise', as: 'Người đại diện theo pháp luật' }],
    },
  })
  const staff = await givenPerson(world, { name: 'Người Nhận Việc', profile: { personalId: '099075000277' } })
  const opened = await owner.browser.go('/account/organisations/open', { code })
  const organisation = /\/organisations\/([0-9a-f-]{36})/.exec(opened.at.pathname)?.[1] ?? ''
  const given = { to: '099075000277', label: staff.name, actions: 'nop-ho-so', until: addDays(world.ctx.today(), 30), reason: 'Phụ trách hồ sơ' }
  expect((await owner.browser.go(`/organisations/${organisation}/mandates`, given)).body).toContain('Đã giao việc cho Người Nhận Việc')
  const details = JSON.stringify([{ type: 'act-for-organisation', organisation: code, actions: ['nop-ho-so', 'khai-thue'] }])
  const { claims, access, body } = await tokensOf(client, staff.browser, {
    scope: 'openid organisations offline_access',
    prompt: 'consent',
    authorization_details: details,
  })
  expect(claims['act']).toEqual({ organisation: code, name: 'Công ty Giao Việc', as: 'Người được giao việc', actions: ['nop-ho-so'] })
  const introspect = async (token: string) => (await post(world, '/token/introspection', { token, ...(await authOf(world, client)) })).body['active']
  const plain = await tokensOf(client, staff.browser, { scope: 'openid' })
  const before = [await introspect(access), await introspect(String(body['refresh_token'])), await introspect(plain.access)]
  const page = await owner.browser.go(`/organisations/${organisation}`)
  const mandate = /mandates\/([0-9a-f-]{36})\/end/.exec(page.body)?.[1] ?? ''
  await owner.browser.go(`/organisations/${organisation}/mandates/${mandate}/end`, { reason: 'Thôi việc' })
  const after = [await introspect(access), await introspect(String(body['refresh_token'])), await introspect(plain.access)]
  expect([before, after]).toEqual([
    [true, true, true],
    [false, false, true],
  ])
  const refused = await tokensOf(client, staff.browser, { scope: 'openid', authorization_details: details })
  expect([refused.claims['act'], refused.walked.body.includes('quyền đó không được cấp')]).toEqual([undefined, true])
})

test('a person sees which system read which of their data, when, why and on which basis; tokens without personal data leave no line', async () => {
  const client = await givenClient(world, { scopes: ['profile', 'address'], purpose: 'Cấp bản sao trích lục', legalBasis: 'Luật Hộ tịch, Điều 63' })
  const person = await givenPerson(world, {
    name: 'Người Được Xem',
    profile: { personalId: '099075000377', birthdate: '1975-01-01', residence: 'Xã Mô Phỏng' },
  })
  const bare = await tokensOf(client, person.browser, { scope: 'openid' })
  await userinfo(world, bare.access)
  expect((await person.browser.go('/account/reads')).body).toContain('Chưa ai xem dữ liệu của bạn')
  const { access } = await tokensOf(client, person.browser, { scope: 'openid profile' })
  await userinfo(world, access)
  const { body } = await person.browser.go('/account/reads')
  for (const words of [`Hệ thống ${client.id}`, 'Cấp bản sao trích lục', 'Luật Hộ tịch, Điều 63', 'Ngày, tháng, năm sinh', 'chỉ ghi thêm'])
    expect(body).toContain(words)
  expect(body).not.toContain('Nơi cư trú')
  const { reads } = JSON.parse((await person.browser.go('/api/account/reads')).body) as { reads: { fields: string[] }[] }
  expect(reads.map(({ fields }) => fields.toSorted())).toEqual([['birthdate', 'name']])
})
