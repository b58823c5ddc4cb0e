import { addDays, type PlainDate, partsOf, weekdayOf } from '../../platform/dates.ts'
import { monthNumber } from './date-points.ts'
import { count, digits, fullYear, roman } from './numerals.ts'
import { week, weekFrom } from './week-points.ts'
import { monthOn, offset, quarterOn } from './running.ts'
import { type Days, impossible, monthDays, months, type Part, partOf, type Point, pointIn, pointNear, quarterDays, yearDays } from './point.ts'
import { after, afterAny, firstOf, isGlued, isMark, type Match, type Parser, skip, tokenAt, type Tokens } from './tokens.ts'
import { isBlankMonth, ofYear, yearAfterWord } from './years.ts'

/** Tháng 9/2025, tháng chín, T9/2025, tháng này; `9/2025` alone. */
export const month: Parser<Point> = (tokens, at) => {
  const word = afterAny(tokens, at, ['tháng', 't .', 't', 'th'])
  if (word < 0) return bareMonth(tokens, at)
  const long = after(tokens, at, 'tháng') >= 0
  const near = long ? offset(tokens, word) : null
  if (near) return { value: pointNear('month', (issuedOn) => monthOn(issuedOn, near.value)), next: near.next }
  if (long && isBlankMonth(tokens, word)) return { value: impossible('month'), next: word + 2 }
  const number = long ? monthNumber(tokens, word) : digits(tokens, word, 2)
  if (!number || (!long && !isGlued(tokens, number.next - 1))) return null
  return monthAt(tokens, number)
}

function monthAt(tokens: Tokens, number: Match<number>): Match<Point> {
  const soon = after(tokens, number.next, 'tới') >= 0 || after(tokens, number.next, 'này') >= 0
  if (soon) return { value: pointIn(null, 'month', (year) => monthDays(year, number.value)), next: number.next + 1 }
  const ref = ofYear(tokens, number.next)
  return { value: pointIn(ref.value, 'month', (year) => monthDays(year, number.value)), next: ref.next }
}

function bareMonth(tokens: Tokens, at: number): Match<Point> | null {
  const number = digits(tokens, at, 2)
  if (!number || !isMark(tokens, number.next, '/-.')) return null
  const year = fullYear(tokens, number.next + 1)
  if (!year || (isMark(tokens, year.next, '/') && isGlued(tokens, year.next))) return null
  return { value: pointIn({ year: year.value }, 'month', (y) => monthDays(y, number.value)), next: year.next }
}

const gluedQuarters: Record<string, number> = { quyi: 1, quyii: 2, quyiii: 3, quyiv: 4, qi: 1, qii: 2, qiii: 3, qiv: 4 }

/** The number of a quarter, I to IV, 1 to 4, một to bốn; a wrong number is read, and names no quarter. */
export function quarterNumber(tokens: Tokens, at: number): Match<number> | null {
  const letter = roman(tokens, at)
  if (letter) return letter
  if (afterAny(tokens, at, ['v', 'vi', 'vii', 'iiv']) >= 0) return { value: 0, next: at + 1 }
  const figure = monthNumber(tokens, at)
  return figure && figure.value <= 4 ? figure : figure && { value: 0, next: figure.next }
}

function quarterHead(tokens: Tokens, at: number): Match<number> | null {
  const glued = gluedQuarters[tokenAt(tokens, at)?.bare ?? '']
  if (glued) return { value: glued, next: at + 1 }
  const word = afterAny(tokens, at, ['quý thứ', 'quý', 'quí', 'q .', 'q'])
  return word < 0 || isBlankMonth(tokens, word) ? null : quarterNumber(tokens, word)
}

/** Quý III/2025, quý 3 năm 2025, Q3/2025, quý này, quý đầu năm. */
export const quarter: Parser<Point> = (tokens, at) => {
  const number = quarterHead(tokens, at)
  if (number) {
    const ref = ofYear(tokens, number.next)
    const days = (year: number) => quarterDays(year, number.value)
    return { value: number.value === 0 ? impossible('quarter') : pointIn(ref.value, 'quarter', days), next: ref.next }
  }
  const word = afterAny(tokens, at, ['quý', 'quí'])
  if (word < 0) return null
  const near = offset(tokens, word)
  if (near) return { value: pointNear('quarter', (issuedOn) => quarterOn(issuedOn, near.value)), next: near.next }
  const first = afterAny(tokens, word, ['đầu tiên của', 'đầu tiên', 'đầu'])
  const edge = first >= 0 ? first : afterAny(tokens, word, ['cuối cùng của', 'cuối cùng', 'cuối'])
  const ref = edge < 0 ? null : ofYearOrBare(tokens, edge)
  return ref && { value: pointIn(ref.value, 'quarter', (year) => quarterDays(year, first >= 0 ? 1 : 4)), next: ref.next }
}

