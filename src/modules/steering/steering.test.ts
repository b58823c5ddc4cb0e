import { expect, test } from 'vitest'
import type { Ctx } from '../../platform/ctx.ts'
import { scenario, seen } from '../../platform/scenario.ts'
import { completeTask, confirmCompletion, extendTask, reopenTask, reportProgress } from './actions.ts'
import { statesBy } from './figures.store.ts'
import { entriesOf } from './history.store.ts'
import { overviewOf, totalOf } from './overview.actions.ts'
import { tasksBy } from './store.ts'
import { stateOn, taskStates } from './task.ts'
import { listTasks, taskOf } from './tasks.actions.ts'
import { givenPlan, type PlanRow } from './testing.ts'

const clerk = { as: 'standing-clerk', account: '00000000-0000-4000-8000-00000000000a' } as const
const second = { as: 'standing-clerk', account: '00000000-0000-4000-8000-00000000000b' } as const
const rows: readonly PlanRow[] = [
  {
    title: 'Xây dựng nghị định về lưu trữ điện tử',
    lead: 'Bộ Nội vụ',
    support: 'Bộ Tư pháp',
    product: 'Nghị định của Chính phủ',
    due: 'Tháng 6/2025',
  },
  { title: 'Báo cáo tình hình cải cách hành chính', lead: 'Bộ Nội vụ', product: 'Báo cáo', due: 'Ngày 25 hằng tháng' },
  { title: 'Hoàn thành số hóa sổ hộ tịch', lead: 'Các địa phương', support: 'Bộ Tư pháp', product: 'Cơ sở dữ liệu', due: 'Quý III/2025' },
  { title: 'Rà soát thủ tục cấp giấy phép xây dựng', lead: 'Bộ Xây dựng', product: 'Danh mục thủ tục', due: '31/12/2025' },
  { title: 'Triển khai mô hình điểm', lead: 'Bộ Y tế', product: 'Mô hình', due: 'Theo lộ trình' },
]
const titled = (tasks: readonly { title: string; code: string }[], words: string): string =>
  tasks.find(({ title }) => title.includes(words))?.code ?? ''
const refusalOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'accepted',
    (refused: Error & { slug?: string }) => refused.slug ?? refused.message,
  )
const evidence = { number: '15/2025/NĐ-CP', issuedOn: '2025-06-20', signer: 'Thủ tướng Chính phủ', uploads: [] } as const

test('every state counted is the state the decision gives, on any day', async () => {
  await scenario({ today: '2025-02-01', ...clerk }, async (ctx) => {
    const tasks = await givenPlan(ctx, rows)
    await completeTask(seen(ctx, { today: '2025-07-02' }), { ...evidence, code: titled(tasks, 'nghị định'), on: '2025-07-01' })
    await completeTask(seen(ctx, { today: '2025-07-02' }), { ...evidence, code: titled(tasks, 'giấy phép'), on: '2025-07-02' })
    for (const today of ['2025-02-01', '2025-07-01', '2025-07-02', '2025-10-01', '2026-01-01']) {
      const then = seen(ctx, { today })
      const expected = Map.groupBy(await tasksBy(then, { shared: [] }), (task) => stateOn(task, today))
      const counted = Object.fromEntries((await statesBy(then, { shared: [] })).map(({ state, count }) => [state, count]))
      expect(counted).toEqual(Object.fromEntries([...expected].map(([state, of]) => [state, of.length])))
    }
  })
})

test('each figure of the overview leads to a list with the same total', async () => {
  await scenario({ today: '2025-10-01', ...clerk }, async (ctx) => {
    await givenPlan(ctx, rows)
    const overview = await overviewOf(ctx)
    for (const state of taskStates) expect((await listTasks(ctx, { state })).total).toBe(overview.counts[state])
    for (const { id, counts } of overview.byAgency) {
      expect((await listTasks(ctx, { agency: id, role: 'lead', state: 'overdue' })).total).toBe(counts.overdue)
      expect((await listTasks(ctx, { agency: id, role: 'lead' })).total).toBe(totalOf(counts))
    }
    for (const [criterion, count] of Object.entries(overview.unclear)) expect((await listTasks(ctx, { unclear: criterion })).total).toBe(count)
  })
})

