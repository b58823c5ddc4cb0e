import { renameSync } from 'node:fs'
import { join } from 'node:path'
import { type Limits, literal, numberOf, openEngine } from '../bulk/index.ts'
import { verdictsForeign } from './problems.ts'

/** Where the pseudonyms of one encoding were kept, the verdicts that came back, and the file to be made. */
export type ReadingOrder = { keep: string; verdicts: string; out: string } & Pick<Limits, 'threads' | 'memoryMb'>

const formOf = (out: string) => (/\.parquet$/i.test(out) ? '(format parquet, compression zstd)' : '(format csv, header true)')

/**
 * Puts the holder's own record keys beside the verdicts: `record_key`, `verdict`, `differs`, in the order of keys. Answers how many.
 * @throws verdictsForeign
 */
export async function readVerdicts({ keep, verdicts, out, threads, memoryMb }: ReadingOrder): Promise<number> {
  const engine = await openEngine({ threads, memoryMb, spill: join(keep, 'work') })
  const kept = `read_parquet(${literal(join(keep, 'keys-*.parquet'))})`
  const came = `read_parquet(${literal(verdicts)})`
  try {
    const { connection } = engine
    const strange = await numberOf(
      connection,
      `select count(*) from ${kept} as k full join ${came} as v using (rid) where k.rid is null or v.rid is null`,
    )
    if (strange > 0) throw verdictsForeign({ strange })
    const query = `select record_key, verdict, differs from ${kept} join ${came} using (rid) order by record_key`
    await connection.run(`copy (${query}) to ${literal(`${out}.part`)} ${formOf(out)}`)
    renameSync(`${out}.part`, out)
    return await numberOf(connection, `select count(*) from ${came}`)
  } finally {
    engine.close()
  }
}
