import { describe, expect, test } from 'vitest'
import { openRooms } from '../../platform/http/testing.ts'
import { api } from './api.ts'
import { pages } from './pages.tsx'

const { get } = await openRooms([...pages, ...api])
const json = async (url: string) => (await get(url)).json() as Record<string, unknown>

describe('the list of agencies', () => {
  test('shows who lives on the day shown', async () => {
    const today = await get('/agencies?q=tai+nguyen+va+moi+truong')
    expect(today.statusCode).toBe(200)
    expect(today.body).not.toContain('Bộ Tài nguyên và Môi trường')
    expect((await get('/agencies?q=tai+nguyen+va+moi+truong&asOf=2025-02-01')).body).toContain('Bộ Tài nguyên và Môi trường')
  })

  test('shows those that ended, with who answers for them, when asked', async () => {
    const { body } = await get('/agencies?state=ended&q=tai+nguyen+va+moi+truong')
    expect(body).toContain('Bộ Tài nguyên và Môi trường')
    expect(body).toContain('bo-nong-nghiep-va-moi-truong')
  })

  test('says so where nothing matches', async () => expect((await get('/agencies?q=zzz')).body).toContain('Không có cơ quan nào tên'))

  test('keeps its first view under 100 KB as sent', async () => {
    const { body } = await get('/agencies')
    const compressed = await new Response(new Blob([body]).stream().pipeThrough(new CompressionStream('gzip'))).arrayBuffer()
    expect(compressed.byteLength).toBeLessThan(50_000)
  })
})

describe('the API', () => {
  test('tells who answered on a day, for all work or one function', async () => {
    const url = '/api/agencies/bo-tu-phap/answering?on=2025-04-01'
    expect(await json(url)).toMatchObject({ answering: [{ id: 'bo-tu-phap' }] })
    expect(await json(`${url}&function=${encodeURIComponent('lý lịch tư pháp')}`)).toMatchObject({
      answering: [{ id: 'bo-cong-an', name: 'Bộ Công an' }],
    })
  })

  test('shows a body with its codes in both notations and what it took over', async () => {
    expect(await json('/api/agencies/bo-khoa-hoc-va-cong-nghe')).toMatchObject({
      name: 'Bộ Khoa học và Công nghệ',
      codes: expect.arrayContaining([expect.objectContaining({ code: 'G06', qcvn: '000.00.00.G06' })]),
      tookOver: [{ other: 'bo-thong-tin-va-truyen-thong', on: '2025-03-01', functions: 'all' }],
    })
  })

  test('says which agency it does not know', async () => {
    const reply = await get('/api/agencies/bo-khong-co')
    expect(reply.statusCode).toBe(404)
    expect(reply.json()).toMatchObject({ type: expect.stringContaining('agency-unknown'), detail: expect.stringContaining('bo-khong-co') })
  })
})
