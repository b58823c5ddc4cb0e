import { describe, expect, test } from 'vitest'
import { plusMinutes, startOf } from '../../platform/dates.ts'
import type { Ctx } from '../../platform/ctx.ts'
import { Problem } from '../../platform/problems.ts'
import { scenario, seen } from '../../platform/scenario.ts'
import { decideProposal, loadIndicatorDemonstration, proposalFile, proposeValues } from '../indicators/index.ts'
import {
  arrange,
  dashboardOn,
  loadDashboardDemonstration,
  publishDashboard,
  removeDashboardDemonstration,
  reproduction,
  restoreVersion,
} from './actions.ts'
import { arranged, changed } from './arrangement.ts'
import { publications, versions } from './store.ts'

const first = '00000000-0000-4000-8000-000000000001'
const second = '00000000-0000-4000-8000-000000000002'
const clerk = (ctx: Ctx, today: string) => seen(ctx, { today, as: 'standing-clerk', account: first })
const other = (ctx: Ctx, today: string) => seen(ctx, { today, as: 'standing-clerk', account: second })
const later = (ctx: Ctx, day: string, minutes: number): Ctx => ({ ...ctx, now: () => plusMinutes(startOf(day), minutes) })

async function publishFigure(ctx: Ctx, today: string, numerator: number, reason?: string) {
  const cell = { unit: 'viet-nam', period: '2025-06', dimension: '', category: '', figure: { numerator, denominator: 100 } }
  const at = { place: 'period', numerator: 'numerator', denominator: 'denominator' }
  const id = await proposeValues(clerk(ctx, today), { code: 'CS-16', kind: 'report', cells: [{ ...cell, at }], reason })
  const { fingerprint } = await proposalFile(other(ctx, today), id)
  await decideProposal(later(other(ctx, today), today, 17 * 60), id, { outcome: 'approved', fingerprint })
}
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => 'nothing',
    (error: unknown) => (error instanceof Problem ? error.slug : String(error)),
  )

describe('a publication', () => {
  test('is made again to the byte after corrections, new figures and another arrangement, even those of its own day', async () => {
    await scenario({ today: '2025-07-05' }, async (ctx) => {
      await publishFigure(ctx, '2025-07-05', 63)
      const number = await publishDashboard(clerk(ctx, '2025-07-06'))
      const made = await reproduction(ctx, number)
      expect(made.same).toBe(true)
      expect(made.publication.sha256).toMatch(/^[0-9a-f]{64}$/)
      await publishFigure(ctx, '2025-07-06', 60, 'loại mẫu trùng')
      await arrange(clerk(ctx, '2025-07-06'), { title: 'Chỉ số Internet', indicators: ['CS-16'], reason: 'gọn lại' })
      const again = await reproduction(seen(ctx, { today: '2026-03-01' }), number)
      expect([again.same, again.again.sha256, again.differing]).toEqual([true, made.publication.sha256, []])
      expect(again.cards.find(({ definition }) => definition.code === 'CS-16')?.latest?.value).toBe(63)
      const next = await reproduction(ctx, await publishDashboard(clerk(ctx, '2025-07-07')))
      expect(next.cards.map(({ definition, latest }) => [definition.code, latest?.value])).toEqual([['CS-16', 60]])
      expect(next.publication.sha256).not.toBe(made.publication.sha256)
    })
  })

  test('is never changed, and may be made only by those who keep the dashboard', async () => {
    await scenario({ today: '2025-07-05' }, async (ctx) => {
      expect(await refusal(publishDashboard(seen(ctx, { as: 'agency-clerk', agency: 'bo-y-te', account: first })))).toBe('forbidden')
      await publishDashboard(clerk(ctx, '2025-07-05'))
      expect(await publications(ctx)).toHaveLength(1)
      expect(await refusal(reproduction(ctx, 9))).toBe('dashboard-publication-unknown')
    })
  })
})

test('the dashboard of any past day is the same bytes whenever it is asked for', async () => {
  await scenario({ today: '2026-08-20' }, async (ctx) => {
    await loadIndicatorDemonstration(ctx)
    const on = async (today: string, day: string) => (await dashboardOn({ ...seen(ctx, { today }), asOf: day })).content
    for (const day of ['2025-03-31', '2025-06-30', '2025-07-01', '2026-02-28']) {
      const [then, now] = [await on(day, day), await on('2026-08-20', day)]
      expect(now.bytes, day).toBe(then.bytes)
      expect(now.sha256).toBe(then.sha256)
    }
    expect((await on('2026-08-20', '2025-06-30')).sha256).not.toBe((await on('2026-08-20', '2025-07-01')).sha256)
  })
})

describe('an arrangement', () => {
  test('comes back as a new version, and the day between keeps what it showed', async () => {
    await scenario({ today: '2025-07-01' }, async (ctx) => {
      await arrange(clerk(ctx, '2025-07-01'), { title: 'Bảng một', indicators: ['CS-01', 'CS-02'], reason: 'đầu tiên' })
      await arrange(clerk(ctx, '2025-07-10'), { title: 'Bảng hai', indicators: ['CS-02'], reason: 'gọn lại' })
      expect(await refusal(restoreVersion(clerk(ctx, '2025-07-20'), 2))).toBe('dashboard-same')
      expect(await restoreVersion(clerk(ctx, '2025-07-20'), 1)).toBe(3)
      const shown = async (day: string) => (await dashboardOn({ ...ctx, asOf: day })).arrangement.indicators
      expect([await shown('2025-07-05'), await shown('2025-07-15'), await shown('2025-07-20')]).toEqual([
        ['CS-01', 'CS-02'],
        ['CS-02'],
        ['CS-01', 'CS-02'],
      ])
      expect((await versions(ctx)).map(({ number, restores }) => [number, restores])).toEqual([
        [3, 1],
        [2, null],
        [1, null],
      ])
      expect(await refusal(restoreVersion(clerk(ctx, '2025-07-21'), 8))).toBe('dashboard-version-unknown')
    })
  })

  test('of nothing, or of indicators nobody defined, is refused', async () => {
    await scenario({ today: '2025-07-01' }, async (ctx) => {
      const sent = (indicators: string[]) => refusal(arrange(clerk(ctx, '2025-07-01'), { title: 'Bảng', indicators, reason: 'thử' }))
      expect([await sent([]), await sent(['XX-99'])]).toEqual(['dashboard-empty', 'dashboard-empty'])
    })
  })

  test('follows the places typed, and says what changed', () => {
    expect(
      arranged([
        { code: 'A', place: '3' },
        { code: 'B', place: '' },
        { code: 'C', place: ' 1 ' },
        { code: 'D', place: 'x' },
      ]),
    ).toEqual(['C', 'A'])
    expect(changed({ title: '', indicators: ['A', 'B'] }, { title: '', indicators: ['B', 'A', 'C'] })).toEqual({
      added: ['C'],
      removed: [],
      moved: true,
    })
  })
})

test('the demonstration publishes three months that can be made again, and leaves nothing behind', async () => {
  await scenario({ today: '2026-08-20' }, async (ctx) => {
    await loadIndicatorDemonstration(ctx)
    await loadDashboardDemonstration(ctx)
    const made = await publications(ctx)
    expect(made).toHaveLength(3)
    for (const { number } of made) expect((await reproduction(ctx, number)).same).toBe(true)
    await removeDashboardDemonstration(ctx, [])
    expect([(await publications(ctx)).length, (await versions(ctx)).length]).toEqual([0, 0])
  })
})
