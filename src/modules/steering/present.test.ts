import { sql } from 'kysely'
import { expect, test } from 'vitest'
import type { Ctx } from '../../platform/ctx.ts'
import { scenario, seen } from '../../platform/scenario.ts'
import { completeTask, correctTask, reopenTask, reportProgress } from './actions.ts'
import { widened } from './agencies.ts'
import type { TaskFilter } from './filter.ts'
import { db, keysBy, narrowed } from './narrow.store.ts'
import { countUpTo, tasksBy, walked } from './store.ts'
import { listTasks } from './tasks.actions.ts'
import { givenPlan, type PlanRow } from './testing.ts'
import { choicesOf } from './view.store.ts'

const clerk = { as: 'standing-clerk', account: '00000000-0000-4000-8000-00000000000a' } as const
const rows: readonly PlanRow[] = [
  { title: 'Ban hành quy chế chia sẻ dữ liệu đất đai', lead: 'Bộ Nội vụ, Bộ Tư pháp', support: 'Bộ Y tế', product: 'Quy chế', due: 'Tháng 6/2025' },
  { title: 'Báo cáo kết quả số hóa hồ sơ', lead: 'Bộ Nội vụ', product: 'Báo cáo', due: 'Ngày 25 hằng tháng' },
  { title: 'Rà soát sổ hộ tịch', lead: 'Các địa phương', support: 'Bộ Tư pháp, Bộ Nội vụ', product: 'Cơ sở dữ liệu', due: 'Quý III/2025' },
  { title: 'Kết nối nền tảng khám chữa bệnh', lead: 'Bộ Y tế', support: 'Bộ Y tế, Bộ Tư pháp', product: 'Nền tảng', due: 'Theo lộ trình' },
  { title: 'Cấp chữ ký số theo Quyết định 11/QĐ-TTg', lead: 'Bộ Tư pháp', product: 'Chữ ký số', due: '31/3/2025' },
]

/** Rows of the narrow table that are not as the versions say, and rows that the versions ask for and that are missing. */
async function astray(ctx: Ctx): Promise<number> {
  const { rows: found } = await sql<{ count: number }>`
    select count(*)::int as count from (
      (select * from steering.task_agency except select * from steering.task_agency_present)
      union all (select * from steering.task_agency_present except select * from steering.task_agency)) as differing`.execute(ctx.db)
  return found[0]?.count ?? -1
}

const asked: readonly TaskFilter[] = [
  {},
  { open: true },
  { state: 'done-late' },
  { state: 'overdue', sort: '-due' },
  { recurs: true },
  { q: 'ho tich' },
  { parts: true, dueFrom: '2025-04-01' },
  { completedFrom: '2025-01-01', completedTo: '2025-12-31' },
]

const ids = async (found: Awaited<ReturnType<typeof keysBy>>) => (await found.select('v.task').execute()).map(({ task }) => task).toSorted()

test('what an agency answers for now is what the versions say, after every kind of change and for every reader', async () => {
  await scenario({ today: '2025-02-01', ...clerk }, async (ctx) => {
    const tasks = await givenPlan(ctx, rows)
    const [first, report, , , sign] = tasks.map(({ code }) => code) as [string, string, string, string, string]
    const later = seen(ctx, { today: '2025-04-10' })
    const changes = [
      () => reportProgress(later, { code: first, words: 'Đã gửi lấy ý kiến', progress: 40 }),
      () => reportProgress(later, { code: report, words: 'Đã gửi báo cáo tháng' }),
      () => correctTask(later, first, { lead: ['bo-y-te'], leadNames: ['Bộ Y tế'] }, 'Giao lại'),
      () => completeTask(later, { code: sign, on: '2025-04-09', number: '11/BC-BTP', issuedOn: '2025-04-09', signer: 'Bộ trưởng', uploads: [] }),
      () => reopenTask(later, { code: sign, words: 'Thiếu danh sách' }),
    ]
    expect(await astray(ctx)).toBe(0)
    for (const change of changes) {
      await change()
      expect(await astray(ctx)).toBe(0)
    }
    const readers = [later, seen(ctx, { today: '2025-04-10', as: 'agency-clerk', agency: 'bo-noi-vu' })]
    for (const reader of readers)
      for (const agency of [undefined, 'bo-noi-vu', 'bo-tu-phap', 'bo-y-te', 'cac-dia-phuong', 'lao-cai-2025'])
        for (const role of [undefined, 'lead', 'support'] as const)
          for (const filter of asked) {
            const wanted = widened(reader, { ...filter, ...(agency && { agency }), ...(role && { role }) })
            expect(await ids(await keysBy(reader, wanted))).toEqual(await ids(narrowed(reader, wanted)))
          }
    await db(ctx)
      .deleteFrom('steering.task_version')
      .where('task', '=', tasks[0]?.id ?? '')
      .execute()
    expect(await astray(ctx)).toBe(0)
  })
})

