import ExcelJS from 'exceljs'
import type { Instant } from '../../platform/dates.ts'
import type { LetterTable, OfficialDocument } from './official-document.ts'
import { appendixHeading, appendixReference, typeset, upper } from './wording.ts'

const font = { name: 'Times New Roman', size: 13 }
const thin = { style: 'thin' as const }
const border = { top: thin, bottom: thin, left: thin, right: thin }

/** The tables of the annexes, one sheet each, figures as figures; null where no annex has a table. */
export async function xlsxOf(document: OfficialDocument, at: Instant): Promise<Uint8Array | null> {
  const book = new ExcelJS.Workbook()
  Object.assign(book, { creator: typeset(document.issuer), title: typeset(document.abstract), created: at, modified: at })
  document.appendices.forEach((appendix, i) => {
    const tables = appendix.blocks.filter((block) => block.is === 'table')
    tables.forEach((table, n) => {
      const name = tables.length < 2 ? appendixHeading(document, i) : `${appendixHeading(document, i)} - ${n + 1}`
      fill(book.addWorksheet(name.slice(0, 31), pageOf(appendix.landscape === true)), table, [
        name,
        upper(typeset(table.title ?? appendix.title)),
        appendixReference(document),
      ])
    })
  })
  if (book.worksheets.length === 0) return null
  return new Uint8Array(await book.xlsx.writeBuffer())
}

const pageOf = (landscape: boolean): Partial<ExcelJS.AddWorksheetOptions> => ({
  pageSetup: {
    paperSize: 9,
    orientation: landscape ? 'landscape' : 'portrait',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    margins: { left: 1.18, right: 0.6, top: 0.79, bottom: 0.79, header: 0.4, footer: 0.4 },
  },
  headerFooter: { differentFirst: true, oddHeader: '&C&"Times New Roman"&13&P', firstHeader: '' },
})

function fill(sheet: ExcelJS.Worksheet, table: LetterTable, heading: readonly string[]): void {
  const width = table.columns.length
  heading.forEach((words, i) => {
    const row = sheet.addRow([words])
    sheet.mergeCells(row.number, 1, row.number, Math.max(1, width))
    row.getCell(1).style = {
      font: { ...font, size: i === 0 ? 14 : 13, bold: i < 2, italic: i === 2 },
      alignment: { horizontal: 'center', wrapText: true },
    }
  })
  sheet.addRow([])
  const head = sheet.addRow(table.columns.map((column) => typeset(column.head)))
  head.eachCell(
    (cell) => (cell.style = { font: { ...font, bold: true }, border, alignment: { horizontal: 'center', vertical: 'middle', wrapText: true } }),
  )
  for (const row of table.rows) {
    const added = sheet.addRow(table.columns.map((_, i) => (typeof row[i] === 'string' ? typeset(row[i]) : (row[i] ?? null))))
    table.columns.forEach(
      ({ align }, i) =>
        (added.getCell(i + 1).style = {
          font,
          border,
          alignment: { horizontal: align === 'number' ? 'right' : (align ?? 'left'), vertical: 'top', wrapText: true },
        }),
    )
  }
  table.columns.forEach(
    (column, i) =>
      (sheet.getColumn(i + 1).width = columnWidth(
        column.head,
        table.rows.map((row) => String(row[i] ?? '')),
      )),
  )
  sheet.pageSetup.printTitlesRow = `${head.number}:${head.number}`
  sheet.views = [{ state: 'frozen', ySplit: head.number }]
}

const columnWidth = (head: string, words: readonly string[]): number =>
  Math.min(60, Math.max(head.length + 2, ...words.map((text) => Math.ceil(Math.sqrt(text.length) * 3.2))))
