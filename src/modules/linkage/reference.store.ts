import { createReadStream, existsSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { DuckDBConnection } from '@duckdb/node-api'
import type { Pool, PoolClient } from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import type { Ctx } from '../../platform/ctx.ts'
import { literal, numberOf, openEngine } from '../bulk/index.ts'
import type { Report } from './output.ts'
import { sharedPath } from './shared.ts'
import { keepModel, type RuleTaken } from './store.ts'
import type { Weights } from './weights.ts'

type File = (table: string) => string

/** People in the order in which candidates are sought: those of one day and given name lie side by side. */
const persons = (file: File) => `
  select p.pid, o.person_id, p.kid, p.fid, p.gid, n.oid, n.sid, n.words, n.words_key, p.dob, p.id9, p.prov, p.sex
  from ${file('people')} as p left join ${file('people-names')} as n using (kid) left join ${file('odd-people')} as o using (pid)
  order by p.dob, p.gid, p.kid, p.pid`

const frequencies = (file: File) => `
  select 'full' as kind, fid as value, n as people from ${file('people-full')}
  union all select 'key', kid, n from ${file('people-key')} union all select 'date', dob, n from ${file('people-date')}
  union all select 'year', dob // 10000, sum(n) from ${file('people-date')} group by 2 union all select 'place', prov, n from ${file('people-place')}
  order by 1, 2`

/** How often each person is held by a certain link: one in whose pattern nobody asked whether another record holds the person. */
const held = (registry: string, links: string) => `
  select ${literal(registry)}, try_cast(person_id as bigint) as pid, count(*) from read_parquet(${literal(links)})
  where class = 'A' and pattern % 10 = 0 and length(person_id) = 12 group by 2 having pid is not null order by 2`

/** Numbers that counted as missing; a run of an older version left none. */
const sharedNumbers = (registry: string, path: string) =>
  `select ${literal(registry)}, number from ${existsSync(path) ? `read_parquet(${literal(path)})` : '(select 0::bigint as number limit 0)'}`

/**
 * Brings what a finished run stands on into the database, so that single records can be matched against it: the reference in
 * standard form, how often each value occurs, and the weights the run learned. Until all is there the former one answers.
 */
export async function loadReference(ctx: Ctx, pool: Pool, out: string): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'reference-'))
  const engine = await openEngine({ threads: 2, memoryMb: 2048, spill: folder })
  const client = await pool.connect()
  const file: File = (table) => `read_parquet(${literal(join(out, 'stages', `${table}.parquet`))})`
  try {
    const { learned, registry, plan, threshold, rules } = JSON.parse(await readFile(join(out, 'report.json'), 'utf8')) as Report
    const rows = {
      person: await written(engine.connection, folder, 'person', persons(file)),
      frequency: await written(engine.connection, folder, 'frequency', frequencies(file)),
      shared_number: await written(engine.connection, folder, 'shared_number', sharedNumbers(registry, sharedPath(out))),
      held: await written(engine.connection, folder, 'held', held(registry, join(out, 'links.parquet'))),
    }
    await client.query(`begin; set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0;
      set local maintenance_work_mem = '512MB'; set local synchronous_commit = off`)
    for (const table of tables) {
      await client.query(`drop table if exists linkage.${table}_next; create table linkage.${table}_next (like linkage.${table})`)
      await copied(client, table, rows[table])
    }
    for (const table of byRegistry)
      await client.query(`insert into linkage.${table}_next select * from linkage.${table} where registry <> $1`, [registry])
    for (const table of tables) await takePlace(client, table)
    await client.query('commit')
    const people = await numberOf(engine.connection, `select count(*) from ${file('people')}`)
    await keepModel(ctx, registry, { weights: learned as Weights, people, bits: threshold, plan, rules: (rules as RuleTaken[] | undefined) ?? null })
    return people
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    throw error
  } finally {
    client.release(true)
    engine.close()
    await rm(folder, { recursive: true, force: true })
  }
}

/** Tables that hold a part for each registry. */
const byRegistry = ['held', 'shared_number'] as const
const tables = ['person', 'frequency', ...byRegistry] as const

/** Writes the rows of a query where they can be copied from. */
async function written(connection: DuckDBConnection, folder: string, table: string, query: string): Promise<string> {
  const path = join(folder, `${table}.csv`)
  await connection.run(`copy (${query}) to ${literal(path)} (format csv, header false, delimiter '\t', nullstr '', quote '')`)
  return path
}

const copied = (client: PoolClient, table: string, path: string): Promise<void> =>
  pipeline(
    createReadStream(path, { highWaterMark: 1 << 18 }),
    client.query(copyFrom(`copy linkage.${table}_next from stdin with (format csv, freeze true, delimiter e'\t', null '')`)),
  )

/** Gives a table that was filled the indexes and the name of the one before it. */
async function takePlace(client: PoolClient, table: string): Promise<void> {
  const { rows } = await client.query<{ name: string; definition: string; key: boolean }>(
    `select i.indexname as name, i.indexdef as definition, x.indisprimary as key from pg_indexes as i join pg_index as x on x.indexrelid = format('%I.%I', i.schemaname, i.indexname)::regclass
     where i.schemaname = 'linkage' and i.tablename = $1`,
    [table],
  )
  for (const { name, definition } of rows)
    await client.query(definition.replace(`INDEX ${name} ON linkage.${table} `, `INDEX ${name}_next ON linkage.${table}_next `))
  await client.query(`drop table linkage.${table}; alter table linkage.${table}_next rename to ${table}`)
  for (const { name, key } of rows)
    await client.query(
      key
        ? `alter table linkage.${table} add constraint ${name} primary key using index ${name}_next`
        : `alter index linkage.${name}_next rename to ${name}`,
    )
  await client.query(`analyze linkage.${table}`)
}
