import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { migrations } from '../src/app.ts'
import { loadReference, matchOnline, planOf, startLinkage, startStoring, type WrittenRecord } from '../src/modules/linkage/index.ts'
import { closeDatabase, openDatabase } from '../src/platform/database.ts'
import { migrate } from '../src/platform/migrate.ts'
import { startEmbedded } from '../src/platform/postgres.ts'
import { ctxOnSystem } from '../src/system.ts'
import { type Bench, type Figure, percentile, rounded, timed } from './figure.ts'

type Rows = Record<string, unknown>[]

export async function ask(query: string): Promise<Rows> {
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

export const accuracy = (links: string, truth: string) => `
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

type Size = { people: number; records: number; memory: number; online: number; total: number; peak: number; numbers: number | null }
const ordinary: Size = { people: 200_000, records: 100_000, memory: 4096, online: 400, total: 25, peak: 6144, numbers: null }
/** All people and all licences of the country; single records are asked in the ordinary run. */
const national: Size = { people: 101_000_000, records: 35_000_000, memory: 7168, online: 0, total: 600, peak: 12_288, numbers: 60 }

const cli = fileURLToPath(new URL(import.meta.url.endsWith('.ts') ? '../src/cli.ts' : '../src/cli.js', import.meta.url))

/** Makes the files in a process of its own, whose memory ends with it; files of the same wish are used again. */
async function made(folder: string, wish: { people: number; records: number; seed: number; memory: number }): Promise<void> {
  const note = join(folder, 'made.json')
  if (existsSync(note) && readFileSync(note, 'utf8') === JSON.stringify(wish)) return
  const flags = Object.entries(wish).flatMap(([name, value]) => [`--${name}`, name === 'memory' ? `${value}MB` : String(value)])
  const child = spawn(process.execPath, [cli, 'generate', '--registry', 'driving-licences', '--out', folder, ...flags], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const [code] = (await once(child, 'exit')) as [number | null]
  if (code !== 0) throw new Error(`generate ended with ${code}`)
  writeFileSync(note, JSON.stringify(wish))
}

/** What the bench itself has taken, in megabytes, beside the process that links. */
const ownPeak = () => Math.round(process.resourceUsage().maxRSS / 1024)

/**
 * Stores a generated population in standard form and links generated licences to it.
 * `--full`: 35 million licences and 101 million people. `--people`, `--records`, `--seed`, `--memory` (MB), `--slices`, `--online` (records asked one by one).
 * BENCH_FOLDER keeps the files and the stored population for the next time; BENCH_EXPORT names a folder for what another linker needs to do the same.
 */
export const bench: Bench = async (sizes, tell) => {
  const usual = sizes['full'] ? national : ordinary
  const { people, records, memory, online, seed = 6, slices } = { ...usual, ...sizes } as Size & { seed?: number; slices?: number }
  const { BENCH_FOLDER: kept, BENCH_EXPORT: inputs } = process.env
  const folder = kept ?? (await mkdtemp(join(tmpdir(), 'bench-linkage-')))
  const files = { people: join(folder, 'people.parquet'), records: join(folder, 'records.parquet'), truth: join(folder, 'truth.parquet') }
  try {
    await made(folder, { people, records, seed, memory: Math.max(2048, memory) })
    const out = join(folder, 'out')
    const order = {
      plan: planOf('driving-licences'),
      people: files.people,
      records: files.records,
      out,
      threads: cpus().length,
      memoryMb: memory,
      ...(slices !== undefined && { slices }),
      keep: inputs !== undefined,
    }
    const stored = await startStoring(order, saying).report
    const report = await startLinkage(order, saying).report
    const floor = (await timed(() => ask(join12(files.people, files.records)))) / 1000
    const [found = {}] = await ask(accuracy(join(out, 'links.parquet'), files.truth))
    if (inputs !== undefined) await leaveInputs(out, files.truth, inputs)
    tellRun({ stored, report, floor, found, usual }, tell)
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
    if (kept === undefined) await rm(folder, { recursive: true, force: true })
  }
}

const exported = ['people', 'people-names', 'records', 'record-keys', 'record-names']

/** Leaves what another linker needs to do the same work: both sides in standard form, the plan with its rules and levels, what was found, the truth. */
async function leaveInputs(out: string, truth: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true })
  for (const table of exported) await copyFile(join(out, 'stages', `${table}.parquet`), join(to, `${table}.parquet`))
  for (const left of ['links.parquet', 'report.json']) await copyFile(join(out, left), join(to, left))
  await copyFile(truth, join(to, 'truth.parquet'))
  await writeFile(join(to, 'plan.json'), JSON.stringify(planOf('driving-licences'), null, 2))
}

const saying = (stage: string, words: string) => void process.stderr.write(`${stage}: ${words}\n`)

type Ran = {
  stored: Awaited<ReturnType<typeof startStoring>['report']>
  report: Awaited<ReturnType<typeof startLinkage>['report']>
  floor: number
  found: Record<string, unknown>
  usual: Size
}

function tellRun({ stored, report, floor, found, usual }: Ran, tell: (figure: Figure) => void): void {
  const against = 'a join on the number alone'
  const seconds = (name: string, value: number, target: number | null = null) =>
    tell({ name: `linkage.${name}.s`, value: rounded(value), unit: 's', target, against, ratio: rounded(value / floor) })
  tell({ name: 'linkage.floor.s', value: rounded(floor), unit: 's', target: null, against: 'nothing: the join on the number alone', ratio: null })
  for (const [stage, value] of Object.entries(report.seconds)) if (!['people', 'numbers', 'total'].includes(stage)) seconds(`stage.${stage}`, value)
  seconds('numbers', report.seconds['numbers'] ?? Number.NaN, usual.numbers)
  seconds('total', report.seconds['total'] ?? Number.NaN, usual.total)
  seconds('cpu', report.cpuSeconds)
  seconds('storing', stored.seconds['total'] ?? Number.NaN)
  const [linkable, linked, good] = ['linkable', 'linked', 'good'].map((name) => Number(found[name]))
  const precision = (good ?? 0) / Math.max(1, linked ?? 0)
  tell({
    name: 'linkage.precision',
    value: Number(precision.toFixed(6)),
    unit: '',
    target: 0.9999,
    against: 'what the run expected of itself',
    ratio: rounded(precision / report.expectedPrecision.value),
  })
  tell({
    name: 'linkage.recall',
    value: rounded((good ?? 0) / Math.max(1, linkable ?? 0)),
    unit: '',
    target: 0.945,
    against: 'the truth',
    ratio: null,
  })
  tell({
    name: 'linkage.peakRssMb',
    value: Math.max(stored.peakRssMb, report.peakRssMb) + ownPeak(),
    unit: 'MB',
    target: usual.peak,
    against,
    ratio: null,
  })
}
