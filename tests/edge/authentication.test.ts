import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { shownBy, softKey } from '../../src/modules/authentication/testing.ts'
import { accounts, addAccount } from '../../src/modules/identity/index.ts'
import { sendTexts } from '../../src/modules/phones/index.ts'
import { readConfig } from '../../src/platform/config.ts'
import { givenGateway } from '../setup/gateway.ts'
import { asForm, type Built, clock, givenHouse } from '../setup/house.ts'

const password = 'một câu dài dễ nhớ'
const origin = 'http://127.0.0.1:3006'
let built: Built

const texted: string[] = []
let gateway: Awaited<ReturnType<typeof givenGateway>>
let env: Record<string, string>
const texting = () => ({ ...built.ctx, settings: readConfig(env) })

beforeAll(async () => {
  gateway = await givenGateway(texted)
  env = gateway.env
  built = await givenHouse({ rows: [], env })
})
afterAll(() => gateway.close())
afterAll(() => built.app.close())
beforeEach(() => {
  clock.minutes += 20
})

type Cookies = Record<string, string>
const idOf = async (name: string) => (await accounts(built.ctx)).find((each) => each.name === name)?.id ?? ''
const givenAccount = (name: string) => addAccount(built.ctx, { name, displayName: `Tài khoản ${name}`, role: 'leader', password })
const get = (url: string, cookies: Cookies = {}) => built.app.inject({ url, cookies })
const post = (url: string, fields: Record<string, string>, cookies: Cookies = {}, headers: Record<string, string> = {}) => {
  const sent = asForm(fields)
  return built.app.inject({ method: 'POST', url, cookies, payload: sent.payload as string, headers: { ...sent.headers, ...headers } })
}
const cookieIn = (answer: Awaited<ReturnType<typeof post>>): Cookies => ({
  nt06_session: answer.cookies.find(({ name }) => name === 'nt06_session')?.value ?? '',
})
const enter = async (name: string, given = password) => cookieIn(await post('/sign-in', { name, password: given, back: '/' }))
const isIn = async (cookies: Cookies) => (await get('/account', cookies)).statusCode === 200
const optionsIn = (body: string) => JSON.parse((/data-options="([^"]+)"/.exec(body)?.[1] ?? '{}').replaceAll('&quot;', '"')) as { challenge: string }
const levelOf = async (name: string) => {
  const { rows } = await built.database.pool.query<{ level: number }>(
    'select level from identity.session where account = $1 order by created_at desc, level desc',
    [await idOf(name)],
  )
  return rows[0]?.level
}

/** Somebody with an app, signed in as surely as it makes them; how the app's next code is had. */
async function givenApp(name: string) {
  await givenAccount(name)
  const cookies = await enter(name)
  await post('/account/means/totp', {}, cookies)
  const words = /<code>([A-Z2-7 ]{39})<\/code>/.exec((await get('/account/means/totp', cookies)).body)?.[1] ?? ''
  const code = () => shownBy(words, clock.now())
  expect((await post('/account/means/totp/confirm', { code: code() }, cookies)).headers.location).toBe('/account/means')
  clock.minutes += 1
  return { cookies, code }
}

/** Somebody with a passkey. */
async function givenKey(name: string) {
  await givenAccount(name)
  const cookies = await enter(name)
  const key = softKey(origin)
  const options = optionsIn((await get('/account/means/passkey', cookies)).body)
  const added = await post('/account/means/passkey', { name: 'Điện thoại', response: key.make(options) }, cookies)
  expect([added.statusCode, added.headers.location]).toEqual([303, '/account/means'])
  return { key, cookies }
}
const question = async (path = '/sign-in/passkey') => optionsIn((await get(path)).body)
const signInWith = (response: string, back = '/tasks') => post('/sign-in/passkey', { response, back })

test('a page that asks for more than a password leads to the second means and back, with a new token; the old one is dead', async () => {
  const { code } = await givenApp('len-muc')
  const before = await enter('len-muc')
  const asked = await get('/sign-in?back=%2Ftasks&level=2', before)
  expect(asked.headers.location).toBe('/sign-in/second?back=%2Ftasks&level=2')
  const shown = await get(String(asked.headers.location), before)
  expect(shown.body).toContain('Mã từ ứng dụng')
  const done = await post('/sign-in/second', { means: 'totp', code: code(), back: '/tasks', level: '2' }, before)
  expect([done.statusCode, done.headers.location]).toEqual([303, '/tasks'])
  expect(await levelOf('len-muc')).toBe(2)
  expect([await isIn(cookieIn(done)), await isIn(before)]).toEqual([true, false])
})

