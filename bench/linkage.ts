import { mkdtemp, rm } from 'node:fs/promises'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrations } from '../src/app.ts'
import { loadReference, matchOnline, planOf, startLinkage, type WrittenRecord } from '../src/modules/linkage/index.ts'
import { generate } from '../src/modules/synthesis/index.ts'
import { closeDatabase, openDatabase } from '../src/platform/database.ts'
import { migrate } from '../src/platform/migrate.ts'
import { startEmbedded } from '../src/platform/postgres.ts'
import { ctxOnSystem } from '../src/system.ts'
import { type Bench, percentile, rounded, timed } from './figure.ts'

type Rows = Record<string, unknown>[]

async function ask(query: string): Promise<Rows> {
  const { DuckDBInstance } = await import('@duckdb/node-api')
  const instance = await DuckDBInstance.create(':memory:', { threads: '2' })
  const connection = await instance.connect()
  try {
    return (await connection.runAndReadAll(query)).getRowObjectsJson() as Rows
  } finally {
    connection.closeSync()
    instance.closeSync()
  }
}

const accuracy = (links: string, truth: string) => `
  select count(t.person_id)::double as linkable, count(case when decision = 'link' then 1 end)::double as linked,
    count(case when decision = 'link' and l.person_id = t.person_id then 1 end)::double as good
  from read_parquet('${links}') as l join read_parquet('${truth}') as t on t.record_key = l.record_key`

/** The floor under every linkage: the two files joined on the number alone, and nothing else done. */
const join12 = (people: string, records: string) =>
  `select count(*) as n from read_parquet('${records}') as r join read_parquet('${people}') as p on p.person_id = r.id_number`

const field = (row: Record<string, unknown>, name: string) => (row[name] === null || row[name] === undefined ? null : String(row[name] as string))

/** Times of single records matched over the database, in milliseconds. */
async function onlineTimes(out: string, records: string, count: number): Promise<number[]> {
  const dataDir = await mkdtemp(join(tmpdir(), 'bench-online-'))
  const server = await startEmbedded({ dataDir, say: () => undefined })
  const database = openDatabase(server.url, { max: 4, name: 'bench', statementTimeout: 0 })
  try {
    await migrate(database, migrations)
    const ctx = ctxOnSystem(database.db, 'bench')
    await loadReference(ctx, database.pool, out)
    const asked = (await ask(`select * from read_parquet('${records}') order by hash(licence_no) limit ${count + 50}`)).map(
      (row): WrittenRecord => ({
        number: field(row, 'id_number'),
        name: field(row, 'full_name'),
        birth: field(row, 'date_of_birth'),
        sex: field(row, 'sex'),
        place: field(row, 'province'),
      }),
    )
    const times: number[] = []
    for (const record of asked) times.push(await timed(() => matchOnline(ctx, 'driving-licences', record)))
    return times.slice(50)
  } finally {
    await closeDatabase(database)
    await server.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
}

const ordinary = { people: 200_000, records: 100_000, memory: 4096, online: 400, total: 25, peak: 6144, numbers: null as number | null }
/** All people and all licences of the country; single records are asked in the ordinary run. */
const national = { people: 101_000_000, records: 35_000_000, memory: 8192, online: 0, total: 600, peak: 12_288, numbers: 60 }

/**
 * Links generated licences to a generated population, twice: the second time the population is stored in standard form.
 * `--full`: 35 million licences and 101 million people. `--people`, `--records`, `--seed`, `--memory` (MB), `--slices`, `--online` (records asked one by one).
 */
export const bench: Bench = async (sizes, tell) => {
  const usual = sizes['full'] ? national : ordinary
  const { people, records, memory, online, seed = 6, slices } = { ...usual, ...sizes } as typeof usual & { seed?: number; slices?: number }
  const folder = await mkdtemp(join(tmpdir(), 'bench-linkage-'))
  const files = { people: join(folder, 'people.parquet'), records: join(folder, 'records.parquet'), truth: join(folder, 'truth.parquet') }
  try {
    await generate(folder, { people, records, seed, memory: `${Math.max(2048, memory)}MB` })
    const out = join(folder, 'out')
    const order = {
      plan: planOf('driving-licences'),
      people: files.people,
      records: files.records,
      out,
      threads: cpus().length,
      memoryMb: memory,
      ...(slices !== undefined && { slices }),
    }
    const cold = await startLinkage(order).report
    const warm = await startLinkage(order).report
    const floor = (await timed(() => ask(join12(files.people, files.records)))) / 1000
    const [found = {}] = await ask(accuracy(join(out, 'links.parquet'), files.truth))
    const [linkable, linked, good] = ['linkable', 'linked', 'good'].map((name) => Number(found[name]))
    const seconds = Number(warm.seconds['total'])
    const against = 'a join on the number alone'
    tell({ name: 'linkage.floor.s', value: rounded(floor), unit: 's', target: null, against: 'nothing: the join on the number alone', ratio: null })
    tell({
      name: 'linkage.numbers.s',
      value: Number(warm.seconds['numbers']),
      unit: 's',
      target: usual.numbers,
      against,
      ratio: rounded(Number(warm.seconds['numbers']) / floor),
    })
    tell({ name: 'linkage.total.s', value: rounded(seconds), unit: 's', target: usual.total, against, ratio: rounded(seconds / floor) })
    tell({
      name: 'linkage.withPopulation.s',
      value: rounded(Number(cold.seconds['total'])),
      unit: 's',
      target: null,
      against,
      ratio: rounded(Number(cold.seconds['total']) / floor),
    })
    const precision = (good ?? 0) / Math.max(1, linked ?? 0)
    tell({
      name: 'linkage.precision',
      value: Number(precision.toFixed(6)),
      unit: '',
      target: 0.9999,
      against: 'what the run expected of itself',
      ratio: rounded(precision / warm.expectedPrecision.value),
    })
    tell({
      name: 'linkage.recall',
      value: rounded((good ?? 0) / Math.max(1, linkable ?? 0)),
      unit: '',
      target: 0.945,
      against: 'the truth',
      ratio: null,
    })
    tell({ name: 'linkage.peakRssMb', value: Math.max(cold.peakRssMb, warm.peakRssMb), unit: 'MB', target: usual.peak, against, ratio: null })
    if (online === 0) return
    const times = await onlineTimes(out, files.records, online)
    tell({
      name: 'linkage.online.p99ms',
      value: rounded(percentile(times, 0.99)),
      unit: 'ms',
      target: 20,
      against: 'its median',
      ratio: rounded(percentile(times, 0.99) / percentile(times, 0.5)),
    })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
