import type { Ctx } from '../../platform/ctx.ts'
import { formatDay } from '../../platform/dates.ts'
import type { Text } from '../../platform/text.ts'
import { namesOf } from './agencies.ts'
import { stateOn, type Task } from './task.ts'
import { recurrenceNames, stateNames, targetWords } from './words.ts'

const heads: readonly Text[] = [
  { vi: 'Mã', en: 'Code' },
  { vi: 'Mục', en: 'Section' },
  { vi: 'Nhiệm vụ', en: 'Task' },
  { vi: 'Cơ quan chủ trì', en: 'Lead' },
  { vi: 'Cơ quan phối hợp', en: 'Support' },
  { vi: 'Sản phẩm', en: 'Product' },
  { vi: 'Thời hạn trong văn bản', en: 'Deadline as written' },
  { vi: 'Ngày đến hạn', en: 'Due on' },
  { vi: 'Chu kỳ', en: 'Recurrence' },
  { vi: 'Chỉ tiêu', en: 'Targets' },
  { vi: 'Trạng thái', en: 'State' },
  { vi: 'Tiến độ (%)', en: 'Progress (%)' },
  { vi: 'Ngày hoàn thành', en: 'Completed on' },
  { vi: 'Căn cứ', en: 'Basis' },
  { vi: 'Ghi chú', en: 'Note' },
]

type Cell = string | number | null

function rowOf(ctx: Ctx, task: Task): Cell[] {
  const names = (ids: readonly string[], written: readonly string[]) =>
    namesOf(ids, written, ctx.asOf, ctx.language)
      .map(({ name }) => name)
      .join('; ')
  const day = (value: string | null) => (value === null ? null : formatDay(value))
  return [
    task.code,
    task.section,
    task.title,
    names(task.lead, task.leadNames),
    names(task.support, task.supportNames),
    task.product,
    task.deadline?.raw ?? null,
    day(task.dueOn),
    task.recurs && recurrenceNames[task.recurs][ctx.language],
    task.targets.map((target) => targetWords(target)[ctx.language]).join('; ') || null,
    stateNames[stateOn(task, ctx.asOf)][ctx.language],
    task.progress,
    day(task.completedOn),
    task.basis,
    task.note,
  ]
}

/** A cell that a spreadsheet would run as a formula is shown as words (CWE-1236). */
const harmless = (cell: Cell): Cell => (typeof cell === 'string' && /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell)

const quoted = (cell: Cell): string => {
  const text = String(harmless(cell) ?? '')
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** Comma-separated values in UTF-8 with a byte order mark, as spreadsheets expect of Vietnamese (RFC 4180). */
export function csvOf(ctx: Ctx, tasks: readonly Task[]): Uint8Array {
  const lines = [heads.map((head) => head[ctx.language]), ...tasks.map((task) => rowOf(ctx, task))].map((cells) => cells.map(quoted).join(','))
  return new TextEncoder().encode(`\uFEFF${lines.join('\r\n')}\r\n`)
}

const widths = [14, 8, 60, 28, 28, 28, 18, 12, 14, 28, 22, 10, 14, 24, 24]

/** A workbook with a fixed head, filters and columns wide enough to read. */
export async function xlsxOf(ctx: Ctx, tasks: readonly Task[]): Promise<Uint8Array> {
  const book = new (await import('exceljs')).default.Workbook()
  const sheet = book.addWorksheet(ctx.language === 'vi' ? 'Nhiệm vụ' : 'Tasks', {
    views: [{ state: 'frozen', ySplit: 1 }],
    pageSetup: { orientation: 'landscape', fitToPage: true, fitToHeight: 0 },
  })
  sheet.columns = heads.map((head, at) => ({
    header: head[ctx.language],
    width: widths[at] ?? 16,
    style: { alignment: { wrapText: true, vertical: 'top' } },
  }))
  for (const task of tasks) sheet.addRow(rowOf(ctx, task).map(harmless))
  sheet.getRow(1).font = { bold: true }
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: heads.length } }
  return new Uint8Array(await book.xlsx.writeBuffer())
}
