import { addDays, dayAt, type PlainDate } from '../../platform/dates.ts'
import type { Measure } from '../intake/index.ts'
import { type Dimension, dimensions, type Stage } from '../registries/index.ts'

/** Thresholds of the stages, dated: shares between 0 and 1. */
export type StageRule = {
  readonly from: PlainDate
  readonly connectedDays: number
  readonly cleanShare: number
  readonly liveShare: number
  readonly certain: boolean
}

/** What is measured of one registry. */
export type Measured = {
  readonly records: number
  readonly fresh: number
  readonly last: PlainDate | null
  readonly imports: readonly Measure[]
}

export const nothing: Measured = { records: 0, fresh: 0, last: null, imports: [] }

/** The import that speaks for the registry: the newest that is at least half as large as the largest of the last ten, so that a file of repairs does not. */
export function speaking<M extends Pick<Measure, 'rows'>>(imports: readonly M[]): M | null {
  const recent = imports.slice(0, 10)
  const largest = Math.max(0, ...recent.map(({ rows }) => rows))
  return recent.find(({ rows }) => rows * 2 >= largest) ?? null
}

/** The share of checks passed in a dimension; null where nothing was checked. */
export const shareOf = (measure: Pick<Measure, 'dimensions'> | null, dimension: Dimension): number | null =>
  measure?.dimensions[dimension].share ?? null

/** How far a database has come, from what is measured and nothing else. */
export function stageOf({ records, fresh, last, imports }: Measured, rule: StageRule, today: PlainDate): Stage {
  if (records === 0) return imports.length === 0 ? 'planned' : 'digitising'
  const newest = imports[0]
  const flows = imports.length >= 2 && newest !== undefined && dayAt(newest.finishedAt) >= addDays(today, -rule.connectedDays)
  if (!flows) return 'digitising'
  const spoken = speaking(imports)
  const isClean = dimensions.filter((dimension) => dimension !== 'live').every((dimension) => (shareOf(spoken, dimension) ?? 0) >= rule.cleanShare)
  if (!isClean) return 'connected'
  return last !== null && fresh / records >= rule.liveShare && (shareOf(spoken, 'live') ?? 1) >= rule.liveShare ? 'live' : 'clean'
}
