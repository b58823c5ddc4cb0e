import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readConfig } from '../../platform/config.ts'
import { plusMinutes, startOf } from '../../platform/dates.ts'
import { buildServer } from '../../platform/http/index.ts'
import type { Actor, Role } from '../../platform/rights.ts'
import { testDatabase } from '../../platform/testing.ts'
import { ctxOnSystem } from '../../system.ts'
import { api } from './api.ts'
import { pages } from './pages.tsx'
import { givenBoard, health, home } from './testing.ts'

const now = () => plusMinutes(startOf('2025-06-18'), 9 * 60)
const at = '/reports/ke-hoach-2025-06'
let server: FastifyInstance

const actor = (nth: number, role: Role, agency: string | null): Actor => ({
  account: `00000000-0000-4000-8000-00000000000${nth}`,
  name: `Người thứ ${nth}`,
  role,
  agency,
  agencies: new Set(agency === null ? [] : [agency]),
})
const people: Record<string, Actor> = {
  standing: actor(1, 'standing-clerk', null),
  clerk: actor(2, 'agency-clerk', home),
  head: actor(3, 'agency-leader', home),
  other: actor(4, 'agency-clerk', health),
}

beforeAll(async () => {
  const database = await testDatabase()
  await database.db.transaction().execute((db) => givenBoard(ctxOnSystem(db, 'test', now)))
  server = (await buildServer({
    config: readConfig({ LOG_LEVEL: 'silent' }),
    database,
    now,
    routes: [...pages, ...api],
    mounts: [],
    nav: [],
    actorOf: async (_ctx, cookies) => people[cookies['who'] ?? ''] ?? null,
    unreadOf: async () => undefined,
    demonstrates: async () => true,
    version: '0',
  })) as unknown as FastifyInstance
})
afterAll(() => server.close())

const get = (url: string, who: string) => server.inject({ method: 'GET', url, cookies: { who } })
const post = (url: string, fields: Record<string, string>, who: string) =>
  server.inject({
    method: 'POST',
    url,
    cookies: { who },
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin: 'http://localhost', host: 'localhost' },
    payload: new URLSearchParams(fields).toString(),
  })

test('a month is played by form: opened, begun, added to, submitted, approved, accepted', async () => {
  expect((await get('/reports', 'standing')).body).toContain('Chưa mở kỳ báo cáo nào')
  const wrong = await post('/reports', { regime: 'ke-hoach', period: '2025-Q2' }, 'standing')
  expect([wrong.statusCode, wrong.body]).toEqual([422, expect.stringContaining('không phải là một kỳ của chế độ này')])
  expect((await post('/reports', { regime: 'ke-hoach', period: '2025-06' }, 'standing')).headers.location).toBe(at)
  expect((await get(at, 'standing')).body).toContain('Bộ Xây dựng')
  expect((await get(at, 'other')).body).not.toContain('Bộ Nội vụ')
  expect((await get(`${at}/${home}`, 'other')).statusCode).toBe(403)
  expect((await get(`${at}/${home}`, 'clerk')).body).toContain('Lập báo cáo từ 2 nhiệm vụ')
  expect((await post(`${at}/${home}/start`, {}, 'clerk')).statusCode).toBe(303)
  const item = { revision: '1', kind: 'cause', task: 'KH2025-002', words: 'Chờ dự toán' }
  const strange = await post(`${at}/${home}/items`, { ...item, task: 'KH2025-003' }, 'clerk')
  expect([strange.statusCode, strange.body]).toEqual([422, expect.stringContaining('Chờ dự toán')])
  expect((await post(`${at}/${home}/items`, item, 'clerk')).statusCode).toBe(303)
  expect((await post(`${at}/${home}/steps`, { revision: '2', step: 'submit' }, 'clerk')).statusCode).toBe(303)
  expect((await post(`${at}/${home}/steps`, { revision: '3', step: 'approve' }, 'head')).statusCode).toBe(303)
  const second = await post(`${at}/${home}/steps`, { revision: '3', step: 'approve' }, 'head')
  expect([second.statusCode, second.body]).toEqual([409, expect.stringContaining('Người thứ 3 vừa thay đổi báo cáo')])
  expect((await post(`${at}/${home}/steps`, { revision: '4', step: 'accept' }, 'standing')).statusCode).toBe(303)
  expect((await get(`${at}/${home}`, 'head')).body).toContain('Đã tiếp nhận')
})

test('the same through the API: figures of an agency that has not reported are null', async () => {
  const { agencies } = (await get(`/api${at}`, 'standing')).json<{ agencies: { agency: string; standing: string; counts: object | null }[] }>()
  expect(agencies.map(({ agency, standing, counts }) => [agency, standing, counts === null])).toEqual([
    [home, 'accepted', false],
    ['bo-xay-dung', 'awaited', true],
    [health, 'awaited', true],
  ])
})
