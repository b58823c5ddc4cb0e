import fc from '../../platform/testing-chance.ts'
import { expect, test } from 'vitest'
import { addDays } from '../../platform/dates.ts'
import { scenario, seen } from '../../platform/scenario.ts'
import { completeTask, confirmCompletion, extendTask, reportProgress } from './actions.ts'
import { overviewOf, totalOf } from './overview.actions.ts'
import { baselineOf } from './plan.actions.ts'
import type { Task } from './task.ts'
import { taskFile } from './file.actions.ts'
import { listTasks, taskOf } from './tasks.actions.ts'
import { givenPlan } from './testing.ts'
import { divideTask, endWaiting, letWait, placeOf, placeTask } from './tree.actions.ts'
import { criticalPath, rollUpOf, treeOf } from './tree.ts'

const clerk = { as: 'standing-clerk', account: '00000000-0000-4000-8000-00000000000a' } as const
const second = { as: 'standing-clerk', account: '00000000-0000-4000-8000-00000000000b' } as const
const ministry = { as: 'agency-clerk', agency: 'bo-noi-vu', agencies: ['bo-noi-vu'], account: '00000000-0000-4000-8000-00000000000c' } as const
const refusalOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'accepted',
    (refused: Error & { slug?: string }) => refused.slug ?? refused.message,
  )
const rows = [
  { title: 'Xây dựng nghị định về lưu trữ điện tử', lead: 'Bộ Nội vụ', product: 'Nghị định của Chính phủ', due: '30/9/2025' },
  { title: 'Ban hành thông tư hướng dẫn', lead: 'Bộ Nội vụ', product: 'Thông tư', due: '30/11/2025' },
  { title: 'Rà soát thủ tục cấp giấy phép xây dựng', lead: 'Bộ Xây dựng', product: 'Danh mục thủ tục', due: '31/12/2025' },
]
const decree = { number: '15/2025/NĐ-CP', issuedOn: '2025-06-20', signer: 'Thủ tướng Chính phủ', uploads: [] } as const

test('a ministry divides its own task; the whole is counted once and its parts add up below it', async () => {
  await scenario({ today: '2025-06-01', ...clerk }, async (ctx) => {
    const [whole, , other] = await givenPlan(ctx, rows)
    const own = seen(ctx, { today: '2025-06-02', ...ministry })
    const first = await divideTask(own, { code: whole?.code ?? '', title: 'Soạn dự thảo và tờ trình', unit: 'Vụ Pháp chế', dueOn: '2025-07-15' })
    const next = await divideTask(own, {
      code: whole?.code ?? '',
      title: 'Lấy ý kiến các bộ, cơ quan',
      unit: 'Cục Văn thư và Lưu trữ nhà nước',
      dueOn: '2025-08-15',
    })
    const deep = await divideTask(own, { code: next.code, title: 'Tổng hợp ý kiến tham gia', dueOn: '2025-08-10' })
    expect([first.code, next.code, deep.code]).toEqual([`${whole?.code}.1`, `${whole?.code}.2`, `${whole?.code}.2.1`])
    expect([first.lead, first.unit, first.parent]).toEqual([['bo-noi-vu'], 'Vụ Pháp chế', whole?.id])
    await completeTask(own, { ...decree, issuedOn: '2025-06-02', code: first.code, on: '2025-06-02' })
    await reportProgress(own, { code: deep.code, words: 'Đã nhận 10 ý kiến', progress: 50 })
    const { rollUp, above } = await placeOf(own, await taskOf(own, whole?.code ?? ''))
    expect([rollUp?.total, rollUp?.done, rollUp?.progress, above.length]).toEqual([2, 1, 75, 0])
    expect((await placeOf(own, deep)).above.map(({ code }) => code)).toEqual([whole?.code, next.code])
    expect((await overviewOf(own)).total).toBe(2)
    expect((await listTasks(own, {})).total).toBe(2)
    expect((await listTasks(own, { parts: true })).total).toBe(5)
    expect(totalOf((await overviewOf(seen(ctx, { today: '2025-06-02', ...clerk }))).counts)).toBe(3)
    expect(await refusalOf(divideTask(own, { code: other?.code ?? '', title: 'Việc của bộ khác' }))).toBe('forbidden')
  })
})

