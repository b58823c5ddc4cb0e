import { basename } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import { headsSaid, name, readTable, rowsOf, type Source as Read } from '../bulk/index.ts'
import { columnMissing } from './problems.ts'

/** A file of people or records in the engine: `from` has the wanted columns as text, absent ones empty, and `row` from 1. */
export type Source = { from: string; read: Read }

/** Opens a file of any writing as the view `SIDE_source`. @throws bulk-file-unreadable, bulk-file-empty, columnMissing */
export async function openSource(
  connection: DuckDBConnection,
  folder: string,
  side: string,
  path: string,
  wanted: readonly string[],
  needed: readonly string[],
): Promise<Source> {
  const read = await readTable(connection, path, `${side}_read`, folder, wanted)
  for (const column of needed)
    if (!read.columns.includes(column)) throw columnMissing({ file: basename(path), column, found: headsSaid(read.columns) })
  const cells = wanted.map((column) => (read.columns.includes(column) ? name(column) : `null::varchar as ${name(column)}`))
  await connection.run(`create or replace temp view ${side}_source as select "row", ${cells.join(', ')} from ${side}_read`)
  return { from: `${side}_source`, read }
}

/** Takes a source out of the engine's memory again. */
export async function closeSource(connection: DuckDBConnection, side: string): Promise<void> {
  await connection.run(`drop view if exists ${side}_source`)
  const [found] = await rowsOf(connection, `select table_type as kind from information_schema.tables where table_name = '${side}_read'`)
  if (found) await connection.run(`drop ${found['kind'] === 'VIEW' ? 'view' : 'table'} ${side}_read`)
}

/** What could not be read of a file, and what was converted: for the report. */
export const faultsOf = ({ rows, faults, faultCount, conversion }: Read) => ({
  rows,
  unreadable: faultCount,
  lines: faults.slice(0, 100),
  conversion,
})
export type SourceFaults = ReturnType<typeof faultsOf>