/** "năm 2025", "năm nay", or "năm" alone, which leaves the year to be found. */
function ofYearOrBare(tokens: Tokens, at: number) {
  const ref = ofYear(tokens, at)
  if (ref.value) return ref
  const word = after(tokens, skip(tokens, at, ['của']), 'năm')
  return word < 0 ? null : { value: null, next: word }
}

/** 6 tháng đầu năm, nửa cuối năm 2025, 9 tháng đầu năm (a range), hai quý đầu năm. */
export const half: Parser<Point> = (tokens, at) => {
  const span = halfHead(tokens, at)
  if (!span) return null
  const { from, to } = span.value
  const ref = ofYearOrBare(tokens, span.next)
  if (!ref) return null
  const kind = to - from === 5 ? 'half' : to - from === 2 ? 'quarter' : 'range'
  return { value: pointIn(ref.value, kind, (year) => months(year, from, to)), next: ref.next }
}

type MonthSpan = { from: number; to: number }
const headOrTail = (length: number, isHead: boolean): MonthSpan => (isHead ? { from: 1, to: length } : { from: 13 - length, to: 12 })

function halfHead(tokens: Tokens, at: number): Match<MonthSpan> | null {
  const words = afterAny(tokens, at, ['nửa năm đầu', 'nửa đầu', 'nửa năm cuối', 'nửa cuối', 'nửa sau', 'nửa năm sau'])
  if (words >= 0) {
    const isHead = tokenAt(tokens, words - 1)?.bare === 'dau'
    const word = after(tokens, words, 'năm')
    return tokenAt(tokens, at + 1)?.bare === 'nam' || word >= 0 || fullYear(tokens, words) ? { value: headOrTail(6, isHead), next: words } : null
  }
  const number = count(tokens, at)
  if (!number) return null
  const isQuarters = afterAny(tokens, number.next, ['quý', 'quí']) >= 0
  if (!isQuarters && after(tokens, number.next, 'tháng') < 0) return null
  const length = number.value * (isQuarters ? 3 : 1)
  const edge = afterAny(tokens, number.next + 1, ['đầu tiên', 'đầu', 'cuối cùng', 'cuối', 'còn lại'])
  if (edge < 0 || length < 1 || length > 11) return null
  const isHead = tokenAt(tokens, number.next + 1)?.bare === 'dau'
  return tokenAt(tokens, number.next + 1)?.bare === 'con' ? null : { value: headOrTail(length, isHead), next: edge }
}

/** "nửa đầu tháng 6/2025" is the 1st to the 15th, "nửa cuối" the 16th to the last day: a range. */
const halfMonth: Parser<Point> = (tokens, at) => {
  const head = after(tokens, at, 'nửa đầu')
  const edge = head >= 0 ? head : afterAny(tokens, at, ['nửa cuối', 'nửa sau'])
  const found = edge < 0 || after(tokens, edge, 'tháng') < 0 ? null : month(tokens, edge)
  if (!found) return null
  const halve = (days: Days | null): Days | null =>
    days && (head >= 0 ? { first: days.first, last: `${days.first.slice(0, 8)}15` } : { first: `${days.first.slice(0, 8)}16`, last: days.last })
  const { daysIn, near } = found.value
  const value: Point = {
    ...found.value,
    kind: 'range',
    daysIn: (year) => halve(daysIn(year)),
    ...(near ? { near: (on, fits) => halve(near(on, fits)) } : {}),
  }
  return { value, next: found.next }
}

/** Năm 2025, năm nay, cả năm; a bare 2025 only where nothing is joined to it. */
export const year: Parser<Point> = (tokens, at) => {
  const whole = after(tokens, at, 'cả năm')
  if (whole >= 0 && after(tokens, whole, 'học') < 0) {
    const ref = yearAfterWord(tokens, whole)
    return { value: pointIn(ref?.value ?? { offset: 0 }, 'year', yearDays), next: ref?.next ?? whole }
  }
  const word = after(tokens, at, 'năm')
  if (word >= 0) {
    const ref = yearAfterWord(tokens, isMark(tokens, word, ':') ? word + 1 : word)
    return ref && { value: pointIn(ref.value, 'year', yearDays), next: ref.next }
  }
  const bare = fullYear(tokens, at)
  if (!bare || (isMark(tokens, bare.next, '/') && isGlued(tokens, bare.next))) return null
  return { value: pointIn({ year: bare.value }, 'year', yearDays), next: bare.next }
}

