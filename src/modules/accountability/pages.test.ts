import { beforeAll, expect, test } from 'vitest'
import { actorIn, openRooms } from '../../platform/http/testing.ts'
import type { Actor, Role } from '../../platform/rights.ts'
import { scenario, seen } from '../../platform/scenario.ts'
import { testDatabase } from '../../platform/testing.ts'
import { pages as performancePages } from '../performance/index.ts'
import { pages } from './pages.tsx'
import { generateProposals, listProposals, replyTo, tellAgency } from './proposal.actions.ts'
import { drawSample } from './sample.actions.ts'
import { givenPlan } from '../steering/testing.ts'

const clerk = { today: '2026-05-15', as: 'standing-clerk' } as const
let actor: Actor
let proposal = ''
let sample = ''
let code = ''

const as = (role: Role, agency: string | null = null) => actorIn(role, agency, 9)
const { server, get } = await openRooms([...pages, ...performancePages], { now: () => new Date('2026-05-19T02:00:00Z'), who: () => actor })

beforeAll(async () => {
  const database = await testDatabase()
  await scenario(clerk, async (inside) => {
    const ctx = { ...inside, db: database.db }
    const tasks = await givenPlan(seen(ctx, { ...clerk, today: '2026-02-02' }), [
      { title: 'Hoàn thiện cơ sở dữ liệu khám chữa bệnh', lead: 'Bộ Y tế', due: '31/03/2026', product: 'Cơ sở dữ liệu' },
    ])
    code = tasks[0]?.code ?? ''
    await generateProposals(ctx, '2026-05')
    proposal = (await listProposals(ctx))[0]?.id ?? ''
    await tellAgency(ctx, { proposal, seen: 1 })
    await replyTo(seen(ctx, { today: '2026-05-18', as: 'agency-clerk', agency: 'bo-y-te' }), { proposal, seen: 2, words: 'Bộ đã báo cáo vướng mắc.' })
    sample = await drawSample(seen(ctx, { ...clerk, as: 'inspector' }), { size: 5, by: 'risk', seed: 'x' })
  })
})

test('a leader sees the truth in one sentence, why each light is red, and the reply beside the proposal', async () => {
  actor = as('leader')
  expect((await get('/accountability')).body).toContain('1 trên 1 việc đang mở đã quá hạn')
  expect((await get('/accountability/agencies/bo-y-te')).body).toContain('Quá hạn 49 ngày được tính')
  expect((await get(`/accountability/tasks/${code}`)).body).toContain('Quy tắc T-QUA-HAN, bản 1, tính đến 19/05/2026')
  const { body } = await get(`/accountability/proposals/${proposal}`)
  expect(body).toContain('Bộ đã báo cáo vướng mắc.')
  expect(body).toContain('Ghi quyết định')
  expect(body).toContain('Bộ trưởng Bộ Y tế')
})

test('the figure of overdue tasks leads to a list of just as many', async () => {
  actor = as('leader')
  const [, figure] = /href="\/accountability\/overdue"[^]*?(\d+)/.exec((await get('/accountability')).body) ?? []
  const { body } = await get('/accountability/overdue')
  expect([figure, body.includes('1 việc quá hạn được tính'), body.match(/<tbody[^]*<\/tbody>/)?.[0].match(/<tr/g)?.length]).toEqual(['1', true, 1])
  expect((await get('/accountability/overdue?asOf=2026-03-31')).body).toContain('Không có việc quá hạn được tính')
})

test('the page of a past day shows the lights of that day', async () => {
  actor = as('leader')
  expect((await get(`/accountability/tasks/${code}?asOf=2026-04-03`)).body).toContain('Quá hạn 3 ngày được tính')
  expect((await get(`/accountability/tasks/${code}?asOf=2026-03-31`)).body).not.toContain('T-QUA-HAN,')
})

test('lists go out as workbooks', async () => {
  actor = as('inspector')
  for (const url of ['/accountability/proposals.xlsx', `/accountability/samples/${sample}/worksheet.xlsx`, '/accountability/scores.xlsx']) {
    const answer = await get(url)
    expect([url, answer.statusCode, answer.rawPayload.subarray(0, 2).toString()]).toEqual([url, 200, 'PK'])
  }
  expect((await get('/accountability/scores.csv')).body).toContain('Bộ Y tế')
  expect((await get('/accountability/repeat.csv')).statusCode).toBe(200)
})

test('an agency sees its own lights and proposals, another agency is told there are none', async () => {
  actor = as('agency-clerk', 'bo-y-te')
  expect((await get(`/accountability/proposals/${proposal}`)).body).toContain('Gửi giải trình')
  expect((await get('/accountability/agencies/bo-y-te')).statusCode).toBe(200)
  expect((await get('/accountability/samples')).statusCode).toBe(403)
  actor = as('agency-clerk', 'bo-tu-phap')
  expect((await get(`/accountability/proposals/${proposal}`)).statusCode).toBe(404)
  expect((await get('/accountability/agencies/bo-y-te')).statusCode).toBe(404)
  expect((await get('/accountability')).body).not.toContain('Bộ Y tế')
})

test('whoever decides on a page that has moved on is told so and keeps what was typed', async () => {
  actor = as('leader')
  const sent = async (seenSteps: number) =>
    server.inject({
      method: 'POST',
      url: `/accountability/proposals/${proposal}/decision`,
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
      payload: new URLSearchParams({ seen: String(seenSteps), outcome: 'dropped', words: 'Lý do xác đáng' }).toString(),
    })
  const late = await sent(2)
  expect([late.statusCode, late.body.includes('Trong lúc bạn xem, người khác đã xử lý'), late.body.includes('Lý do xác đáng')]).toEqual([
    409,
    true,
    true,
  ])
  expect((await sent(3)).statusCode).toBe(303)
  expect((await get(`/accountability/proposals/${proposal}`)).body).toContain('Không đồng ý')
})
