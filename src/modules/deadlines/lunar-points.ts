import { lunarMonthLength, lunarYearOn, solarOf, yearNamed, yearNames } from './lunar.ts'
import { digits, fullYear, numberInWords } from './numerals.ts'
import { monthNumber } from './date-points.ts'
import type { Days, Point, YearRef } from './point.ts'
import { after, afterAny, firstOf, isMark, lettersOf, type Match, type Parser, skip, startsWithin, tokenAt, type Tokens } from './tokens.ts'
import { ofYear } from './years.ts'

type NamedDay = { day: number; month: number }

/** A day of a lunar year; day 0 is the last day of the month, and month 0 the eve of the year (giao thừa). */
function lunarDays({ day, month }: NamedDay, year: number): Days | null {
  const eve = month === 0
  const lunar = eve
    ? { day: lunarMonthLength(12, year - 1) ?? 0, month: 12, year: year - 1 }
    : { day: day || (lunarMonthLength(month, year) ?? 0), month, year }
  const solar = solarOf(lunar)
  return solar && { first: solar, last: solar, lunar }
}

/** Every lunar month has 29 days; a 30th that is missing is not sought in a later year. */
const shortest = 29

/** The year of a lunar day when it is left out: the first in which the day is still ahead. */
const lunarPoint = (named: NamedDay, ref: YearRef): Point => {
  const daysIn = (year: number) => lunarDays(named, year)
  if (ref && 'year' in ref) return { kind: 'lunar', year: ref.year, daysIn }
  const offset = ref ? ref.offset : null
  return {
    kind: 'lunar',
    year: null,
    daysIn,
    near: (issuedOn, fits) => {
      const year = lunarYearOn(issuedOn)
      if (offset !== null) return daysIn(year + offset)
      const ahead = [0, 1, 2].find((by) => isAhead(lunarDays({ ...named, day: Math.min(named.day, shortest) }, year + by)))
      return ahead === undefined ? null : daysIn(year + ahead)
      function isAhead(days: Days | null): boolean {
        return days !== null && fits(days)
      }
    },
  }
}

const feasts: [string, NamedDay][] = [
  ['đêm giao thừa', { day: 0, month: 0 }],
  ['giao thừa', { day: 0, month: 0 }],
  ['tết nguyên đán', { day: 1, month: 1 }],
  ['tết âm lịch', { day: 1, month: 1 }],
  ['tết cổ truyền', { day: 1, month: 1 }],
  ['mùng 1 tết', { day: 1, month: 1 }],
  ['mồng 1 tết', { day: 1, month: 1 }],
  ['mùng một tết', { day: 1, month: 1 }],
  ['mồng một tết', { day: 1, month: 1 }],
  ['tết đoan ngọ', { day: 5, month: 5 }],
  ['tết trung thu', { day: 15, month: 8 }],
  ['trung thu', { day: 15, month: 8 }],
  ['lễ vu lan', { day: 15, month: 7 }],
  ['vu lan', { day: 15, month: 7 }],
  ['lễ phật đản', { day: 15, month: 4 }],
  ['phật đản', { day: 15, month: 4 }],
  ['tết nguyên tiêu', { day: 15, month: 1 }],
  ['lễ giỗ tổ hùng vương', { day: 10, month: 3 }],
  ['giỗ tổ hùng vương', { day: 10, month: 3 }],
  ['ngày giỗ tổ', { day: 10, month: 3 }],
  ['tết ông công ông táo', { day: 23, month: 12 }],
  ['ông công ông táo', { day: 23, month: 12 }],
]

const feastLetters = lettersOf([...feasts.map(([words]) => words), 'tết'])

/** Tỵ, Tý and Kỷ are spelled with i as well. */
const names = yearNames.flatMap((name, place) => [
  [name, place] as const,
  [name.replaceAll('ỵ', 'ị').replaceAll('ý', 'í').replaceAll('ỷ', 'ỉ'), place] as const,
])
const nameLetters = lettersOf(names.map(([name]) => name))

/** "năm Bính Ngọ": a year by its name in the cycle of sixty, the one nearest to the day of issue. */
function namedYear(tokens: Tokens, at: number): Match<number> | null {
  const start = skip(tokens, at, ['năm'])
  if (!startsWithin(tokens, start, nameLetters)) return null
  for (const [name, place] of names) {
    const next = after(tokens, start, name)
    if (next >= 0) return { value: place, next }
  }
  return null
}

/** Tết itself, whose name may carry a year: Tết Nguyên đán 2026, Tết Nguyên đán Bính Ngọ, Tết Bính Ngọ 2026. */
function withYear(tokens: Tokens, named: NamedDay, at: number): Match<Point> {
  const cyclic = namedYear(tokens, isMark(tokens, at, ',(') ? at + 1 : at)
  const from = cyclic ? cyclic.next : at
  const bracketed = cyclic && isMark(tokens, from, '(') ? fullYear(tokens, from + 1) : null
  if (bracketed && isMark(tokens, bracketed.next, ')')) return { value: lunarPoint(named, { year: bracketed.value }), next: bracketed.next + 1 }
  const ref = ofYear(tokens, isMark(tokens, from, '-,') && ofYear(tokens, from + 1).value ? from + 1 : from)
  if (ref.value) return { value: lunarPoint(named, ref.value), next: ref.next }
  if (!cyclic) return { value: lunarPoint(named, null), next: at }
  const daysIn = (year: number) => lunarDays(named, year)
  const near: NonNullable<Point['near']> = (issuedOn) => daysIn(yearNamed(cyclic.value, lunarYearOn(issuedOn)))
  return { value: { kind: 'lunar', year: null, daysIn, near }, next: cyclic.next }
}