test('a large board answers as a small one does: the same pages, totals and choices', async () => {
  await scenario({ today: '2025-02-01', ...clerk }, async (ctx) => {
    const tasks = await givenPlan(ctx, [...rows, ...rows.map((row) => ({ ...row, title: `${row.title}, đợt hai` }))])
    await completeTask(ctx, {
      code: tasks[0]?.code ?? '',
      on: '2025-01-31',
      number: '1/QĐ',
      issuedOn: '2025-01-31',
      signer: 'Bộ trưởng',
      uploads: [],
    })
    const readers = [ctx, seen(ctx, { today: '2025-02-01', as: 'agency-clerk', agency: 'bo-noi-vu' })]
    const wanted: TaskFilter[] = [
      {},
      { q: 'bộ' },
      { q: 'hồ sơ' },
      { q: 'so', open: true, sort: '-due' },
      { q: 'tu phap', sort: 'code' },
      { q: 'đợt hai', page: 2 },
      { q: 'số hóa hồ s' },
      { q: 'quyết định 11/QĐ-TTg' },
    ]
    const told = async () =>
      Promise.all(
        readers.map(async (reader) => ({
          lists: await Promise.all(wanted.map((filter) => listTasks(reader, filter, 3))),
          choices: await choicesOf(reader),
        })),
      )
    const small = await told()
    for (const filter of wanted.filter(({ q, page }) => q !== undefined && page === undefined)) {
      const bearing = (await walked(ctx, widened(ctx, filter), 100)).map(({ task }) => task)
      expect(bearing).toEqual((await tasksBy(ctx, widened(ctx, filter))).map(({ id }) => id))
    }
    await sql`update pg_class set reltuples = 1000000 where oid = 'steering.task_words'::regclass`.execute(ctx.db)
    const large = await told()
    const tasksOf = (all: typeof small) => all.map(({ lists }) => lists.map((list) => list.tasks))
    expect(tasksOf(large)).toEqual(tasksOf(small))
    expect(large[0]?.choices).toEqual(small[0]?.choices)
    expect(await listTasks(ctx, { q: 'bộ' }, 3)).toMatchObject({ total: small[0]?.lists[1]?.total, more: true })
    expect(await listTasks(ctx, { q: 'bộ', exact: true }, 3)).toMatchObject({ total: small[0]?.lists[1]?.total, more: false })
    expect(await countUpTo(ctx, widened(ctx, { q: 'bộ' }), 2)).toEqual({ total: 2, more: true })
  })
})

test('a search finds whole words, the beginning of the last, and numbers whole or by their parts', async () => {
  await scenario({ today: '2025-02-01', ...clerk }, async (ctx) => {
    await givenPlan(ctx, rows)
    const found = async (q: string) => (await listTasks(ctx, { q })).total
    expect([await found('hộ tịch'), await found('ho ti'), await found('o tich')]).toEqual([1, 1, 0])
    expect([await found('11/QĐ-TTg'), await found('11/qd'), await found('QĐ-TTg'), await found('12/QĐ-TTg')]).toEqual([1, 1, 1, 0])
    expect([await found('chữ ký số.'), await found('%'), await found("'"), await found(' ')]).toEqual([1, 0, 0, 5])
  })
})
