import { after, afterAny, isMark, keyOf, lettersOf, type Match, skip, startsWithin, tokenAt, type Tokens } from './tokens.ts'

const units: [string, number][] = [
  ['không', 0],
  ['một', 1],
  ['mốt', 1],
  ['hai', 2],
  ['ba', 3],
  ['bốn', 4],
  ['tư', 4],
  ['năm', 5],
  ['lăm', 5],
  ['sáu', 6],
  ['bảy', 7],
  ['bẩy', 7],
  ['tám', 8],
  ['chín', 9],
]

const letters = lettersOf(units.map(([word]) => word))

/** In a text with marks "sau" is not sáu: numbers are read leniently only where nothing has marks. */
const isSure = (tokens: Tokens, at: number, word: string): boolean => !tokens.marked || tokenAt(tokens, at)?.key === keyOf(word)

function unit(tokens: Tokens, at: number): Match<number> | null {
  if (!startsWithin(tokens, at, letters)) return null
  for (const [word, value] of units) if (after(tokens, at, word) >= 0 && isSure(tokens, at, word)) return { value, next: at + 1 }
  return null
}

/** The figure after ten or tens, where five is lăm: "tháng mười năm 2025" is October. */
const onesAfterTens = (tokens: Tokens, at: number): Match<number> | null => {
  const ones = after(tokens, at, 'năm') < 0 ? unit(tokens, at) : null
  return ones && ones.value > 0 ? ones : null
}

function tens(tokens: Tokens, at: number): Match<number> | null {
  const ten = afterAny(tokens, at, ['mười', 'mươi'])
  if (ten >= 0) {
    const ones = onesAfterTens(tokens, ten)
    return ones ? { value: 10 + ones.value, next: ones.next } : { value: 10, next: ten }
  }
  const first = unit(tokens, at)
  if (!first) return null
  const tensWord = after(tokens, first.next, 'mươi')
  if (tensWord < 0) return first
  const ones = onesAfterTens(tokens, tensWord)
  return ones ? { value: first.value * 10 + ones.value, next: ones.next } : { value: first.value * 10, next: tensWord }
}

/** A number in words: mười lăm, ba mươi mốt. `năm` before a unit of time is read as five by the caller's grammar. */
export const numberInWords = (tokens: Tokens, at: number): Match<number> | null => tens(tokens, at)

/** A number in digits, of at most `digits` figures. */
export function digits(tokens: Tokens, at: number, most = 4): Match<number> | null {
  const token = tokenAt(tokens, at)
  if (token?.kind !== 'number' || token.text.length > most) return null
  return { value: Number(token.text), next: at + 1 }
}

/** A count in digits or words, with the same count repeated in brackets: "05 (năm)", "mười lăm (15)". */
export function count(tokens: Tokens, at: number): Match<number> | null {
  const written = digits(tokens, at, 3) ?? numberInWords(tokens, at)
  if (!written || !isMark(tokens, written.next, '(')) return written
  const repeated = digits(tokens, written.next + 1, 3) ?? numberInWords(tokens, written.next + 1)
  if (!repeated || repeated.value !== written.value || !isMark(tokens, repeated.next, ')')) return written
  return { value: written.value, next: repeated.next + 1 }
}

const romans = new Map([
  ['i', 1],
  ['ii', 2],
  ['iii', 3],
  ['iv', 4],
])

/** A quarter or half in Roman figures, I to IV. */
export function roman(tokens: Tokens, at: number): Match<number> | null {
  const token = tokenAt(tokens, at)
  const value = token?.kind === 'word' ? romans.get(token.key) : undefined
  return value === undefined ? null : { value, next: at + 1 }
}

const longYear = (value: number): boolean => value >= 1945 && value <= 2150

/** A year of four figures. */
export function fullYear(tokens: Tokens, at: number): Match<number> | null {
  const token = tokenAt(tokens, at)
  if (token?.kind !== 'number' || token.text.length !== 4) return null
  const value = Number(token.text)
  return longYear(value) ? { value, next: at + 1 } : null
}

/** A year of four figures, or of two as officials abbreviate it ("năm 25"). */
export function anyYear(tokens: Tokens, at: number): Match<number> | null {
  const full = fullYear(tokens, at)
  if (full) return full
  const token = tokenAt(tokens, at)
  if (token?.kind !== 'number' || token.text.length !== 2) return null
  const value = Number(token.text)
  return value >= 20 && value <= 60 ? { value: 2000 + value, next: at + 1 } : null
}

/** A year in words: hai nghìn không trăm hai mươi lăm, hai không hai lăm. */
export function yearInWords(tokens: Tokens, at: number): Match<number> | null {
  const thousand = afterAny(tokens, at, ['hai nghìn', 'hai ngàn'])
  if (thousand >= 0) {
    const rest = tens(tokens, skip(tokens, thousand, ['không trăm linh', 'không trăm lẻ', 'không trăm']))
    return rest && rest.value > 9 ? { value: 2000 + rest.value, next: rest.next } : null
  }
  const short = after(tokens, at, 'hai không')
  if (short < 0) return null
  const rest = tens(tokens, short)
  if (rest && rest.value > 9) return { value: 2000 + rest.value, next: rest.next }
  const last = rest && unit(tokens, rest.next)
  return rest && last ? { value: 2000 + rest.value * 10 + last.value, next: last.next } : null
}
