import { expect, test } from 'vitest'
import { actorIn, openRooms } from '../../platform/http/testing.ts'
import { pages } from './pages.tsx'

const own = 'bo-khoa-hoc-va-cong-nghe'
const { get, send } = await openRooms(pages, { now: () => new Date('2026-02-05T02:00:00Z'), who: () => actorIn('agency-clerk', own) })
const shown = async () => (await get(`/letters/register?issuer=${own}&kind=BC&year=2026`)).body
const taking = { issuer: own, kind: 'BC', symbol: 'BC-BKHCN', abstract: 'Kết quả tháng 01' }

test('a clerk takes a number, holds another, issues it and cancels the first; the register shows all of it', async () => {
  expect((await send('/letters/register/numbers', { ...taking, hold: 'no' })).statusCode).toBe(303)
  expect((await send('/letters/register/numbers', { ...taking, hold: 'yes' })).statusCode).toBe(303)
  expect(await shown()).toContain('Đang giữ')
  expect((await send('/letters/register/issues', { issuer: own, kind: 'BC', year: '2026', number: '2' })).statusCode).toBe(303)
  expect((await send('/letters/register/cancellations', { issuer: own, kind: 'BC', year: '2026', number: '1', reason: 'Ghi nhầm' })).statusCode).toBe(
    303,
  )
  const body = await shown()
  for (const words of ['01/BC-BKHCN', '02/BC-BKHCN', 'Đã ban hành', 'Đã hủy: Ghi nhầm', '05/02/2026'])
    expect(body).toContain(words.replace(': ', words.includes(':') ? ': ' : ''))
})

test("a clerk sees no other agency's register, and a number that cannot be cancelled is refused in words", async () => {
  expect((await get('/letters/register?issuer=bo-noi-vu')).statusCode).toBe(403)
  const refused = await send('/letters/register/cancellations', { issuer: own, kind: 'BC', year: '2026', number: '99', reason: 'Không có' })
  expect([refused.statusCode, refused.body.includes('Sổ đăng ký không có số 99')]).toEqual([404, true])
})
