import type { DuckDBConnection } from '@duckdb/node-api'
import { literal, rowsOf } from './engine.ts'
import { columnMissing, inputUnreadable } from './problems.ts'

/** A file of people or records; `row` counts from 0 in the order of the file. */
export type Source = { path: string; from: string }

const isParquet = (path: string) => /\.(parquet|pq)$/i.test(path)

const reading = (path: string): string =>
  isParquet(path)
    ? `(select *, file_row_number as row from read_parquet(${literal(path)}, file_row_number = true))`
    : `(select *, row_number() over () - 1 as row from read_csv(${literal(path)}, all_varchar = true, header = true, parallel = false))`

/** Opens a CSV or Parquet file. @throws inputUnreadable, columnMissing */
export async function openSource(connection: DuckDBConnection, path: string, wanted: readonly string[], needed: readonly string[]): Promise<Source> {
  const columns = await describe(connection, path)
  for (const column of needed) if (!columns.has(column)) throw columnMissing({ file: path, column, found: [...columns].join(', ') })
  const picked = wanted.map((column) => (columns.has(column) ? `${column}::varchar as ${column}` : `null::varchar as ${column}`))
  return { path, from: `(select row, ${picked.join(', ')} from ${reading(path)})` }
}

async function describe(connection: DuckDBConnection, path: string): Promise<Set<string>> {
  const rows = await rowsOf(connection, `describe select * from ${reading(path)}`).catch((error: unknown) => {
    throw inputUnreadable({ file: path, reason: firstLine(error) })
  })
  return new Set(rows.map((row) => String(row['column_name'])))
}

/** What the engine says of a file it cannot read: the first sentence, which names the line where it knows it. */
export const firstLine = (error: unknown): string =>
  String(error instanceof Error ? error.message : error)
    .split('\n')
    .slice(0, 2)
    .join(' ')
    .slice(0, 300)
