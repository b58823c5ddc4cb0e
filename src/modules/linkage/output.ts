import { join } from 'node:path'
import { renameSync, writeFileSync } from 'node:fs'
import { rowsOf } from '../bulk/index.ts'
import { planHash } from './plan.ts'
import type { Run } from './stages.ts'
import type { SourceFaults } from './source.ts'
import type { Rounded } from './standardise.ts'
import { weightsOf } from './steps.ts'
import type { Weights } from './weights.ts'

/** What a run found, as `report.json` has it. */
export type Report = {
  registry: string
  records: number
  people: number
  linked: number
  review: number
  none: number
  classes: Record<string, Record<string, number>>
  seconds: Record<string, number>
  /** of all processors together */
  cpuSeconds: number
  peakRssMb: number
  plan: string
  expectedPrecision: { value: number; low: number; high: number; sample: number; wrong: number }
  resultHash: string
  threshold: number
  rules: unknown
  /** lines of each file that are no records, and what was converted; numbers that a spreadsheet rounded, which link nobody */
  sources: { people: SourceFaults; records: SourceFaults & { rounded: Rounded } }
  /** bits per level that the run learned; with them single records are matched online */
  learned: Weights
}

const personId = `case when e.pid is null then null when e.pid >= 0 then lpad(cast(e.pid as varchar), 12, '0') else o.person_id end`

/** Writes links.parquet, whole or not at all: every record with its verdict and, in `pattern`, how each field agrees. */
export async function writeLinks(run: Run, edges: string): Promise<void> {
  const links = `select k.record_key, ${personId} as person_id, e.class, round(e.weight, 3) as weight, round(e.margin, 3) as margin, e.decision, e.pattern
    from (${edges}) as e join record_keys as k on k.rid = e.rid left join odd_people as o on o.pid = e.pid`
  const path = join(run.order.out, 'links.parquet')
  await run.connection.run(run.compiled.dialect.writeParquet(links, `${path}.part`))
  renameSync(`${path}.part`, path)
}

/** How many links there are of each class and decision, and one number for all of them whatever their order, slices and threads. */
const counted = (path: string) => `select class, decision, count(*) as n,
  cast(sum(cast(hash(record_key, person_id, class, weight, margin, decision) % 1000000007 as bigint)) as varchar) as h from read_parquet('${path}') group by 1, 2 order by 1, 2`

export async function reportOf(run: Run): Promise<Omit<Report, 'seconds' | 'cpuSeconds' | 'peakRssMb'>> {
  const path = join(run.order.out, 'links.parquet')
  const classes: Report['classes'] = {}
  const of: Record<string, number> = {}
  let [hash, all] = [0n, 0]
  for (const row of await rowsOf(run.connection, counted(path))) {
    const [each, decision, n] = [String(row['class']), String(row['decision']), Number(row['n'])]
    classes[each] = { ...classes[each], [decision]: n }
    of[decision] = (of[decision] ?? 0) + n
    hash += BigInt(String(row['h']))
    all += n
  }
  const { precision = 0, ...bounds } = (run.facts['edges']?.['expected'] ?? {}) as Record<string, number>
  return {
    registry: run.order.plan.registry,
    records: Number(run.facts['records']?.['records']),
    people: Number(run.facts['people']?.['people']),
    linked: of['link'] ?? 0,
    review: of['review'] ?? 0,
    none: of['none'] ?? 0,
    classes,
    plan: planHash(run.order.plan),
    expectedPrecision: { value: precision, ...(bounds as { low: number; high: number; sample: number; wrong: number }) },
    resultHash: `${hash}-${all}`,
    threshold: (run.facts['edges'] as { threshold: { bits: number } }).threshold.bits,
    rules: run.facts['further']?.['rules'],
    sources: {
      people: run.facts['people']?.['source'] as SourceFaults,
      records: { ...(run.facts['records']?.['source'] as SourceFaults), rounded: run.facts['records']?.['rounded'] as Rounded },
    },
    learned: weightsOf(run),
  }
}

export const writeReport = (out: string, report: Report) => writeFileSync(join(out, 'report.json'), `${JSON.stringify(report, null, 2)}\n`)
