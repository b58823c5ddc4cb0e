import { expect, test } from 'vitest'
import { readConfig } from '../../src/platform/config.ts'
import { Browser, givenWorld } from './world.ts'

const world = await givenWorld()

async function comesAs(persona: string, way: string, browser = new Browser(world.origin), from = '/sign-in/eid?back=%2Faccount') {
  const counter = await browser.go(from)
  expect(counter.at.pathname).toMatch(/^\/eid-simulator\//)
  return { browser, landed: await browser.go(counter.at.pathname, { persona, way }), counter }
}

test.each([
  ['nguoi-lon-muc-1', 'mat-khau', 'Nguyễn Mô Phỏng Một', 'Mức độ 1', 'Mức 1'],
  ['nguoi-lon-muc-2', 'the-va-khuon-mat', 'Trần Mô Phỏng Hai', 'Mức độ 2', 'Mức 4'],
  ['tre-em', 'ma-mot-lan', 'Lê Mô Phỏng Con', 'Mức độ 1', 'Mức 2'],
  ['giam-doc', 'khoa-thiet-bi', 'Hoàng Mô Phỏng Giám', 'Mức độ 2', 'Mức 3'],
])('%s comes in by %s: the level of the account and of the sign-in are two things', async (persona, way, name, account, session) => {
  const { landed } = await comesAs(persona, way)
  expect([landed.at.pathname, landed.page?.status]).toEqual(['/account', 200])
  for (const words of [name, account, session, 'Công dân']) expect(landed.body).toContain(words)
})

test('the same person who comes twice has one account', async () => {
  await comesAs('nguoi-giam-ho', 'mat-khau')
  await comesAs('nguoi-giam-ho', 'ma-mot-lan')
  const { rows } = await world.database.pool.query(`select count(*)::int as count from identity.linked where subject = 'nguoi-giam-ho'`)
  expect(rows).toEqual([{ count: 1 }])
})

test('a page that asks for level 3 is offered no weaker way', async () => {
  const { counter, landed } = await comesAs('nguoi-lon-muc-2', 'khoa-thiet-bi', undefined, '/sign-in/eid?back=%2Faccount&level=3')
  expect(counter.body).not.toContain('mat-khau')
  expect(landed.body).toContain('Mức 3')
})

test('what the provider sends back is worth nothing in another browser', async () => {
  const victim = new Browser(world.origin)
  const attacker = new Browser(world.origin)
  const counter = await attacker.go('/sign-in/eid?back=%2Faccount')
  let answer = await attacker.send(counter.at.pathname, { persona: 'nguoi-lon-muc-2', way: 'mat-khau' })
  for (let hop = 0; hop < 5 && !answer.headers.get('location')?.includes('/sign-in/eid/callback'); hop += 1)
    answer = await attacker.send(answer.headers.get('location') ?? '')
  const landed = await victim.go(answer.headers.get('location') ?? '')
  expect([landed.page?.status, landed.body.includes('Chưa đăng nhập được')]).toEqual([422, true])
  expect([...victim.cookies.keys()].some((name) => name.startsWith('nt06_session'))).toBe(false)
})

test('the simulator refuses to start in production, and is off beside a database without a demonstration', () => {
  expect(() => readConfig({ PRODUCTION: 'yes', SIMULATOR: 'yes' })).toThrow('SIMULATOR=yes')
  expect(() => readConfig({ NODE_ENV: 'production', SIMULATOR: 'yes' })).toThrow('SIMULATOR=yes')
  expect(readConfig({ NODE_ENV: 'production' }).simulator).toBe(false)
  expect(readConfig({ PRODUCTION: 'yes' }).eidSignIn).toBe(false)
  expect(readConfig({ DEMO: 'no' }).simulator).toBe(false)
  expect(readConfig({}).simulator).toBe(true)
})
