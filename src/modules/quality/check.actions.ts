import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { performance } from 'node:perf_hooks'
import type { DuckDBConnection } from '@duckdb/node-api'
import type { PlainDate } from '../../platform/dates.ts'
import { type LineFault, openEngine, readTable } from '../bulk/index.ts'
import type { RegistryDefinition } from '../registries/index.ts'
import { columnsOf, columnsSaid } from './columns.ts'
import { absent, prepare } from './prepare.ts'
import { reasonsColumn, writeRejects } from './rejects.ts'
import { byDimension, hashOf, type QualityReport, type RuleResult, resultOf, versionOf } from './report.ts'
import type { Rule } from './rule.ts'
import { examples, scan } from './scan.ts'

export type Wanted = {
  registry: RegistryDefinition
  path: string
  out: string
  today: PlainDate
  threads: number
  memoryMb: number
  step?: (words: string) => void
  /** Which column holds which field, where somebody has said so; otherwise the heads tell. */
  columns?: Readonly<Record<string, string>>
  /** What else is to be made of the judged records before they are let go. */
  after?: (judged: Judged) => Promise<void>
}

/** Records under judgement: tables `records`, `prepared` and `verdicts` of an engine, with the rules in the order of their bits. */
export type Judged = {
  connection: DuckDBConnection
  folder: string
  rules: readonly Rule[]
  columns: ReadonlyMap<string, string>
  faults: readonly LineFault[]
}

/** Judges a file by all rules of a registry; leaves `report.json` and `rejects.csv` in the folder `out`. @throws bulk-file-unreadable, quality-key-missing */
export async function checkFile({
  registry,
  path,
  out,
  today,
  threads,
  memoryMb,
  step = () => undefined,
  columns: said,
  after,
}: Wanted): Promise<QualityReport> {
  await mkdir(out, { recursive: true })
  const folder = await mkdtemp(join(out, '.work-'))
  const engine = await openEngine({ threads, memoryMb, spill: folder })
  const seconds: Record<string, number> = {}
  const timed = async <T>(name: string, run: () => Promise<T>): Promise<T> => {
    step(name)
    const began = performance.now()
    const result = await run()
    seconds[name] = Math.round(performance.now() - began) / 1000
    return result
  }
  try {
    const { connection } = engine
    const source = await timed('read', () => readTable(connection, path, 'records', folder))
    const heads = source.columns.filter((column) => column !== reasonsColumn)
    const columns = said ? columnsSaid(registry, heads, said) : columnsOf(registry, heads)
    await timed('prepare', () => prepare(connection, registry, columns, folder))
    const counts = await timed('scan', () => scan(connection, registry, today))
    const rules = counts.map(({ rule }) => rule)
    const rejected = await timed('rejects', () => writeRejects(connection, registry, rules, source.columns, join(out, 'rejects.csv')))
    const shown: RuleResult['examples'][] = []
    for (const [index, { failed }] of counts.entries()) shown.push(failed > 0 ? await examples(connection, rules, index) : [])
    const report: QualityReport = {
      ...versionOf(registry),
      rulesHash: hashOf(rules),
      file: basename(path),
      rows: source.rows,
      rejected,
      unreadable: source.faultCount,
      lines: source.faults,
      conversion: source.conversion,
      absent: absent(registry, columns).map(({ field }) => field),
      rules: counts.map((count, index) => resultOf(count, shown[index] ?? [])),
      dimensions: byDimension(counts),
      seconds,
      peakRssMb: Math.round(process.resourceUsage().maxRSS / 1024),
    }
    if (after) await timed('after', () => after({ connection, folder, rules, columns, faults: source.faults }))
    await writeFile(join(out, 'report.json'), `${JSON.stringify(report, null, 2)}\n`)
    return report
  } finally {
    engine.close()
    await rm(folder, { recursive: true, force: true })
  }
}
