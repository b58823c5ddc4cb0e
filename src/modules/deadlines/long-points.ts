import { dayOf, partsOf } from '../../platform/dates.ts'
import { digits, fullYear, roman } from './numerals.ts'
import { type Days, type Point, pointIn, pointNear } from './point.ts'
import { after, afterAny, firstOf, isMark, type Match, type Parser, skip, tokenAt, type Tokens } from './tokens.ts'
import { yearPair } from './years.ts'

const noDay = (kind: Point['kind']): Point => ({ kind, year: null, daysIn: () => null, near: () => null, open: true })

const termWords = ['nhiệm kỳ giai đoạn', 'nhiệm kỳ công tác', 'nhiệm kỳ', 'nhiệm kì']
const spanDays = (from: number, to: number) => (): Days | null => {
  const first = dayOf(from, 1, 1)
  const last = dayOf(to, 12, 31)
  return first && last && { first, last }
}

/** Nhiệm kỳ 2025-2030: ends with its last year; a term without years has no day. */
const term: Parser<Point> = (tokens, at) => {
  const word = afterAny(tokens, at, termWords)
  if (word < 0) return null
  const years = yearPair(tokens, skip(tokens, word, [',', '(']))
  if (!years) return { value: noDay('term'), next: word }
  const { from, to } = years.value
  return { value: pointIn({ year: to }, 'term', spanDays(from, to)), next: years.next }
}

/** The days of the school year that begins in a year: from the opening day, 5/9, to 31/5. */
const schoolDays = (from: number): Days | null => ({ first: `${from}-09-05`, last: `${from + 1}-05-31` })

const schoolYearOn = (day: string, by: number): Days | null => {
  const { year, month } = partsOf(day)
  return schoolDays((month <= 5 ? year - 1 : year) + by)
}

const schoolWord = (tokens: Tokens, at: number): number => afterAny(tokens, at, ['năm học', 'niên học', 'niên khóa', 'niên khoá'])

/** Năm học 2025-2026, năm học này, năm học mới. */
const schoolYear: Parser<Point> = (tokens, at) => {
  const word = schoolWord(tokens, at)
  if (word < 0) return null
  const years = yearPair(tokens, word)
  if (years) {
    const value =
      years.value.to === years.value.from + 1 ? pointIn({ year: years.value.to }, 'schoolYear', (to) => schoolDays(to - 1)) : noDay('schoolYear')
    return { value, next: years.next }
  }
  const now = afterAny(tokens, word, ['này', 'nay', 'hiện tại'])
  if (now >= 0) return { value: pointNear('schoolYear', (on) => schoolYearOn(on, 0)), next: now }
  const coming = afterAny(tokens, word, ['tới', 'sau', 'tiếp theo', 'kế tiếp'])
  if (coming >= 0) return { value: pointNear('schoolYear', (on) => schoolYearOn(on, 1)), next: coming }
  const lone = fullYear(tokens, word)
  return { value: noDay('schoolYear'), next: lone ? lone.next : skip(tokens, word, ['mới']) }
}

const parts: [string, NonNullable<Point['part']>][] = [
  ['đầu', 'early'],
  ['giữa', 'mid'],
  ['cuối', 'late'],
]

/** "Đầu năm học", "đầu nhiệm kỳ": only the end of such a time is a known day. */
const partial: Parser<Point> = (tokens, at) => {
  for (const [word, part] of parts) {
    const next = after(tokens, at, word)
    const whole = next < 0 ? null : firstOf<Point>(schoolYear, term)(tokens, next)
    if (!whole) continue
    return { value: part === 'late' ? { ...whole.value, part } : { ...noDay(whole.value.kind), part }, next: whole.next }
  }
  return null
}

function semesterNumber(tokens: Tokens, at: number): Match<number> | null {
  const word = afterAny(tokens, at, ['học kỳ', 'học kì'])
  if (word >= 0) return roman(tokens, word) ?? digits(tokens, word, 1) ?? namedSemester(tokens, word)
  const short = after(tokens, at, 'hk')
  if (short >= 0) return roman(tokens, short) ?? digits(tokens, short, 1)
  const glued = { hki: 1, hkii: 2 }[tokenAt(tokens, at)?.bare ?? '']
  return glued ? { value: glued, next: at + 1 } : null
}

function namedSemester(tokens: Tokens, at: number): Match<number> | null {
  const first = afterAny(tokens, at, ['một', 'đầu', 'thứ nhất'])
  if (first >= 0) return { value: 1, next: first }
  const second = afterAny(tokens, at, ['hai', 'cuối', 'thứ hai'])
  return second < 0 ? null : { value: 2, next: second }
}

/** Học kỳ II ends with its school year; the end of học kỳ I is set anew every year and is no known day. */
const semester: Parser<Point> = (tokens, at) => {
  const number = semesterNumber(tokens, at)
  if (!number) return null
  const start = isMark(tokens, number.next, ',(') ? number.next + 1 : skip(tokens, number.next, ['của'])
  const whole = schoolYear(tokens, start)
  const years = whole ? null : yearPair(tokens, isMark(tokens, number.next, '/') ? number.next + 1 : start)
  const next = whole?.next ?? years?.next ?? number.next
  const end = isMark(tokens, number.next, '(') && isMark(tokens, next, ')') ? next + 1 : next
  if (number.value !== 2) return { value: noDay('semester'), next: end }
  if (whole) return { value: { ...whole.value, kind: 'semester' }, next: end }
  if (years) return { value: pointIn({ year: years.value.to }, 'semester', (to) => schoolDays(to - 1)), next: end }
  return { value: pointNear('semester', (on) => schoolYearOn(on, 0)), next: end }
}

/** A term of office, a school year or a semester. */
export const longPeriod: Parser<Point> = firstOf<Point>(partial, semester, schoolYear, term)
