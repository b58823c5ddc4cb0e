import { createReadStream, createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { rowsAbove } from './above.ts'

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

const looked = 40

/** One sheet as comma-separated values in a file of its own: its first rows, how wide they are, and how many rows there are. */
type Sheet = { readonly name: string; readonly path: string; readonly first: string[][]; width: number; rows: number }

type Rows = AsyncIterable<{ values: unknown }> & { name?: string }

async function* linesOf(rows: Rows, sheet: Sheet): AsyncGenerator<string> {
  for await (const row of rows) {
    const cells = (row.values as unknown[]).slice(1).map(textOf)
    sheet.width = Math.max(sheet.width, sheet.rows < looked ? cells.length : 0)
    sheet.rows += 1
    if (sheet.first.length < looked) sheet.first.push(cells)
    const whole = Array.from({ length: Math.max(sheet.width, cells.length) }, (_, at) => quoted(cells[at] ?? ''))
    yield `${whole.join(',')}\n`
  }
}

const headRow = ({ first, width }: Sheet): number => rowsAbove(first, width)
const headsOf = (sheet: Sheet): string => (sheet.first[headRow(sheet)] ?? []).join('\u0001')

/** A sheet's lines below its heads. */
async function* below(sheet: Sheet): AsyncGenerator<string> {
  let ends = 0
  let quotes = false
  for await (const chunk of createReadStream(sheet.path, { encoding: 'utf8' }) as AsyncIterable<string>) {
    let from = 0
    for (; from < chunk.length && ends <= headRow(sheet); from += 1) {
      if (chunk[from] === '"') quotes = !quotes
      if (chunk[from] === '\n' && !quotes) ends += 1
    }
    yield chunk.slice(from)
  }
}

const isTable = ({ rows, width }: Sheet) => rows > 1 && width > 1

/** Sheets that are one table: the longest, and those under the same heads. */
function together(sheets: readonly Sheet[]): Sheet[] {
  const tables = sheets.filter(isTable)
  const [longest] = tables.toSorted((a, b) => b.rows - a.rows)
  return longest ? tables.filter((each) => headsOf(each) === headsOf(longest)) : sheets.slice(0, 1)
}

/** A workbook as comma-separated values: its longest sheet with those under the same heads; answers the path written and which other sheets hold something. */
export async function sheetsToCsv(path: string, target: string): Promise<{ path: string; left: string[] }> {
  const { default: ExcelJS } = await import('exceljs')
  const book = new ExcelJS.stream.xlsx.WorkbookReader(path, {
    sharedStrings: 'cache',
    styles: 'cache',
    worksheets: 'emit',
    entries: 'emit',
    hyperlinks: 'ignore',
  })
  const sheets: Sheet[] = []
  for await (const rows of book as AsyncIterable<Rows>) {
    const sheet: Sheet = { name: rows.name ?? String(sheets.length + 1), path: `${target}.${sheets.length}.csv`, first: [], width: 0, rows: 0 }
    sheets.push(sheet)
    await pipeline(linesOf(rows, sheet), createWriteStream(sheet.path))
  }
  const [first, ...others] = together(sheets)
  for (const other of others) await pipeline(below(other), createWriteStream(first?.path ?? target, { flags: 'a' }))
  for (const each of sheets) if (each !== first) await rm(each.path)
  const left = sheets.filter((each) => each.rows > 0 && each !== first && !others.includes(each)).map(({ name }) => name)
  return { path: first?.path ?? path, left }
}
