import type { Worksheet } from 'exceljs'
import { record } from '../../platform/audit.ts'
import type { Ctx } from '../../platform/ctx.ts'
import { formatDay } from '../../platform/dates.ts'
import type { Upload } from '../../platform/http/index.ts'
import { nfc } from '../../platform/text.ts'
import { stateWords } from '../../platform/ui/index.ts'
import { demand } from '../../platform/rights.ts'
import { isOpen } from './line.ts'
import { tellBoard } from './onto-board.actions.ts'
import { shownState } from './parts.view.tsx'
import { returnFaulty, returnUnreadable } from './problems.ts'
import { type ReportFile, reportFile } from './reading.actions.ts'
import { changeSeen, draftOf, type Seen } from './report.actions.ts'
import { insertItems, insertStep, itemsOf, linesOf, partLinesOf, saveProgress } from './report.store.ts'
import { type CellValue, columnNames, filledColumns, type Place, readReturn, returnColumns, type ReturnedSheet } from './return-sheet.ts'
import { importReturns } from './rights.ts'

const mapSheet = 'so_do_o'
const headRow = 6
const widths = [16, 50, 13, 22, 12, 40, 30, 30, 30]
const letter = (at: number) => String.fromCharCode(65 + at)

/** A new workbook; the library is loaded when somebody asks for a file. */
async function workbook() {
  const { default: ExcelJS } = await import('exceljs')
  return new ExcelJS.Workbook()
}

const heading = ({ name, campaign }: ReportFile): string[] => [
  `BÁO CÁO CỦA ${name.toLocaleUpperCase('vi')}`,
  `Kỳ ${campaign.period}, số liệu từ ${formatDay(campaign.first)} đến hết ${formatDay(campaign.last)}; hạn gửi ${formatDay(campaign.dueOn)}`,
  'Chỉ điền các cột nền trắng. Không thêm, xóa, dời cột hoặc dòng. Tiến độ là số nguyên từ 0 đến 100.',
]

/** The workbook of an agency's draft, for offices without a network: its tasks, cells to fill in, and a hidden map of where they stand. */
export async function returnWorkbook(ctx: Ctx, campaign: string, agency: string): Promise<Uint8Array> {
  demand(ctx, importReturns, [agency])
  const file = await reportFile(ctx, campaign, agency)
  const book = await workbook()
  const sheet = book.addWorksheet('Báo cáo', { views: [{ state: 'frozen', ySplit: headRow }] })
  heading(file).forEach((words, at) => {
    sheet.getCell(`A${at + 1}`).value = words
    sheet.getCell(`A${at + 1}`).font = { bold: at === 0, italic: at === 2, name: 'Times New Roman', size: at === 0 ? 14 : 12 }
  })
  columnNames.forEach((name, at) => {
    const cell = sheet.getCell(`${letter(at)}${headRow}`)
    cell.value = returnColumns[name]
    cell.font = { bold: true, name: 'Times New Roman', size: 12 }
    cell.alignment = { wrapText: true, vertical: 'middle', horizontal: 'center' }
    book.definedNames.add(`'Báo cáo'!$${letter(at)}$${headRow}`, `cot_${name}`)
    sheet.getColumn(at + 1).width = widths[at] ?? 20
  })
  fill(sheet, file)
  const map = book.addWorksheet(mapSheet, { state: 'veryHidden' })
  map.addRows([
    ['campaign', campaign],
    ['agency', agency],
    ['version', file.report?.version ?? 0],
  ])
  return new Uint8Array(await book.xlsx.writeBuffer())
}

function fill(sheet: Worksheet, { lines, parts }: ReportFile): void {
  const held = [...lines, ...parts]
  held.forEach((line, at) => {
    const values: Record<string, CellValue> = {
      task: line.task,
      title: line.title,
      due: line.dueOn === null ? null : formatDay(line.dueOn),
      state: stateWords[shownState(line.state)].vi,
      progress: line.progress,
    }
    columnNames.forEach((name, column) => {
      const cell = sheet.getCell(`${letter(column)}${headRow + 1 + at}`)
      cell.value = values[name] ?? null
      cell.font = { name: 'Times New Roman', size: 12 }
      cell.alignment = { wrapText: true, vertical: 'top' }
      if (!(filledColumns as readonly string[]).includes(name)) cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFF0EEE8' } }
    })
  })
}

const unreadable = (vi: string, en: string) => returnUnreadable({ why: { vi, en } })

