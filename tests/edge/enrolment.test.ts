import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { shownBy, softKey } from '../../src/modules/authentication/testing.ts'
import { chainAuditNow } from '../../src/platform/audit.ts'
import { accounts, addAccount } from '../../src/modules/identity/index.ts'
import { sendTexts } from '../../src/modules/phones/index.ts'
import { readConfig } from '../../src/platform/config.ts'
import { givenGateway } from '../setup/gateway.ts'
import { asForm, asMultipart, type Built, clock, givenHouse, signedIn } from '../setup/house.ts'

const password = 'một câu dài dễ nhớ'
let built: Built
let officer: Record<string, string>
let code = () => ''

const texted: string[] = []
let env: Record<string, string>
let gateway: Awaited<ReturnType<typeof givenGateway>>

beforeAll(async () => {
  gateway = await givenGateway(texted)
  env = gateway.env
  built = await givenHouse({ rows: [], env: { SIMULATOR: 'yes', ...env } })
  await addAccount(built.ctx, { name: 'can-bo-quay', displayName: 'Cán bộ quầy', role: 'agency-clerk', agency: 'bo-cong-an', password })
})
afterAll(async () => {
  gateway.close()
  await built.app.close()
})
beforeEach(() => {
  clock.minutes += 20
})

type Cookies = Record<string, string>
const get = (url: string, cookies: Cookies = {}) => built.app.inject({ url, cookies })
const post = (url: string, fields: Record<string, string>, cookies: Cookies = {}) =>
  built.app.inject({ method: 'POST', url, cookies, ...asForm(fields) })
const cookieIn = (answer: Awaited<ReturnType<typeof post>>): Cookies => ({
  nt06_session: answer.cookies.find(({ name }) => name === 'nt06_session')?.value ?? '',
})
const enter = (name: string, given = password) => post('/sign-in', { name, password: given, back: '/account' })
const accountOf = async (number: string) => (await accounts(built.ctx)).find(({ name }) => name === number)
const application = { personalId: '001090000017', fullName: 'Nguyễn Thị Thử', bornOn: '12/3/1990', sex: 'male', email: 'thu@example.vn', password }

async function mailed(): Promise<string> {
  const { rows } = await built.database.pool.query<{ plain: string }>('select plain from notices.mail order by made_at desc limit 1')
  return /\b(\d{8})\b/.exec(rows[0]?.plain ?? '')?.[1] ?? ''
}

async function asOfficer(): Promise<Cookies> {
  if (!officer) {
    officer = cookieIn(await enter('can-bo-quay'))
    await post('/account/means/totp', {}, officer)
    const words = /<code>([A-Z2-7 ]{39})<\/code>/.exec((await get('/account/means/totp', officer)).body)?.[1] ?? ''
    code = () => shownBy(words, clock.now())
    await post('/account/means/totp/confirm', { code: code() }, officer)
    clock.minutes += 1
  }
  const weak = cookieIn(await enter('can-bo-quay'))
  return cookieIn(await post('/sign-in/second', { means: 'totp', code: code(), level: '2', back: '/' }, weak))
}

const lay = (fields: Record<string, string>, cookies: Cookies, files: readonly [name: string, content: string][] = []) =>
  built.app.inject({
    method: 'POST',
    url: '/enrolment/desk',
    cookies,
    ...asMultipart([
      ...Object.entries({
        kind: 'adult',
        seen: 'yes',
        personalId: '001085000022',
        fullName: 'Trần Văn Quầy',
        bornOn: '2/11/1985',
        sex: 'male',
        ...fields,
      }).map(([name, value]) => ({ name, value })),
      ...files.map(([fileName, value]) => ({ name: 'files', fileName, value })),
    ]),
  })
/** The officer asks for a signature, approves it in the app, and finishes. */
async function signed(path: string, cookies: Cookies) {
  const asked = await post(`${path}/ask`, {}, cookies)
  if (asked.statusCode !== 303) return asked
  const waiting = (await get('/approvals', cookies)).body
  const [, id = ''] = [...(/name="id" value="([^"]+)"/.exec(waiting) ?? [])]
  expect((await post('/approvals', { id, answer: 'yes' }, cookies)).headers.location).toBe('/approvals')
  return post(`${path}/confirm`, {}, cookies)
}

const bothAlike = [
  ['face.jpg', 'mặt'],
  ['DG2', 'mặt'],
  ['finger.wsq', 'vân'],
  ['DG3', 'vân'],
] as const

