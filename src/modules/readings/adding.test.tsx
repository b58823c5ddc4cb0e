import { csvOf } from '../../platform/spreadsheet.ts'
import { expect, test } from 'vitest'
import { scenario, seen } from '../../platform/scenario.ts'
import { drawn } from '../../platform/ui/testing.tsx'
import { countBy, elsewhere, entriesOf, listTasks, taskFile, taskOf, TaskPage, taskSheet } from '../steering/index.ts'
import { addTask, understandTask } from './adding.actions.ts'
import { AddPage } from './adding.view.tsx'
import { correctFromWords } from './correcting.actions.ts'
import { carryOutImport, previewImport, proposeImport } from './import.actions.ts'
import { acceptReading, rejectReading, restoreTask, splitReading } from './reading.actions.ts'
import { givenPlan, type PlanRow, planText } from './testing.ts'

const clerk = { as: 'standing-clerk', today: '2025-02-01' } as const
const rows: readonly PlanRow[] = [
  { title: 'Xây dựng nghị định về lưu trữ điện tử của cơ quan nhà nước', lead: 'Bộ Nội vụ', product: 'Nghị định của Chính phủ', due: 'Tháng 6/2025' },
  { title: 'Rà soát thủ tục cấp giấy phép xây dựng', lead: 'Bộ Xây dựng', product: 'Danh mục thủ tục', due: '31/12/2025' },
]
const typed = {
  title: 'Kết nối kho hồ sơ đất đai của 63 tỉnh, đạt ít nhất 80% thửa đất',
  lead: 'Bộ TN&MT',
  support: 'các địa phương',
  product: 'Báo cáo',
  deadline: 'trước ngày 30/6',
  number: '56/TB-VPCP',
  issuedOn: '2025-01-20',
}

test('what a person types is read as documents are read, and shown before anything is written', async () => {
  await scenario(clerk, async (ctx) => {
    const understood = await understandTask(ctx, typed)
    expect(understood.lead.map(({ name }) => name)).toEqual(['Bộ Tài nguyên và Môi trường'])
    expect(understood.support.map(({ name }) => name)).toEqual(['Các địa phương'])
    expect([understood.dueOn, understood.deadline?.inferredYear]).toEqual(['2025-06-29', true])
    expect(understood.basis).toBe('56/TB-VPCP ngày 20/01/2025')
    expect(await countBy(ctx, { shared: [] })).toBe(0)
    const html = drawn(<AddPage documents={[]} typed={typed} understood={understood} />)
    expect(html).toContain('name="step" value="save"')
    expect(html).toMatch(/name="deadline" value="trước ngày 30\/6"/)
  })
})

test('a task that is there already is pointed out before another is added', async () => {
  await scenario(clerk, async (ctx) => {
    const tasks = await givenPlan(ctx, rows)
    const { similar } = await understandTask(ctx, { title: 'Xây dựng dự thảo nghị định lưu trữ điện tử trong cơ quan nhà nước', lead: 'Bộ Nội vụ' })
    expect(similar[0]?.task.code).toBe(tasks[0]?.code)
    const html = drawn(
      <AddPage
        documents={[]}
        typed={{ title: 'Xây dựng' }}
        understood={await understandTask(ctx, { title: rows[0]?.title ?? '', lead: 'Bộ Nội vụ' })}
      />,
    )
    expect(html).toContain(`<a href="/tasks/${tasks[0]?.code}">Này là việc đã có: ${tasks[0]?.code}</a>`)
    expect((await understandTask(ctx, { title: 'Tu bổ di tích kiến trúc gỗ vùng ven biển', lead: 'Bộ Nội vụ' })).similar).toEqual([])
  })
})

test('a task added without a registered document has a code, a story and a page, and can be handled like any other', async () => {
  await scenario(clerk, async (ctx) => {
    const { code, id } = await addTask(ctx, typed)
    expect(code).toBe('GV2025-001')
    expect(await taskOf(ctx, code)).toMatchObject({
      document: null,
      basis: '56/TB-VPCP ngày 20/01/2025',
      dueOn: '2025-06-29',
      rule: 'person',
      review: [],
    })
    expect((await entriesOf(ctx, id)).map(({ kind }) => kind)).toEqual(['added'])
    expect(drawn(<TaskPage file={await taskFile(ctx, code)} />)).toContain('56/TB-VPCP ngày 20/01/2025')
    await correctFromWords(ctx, { code, title: typed.title, lead: 'Bộ Xây dựng', deadline: 'quý III/2025', words: 'Trước đây ghi nhầm quý' })
    expect((await taskOf(ctx, code)).dueOn).toBe('2025-09-30')
    await acceptReading(ctx, code)
    await splitReading(ctx, { code, parts: [{ title: 'Kết nối kho hồ sơ đất đai' }, { title: 'Đối soát dữ liệu thửa đất' }] })
    await rejectReading(ctx, code)
    await restoreTask(ctx, code)
    expect((await listTasks(ctx, { sort: 'code' })).tasks.map((task) => task.code)).toEqual(['GV2025-001', 'GV2025-002'])
    expect(new TextDecoder().decode(csvOf(taskSheet(ctx, (await listTasks(ctx, {})).tasks)))).toContain('GV2025-002')
  })
})

test('a task added to a registered document continues its codes, and a newer version does not take it away', async () => {
  await scenario(clerk, async (ctx) => {
    const [first] = await givenPlan(ctx, rows)
    const added = await addTask(ctx, {
      title: 'Tổ chức hội nghị tổng kết công tác văn thư',
      lead: 'Bộ Nội vụ',
      deadline: 'Tháng 11/2025',
      number: '12/KH-BNV',
    })
    expect([added.code, added.document]).toEqual(['KH12-2025-003', first?.document])
    const later = seen(ctx, { ...clerk, today: '2025-03-01' })
    const proposed = await proposeImport(later, {
      fileName: 'v2.txt',
      mediaType: 'text/plain',
      bytes: planText([...rows, { title: 'Bố trí kinh phí vận hành', lead: 'Bộ Tài chính', due: 'Tháng 8/2025' }], {
        title: 'Kế hoạch thử nghiệm năm 2025 (bản 2)',
      }),
    })
    if ('refused' in proposed) throw proposed.refused
    expect((await previewImport(later, proposed.id)).proposal.withdraw).toEqual([])
    await carryOutImport(later, proposed.id)
    expect(await countBy(later, { shared: [] })).toBe(4)
  })
})

test('a task added by hand that another document orders too is found in both places', async () => {
  await scenario(clerk, async (ctx) => {
    const [first] = await givenPlan(ctx, rows)
    const added = await addTask(ctx, {
      title: 'Xây dựng nghị định về lưu trữ điện tử của cơ quan nhà nước',
      lead: 'Bộ Tư pháp',
      deadline: 'Tháng 9/2025',
      number: '70/TB-VPCP',
    })
    expect((await elsewhere(ctx, added.id)).map(({ task }) => task.code)).toEqual([first?.code])
    expect(drawn(<TaskPage file={await taskFile(ctx, first?.code ?? '')} />)).toContain('70/TB-VPCP')
  })
})

test('an agency may not add tasks', async () => {
  await scenario({ as: 'agency-clerk', agency: 'bo-noi-vu', agencies: ['bo-noi-vu'], today: '2025-02-01' }, async (ctx) => {
    await expect(addTask(ctx, typed)).rejects.toMatchObject({ slug: 'forbidden' })
  })
})
