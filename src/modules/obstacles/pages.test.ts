import { expect, test } from 'vitest'
import { actorIn, openRooms } from '../../platform/http/testing.ts'
import { api } from './api.ts'
import { pages } from './pages.tsx'

const clerkOf = (agency: string) => actorIn('agency-clerk', agency)
let actor = clerkOf('bo-y-te')
let now = new Date('2025-06-20T07:30:00Z')
const { server, get, send } = await openRooms([...pages, ...api], { now: () => now, who: () => actor })
const raising = { kind: 'funding', stuck: 'Chưa bố trí được kinh phí', remover: 'Bộ Tài chính', proposed: 'Cho dùng dự phòng' }

test('a clerk raises an obstacle by a form, the remover finds it among what it has to answer, and answers', async () => {
  const made = await send('/obstacles/new', raising)
  expect([made.statusCode, String(made.headers.location).split('?')[0]]).toEqual([303, '/obstacles/VM2025-001'])
  actor = clerkOf('bo-tai-chinh')
  expect((await get('/obstacles?mine=true')).body).toContain('VM2025-001')
  now = new Date('2025-06-25T07:31:00Z')
  expect((await get('/obstacles?state=overdue')).body).toContain('Quá hạn trả lời')
  expect((await send('/obstacles/VM2025-001/answer', { seen: '1', words: 'Đồng ý.' })).statusCode).toBe(303)
  expect((await get('/obstacles/VM2025-001')).body).toContain('Trả lời (quá hạn), lúc 14:31')
})

test('whoever answers second is told who was first, and keeps what was typed', async () => {
  const late = await send('/obstacles/VM2025-001/answer', { seen: '1', words: 'Câu trả lời viết rất lâu của tôi' })
  expect(late.statusCode).toBe(409)
  expect(late.body).toContain('Người thứ 1 đã ghi “Trả lời” lúc 25/06/2025 14:31')
  expect(late.body).toContain('Câu trả lời viết rất lâu của tôi')
})

test('a form that names nobody clearly comes back with its words and says what to write', async () => {
  actor = clerkOf('bo-y-te')
  const refused = await send('/obstacles/new', { ...raising, remover: 'Các bộ, ngành', stuck: 'Một điều còn vướng' })
  expect(refused.statusCode).toBe(422)
  expect(refused.body).toContain('Một điều còn vướng')
  expect(refused.body).toContain('Hãy ghi tên đầy đủ của một cơ quan')
})

test('another agency neither sees it in lists and files nor by its address', async () => {
  actor = clerkOf('bo-noi-vu')
  expect((await get('/obstacles')).body).not.toContain('VM2025-001')
  expect((await get('/obstacles.csv')).body).not.toContain('VM2025-001')
  expect((await get('/obstacles/VM2025-001')).statusCode).toBe(404)
  expect((await get('/api/obstacles/VM2025-001')).statusCode).toBe(404)
})

test('a list leaves as a file that spreadsheets open with their marks and without running anything', async () => {
  actor = clerkOf('bo-y-te')
  await send('/obstacles/new', { ...raising, stuck: '=HYPERLINK("x")' })
  const { rawPayload, headers: sent } = await get('/obstacles.csv')
  expect(sent['content-type']).toContain('text/csv')
  const text = rawPayload.toString('utf8')
  expect(text.startsWith('\uFEFFMã,Nhiệm vụ,Cơ quan nêu')).toBe(true)
  expect(text).toContain(`"'=HYPERLINK(""x"")"`)
  expect((await get('/obstacles.xlsx')).rawPayload.subarray(0, 2).toString()).toBe('PK')
})

test('programs do the same: raise, pass on, answer, accept; the steps tell who held it how long', async () => {
  const post = (path: string, payload: object) => server.inject({ method: 'POST', url: `/api/obstacles${path}`, payload })
  const { code } = (await post('', raising)).json<{ code: string }>()
  actor = clerkOf('bo-tai-chinh')
  now = new Date('2025-06-26T07:31:00Z')
  expect((await post(`/${code}/transfer`, { seen: 1, to: 'bo-noi-vu', words: 'Không thuộc thẩm quyền' })).json()).toMatchObject({
    remover: 'bo-noi-vu',
  })
  actor = clerkOf('bo-noi-vu')
  expect((await post(`/${code}/answer`, { seen: 2, words: 'Đã xử lý' })).json()).toMatchObject({ state: 'answered', version: 3 })
  actor = clerkOf('bo-y-te')
  expect((await post(`/${code}/acceptance`, { seen: 3 })).json()).toMatchObject({ state: 'removed' })
  const { holdings, steps } = (await get(`/api/obstacles/${code}`)).json<{ holdings: { minutes: number }[]; steps: { kind: string }[] }>()
  expect(holdings.map(({ minutes }) => minutes)).toEqual([1440, 0])
  expect(steps.map(({ kind }) => kind)).toEqual(['raised', 'transferred', 'answered', 'accepted'])
  expect((await post(`/${code}/reopening`, { seen: 3, words: 'Chưa được' })).json()).toMatchObject({ status: 409, type: '/problems/obstacle-moved' })
})
