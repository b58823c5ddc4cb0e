import { asMeant } from './written.ts'

/** Whether day or month comes first where both could. */
export type DayOrder = 'day-first' | 'month-first'

/** A birth date as a number YYYYMMDD; one whose day is unknown stands on 1 January, as registers have it. */
export type BirthDate = number

const monthDays = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

const exists = (year: number, month: number, day: number): boolean =>
  year >= 1880 &&
  year <= 2100 &&
  month >= 1 &&
  month <= 12 &&
  day >= 1 &&
  day <= (monthDays[month - 1] ?? 0) &&
  (month !== 2 || day !== 29 || isLeap(year))

const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

/** Two digits of a year: of a living person who is not yet born in the years to come. */
const wholeYear = (text: string): number => (text.length === 2 ? (Number(text) > 26 ? 1900 : 2000) + Number(text) : Number(text))

const yearAlone = (year: number): BirthDate | null => (year >= 1880 && year <= 2100 ? year * 10_000 + 101 : null)

function fromParts(year: number, month: number, day: number): BirthDate | null {
  if (exists(year, month, day)) return year * 10_000 + month * 100 + day
  if (exists(year, day, month)) return year * 10_000 + day * 100 + month
  return month === 0 || day === 0 ? yearAlone(year) : null
}

/** Days of Excel since 30/12/1899 for births of 1905 to 2027. */
const excelDays = (text: string): BirthDate | null => {
  const days = Number(text)
  if (days < 2000 || days > 46_500) return null
  const at = new Date(Date.UTC(1899, 11, 30) + days * 86_400_000)
  return at.getUTCFullYear() * 10_000 + (at.getUTCMonth() + 1) * 100 + at.getUTCDate()
}

function fromDigits(text: string): BirthDate | null {
  if (text.length === 4) return yearAlone(Number(text))
  if (text.length === 5) return excelDays(text)
  if (text.length === 7) return fromDigits(`0${text}`)
  if (text.length !== 8) return null
  const [head, tail] = [Number(text.slice(0, 4)), Number(text.slice(4))]
  if (head >= 1880 && head <= 2100) return fromParts(head, Math.floor(tail / 100), tail % 100)
  return fromParts(tail, Number(text.slice(2, 4)), Number(text.slice(0, 2)))
}

const timeOfDay = /(?<=\d)[t\s]+\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?\s*(?:[ap]\.?m\.?|sa|ch)?\s*(?:z|[+-]\d{2}(?::?\d{2})?)?$/
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const monthWord = new RegExp(`(?<![a-z])(${months.join('|')})[a-z]*`)

const trimmed = (raw: string): string =>
  asMeant(raw)
    .toLowerCase()
    .replace(timeOfDay, '')
    .replace(monthWord, (_word, month: string) => String(months.indexOf(month) + 1))
    .replace(/(?<=\d)o/g, '0')
    .replace(/^(\d+)\.0+$/, '$1')

/** Numbers with signs or the words ngày, tháng, năm between them. */
const written =
  /^[\p{L}\s:.(]*(\d{1,4})(?:[^\p{L}\d]+|[\s-]*(?:tháng|thang|thg|th)[\s-]*)(\d{1,2})(?:[^\p{L}\d]+|\s*(?:năm|nam)\s*)(\d{1,4})[^\p{L}\d]*$/u

/** The three numbers of a written date, in the order written. */
function partsIn(text: string): readonly [string, string, string] | null {
  const found = written.exec(text)
  return found ? [found[1] ?? '', found[2] ?? '', found[3] ?? ''] : null
}

/** A year that stands alone among what is no number. */
const onlyYear = /^[^\d]*(?:\d{1,2}[^\d]+)?((?:18|19|20)\d{2})[^\d]*$/

/** Reads a birth date in any order and writing; null where there is none or no such day. */
export function birthDate(raw: string, order: DayOrder = 'day-first'): BirthDate | null {
  const text = trimmed(raw)
  if (/^\d+$/.test(text)) return fromDigits(text)
  if (/^\d{5}[.,]\d+$/.test(text)) return excelDays(text.slice(0, 5))
  const parts = partsIn(text)
  if (parts) {
    const [a, b, c] = parts
    if (a.length > 2) return fromParts(Number(a), Number(b), Number(c))
    const year = wholeYear(c)
    return order === 'day-first' ? fromParts(year, Number(b), Number(a)) : fromParts(year, Number(a), Number(b))
  }
  const year = onlyYear.exec(text)
  return year ? yearAlone(Number(year[1])) : null
}

/** Which order a written date proves, if any: 25/03 the day first, 03/25 the month first. */
export function orderShown(raw: string): DayOrder | null {
  const parts = partsIn(trimmed(raw))
  if (!parts || parts[0].length > 2) return null
  const [first, second] = [Number(parts[0]), Number(parts[1])]
  if (first > 12 && second <= 12) return 'day-first'
  return second > 12 && first <= 12 ? 'month-first' : null
}

/** Day and month in each other's place; null where that is no other day. */
export function swapped(date: BirthDate): BirthDate | null {
  const [year, month, day] = [Math.floor(date / 10_000), Math.floor(date / 100) % 100, date % 100]
  return day > 12 || day === month ? null : year * 10_000 + day * 100 + month
}

/** On 1 January stand those who know only their year. */
export const isPlaceholder = (date: BirthDate): boolean => date % 10_000 === 101
