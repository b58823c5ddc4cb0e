import { openEngine, literal } from '../src/modules/bulk/index.ts'

/** Writes a Parquet file again as comma-separated values, in its order. */
export async function csvOf(parquet: string, target: string): Promise<void> {
  const { connection, close } = await openEngine({ threads: 2, memoryMb: 2048, spill: `${target}.spill` })
  try {
    await connection.run('set preserve_insertion_order = true')
    await connection.run(`copy (from read_parquet(${literal(parquet)})) to ${literal(target)} (format csv, header)`)
  } finally {
    close()
  }
}
