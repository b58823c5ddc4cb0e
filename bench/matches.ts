import { copyFile, mkdir, mkdtemp, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrations } from '../src/app.ts'
import { matchOnline } from '../src/modules/linkage/index.ts'
import { askRun, carryOutRun, jobs, linkDay, type RecordChange, runFile } from '../src/modules/matches/index.ts'
import { generate } from '../src/modules/synthesis/index.ts'
import type { Ctx } from '../src/platform/ctx.ts'
import { closeDatabase, type Database, openDatabase } from '../src/platform/database.ts'
import { startJobs, stopJobs } from '../src/platform/jobs.ts'
import { migrate } from '../src/platform/migrate.ts'
import { type Embedded, startEmbedded } from '../src/platform/postgres.ts'
import { ctxOnSystem, systemCtx } from '../src/system.ts'
import { type Bench, type Figure, percentile, rounded, timed } from './figure.ts'
import { processorSeconds } from './processor.ts'

const registry = 'driving-licences'
const ordinary = { people: 100_000, records: 50_000, changes: 4000, online: 400 }
type World = { ctx: Ctx; database: Database; server: Embedded }
type Tell = (figure: Figure) => void

/** Processor seconds of this process and of the database so far. */
const spent = ({ server }: World) => (processorSeconds(process.pid) ?? 0) + (processorSeconds(server.pid) ?? 0)

/** Links generated licences to a generated population the way an officer has it done, and brings both into the database. */
async function linked({ ctx }: World, folder: string, tell: Tell): Promise<void> {
  const incoming = join(folder, 'linkage', 'incoming')
  await mkdir(incoming, { recursive: true })
  await rename(join(folder, 'people.parquet'), join(incoming, 'people.parquet'))
  await copyFile(join(folder, 'records.parquet'), join(incoming, 'records.parquet'))
  const { id, code } = await askRun(ctx, {
    registry,
    source: 'files',
    people: 'people.parquet',
    records: 'records.parquet',
    readers: 1,
    sample: 100,
  })
  await carryOutRun(ctx, id)
  const { run } = await runFile(ctx, code)
  if (run.state !== 'done') throw new Error(JSON.stringify(run.failure))
  for (const [stage, name] of [
    ['reference', 'reference.load.s'],
    ['edges-in', 'links.load.s'],
  ] as const) {
    const seconds = Number.parseFloat(run.stages.find((told) => told.stage === stage)?.words ?? '')
    tell({
      name: `matches.${name}`,
      value: seconds,
      unit: 's',
      target: null,
      against: 'the linkage itself',
      ratio: rounded(seconds / Number(run.report?.seconds?.['total'])),
    })
  }
}

async function sizes({ database }: World, tell: Tell): Promise<void> {
  const { rows } = await database.pool.query<{ name: string; mb: number }>(
    `select nspname as name, (sum(pg_total_relation_size(c.oid)) / 1048576)::float as mb from pg_class as c join pg_namespace as n on n.oid = c.relnamespace
     where nspname in ('linkage', 'matches') and relkind = 'r' group by 1 order by 1`,
  )
  for (const { name, mb } of rows)
    tell({ name: `matches.${name}.mb`, value: Math.round(mb), unit: 'MB', target: null, against: 'nothing', ratio: null })
}

type Row = { key: string; number: string | null; name: string | null; birth: string | null; sex: string | null; place: string | null }

/** Records as they are kept, the same ones each time, with the faults they were made with. */
const some = async ({ database }: World, count: number): Promise<Row[]> =>
  (
    await database.pool.query<Row>(
      `select n.key, r.number, r.name, r.birth, r.sex, r.place from matches.node as n join matches.record as r on r.node = n.id
       where n.registry = $1 and n.removed_at is null order by md5(n.key) limit $2`,
      [registry, count],
    )
  ).rows

async function online(world: World, count: number, tell: Tell): Promise<void> {
  const asked = await some(world, count + 50)
  const times: number[] = []
  for (const { key: _key, ...record } of asked) times.push(await timed(() => matchOnline(world.ctx, registry, record)))
  const warm = times.slice(50)
  const median = percentile(warm, 0.5)
  for (const [name, share, target] of [
    ['p50', 0.5, null],
    ['p95', 0.95, null],
    ['p99', 0.99, 20],
  ] as const) {
    const value = percentile(warm, share)
    tell({ name: `matches.online.${name}ms`, value: rounded(value), unit: 'ms', target, against: 'its median', ratio: rounded(value / median) })
  }
}

/** A day of an office: of ten records one is new, one is gone, three moved house, three lost their number, two were written anew. */
const dayOf = (rows: readonly Row[]): RecordChange[] =>
  rows.map(({ key, ...record }, at) => {
    const kind = at % 10
    if (kind === 0) return { key: `MOI-${key}`, record }
    if (kind === 1) return { key, record: null }
    if (kind < 5) return { key, record: { ...record, place: kind === 3 ? '001' : '079' } }
    if (kind < 8) return { key, record: { ...record, number: null } }
    return { key, record: { ...record, name: (record.name ?? '').toUpperCase() } }
  })

const idsNow = async ({ database }: World) =>
  new Map(
    (await database.pool.query<{ key: string; id: number }>(`select registry || key as key, id from matches.node`)).rows.map(({ key, id }) => [
      key,
      id,
    ]),
  )

async function changes(world: World, count: number, tell: Tell): Promise<void> {
  const day = dayOf(await some(world, count))
  const [before, began] = [await idsNow(world), spent(world)]
  const seconds = (await timed(() => linkDay((work) => systemCtx(world.database, work), registry, day))) / 1000
  const [cores, after] = [spent(world) - began, await idsNow(world)]
  const target = rounded((60 * count) / 200_000)
  tell({ name: 'matches.changes.s', value: rounded(seconds), unit: 's', target, against: 'processor seconds', ratio: rounded(seconds / cores) })
  tell({
    name: 'matches.changes.cpu.s',
    value: rounded(cores),
    unit: 's',
    target: null,
    against: 'a record, in ms',
    ratio: rounded((cores * 1000) / count),
  })
  const kept = [...before].filter(([key, id]) => after.get(key) === id).length
  tell({ name: 'matches.changes.idsKept', value: kept / before.size, unit: '', target: 1, against: 'ids before', ratio: null })
}

/** Single records matched against a stored population, and a day's changes linked. `--people`, `--records`, `--changes`, `--online`, `--seed`. */
export const bench: Bench = async (given, tell) => {
  const { people, records, changes: changed, online: asked, seed = 6 } = { ...ordinary, ...given } as typeof ordinary & { seed?: number }
  const folder = await mkdtemp(join(tmpdir(), 'bench-matches-'))
  await generate(folder, { people, records, seed })
  const server = await startEmbedded({ dataDir: join(folder, 'database'), say: () => undefined })
  const database = openDatabase(server.url, { max: 4, name: 'bench', statementTimeout: 0 })
  const bare = ctxOnSystem(database.db, 'bench')
  const world: World = { ctx: { ...bare, settings: { ...bare.settings, dataDir: folder } }, database, server }
  try {
    await migrate(database, migrations)
    await startJobs(database, jobs, () => world.ctx, { work: false })
    await linked(world, folder, tell)
    await sizes(world, tell)
    await online(world, asked, tell)
    await changes(world, changed, tell)
  } finally {
    await stopJobs()
    await closeDatabase(database)
    await server.stop()
    await rm(folder, { recursive: true, force: true })
  }
}