const parts: [string, Part][] = [
  ['10 ngày đầu', 'early'],
  ['mười ngày đầu', 'early'],
  ['10 ngày giữa', 'mid'],
  ['10 ngày cuối', 'late'],
  ['mười ngày cuối', 'late'],
  ['những tháng đầu', 'early'],
  ['các tháng đầu', 'early'],
  ['những ngày đầu', 'early'],
  ['đầu', 'early'],
  ['thượng tuần', 'early'],
  ['giữa', 'mid'],
  ['trung tuần', 'mid'],
  ['những tháng cuối', 'late'],
  ['các tháng cuối', 'late'],
  ['những ngày cuối', 'late'],
  ['cuối', 'late'],
  ['hạ tuần', 'late'],
]

const runs: [string, (on: PlainDate, by: number) => Days | null, Point['kind']][] = [
  ['tháng', monthOn, 'month'],
  ['quý', quarterOn, 'quarter'],
  ['quí', quarterOn, 'quarter'],
  ['năm', (on, by) => yearDays(partsOf(on).year + by), 'year'],
]

/** A month, quarter or year without its number, as in "cuối quý": the one that runs on the day of issue, or the next. */
const unnamed: Parser<Point> = (tokens, at) => {
  for (const [word, find, kind] of runs) {
    const next = after(tokens, at, word)
    if (next >= 0) return { value: pointNear(kind, (on, fits) => [0, 1].map((by) => find(on, by)).find((days) => days && fits(days)) ?? null), next }
  }
  return null
}

/** The same, or the week, where nothing else names it. */
export const runningPeriod: Parser<Point> = (tokens, at) => {
  const next = after(tokens, at, 'tuần')
  if (next >= 0) return { value: pointNear('week', (on) => weekFrom(addDays(on, 1 - weekdayOf(on)))), next }
  const day = after(tokens, at, 'ngày')
  if (day >= 0) return { value: pointNear('date', (on) => ({ first: on, last: on })), next: day }
  return unnamed(tokens, at)
}

/** Đầu, giữa, cuối tháng 6/2025; thượng, trung, hạ tuần; cuối năm, cuối quý này. */
const partial: Parser<Point> = (tokens, at) => {
  for (const [words, part] of parts) {
    const next = after(tokens, at, words)
    if (next < 0) continue
    const start = skip(tokens, next, ['của'])
    const whole = firstOf<Point>(month, quarter, year, unnamed)(tokens, start)
    const divided = whole && partOf(whole.value, part)
    if (whole && divided) return { value: divided, next: whole.next }
  }
  return null
}

/** The first, second or third month of a quarter; the first or last of a year. */
function monthIn(whole: Point, part: Part): Point | null {
  if (whole.kind === 'quarter') {
    const { part: _, ...month } = partOf(whole, part) ?? whole
    return { ...month, kind: 'month' }
  }
  if (whole.kind !== 'year' || part === 'mid' || whole.near) return null
  return { ...whole, kind: 'month', daysIn: (on) => monthDays(on, part === 'early' ? 1 : 12) }
}

/** "tháng cuối quý III", "tháng đầu của quý": the first, second or third month of a quarter. */
const monthOfQuarter: Parser<Point> = (tokens, at) => {
  const word = after(tokens, at, 'tháng')
  if (word < 0) return null
  for (const [words, part] of parts.filter(([name]) => ['đầu', 'giữa', 'cuối'].includes(name))) {
    const edge = after(tokens, word, words)
    if (edge < 0) continue
    const start = skip(tokens, edge, ['tiên của', 'tiên', 'cùng của', 'cùng', 'của'])
    const whole = firstOf<Point>(quarter, year, unnamed)(tokens, start)
    const divided = whole && monthIn(whole.value, part)
    if (!whole || !divided) continue
    return { value: divided, next: whole.next }
  }
  return null
}

/** A stretch of the calendar shorter or longer than a day. */
export const period: Parser<Point> = firstOf<Point>(halfMonth, half, partial, week, monthOfQuarter, month, quarter, year)
