import { stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import { Problem } from '../../platform/problems.ts'
import { type Conversion, toUtf8 } from './encoding.ts'
import { literal, name, numberOf, rowsOf } from './engine.ts'
import { fileEmpty, fileUnreadable } from './problems.ts'
import { sheetToCsv } from './sheet.ts'

/** A line of a file that has not as many cells as its head, or is otherwise broken; lines count from 1. */
export type LineFault = { line: number; column: string | null; words: string; text: string }

/** What was read: `columns` in the order of the file, `rows` good lines, what was converted and what could not be read. */
export type Source = { columns: string[]; rows: number; faults: LineFault[]; faultCount: number; conversion: Conversion | null }

const shownFaults = 1_000

const kindOf = (path: string) => /\.(parquet|pq|json|jsonl|ndjson|xlsx)$/i.exec(path)?.[1]?.toLowerCase() ?? 'csv'

/** What the engine says of a file it cannot read: its first sentence, which names the line where it knows it. */
const reasonOf = (error: unknown): string =>
  String(error instanceof Error ? error.message : error)
    .split('\n')
    .slice(0, 2)
    .join(' ')
    .slice(0, 300)

const csv = (path: string) =>
  `read_csv(${literal(path)}, all_varchar = true, header = true, store_rejects = true, rejects_limit = 0, null_padding = false, sample_size = 2000)`

/** Where a file's records come from, in the engine's words; what was converted on the way. */
type Reading = { from: string; kind: string; conversion: Conversion | null }

async function readingOf(path: string, table: string, folder: string): Promise<Reading> {
  const kind = kindOf(path)
  if (kind === 'parquet' || kind === 'pq') return { from: `read_parquet(${literal(path)})`, kind, conversion: null }
  if (kind.startsWith('json') || kind === 'ndjson') return { from: `read_json_auto(${literal(path)})`, kind, conversion: null }
  if (kind === 'xlsx') return { from: csv(await sheetToCsv(path, join(folder, `${table}.csv`))), kind, conversion: null }
  const converted = join(folder, `${table}-utf8.csv`)
  const conversion = await toUtf8(path, converted)
  return { from: csv(conversion ? converted : path), kind, conversion }
}

const columnsOf = async (connection: DuckDBConnection, from: string): Promise<string[]> =>
  (await rowsOf(connection, `describe select * from ${from}`)).map((each) => String(each['column_name'])).filter((column) => column !== 'row')

/** Parquet stays where it is, since each column can be read alone; whatever else is read once and kept, in the order of the file. */
async function hold(connection: DuckDBConnection, { from, kind }: Reading, table: string, columns: readonly string[], path: string): Promise<void> {
  const cells = columns.map((column) => `${name(column)}::varchar as ${name(column)}`).join(', ')
  const held = name(`${table}_held`)
  await connection.run(`drop view if exists ${name(table)}`)
  await connection.run(`drop table if exists ${held}`)
  if (kind === 'parquet' || kind === 'pq') {
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
 * @throws bulk-file-unreadable, bulk-file-empty
 */
export async function readTable(
  connection: DuckDBConnection,
  path: string,
  table: string,
  folder: string,
  wanted?: readonly string[],
): Promise<Source> {
  const file = basename(path)
  const refused = (error: unknown) => fileUnreadable({ file, reason: reasonOf(error) })
  const { size } = await stat(path).catch((error: unknown) => {
    throw refused(error)
  })
  if (size === 0) throw fileEmpty({ file })
  try {
    await connection.run('drop table if exists reject_errors; drop table if exists reject_scans')
    const reading = await readingOf(path, table, folder)
    const columns = await columnsOf(connection, reading.from)
    const held = wanted ? columns.filter((column) => wanted.includes(column)) : columns
    await hold(connection, reading, table, held.length > 0 ? held : columns, path)
    const rows = await numberOf(connection, `select count(*) from ${name(table)}`)
    const faulty = reading.kind === 'csv' || reading.kind === 'xlsx' ? await faultsOf(connection) : { faults: [], faultCount: 0 }
    if (rows === 0 && faulty.faultCount === 0) throw fileEmpty({ file })
    return { columns, rows, ...faulty, conversion: reading.conversion }
  } catch (error) {
    throw error instanceof Problem ? error : refused(error)
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
    words: faultWords[textOf(row['kind'])] ?? 'dòng không đúng cấu trúc',
    text: textOf(row['txt']).slice(0, 400),
  }))
  return { faults, faultCount }
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

const faultWords: Readonly<Record<string, string>> = {
  'MISSING COLUMNS': 'thiếu ô so với dòng tiêu đề',
  'TOO MANY COLUMNS': 'thừa ô so với dòng tiêu đề (lệch cột)',
  'UNQUOTED VALUE': 'dấu ngoặc kép mở mà không đóng',
  'LINE SIZE OVER MAXIMUM': 'dòng quá dài',
  'INVALID UNICODE': 'ký tự hỏng',
}
