import { addDays, daysBetween, type PlainDate } from '../../platform/dates.ts'

/** Days from `from` to `to`, both counted. */
export type DaySpan = { from: PlainDate; to: PlainDate }

/** The part of a span that lies within another; null where they share no day. */
export function shared(a: DaySpan, b: DaySpan): DaySpan | null {
  const from = a.from > b.from ? a.from : b.from
  const to = a.to < b.to ? a.to : b.to
  return from <= to ? { from, to } : null
}

/** How many days lie in at least one of the spans; a day in two counts once. */
export function daysIn(spans: readonly DaySpan[]): number {
  let days = 0
  let counted: PlainDate = '0001-01-01'
  for (const { from, to } of spans.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    const start = from > counted ? from : addDays(counted, 1)
    if (to < start) continue
    days += daysBetween(start, to) + 1
    counted = to
  }
  return days
}