test('an account of level 1 opens on line once its address is confirmed, and its person signs in with the number', async () => {
  const asked = await post('/enrolment', application)
  expect(asked.headers.location).toMatch(/^\/enrolment\/[0-9a-f-]{36}$/)
  const path = String(asked.headers.location)
  const right = await mailed()
  expect((await enter('001090000017')).statusCode).toBe(422)
  expect((await post(path, { code: '00000000' })).statusCode).toBe(422)
  expect((await post(path, { code: right })).headers.location).toBe('/sign-in')
  expect((await post(path, { code: right })).statusCode).toBe(422)
  const session = cookieIn(await enter('001090000017'))
  expect((await get('/account', session)).body).toContain('Mức độ 1')
})

test('who gives a telephone proves it too before the account opens, and codes go there from then on', async () => {
  const wrong = await post('/enrolment', { ...application, personalId: '001090000033', email: 'may@example.vn', phone: '0241 234 567' })
  expect([wrong.statusCode, wrong.body.includes('id="phone-error"')]).toEqual([422, true])
  const asked = await post('/enrolment', { ...application, personalId: '001090000033', email: 'may@example.vn', phone: '0912 345 678' })
  const path = String(asked.headers.location)
  await sendTexts({ ...built.ctx, settings: readConfig(env) })
  const code_ = await mailed()
  expect((await post(path, { code: code_, phoneCode: '00000000' })).statusCode).toBe(422)
  expect((await post(path, { code: code_ })).statusCode).toBe(422)
  expect((await post(path, { code: code_, phoneCode: texted.at(-1) ?? '' })).headers.location).toBe('/sign-in')
  expect((await get('/account/means', cookieIn(await enter('001090000033')))).body).toContain('091* *** *78')
})

test('a code comes too late after an hour', async () => {
  const path = String((await post('/enrolment', { ...application, personalId: '001090000025', email: 'muon@example.vn' })).headers.location)
  const right = await mailed()
  clock.minutes += 61
  expect((await post(path, { code: right })).statusCode).toBe(422)
})

test('asking with a number that has an account looks the same, and opens nothing', async () => {
  const asked = await post('/enrolment', {
    ...application,
    fullName: 'Kẻ Mạo Danh',
    email: 'mao-danh@example.vn',
    password: 'một câu khác hẳn của kẻ gian',
  })
  expect([asked.statusCode, asked.headers.location]).toEqual([303, expect.stringMatching(/^\/enrolment\/[0-9a-f-]{36}$/)])
  expect((await post(String(asked.headers.location), { code: await mailed() })).statusCode).toBe(422)
  expect((await enter('001090000017', 'một câu khác hẳn của kẻ gian')).statusCode).toBe(422)
  expect((await enter('001090000017')).statusCode).toBe(303)
})

test('a number that cannot be is told beside its field; one of an unknown place is taken', async () => {
  const wrong = await post('/enrolment', { ...application, personalId: '001091000017', email: 'sai@example.vn' })
  expect([wrong.statusCode, wrong.body.includes('id="personalId-error"'), wrong.body.includes(password)]).toEqual([422, true, false])
  expect((await post('/enrolment', { ...application, personalId: '199090000017', email: 'xa@example.vn' })).statusCode).toBe(303)
  const child = await post('/enrolment', { ...application, personalId: '001218000017', bornOn: '12/3/2018', email: 'tre@example.vn' })
  expect([child.statusCode, child.body.includes('người giám hộ')]).toEqual([422, true])
})

test('the line of a card fills the form in, and nonsense says so', async () => {
  const filled = await post('/enrolment/card', { qr: '001090000017||Nguyễn Thị Thử|12031990|Nam|Số 1, Hà Nội|01012022' })
  expect(filled.body).toContain('value="001090000017"')
  expect(filled.body).toContain('value="12/03/1990"')
  expect((await post('/enrolment/card', { qr: 'https://example.vn' })).statusCode).toBe(422)
})

test('an officer with a second means confirms level 2; the person activates the account by the code they were given', async () => {
  const cookies = await asOfficer()
  const path = String((await lay({}, cookies, bothAlike as never)).headers.location)
  const shown = await get(path, cookies)
  expect(shown.body).toContain('Ký xác nhận mức độ 2')
  const weak = cookieIn(await enter('can-bo-quay'))
  expect([(await post(`${path}/ask`, {}, weak)).statusCode, (await post(`${path}/confirm`, {}, weak)).statusCode]).toEqual([401, 401])
  const unsigned = await post(`${path}/confirm`, {}, cookies)
  expect([unsigned.statusCode, unsigned.body.includes('chưa có chữ ký')]).toEqual([422, true])
  const confirmed = await signed(path, cookies)
  const activation = /<code>([0-9a-z-]{14})<\/code>/.exec(confirmed.body)?.[1] ?? ''
  expect((await post(`${path}/confirm`, {}, cookies)).statusCode).toBe(409)
  expect((await get(path, cookies)).body).not.toContain(activation)
  const activate = (given: string) => post('/enrolment/activate', { personalId: '001085000022', code: given, fresh: password })
  expect([(await activate('aaaa-bbbb-cccc')).statusCode, (await activate(activation)).statusCode, (await activate(activation)).statusCode]).toEqual([
    422, 303, 422,
  ])
  expect((await get('/account', cookieIn(await enter('001085000022')))).body).toContain('Mức độ 2')
  const { rows } = await built.database.pool.query<{ details: { evidence: string } }>(
    `select details from platform.audit where action = 'enrolment.confirmed'`,
  )
  expect(rows[0]?.details.evidence).toMatch(/^[0-9a-f]{64}$/)
})