const plain = (value: unknown): CellValue => {
  if (value === null || value === undefined) return null
  if (typeof value === 'number' || typeof value === 'string') return value
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  if (typeof value !== 'object') return typeof value === 'boolean' ? String(value) : null
  if ('result' in value) return plain(value.result)
  if ('richText' in value) return (value.richText as { text: string }[]).map(({ text }) => text).join('')
  return 'text' in value ? plain(value.text) : null
}

/** A returned workbook as cells and its hidden map. @throws return-unreadable */
async function sheetOf({ bytes }: Pick<Upload, 'bytes'>): Promise<ReturnedSheet> {
  const book = await workbook()
  await book.xlsx.load(Buffer.from(bytes) as never).catch(() => {
    throw unreadable(
      'Tệp không mở được như bảng tính XLSX; hãy lưu lại dạng .xlsx từ tệp mẫu của cơ quan rồi gửi lại.',
      'The file does not open as XLSX; save it as .xlsx from the file fetched here.',
    )
  })
  const [sheet] = book.worksheets.filter(({ name }) => name !== mapSheet)
  const map = book.getWorksheet(mapSheet)
  if (!sheet || sheet.rowCount > 20_000)
    throw unreadable('Tệp không có trang báo cáo hoặc có quá nhiều dòng.', 'There is no sheet, or it has too many rows.')
  const said = (key: string): string | null => {
    let found: string | null = null
    map?.eachRow((row) => {
      if (row.getCell(1).value === key) found = String(plain(row.getCell(2).value) ?? '')
    })
    return found
  }
  return {
    campaign: said('campaign'),
    agency: said('agency'),
    map: Object.fromEntries(columnNames.map((name) => [name, placeNamed(book.definedNames.getRanges(`cot_${name}`).ranges)])),
    cell: (column, row) => plain(sheet.getCell(`${column}${row}`).value),
    columns: Array.from({ length: Math.min(26, Math.max(sheet.columnCount, columnNames.length)) }, (_, at) => letter(at)),
    lastRow: sheet.rowCount,
  }
}

/** `'Báo cáo'!$E$6` → column E, row 6. */
function placeNamed(ranges: readonly string[]): Place | undefined {
  const found = /\$?([A-Z]{1,3})\$?(\d+)(?::.*)?$/.exec(ranges[0] ?? '')
  return found?.[1] === undefined ? undefined : { column: found[1], row: Number(found[2]) }
}

/**
 * Fills a draft from a returned workbook, whole or not at all: every fault names its cell. What is new in it is told on the board.
 * @throws return-unreadable, return-faulty, campaign-closed, step-not-now, report-moved
 */
export async function importReturn(ctx: Ctx, { upload, ...seen }: Seen & { upload: Upload | undefined }): Promise<void> {
  const { campaign, report } = await draftOf(ctx, seen, importReturns)
  if (!upload) throw unreadable('Chưa chọn tệp.', 'No file was chosen.')
  const own = await linesOf(ctx, report.id)
  const parts = await partLinesOf(ctx, report.id)
  const held = [...own, ...parts]
  const { name } = await reportFile(ctx, campaign.code, seen.agency)
  const { lines, faults } = readReturn(await sheetOf(upload), {
    campaign: campaign.code,
    agency: seen.agency,
    agencyName: name,
    tasks: new Set(held.map(({ task }) => task)),
    done: new Set(held.filter((line) => !isOpen(line)).map(({ task }) => task)),
  })
  if (faults.length > 0) throw returnFaulty({ count: faults.length }, faults)
  await changeSeen(ctx, report, seen.revision, {})
  const before = new Map(held.map((line) => [line.task, line.progress]))
  for (const { task, progress } of lines) if (progress !== null && progress !== before.get(task)) await saveProgress(ctx, report.id, task, progress)
  const there = new Set((await itemsOf(ctx, [report.id])).map(({ kind, task, words }) => `${kind} ${task} ${words}`))
  const fresh = lines.flatMap(({ task, items }) => items.map(({ kind, words }) => ({ kind, task, words: nfc(words), source: 'agency' as const })))
  await insertItems(
    ctx,
    report.id,
    fresh.filter(({ kind, task, words }) => !there.has(`${kind} ${task} ${words}`)),
  )
  await tellBoard(ctx, seen, { lines: own, parts }, lines)
  await insertStep(ctx, report.id, 'import')
  await record(ctx, { action: 'reporting.return-imported', subject: `${seen.campaign}/${seen.agency}`, details: { lines: lines.length } })
}
