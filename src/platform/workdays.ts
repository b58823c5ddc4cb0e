import Type, { type Static } from 'typebox'
import { addDays, PlainDate, weekdayOf } from './dates.ts'

const Words = Type.Object({ vi: Type.String(), en: Type.String() })

/**
 * The public holidays and swapped days of one year, by the Labour Code and the yearly notices.
 *
 * `certain: false` marks a day that is likely but for which no notice was known when the calendar was written.
 */
export const CalendarYear = Type.Object({
  year: Type.Integer(),
  daysOff: Type.Array(Type.Object({ day: PlainDate, name: Words, certain: Type.Boolean() })),
  swaps: Type.Array(
    Type.Object({
      off: PlainDate,
      worked: Type.String({ format: 'date', description: 'the Saturday or Sunday worked in its place' }),
      certain: Type.Boolean(),
    }),
  ),
})
export type CalendarYear = Static<typeof CalendarYear>

/** The calendar of public bodies (lịch làm việc); a year it does not hold has weekends only. */
export type WorkCalendar = readonly CalendarYear[]

const yearOf = (calendar: WorkCalendar, day: PlainDate): CalendarYear | undefined => calendar.find(({ year }) => year === Number(day.slice(0, 4)))

/** Whether the calendar holds the year of a day, so that its holidays are known. */
export const isCovered = (calendar: WorkCalendar, day: PlainDate): boolean => yearOf(calendar, day) !== undefined

/** Whether public bodies work on a day: Monday to Friday, less holidays and swapped days, plus the days worked in their place. */
export function isWorkingDay(calendar: WorkCalendar, day: PlainDate): boolean {
  const year = yearOf(calendar, day)
  if (year?.swaps.some(({ worked }) => worked === day)) return true
  if (weekdayOf(day) > 5) return false
  return !year?.daysOff.some((one) => one.day === day) && !year?.swaps.some(({ off }) => off === day)
}

/** The day itself where it is worked, else the first day after it that is (Civil Code 2015, art. 148). */
export function nextWorkingDay(calendar: WorkCalendar, day: PlainDate): PlainDate {
  let at = day
  while (!isWorkingDay(calendar, at)) at = addDays(at, 1)
  return at
}

/** The day itself where it is worked, else the last day before it that is. */
export function previousWorkingDay(calendar: WorkCalendar, day: PlainDate): PlainDate {
  let at = day
  while (!isWorkingDay(calendar, at)) at = addDays(at, -1)
  return at
}

/** The `count`-th working day after a day (before it where negative); the first day is not counted. */
export function addWorkingDays(calendar: WorkCalendar, day: PlainDate, count: number): PlainDate {
  const step = Math.sign(count)
  let at = day
  for (let left = Math.abs(count); left > 0; ) {
    at = addDays(at, step)
    if (isWorkingDay(calendar, at)) left--
  }
  return at
}

/** Working days after `from` up to and including `to`; zero where `to` is not later. */
export function workingDaysBetween(calendar: WorkCalendar, from: PlainDate, to: PlainDate): number {
  let days = 0
  for (let at = addDays(from, 1); at <= to; at = addDays(at, 1)) if (isWorkingDay(calendar, at)) days++
  return days
}

/** Whether any day off or swapped day from `from` to `to` is only likely. */
export function isUncertain(calendar: WorkCalendar, from: PlainDate, to: PlainDate): boolean {
  const inside = (day: PlainDate) => day >= from && day <= to
  return calendar.some(
    ({ daysOff, swaps }) =>
      daysOff.some(({ day, certain }) => !certain && inside(day)) ||
      swaps.some(({ off, worked, certain }) => !certain && (inside(off) || inside(worked))),
  )
}
