import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readConfig } from '../../platform/config.ts'
import { buildServer } from '../../platform/http/index.ts'
import { testDatabase } from '../../platform/testing.ts'
import { pages } from './pages.tsx'

const own = 'bo-khoa-hoc-va-cong-nghe'
let server: FastifyInstance

beforeAll(async () => {
  server = (await buildServer({
    config: readConfig({ LOG_LEVEL: 'silent' }),
    database: await testDatabase(),
    now: () => new Date('2026-02-05T02:00:00Z'),
    routes: [...pages],
    nav: [],
    actorOf: async () => ({
      account: '00000000-0000-4000-8000-000000000001',
      name: 'Văn thư',
      role: 'agency-clerk',
      agency: own,
      agencies: new Set([own]),
    }),
    demonstrates: async () => false,
    version: '0',
  })) as unknown as FastifyInstance
})
afterAll(() => server.close())

const headers = { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' }
const send = (path: string, fields: Record<string, string>) =>
  server.inject({ method: 'POST', url: `/letters/register/${path}`, headers, payload: new URLSearchParams(fields).toString() })
const shown = async () => (await server.inject(`/letters/register?issuer=${own}&kind=BC&year=2026`)).body
const taking = { issuer: own, kind: 'BC', symbol: 'BC-BKHCN', abstract: 'Kết quả tháng 01' }

test('a clerk takes a number, holds another, issues it and cancels the first; the register shows all of it', async () => {
  expect((await send('numbers', { ...taking, hold: 'no' })).statusCode).toBe(303)
  expect((await send('numbers', { ...taking, hold: 'yes' })).statusCode).toBe(303)
  expect(await shown()).toContain('Đang giữ')
  expect((await send('issues', { issuer: own, kind: 'BC', year: '2026', number: '2' })).statusCode).toBe(303)
  expect((await send('cancellations', { issuer: own, kind: 'BC', year: '2026', number: '1', reason: 'Ghi nhầm' })).statusCode).toBe(303)
  const body = await shown()
  for (const words of ['01/BC-BKHCN', '02/BC-BKHCN', 'Đã ban hành', 'Đã hủy: Ghi nhầm', '05/02/2026'])
    expect(body).toContain(words.replace(': ', words.includes(':') ? ': ' : ''))
})

test("a clerk sees no other agency's register, and a number that cannot be cancelled is refused in words", async () => {
  expect((await server.inject('/letters/register?issuer=bo-noi-vu')).statusCode).toBe(403)
  const refused = await send('cancellations', { issuer: own, kind: 'BC', year: '2026', number: '99', reason: 'Không có' })
  expect([refused.statusCode, refused.body.includes('Sổ đăng ký không có số 99')]).toEqual([404, true])
})
