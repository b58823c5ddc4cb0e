import { sql } from 'kysely'
import { expect, test } from 'vitest'
import type { Ctx } from '../../platform/ctx.ts'
import { scenario, seen } from '../../platform/scenario.ts'
import { completeTask, correctTask, extendTask, reopenTask, reportProgress } from './actions.ts'
import { statesBy, statesByLead, statesByMonth } from './figures.store.ts'
import type { TaskFilter } from './filter.ts'
import { overviewOf } from './overview.actions.ts'
import { removeTasksOf } from './removal.store.ts'
import { countBy } from './store.ts'
import { tallyBoard } from './tally.actions.ts'
import { makeTally } from './tally.store.ts'
import { listTasks } from './tasks.actions.ts'
import { givenPlan, type PlanRow } from './testing.ts'
import { divideTask } from './tree.actions.ts'

const clerk = { as: 'standing-clerk', account: '00000000-0000-4000-8000-00000000000a' } as const
const rows: readonly PlanRow[] = [
  { title: 'Ban hành quy chế chia sẻ dữ liệu đất đai', lead: 'Bộ Nội vụ, Bộ Tư pháp', support: 'Bộ Y tế', product: 'Quy chế', due: 'Tháng 6/2025' },
  { title: 'Báo cáo kết quả số hóa hồ sơ', lead: 'Bộ Nội vụ', product: 'Báo cáo', due: 'Ngày 25 hằng tháng' },
  { title: 'Rà soát sổ hộ tịch', lead: 'Các địa phương', product: 'Cơ sở dữ liệu', due: 'Quý III/2025' },
  { title: 'Kết nối nền tảng khám chữa bệnh', lead: 'Bộ Y tế', product: 'Nền tảng', due: 'Theo lộ trình' },
  { title: 'Cấp chữ ký số cho công chức', lead: 'Bộ Tư pháp', product: 'Chữ ký số', due: '31/3/2025' },
]
const proof = { number: '11/BC-BTP', issuedOn: '2025-04-09', signer: 'Bộ trưởng', uploads: [] } as const
const asked: readonly TaskFilter[] = [
  {},
  { open: true },
  { state: 'overdue' },
  { state: 'done-late' },
  { state: 'undated' },
  { dueFrom: '2025-04-01', dueTo: '2025-06-30' },
]
const ordered = (found: readonly object[]) => found.map((row) => JSON.stringify(row, Object.keys(row).toSorted())).toSorted()

/** Everything that a tally may answer. */
async function told(ctx: Ctx) {
  const all = { shared: [] }
  const counts: number[] = []
  for (const filter of asked) counts.push(await countBy(ctx, { ...filter, ...all }))
  const { dueSoon: _soon, late: _late, ...overview } = await overviewOf(ctx)
  return {
    states: ordered(await statesBy(ctx, all)),
    months: ordered(await statesByMonth(ctx, all)),
    leads: ordered(await statesByLead(ctx, all)),
    counts,
    overview,
  }
}
const forget = (ctx: Ctx) => sql`delete from steering.tally`.execute(ctx.db)
const talliesOf = async (ctx: Ctx) =>
  (await sql<{ day: string }>`select day from steering.tally order by day`.execute(ctx.db)).rows.map(({ day }) => day)

test('what is summed from yesterday’s tally and what changed since is what the tasks say, after every kind of change', async () => {
  await scenario({ today: '2025-02-01', ...clerk }, async (ctx) => {
    const tasks = await givenPlan(ctx, rows)
    const [first = '', report = '', provinces = '', , sign = ''] = tasks.map(({ code }) => code)
    const on = (today: string) => seen(ctx, { today, ...clerk })
    await reportProgress(on('2025-03-10'), { code: report, words: 'Đã gửi báo cáo tháng' })
    await completeTask(on('2025-04-10'), { code: sign, on: '2025-04-09', ...proof })
    await tallyBoard(on('2025-04-11'))
    expect(await talliesOf(ctx)).toEqual(['2025-03-31', '2025-04-10'])
    const changes = [
      () => reopenTask(on('2025-04-11'), { code: sign, words: 'Thiếu danh sách' }),
      () => correctTask(on('2025-04-11'), first, { lead: ['bo-y-te'], leadNames: ['Bộ Y tế'] }, 'Giao lại'),
      () => divideTask(on('2025-04-12'), { code: first, title: 'Lấy ý kiến các bộ', unit: 'Vụ Pháp chế' }),
      () => completeTask(on('2025-04-12'), { code: sign, on: '2025-03-30', ...proof }),
      () =>
        extendTask(on('2025-04-12'), {
          code: provinces,
          dueOn: '2025-12-31',
          documentNumber: '9/CV',
          documentDate: '2025-04-12',
          signer: 'Bộ trưởng',
          reason: 'Sắp xếp đơn vị',
        }),
    ]
    for (const change of [async () => undefined, ...changes]) {
      await change()
      const present = on('2025-04-12')
      const past = { ...present, asOf: '2025-03-31' }
      const summed = [await told(present), await told(past)]
      expect(await talliesOf(ctx)).toEqual(['2025-03-31', '2025-04-10'])
      await sql`savepoint summed`.execute(ctx.db)
      await forget(ctx)
      expect(summed).toEqual([await told(present), await told(past)])
      await sql`rollback to savepoint summed`.execute(ctx.db)
    }
    expect((await listTasks(on('2025-04-12'), { state: 'overdue' })).total).toBe(
      (await listTasks(on('2025-04-12'), { state: 'overdue' })).tasks.length,
    )
  })
})

test('a tally is forgotten as soon as what was held of its day is touched, and never made of a day that is not over', async () => {
  await scenario({ today: '2025-02-01', ...clerk }, async (ctx) => {
    const [task] = await givenPlan(ctx, rows)
    const later = seen(ctx, { today: '2025-03-05', ...clerk })
    await tallyBoard(later)
    expect(await talliesOf(ctx)).toEqual(['2025-02-28', '2025-03-04'])
    expect(await makeTally(later, '2025-03-05', true)).toBe(false)
    await reportProgress(seen(ctx, { today: '2025-03-04', ...clerk }), { code: task?.code ?? '', words: 'Đồng hồ chạy sai', progress: 5 })
    expect(await talliesOf(ctx)).toEqual(['2025-02-28'])
    await removeTasksOf(later, [task?.document ?? ''], [])
    expect(await talliesOf(ctx)).toEqual([])
  })
})
