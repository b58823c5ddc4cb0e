import { expect, test } from 'vitest'
import { linkage } from '../../../definitions/demo/linkage.ts'
import { actorIn, openRooms } from '../../platform/http/testing.ts'
import type { Role } from '../../platform/rights.ts'
import { testDatabase } from '../../platform/testing.ts'
import { systemCtx } from '../../system.ts'
import { api } from './api.ts'
import { loadMatchDemonstration } from './demonstration.ts'
import { pages } from './pages.tsx'
import { stewardIn } from './testing.ts'

const as = (role: Role, n = 5) => actorIn(role, null, n)
let actor = as('standing-clerk')
await systemCtx(await testDatabase(), (ctx) => loadMatchDemonstration(ctx, stewardIn(ctx, 1), stewardIn(ctx, 2)))
const { server, send } = await openRooms([...pages, ...api], { now: () => new Date('2026-11-22T07:30:00Z'), who: () => actor })
const runCode = async () => /\/linkage\/(DS\d{4}-\d+)/.exec((await server.inject('/linkage')).body)?.[1] ?? ''

test('a run shows what was certain, what people must decide and how sure that is', async () => {
  const { body, statusCode } = await server.inject(`/linkage/${await runCode()}`)
  expect(statusCode).toBe(200)
  for (const words of ['Độ chính xác dự kiến', 'Độ chính xác đo được', 'Trùng số, họ tên và ngày sinh', 'Kế hoạch (SHA-256)'])
    expect(body).toContain(words)
})

test('a reader sees record and person side by side with reasons and bits, decides by a plain form, and is not asked again', async () => {
  const page = (await server.inject('/linkage/review')).body
  expect(page).toContain('Vì sao')
  expect(page).toContain('bit:')
  const edge = /\/linkage\/links\/(\d+)\/reading/.exec(page)?.[1] ?? ''
  const sent = await send(`/linkage/links/${edge}/reading`, { verdict: 'accept', shown: String(Date.UTC(2026, 10, 22, 7, 29)), back: '' })
  expect([sent.statusCode, String(sent.headers.location).split('?')[0]]).toEqual([303, '/linkage/review'])
  expect((await server.inject('/linkage/review')).body).not.toContain(`/linkage/links/${edge}/reading`)
  expect((await send(`/linkage/links/${edge}/reading`, { verdict: 'accept' })).statusCode).toBe(409)
})

test('nobody is shown before a reason is given, and an old number leads to the cluster', async () => {
  expect((await server.inject('/linkage/clusters/1')).body).toContain('Lý do xem')
  expect((await server.inject('/linkage/clusters/1?purpose=complaint')).body).toContain('Thành viên')
  expect((await server.inject('/linkage/clusters?registry=driving-licences&key=KHONG-CO&purpose=review')).statusCode).toBe(404)
})

test('a cluster says of each link why it weighs what it weighs, on its page and to a program', async () => {
  const page = (await server.inject('/linkage/clusters/1?purpose=complaint')).body
  expect(page).toContain('trùng cả dấu')
  const { links } = (await server.inject('/api/linkage/clusters/1?purpose=complaint')).json<{
    links: { weight: number; reasons: { field: string; bits: number }[] }[]
  }>()
  expect(links[0]?.reasons.map(({ field }) => field)).toEqual(['name', 'date', 'number', 'sex', 'place', 'taken'])
  const sum = (links[0]?.reasons ?? []).reduce((total, { bits }) => total + bits, linkage.learned.weights.prior as number)
  expect(sum).toBeCloseTo(links[0]?.weight ?? 0, 1)
})

test('every key a reader is told of presses a button', async () => {
  const page = (await server.inject('/linkage/review')).body
  for (const [key, verdict] of [
    ['a', 'accept'],
    ['x', 'refuse'],
    ['s', 'second'],
    ['u', 'unsure'],
  ]) {
    expect(page).toContain(`<kbd>${key}</kbd>`)
    expect(page).toMatch(new RegExp(`name="verdict" value="${verdict}"[^§]{0,400}?data-key="${key}"`))
  }
})

test('inspectors and leaders read the figures, never the people', async () => {
  for (const role of ['inspector', 'leader'] as const) {
    actor = as(role)
    expect((await server.inject(`/linkage/${await runCode()}`)).statusCode).toBe(200)
    for (const path of ['/linkage/review', '/linkage/conflicts', '/linkage/clusters/1?purpose=review', '/api/linkage/review', '/linkage/new'])
      expect([path, (await server.inject(path)).statusCode]).toEqual([path, 403])
  }
  actor = as('standing-clerk')
})

test('a run asked for without files comes back with what is missing and keeps the form', async () => {
  const refused = await send('/linkage/new', { registry: 'driving-licences', source: 'files', readers: '1', sample: '10' })
  expect(refused.statusCode).toBe(422)
  expect(refused.body).toContain('Hãy chọn tệp trong thư mục nhận')
})

test('a program sends a day’s changes and is told what became of them', async () => {
  const record = { number: null, name: 'Không Ai Biết', birth: '01/02/1950', sex: null, place: null }
  const answer = await server.inject({
    method: 'POST',
    url: '/api/linkage/registries/driving-licences/changes',
    headers: { 'content-type': 'application/json' },
    payload: { changes: [{ key: 'MOI-1', record }] },
  })
  expect([answer.statusCode, answer.json()]).toMatchObject([200, { changed: 1, linked: 0, none: 1 }])
})
