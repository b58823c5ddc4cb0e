/** What a cell of a list may hold; a number stays a number. */
export type Cell = string | number | null

/** A list for a spreadsheet: heads with their widths in characters, then rows in that order. */
export type Sheet = { name: string; columns: readonly { head: string; width: number }[]; rows: readonly (readonly Cell[])[] }

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

/** A workbook with a fixed head, filters and columns wide enough to read. */
export async function xlsxOf({ name, columns, rows }: Sheet): Promise<Uint8Array> {
  const book = new (await import('exceljs')).default.Workbook()
  const sheet = book.addWorksheet(name, {
    views: [{ state: 'frozen', ySplit: 1 }],
    pageSetup: { orientation: 'landscape', fitToPage: true, fitToHeight: 0 },
  })
  sheet.columns = columns.map(({ head, width }) => ({ header: head, width, style: { alignment: { wrapText: true, vertical: 'top' } } }))
  for (const row of rows) sheet.addRow(row.map(harmless))
  sheet.getRow(1).font = { bold: true }
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: columns.length } }
  return new Uint8Array(await book.xlsx.writeBuffer())
}
