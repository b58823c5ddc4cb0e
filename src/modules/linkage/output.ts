import { dirname, join } from 'node:path'
import { renameSync, writeFileSync } from 'node:fs'
import type { DuckDBConnection } from '@duckdb/node-api'
import { literal, openEngine, rowsOf } from '../bulk/index.ts'
import type { RuleLeft } from './forecast.ts'
import { planHash } from './plan.ts'
import type { SharedNumbers } from './shared.ts'
import type { Run } from './stages.ts'
import type { SourceFaults } from './source.ts'
import type { Doubted, Found } from './standardise.ts'
import { weightsOf } from './seek.ts'
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
  /** `elsewhere`: how many of the sample were led to another than their number does; `wrong`: how many of those are held to be mistakes */
  expectedPrecision: { value: number; low: number; high: number; sample: number; elsewhere?: number; wrong: number }
  resultHash: string
  threshold: number
  rules: unknown
  /** rules the budget did not allow, with the pairs they would have brought: links they would have found are missing */
  rulesLeftOut: RuleLeft[]
  /** lines of each file that are no records, and what was converted; cells that link nobody */
  sources: { people: SourceFaults; records: SourceFaults & Doubted }
  /** numbers that so many bear that they counted as missing */
  sharedNumbers: SharedNumbers
  /** bits per level that the run learned; with them single records are matched online */
  learned: Weights
}

/** Writes links.parquet, whole or not at all. */
export async function writeLinks(run: Run, links: string): Promise<void> {
  const path = join(run.order.out, 'links.parquet')
  await run.connection.run(run.compiled.dialect.writeParquet(links, `${path}.part`))
  renameSync(`${path}.part`, path)
}

const counted = (path: string) => `select class, decision, count(*) as n,
  cast(sum(cast(hash(record_key, person_id, class, weight, margin, decision, cast(pattern as integer)) % 1000000007 as bigint)) as varchar) as h
  from read_parquet(${literal(path)}) group by 1, 2 order by 1, 2`

/** How many links there are of each class and decision, and one number for all of them whatever their order, slices, threads and maker. */
export async function resultOf(connection: DuckDBConnection, path: string): Promise<Pick<Report, 'classes' | 'resultHash'>> {
  const classes: Report['classes'] = {}
  let [hash, all] = [0n, 0]
  for (const row of await rowsOf(connection, counted(path))) {
    const [each, decision, n] = [String(row['class']), String(row['decision']), Number(row['n'])]
    classes[each] = { ...classes[each], [decision]: n }
    hash += BigInt(String(row['h']))
    all += n
  }
  return { classes, resultHash: `${hash}-${all}` }
}

/** The hash of links that any engine left: a file, or `FOLDER/*.parquet`. */
export async function resultHashOf(path: string): Promise<string> {
  const engine = await openEngine({ threads: 2, memoryMb: 1024, spill: `${dirname(path)}/spill` })
  try {
    return (await resultOf(engine.connection, path)).resultHash
  } finally {
    engine.close()
  }
}

export async function reportOf(run: Run): Promise<Omit<Report, 'seconds' | 'cpuSeconds' | 'peakRssMb'>> {
  const { classes, resultHash } = await resultOf(run.connection, join(run.order.out, 'links.parquet'))
  const of = (decision: string) => Object.values(classes).reduce((sum, each) => sum + (each[decision] ?? 0), 0)
  const { precision = 0, ...bounds } = (run.facts['edges']?.['expected'] ?? {}) as Record<string, number>
  return {
    registry: run.order.plan.registry,
    records: Number(run.facts['records']?.['records']),
    people: Number(run.facts['people']?.['people']),
    linked: of('link'),
    review: of('review'),
    none: of('none'),
    classes,
    plan: planHash(run.order.plan),
    expectedPrecision: { value: precision, ...(bounds as { low: number; high: number; sample: number; elsewhere: number; wrong: number }) },
    resultHash,
    threshold: (run.facts['edges'] as { threshold: { bits: number } }).threshold.bits,
    rules: run.facts['further']?.['rules'],
    rulesLeftOut: run.facts['further']?.['left'] as RuleLeft[],
    sources: {
      people: run.facts['people']?.['source'] as SourceFaults,
      records: {
        ...(run.facts['records']?.['source'] as SourceFaults),
        rounded: run.facts['records']?.['rounded'] as Found,
        shifted: run.facts['records']?.['shifted'] as Found,
        keyless: run.facts['records']?.['keyless'] as Found,
      },
    },
    sharedNumbers: run.facts['records']?.['shared'] as SharedNumbers,
    learned: weightsOf(run),
  }
}

export const writeReport = (out: string, report: Report) => writeFileSync(join(out, 'report.json'), `${JSON.stringify(report, null, 2)}\n`)
