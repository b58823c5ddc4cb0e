import { createReadStream, createWriteStream } from 'node:fs'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Pool } from 'pg'
import { from as copyFrom, to as copyTo } from 'pg-copy-streams'
import { jobs, migrations } from '../src/app.ts'
import { applyImport, carryOut, checkImport, chooseColumns, columnsFor, importFile, receivePath } from '../src/modules/intake/index.ts'
import { generate, generatedFiles } from '../src/modules/synthesis/index.ts'
import type { Ctx } from '../src/platform/ctx.ts'
import { closeDatabase, openDatabase } from '../src/platform/database.ts'
import { startJobs, stopJobs } from '../src/platform/jobs.ts'
import { migrate } from '../src/platform/migrate.ts'
import { startEmbedded } from '../src/platform/postgres.ts'
import { ctxOnSystem } from '../src/system.ts'
import { csvOf } from './engine.ts'
import { type Bench, rounded, timed } from './figure.ts'
import { cpuSecondsOf } from './processes.ts'

const registry = 'driving-licences'

/** A file through all steps, as the wizard takes it; the seconds of each. */
async function imported(ctx: Ctx, path: string): Promise<{ id: string; seconds: Record<string, number> }> {
  const seconds: Record<string, number> = {}
  const step = async <T>(name: string, run: () => Promise<T>): Promise<T> => {
    const began = performance.now()
    const result = await run()
    seconds[name] = (performance.now() - began) / 1000
    return result
  }
  const id = await step('receive', () => receivePath(ctx, { registry, path }))
  const { file, registry: definition } = await importFile(ctx, id)
  await chooseColumns(ctx, id, (await columnsFor(ctx, file, definition)).columns)
  await step('check', () => checkImport(ctx, id))
  await carryOut(ctx, id, ctx.today())
  await step('apply', () => applyImport(ctx, id))
  const { file: done } = await importFile(ctx, id)
  if (done.stage !== 'done') throw new Error(`the import is at ${done.stage}: ${JSON.stringify(done.refusal)}`)
  return { id, seconds }
}

/** Seconds that a plain copy of the same records takes into a table with two indexes and nothing else. */
async function plainCopy(pool: Pool, folder: string): Promise<number> {
  const path = join(folder, 'plain.tsv')
  const columns = 'registry, key, seq, n, valid_from, recorded_at, fields, origin, person, digest, confirmed_on'
  const client = await pool.connect()
  try {
    await client.query('set statement_timeout = 0')
    await client.query(`create table public.plain as select ${columns} from records.version limit 0`)
    await client.query('create unique index on public.plain (registry, key); create index on public.plain (person)')
    await pipeline(client.query(copyTo(`copy (select ${columns} from records.version order by seq) to stdout`)), createWriteStream(path))
    return (await timed(() => pipeline(createReadStream(path), client.query(copyFrom(`copy public.plain (${columns}) from stdin`))))) / 1000
  } finally {
    client.release()
  }
}

/**
 * The server is a child of this process: what it takes is in the whole.
 * A file of generated driving licences from its receipt to records that can be asked for, in an empty registry.
 * `--records` (300,000 unless said), `--seed`, `--again` 1: the same file once more.
 */
export const bench: Bench = async ({ records = 300_000, seed = 6, again = 0 }, tell) => {
  const folder = await mkdtemp(join(tmpdir(), 'bench-intake-'))
  const path = join(folder, 'licences.csv')
  await generate(folder, { people: records * 2, records, seed })
  await csvOf(join(folder, generatedFiles.records), path)
  const server = await startEmbedded({ dataDir: join(folder, 'data'), say: () => undefined })
  const database = openDatabase(server.url, { max: 6, name: 'bench' })
  try {
    await migrate(database, migrations)
    const ctx = ctxOnSystem(database.db, 'bench')
    await startJobs(database, jobs, () => ctx, { work: false })
    for (const round of again ? ['intake', 'intake.again'] : ['intake']) {
      const before = { all: cpuSecondsOf(process.pid), database: cpuSecondsOf(server.pid) }
      const { id, seconds } = await imported(ctx, path)
      const cpu = { all: cpuSecondsOf(process.pid) - before.all, database: cpuSecondsOf(server.pid) - before.database }
      const rows = (await importFile(ctx, id)).file.report?.rows ?? 0
      const total = Object.values(seconds).reduce((sum, each) => sum + each, 0)
      const floor = await plainCopy(database.pool, folder)
      await database.pool.query('drop table public.plain')
      const against = 'a plain COPY of the same rows into a table with two indexes'
      const figure = (name: string, value: number, unit: string, target: number | null = null, ratio: number | null = null) =>
        tell({ name: `${round}.${name}`, value: rounded(value), unit, target, against, ratio })
      figure('floor.rowsPerSecond', rows / floor, 'rows/s')
      figure('rowsPerSecond', rows / total, 'rows/s', 28_000, rounded(total / floor))
      for (const [name, value] of Object.entries(seconds)) figure(`${name}.s`, value, 's', null, rounded(value / floor))
      figure('cpu.s', cpu.all, 's', rounded((280 * rows) / 5_000_000))
      figure('cpu.database.s', cpu.database, 's')
    }
    const { size } = await stat(path)
    tell({ name: 'intake.fileMb', value: rounded(size / 1e6), unit: 'MB', target: null, against: 'nothing', ratio: null })
  } finally {
    await stopJobs()
    await closeDatabase(database)
    await server.stop()
    await rm(folder, { recursive: true, force: true })
  }
}
