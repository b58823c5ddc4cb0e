import { daysOf, type Period, type PlainDate } from '../../platform/dates.ts'
import { continued, frameOn, type Territory } from './frame.ts'
import { type Figure, roundedTo, valueOf, wholeOf } from './figure.ts'
import { median } from './outlier.ts'
import { country, type IndicatorDefinition } from './indicator.ts'
import { type Observation, wholeKey } from './observation.ts'
import { lastEnded, periodAt, periodsFrom } from './period.ts'

/** One point of an indicator's line. `silent` are units that owe a figure; `of` the observations it is put together from. */
export type LinePoint = {
  period: Period
  version: number
  figure: Figure | null
  value: number | null
  reported: number
  expected: number
  silent: readonly string[]
  of: readonly number[]
}

export type Known = ReadonlyMap<string, Observation>

export const byPlace = (observations: readonly Observation[], key: (each: Observation) => string): Known =>
  new Map(observations.map((each) => [key(each), each]))

const published = (definition: IndicatorDefinition, figure: Figure | null): number | null => {
  const value = figure === null ? null : valueOf(definition, figure)
  return value === null ? null : roundedTo(definition.decimals, value)
}

/** The value of the unit in the middle, of those that reported. */
function middleOf(definition: IndicatorDefinition, figures: readonly (Figure | null)[]): number | null {
  const values = figures.flatMap((figure) => (figure === null ? [] : (valueOf(definition, figure) ?? [])))
  return values.length === 0 ? null : roundedTo(definition.decimals, median(values))
}

/** The point of a unit for a period; for the country the whole of the frame of that period. */
export function pointOf(
  definition: IndicatorDefinition,
  territories: ReadonlyMap<string, Territory>,
  known: Known,
  unit: string,
  period: Period,
): LinePoint {
  const { last } = daysOf(period)
  const reported = (id: string): Figure | null => known.get(wholeKey(id, period))?.figure ?? null
  const ids = (units: readonly string[]) => units.flatMap((id) => known.get(wholeKey(id, period))?.id ?? [])
  const point = (figure: Figure | null, spoken: number, expected: number, silent: readonly string[], of: readonly string[]): LinePoint => ({
    period,
    version: definition.version,
    figure,
    value: published(definition, figure),
    reported: spoken,
    expected,
    silent,
    of: ids(of),
  })
  if (unit === country && definition.units === 'provinces') {
    const frame = frameOn([...territories.values()], last).map(({ id }) => id)
    const silent = frame.filter((id) => reported(id) === null)
    const { figure, reported: spoken, expected } = wholeOf(definition, frame.map(reported))
    const whole = point(figure, spoken, expected, silent, frame)
    return definition.middle ? { ...whole, value: middleOf(definition, frame.map(reported)) } : whole
  }
  const { figure, of, silent } =
    unit === country
      ? { figure: reported(country), of: [country], silent: reported(country) ? [] : [country] }
      : continued(definition, territories, unit, last, reported)
  return point(figure, figure === null ? 0 : 1, 1, silent, of)
}

/** The periods of a version up to a day: from the first that has a figure, gaps included. */
export function periodsOf(definition: IndicatorDefinition, observations: readonly Observation[], asOf: PlainDate): Period[] {
  const until = definition.to !== undefined && definition.to < asOf ? definition.to : asOf
  const last = lastEnded(definition.every, until)
  const seen = observations.filter(({ version }) => version === definition.version).map(({ period }) => period)
  const first = seen.toSorted((a, b) => (daysOf(a).last < daysOf(b).last ? -1 : 1))[0] ?? periodAt(definition.every, definition.from)
  return daysOf(first).last > daysOf(last).last ? [] : periodsFrom(first, last)
}

/** The line of a unit by one version of the definition. */
export function lineOf(
  definition: IndicatorDefinition,
  territories: ReadonlyMap<string, Territory>,
  observations: readonly Observation[],
  unit: string,
  asOf: PlainDate,
): LinePoint[] {
  const own = observations.filter(({ version }) => version === definition.version)
  const known = byPlace(
    own.filter(({ dimension }) => dimension === ''),
    ({ unit: whose, period }) => wholeKey(whose, period),
  )
  return periodsOf(definition, own, asOf).map((period) => pointOf(definition, territories, known, unit, period))
}

/** The last point that has a value. */
export const latestOf = (line: readonly LinePoint[]): LinePoint | null => line.findLast(({ value }) => value !== null) ?? null