test('a part due after its whole is refused until somebody says that it is meant', async () => {
  await scenario({ today: '2025-06-01', ...clerk }, async (ctx) => {
    const [whole] = await givenPlan(ctx, rows)
    const part = { code: whole?.code ?? '', title: 'Tập huấn sau ban hành', dueOn: '2025-10-15' }
    expect(await refusalOf(divideTask(ctx, part))).toBe('child-later')
    expect((await divideTask(ctx, { ...part, anyway: true })).dueOn).toBe('2025-10-15')
  })
})

test('no task stands below itself, and a task taken out counts by itself again', async () => {
  await scenario({ today: '2025-06-01', ...clerk }, async (ctx) => {
    const [a, b, c] = (await givenPlan(ctx, rows)).map(({ code }) => code) as [string, string, string]
    await placeTask(ctx, { code: a, under: b })
    await placeTask(ctx, { code: b, under: c })
    expect(await refusalOf(placeTask(ctx, { code: c, under: a, anyway: true }))).toBe('circle')
    expect(await refusalOf(placeTask(ctx, { code: a, under: a }))).toBe('not-about-itself')
    expect((await listTasks(ctx, {})).total).toBe(1)
    const later = seen(ctx, { today: '2025-06-10', ...clerk })
    await placeTask(later, { code: a })
    expect((await listTasks(later, {})).total).toBe(2)
    expect((await listTasks({ ...later, asOf: '2025-06-05' }, {})).total).toBe(1)
  })
})

test('what waits for what closes no circle, and the critical path runs back from the last day', async () => {
  await scenario({ today: '2025-06-01', ...clerk }, async (ctx) => {
    const tasks = await givenPlan(ctx, rows)
    const [a, b, c] = tasks.map(({ code }) => code) as [string, string, string]
    await letWait(ctx, { code: b, on: a })
    await letWait(ctx, { code: c, on: b })
    await letWait(ctx, { code: c, on: b })
    expect(await refusalOf(letWait(ctx, { code: a, on: c }))).toBe('circle')
    expect(await refusalOf(letWait(ctx, { code: a, on: a }))).toBe('not-about-itself')
    const { path } = await baselineOf(ctx, tasks[0]?.document ?? '')
    expect(path.map(({ task, slack }) => [task.code, slack])).toEqual([
      [a, null],
      [b, 61],
      [c, 31],
    ])
    expect((await taskFile(ctx, b)).place.waitsFor.map(({ code }) => code)).toEqual([a])
    await endWaiting(ctx, { code: c, on: b })
    expect((await baselineOf(ctx, tasks[0]?.document ?? '')).path.map(({ task }) => task.code)).toEqual([a, b])
  })
})

test('a plan of today is compared with the plan at its issue', async () => {
  await scenario({ today: '2025-06-01', ...clerk }, async (ctx) => {
    const [a] = await givenPlan(ctx, rows)
    const later = seen(ctx, { today: '2025-07-01', ...clerk })
    await extendTask(later, {
      code: a?.code ?? '',
      dueOn: '2025-12-20',
      documentNumber: '88/VPCP-TCCV',
      documentDate: '2025-06-30',
      signer: 'Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ',
      reason: 'Chờ ý kiến',
    })
    const { total, unchanged, changes, moved } = await baselineOf(later, a?.document ?? '')
    expect([total, unchanged, moved, changes.map(({ differences }) => differences)]).toEqual([
      3,
      2,
      1,
      [[{ field: 'dueOn', was: '2025-09-30', is: '2025-12-20' }]],
    ])
    expect((await listTasks(seen(ctx, { today: '2026-01-05' }), { state: 'overdue' })).total).toBe(3)
  })
})

test('two people who confirm at once write one confirmation, and a gap in the proof needs words', async () => {
  await scenario({ today: '2025-06-25', ...clerk }, async (ctx) => {
    const [a, b] = (await givenPlan(ctx, rows)).map(({ code }) => code) as [string, string]
    await completeTask(ctx, { ...decree, code: a, on: '2025-06-20' })
    await confirmCompletion(seen(ctx, { today: '2025-06-25', ...second }), { code: a })
    const third = { ...second, account: '00000000-0000-4000-8000-00000000000d' } as const
    expect(await refusalOf(confirmCompletion(seen(ctx, { today: '2025-06-25', ...third }), { code: a }))).toBe('already-confirmed')
    await completeTask(ctx, { code: b, on: '2025-06-20', link: 'https://vanban.example/tt', uploads: [] })
    expect(await refusalOf(confirmCompletion(seen(ctx, { today: '2025-06-25', ...second }), { code: b }))).toBe('proof-incomplete')
    await confirmCompletion(seen(ctx, { today: '2025-06-25', ...second }), { code: b, words: 'Đã đối chiếu trên Công báo' })
  })
})

