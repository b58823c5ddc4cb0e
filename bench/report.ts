import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrations } from '../src/app.ts'
import { consolidatedFile, draftConsolidated, filesOf } from '../src/modules/consolidation/index.ts'
import { campaignOf, expectedAgencies, lockCampaign, openCampaign, startReport, takeStep } from '../src/modules/reporting/index.ts'
import type { Ctx } from '../src/platform/ctx.ts'
import { closeDatabase, type Database, openDatabase } from '../src/platform/database.ts'
import { startOf } from '../src/platform/dates.ts'
import { migrate } from '../src/platform/migrate.ts'
import { startEmbedded } from '../src/platform/postgres.ts'
import { systemCtx } from '../src/system.ts'
import { type Bench, percentile, rounded, timed } from './figure.ts'
import { makeWorld } from './made-tasks.ts'

const period = '2026-06'
const code = `ke-hoach-${period}`
const now = () => new Date(startOf('2026-06-20').getTime() + 10 * 3_600_000)

/** The same rows added up by hand, once for the board and once for the reports: what the figures themselves cost. */
const bySql = (database: Database) =>
  database.pool.query(`
    select lead[1], count(*) filter (where completed_on <= due_on or due_on is null and completed_on is not null), count(*) filter (where completed_on > due_on),
      count(*) filter (where completed_on is null and due_on >= '2026-06-14'), count(*) filter (where completed_on is null and due_on < '2026-06-14'), count(*)
    from steering.task_version where valid_from < '2026-06-14 17:00+00' and valid_to >= '2026-06-14 17:00+00' and withdrawn_on is null
      and (completed_on is null or completed_on >= '2026-05-15') group by 1`)

const linesBySql = (database: Database) =>
  database.pool.query(
    `select r.agency, l.state, count(*) from reporting.line l join reporting.report r on r.id = l.report where r.state = 'accepted' group by 1, 2`,
  )

const slow = process.env['BENCH_SLOW'] ? (what: string, ms: number) => void process.stderr.write(`${Math.round(ms)} ms ${what}\n`) : () => undefined

/** An agency's report, from the button to accepted. */
async function reportOf(ctx: Ctx, agency: string): Promise<number> {
  let revision = 0
  const drafted = await timed(async () => ({ revision } = await startReport(ctx, { campaign: code, agency })))
  for (const step of ['submit', 'approve', 'accept'] as const) {
    await takeStep(ctx, { campaign: code, agency, revision, step })
    revision += 1
  }
  return drafted
}

async function measure(database: Database, most: number, tell: Parameters<Bench>[1]): Promise<void> {
  const run = <T>(work: (ctx: Ctx) => Promise<T>) => systemCtx(database, work, now)
  const { id } = await run((ctx) => openCampaign(ctx, { regime: 'ke-hoach', period }))
  const agencies = (await run((ctx) => expectedAgencies(ctx, { id }))).toSorted((a, b) => total(b.counts) - total(a.counts)).slice(0, most)
  const drafts: number[] = []
  for (const { reporter } of agencies) drafts.push(await run((ctx) => reportOf(ctx, reporter)))
  await run((ctx) => lockCampaign(ctx, code))
  await database.pool.query('analyze reporting.line; analyze reporting.item')
  const plain: number[] = []
  for (let round = 0; round < 3; round += 1) plain.push(await timed(() => bySql(database)))
  const consolidated = await timed(() =>
    run(async (ctx) => {
      slow('draft', await timed(() => draftConsolidated(ctx, code)))
      const file = await consolidatedFile(ctx, code)
      for (const format of ['docx', 'pdf', 'xlsx'] as const) slow(format, await timed(() => filesOf(ctx, file, [format])))
    }),
  )
  const summed: number[] = []
  for (let round = 0; round < 3; round += 1) summed.push(await timed(() => linesBySql(database)))
  const { regime } = await run((ctx) => campaignOf(ctx, code))
  process.stderr.write(`${regime}: ${agencies.length} agencies, ${agencies.reduce((sum, { counts }) => sum + total(counts), 0)} tasks\n`)
  tell({
    name: 'report.consolidated.s',
    value: rounded(consolidated / 1000),
    unit: 's',
    target: 60,
    against: 'plain sum of the same lines',
    ratio: rounded(consolidated / percentile(summed, 0.5)),
  })
  const agency = Math.max(...drafts)
  tell({
    name: 'report.agency.s',
    value: rounded(agency / 1000),
    unit: 's',
    target: 5,
    against: 'plain sum of the board',
    ratio: rounded(agency / percentile(plain, 0.5)),
  })
}

const total = (counts: Readonly<Record<string, number>>) => Object.values(counts).reduce((sum, each) => sum + each, 0)

/** A month's reports of `agencies` agencies over `tasks` tasks: the largest agency's draft, then the consolidated report as Word, PDF and Excel. */
export const bench: Bench = async ({ tasks = 20_000, agencies = 51 }, tell) => {
  const dataDir = await mkdtemp(join(tmpdir(), 'nt06-bench-'))
  const embedded = await startEmbedded({ dataDir, durable: false })
  const database = openDatabase(embedded.url, { max: 4, name: 'bench' })
  try {
    await migrate(database, migrations)
    await makeWorld(database.pool, tasks)
    await measure(database, agencies, tell)
  } finally {
    await closeDatabase(database)
    await embedded.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
}
