import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { softKey } from '../../src/modules/authentication/testing.ts'
import { addAccount } from '../../src/modules/identity/index.ts'
import { asForm, type Built, clock, givenHouse } from '../setup/house.ts'

const [broken, sold] = ['11111111-0000-0000-0000-000000000000', '22222222-0000-0000-0000-000000000000']

/** What an office could write: from the 26th leaders use one model only, and another is known to be broken. */
vi.mock('../../definitions/assurance/passkeys.ts', () => {
  const usual = { attestation: 'none', userVerification: 'required', algorithms: [-7], refused: [], formats: null, hardwareOnly: false }
  return {
    passkeyPolicies: [
      { ...usual, validFrom: '2025-06-26', roles: ['leader'], models: ['22222222-0000-0000-0000-000000000000'] },
      { ...usual, validFrom: '2024-07-01', roles: null, models: null },
    ],
    compromisedModels: [{ model: '11111111-0000-0000-0000-000000000000', since: '2025-06-26', status: 'REVOKED' }],
  }
})

const password = 'một câu dài dễ nhớ'
const origin = 'http://127.0.0.1:3006'
let built: Built
beforeAll(async () => {
  built = await givenHouse({ rows: [] })
})
afterAll(() => built.app.close())

const get = (url: string, cookies = {}) => built.app.inject({ url, cookies })
const post = (url: string, fields: Record<string, string>, cookies = {}) => built.app.inject({ method: 'POST', url, cookies, ...asForm(fields) })
const optionsIn = (body: string) => JSON.parse((/data-options="([^"]+)"/.exec(body)?.[1] ?? '{}').replaceAll('&quot;', '"')) as { challenge: string }

async function enter(name: string) {
  const answer = await post('/sign-in', { name, password, back: '/' })
  return { nt06_session: answer.cookies.find((cookie) => cookie.name === 'nt06_session')?.value ?? '' }
}
async function enrol(name: string, model: string) {
  const key = softKey(origin, model)
  const cookies = await enter(name)
  const options = optionsIn((await get('/account/means/passkey', cookies)).body)
  return { key, status: (await post('/account/means/passkey', { name: 'Khóa', response: key.make(options) }, cookies)).statusCode }
}
const comeIn = async ({ key }: { key: ReturnType<typeof softKey> }) => {
  clock.minutes += 1
  return post('/sign-in/passkey', { response: key.answer(optionsIn((await get('/sign-in/passkey')).body)), back: '/account' })
}
const levels = async () =>
  (await built.database.pool.query<{ level: number }>('select level from identity.session order by created_at desc')).rows[0]?.level

test('a key that is enrolled today is judged again at each sign-in, by the policy and the broken models of that day', async () => {
  for (const name of ['mot', 'hai', 'ba']) await addAccount(built.ctx, { name, displayName: name, role: 'leader', password })
  const [one, two, three] = [await enrol('mot', broken), await enrol('hai', sold), await enrol('ba', '33333333-0000-0000-0000-000000000000')]
  expect([one.status, two.status, three.status]).toEqual([303, 303, 303])
  const { rows } = await built.database.pool.query<{ model: string; format: string }>(
    'select model, format from authentication.passkey order by model',
  )
  expect(rows[0]).toEqual({ model: broken, format: 'none' })
  expect([(await comeIn(one)).statusCode, await levels()]).toEqual([303, 3])
  clock.minutes += 24 * 60
  expect((await comeIn(one)).statusCode).toBe(422)
  expect([(await comeIn(two)).statusCode, await levels()]).toEqual([303, 3])
  expect([(await comeIn(three)).statusCode, await levels()]).toEqual([303, 1])
  expect((await get('/account/means', await enter('mot'))).body).toContain('không còn được nhận')
})

test('from that day on the others are not enrolled any more', async () => {
  await addAccount(built.ctx, { name: 'bon', displayName: 'bon', role: 'leader', password })
  expect([(await enrol('bon', broken)).status, (await enrol('bon', sold)).status]).toEqual([422, 303])
})