test('a code of the app opens once, not twice', async () => {
  const { code } = await givenApp('ma-cu')
  const [one, two] = [await enter('ma-cu'), await enter('ma-cu')]
  const same = code()
  expect((await post('/sign-in/second', { means: 'totp', code: same, level: '2' }, one)).statusCode).toBe(303)
  expect((await post('/sign-in/second', { means: 'totp', code: same, level: '2' }, two)).statusCode).toBe(422)
})

test('eight wrong codes make the second means rest', async () => {
  const { code } = await givenApp('do-ma')
  const cookies = await enter('do-ma')
  for (let at = 0; at < 8; at += 1) expect((await post('/sign-in/second', { means: 'totp', code: 'sai', level: '2' }, cookies)).statusCode).toBe(422)
  expect((await post('/sign-in/second', { means: 'totp', code: code(), level: '2' }, cookies)).statusCode).toBe(429)
})

test('who has a second means changes means only when signed in with it', async () => {
  const { code } = await givenApp('giu-muc')
  const weak = await enter('giu-muc')
  expect((await post('/account/means/totp/remove', {}, weak)).statusCode).toBe(401)
  expect((await get('/account/means', weak)).headers.location).toMatch(/^\/sign-in\?back=%2Faccount%2Fmeans&level=2/)
  const strong = cookieIn(await post('/sign-in/second', { means: 'totp', code: code(), level: '2' }, weak))
  expect((await get('/account/means', strong)).statusCode).toBe(200)
  clock.minutes += 16
  expect((await post('/account/means/totp/remove', {}, strong)).statusCode).toBe(401)
})

test('a passkey signs in by itself at level 3, and leads only to pages of ours', async () => {
  const { key } = await givenKey('khoa')
  const done = await signInWith(key.answer(await question()), 'https://evil.example/')
  expect([done.statusCode, done.headers.location]).toEqual([303, '/'])
  expect([await isIn(cookieIn(done)), await levelOf('khoa')]).toEqual([true, 3])
})

test('an answer of a passkey is taken once', async () => {
  const { key } = await givenKey('nhac-lai')
  const answer = key.answer(await question(), { counter: 0 })
  const again = answer
  expect([(await signInWith(answer)).statusCode, (await signInWith(again)).statusCode]).toEqual([303, 422])
})

test.each([
  ['for another origin', { origin: 'https://evil.example' }],
  ['without the user verified', { verified: false }],
] as const)('a passkey’s answer %s is refused', async (name, way) => {
  const { key } = await givenKey(name.includes('origin') ? 'noi-khac' : 'khong-nguoi')
  expect((await signInWith(key.answer(await question(), way))).statusCode).toBe(422)
  expect((await signInWith(key.answer(await question()))).statusCode).toBe(303)
})

test('a counter that stands still betrays a copy of the key', async () => {
  const { key } = await givenKey('ban-sao')
  expect((await signInWith(key.answer(await question(), { counter: 5 }))).statusCode).toBe(303)
  expect((await signInWith(key.answer(await question(), { counter: 5 }))).statusCode).toBe(422)
  expect((await signInWith(key.answer(await question(), { counter: 6 }))).statusCode).toBe(303)
})

test('a question of five minutes ago, of another purpose or of nobody is not answered', async () => {
  const { key } = await givenKey('cau-hoi')
  const old = await question()
  const other = await question('/sign-in/unlock')
  clock.minutes += 6
  expect((await signInWith(key.answer(old))).statusCode).toBe(422)
  expect((await signInWith(key.answer(other))).statusCode).toBe(422)
  expect((await signInWith(key.answer({ challenge: Buffer.alloc(56).toString('base64url') }))).statusCode).toBe(422)
  expect((await signInWith('không phải JSON')).statusCode).toBe(422)
  expect((await signInWith(softKey(origin).answer(await question()))).statusCode).toBe(422)
})

test('a key that is enrolled belongs to one account; another’s session is not raised by it', async () => {
  const { key } = await givenKey('chu-khoa')
  await givenAccount('nguoi-khac')
  const other = await enter('nguoi-khac')
  const options = optionsIn((await get('/account/means/passkey', other)).body)
  expect((await post('/account/means/passkey', { name: 'Trộm', response: key.make(options) }, other)).statusCode).toBe(409)
  const raised = await post('/sign-in/second/passkey', { response: key.answer(await question()), level: '3' }, other)
  expect(raised.cookies).toEqual([])
  expect(await levelOf('nguoi-khac')).toBe(1)
})

