import { expect, test } from 'vitest'
import { scenario, seen } from '../../platform/scenario.ts'
import { countBy, taskOf, tasksBy } from '../steering/index.ts'
import { correctFromWords } from './correcting.actions.ts'
import { carryOutImport, previewImport, proposeImport } from './import.actions.ts'
import { acceptReading, mergeReadings, rejectReading, restoreTask, splitReading } from './reading.actions.ts'
import { givenPlan, type PlanRow, planText } from './testing.ts'

const clerk = { as: 'standing-clerk', today: '2025-02-01' } as const
const rows: readonly PlanRow[] = [
  { title: 'Ban hành quy chế khai thác dữ liệu', lead: 'Bộ Công an', due: 'Theo lộ trình' },
  { title: 'Chuẩn hóa danh mục dùng chung và kết nối kho dữ liệu', lead: 'Bộ Tài chính', due: 'Tháng 8/2025' },
  { title: 'Một dòng chú thích lẫn vào bảng nhiệm vụ', lead: 'Bộ Tài chính', due: '2025' },
  { title: 'Bố trí kinh phí vận hành kho dữ liệu', lead: 'Bộ Tài chính', due: 'Tháng 8/2025' },
]

async function newerVersion(ctx: Parameters<typeof givenPlan>[0], more: readonly PlanRow[] = []) {
  const later = seen(ctx, { ...clerk, today: '2025-03-01' })
  const proposed = await proposeImport(later, {
    fileName: 'v2.txt',
    mediaType: 'text/plain',
    bytes: planText([...rows, ...more], { title: 'Kế hoạch thử nghiệm năm 2025 (bản 2)' }),
  })
  if ('refused' in proposed) throw proposed.refused
  const preview = await previewImport(later, proposed.id)
  await carryOutImport(later, proposed.id)
  return { later, preview }
}

test('what a person put right stays right when a newer version of the document comes', async () => {
  await scenario(clerk, async (ctx) => {
    const [order] = await givenPlan(ctx, rows)
    const code = order?.code ?? ''
    await correctFromWords(ctx, { code, title: 'Ban hành quy chế khai thác dữ liệu dân cư', lead: 'Bộ Công an', deadline: 'Tháng 5/2025' })
    const { later } = await newerVersion(ctx, [{ title: 'Tổ chức tập huấn', lead: 'Bộ Nội vụ', due: 'Tháng 9/2025' }])
    const task = await taskOf(later, code)
    expect([task.title, task.dueOn, task.review]).toEqual(['Ban hành quy chế khai thác dữ liệu dân cư', '2025-05-31', []])
    expect(await countBy(later, { shared: [] })).toBe(5)
  })
})

test('a day is not put off by a correction unless somebody says what was misread; an extension has a document', async () => {
  await scenario(clerk, async (ctx) => {
    const order = (await givenPlan(ctx, rows))[3]
    const same = { code: order?.code ?? '', title: order?.title ?? '', lead: 'Bộ Tài chính' }
    for (const deadline of ['Tháng 12/2025', undefined])
      await expect(correctFromWords(ctx, { ...same, deadline })).rejects.toMatchObject({ slug: 'later-by-correction' })
    expect((await taskOf(ctx, same.code)).dueOn).toBe(order?.dueOn)
    await correctFromWords(ctx, { ...same, deadline: 'Tháng 12/2025', words: 'Bản scan mờ, đọc nhầm tháng' })
    expect(await taskOf(ctx, same.code)).toMatchObject({ dueOn: '2025-12-31', firstDueOn: order?.firstDueOn })
    await correctFromWords(ctx, { ...same, deadline: 'Tháng 2/2025' })
    expect((await taskOf(ctx, same.code)).dueOn).toBe('2025-02-28')
  })
})

test('a line that is no order is not read as one again, and may be put back', async () => {
  await scenario(clerk, async (ctx) => {
    const code = (await givenPlan(ctx, rows))[2]?.code ?? ''
    await rejectReading(ctx, code)
    const { later, preview } = await newerVersion(ctx)
    expect(preview.proposal.create).toEqual([])
    expect(await countBy(later, { shared: [] })).toBe(3)
    await restoreTask(later, code)
    expect(await countBy(later, { shared: [] })).toBe(4)
  })
})

test('one reading that is two orders becomes two tasks, and stays two', async () => {
  await scenario(clerk, async (ctx) => {
    const code = (await givenPlan(ctx, rows))[1]?.code ?? ''
    const codes = await splitReading(ctx, {
      code,
      parts: [{ title: 'Chuẩn hóa danh mục dùng chung' }, { title: 'Kết nối kho dữ liệu', lead: 'Bộ Khoa học và Công nghệ' }],
    })
    expect(codes).toEqual([code, 'KH12-2025-005'])
    expect((await taskOf(ctx, 'KH12-2025-005')).leadNames).toEqual(['Bộ Khoa học và Công nghệ'])
    const { later } = await newerVersion(ctx)
    expect(await countBy(later, { shared: [] })).toBe(5)
    expect((await taskOf(later, 'KH12-2025-005')).title).toBe('Kết nối kho dữ liệu')
  })
})

test('two readings of one order become one task', async () => {
  await scenario(clerk, async (ctx) => {
    const tasks = await givenPlan(ctx, rows)
    await mergeReadings(ctx, { code: tasks[3]?.code ?? '', into: tasks[1]?.code ?? '' })
    const { later } = await newerVersion(ctx)
    expect((await tasksBy(later, { shared: [] })).map(({ code }) => code).toSorted()).toEqual([tasks[0]?.code, tasks[1]?.code, tasks[2]?.code])
  })
})

test('an accepted reading leaves the list of doubtful ones for good', async () => {
  await scenario(clerk, async (ctx) => {
    const code = (await givenPlan(ctx, rows))[0]?.code ?? ''
    expect(await countBy(ctx, { shared: [], review: true })).toBe(1)
    await acceptReading(ctx, code)
    const { later } = await newerVersion(ctx)
    expect(await countBy(later, { shared: [], review: true })).toBe(0)
  })
})