test('a person with an account of level 1 keeps it and is raised to level 2', async () => {
  const cookies = await asOfficer()
  const mine = { personalId: application.personalId, fullName: application.fullName, bornOn: application.bornOn }
  const path = String((await lay(mine, cookies, bothAlike as never)).headers.location)
  await signed(path, cookies)
  expect((await accountOf(application.personalId))?.eidLevel).toBe(2)
  const citizen = cookieIn(await enter(application.personalId))
  expect((await get('/account', citizen)).body).toContain('Mức độ 2')
  await chainAuditNow(built.ctx)
  expect((await get('/account/reads', citizen)).body).toContain('Cấp tài khoản định danh tại quầy')
})

test('a child is enrolled under a guardian of level 2, and the guardian’s account says so', async () => {
  const cookies = await asOfficer()
  const child = { kind: 'child', personalId: '001218000017', fullName: 'Nguyễn Văn Bé', bornOn: '12/3/2018' }
  const alone = await lay(child, cookies, bothAlike as never)
  expect((await get(String(alone.headers.location), cookies)).body).not.toContain('/confirm"')
  const path = String((await lay({ ...child, guardianId: '001085000022' }, cookies, bothAlike as never)).headers.location)
  expect((await signed(path, cookies)).statusCode).toBe(200)
  const [guardian, ward] = [await accountOf('001085000022'), await accountOf('001218000017')]
  expect([guardian?.profile?.wards, guardian?.eidLevel, ward?.profile?.guardian, ward?.eidLevel]).toEqual([['001218000017'], 2, '001085000022', 2])
})

test('a mission abroad enrols Vietnamese there, and no foreigners', async () => {
  await addAccount(built.ctx, { name: 'lanh-su', displayName: 'Viên chức lãnh sự', role: 'agency-clerk', agency: 'bo-ngoai-giao', password })
  const consul = cookieIn(await enter('lanh-su'))
  const kinds = await Promise.all(['abroad', 'foreigner'].map(async (kind) => (await lay({ kind, personalId: '199085000055' }, consul)).statusCode))
  expect(kinds).toEqual([303, 404])
})

test('what failed cannot be confirmed, not even by who asks for it directly', async () => {
  const cookies = await asOfficer()
  const path = String(
    (
      await lay({ personalId: '001085000030' }, cookies, [
        ['face.jpg', 'một'],
        ['DG2', 'khác'],
      ])
    ).headers.location,
  )
  expect((await get(path, cookies)).body).not.toContain('/confirm')
  expect((await post(`${path}/confirm`, {}, cookies)).statusCode).toBe(422)
  expect(await accountOf('001085000030')).toBeUndefined()
})

test('only clerks of an intake office enrol, each their own desk’s people', async () => {
  const cookies = await asOfficer()
  const path = String((await lay({ personalId: '001085000048' }, cookies)).headers.location)
  const other = await signedIn(built.app, 'agency')
  expect([(await lay({}, other)).statusCode, (await get(path, other)).statusCode, (await post(`${path}/confirm`, {}, other)).statusCode]).toEqual([
    404, 404, 404,
  ])
  for (const cookies_ of [other, await signedIn(built.app, 'administrator')])
    expect((await get('/enrolment/desk', cookies_)).body).toContain('không phải nơi tiếp nhận')
  const citizen = cookieIn(await enter(application.personalId))
  expect((await get('/enrolment/desk', citizen)).statusCode).toBe(403)
})

test('who locked their account and lost every means is let in again by the desk', async () => {
  const citizen = cookieIn(await enter(application.personalId))
  await post('/account/lock', {}, citizen)
  expect((await enter(application.personalId)).statusCode).toBe(403)
  await post('/enrolment/desk/unlock', { personalId: application.personalId }, await asOfficer())
  expect((await enter(application.personalId)).statusCode).toBe(303)
})

