import { anyYear, digits, fullYear, yearInWords } from './numerals.ts'
import type { YearRef } from './point.ts'
import { after, afterAny, isMark, type Match, skip, type Tokens } from './tokens.ts'

const thisOne = ['nay', 'này', 'hiện tại', 'hiện nay']
const nextOne = ['tới', 'sau', 'kế tiếp', 'tiếp theo']

/** The year after the word "năm": 2025, 25, in words, nay, tới. */
export function yearAfterWord(tokens: Tokens, at: number): Match<NonNullable<YearRef>> | null {
  const year = anyYear(tokens, at) ?? yearInWords(tokens, at)
  if (year) return { value: { year: year.value }, next: year.next }
  const now = afterAny(tokens, at, thisOne)
  if (now >= 0) return { value: { offset: 0 }, next: now }
  const next = afterAny(tokens, at, nextOne)
  return next < 0 ? null : { value: { offset: 1 }, next }
}

/** "/2025", "-2025", ".2025" and, where two figures may mean nothing else, "/25". */
function yearAfterMark(tokens: Tokens, at: number): Match<YearRef> | null {
  if (!isMark(tokens, at, '/-.,')) return null
  const year = isMark(tokens, at, '/') ? anyYear(tokens, at + 1) : fullYear(tokens, at + 1)
  if (!year) return null
  if (isMark(tokens, at, '-,') && isMark(tokens, year.next, '-')) return null
  return { value: { year: year.value }, next: year.next }
}

/** The year of a month, quarter or half when it follows: "năm 2025", "/2025", " 2025", "của năm nay"; else no year. */
export function ofYear(tokens: Tokens, at: number): Match<YearRef> {
  const marked = yearAfterMark(tokens, at)
  if (marked) return marked
  const open = isMark(tokens, at, ',(/') ? at + 1 : skip(tokens, at, ['của', 'trong'])
  const word = after(tokens, open, 'năm')
  const year = word < 0 ? null : yearAfterWord(tokens, word)
  if (year) return { value: year.value, next: isMark(tokens, at, '(') && isMark(tokens, year.next, ')') ? year.next + 1 : year.next }
  const bare = fullYear(tokens, at)
  return bare ? { value: { year: bare.value }, next: bare.next } : { value: null, next: at }
}

/** Two years joined by a hyphen, a slash or "đến": 2025-2026, 2025 - 26. */
export function yearPair(tokens: Tokens, at: number): Match<{ from: number; to: number }> | null {
  const from = fullYear(tokens, skip(tokens, skip(tokens, at, ['từ']), ['năm']))
  if (!from) return null
  const dash = isMark(tokens, from.next, '-/') ? from.next + 1 : afterAny(tokens, from.next, ['đến hết', 'đến', 'tới'])
  if (dash < 0) return null
  const start = skip(tokens, dash, ['năm'])
  const to = fullYear(tokens, start) ?? shortYear(tokens, start, from.value)
  return to && to.value >= from.value ? { value: { from: from.value, to: to.value }, next: to.next } : null
}

function shortYear(tokens: Tokens, at: number, from: number): Match<number> | null {
  const short = digits(tokens, at, 2)
  const value = short && short.value >= 10 ? Math.floor(from / 100) * 100 + short.value : null
  return short && value !== null && value === from + 1 && !isMark(tokens, short.next, '/-.') ? { value, next: short.next } : null
}

/** "tháng năm 2025" is May with its year left out, or a form with the month left blank: nobody can tell. */
export function isBlankMonth(tokens: Tokens, at: number): boolean {
  const word = after(tokens, at, 'năm')
  return word >= 0 && fullYear(tokens, word) !== null
}
