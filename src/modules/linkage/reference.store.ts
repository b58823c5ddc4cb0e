import { createReadStream } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { DuckDBConnection } from '@duckdb/node-api'
import type { Pool } from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import type { Ctx } from '../../platform/ctx.ts'
import { literal, numberOf, openEngine } from '../bulk/index.ts'
import type { Report } from './output.ts'
import { clearReference, keepModel } from './store.ts'
import type { Weights } from './weights.ts'

const personColumns = 'pid, person_id, kid, fid, gid, oid, sid, words, words_key, dob, id9, prov, sex, held'

const persons = (file: (table: string) => string, links: string) => `
  select p.pid, coalesce(o.person_id, lpad(p.pid::varchar, 12, '0')) as person_id, p.kid, p.fid, p.gid, n.oid, n.sid, n.words, n.words_key,
    p.dob, p.id9, p.prov, p.sex, coalesce(h.held, 0) as held
  from ${file('people')} as p left join ${file('people-names')} as n using (kid) left join ${file('odd-people')} as o using (pid)
  left join (select person_id, count(*) as held from read_parquet(${literal(links)}) where class = 'A' group by 1) as h
    on h.person_id = coalesce(o.person_id, lpad(p.pid::varchar, 12, '0'))`

const frequencies = (file: (table: string) => string) => `
  select 'full' as kind, fid as value, n as people from ${file('people-full')}
  union all select 'key', kid, n from ${file('people-key')} union all select 'date', dob, n from ${file('people-date')}
  union all select 'year', dob // 10000, sum(n) from ${file('people-date')} group by 2 union all select 'place', prov, n from ${file('people-place')}`

/**
 * Brings what a finished run stands on into the database, so that single records can be matched against it: the reference in
 * standard form, how often each value occurs, and the weights the run learned.
 */
export async function loadReference(ctx: Ctx, pool: Pool, out: string): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'reference-'))
  const engine = await openEngine({ threads: 2, memoryMb: 2048, spill: folder })
  const file = (table: string) => `read_parquet(${literal(join(out, 'stages', `${table}.parquet`))})`
  try {
    await clearReference(ctx)
    await copied(engine.connection, pool, folder, `linkage.person (${personColumns})`, persons(file, join(out, 'links.parquet')))
    await copied(engine.connection, pool, folder, 'linkage.frequency (kind, value, people)', frequencies(file))
    const { learned, registry, plan, threshold } = JSON.parse(await readFile(join(out, 'report.json'), 'utf8')) as Report
    const people = await numberOf(engine.connection, `select count(*) from ${file('people')}`)
    await keepModel(ctx, registry, { weights: learned as Weights, people, bits: threshold, plan })
    return people
  } finally {
    engine.close()
    await rm(folder, { recursive: true, force: true })
  }
}

async function copied(connection: DuckDBConnection, pool: Pool, folder: string, table: string, query: string): Promise<void> {
  const path = join(folder, 'rows.csv')
  await connection.run(`copy (${query}) to ${literal(path)} (format csv, header false, delimiter '\t', nullstr '', quote '')`)
  const client = await pool.connect()
  try {
    await client.query('set statement_timeout = 0')
    await pipeline(createReadStream(path), client.query(copyFrom(`copy ${table} from stdin with (format csv, delimiter e'\t', null '')`)))
    await client.query(`analyze ${table.split(' ')[0]}`)
  } finally {
    client.release(true)
  }
}
