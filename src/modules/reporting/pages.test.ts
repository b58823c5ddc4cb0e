import { expect, test } from 'vitest'
import { actorIn, openRooms } from '../../platform/http/testing.ts'
import { plusMinutes, startOf } from '../../platform/dates.ts'
import type { Actor } from '../../platform/rights.ts'
import { testDatabase } from '../../platform/testing.ts'
import { ctxOnSystem } from '../../system.ts'
import { api } from './api.ts'
import { pages } from './pages.tsx'
import { givenBoard, health, home } from './testing.ts'

const now = () => plusMinutes(startOf('2025-06-18'), 9 * 60)
const at = '/reports/ke-hoach-2025-06'

const people: Record<string, Actor> = {
  standing: actorIn('standing-clerk', null, 1),
  clerk: actorIn('agency-clerk', home, 2),
  head: actorIn('agency-leader', home, 3),
  other: actorIn('agency-clerk', health, 4),
}

await (await testDatabase()).db.transaction().execute((db) => givenBoard(ctxOnSystem(db, 'test', now)))
const { get, send } = await openRooms([...pages, ...api], { now, who: (cookie) => people[cookie] ?? null, demonstrates: async () => true })

test('a month is played by form: opened, begun, added to, submitted, approved, accepted', async () => {
  expect((await get('/reports', 'standing')).body).toContain('Chưa mở kỳ báo cáo nào')
  const wrong = await send('/reports', { regime: 'ke-hoach', period: '2025-Q2' }, 'standing')
  expect([wrong.statusCode, wrong.body]).toEqual([422, expect.stringContaining('không phải là một kỳ của chế độ này')])
  expect((await send('/reports', { regime: 'ke-hoach', period: '2025-06' }, 'standing')).headers.location).toBe(at)
  expect((await get(at, 'standing')).body).toContain('Bộ Xây dựng')
  expect((await get(at, 'other')).body).not.toContain('Bộ Nội vụ')
  expect((await get(`${at}/${home}`, 'other')).statusCode).toBe(403)
  expect((await get(`${at}/${home}`, 'clerk')).body).toContain('Lập báo cáo từ 2 nhiệm vụ')
  expect((await send(`${at}/${home}/start`, {}, 'clerk')).statusCode).toBe(303)
  const item = { revision: '1', kind: 'cause', task: 'KH2025-002', words: 'Chờ dự toán' }
  const strange = await send(`${at}/${home}/items`, { ...item, task: 'KH2025-003' }, 'clerk')
  expect([strange.statusCode, strange.body]).toEqual([422, expect.stringContaining('Chờ dự toán')])
  expect((await send(`${at}/${home}/items`, item, 'clerk')).statusCode).toBe(303)
  expect((await send(`${at}/${home}/steps`, { revision: '2', step: 'submit' }, 'clerk')).statusCode).toBe(303)
  expect((await send(`${at}/${home}/steps`, { revision: '3', step: 'approve' }, 'head')).statusCode).toBe(303)
  const second = await send(`${at}/${home}/steps`, { revision: '3', step: 'approve' }, 'head')
  expect([second.statusCode, second.body]).toEqual([409, expect.stringContaining('Người thứ 3 vừa thay đổi báo cáo')])
  expect((await send(`${at}/${home}/steps`, { revision: '4', step: 'accept' }, 'standing')).statusCode).toBe(303)
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
