import { dayOf, type PlainDate, partsOf } from '../../platform/dates.ts'
import type { Deadline, DeadlineRelation } from './deadline.ts'
import type { Expression } from './expression.ts'
import { type Days, dueOf, type Point } from './point.ts'
import type { Duration } from './duration.ts'
import { endOf, iso } from './span.ts'

/** A deadline before its words are known. */
export type Resolved = Omit<Deadline, 'raw'>

export const blank: Resolved = { kind: 'vague', due: null, firstDue: null, period: null, relation: null, phases: [], inferredYear: false }

const latestYear = 3

type FoundDays = { days: Days | null; inferred: boolean }

/** The days of a point: from its own year, else the first that is not before the day of issue, or before `since` in a list. */
export function daysOfPoint(point: Point, issuedOn: PlainDate | null, relation: DeadlineRelation | null, since = issuedOn): FoundDays {
  if (point.year !== null) return { days: point.daysIn(point.year), inferred: false }
  if (!issuedOn || !since) return { days: null, inferred: false }
  if (point.near) return { days: point.near(issuedOn, (days) => dueOf(point, days, relation) >= issuedOn), inferred: true }
  const fits = (days: Days) => dueOf(point, days, relation) >= since
  const { year } = partsOf(since)
  for (let on = year; on < year + latestYear; on++) {
    const days = point.daysIn(on)
    if (days && fits(days)) return { days, inferred: true }
  }
  return { days: null, inferred: true }
}

/** Whether a time can be some day at all: 31/2 and tháng 13 cannot. */
const exists = (point: Point): boolean =>
  point.open === true ||
  point.near !== undefined ||
  (point.year === null ? [2024, 2025].some((year) => point.daysIn(year) !== null) : point.daysIn(point.year) !== null)

const extras = (point: Point, days: Days | null): Partial<Resolved> => ({
  ...(point.part ? { part: point.part } : {}),
  ...(point.time ? { time: point.time } : {}),
  ...(point.weekday ? { weekday: point.weekday } : {}),
  ...(days?.lunar ? { lunar: days.lunar } : {}),
})

/** One stated time as a deadline; what cannot exist is vague. */
export function resolvePoint(point: Point, relation: DeadlineRelation | null, issuedOn: PlainDate | null, since = issuedOn): Resolved {
  if (!exists(point)) return { ...blank, ...(point.time ? { time: point.time } : {}) }
  const { days, inferred } = daysOfPoint(point, issuedOn, relation, since)
  if (!days && point.year === null && issuedOn && !point.open) return blank
  const due = days && dueOf(point, days, relation)
  const start = days && (point.kind === 'range' || relation === 'from') ? { start: days.first } : {}
  return { ...blank, kind: point.kind, due, relation, inferredYear: inferred && days !== null, ...start, ...extras(point, days) }
}

const inYear = (point: Point, year: number): Point => {
  const { near: _, ...rest } = point
  return { ...rest, year }
}

const canTakeYear = (point: Point): boolean => point.year === null && point.near === undefined && !point.open

/** The years left out in a list follow the ones that are written: "tháng 6 và tháng 9/2025", "tháng 9/2025 và tháng 12". */
export function withSharedYears(points: readonly Point[]): Point[] {
  const shared = [...points]
  for (let n = shared.length - 2; n >= 0; n--) {
    const [here, next] = [shared[n], shared[n + 1]]
    if (here && next && canTakeYear(here) && next.year !== null) shared[n] = notAfter(here, next, next.year)
  }
  for (let n = 1; n < shared.length; n++) {
    const [here, before] = [shared[n], shared[n - 1]]
    if (here && before && canTakeYear(here) && before.year !== null) shared[n] = notBefore(here, before, before.year)
  }
  return shared
}

function notAfter(point: Point, limit: Point, year: number): Point {
  const [mine, theirs] = [point.daysIn(year), limit.daysIn(year)]
  return inYear(point, mine && theirs && mine.last > theirs.last ? year - 1 : year)
}

