import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { performance } from 'node:perf_hooks'
import type { DuckDBConnection } from '@duckdb/node-api'
import type { PlainDate } from '../../platform/dates.ts'
import { Problem } from '../../platform/problems.ts'
import { diskFull, isBroken, isDiskFull, type LineFault, openEngine, readTable, unreadable } from '../bulk/index.ts'
import type { RegistryDefinition } from '../registries/index.ts'
import { columnsOf, columnsSaid } from './columns.ts'
import { absent, type Prepared, prepare } from './prepare.ts'
import { reasonsColumn, writeRejects } from './rejects.ts'
import { byDimension, hashOf, type QualityReport, type RuleResult, resultOf, versionOf } from './report.ts'
import type { Rule } from './rule.ts'
import { type Count, fieldsOfRows, scan } from './scan.ts'

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

/** Records under judgement: tables `records` and `verdicts` of an engine and what the texts of fields are, with the rules in the order of their bits. */
export type Judged = {
  connection: DuckDBConnection
  folder: string
  rules: readonly Rule[]
  prepared: Prepared
  columns: ReadonlyMap<string, string>
  faults: readonly LineFault[]
}

/** Rows of a few records that fail a rule, with what the named fields hold. */
const examplesOf = ({ rule, first }: Count, failing: Awaited<ReturnType<typeof fieldsOfRows>>): RuleResult['examples'] =>
  first.map((row) => ({ row, ...Object.fromEntries(rule.fields.map((field) => [field, failing.get(row)?.[field] ?? null])) }))

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
    const day = Number(today.replaceAll('-', ''))
    const prepared = await timed('prepare', () => prepare(connection, registry, columns, folder, day))
    const counts = await timed('scan', () => scan(connection, registry, prepared, day))
    const rules = counts.map(({ rule }) => rule)
    const rejected = await timed('rejects', () => writeRejects(connection, registry, rules, source.columns, join(out, 'rejects.csv')))
    const failing = await fieldsOfRows(
      connection,
      prepared,
      counts.flatMap(({ first }) => first),
    )
    const report: QualityReport = {
      ...versionOf(registry),
      rulesHash: hashOf(rules),
      file: basename(path),
      rows: source.rows,
      rejected,
      unreadable: source.faultCount,
      lines: source.faults,
      conversion: source.conversion,
      left: source.left,
      absent: absent(registry, columns).map(({ field }) => field),
      rules: counts.map((count) => resultOf(count, examplesOf(count, failing))),
      dimensions: byDimension(counts),
      seconds,
      peakRssMb: Math.round(process.resourceUsage().maxRSS / 1024),
    }
    if (after) await timed('after', () => after({ connection, folder, rules, prepared, columns, faults: source.faults }))
    await writeFile(join(out, 'report.json'), `${JSON.stringify(report, null, 2)}\n`)
    return report
  } catch (error) {
    if (isDiskFull(error)) throw diskFull({ folder: out })
    throw !(error instanceof Problem) && isBroken(error) ? unreadable(path, error) : error
  } finally {
    engine.close()
    await rm(folder, { recursive: true, force: true })
  }
}
