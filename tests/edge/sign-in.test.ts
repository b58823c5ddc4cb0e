import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { house } from '../../src/app.ts'
import { accounts, addAccount, deletePersonas } from '../../src/modules/identity/index.ts'
import { readConfig } from '../../src/platform/config.ts'
import { openDatabase, closeDatabase } from '../../src/platform/database.ts'
import { buildServer } from '../../src/platform/http/index.ts'
import { asForm, type Built, clock, givenHouse, signedIn } from '../setup/house.ts'

const password = 'một câu dài dễ nhớ'
let built: Built

beforeAll(async () => {
  built = await givenHouse({ rows: [] })
  for (const name of ['thu-nghiem', 'bi-thu', 'bi-khoa'])
    await addAccount(built.ctx, { name, displayName: `Tài khoản ${name}`, role: 'leader', password })
})
afterAll(() => built.app.close())
beforeEach(() => {
  clock.minutes += 20
})

const tryIn = (
  name: string,
  given = password,
  { app = built.app, address = '198.51.100.1', cookies = {} }: { app?: Built['app']; address?: string; cookies?: Record<string, string> } = {},
) => app.inject({ method: 'POST', url: '/sign-in', cookies, remoteAddress: address, ...asForm({ name, password: given, back: '/tasks' }) })
const tokenIn = (answer: Awaited<ReturnType<typeof tryIn>>) => answer.cookies.find(({ name }) => name === 'nt06_session')?.value ?? ''
const letIn = async (token: string) => (await built.app.inject({ url: '/account', cookies: { nt06_session: token } })).statusCode === 200
const idOf = async (name: string) => (await accounts(built.ctx)).find((each) => each.name === name)?.id ?? ''

test('the right name and password open the page that was asked for', async () => {
  const asked = await built.app.inject('/tasks?q=y')
  expect([asked.statusCode, asked.headers.location]).toEqual([303, '/sign-in?back=%2Ftasks%3Fq%3Dy'])
  const answer = await tryIn(' Thu-Nghiem ')
  expect([answer.statusCode, answer.headers.location]).toEqual([303, '/tasks'])
  expect(answer.cookies[0]).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' })
  expect(await letIn(tokenIn(answer))).toBe(true)
})

test('the database keeps neither password nor token', async () => {
  const token = tokenIn(await tryIn('thu-nghiem'))
  const { rows } = await built.database.pool.query(
    `select password from identity.account where name = 'thu-nghiem' union all select encode(token_hash, 'hex') from identity.session`,
  )
  expect(JSON.stringify(rows)).toMatch(/argon2id\$47104\$1\$1\$/)
  expect(JSON.stringify(rows)).not.toContain(password)
  expect(JSON.stringify(rows)).not.toContain(Buffer.from(token, 'base64url').toString('hex'))
})

test('a wrong password and an unknown name get the same answer for the same work', async () => {
  const once = async (name: string) => {
    const before = process.cpuUsage()
    const answer = await tryIn(name, 'sai mật khẩu rồi', { address: '198.51.100.2' })
    const { user, system } = process.cpuUsage(before)
    const page = answer.body.replaceAll(name, '…').replaceAll(/[0-9a-f-]{36}/g, '…')
    return { status: answer.statusCode, page, work: user + system }
  }
  const rounds: Record<'known' | 'unknown', Awaited<ReturnType<typeof once>>>[] = []
  for (let at = 0; at < 6; at += 1) rounds.push({ known: await once('bi-thu'), unknown: await once('khong-co') })
  for (const { known, unknown } of rounds) expect([known.status, known.page]).toEqual([unknown.status, unknown.page])
  expect(rounds[0]?.known.page).toContain('Tên đăng nhập hoặc mật khẩu chưa đúng')
  const least = (who: 'known' | 'unknown') => Math.min(...rounds.map((round) => round[who].work))
  expect(least('known') / least('unknown')).toBeGreaterThan(0.5)
  expect(least('known') / least('unknown')).toBeLessThan(2)
})

test('after eight wrong tries the account rests for a quarter of an hour, whoever asks and whichever process', async () => {
  const other = openDatabase(built.database.url)
  const app = await buildServer(house(readConfig({ LOG_LEVEL: 'silent' }), other, clock.now))
  for (let at = 0; at < 8; at += 1)
    expect((await tryIn('bi-thu', 'sai', { app: at % 2 ? app : built.app, address: `198.51.100.${10 + at}` })).statusCode).toBe(422)
  const paused = await tryIn('bi-thu', password, { app, address: '203.0.113.1' })
  expect([paused.statusCode, paused.body.includes('15 phút')]).toEqual([429, true])
  clock.minutes += 16
  expect((await tryIn('bi-thu', password, { app })).statusCode).toBe(303)
  await app.close()
  await closeDatabase(other)
})

test('many tries sent at once are no way round the count', async () => {
  const wave = () => Promise.all(Array.from({ length: 6 }, (_, at) => tryIn('bi-thu', 'sai', { address: `198.51.101.${at}` })))
  const answers = [...(await wave()), ...(await wave()), ...(await wave())]
  const looked = answers.filter(({ statusCode }) => statusCode === 422).length
  expect(looked).toBeGreaterThan(0)
  expect(looked).toBeLessThanOrEqual(8)
  expect(answers.filter(({ statusCode }) => statusCode === 429).length).toBe(18 - looked)
  const { rows } = await built.database.pool.query<{ count: number }>(
    `select count(*)::int as count from identity.attempt where key = 'account:bi-thu' and at > $1`,
    [new Date(clock.now().getTime() - 60_000)],
  )
  expect(rows[0]?.count).toBe(looked)
})