test('the database tells nobody who waits or was enrolled', async () => {
  const { rows } = await built.database.pool.query(`select * from enrolment.enrolment`)
  const waiting = await built.database.pool.query(`select * from enrolment.application`)
  const text = JSON.stringify([rows, waiting.rows], (_key, value: unknown) => (value instanceof Buffer ? value.toString('latin1') : value))
  expect(text).not.toContain('001085000048')
  expect(text).not.toContain('Trần Văn Quầy')
})

const laidDown = async (cookies: Cookies, personalId: string) =>
  String((await lay({ personalId, fullName: 'Lê Thị Ký', bornOn: '2/11/1985', sex: 'male' }, cookies, bothAlike as never)).headers.location)
const idIn = (path: string) => path.split('/').at(-1) ?? ''
const change = (sql: string, values: readonly unknown[]) => built.database.pool.query(sql, [...values])
const verifiedAt = async (path: string, cookies: Cookies) => {
  const { body } = await get(path, cookies)
  return [body.includes('Cán bộ quầy, Bộ Công an'), />đúng</.test(body), body.includes('Chữ ký không còn đúng')]
}

test('the signature names post, agency and time, and is checked at each reading; a changed record no longer fits it', async () => {
  const cookies = await asOfficer()
  const path = await laidDown(cookies, '001085000056')
  expect((await signed(path, cookies)).statusCode).toBe(200)
  expect(await verifiedAt(path, cookies)).toEqual([true, true, false])
  await change(`update enrolment.enrolment set score = score + 1 where id = $1`, [idIn(path)])
  expect(await verifiedAt(path, cookies)).toEqual([true, false, true])
  await change(`update enrolment.enrolment set score = score - 1 where id = $1`, [idIn(path)])
  expect(await verifiedAt(path, cookies)).toEqual([true, true, false])
})

test('neither a signature of another record fits, nor one that is right by itself but not the one the journal knows', async () => {
  const cookies = await asOfficer()
  const [mine, other] = [await laidDown(cookies, '001085000064'), await laidDown(cookies, '001085000072')]
  for (const path of [mine, other]) await signed(path, cookies)
  await change(`update enrolment.signature set evidence = (select evidence from enrolment.signature where enrolment = $2) where enrolment = $1`, [
    idIn(mine),
    idIn(other),
  ])
  clock.minutes += 1
  expect(await verifiedAt(mine, cookies)).toEqual([true, false, true])
  expect(await verifiedAt(other, cookies)).toEqual([true, true, false])
  await change(`update enrolment.signature set evidence = evidence || '{"note": 1}' where enrolment = $1`, [idIn(other)])
  expect(await verifiedAt(other, cookies)).toEqual([true, false, true])
})

test('an officer signs with a passkey of their own over this record and no other', async () => {
  const cookies = await asOfficer()
  const key = softKey('http://127.0.0.1:3006')
  const optionsIn = async (path: string) =>
    JSON.parse((/data-options="([^"]+)"/.exec((await get(path, cookies)).body)?.[1] ?? '{}').replaceAll('&quot;', '"')) as { challenge: string }
  await post('/account/means/passkey', { name: 'Khóa', response: key.make(await optionsIn('/account/means/passkey')) }, cookies)
  const [path, other] = [await laidDown(cookies, '001085000080'), await laidDown(cookies, '001085000098')]
  const answer = key.answer(await optionsIn(other))
  expect((await post(`${path}/confirm`, { response: answer }, cookies)).statusCode).toBe(422)
  expect((await post(`${path}/confirm`, { response: key.answer(await optionsIn(path), { verified: false }) }, cookies)).statusCode).toBe(422)
  expect((await post(`${path}/confirm`, { response: key.answer(await optionsIn(path)) }, cookies)).statusCode).toBe(200)
  expect(await verifiedAt(path, cookies)).toEqual([true, true, false])
  await change(`update enrolment.signature set post = 'Người khác' where enrolment = $1`, [idIn(path)])
  expect((await get(path, cookies)).body).toContain('Chữ ký không còn đúng')
})

test('whose right to enrol ended after asking signs nothing any more, though they approved', async () => {
  const cookies = await asOfficer()
  const path = await laidDown(cookies, '001085000106')
  await post(`${path}/ask`, {}, cookies)
  const [, id = ''] = [...(/name="id" value="([^"]+)"/.exec((await get('/approvals', cookies)).body) ?? [])]
  await post('/approvals', { id, answer: 'yes' }, cookies)
  await change(`update identity.account set role = 'inspector', agency = null where name = 'can-bo-quay'`, [])
  expect((await post(`${path}/confirm`, {}, cookies)).statusCode).toBe(403)
  await change(`update identity.account set role = 'agency-clerk', agency = 'bo-cong-an' where name = 'can-bo-quay'`, [])
  expect(await accountOf('001085000106')).toBeUndefined()
})
