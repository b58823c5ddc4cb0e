import { expect, test } from 'vitest'
import type { Ctx } from '../../platform/ctx.ts'
import { scenario, seen } from '../../platform/scenario.ts'
import { drawn, wordsOf } from '../../platform/ui/testing.tsx'
import { completeTask, divideTask, extendTask, givenOf, listTasks } from '../steering/index.ts'
import { givenPlan } from '../steering/testing.ts'
import { dueIn, totalIn, unitBoardOf, type UnitRow, unitUnder } from './unit.ts'
import { unitSheet, UnitsPage } from './unit.view.tsx'

const clerk = { as: 'standing-clerk', account: '00000000-0000-4000-8000-00000000000a' } as const
const day = '2025-03-10'
const proof = { number: '1/BC', issuedOn: '2025-03-01', signer: 'Vụ trưởng', uploads: [] } as const
const boardOf = async (ctx: Ctx) => unitBoardOf('bo-tai-chinh', await givenOf(ctx, 'bo-tai-chinh'), ctx.asOf)
const named = (rows: readonly UnitRow[], name: string) => rows.find((row) => row.name === name)

test('a body stands in the unit right under the agency, also what a merged agency brought along', () => {
  expect(unitUnder('bo-tai-chinh', 'bo-tai-chinh', '2025-06-01')).toBeNull()
  expect(unitUnder('bo-tai-chinh', 'cuc-thue', '2025-06-01')).toBe('cuc-thue')
  expect(unitUnder('bo-tai-chinh', 'tong-cuc-thue', '2025-06-01')).toBe('cuc-thue')
  expect(unitUnder('bo-tai-chinh', 'bo-ke-hoach-va-dau-tu', '2025-06-01')).toBeNull()
  expect(unitUnder('bo-tai-chinh', 'bo-y-te', '2025-06-01')).toBeNull()
})

test('a ministry sees what each of its units was given, what is done on time, late and overdue, every task once', async () => {
  await scenario({ today: '2025-02-01', ...clerk }, async (ctx) => {
    const tasks = await givenPlan(ctx, [
      { title: 'Kết nối dữ liệu thuế', lead: 'Bộ Tài chính', product: 'Báo cáo', due: '30/6/2025' },
      { title: 'Rà soát chi phí', lead: 'Bộ Tài chính', product: 'Báo cáo', due: '28/2/2025' },
      { title: 'Số hóa hồ sơ thuế', lead: 'Tổng cục Thuế', product: 'Báo cáo', due: '20/2/2025' },
      { title: 'Việc của nơi khác', lead: 'Bộ Y tế', product: 'Báo cáo', due: '30/6/2025' },
    ])
    const code = tasks.find(({ title }) => title === 'Kết nối dữ liệu thuế')?.code ?? ''
    const part = (of: string, title: string, unit: string, dueOn: string) => divideTask(ctx, { code: of, title, unit, dueOn })
    const first = await part(code, 'Lấy ý kiến các đơn vị', 'Vụ Pháp chế', '2025-03-01')
    const second = await part(code, 'Dự thảo văn bản', 'vụ pháp chế', '2025-05-01')
    await part(second.code, 'Tổng hợp ý kiến', 'Phòng Pháp luật', '2025-03-05')
    await part(code, 'Kiểm thử kết nối', 'Cục Tin học', '2025-03-01')
    await completeTask(seen(ctx, { today: '2025-03-04', ...clerk }), { code: first.code, on: '2025-03-04', ...proof })
    const now = seen(ctx, { today: day, ...clerk })
    const board = await boardOf(now)
    expect(board.all).toMatchObject({ 'within-term': 1, overdue: 2 })
    expect([totalIn(board.all), board.kept]).toEqual([3, { ...board.kept, overdue: 1, 'within-term': 0 }])
    const legal = named(board.units, 'Vụ Pháp chế') ?? named(board.units, 'vụ pháp chế')
    expect(legal?.counts).toMatchObject({ 'done-late': 1, 'within-term': 1, overdue: 0 })
    expect(legal && [totalIn(legal.counts), dueIn(legal.counts)]).toEqual([2, 1])
    expect(legal?.below.map(({ name, counts }) => [name, counts.overdue])).toEqual([['Phòng Pháp luật', 1]])
    expect(named(board.units, 'Cục Tin học')?.counts.overdue).toBe(1)
    expect(board.units.map(({ id }) => id)).toContain('cuc-thue')
    expect(board.units.some(({ name }) => name.includes('Y tế'))).toBe(false)
    expect((await listTasks(now, { agency: 'bo-tai-chinh', role: 'lead', unit: 'Vụ Pháp chế' })).total).toBe(2)
    expect((await listTasks(now, { agency: 'bo-tai-chinh', role: 'lead', unit: 'Vụ Pháp chế', state: 'done-late' })).total).toBe(1)
    const sheet = unitSheet('Bộ Tài chính', board, 'vi')
    expect(
      sheet.rows
        .find(([name]) => name === 'Phòng Pháp luật')?.[1]
        ?.toString()
        .toLowerCase(),
    ).toBe('vụ pháp chế')
    expect(sheet.rows.every((row) => row.length === sheet.columns.length)).toBe(true)
    const page = drawn(<UnitsPage agency="bo-tai-chinh" name="Bộ Tài chính" board={board} doors />)
    expect(wordsOf(page)).toMatch(/Chưa giao đơn vị nào/)
  })
})

test('the board of units looks back: on a past day a part not yet given is not there', async () => {
  await scenario({ today: '2025-02-01', ...clerk }, async (ctx) => {
    const [whole] = await givenPlan(ctx, [{ title: 'Kết nối dữ liệu thuế', lead: 'Bộ Tài chính', product: 'Báo cáo', due: '30/6/2025' }])
    const code = whole?.code ?? ''
    const on = (today: string) => seen(ctx, { today, ...clerk })
    const part = await divideTask(on('2025-02-10'), { code, title: 'Lấy ý kiến các đơn vị', unit: 'Vụ Pháp chế', dueOn: '2025-03-01' })
    const paper = { documentNumber: '9/CV', documentDate: '2025-02-20', signer: 'Bộ trưởng', reason: 'Chờ ý kiến' }
    await extendTask(on('2025-02-20'), { code: part.code, dueOn: '2025-04-01', ...paper })
    const past = async (asOf: string) => boardOf({ ...on(day), asOf })
    expect([(await past('2025-02-05')).units, totalIn((await past('2025-02-05')).kept)]).toEqual([[], 1])
    expect((await past('2025-02-15')).units.map(({ counts }) => counts['within-term'])).toEqual([1])
    expect((await past(day)).units.map(({ counts }) => counts['within-term'])).toEqual([1])
  })
})