test('recovery codes are seen once, open once each, and are told of', async () => {
  const { cookies, code } = await givenApp('du-phong')
  const strong = cookieIn(await post('/sign-in/second', { means: 'totp', code: code(), level: '2' }, cookies))
  const made = await post('/account/means/codes', {}, strong)
  const codes = [...made.body.matchAll(/<code>([0-9a-z]{5}-[0-9a-z]{5})<\/code>/g)].map(([, each = '']) => each)
  expect(new Set(codes).size).toBe(10)
  const use = async (given: string) => post('/sign-in/second', { means: 'recovery', code: given, level: '2' }, await enter('du-phong'))
  expect([(await use(codes[0]?.toUpperCase().replace('-', ' ') ?? '')).statusCode, (await use(codes[0] ?? '')).statusCode]).toEqual([303, 422])
  const { rows } = await built.database.pool.query<{ words: { what: { vi: string } } }>(
    `select words from notices.notice where template = 'account-changed' and to_account = $1`,
    [await idOf('du-phong')],
  )
  expect(rows.map(({ words }) => words.what.vi)).toContain('Một mã dự phòng đã được dùng')
  expect(JSON.stringify((await built.database.pool.query('select encode(hash, $1) from authentication.code', ['escape'])).rows)).not.toContain(
    codes[1],
  )
})

test('a lock ends every session and keeps everybody out until password and code are both given', async () => {
  const { cookies, code } = await givenApp('tu-khoa')
  const elsewhere = await enter('tu-khoa')
  expect((await post('/account/lock', {}, cookies)).headers.location).toBe('/sign-in/unlock')
  expect([await isIn(cookies), await isIn(elsewhere)]).toEqual([false, false])
  expect((await post('/sign-in', { name: 'tu-khoa', password, back: '/' })).statusCode).toBe(403)
  const open = (fields: Record<string, string>) => post('/sign-in/unlock', { name: 'tu-khoa', password, ...fields })
  expect([(await open({ code: '000000' })).statusCode, (await open({ code: code(), password: 'không phải câu đó' })).statusCode]).toEqual([422, 422])
  expect((await post('/sign-in', { name: 'tu-khoa', password, back: '/' })).statusCode).toBe(403)
  expect((await open({ code: code() })).statusCode).toBe(303)
  expect(await isIn(await enter('tu-khoa'))).toBe(true)
})

test('a passkey of a locked account unlocks it and does not sign in before', async () => {
  const { key, cookies } = await givenKey('khoa-mo')
  await post('/account/lock', {}, cookies)
  expect((await signInWith(key.answer(await question()))).statusCode).toBe(403)
  expect((await post('/sign-in/unlock/passkey', { response: key.answer(await question('/sign-in/unlock')) })).statusCode).toBe(303)
  expect((await signInWith(key.answer(await question()))).statusCode).toBe(303)
})

