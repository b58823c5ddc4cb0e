import { datePoint, monthNumber } from './date-points.ts'
import type { DeadlineRelation } from './deadline.ts'
import { count, digits, fullYear, roman } from './numerals.ts'
import { quarterNumber, runningPeriod } from './period-points.ts'
import { monthDays, type Point, pointIn, quarterDays, yearDays } from './point.ts'
import { after, afterAny, isMark, type Match, type Parser, skip, tokenAt, type Tokens, terms } from './tokens.ts'
import { ofYear, yearPair } from './years.ts'

/** One time, several of them ("quý I, II"), or a range between two; `start: null` is "từ nay". */
export type Series = { joint: 'one' | 'list'; points: Point[] } | { joint: 'range'; start: Point | null; points: [Point] }

const toWords = ['cho đến hết', 'đến hết', 'tới hết', 'cho đến', 'cho tới', 'đến', 'tới']
const phaseWords = terms(`
  giai đoạn 5 năm | giai đoạn 10 năm | giai đoạn | thời kỳ | thời kì | các năm | trong các năm | kế hoạch 5 năm | trong năm | năm
`)

/** Giai đoạn 2026-2030, 2025-2026: from 1 January of the first to 31 December of the second. */
function years(tokens: Tokens, at: number): Match<Series> | null {
  const start = afterYearCount(tokens, skip(tokens, at, phaseWords))
  const pair = yearPair(tokens, start)
  if (!pair || isMark(tokens, pair.next, '/')) return null
  return { value: range(yearPoint(pair.value.from), yearPoint(pair.value.to)), next: pair.next }
}

/** "trong 2 năm 2025-2026", "hai năm 2025 và 2026": the count says nothing more. */
function afterYearCount(tokens: Tokens, at: number): number {
  const number = count(tokens, at)
  const word = number ? after(tokens, number.next, 'năm') : -1
  return word >= 0 && fullYear(tokens, word) ? word : at
}

const yearPoint = (year: number): Point => pointIn({ year }, 'year', yearDays)
const range = (start: Point | null, end: Point): Series => ({ joint: 'range', start, points: [end] })

function rangeWord(tokens: Tokens, at: number): number {
  if (isMark(tokens, at, '-')) return at + 1
  const comma = isMark(tokens, at, ',') ? at + 1 : at
  return afterAny(tokens, comma, toWords)
}

function listWord(tokens: Tokens, at: number): number {
  const comma = isMark(tokens, at, ',') ? at + 1 : at
  const and = isMark(tokens, comma, '&') ? comma + 1 : after(tokens, comma, 'và')
  return and >= 0 ? and : comma > at ? comma : -1
}

/** Another element whose noun is left out: "tháng 6, 7/2025", "quý I và II", "2025, 2026". */
function elided(kind: Point['kind'], tokens: Tokens, at: number): Match<Point> | null {
  if (kind === 'month') {
    const number = digits(tokens, at, 2)
    if (!number || isOtherUnit(tokens, number.next)) return null
    const ref = ofYear(tokens, number.next)
    return { value: pointIn(ref.value, 'month', (year) => monthDays(year, number.value)), next: ref.next }
  }
  if (kind === 'quarter') {
    const number = roman(tokens, at) ?? (digits(tokens, at, 1) ? quarterNumber(tokens, at) : null)
    if (!number || isOtherUnit(tokens, number.next)) return null
    const ref = ofYear(tokens, number.next)
    return { value: pointIn(ref.value, 'quarter', (year) => quarterDays(year, number.value)), next: ref.next }
  }
  const year = kind === 'year' ? fullYear(tokens, at) : null
  return year && { value: yearPoint(year.value), next: year.next }
}

const isOtherUnit = (tokens: Tokens, at: number): boolean =>
  isMark(tokens, at, '%') ||
  afterAny(tokens, at, ['ngày', 'tháng', 'lần', 'tuần']) >= 0 ||
  (tokenAt(tokens, at)?.kind === 'word' && afterAny(tokens, at, ['năm', 'và', 'đến', 'hằng', 'hàng']) < 0 && !tokens.whole)

const dayWords = ['các ngày', 'ngày mùng', 'ngày mồng', 'ngày', 'mùng', 'mồng']

/** "trong hai ngày 10 và 11/6": the count says nothing more. */
function afterDayCount(tokens: Tokens, at: number): number {
  const number = count(tokens, at)
  const word = number ? after(tokens, number.next, 'ngày') : -1
  return number && word >= 0 && digits(tokens, word, 2) ? number.next : at
}