test('the board of a past day is as it was seen that day', async () => {
  await scenario({ today: '2025-02-01', ...clerk }, async (ctx) => {
    const tasks = await givenPlan(ctx, rows)
    const code = titled(tasks, 'nghị định')
    const june = seen(ctx, { today: '2025-06-20' })
    const before = await overviewOf(june)
    await extendTask(seen(ctx, { today: '2025-06-25' }), {
      code,
      dueOn: '2025-09-30',
      documentNumber: '88/VPCP-TCCV',
      documentDate: '2025-06-24',
      signer: 'Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ',
      reason: 'Chờ ý kiến của Bộ Tư pháp',
    })
    await completeTask(seen(ctx, { today: '2025-08-02' }), { ...evidence, code, on: '2025-08-01' })
    const looking = { ...seen(ctx, { today: '2025-12-01' }), asOf: '2025-06-20' }
    const back = await overviewOf(looking)
    expect({ ...back, changes: null }).toEqual({ ...before, changes: null })
    expect((await taskOf(looking, code)).dueOn).toBe('2025-06-30')
    expect((await taskOf(seen(ctx, { today: '2025-12-01' }), code)).dueOn).toBe('2025-09-30')
  })
})

test('completing needs evidence, and confirming needs a second person', async () => {
  await scenario({ today: '2025-06-25', ...clerk }, async (ctx) => {
    const code = titled(await givenPlan(ctx, rows), 'nghị định')
    expect(await refusalOf(completeTask(ctx, { code, on: '2025-06-20', uploads: [] }))).toBe('evidence-missing')
    expect(await refusalOf(completeTask(ctx, { ...evidence, code, on: '2025-06-26' }))).toBe('day-in-future')
    await completeTask(ctx, { ...evidence, code, on: '2025-06-20' })
    expect(await refusalOf(completeTask(ctx, { ...evidence, code, on: '2025-06-20' }))).toBe('already-done')
    expect(await refusalOf(confirmCompletion(ctx, { code }))).toBe('second-person-needed')
    await confirmCompletion(seen(ctx, { ...second }), { code })
    const story = await entriesOf(ctx, (await taskOf(ctx, code)).id)
    expect(story.map(({ kind }) => kind)).toEqual(['confirmed', 'completed', 'imported'])
  })
})

test('reopening starts the clock again and keeps the story', async () => {
  await scenario({ today: '2025-06-25', ...clerk }, async (ctx) => {
    const code = titled(await givenPlan(ctx, rows), 'nghị định')
    await completeTask(ctx, { ...evidence, code, on: '2025-06-20' })
    await reopenTask(seen(ctx, { today: '2025-07-01' }), { code, words: 'Thiếu phụ lục' })
    const task = await taskOf(seen(ctx, { today: '2025-07-01' }), code)
    expect(stateOn(task, '2025-07-01')).toBe('overdue')
  })
})

test('a new day is later than the old one, and the first is kept', async () => {
  await scenario({ today: '2025-06-25', ...clerk }, async (ctx) => {
    const code = titled(await givenPlan(ctx, rows), 'nghị định')
    const given = {
      code,
      documentNumber: '88/VPCP',
      documentDate: '2025-06-24',
      signer: 'Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ',
      reason: 'Chờ ý kiến',
    }
    expect(await refusalOf(extendTask(ctx, { ...given, dueOn: '2025-06-15' }))).toBe('extension-not-later')
    const extended = await extendTask(ctx, { ...given, dueOn: '2025-09-15' })
    expect([extended.dueOn, extended.firstDueOn]).toEqual(['2025-09-15', '2025-06-30'])
  })
})