test('unlocking tells nobody which accounts there are, or that one is not locked', async () => {
  await givenApp('khong-khoa')
  const tryUnlock = async (name: string) => {
    const { statusCode, body } = await post('/sign-in/unlock', { name, password: 'không phải câu đó', code: '123456' })
    return [statusCode, body.replaceAll(name, '…').replaceAll(/[0-9a-f-]{36}|data-options="[^"]*"/g, '…')]
  }
  expect(await tryUnlock('khong-khoa')).toEqual(await tryUnlock('khong-co-ai'))
})

/** The code in the last mail to somebody. */
async function mailedTo(name: string): Promise<string> {
  const { rows } = await built.database.pool.query<{ plain: string }>(
    'select plain from notices.mail where account = $1 order by made_at desc limit 1',
    [await idOf(name)],
  )
  return /\b(\d{8})\b/.exec(rows[0]?.plain ?? '')?.[1] ?? ''
}
const giveAddress = async (name: string) =>
  built.database.pool.query(
    `insert into notices.preference (account, address, confirmed_at, kinds, quiet_from, quiet_to, quiet_days_off, digest) values ($1, $2, now(), '{account}', '22:00', '06:00', false, 'none')`,
    [await idOf(name), `${name}@example.vn`],
  )

test('a forgotten password is reset by mail, but not past a second means, and opens no session', async () => {
  const { cookies, code } = await givenApp('quen')
  await giveAddress('quen')
  const ask = () => post('/sign-in/recovery', { name: 'quen' })
  const reset = (fields: Record<string, string>) => post('/sign-in/recovery/password', { name: 'quen', fresh: 'một câu hoàn toàn mới', ...fields })
  expect((await ask()).statusCode).toBe(303)
  expect((await reset({ code: await mailedTo('quen') })).statusCode).toBe(422)
  clock.minutes += 1
  await ask()
  const done = await reset({ code: await mailedTo('quen'), second: code() })
  expect([done.statusCode, done.headers.location, done.cookies.some(({ name }) => name === 'nt06_session')]).toEqual([303, '/sign-in', false])
  expect([await isIn(cookies), await isIn(await enter('quen', 'một câu hoàn toàn mới'))]).toEqual([false, true])
  const again = await enter('quen', 'một câu hoàn toàn mới')
  expect((await get('/account/means', again)).statusCode).toBe(303)
})

test('asking for a reset says the same for a name there is and one there is not', async () => {
  await givenAccount('co-that')
  await giveAddress('co-that')
  const ask = async (name: string) => {
    const { statusCode, headers, cookies } = await post('/sign-in/recovery', { name })
    return [statusCode, headers.location, cookies.map(({ name: each, value }) => [each, value])]
  }
  expect(await ask('co-that')).toEqual(await ask('khong-co'))
})

test('a code by mail raises a session, is good once and for ten minutes', async () => {
  await givenAccount('thu')
  await giveAddress('thu')
  const cookies = await enter('thu')
  const send = () => post('/sign-in/second/send', { channel: 'mail', level: '2' }, cookies)
  const give = (code: string) => post('/sign-in/second', { means: 'mail', code, level: '2' }, cookies)
  await send()
  const old = await mailedTo('thu')
  clock.minutes += 11
  expect((await give(old)).statusCode).toBe(422)
  await send()
  expect((await give(await mailedTo('thu'))).statusCode).toBe(303)
})

test('a code by text message raises a session; the code of one channel is none of another', async () => {
  const { code } = await givenApp('nhan-tin')
  const weak = await enter('nhan-tin')
  const strong = cookieIn(await post('/sign-in/second', { means: 'totp', code: code(), level: '2' }, weak))
  expect((await post('/account/means/phone', { phone: '12' }, strong)).body).toContain('Số chưa đúng')
  expect((await post('/account/means/phone', { phone: '0912 345 678' }, strong)).statusCode).toBe(303)
  await sendTexts(texting())
  expect((await post('/account/means/phone/confirm', { code: texted.at(-1) ?? '' }, strong)).headers.location).toBe('/account/means')
  clock.minutes += 2
  const cookies = await enter('nhan-tin')
  expect((await get('/sign-in/second?level=2', cookies)).body).toContain('091* *** *78')
  expect((await post('/sign-in/second/send', { channel: 'sms', level: '2' }, cookies)).statusCode).toBe(303)
  expect((await post('/sign-in/second/send', { channel: 'sms', level: '2' }, cookies)).statusCode).toBe(429)
  await sendTexts(texting())
  const give = (means: string) => post('/sign-in/second', { means, code: texted.at(-1) ?? '', level: '2' }, cookies)
  expect([(await give('mail')).statusCode, (await give('sms')).statusCode]).toEqual([422, 303])
  expect(await levelOf('nhan-tin')).toBe(2)
})

test('sessions are listed with their device and ended one by one or all others; nobody ends another’s', async () => {
  await givenAccount('nhieu-phien')
  const [one, two, three] = [await enter('nhieu-phien'), await enter('nhieu-phien'), await enter('nhieu-phien')]
  const names = [...(await get('/account/sessions', one)).body.matchAll(/name="session" value="([0-9a-f]{64})"/g)].map(([, each = '']) => each)
  expect(names.length).toBe(3)
  await givenAccount('nguoi-la')
  await post('/account/sessions/end', { session: names[0] ?? '' }, await enter('nguoi-la'))
  expect([await isIn(one), await isIn(two), await isIn(three)]).toEqual([true, true, true])
  await post('/account/sessions/end-others', {}, two)
  expect([await isIn(one), await isIn(two), await isIn(three)]).toEqual([false, true, false])
})

test.each(['/account/lock', '/account/sessions/end-others', '/account/means/totp', '/account/means/codes', '/sign-in/second/send'])(
  'a foreign page cannot post to %s',
  async (path) => {
    const name = `csrf-${path.replaceAll(/\W/g, '-').slice(-20)}`
    await givenAccount(name)
    const cookies = await enter(name)
    expect((await post(path, {}, cookies, { 'sec-fetch-site': 'cross-site' })).statusCode).toBe(403)
    expect(await isIn(cookies)).toBe(true)
  },
)

test('the roles of the demonstration, which everybody shares, are not locked', async () => {
  const cookies = cookieIn(await post('/sign-in/persona', { name: 'leader' }))
  expect([(await post('/account/lock', {}, cookies)).statusCode, await isIn(cookies)]).toEqual([422, true])
})
