import { basename } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import { headsSaid, name, readTable, rowsOf, type Source as Read } from '../bulk/index.ts'
import { proposedColumns, versionsOf } from '../registries/index.ts'
import { columnMissing } from './problems.ts'

/** A file of people or records in the engine: `from` has the wanted columns as text, absent ones empty, and `row` from 1; `heads` says under which head each stands. */
export type Source = { from: string; read: Read; heads: ReadonlyMap<string, string> }

/** Columns that are asked of a file; in a file of a registry they may stand under any head that its definition knows. */
export type Wanted = { wanted: readonly string[]; needed: readonly string[]; registry?: string | undefined }

/** Under which heads of a file the wanted columns stand: their own names, or those of the registry's fields. */
function headsOf({ wanted, registry }: Wanted, columns: readonly string[]): ReadonlyMap<string, string> {
  const definition = registry === undefined ? undefined : versionsOf(registry).at(-1)
  const known = definition ? proposedColumns(definition, columns) : {}
  return new Map(
    wanted.flatMap((column) => {
      const head = columns.includes(column) ? column : known[column]
      return head === undefined ? [] : [[column, head] as const]
    }),
  )
}

/** Opens a file of any writing as the view `SIDE_source`. @throws bulk-file-unreadable, bulk-file-empty, columnMissing */
export async function openSource(connection: DuckDBConnection, folder: string, side: string, path: string, asked: Wanted): Promise<Source> {
  const read = await readTable(connection, path, `${side}_read`, folder, (columns) => [...headsOf(asked, columns).values()])
  const heads = headsOf(asked, read.columns)
  for (const column of asked.needed) if (!heads.has(column)) throw columnMissing({ file: basename(path), column, found: headsSaid(read.columns) })
  const cells = asked.wanted.map((column) => {
    const head = heads.get(column)
    return `${head === undefined ? 'null::varchar' : name(head)} as ${name(column)}`
  })
  await connection.run(`create or replace temp view ${side}_source as select "row", ${cells.join(', ')} from ${side}_read`)
  return { from: `${side}_source`, read, heads }
}

/** Takes a source out of the engine's memory again. */
export async function closeSource(connection: DuckDBConnection, side: string): Promise<void> {
  await connection.run(`drop view if exists ${side}_source`)
  const [found] = await rowsOf(connection, `select table_type as kind from information_schema.tables where table_name = '${side}_read'`)
  if (found) await connection.run(`drop ${found['kind'] === 'VIEW' ? 'view' : 'table'} ${side}_read`)
}

/** What could not be read of a file, and what was converted: for the report. */
export const faultsOf = ({ rows, faults, faultCount, conversion, above, left }: Read) => ({
  rows,
  unreadable: faultCount,
  lines: faults.slice(0, 100),
  conversion,
  above,
  left,
})
export type SourceFaults = ReturnType<typeof faultsOf>
