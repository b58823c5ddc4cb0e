import { expect, test } from 'vitest'
import { scenario, seen } from '../../platform/scenario.ts'
import { countBy, taskOf } from '../steering/index.ts'
import { correctFromWords } from './correcting.actions.ts'
import { carryOutImport, previewImport, proposeImport } from './import.actions.ts'
import { givenPlan, type PlanRow, planText } from './testing.ts'

const clerk = { as: 'standing-clerk', account: '00000000-0000-4000-8000-00000000000a' } as const
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

test('a plan becomes tasks with codes, days and agencies', async () => {
  await scenario({ today: '2025-02-01', ...clerk }, async (ctx) => {
    const tasks = await givenPlan(ctx, rows)
    expect(tasks.map(({ code, dueOn, recurs }) => [code, dueOn, recurs])).toEqual([
      ['KH12-2025-001', '2025-06-30', null],
      ['KH12-2025-002', '2025-02-25', 'monthly'],
      ['KH12-2025-003', '2025-09-30', null],
      ['KH12-2025-004', '2025-12-31', null],
      ['KH12-2025-005', null, null],
    ])
    expect(tasks[0]?.leadNames).toEqual(['Bộ Nội vụ'])
  })
})

test('importing the same file again changes nothing', async () => {
  await scenario({ today: '2025-02-01', ...clerk }, async (ctx) => {
    await givenPlan(ctx, rows)
    const again = await proposeImport(seen(ctx, { today: '2025-03-01' }), {
      fileName: 'ke-hoach-2.txt',
      mediaType: 'text/plain',
      bytes: planText(rows),
    })
    if ('refused' in again) throw again.refused
    const { proposal } = await previewImport(ctx, again.id)
    expect([proposal.create.length, proposal.change.length, proposal.withdraw.length, proposal.unchanged.length]).toEqual([0, 0, 0, 5])
    expect(await carryOutImport(ctx, again.id)).toEqual({ created: 0, changed: 0, withdrawn: 0, unchanged: 5 })
    expect(await countBy(ctx, { shared: [] })).toBe(5)
  })
})

test('the issued form of a draft keeps the codes of its tasks and lists what differs', async () => {
  await scenario({ today: '2025-02-01', ...clerk }, async (ctx) => {
    const draft = await givenPlan(ctx, rows, { number: '      /KH-BNV', day: '   tháng    năm 2025' })
    const issued = rows.slice(0, 4).map((row) => (row.title.startsWith('Hoàn thành') ? { ...row, due: 'Quý IV/2025' } : row))
    const later = seen(ctx, { today: '2025-02-20', ...clerk })
    const proposed = await proposeImport(later, {
      fileName: 'ban-hanh.txt',
      mediaType: 'text/plain',
      bytes: planText([...issued, { title: 'Tổ chức tập huấn cán bộ cấp xã', lead: 'Bộ Nội vụ', due: 'Tháng 5/2025' }]),
    })
    if ('refused' in proposed) throw proposed.refused
    const { proposal } = await previewImport(later, proposed.id)
    expect(proposal.create.map(({ mandate }) => mandate.title)).toEqual(['Tổ chức tập huấn cán bộ cấp xã'])
    expect(proposal.withdraw.map(({ title }) => title)).toEqual(['Triển khai mô hình điểm'])
    expect(proposal.change.find(({ task }) => task.title.startsWith('Hoàn thành'))?.differences.map(({ field }) => field)).toEqual([
      'dueOn',
      'deadline',
    ])
    await carryOutImport(later, proposed.id)
    const moved = await taskOf(later, draft[2]?.code ?? '')
    expect([moved.dueOn, moved.firstDueOn]).toEqual(['2025-12-31', '2025-09-30'])
  })
})

test('what a person puts right is read as documents are read, and leaves the review list', async () => {
  await scenario({ today: '2025-02-01', ...clerk }, async (ctx) => {
    const code = titled(await givenPlan(ctx, rows), 'mô hình điểm')
    expect((await taskOf(ctx, code)).review).toContain('deadline')
    const corrected = await correctFromWords(ctx, {
      code,
      title: 'Triển khai mô hình điểm tại hai tỉnh',
      lead: 'Bộ Y tế',
      product: 'Mô hình',
      deadline: 'trước ngày 15/8/2025',
    })
    expect([corrected.dueOn, corrected.review, corrected.unclear.includes('time')]).toEqual(['2025-08-14', [], false])
  })
})
