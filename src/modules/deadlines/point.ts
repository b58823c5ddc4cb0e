import { addDays, lastDayOfMonth, type PlainDate, partsOf } from '../../platform/dates.ts'
import type { Deadline, DeadlineKind, DeadlineRelation } from './deadline.ts'

/** First and last day of a stated time; `lunar` where it was stated by the moon. */
export type Days = { first: PlainDate; last: PlainDate; lunar?: NonNullable<Deadline['lunar']> }

export type Part = NonNullable<Deadline['part']>

/**
 * A stated time: a day, a month, a quarter …
 *
 * `year` is the year written in the phrase, or null; `daysIn` gives the days once a year is known and null where there
 * are none (31/2). `near` finds the days from the day of issue alone (tháng này, cuối quý); `latest` is the smallest day
 * that may be meant.
 */
export type Point = {
  kind: DeadlineKind
  year: number | null
  daysIn: (year: number) => Days | null
  near?: (issuedOn: PlainDate, latest: (days: Days) => boolean) => Days | null
  part?: Part
  time?: string
  weekday?: number
  /** The number of a day whose month is left out. */
  dayOfMonth?: number
  /** The time is well stated but has no known day (học kỳ I): it is not unreadable. */
  open?: boolean
}

/** A year as a phrase gives it: written, counted from this year (năm nay, năm tới), or not at all. */
export type YearRef = { year: number } | { offset: number } | null

/** A point in a year that is written, told from the day of issue, or left out. */
export function pointIn(ref: YearRef, kind: DeadlineKind, daysIn: (year: number) => Days | null, more: Partial<Point> = {}): Point {
  if (ref && 'offset' in ref) return { kind, year: null, daysIn, near: (issuedOn) => daysIn(partsOf(issuedOn).year + ref.offset), ...more }
  return { kind, year: ref?.year ?? null, daysIn, ...more }
}

/** A point told from the day of issue alone; it has no meaning without that day. */
export const pointNear = (kind: DeadlineKind, near: NonNullable<Point['near']>, more: Partial<Point> = {}): Point => ({
  kind,
  year: null,
  daysIn: () => null,
  near,
  ...more,
})

/** A time that cannot exist (tháng 13): it is read, and is never a day. */
export const impossible = (kind: DeadlineKind): Point => ({ kind, year: null, daysIn: () => null })

const at = (year: number, month: number): string => `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`

/** The days of the months `from` to `to` of a year, or null where these are no months. */
export const months = (year: number, from: number, to: number): Days | null =>
  from < 1 || to > 12 || from > to ? null : { first: `${at(year, from)}-01`, last: lastDayOfMonth(year, to) }

export const monthDays = (year: number, month: number): Days | null => months(year, month, month)
export const quarterDays = (year: number, quarter: number): Days | null => months(year, quarter * 3 - 2, quarter * 3)
export const yearDays = (year: number): Days => ({ first: `${at(year, 1)}-01`, last: `${at(year, 12)}-31` })

/** Đầu, giữa, cuối of a month: the 10th, the 20th, its last day. */
export function partOfMonth(days: Days, part: Part): Days {
  const month = days.first.slice(0, 8)
  if (part === 'early') return { first: days.first, last: `${month}10` }
  return part === 'mid' ? { first: `${month}11`, last: `${month}20` } : { first: `${month}21`, last: days.last }
}

/** Đầu, giữa, cuối of a quarter: its first, second, third month. */
export function partOfQuarter(days: Days, part: Part): Days | null {
  const { year, month } = partsOf(days.first)
  return monthDays(year, month + { early: 0, mid: 1, late: 2 }[part])
}

/** Đầu, giữa, cuối of a year: until 31/3, until 30/6, until 31/12. */
export function partOfYear(days: Days, part: Part): Days | null {
  const { year } = partsOf(days.first)
  if (part === 'early') return months(year, 1, 3)
  return part === 'mid' ? months(year, 4, 6) : months(year, 7, 12)
}

/** A part of a point; null where officials do not divide such a time. */
export function partOf(point: Point, part: Part): Point | null {
  const divide = { month: partOfMonth, quarter: partOfQuarter, year: partOfYear }[point.kind as string]
  if (!divide || point.part) return null
  const divided = (days: Days | null) => days && divide(days, part)
  const near = point.near
  const daysIn = (year: number) => divided(point.daysIn(year))
  return near
    ? {
        ...point,
        part,
        daysIn,
        near: (issuedOn, fits) =>
          divided(
            near(issuedOn, (days) => {
              const some = divided(days)
              return some !== null && fits(some)
            }),
          ),
      }
    : { ...point, part, daysIn }
}

/**
 * The day a stated time ends for a relation: its last day; "trước" a period is the last day before it, while "trước" a
 * day keeps that day. "Trước cuối tháng 6" and "trước giữa năm" name an end or a middle, so they keep it too.
 */
export function dueOf(point: Point, days: Days, relation: DeadlineRelation | null): PlainDate {
  if (relation !== 'before' || point.kind === 'date' || days.first === days.last) return days.last
  return point.part && point.part !== 'early' ? days.last : addDays(days.first, -1)
}
