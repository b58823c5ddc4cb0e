import { stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import { Problem } from '../../platform/problems.ts'
import { type Conversion, toUtf8 } from './encoding.ts'
import { type Above, linesAbove } from './above.ts'
import { literal, name, numberOf, rowsOf } from './engine.ts'
import { firstBytes, type Kind, kindOf } from './kind.ts'
import { diskFull, fileEmpty, fileUnreadable, headTwice, isDiskFull, unreadable } from './problems.ts'
import { sheetsToCsv } from './sheet.ts'

/** A line of a file that has not as many cells as its head, or is otherwise broken; lines count from 1. */
export type LineFault = { line: number; column: string | null; words: string; text: string }

/** What was read: `columns` in the order of the file, `rows` good lines, what was converted and what could not be read; `above`: lines before the heads; `left`: sheets that are another table. */
export type Source = {
  columns: string[]
  rows: number
  faults: LineFault[]
  faultCount: number
  conversion: Conversion | null
  above: number
  left: readonly string[]
}

const shownFaults = 1_000

const csv = (path: string, above: Above | null) =>
  `read_csv(${literal(path)}, all_varchar = true, header = true, store_rejects = true, rejects_limit = 0, null_padding = false, sample_size = 2000${above ? `, skip = ${above.lines}, delim = ${literal(above.sign)}` : ''})`

const parquet = (path: string, more = '') => `read_parquet(${literal(path)}, binary_as_string = true${more})`

/** Where a file's records come from, in the engine's words; what was converted on the way, what stands above the heads, what was left out. */
type Reading = Pick<Source, 'conversion' | 'above' | 'left'> & { from: string; kind: Kind }

async function csvReading(path: string, kind: Kind, more: { conversion?: Conversion | null; left?: readonly string[] }): Promise<Reading> {
  const above = linesAbove((await firstBytes(path)).toString('utf8'))
  return { from: csv(path, above), kind, conversion: more.conversion ?? null, above: above?.lines ?? 0, left: more.left ?? [] }
}

/** Records of a JSON file, also where they stand as a list in the one object it is. */
async function jsonRecords(connection: DuckDBConnection, path: string): Promise<string> {
  const from = `read_json_auto(${literal(path)})`
  const lists = (await rowsOf(connection, `describe select * from ${from}`)).filter((each) => /^STRUCT\(.*\)\[\]$/.test(textOf(each['column_type'])))
  const [list] = lists
  const isWhole = list !== undefined && lists.length === 1 && (await numberOf(connection, `select count(*) from ${from}`)) === 1
  return isWhole ? `(select unnest(${name(textOf(list['column_name']))}, max_depth := 2) from ${from})` : from
}

/** @throws bulk-file-unreadable, bulk-line-too-long */
async function readingOf(connection: DuckDBConnection, path: string, table: string, folder: string): Promise<Reading> {
  const kind = await kindOf(path)
  if (typeof kind === 'object') throw fileUnreadable({ file: basename(path), reason: kind })
  const asIs = { kind, conversion: null, above: 0, left: [] }
  if (kind === 'parquet') return { ...asIs, from: parquet(path) }
  if (kind === 'json') return { ...asIs, from: await jsonRecords(connection, path) }
  if (kind === 'xlsx') {
    const { path: written, left } = await sheetsToCsv(path, join(folder, table))
    return csvReading(written, kind, { left })
  }
  const converted = join(folder, `${table}-utf8.csv`)
  const conversion = await toUtf8(path, converted)
  return csvReading(conversion ? converted : path, kind, { conversion })
}

/** Heads that stand over several columns; the engine gives all but the first of them a number. @throws bulk-head-twice */
async function refuseTwins(
  connection: DuckDBConnection,
  { from, kind, above }: Reading,
  file: string,
  columns: readonly string[],
  wanted: readonly string[],
) {
  if (kind === 'parquet' || kind === 'json' || !columns.some((column) => /_\d+$/.test(column))) return
  const [row = {}] = await rowsOf(connection, `select * from ${from.replace('header = true', 'header = false')} limit 1`)
  const heads = Object.values(row).map((head) => textOf(head).trim())
  for (const head of wanted) {
    const places = heads.flatMap((each, at) => (each.toLowerCase() === head.toLowerCase() ? [at + 1] : []))
    if (places.length > 1) throw headTwice({ file, line: above + 1, head, columns: places.join(', ') })
  }
}

const columnsOf = async (connection: DuckDBConnection, from: string): Promise<string[]> =>
  (await rowsOf(connection, `describe select * from ${from}`)).map((each) => String(each['column_name'])).filter((column) => column !== 'row')

/** Parquet stays where it is, since each column can be read alone; whatever else is read once and kept, in the order of the file. */
async function hold(connection: DuckDBConnection, { from, kind }: Reading, table: string, columns: readonly string[], path: string): Promise<void> {
  const cells = columns.map((column) => `${name(column)}::varchar as ${name(column)}`).join(', ')
  const held = name(`${table}_held`)
  await connection.run(`drop view if exists ${name(table)}`)
  await connection.run(`drop table if exists ${held}`)
  if (kind === 'parquet') {
    const rows = parquet(path, ', file_row_number = true')
    await connection.run(`create view ${name(table)} as select file_row_number + 1 as "row", ${cells} from ${rows}`)
    return
  }
  await connection.run('set preserve_insertion_order = true')
  await connection.run(`create or replace table ${held} as select ${cells} from ${from}`)
  await connection.run('set preserve_insertion_order = false')
  await connection.run(`create view ${name(table)} as select rowid + 1 as "row", * from ${held}`)
}

/**
 * Reads a file as the table `table`: a column `row` from 1 in the order of the file, all others (or those that `wanted` chooses) as text.
 * @throws bulk-file-unreadable, bulk-file-empty, bulk-line-too-long, bulk-head-twice, bulk-disk-full
 */
export async function readTable(
  connection: DuckDBConnection,
  path: string,
  table: string,
  folder: string,
  wanted?: (columns: readonly string[]) => readonly string[],
): Promise<Source> {
  const file = basename(path)
  try {
    if ((await stat(path)).size === 0) throw fileEmpty({ file })
    await connection.run('drop table if exists reject_errors; drop table if exists reject_scans')
    const reading = await readingOf(connection, path, table, folder)
    const columns = await columnsOf(connection, reading.from)
    const chosen = wanted?.(columns)
    if (chosen) await refuseTwins(connection, reading, file, columns, chosen)
    const held = chosen ? columns.filter((column) => chosen.includes(column)) : columns
    await hold(connection, reading, table, held.length > 0 ? held : columns, path)
    const rows = await numberOf(connection, `select count(*) from ${name(table)}`)
    const faulty = reading.kind === 'csv' || reading.kind === 'xlsx' ? await faultsOf(connection) : { faults: [], faultCount: 0 }
    if (rows === 0 && faulty.faultCount === 0) throw fileEmpty({ file })
    const { conversion, above, left } = reading
    return { columns, rows, ...faulty, conversion, above, left }
  } catch (error) {
    if (error instanceof Problem) throw error
    throw isDiskFull(error) ? diskFull({ folder }) : unreadable(path, error)
  }
}

async function faultsOf(connection: DuckDBConnection): Promise<Pick<Source, 'faults' | 'faultCount'>> {
  const faultCount = await numberOf(connection, 'select count(distinct line) from reject_errors')
  const rows = await rowsOf(
    connection,
    `select line, any_value(column_name) as col, any_value(error_type)::varchar as kind, any_value(csv_line) as txt from reject_errors group by line order by line limit ${shownFaults}`,
  )
  const faults = rows.map((row) => ({
    line: Number(row['line']),
    column: textOf(row['col']) || null,
    words: faultWords[textOf(row['kind'])] ?? faultUnnamed,
    text: textOf(row['txt']).slice(0, 400),
  }))
  return { faults, faultCount }
}

/** Writes every line that could not be read, with its number and what is wrong with it; for a file of which `faultCount` is not 0. */
export const writeFaults = (connection: DuckDBConnection, target: string): Promise<unknown> =>
  connection.run(
    `copy (select line as "Dòng", any_value(column_name) as "Cột", case any_value(error_type)::varchar ${Object.entries(faultWords)
      .map(([kind, words]) => `when ${literal(kind)} then ${literal(words)}`)
      .join(' ')} else ${literal(faultUnnamed)} end as "Lỗi", any_value(csv_line) as "Nội dung" from reject_errors group by line order by line)
     to ${literal(target)} (format csv, header)`,
  )

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

const faultUnnamed = 'dòng không đúng cấu trúc'

const faultWords: Readonly<Record<string, string>> = {
  'MISSING COLUMNS': 'thiếu ô so với dòng tiêu đề',
  'TOO MANY COLUMNS': 'thừa ô so với dòng tiêu đề (lệch cột)',
  'UNQUOTED VALUE': 'dấu ngoặc kép mở mà không đóng',
  'LINE SIZE OVER MAXIMUM': 'dòng quá dài',
  'INVALID UNICODE': 'ký tự hỏng',
}
