/** A table as sheets and comma-separated files hold it. */
export type SheetTable = {
  name: string
  heads: readonly string[]
  rows: readonly (readonly (string | number | null)[])[]
  widths?: readonly number[]
}

type Cell = string | number | null

/** A cell that a spreadsheet would run as a formula is shown as words (CWE-1236). */
const harmless = (cell: Cell): Cell => (typeof cell === 'string' && /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell)

const quoted = (cell: Cell): string => {
  const text = String(harmless(cell) ?? '')
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** Comma-separated values in UTF-8 with a byte order mark (RFC 4180). */
export const csvBytes = ({ heads, rows }: SheetTable): Uint8Array =>
  new TextEncoder().encode(`\uFEFF${[heads, ...rows].map((cells) => cells.map(quoted).join(',')).join('\r\n')}\r\n`)

/** A workbook of one sheet for each table, its head fixed and filtered. */
export async function xlsxBytes(tables: readonly SheetTable[]): Promise<Uint8Array> {
  const { default: ExcelJS } = await import('exceljs')
  const book = new ExcelJS.Workbook()
  for (const { name, heads, rows, widths = [] } of tables) {
    const sheet = book.addWorksheet(name.slice(0, 31), {
      views: [{ state: 'frozen', ySplit: 1 }],
      pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToHeight: 0 },
    })
    sheet.columns = heads.map((header, at) => ({ header, width: widths[at] ?? 18, style: { alignment: { wrapText: true, vertical: 'top' } } }))
    for (const row of rows) sheet.addRow(row.map(harmless))
    sheet.getRow(1).font = { bold: true }
    if (heads.length > 0) sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: heads.length } }
  }
  return new Uint8Array(await book.xlsx.writeBuffer())
}

export const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
export const csvType = 'text/csv; charset=utf-8'