function notBefore(point: Point, limit: Point, year: number): Point {
  const [mine, theirs] = [point.daysIn(year), limit.daysIn(year)]
  return inYear(point, mine && theirs && mine.last < theirs.last ? year + 1 : year)
}

/** A range: both ends are counted; a year missing at one end comes from the other. */
function resolveRange(start: Point | null, end: Point, issuedOn: PlainDate | null): Resolved {
  if (!exists(end) || (start && !exists(start))) return blank
  const [from, to] = start ? withSharedYears([start, end]) : [null, end]
  if (!to) return blank
  const last = daysOfPoint(to, issuedOn, null)
  const first = from ? firstDay(from, last.days, issuedOn) : issuedOn
  const due = last.days?.last ?? null
  if (due && first && first > due) return blank
  if (start && issuedOn && (!due || !first)) return blank
  return {
    ...blank,
    kind: 'range',
    due,
    inferredYear: last.inferred && due !== null,
    ...(first ? { start: first } : {}),
    ...(end.time ? { time: end.time } : {}),
  }
}

/** The last day with that number that is not after the end of the range: "từ mùng 1 đến ngày 10/6". */
function dayBefore(day: number, end: PlainDate): PlainDate | null {
  const { year, month } = partsOf(end)
  const same = dayOf(year, month, day)
  return same === null || same <= end ? same : dayOf(month === 1 ? year - 1 : year, month === 1 ? 12 : month - 1, day)
}

/** The start of a range, the latest one that is not after its end. */
function firstDay(from: Point, end: Days | null, issuedOn: PlainDate | null): PlainDate | null {
  if (from.dayOfMonth !== undefined && end) return dayBefore(from.dayOfMonth, end.last)
  if (from.year !== null) return from.daysIn(from.year)?.first ?? null
  if (!canTakeYear(from)) return daysOfPoint(from, issuedOn, null).days?.first ?? null
  if (!end) return null
  const { year } = partsOf(end.last)
  const same = from.daysIn(year)
  return (same && same.first <= end.last ? same : from.daysIn(year - 1))?.first ?? null
}

function resolveDuration({ span, anchor, relation }: Duration, issuedOn: PlainDate | null): Resolved {
  const from = anchor?.from
  const day = from === 'issue' ? issuedOn : anchor?.point ? daysOfPoint(anchor.point, issuedOn, null).days?.last : null
  if (anchor?.point && !exists(anchor.point)) return blank
  const due = day ? endOf(day, span) : null
  const inferred = anchor?.point !== undefined && anchor.point.year === null && due !== null
  return { ...blank, kind: 'duration', due, relation, inferredYear: inferred, span: iso(span), workingDays: span.working, ...(from ? { from } : {}) }
}

/** Times listed without a year follow one another: "quý I và quý II" said in May are both of next year. */
function resolveList(points: readonly Point[], relation: DeadlineRelation | null, issuedOn: PlainDate | null, since: PlainDate | null): Resolved[] {
  let floor = since
  return points.map((point) => {
    const read = resolvePoint(point, relation, issuedOn, floor)
    if (read.inferredYear && read.due && floor && read.due > floor) floor = read.due
    return read
  })
}

/** One expression of a phrase as deadlines: a list of times gives several; none without a year lies before `since`. */
export function resolve(expression: Expression, issuedOn: PlainDate | null, since = issuedOn): Resolved[] {
  switch (expression.type) {
    case 'cycle': {
      const { type: _, ...cycle } = expression
      return [{ ...blank, ...cycle, kind: 'periodic' }]
    }
    case 'duration':
      return [resolveDuration(expression, issuedOn)]
    case 'undated':
      return [{ ...blank, kind: expression.kind, relation: expression.relation, ...(expression.span ? { span: expression.span } : {}) }]
    case 'series':
      if (expression.joint === 'range') return [resolveRange(expression.start, expression.points[0], issuedOn)]
      return resolveList(withSharedYears(expression.points), expression.relation, issuedOn, since)
  }
}
