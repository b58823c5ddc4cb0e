import type { PlainDate } from '../../platform/dates.ts'
import { codeOf, type ProvinceCount, provinceOf, type RuleCount, unknownProvince } from '../intake/index.ts'

/** How the records of one province of the day fare; those of no known province stand under a name of their own. */
export type ProvinceShare = {
  readonly province: string
  /** The code since 1 July 2025, as maps know it. */
  readonly code: string | null
  readonly records: number
  readonly checked: number
  readonly failed: number
}

type Counted = { readonly place: number; readonly records: number; readonly checked: number; readonly failed: number }

function summed(counts: readonly Counted[], day: PlainDate): ProvinceShare[] {
  const byProvince = Map.groupBy(counts, ({ place }) => provinceOf(place, day) ?? unknownProvince)
  const sum = (own: readonly Counted[], of: (each: Counted) => number) => own.reduce((total, each) => total + Number(of(each)), 0)
  return [...byProvince].map(([province, own]) => ({
    province,
    code: codeOf(province),
    records: sum(own, ({ records }) => records),
    checked: sum(own, ({ checked }) => checked),
    failed: sum(own, ({ failed }) => failed),
  }))
}

/** The index of each province over all qualities; former provinces count with what they became, each record once. */
export function byProvince(counts: readonly (ProvinceCount & { import: string })[], day: PlainDate): ProvinceShare[] {
  const seen = new Set<string>()
  const once = ({ import: of, place, records }: (typeof counts)[number]) => {
    const key = `${of} ${place}`
    return seen.has(key) ? 0 : (seen.add(key), records)
  }
  return summed(
    counts.map((each) => ({ ...each, records: once(each) })),
    day,
  )
}

/** The same of one rule. */
export const ofRule = (counts: readonly RuleCount[], rule: string, day: PlainDate): ProvinceShare[] =>
  summed(
    counts.filter((each) => each.rule === rule).map((each) => ({ ...each, records: 0 })),
    day,
  )

/** The share of checks passed in per cent, one place after the point; null where nothing was checked. */
export const percentOf = ({ checked, failed }: Pick<ProvinceShare, 'checked' | 'failed'>): number | null =>
  checked === 0 ? null : Math.round(((checked - failed) / checked) * 1000) / 10

/** The weakest province first. */
export const weakestFirst = (shares: readonly ProvinceShare[]): ProvinceShare[] =>
  shares.toSorted((a, b) => (percentOf(a) ?? 101) - (percentOf(b) ?? 101))