/** Days whose month stands behind the last one: "ngày 15 và 30/6/2025", "từ 01 đến 15/6", "1-5/7/2025". */
function sharedMonth(tokens: Tokens, at: number, isFrom: boolean, point: Parser<Point>): Match<Series> | null {
  const word = afterAny(tokens, afterDayCount(tokens, at), dayWords)
  if (word < 0 && !isFrom && !isMark(tokens, at + 1, '-')) return null
  const days: number[] = []
  let next = word < 0 ? at : word
  for (let guard = 0; guard < 8; guard++) {
    const day = digits(tokens, next, 2)
    const to = day ? rangeWord(tokens, day.next) : -1
    const joint = to >= 0 ? to : day ? listWord(tokens, day.next) : -1
    if (!day || joint < 0 || day.value < 1 || day.value > 31) return null
    days.push(day.value)
    next = skip(tokens, joint, dayWords)
    const last = lastShared(tokens, next, point)
    if (last) return { value: joined(days, last.value, to >= 0), next: last.next }
    if (to >= 0) return null
  }
  return null
}

type Shared = { point: Point; month: number; year: Parameters<typeof datePoint>[0] }

function lastShared(tokens: Tokens, at: number, point: Parser<Point>): Match<Shared> | null {
  const day = digits(tokens, at, 2)
  if (!day) return null
  const month = isMark(tokens, day.next, '/-.') ? digits(tokens, day.next + 1, 2) : spelledMonth(tokens, day.next)
  const found = month ? point(tokens, at) : null
  if (!month || found?.value.kind !== 'date') return null
  const year = found.value.year
  return { value: { point: found.value, month: month.value, year: year === null ? null : { year } }, next: found.next }
}

function spelledMonth(tokens: Tokens, at: number): Match<number> | null {
  const word = after(tokens, at, 'tháng')
  return word < 0 ? null : monthNumber(tokens, word)
}

function joined(days: number[], { point, month, year }: Shared, isRange: boolean): Series {
  const points = days.map((day) => datePoint(year, month, day))
  const first = points[0]
  return isRange && first ? range(first, point) : { joint: 'list', points: [...points, point] }
}

function more(tokens: Tokens, first: Match<Point>, point: Parser<Point>): Match<Series> {
  const points = [first.value]
  let next = first.next
  for (let guard = 0; guard < 24; guard++) {
    const joint = listWord(tokens, next)
    const further = joint < 0 ? null : elided(first.value.kind, tokens, joint)
    if (!further) break
    points.push(further.value)
    next = further.next
  }
  if (points.length > 1) return { value: { joint: 'list', points }, next }
  return toEnd(tokens, first, point) ?? { value: { joint: 'one', points }, next }
}

function toEnd(tokens: Tokens, first: Match<Point>, point: Parser<Point>): Match<Series> | null {
  const to = rangeWord(tokens, first.next)
  if (to < 0) return null
  const same = first.value.year === null ? elided(first.value.kind, tokens, to) : null
  const end = same ?? point(tokens, to) ?? elided(first.value.kind, tokens, to)
  if (!end || end.value.kind === 'vague') return null
  return { value: range(first.value, end.value), next: end.next }
}

const today = [
  'kể từ ngày ký ban hành',
  'kể từ ngày ký',
  'kể từ ngày ban hành',
  'từ ngày ký ban hành',
  'từ ngày ký',
  'từ ngày ban hành',
  'từ nay',
  'từ bây giờ',
  'kể từ nay',
  'ngay từ bây giờ',
  'từ giờ',
]

/** "Từ nay" at the words of relation or right behind them ("trong thời gian từ nay đến …"). */
function afterToday(tokens: Tokens, at: number, last: number): number {
  for (let start = at; start <= last; start++) {
    const now = afterAny(tokens, start, today)
    if (now >= 0) return now
  }
  return -1
}

/** "các tháng 6, 9": a plural before times that are named; "các năm sau" names none. */
function listedPoint(tokens: Tokens, at: number, point: Parser<Point>): Match<Point> | null {
  const word = after(tokens, at, 'các')
  const found = word < 0 ? null : point(tokens, word)
  return found?.value.near ? null : found
}

/** Reads the times after the words of relation; a range may begin with "từ" or "từ nay". */
export function series(tokens: Tokens, at: number, bound: Match<DeadlineRelation | null>, point: Parser<Point>): Match<Series> | null {
  const now = afterToday(tokens, at, bound.next)
  if (now >= 0) {
    const to = rangeWord(tokens, now)
    const end = to < 0 ? null : (point(tokens, to) ?? runningPeriod(tokens, to))
    return end && { value: range(null, end.value), next: end.next }
  }
  const pair = years(tokens, bound.next)
  if (pair) return pair
  const shared = sharedMonth(tokens, bound.next, bound.value === 'from', point)
  if (shared) return shared
  const first = point(tokens, afterYearCount(tokens, bound.next)) ?? listedPoint(tokens, bound.next, point)
  return first && more(tokens, first, point)
}
