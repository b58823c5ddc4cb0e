import { addDays, dayOf, type PlainDate, partsOf, weekdayOf } from '../../platform/dates.ts'
import { monthNumber } from './date-points.ts'
import { anyYear, roman } from './numerals.ts'
import { type Days, monthDays, type Point, pointIn, pointNear } from './point.ts'
import { monthOn, offset } from './running.ts'
import { after, afterAny, isMark, type Match, type Parser, skip, tokenAt, type Tokens } from './tokens.ts'
import { ofYear } from './years.ts'

const weekOrdinals: [string, number][] = [
  ['đầu tiên', 1],
  ['đầu', 1],
  ['cuối cùng', -1],
  ['cuối', -1],
  ['thứ nhất', 1],
  ['thứ hai', 2],
  ['thứ ba', 3],
  ['thứ tư', 4],
  ['thứ năm', 5],
]

function weekNumber(tokens: Tokens, at: number): Match<number> | null {
  for (const [words, value] of weekOrdinals) {
    const next = after(tokens, at, words)
    if (next >= 0) return { value, next }
  }
  return roman(tokens, at) ?? monthNumber(tokens, skip(tokens, at, ['thứ', 'số']))
}

/** The seven days from a Monday. */
export const weekFrom = (monday: PlainDate): Days => ({ first: monday, last: addDays(monday, 6) })

/** The week of the n-th Monday of a month; −1 is the last Monday. */
function weekOfMonth(year: number, month: number, n: number): Days | null {
  const days = monthDays(year, month)
  if (!days) return null
  const first = addDays(days.first, (8 - weekdayOf(days.first)) % 7)
  if (n === -1) return weekFrom(addDays(days.last, 1 - weekdayOf(days.last)))
  const monday = addDays(first, (n - 1) * 7)
  return n < 1 || monday > days.last ? null : weekFrom(monday)
}

/** Week n of a year by ISO 8601: week 1 holds 4 January. */
function weekOfYear(year: number, n: number): Days | null {
  const fourth = dayOf(year, 1, 4)
  if (!fourth || n < 1 || n > 53) return null
  return weekFrom(addDays(fourth, 1 - weekdayOf(fourth) + (n - 1) * 7))
}

/** Tuần 2 tháng 6/2025, tuần cuối tháng 6, tuần này, tuần 25 năm 2025. */
export const week: Parser<Point> = (tokens, at) => {
  const end = afterAny(tokens, at, ['cuối tuần', 'hết tuần'])
  const word = end >= 0 ? end : afterAny(tokens, at, ['tuần lễ', 'tuần'])
  if (word < 0) return null
  const more = tokenAt(tokens, at)?.bare === 'cuoi' ? { part: 'late' as const } : {}
  const near = offset(tokens, word) ?? (end >= 0 ? { value: 0, next: end } : null)
  if (near) return { value: pointNear('week', (on) => weekFrom(addDays(on, 1 - weekdayOf(on) + near.value * 7)), more), next: near.next }
  const n = weekNumber(tokens, word)
  if (!n) return null
  const inMonth = after(tokens, skip(tokens, n.next, ['của', 'trong']), 'tháng')
  return inMonth < 0 ? numberedWeek(tokens, n) : weekIn(tokens, n.value, inMonth)
}

function weekIn(tokens: Tokens, n: number, at: number): Match<Point> | null {
  const near = offset(tokens, at)
  const weekNear = (on: PlainDate, by: number) => {
    const days = monthOn(on, by)
    return days && weekOfMonth(partsOf(days.first).year, partsOf(days.first).month, n)
  }
  if (near) return { value: pointNear('week', (on) => weekNear(on, near.value)), next: near.next }
  const number = monthNumber(tokens, at)
  if (!number) return null
  const ref = ofYear(tokens, number.next)
  return { value: pointIn(ref.value, 'week', (year) => weekOfMonth(year, number.value, n)), next: ref.next }
}

function numberedWeek(tokens: Tokens, n: Match<number>): Match<Point> | null {
  const ref = ofYear(tokens, n.next)
  const year = isMark(tokens, n.next, '/') ? anyYear(tokens, n.next + 1) : null
  const stated = year ? { value: { year: year.value }, next: year.next } : ref
  return stated.value && n.value > 0 ? { value: pointIn(stated.value, 'week', (y) => weekOfYear(y, n.value)), next: stated.next } : null
}
