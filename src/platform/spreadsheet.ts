import type { Language, Text } from './text.ts'

/** What a cell of a list may hold; a number stays a number. */
export type Cell = string | number | null

/** A list for a spreadsheet: heads with their widths in characters, then rows in that order. */
export type Sheet = { name: string; columns: readonly { head: string; width: number }[]; rows: readonly (readonly Cell[])[] }

/** Heads of a list in a language, each with its width. */
export const columnsOf = (heads: readonly (readonly [Text, number])[], language: Language): Sheet['columns'] =>
  heads.map(([head, width]) => ({ head: head[language], width }))

/** A cell that a spreadsheet would run as a formula is shown as words (CWE-1236). */
const harmless = (cell: Cell): Cell => (typeof cell === 'string' && /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell)

const quoted = (cell: Cell): string => {
  const text = String(harmless(cell) ?? '')
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** Comma-separated values in UTF-8 with a byte order mark, as spreadsheets expect of Vietnamese (RFC 4180). */
export function csvOf({ columns, rows }: Sheet): Uint8Array {
  const lines = [columns.map(({ head }) => head), ...rows].map((cells) => cells.map(quoted).join(','))
  return new TextEncoder().encode(`\uFEFF${lines.join('\r\n')}\r\n`)
}

/** A workbook of one sheet for each list, with a fixed head, filters and columns wide enough to read. */
export async function xlsxOf(...sheets: readonly Sheet[]): Promise<Uint8Array> {
  const book = new (await import('exceljs')).default.Workbook()
  for (const { name, columns, rows } of sheets) {
    const sheet = book.addWorksheet(name.slice(0, 31), {
      views: [{ state: 'frozen', ySplit: 1 }],
      pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToHeight: 0 },
    })
    sheet.columns = columns.map(({ head, width }) => ({ header: head, width, style: { alignment: { wrapText: true, vertical: 'top' } } }))
    for (const row of rows) sheet.addRow(row.map(harmless))
    sheet.getRow(1).font = { bold: true }
    sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: columns.length } }
  }
  return new Uint8Array(await book.xlsx.writeBuffer())
}
