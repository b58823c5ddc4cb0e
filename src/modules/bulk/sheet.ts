import { createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'

const quoted = (text: string) => (/[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** Digits that a spreadsheet took for a number stay digits, days become YYYY-MM-DD. */
function textOf(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  if (typeof value === 'number') return Number.isInteger(value) ? value.toFixed(0) : String(value)
  if (typeof value === 'object') {
    if ('richText' in value) return (value.richText as { text: string }[]).map(({ text }) => text).join('')
    if ('result' in value) return textOf(value.result)
    if ('text' in value) return textOf(value.text)
    return ''
  }
  return String(value as string | boolean)
}

/** The first sheet of a workbook as comma-separated values; returns the path written. */
export async function sheetToCsv(path: string, target: string): Promise<string> {
  const { default: ExcelJS } = await import('exceljs')
  const book = new ExcelJS.stream.xlsx.WorkbookReader(path, {
    sharedStrings: 'cache',
    styles: 'cache',
    worksheets: 'emit',
    entries: 'emit',
    hyperlinks: 'ignore',
  })
  await pipeline(linesOf(book), createWriteStream(target))
  return target
}

async function* linesOf(book: AsyncIterable<AsyncIterable<{ values: unknown }>>): AsyncGenerator<string> {
  let width = 0
  for await (const sheet of book) {
    for await (const row of sheet) {
      const values = (row.values as unknown[]).slice(1)
      width ||= values.length
      const cells = Array.from({ length: Math.max(width, values.length) }, (_, at) => quoted(textOf(values[at])))
      yield `${cells.join(',')}\n`
    }
    break
  }
}
