import { describe, expect, test } from 'vitest'
import { actorIn, openRooms } from '../../platform/http/testing.ts'
import type { Ctx } from '../../platform/ctx.ts'
import { dayAt } from '../../platform/dates.ts'
import type { Actor } from '../../platform/rights.ts'
import { ctxOnSystem } from '../../system.ts'
import { testDatabase } from '../../platform/testing.ts'
import { decideProposal, proposalFile, proposeValues } from './actions.ts'
import { api } from './api.ts'
import { loadIndicatorDemonstration } from './loading.ts'
import { pages } from './pages.tsx'
import { everyWord } from './store.ts'

const now = () => new Date('2025-09-20T02:00:00Z')
const clerk = (nth: number) => actorIn('standing-clerk', null, nth)
const people: Record<string, Actor> = { first: clerk(1), second: clerk(2), third: clerk(3) }
const database = await testDatabase()

const ctxOf = (db: Ctx['db'], actor: Actor | undefined): Ctx => ({ ...ctxOnSystem(db, 'test', now), asOf: dayAt(now()), ...(actor && { actor }) })
const doing = <T>(who: string, run: (ctx: Ctx) => Promise<T>): Promise<T> => database.db.transaction().execute((db) => run(ctxOf(db, people[who])))

const { server, get, send } = await openRooms([...pages, ...api], { now, who: (cookie) => people[cookie] ?? null, demonstrates: async () => true })
await doing('system', loadIndicatorDemonstration)

describe('for everybody', () => {
  test('the list shows every indicator, and finds without marks', async () => {
    const { body, statusCode } = await get('/indicators')
    expect(statusCode).toBe(200)
    expect(body).toContain('CS-766')
    const found = (await get('/indicators?q=benh+an')).body
    expect(found).toContain('CS-09')
    expect(found).not.toContain('CS-16')
  })

  test('one indicator is defined in five parts, drawn by 34 provinces, and by 63 before the mergers', async () => {
    const { body } = await get('/indicators/CS-09')
    for (const part of ['1. Khái niệm', '2. Phân tổ', '3. Kỳ công bố', '4. Nguồn', '5. Cơ quan']) expect(body).toContain(part)
    expect(body.match(/class="tile step/g)).toHaveLength(34)
    expect((await get('/indicators/CS-09?period=2025-06')).body).toContain('Yên Bái')
    expect((await get('/indicators/CS-09?asOf=2025-06-20')).body).toContain('63 đơn vị')
  })

  test('the wall asks for itself again without a script', async () => {
    const wall = await get('/indicators/wall')
    expect([wall.statusCode, wall.headers['refresh']]).toEqual([200, '60'])
  })

  test('values are open as JSON and CSV, the same in both, and as they were known on a day', async () => {
    const { values } = (await get('/api/indicators/CS-16/values')).json<{ values: { period: string; value: number; proof: string }[] }>()
    const csv = (await get('/indicators/CS-16/values.csv')).body.trim().split('\r\n')
    expect(csv).toHaveLength(values.length + 1)
    expect(csv.at(-1)).toContain(values.at(-1)?.proof)
    const then = (await get('/api/indicators/CS-16/values?asOf=2025-05-20')).json<{ values: { period: string }[] }>()
    expect(then.values.at(-1)?.period).toBe('2025-04')
  })

  test('what waits for approval is not', async () => {
    expect((await get('/api/indicators/XX-99')).statusCode).toBe(404)
    expect((await get('/indicators/approvals')).statusCode).toBe(303)
    expect(
      (
        await server.inject({
          method: 'POST',
          url: '/api/indicators/CS-16/values',
          payload: { values: [{ period: '2025-08', numerator: 1, denominator: 2 }] },
        })
      ).statusCode,
    ).toBe(401)
  })
})

describe('at the desk', () => {
  test('a form that is refused keeps what was typed and names its fields', async () => {
    const refused = await send('/indicators/CS-16/entry', { period: '2025-08', unit: 'viet-nam', numerator: 'nhiều', denominator: '100' }, 'first')
    expect(refused.statusCode).toBe(422)
    expect(refused.body).toContain('“nhiều” không phải là số')
    expect(refused.body).toContain('value="nhiều"')
  })

  test('figures sent are seen as a difference and published by another', async () => {
    const sent = await send(
      '/indicators/CS-16/entry',
      { period: '2025-08', unit: 'viet-nam', numerator: '700.000', denominator: '1.000.000', reason: 'đo lại' },
      'first',
    )
    expect(sent.statusCode).toBe(303)
    const url = String(sent.headers.location)
    const page = (await get(url, 'second')).body
    expect(page).toContain('70%')
    const fingerprint = /name="fingerprint" value="([0-9a-f]{64})"/.exec(page)?.[1] ?? ''
    expect((await get(url, 'first')).body).not.toContain('name="fingerprint"')
    expect((await send(url, { outcome: 'approved', fingerprint }, 'second')).statusCode).toBe(303)
    expect((await get('/indicators/CS-16')).body).toContain('70%')
    expect((await send(url, { outcome: 'approved', fingerprint }, 'third')).statusCode).toBe(409)
  })

  test('of two people who approve at once one does, and nothing is written twice', async () => {
    const id = await doing('first', (ctx) =>
      proposeValues(ctx, {
        code: 'CS-16',
        kind: 'report',
        reason: 'sửa',
        cells: [
          {
            unit: 'viet-nam',
            period: '2025-07',
            dimension: '',
            category: '',
            figure: { numerator: 1, denominator: 2 },
            at: { place: 'p', numerator: 'n', denominator: 'd' },
          },
        ],
      }),
    )
    const { fingerprint } = await doing('second', (ctx) => proposalFile(ctx, id))
    const approve = (who: string) => doing(who, (ctx) => decideProposal(ctx, id, { outcome: 'approved', fingerprint }))
    const ends = await Promise.allSettled([approve('second'), approve('third')])
    expect(ends.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(ends.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { slug: 'indicator-already-decided' } })
    expect((await doing('first', (ctx) => everyWord(ctx, 'CS-16'))).filter(({ proposal }) => proposal === id)).toHaveLength(1)
  })

  test('an indicator tells which tasks it measures', async () => {
    await send('/indicators/CS-09/links', { task: 'KH-12' }, 'first')
    expect((await get('/indicators/CS-09', 'second')).body).toContain('/tasks/KH-12')
    expect((await get('/indicators/CS-09')).body).not.toContain('/tasks/KH-12')
  })
})
