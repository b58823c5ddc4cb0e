import { stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
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

/** Reads a file into the table `table`: a column `row` from 1 in the order of the file, all others as text. @throws bulk-file-unreadable, bulk-file-empty */
export async function readTable(connection: DuckDBConnection, path: string, table: string, folder: string): Promise<Source> {
  const file = basename(path)
  const refused = (error: unknown) => fileUnreadable({ file, reason: reasonOf(error) })
  const { size } = await stat(path).catch((error: unknown) => {
    throw refused(error)
  })
  if (size === 0) throw fileEmpty({ file })
  const kind = kindOf(path)
  const text = kind === 'xlsx' ? await sheetToCsv(path, join(folder, `${table}.csv`)).catch((error: unknown) => Promise.reject(refused(error))) : path
  const converted = join(folder, `${table}-utf8.csv`)
  const conversion = kind === 'csv' ? await toUtf8(text, converted) : null
  const from =
    kind === 'parquet' || kind === 'pq'
      ? `read_parquet(${literal(path)})`
      : kind.startsWith('json') || kind === 'ndjson'
        ? `read_json_auto(${literal(path)})`
        : csv(conversion ? converted : text)
  try {
    await connection.run('drop table if exists reject_errors; drop table if exists reject_scans')
    await connection.run(`create or replace table ${name(table)} as select row_number() over () as "row", columns(*)::varchar from ${from}`)
  } catch (error) {
    throw refused(error)
  }
  const described = await rowsOf(connection, `describe ${name(table)}`)
  const columns = described.map((each) => String(each['column_name'])).filter((column) => column !== 'row')
  const rows = await numberOf(connection, `select count(*) from ${name(table)}`)
  const faulty = kind === 'csv' || kind === 'xlsx' ? await faultsOf(connection) : { faults: [], faultCount: 0 }
  if (rows === 0 && faulty.faultCount === 0) throw fileEmpty({ file })
  return { columns, rows, ...faulty, conversion }
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
