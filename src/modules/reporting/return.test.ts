import ExcelJS from 'exceljs'
import { describe, expect, test } from 'vitest'
import type { Ctx } from '../../platform/ctx.ts'
import { Problem } from '../../platform/problems.ts'
import { scenario, seen } from '../../platform/scenario.ts'
import { taskByCode } from '../steering/index.ts'
import { lockCampaign, openCampaign } from './campaign.actions.ts'
import { startReport } from './report.actions.ts'
import { itemsOf, linesOf, type Report } from './report.store.ts'
import { importReturn, returnWorkbook } from './return.actions.ts'
import { castOn, givenBoard, health, home } from './testing.ts'

const code = 'ke-hoach-2025-06'
const today = '2025-06-20'

/** The ministry's draft and its workbook, changed by hand as offices do. */
async function returned(
  ctx: Ctx,
  change: (sheet: ExcelJS.Worksheet, book: ExcelJS.Workbook) => void,
): Promise<{ report: Report; send: () => Promise<void> }> {
  await givenBoard(ctx)
  await openCampaign(castOn(ctx, '2025-06-15').standing, { regime: 'ke-hoach', period: '2025-06' })
  const { clerk } = castOn(ctx, today)
  const report = await startReport(clerk(home), { campaign: code, agency: home })
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(Buffer.from(await returnWorkbook(clerk(home), code, home)) as never)
  change(book.worksheets[0] as ExcelJS.Worksheet, book)
  const upload = { fileName: 'bao-cao.xlsx', mediaType: 'application/octet-stream', bytes: new Uint8Array(await book.xlsx.writeBuffer()) }
  return { report, send: () => importReturn(clerk(home), { campaign: code, agency: home, revision: report.revision, upload }) }
}

const faultsOf = (send: () => Promise<void>): Promise<string[]> =>
  send().then(
    () => [],
    (refused: unknown) => {
      if (refused instanceof Problem) return refused.faults.map(({ words }) => words.vi)
      throw refused
    },
  )

test('a return filled in off line comes back into the draft, once', async () => {
  await scenario({ today }, async (ctx) => {
    const { report, send } = await returned(ctx, (sheet) => {
      sheet.getCell('E8').value = 55
      sheet.getCell('H8').value = 'Chờ thẩm định dự toán'
    })
    await send()
    expect((await linesOf(ctx, report.id)).map(({ progress }) => progress)).toEqual([100, 55])
    expect((await itemsOf(ctx, [report.id])).filter(({ source }) => source === 'agency')).toMatchObject([
      { kind: 'cause', task: 'KH2025-002', words: 'Chờ thẩm định dự toán' },
    ])
    await expect(send()).rejects.toMatchObject({ slug: 'report-moved' })
  })
})

test('what a return newly says stands on the board too, and the next round begins from it', async () => {
  await scenario({ today }, async (ctx) => {
    const { send } = await returned(ctx, (sheet) => {
      sheet.getCell('E8').value = 55
      sheet.getCell('F8').value = 'Đã số hóa thêm 900 hồ sơ'
    })
    await send()
    const july = seen(ctx, { today: '2025-07-15', as: 'system' })
    expect(await taskByCode(july, 'KH2025-002', [])).toMatchObject({ progress: 55, updatedOn: today, completedOn: null })
    await openCampaign(castOn(ctx, '2025-07-15').standing, { regime: 'ke-hoach', period: '2025-07' })
    const { id } = await startReport(castOn(ctx, '2025-07-15').clerk(home), { campaign: 'ke-hoach-2025-07', agency: home })
    expect((await linesOf(ctx, id)).find(({ task }) => task === 'KH2025-002')?.progress).toBe(55)
    expect((await itemsOf(ctx, [id])).filter(({ words }) => words.includes('900'))).toEqual([])
  })
})

test('a return that says nothing new leaves the board as it is', async () => {
  await scenario({ today }, async (ctx) => {
    const { send } = await returned(ctx, (sheet) => (sheet.getCell('H8').value = 'Chờ thẩm định dự toán'))
    await send()
    expect(await taskByCode(seen(ctx, { today, as: 'system' }), 'KH2025-002', [])).toMatchObject({ progress: 40, updatedOn: '2025-06-10' })
  })
})

