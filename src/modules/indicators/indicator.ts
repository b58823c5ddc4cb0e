import Type, { type Static } from 'typebox'
import type { PlainDate } from '../../platform/dates.ts'
import type { Text } from '../../platform/text.ts'

/** Code of an indicator (mã chỉ số): `CS-07`. */
export const IndicatorCode = Type.String({ pattern: '^[A-Z]{2,4}-[0-9]{1,4}$', maxLength: 12 })
export type IndicatorCode = Static<typeof IndicatorCode>

/** How often it is published (kỳ công bố). */
export type Every = 'month' | 'quarter' | 'half' | 'year'

/** One way of breaking a figure down (phân tổ); its parts make up the whole. A category lives from a day to a day, as the district level does. */
export type Dimension = {
  code: string
  name: Text
  categories: readonly { code: string; name: Text; from?: PlainDate; to?: PlainDate; most?: number }[]
}

/** A promised value (chỉ tiêu), due on a day, for the country or for each reporting unit as well. */
export type Target = { by: PlainDate; value: number; type: 'at-least' | 'equal' | 'at-most'; eachUnit: boolean; basis: string; note?: Text }

/**
 * One version of an indicator (chỉ số): the five parts of the statistics office (concept and method, disaggregation, period, source, answering agency)
 * and what a machine needs besides. Times are days of Viet Nam; `from` and `to` say when this version holds.
 */
export type IndicatorDefinition = {
  code: IndicatorCode
  version: number
  from: PlainDate
  to?: PlainDate
  /** Whether values of this version continue the line of the version before. */
  comparable: boolean
  name: Text
  /** Two or three words for a wall or a table. */
  short: Text
  concept: Text
  method: Text
  /** `ratio`: 100 × numerator ÷ denominator; `amount`: the numerator itself; `score`: points, the sum of the categories of its first dimension. */
  formula: 'ratio' | 'amount' | 'score'
  numerator: Text
  denominator?: Text
  /** Written after a number: `%`, "trạm". */
  unit: Text
  decimals: number
  direction: 'up' | 'down'
  disaggregations: readonly Dimension[]
  every: Every
  source: Text
  /** The agency that collects and answers for it. */
  owner: string
  /** Who reports: one figure for the country, or one for each province of the day. */
  units: 'country' | 'provinces'
  /** How units make a whole: `sum` adds numerators and denominators (so a share is weighted by its denominator); `none` cannot be added. */
  aggregation: 'sum' | 'none'
  /** Units cannot be added, so the country is told by the unit in the middle (trung vị); a merged unit still has no history. */
  middle?: boolean
  /** What a whole is worth while some units are silent: nothing, or a share over those that reported. Never zero, never an older value. */
  silence: 'no-total' | 'over-those-who-reported'
  /** Days after the end of a period in which its value is promised. */
  freshDays: number
  baseline?: { on: PlainDate; value: number; source: string }
  targets: readonly Target[]
  /** Documents it rests on, by number. */
  basis: readonly string[]
  /** Limits of the numerator or amount; absent `least` is 0. */
  least?: number
  most?: number
  /** Counts have no fractions. */
  whole: boolean
  /** A share may pass 100. */
  mayExceed?: boolean
}

/** The unit of a figure that stands for the country. */
export const country = 'viet-nam'

/** The version in force on a day, null where none is yet; after the last ended it stays readable. */
export function versionOn(versions: readonly IndicatorDefinition[], day: PlainDate): IndicatorDefinition | null {
  return versions.filter((each) => each.from <= day).toSorted((a, b) => (a.from < b.from ? 1 : -1))[0] ?? null
}

/** The categories of a dimension that lived on a day. */
export const categoriesOn = (dimension: Dimension, day: PlainDate): Dimension['categories'] =>
  dimension.categories.filter(({ from, to }) => (from === undefined || from <= day) && (to === undefined || day <= to))
