import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import { encodedBases } from '../../../definitions/linkage/encoded-bases.ts'
import type { PlainDate } from '../../platform/dates.ts'
import { type Limits, literal, numberOf, openEngine, rowsOf } from '../bulk/index.ts'
import { aboutIn, encodedFiles } from './about.ts'
import { type Basis, basesOn } from './basis.ts'
import { calibrate, type Expected } from './calibrate.actions.ts'
import { type EncodedPlan, parametersHash } from './parameters.ts'
import { secretsDiffer, parametersDiffer } from './problems.ts'
import { byNumber, cells, friends, meetAt, meetingDoors, missShare, numberPairs, pairsOnce, verdicts } from './queries.ts'
import { type Decided, decided, told } from './verdict.ts'

/** What the linkage unit is asked: two folders of encodings, by which plan, and where to. */
export type LinkingOrder = {
  people: string
  records: string
  plan: EncodedPlan
  out: string
  /** candidates by pseudonym are left too, for measuring on made data only */
  pairs?: boolean
  today: PlainDate
  tell?: (step: string) => void
} & Pick<Limits, 'threads' | 'memoryMb'>

/** What a run found, without any person in it. */
export type EncodedReport = {
  records: number
  people: number
  verdicts: Record<string, number>
  classes: Record<string, Record<string, number>>
  /** records whose door was too crowded to look behind, by door */
  closed: Record<string, number>
  plan: string
  parameters: string
  threshold: number
  expectedPrecision: Expected
  /** laws in force on the day of the run, as far as they were looked at */
  bases: readonly Basis[]
  seconds: number
  cpuSeconds: number
  peakRssMb: number
}

/** Whether two folders were made with the same parameters and secret, by this plan. @throws parametersDiffer, secretsDiffer, notEncoded */
function agreeing({ people, records, plan }: LinkingOrder): { people: number; records: number } {
  const [there, here, ours] = [aboutIn(people), aboutIn(records), parametersHash(plan.encoding)]
  const said = [there, here].map(({ encoding }) => parametersHash(encoding))
  if (said.some((each) => each !== ours))
    throw parametersDiffer({ people: (said[0] ?? '').slice(0, 12), records: (said[1] ?? '').slice(0, 12), plan: ours.slice(0, 12) })
  if (there.secretCheck !== here.secretCheck) throw secretsDiffer({})
  return { people: there.records, records: here.records }
}

const see = (connection: DuckDBConnection, view: string, folder: string) =>
  connection.run(`create view ${view} as select * from read_parquet(${literal(join(folder, encodedFiles))})`)

/** Leaves who is found by number (`numbered`), whose answer is known (`known`) and who is still open (`open`); answers how many are linked and wrong. */
async function settleNumbers(connection: DuckDBConnection, plan: EncodedPlan): Promise<{ all: number; errors: number }> {
  await connection.run(`create temp table number_pair as ${numberPairs(plan)}`)
  await connection.run(`create temp table numbered as ${byNumber(plan)}; drop table number_pair`)
  await connection.run(
    `create temp table held as select pid, count(*) as holders, any_value(rid) as rid from numbered where class in ('A', 'B') group by pid`,
  )
  const sure = await numberOf(connection, "select count(*) from numbered where class in ('A', 'B')")
  const strangers = await numberOf(connection, "select count(*) from numbered where class = 'C'")
  const every = Math.max(1, Math.floor(sure / plan.sample))
  await connection.run(`create temp table known as select rid, pid from numbered where class in ('A', 'B') and abs(rid) % ${every} = 0`)
  await connection.run(
    `create temp table open as select rid from record anti join (select rid from numbered where class <> 'C') using (rid) union select rid from known`,
  )
  return { all: sure, errors: strangers * plan.chance }
}

async function meet(connection: DuckDBConnection, plan: EncodedPlan, tell: (step: string) => void): Promise<void> {
  await connection.run('create temp table pair (rid bigint, pid bigint, pattern integer); create temp table closed (door varchar, n bigint)')
  for (const door of meetingDoors(plan)) {
    tell(door)
    for (const statement of meetAt(plan, door)) await connection.run(statement)
  }
  await connection.run(`create temp table candidate as ${pairsOnce}; drop table pair; drop table asking; drop table met`)
  await connection.run(`create temp table miss as ${missShare}`)
  await connection.run(`create temp table cell as ${cells}`)
  await connection.run(`create temp table verdict as ${verdicts}; create temp table friend as ${friends}`)
}

async function counted(connection: DuckDBConnection, column: string): Promise<Record<string, number>> {
  const rows = await rowsOf(connection, `select ${column} as k, count(*) as n from decided group by 1 order by 1`)
  return Object.fromEntries(rows.map(({ k, n }) => [String(k), Number(n)]))
}

async function classesOf(connection: DuckDBConnection): Promise<EncodedReport['classes']> {
  const classes: EncodedReport['classes'] = {}
  for (const { class: each, decision, n } of await rowsOf(connection, 'select class, decision, count(*) as n from decided group by all order by all'))
    classes[String(each)] = { ...classes[String(each)], [String(decision) as Decided]: Number(n) }
  return classes
}

async function write(connection: DuckDBConnection, out: string, file: string, query: string): Promise<void> {
  await connection.run(`copy (${query}) to ${literal(join(out, `${file}.part`))} (format parquet, compression zstd)`)
  renameSync(join(out, `${file}.part`), join(out, file))
}

/**
 * Links encoded records to encoded people without knowing either: leaves `verdicts.parquet`, one line for each pseudonym of a record,
 * and `report.json`. Who the person is never leaves.
 * @throws notEncoded, parametersDiffer, secretsDiffer
 */
export async function linkEncoded(order: LinkingOrder): Promise<EncodedReport> {
  const { people, records, plan, out, threads, memoryMb, tell = () => undefined } = order
  const [began, before, sizes] = [performance.now(), process.cpuUsage(), agreeing(order)]
  mkdirSync(out, { recursive: true })
  const engine = await openEngine({ threads, memoryMb, spill: join(out, 'spill') })
  const { connection } = engine
  try {
    await see(connection, 'person', people)
    await see(connection, 'record', records)
    tell('number')
    const sure = await settleNumbers(connection, plan)
    await meet(connection, plan, tell)
    const { bits, expected } = await calibrate(connection, plan, sure)
    await connection.run(`create temp table decided as ${decided(plan, bits)}`)
    await write(connection, out, 'verdicts.parquet', `select rid, verdict, differs from (${told}) order by rid`)
    if (order.pairs) await write(connection, out, 'pairs.parquet', 'select rid, pid, class, decision, pattern, stands from decided')
    const { user, system } = process.cpuUsage(before)
    const report: EncodedReport = {
      ...sizes,
      verdicts: await counted(connection, `(select verdict from (${told}) as t where t.rid = decided.rid)`),
      classes: await classesOf(connection),
      closed: Object.fromEntries((await rowsOf(connection, 'select * from closed where n > 0')).map(({ door, n }) => [String(door), Number(n)])),
      plan: parametersHash(plan),
      parameters: parametersHash(plan.encoding),
      threshold: bits,
      expectedPrecision: expected,
      bases: basesOn(encodedBases, order.today),
      seconds: Math.round(performance.now() - began) / 1000,
      cpuSeconds: Math.round((user + system) / 1e4) / 100,
      peakRssMb: Math.round(process.resourceUsage().maxRSS / 1024),
    }
    writeFileSync(join(out, 'report.json'), `${JSON.stringify(report, null, 2)}\n`)
    return report
  } finally {
    engine.close()
    rmSync(join(out, 'spill'), { recursive: true, force: true })
  }
}