const feast: Parser<Point> = (tokens, at) => {
  const start = skip(tokens, at, ['ngày lễ', 'dịp lễ', 'dịp', 'ngày', 'lễ'])
  if (!startsWithin(tokens, start, feastLetters)) return null
  for (const [words, named] of feasts) {
    const next = after(tokens, start, words)
    if (next >= 0) return withYear(tokens, named, skip(tokens, next, ['nguyên đán']))
  }
  return newYear(tokens, start)
}

/** "mùng 5 Tết" is in the first month, "28 Tết" in the twelfth before it. */
function dayOfTet(tokens: Tokens, at: number): Match<Point> | null {
  const first = afterAny(tokens, at, ['ngày mùng', 'ngày mồng', 'mùng', 'mồng'])
  const day = digits(tokens, first < 0 ? skip(tokens, at, ['ngày', 'đêm']) : first, 2) ?? (first < 0 ? null : numberInWords(tokens, first))
  const tet = day ? after(tokens, day.next, 'tết') : -1
  if (!day || tet < 0) return null
  const found = withYear(tokens, { day: day.value, month: 1 }, skip(tokens, tet, ['nguyên đán', 'âm lịch']))
  return first >= 0 ? found : { value: yearBefore(found.value, day.value), next: found.next }
}

/** The same year's Tết is preceded by the twelfth month of the lunar year before. */
function yearBefore(point: Point, day: number): Point {
  if (point.year !== null) return lunarPoint({ day, month: 12 }, { year: point.year - 1 })
  return lunarPoint({ day, month: 12 }, null)
}

/** "Tết" alone is Tết Nguyên đán unless it is the new year of the solar calendar (Tết Dương lịch). */
function newYear(tokens: Tokens, at: number): Match<Point> | null {
  const word = after(tokens, at, 'tết')
  if (word < 0 || afterAny(tokens, word, ['dương lịch', 'tây', 'độc lập', 'trồng cây', 'thiếu nhi']) >= 0) return null
  return withYear(tokens, { day: 1, month: 1 }, word)
}

function lunarMonth(tokens: Tokens, at: number): Match<{ month: number; surely: boolean }> | null {
  const word = after(tokens, skip(tokens, at, ['của']), 'tháng')
  if (word < 0) return null
  const first = after(tokens, word, 'giêng')
  if (first >= 0) return { value: { month: 1, surely: true }, next: first }
  const last = after(tokens, word, 'chạp')
  if (last >= 0) return { value: { month: 12, surely: true }, next: last }
  const number = monthNumber(tokens, word)
  return number && { value: { month: number.value, surely: false }, next: number.next }
}

const suffixes = ['âm lịch', 'al', '( âm lịch )', '( al )']

function dayAndMonth(tokens: Tokens, at: number): Match<NamedDay & { surely: boolean }> | null {
  const full = afterAny(tokens, at, ['ngày rằm', 'rằm'])
  if (full >= 0) {
    const month = lunarMonth(tokens, full)
    return month && { value: { day: 15, month: month.value.month, surely: true }, next: month.next }
  }
  const start = skip(tokens, at, ['ngày mùng', 'ngày mồng', 'ngày', 'mùng', 'mồng'])
  const day = digits(tokens, start, 2) ?? numberInWords(tokens, start)
  if (!day) return null
  if (isMark(tokens, day.next, '/-')) {
    const month = digits(tokens, day.next + 1, 2)
    return month && { value: { day: day.value, month: month.value, surely: false }, next: month.next }
  }
  const month = lunarMonth(tokens, day.next)
  return month && { value: { day: day.value, month: month.value.month, surely: month.value.surely }, next: month.next }
}

/** Mùng 10 tháng 3 âm lịch, rằm tháng Giêng, 23 tháng Chạp, 10/3 âm lịch năm 2026. */
const lunarDate: Parser<Point> = (tokens, at) => {
  const found = dayAndMonth(tokens, at)
  if (!found) return null
  const { surely, ...named } = found.value
  const suffix = afterAny(tokens, found.next, suffixes)
  const start = suffix < 0 ? found.next : suffix
  const dated = withYear(tokens, named, isMark(tokens, start, ',') && namedYear(tokens, start + 1) ? start + 1 : start)
  const late = suffix < 0 ? afterAny(tokens, dated.next, suffixes) : -1
  if (!surely && suffix < 0 && late < 0 && !namedYear(tokens, start)) return null
  return { value: dated.value, next: late < 0 ? dated.next : late }
}

/** Tháng Chạp, tháng Giêng, tháng 3 âm lịch: until the last day of that month. */
const lunarMonthAlone: Parser<Point> = (tokens, at) => {
  const month = lunarMonth(tokens, at)
  if (!month || (tokenAt(tokens, at)?.bare ?? '') !== 'thang') return null
  const suffix = afterAny(tokens, month.next, suffixes)
  if (!month.value.surely && suffix < 0) return null
  return withYear(tokens, { day: 0, month: month.value.month }, suffix < 0 ? month.next : suffix)
}

/** A day of the lunar calendar (âm lịch). */
export const lunar: Parser<Point> = firstOf<Point>(dayOfTet, feast, lunarDate, lunarMonthAlone)
