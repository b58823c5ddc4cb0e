import { Readable } from 'node:stream'
import type ExcelJS from 'exceljs'
import type { Ctx } from '../../platform/ctx.ts'
import type { Upload } from '../../platform/http/index.ts'
import { demand } from '../../platform/rights.ts'
import { definitionFor, proposeValues } from './actions.ts'
import { unitName, unitNamed, unitsOn, versionsOf } from './catalogue.ts'
import { daysOf, type Period } from '../../platform/dates.ts'
import { categoriesOn } from './indicator.ts'
import { indicatorUnknown, sheetUnreadable, valuesInvalid } from './problems.ts'
import { reportIndicators } from './rights.ts'
import { readSheet, type Sheet } from './sheet.ts'
import { Problem } from '../../platform/problems.ts'

/** Rows past this are no monthly return. */
const mostRows = 20_000

const textOf = (value: ExcelJS.CellValue): string => {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return value.toISOString().slice(0, 7)
  if (typeof value === 'object') {
    if ('result' in value) return textOf(value.result as ExcelJS.CellValue)
    if ('richText' in value) return value.richText.map(({ text }) => text).join('')
    if ('text' in value) return String(value.text)
    return ''
  }
  return typeof value === 'number' ? String(value).replace('.', ',') : String(value)
}

function rowsOf(sheet: ExcelJS.Worksheet): Sheet {
  const rows: string[][] = []
  sheet.eachRow({ includeEmpty: true }, (row) => {
    const cells: string[] = []
    for (let column = 1; column <= Math.min(sheet.columnCount, 40); column += 1) cells.push(textOf(row.getCell(column).value).normalize('NFC'))
    rows.push(cells)
  })
  return rows
}

const unreadable = (vi: string, en: string) => sheetUnreadable({ why: { vi, en } })

/** A sheet out of a file: XLSX, or values separated by comma, semicolon or tab. @throws indicator-sheet-unreadable */
export async function sheetOf({ bytes, fileName }: Pick<Upload, 'bytes' | 'fileName'>): Promise<Sheet> {
  const book = new (await import('exceljs')).default.Workbook()
  const zipped = bytes[0] === 0x50 && bytes[1] === 0x4b
  try {
    if (zipped) await book.xlsx.load(Buffer.from(bytes) as unknown as ExcelJS.Buffer)
    else await readSeparated(book, bytes)
  } catch {
    throw unreadable(
      `Tệp “${fileName}” không mở được như bảng tính XLSX hoặc CSV; hãy lưu lại từ mẫu của chỉ số rồi gửi lại.`,
      `“${fileName}” opens neither as XLSX nor as CSV.`,
    )
  }
  const sheet = book.worksheets.find(({ actualRowCount }) => actualRowCount > 0)
  if (!sheet) throw unreadable('Tệp không có dòng nào.', 'The file has no rows.')
  if (sheet.rowCount > mostRows) throw unreadable(`Bảng có hơn ${mostRows} dòng; hãy chia nhỏ.`, `More than ${mostRows} rows; split the file.`)
  return rowsOf(sheet)
}

async function readSeparated(book: ExcelJS.Workbook, bytes: Uint8Array): Promise<void> {
  const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  const first = text.split('\n', 5).join('\n')
  const delimiter = [';', '\t', ','].toSorted((a, b) => first.split(b).length - first.split(a).length)[0] ?? ','
  await book.csv.read(Readable.from([text.replace(/^\uFEFF/, '')]), {
    map: (value: string) => value,
    parserOptions: { delimiter, ignoreEmpty: false },
  } as never)
}

/**
 * Reads a sheet and proposes all of it, or nothing: a fault anywhere names its cell and keeps the rest back.
 * @returns the id of the proposal
 * @throws indicator-sheet-unreadable, indicator-values-invalid, forbidden
 */
export async function importSheet(
  ctx: Ctx,
  { code, upload, source, reason }: { code: string; upload: Upload | undefined; source?: string | undefined; reason?: string | undefined },
): Promise<string> {
  if (versionsOf(code).length === 0) throw indicatorUnknown({ code })
  demand(ctx, reportIndicators)
  if (!upload) throw unreadable('Chưa chọn tệp.', 'No file was chosen.')
  const reading = readSheet(await sheetOf(upload), { definitionFor: (period) => definitionFor(code, period), unitNamed })
  if (reading === null)
    throw unreadable(
      'Không tìm thấy dòng tiêu đề có cột “Kỳ” và “Tử số” (hoặc “Giá trị”); hãy dùng mẫu của chỉ số.',
      'No head row with a period and a value was found.',
    )
  if (reading.faults.length > 0) throw valuesInvalid({}, reading.faults)
  if (reading.cells.length === 0) throw unreadable('Bảng không có số nào.', 'The sheet has no figures.')
  try {
    return await proposeValues(ctx, { code, kind: 'import', cells: reading.cells, source: source ?? upload.fileName, reason })
  } catch (refused) {
    throw refused instanceof Problem ? located(refused) : refused
  }
}

/** Faults of the check, with the cell said in their words: nobody can click on a spreadsheet. */
function located(refused: Problem): Problem {
  if (refused.slug !== valuesInvalid.slug) return refused
  return valuesInvalid(
    {},
    refused.faults.map(({ at, words }) =>
      /^[A-Z]+\d+$/.test(at) ? { at, words: { vi: `Ô ${at}: ${words.vi}`, en: `Cell ${at}: ${words.en}` } } : { at, words },
    ),
  )
}

/** An empty return for a period with a row for every unit and category: what offices without a network fill in. */
export async function emptySheet(ctx: Ctx, code: string, period: Period): Promise<Uint8Array> {
  const definition = definitionFor(code, period)
  const { last } = daysOf(period)
  const book = new (await import('exceljs')).default.Workbook()
  const sheet = book.addWorksheet(code, { views: [{ state: 'frozen', ySplit: 2 }] })
  sheet.addRow([`${code} – ${definition.name[ctx.language]} (${definition.unit[ctx.language]})`])
  sheet.addRow(['Kỳ', 'Đơn vị', 'Phân tổ', 'Nhóm', 'Tử số', ...(definition.formula === 'ratio' ? ['Mẫu số'] : [])])
  for (const unit of unitsOn(definition, last)) {
    sheet.addRow([period, unitName(unit, last, 'vi'), '', ''])
    for (const dimension of definition.disaggregations)
      for (const category of categoriesOn(dimension, last)) sheet.addRow([period, unitName(unit, last, 'vi'), dimension.name.vi, category.name.vi])
  }
  for (const [at, width] of [12, 24, 24, 28, 16, 16].entries()) sheet.getColumn(at + 1).width = width
  sheet.getRow(1).font = { bold: true }
  sheet.getRow(2).font = { bold: true }
  return new Uint8Array(await book.xlsx.writeBuffer())
}
