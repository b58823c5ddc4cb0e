import { stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import { Problem } from '../../platform/problems.ts'
import { type Conversion, toUtf8 } from './encoding.ts'
import { literal, name, numberOf, rowsOf } from './engine.ts'
import { type Kind, kindOf } from './kind.ts'
import { diskFull, fileEmpty, fileUnreadable, headTwice, isDiskFull, unreadable } from './problems.ts'
import { sheetToCsv } from './sheet.ts'

/** A line of a file that has not as many cells as its head, or is otherwise broken; lines count from 1. */
export type LineFault = { line: number; column: string | null; words: string; text: string }

/** What was read: `columns` in the order of the file, `rows` good lines, what was converted and what could not be read. */
export type Source = { columns: string[]; rows: number; faults: LineFault[]; faultCount: number; conversion: Conversion | null }

const shownFaults = 1_000

const csv = (path: string) =>
  `read_csv(${literal(path)}, all_varchar = true, header = true, store_rejects = true, rejects_limit = 0, null_padding = false, sample_size = 2000)`

/** Where a file's records come from, in the engine's words; what was converted on the way. */
type Reading = { from: string; kind: Kind; conversion: Conversion | null }

/** @throws bulk-file-unreadable, bulk-line-too-long */
async function readingOf(path: string, table: string, folder: string): Promise<Reading> {
  const kind = await kindOf(path)
  if (typeof kind === 'object') throw fileUnreadable({ file: basename(path), reason: kind })
  if (kind === 'parquet') return { from: `read_parquet(${literal(path)})`, kind, conversion: null }
  if (kind === 'json') return { from: `read_json_auto(${literal(path)})`, kind, conversion: null }
  if (kind === 'xlsx') return { from: csv(await sheetToCsv(path, join(folder, `${table}.csv`))), kind, conversion: null }
  const converted = join(folder, `${table}-utf8.csv`)
  const conversion = await toUtf8(path, converted)
  return { from: csv(conversion ? converted : path), kind, conversion }
}

/** Heads that stand over several columns; the engine gives all but the first of them a number. @throws bulk-head-twice */
async function refuseTwins(
  connection: DuckDBConnection,
  { from, kind }: Reading,
  file: string,
  columns: readonly string[],
  wanted: readonly string[],
) {
  if (kind === 'parquet' || kind === 'json' || !columns.some((column) => /_\d+$/.test(column))) return
  const [row = {}] = await rowsOf(connection, `select * from ${from.replace('header = true', 'header = false')} limit 1`)
  const heads = Object.values(row).map((head) => textOf(head).trim())
  for (const head of wanted) {
    const places = heads.flatMap((each, at) => (each.toLowerCase() === head.toLowerCase() ? [at + 1] : []))
    if (places.length > 1) throw headTwice({ file, head, columns: places.join(', ') })
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
    const rows = `read_parquet(${literal(path)}, file_row_number = true)`
    await connection.run(`create view ${name(table)} as select file_row_number + 1 as "row", ${cells} from ${rows}`)
    return
  }
  await connection.run('set preserve_insertion_order = true')
  await connection.run(`create or replace table ${held} as select ${cells} from ${from}`)
  await connection.run('set preserve_insertion_order = false')
  await connection.run(`create view ${name(table)} as select rowid + 1 as "row", * from ${held}`)
}

/**
 * Reads a file as the table `table`: a column `row` from 1 in the order of the file, all others (or those among `wanted`) as text.
 * @throws bulk-file-unreadable, bulk-file-empty, bulk-line-too-long, bulk-head-twice, bulk-disk-full
 */
export async function readTable(
  connection: DuckDBConnection,
  path: string,
  table: string,
  folder: string,
  wanted?: readonly string[],
): Promise<Source> {
  const file = basename(path)
  try {
    if ((await stat(path)).size === 0) throw fileEmpty({ file })
    await connection.run('drop table if exists reject_errors; drop table if exists reject_scans')
    const reading = await readingOf(path, table, folder)
    const columns = await columnsOf(connection, reading.from)
    if (wanted) await refuseTwins(connection, reading, file, columns, wanted)
    const held = wanted ? columns.filter((column) => wanted.includes(column)) : columns
    await hold(connection, reading, table, held.length > 0 ? held : columns, path)
    const rows = await numberOf(connection, `select count(*) from ${name(table)}`)
    const faulty = reading.kind === 'csv' || reading.kind === 'xlsx' ? await faultsOf(connection) : { faults: [], faultCount: 0 }
    if (rows === 0 && faulty.faultCount === 0) throw fileEmpty({ file })
    return { columns, rows, ...faulty, conversion: reading.conversion }
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