test('a clock that is set back loses no version of a task', async () => {
  await scenario({ today: '2025-06-01', ...clerk }, async (ctx) => {
    const [a] = await givenPlan(ctx, rows)
    const code = a?.code ?? ''
    const late = seen(ctx, { today: '2025-06-10', ...clerk })
    await reportProgress(late, { code, words: 'Xong dự thảo', progress: 40 })
    const back = seen(ctx, { today: '2025-06-09', ...clerk })
    await reportProgress(back, { code, words: 'Đã gửi lấy ý kiến', progress: 60 })
    expect((await taskOf(late, code)).progress).toBe(60)
    expect((await taskOf({ ...late, today: () => '2025-06-20', asOf: '2025-06-05' }, code)).progress).toBeNull()
  })
})

test('what is not done stands before what is done, the longest overdue on top', async () => {
  await scenario({ today: '2025-06-01', ...clerk }, async (ctx) => {
    const [a, b, c] = (await givenPlan(ctx, rows)).map(({ code }) => code) as [string, string, string]
    await completeTask(ctx, { ...decree, issuedOn: '2025-06-01', code: a, on: '2025-06-01' })
    expect((await listTasks(ctx, {})).tasks.map(({ code }) => code)).toEqual([b, c, a])
    expect((await listTasks(ctx, { sort: 'due' })).tasks.map(({ code }) => code)).toEqual([a, b, c])
  })
})

const task = (id: string, dueOn: string | null, parent: string | null = null, completedOn: string | null = null): Task =>
  ({ id, code: id, dueOn, parent, completedOn, progress: null }) as unknown as Task

test('every task of a tree is counted once, whatever its shape', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(), fc.boolean()), { minLength: 1, maxLength: 7 }), (drawn) => {
      const all = drawn.map(([up, done], at) =>
        task(
          `t${at}`,
          '2025-06-30',
          at === 0 ? 'root' : (['root', ...drawn.slice(0, at).map((_, n) => `t${n}`)][up % (at + 1)] ?? 'root'),
          done ? '2025-06-01' : null,
        ),
      )
      const sum = rollUpOf(treeOf(task('root', null), all), '2025-06-15')
      const ends = all.filter(({ id }) => !all.some(({ parent }) => parent === id))
      expect([sum?.total, sum?.done]).toEqual([ends.length, ends.filter(({ completedOn }) => completedOn !== null).length])
    }),
  )
})

test('the critical path of a plan goes on through tasks that other documents ordered of other agencies, and begins with its own', async () => {
  await scenario({ today: '2025-03-01', ...clerk }, async (ctx) => {
    const own = await givenPlan(ctx, rows)
    const others = await givenPlan(ctx, [{ title: 'Ban hành định mức chi', lead: 'Bộ Tài chính', product: 'Quy chế', due: '31/3/2025' }], {
      title: 'Kế hoạch khác năm 2025',
      number: '77/KH-BTC',
    })
    const [first, second, norms] = [own[0], own[1], others.find(({ title }) => title === 'Ban hành định mức chi')] as [Task, Task, Task]
    await letWait(ctx, { code: second.code, on: first.code })
    await letWait(ctx, { code: first.code, on: norms.code })
    const steps = async (document: string | null) => (await baselineOf(ctx, document ?? '')).path.map((step) => step.task.code)
    expect(await steps(first.document)).toEqual([norms.code, first.code, second.code])
    expect(await steps(norms.document)).toEqual([])
  })
})

test('the critical path never goes round, even where the data does', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(9), fc.nat(9)), { maxLength: 30 }), (pairs) => {
      const tasks = Array.from({ length: 10 }, (_, at) => task(`t${at}`, addDays('2025-06-01', at * 7)))
      const waits = pairs.filter(([a, b]) => a !== b).map(([a, b]) => ({ task: `t${a}`, waitsFor: `t${b}` }))
      const path = criticalPath(tasks, waits, '2025-05-01')
      expect(new Set(path.map((step) => step.task.id)).size).toBe(path.length)
      for (const [at, step] of path.entries()) if (at > 0) expect(waits).toContainEqual({ task: step.task.id, waitsFor: path[at - 1]?.task.id })
    }),
  )
})
