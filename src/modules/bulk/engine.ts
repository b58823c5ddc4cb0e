import type { DuckDBConnection } from '@duckdb/node-api'

export type Limits = { threads: number; memoryMb: number; spill: string }

/** One connection to an engine of its own, with its limits set. */
export type Engine = { connection: DuckDBConnection; close: () => void }

export async function openEngine({ threads, memoryMb, spill }: Limits): Promise<Engine> {
  const { DuckDBInstance } = await import('@duckdb/node-api')
  const instance = await DuckDBInstance.create(':memory:', {
    threads: String(threads),
    memory_limit: `${Math.round(memoryMb)}MB`,
    temp_directory: spill,
    preserve_insertion_order: 'false',
  })
  const connection = await instance.connect()
  return {
    connection,
    close: () => {
      connection.closeSync()
      instance.closeSync()
    },
  }
}

/** Rows of a small answer, as plain objects; large whole numbers as numbers. */
export async function rowsOf(connection: DuckDBConnection, query: string): Promise<Record<string, unknown>[]> {
  const reader = await connection.runAndReadAll(query)
  return reader
    .getRowObjectsJS()
    .map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, typeof value === 'bigint' ? Number(value) : value])))
}

/** The one number a query answers; 0 where it answers none. */
export async function numberOf(connection: DuckDBConnection, query: string): Promise<number> {
  const [row] = await rowsOf(connection, query)
  return Number(Object.values(row ?? {})[0] ?? 0)
}

/** A path or text as it stands in SQL. */
export const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`

/** A column or table by its name, whatever is in it. */
export const name = (text: string): string => `"${text.replaceAll('"', '""')}"`