describe('a fault anywhere names its cell, and nothing is saved', () => {
  const cases: [string, (sheet: ExcelJS.Worksheet, book: ExcelJS.Workbook) => void, string][] = [
    ['a figure as text', (sheet) => (sheet.getCell('E8').value = '55%'), 'Ô E8: “55%” là chữ, không phải số'],
    ['a negative share', (sheet) => (sheet.getCell('E8').value = -5), 'Ô E8: tỷ lệ -5 là số âm'],
    ['more than all', (sheet) => (sheet.getCell('E8').value = 140), 'Ô E8: tỷ lệ 140 lớn hơn 100'],
    ['an unknown task', (sheet) => (sheet.getCell('A8').value = 'KH2025-999'), 'Ô A8: “KH2025-999” không phải nhiệm vụ'],
    [
      'another agency’s task',
      (sheet) => (sheet.getCell('A8').value = 'KH2025-003'),
      'Ô A8: “KH2025-003” không phải nhiệm vụ trong báo cáo của Bộ Nội vụ',
    ],
    ['a done task undone', (sheet) => (sheet.getCell('E7').value = 60), 'Ô E7: nhiệm vụ KH2025-001 đã báo cáo hoàn thành'],
    ['a line twice', (sheet) => (sheet.getCell('A9').value = 'KH2025-001'), 'Ô A9: nhiệm vụ KH2025-001 đã có ở ô A7'],
    ['a line taken out', (sheet) => sheet.spliceRows(8, 1), 'Thiếu dòng của nhiệm vụ KH2025-002'],
    [
      'moved columns',
      (sheet) => {
        sheet.getCell('E6').value = 'Kết quả trong kỳ'
        sheet.getCell('F6').value = 'Tiến độ (%)'
      },
      'Ô E6: cột “Tiến độ (%)” đã bị chuyển sang F6',
    ],
    ['a copy without the map', (_sheet, book) => book.removeWorksheet('so_do_o'), 'Tệp không có sơ đồ ô ẩn'],
  ]
  test.each(cases)('%s', async (_name, change, words) => {
    await scenario({ today }, async (ctx) => {
      const { report, send } = await returned(ctx, change)
      const before = [await linesOf(ctx, report.id), await itemsOf(ctx, [report.id])]
      expect((await faultsOf(send)).join('\n')).toContain(words)
      expect([await linesOf(ctx, report.id), await itemsOf(ctx, [report.id])]).toEqual(before)
    })
  })

  test('every fault is told at once', async () => {
    await scenario({ today }, async (ctx) => {
      const { send } = await returned(ctx, (sheet) => {
        sheet.getCell('E7').value = 'xong'
        sheet.getCell('E8').value = -1
      })
      expect(await faultsOf(send)).toHaveLength(2)
    })
  })
})

test('the return of another agency is not taken', async () => {
  await scenario({ today }, async (ctx) => {
    await givenBoard(ctx)
    await openCampaign(castOn(ctx, '2025-06-15').standing, { regime: 'ke-hoach', period: '2025-06' })
    const { clerk } = castOn(ctx, today)
    await startReport(clerk(health), { campaign: code, agency: health })
    const { revision } = await startReport(clerk(home), { campaign: code, agency: home })
    const upload = { fileName: 'y-te.xlsx', mediaType: '', bytes: await returnWorkbook(clerk(health), code, health) }
    const send = () => importReturn(clerk(home), { campaign: code, agency: home, revision, upload })
    expect(await faultsOf(send)).toEqual(['Tệp là của cơ quan khác (bo-y-te), không phải của Bộ Nội vụ.'])
  })
})

test('the return of a closed round is refused in clear words, and what is no workbook too', async () => {
  await scenario({ today }, async (ctx) => {
    const { report, send } = await returned(ctx, () => undefined)
    const upload = { fileName: 'x.xlsx', mediaType: '', bytes: new TextEncoder().encode('không phải bảng tính') }
    await expect(
      importReturn(castOn(ctx, today).clerk(home), { campaign: code, agency: home, revision: report.revision, upload }),
    ).rejects.toMatchObject({
      slug: 'return-unreadable',
    })
    await lockCampaign(castOn(ctx, '2025-06-25').standing, code)
    await expect(send()).rejects.toMatchObject({ slug: 'campaign-closed', words: { vi: expect.stringContaining('đã khóa') } })
  })
})