test('a clerk of an agency sees and reports on its own tasks only', async () => {
  await scenario({ today: '2025-03-01', ...clerk }, async (ctx: Ctx) => {
    const tasks = await givenPlan(ctx, rows)
    const clerkOf = seen(ctx, { as: 'agency-clerk', agency: 'bo-noi-vu', agencies: ['bo-noi-vu'] })
    const seenTasks = (await listTasks(clerkOf, {})).tasks.map(({ title }) => title)
    expect(seenTasks.toSorted()).toEqual(['Báo cáo tình hình cải cách hành chính', 'Xây dựng nghị định về lưu trữ điện tử'])
    await reportProgress(clerkOf, { code: titled(tasks, 'nghị định'), words: 'Đã trình dự thảo', progress: 60 })
    expect(await refusalOf(reportProgress(clerkOf, { code: titled(tasks, 'giấy phép xây dựng'), words: 'Không phải việc của mình' }))).toBe(
      'forbidden',
    )
    expect(await refusalOf(taskOf(clerkOf, titled(tasks, 'giấy phép xây dựng')))).toBe('task-unknown')
  })
})

test('a visitor sees figures and no task', async () => {
  await scenario({ today: '2025-03-01', ...clerk }, async (ctx) => {
    await givenPlan(ctx, rows)
    const visitor = seen(ctx, { as: 'public' })
    expect((await overviewOf(visitor)).total).toBe(5)
    expect(await refusalOf(listTasks(visitor, {}))).toBe('sign-in-needed')
    expect((await tasksBy(visitor, { shared: [] })).length).toBe(0)
  })
})

test('search forgives missing marks and looks for every word', async () => {
  await scenario({ today: '2025-03-01', ...clerk }, async (ctx) => {
    await givenPlan(ctx, rows)
    expect((await listTasks(ctx, { q: 'nghi dinh luu tru' })).total).toBe(1)
    expect((await listTasks(ctx, { q: 'Số hoá HỘ TỊCH' })).total).toBe(1)
    expect((await listTasks(ctx, { q: '100%_' })).total).toBe(0)
  })
})

test('a merged ministry is shown what its predecessors owed', async () => {
  await scenario({ today: '2025-02-01', ...clerk }, async (ctx) => {
    await givenPlan(ctx, [{ title: 'Phát triển hạ tầng 5G tại khu công nghiệp', lead: 'Bộ Thông tin và Truyền thông', due: 'Tháng 12/2025' }])
    const later = seen(ctx, { today: '2025-06-01' })
    expect((await listTasks(later, { agency: 'bo-khoa-hoc-va-cong-nghe', role: 'lead' })).total).toBe(1)
    expect((await listTasks(ctx, { agency: 'bo-khoa-hoc-va-cong-nghe', role: 'lead' })).total).toBe(0)
    expect((await overviewOf(later)).byAgency.map(({ id }) => id)).toEqual(['bo-khoa-hoc-va-cong-nghe'])
  })
})

test('the number beside an agency counts what its list shows, a body below it and a task led with that body once', async () => {
  await scenario({ today: '2025-02-01', ...clerk }, async (ctx) => {
    await givenPlan(ctx, [
      { title: 'Ban hành tiêu chuẩn mật mã dân sự', lead: 'Ban Cơ yếu Chính phủ', due: 'Tháng 1/2025' },
      { title: 'Bảo đảm an toàn mạng quân sự', lead: 'Bộ Quốc phòng', due: 'Tháng 1/2025' },
      { title: 'Kiểm tra kết nối liên thông', lead: 'Bộ Quốc phòng, Ban Cơ yếu Chính phủ', due: 'Tháng 1/2025' },
    ])
    const later = seen(ctx, { today: '2025-06-01' })
    const { byAgency } = await overviewOf(later)
    for (const { id, counts } of byAgency)
      expect((await listTasks(later, { agency: id, role: 'lead', state: 'overdue' })).total, id).toBe(counts.overdue)
    expect(byAgency.find(({ id }) => id === 'bo-quoc-phong')?.counts.overdue).toBe(3)
  })
})