test('forty wrong tries from one address make it wait, and only it', async () => {
  const earlier = Array.from({ length: 38 }, () => ({ key: 'address:198.51.102.1', at: clock.now() }))
  await built.database.db.insertInto('identity.attempt').values(earlier).execute()
  for (const name of ['ten-1', 'ten-2']) expect((await tryIn(name, 'sai', { address: '198.51.102.1' })).statusCode).toBe(422)
  expect((await tryIn('thu-nghiem', password, { address: '198.51.102.1' })).statusCode).toBe(429)
  expect((await tryIn('thu-nghiem', password, { address: '198.51.102.2' })).statusCode).toBe(303)
})

test('a session planted beforehand is worth nothing: each sign-in makes a token of its own', async () => {
  const planted = 'A'.repeat(43)
  const [one, two] = [tokenIn(await tryIn('thu-nghiem', password, { cookies: { nt06_session: planted } })), tokenIn(await tryIn('thu-nghiem'))]
  expect(new Set([one, two, planted]).size).toBe(3)
  expect([await letIn(one), await letIn(two), await letIn(planted)]).toEqual([true, true, false])
})

test('signing out ends the session itself, not only the cookie', async () => {
  const token = tokenIn(await tryIn('thu-nghiem'))
  const answer = await built.app.inject({ method: 'POST', url: '/sign-out', cookies: { nt06_session: token }, ...asForm({}) })
  expect(answer.cookies.find(({ name }) => name === 'nt06_session')).toMatchObject({ value: '', maxAge: 0 })
  expect(await letIn(token)).toBe(false)
})

test('a session that rests four hours is over, and so is one of twelve hours', async () => {
  const rested = tokenIn(await tryIn('thu-nghiem'))
  clock.minutes += 239
  expect(await letIn(rested)).toBe(true)
  clock.minutes += 241
  expect(await letIn(rested)).toBe(false)
  const used = tokenIn(await tryIn('thu-nghiem'))
  for (let hour = 1; hour < 12; hour += 1) {
    clock.minutes += 60
    expect(await letIn(used)).toBe(true)
  }
  clock.minutes += 61
  expect(await letIn(used)).toBe(false)
})

test('an account that is disabled is out at once, and cannot come back in', async () => {
  const token = tokenIn(await tryIn('bi-khoa'))
  const administrator = await signedIn(built.app, 'administrator')
  const id = await idOf('bi-khoa')
  const act = (disabled: boolean) =>
    built.app.inject({ method: 'POST', url: `/accounts/${id}/disabled`, cookies: administrator, ...asForm({ disabled: String(disabled) }) })
  expect((await act(true)).statusCode).toBe(303)
  expect([await letIn(token), (await tryIn('bi-khoa')).statusCode]).toEqual([false, 422])
  await act(false)
  expect([await letIn(token), (await tryIn('bi-khoa')).statusCode]).toEqual([false, 303])
})

test('a new password ends every session, and the old one no longer opens', async () => {
  const token = tokenIn(await tryIn('thu-nghiem'))
  const change = (old: string) =>
    built.app.inject({ method: 'POST', url: '/account/password', cookies: { nt06_session: token }, ...asForm({ old, fresh: `${password} mới` }) })
  expect((await change('không phải')).statusCode).toBe(422)
  expect((await change(password)).headers.location).toBe('/sign-in')
  expect([await letIn(token), (await tryIn('thu-nghiem')).statusCode, (await tryIn('thu-nghiem', `${password} mới`)).statusCode]).toEqual([
    false,
    422,
    303,
  ])
})

test('an administrator makes accounts; a short password or a name taken is said beside its field, the password never shown again', async () => {
  const administrator = await signedIn(built.app, 'administrator')
  const make = (fields: Record<string, string>) =>
    built.app.inject({
      method: 'POST',
      url: '/accounts',
      cookies: administrator,
      ...asForm({ name: 'moi', displayName: 'Người mới', role: 'agency-clerk', agency: 'bo-y-te', password: 'mười hai ký tự', ...fields }),
    })
  const short = await make({ password: 'ngan-qua-06', role: 'vua' })
  expect(short.statusCode).toBe(422)
  expect(short.body).not.toContain('ngan-qua-06')
  expect(short.body).toContain('Người mới')
  expect((await make({ agency: '' })).statusCode).toBe(422)
  expect((await make({})).statusCode).toBe(303)
  expect((await make({})).statusCode).toBe(409)
  expect((await tryIn('moi', 'mười hai ký tự')).statusCode).toBe(303)
})

test('nobody signs in as a persona that is not there, or with an account of flesh and blood in its place', async () => {
  const enter = (name: string) => built.app.inject({ method: 'POST', url: '/sign-in/persona', ...asForm({ name }) })
  expect([(await enter('khong-co')).statusCode, (await enter('thu-nghiem')).statusCode]).toEqual([404, 404])
  const before = await built.app.inject('/sign-in')
  expect(before.body).toContain('action="/sign-in/persona"')
  const token = await signedIn(built.app, 'clerk')
  await deletePersonas(built.ctx)
  expect((await enter('clerk')).statusCode).toBe(404)
  expect((await built.app.inject({ url: '/account', cookies: token })).statusCode).toBe(303)
  expect((await built.app.inject('/sign-in')).body).not.toContain('action="/sign-in/persona"')
})
