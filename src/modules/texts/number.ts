/** The parts of a document's number (số, ký hiệu): state style 107/2021/NĐ-CP, Party style 57-NQ/TW. */
export type DocumentNumber = {
  /** as officials write it, without stray spaces */
  number: string
  serial: string
  year: number | null
  notation: string
  style: 'state' | 'party'
  start: number
  end: number
}

const segment = String.raw`\p{Lu}{1,12}\d{0,3}(?:[a-zđ]{1,2}\p{Lu}{0,8}\d{0,2})?`
const state = String.raw`(\d{1,5}[a-zA-Z]?)\s{0,2}\/\s{0,2}(?:((?:19|20)\d{2})\s{0,2}\/\s{0,2})?(${segment}(?:\s{0,2}[-–—.&]\s{0,2}${segment}){0,4})`
const party = String.raw`(\d{1,4})\s{0,2}[-–—]\s{0,2}(\p{Lu}{1,5}[ri]?\p{Lu}{0,3})\s{0,2}\/\s{0,2}(${segment}(?:-${segment}){0,2})`
const numbers = new RegExp(String.raw`(?<![\p{L}\d/.,-])(?:${state}|${party})(?![\p{L}\d])`, 'gu')

/** Every document number in the text, in order. */
export const numbersIn = (text: string): DocumentNumber[] => Array.from(text.matchAll(numbers)).flatMap((match) => numberOf(match, text) ?? [])

function numberOf(match: RegExpExecArray, text: string): DocumentNumber | null {
  const [whole, serial, year, symbol, partySerial, type, organisation] = match
  const place = { start: match.index, end: match.index + whole.length }
  if (partySerial !== undefined && type !== undefined && organisation !== undefined) {
    const notation = `${type}/${tidy(organisation)}`
    return { number: `${partySerial}-${notation}`, serial: partySerial, year: null, notation, style: 'party', ...place }
  }
  if (serial === undefined || symbol === undefined) return null
  const notation = tidy(symbol)
  const own = year === undefined ? null : Number(year)
  if (!plausible(notation, own, text.slice(Math.max(0, match.index - 12), match.index))) return null
  return { number: `${serial}/${own === null ? '' : `${own}/`}${notation}`, serial, year: own, notation, style: 'state', ...place }
}

const tidy = (notation: string) => notation.replace(/\s+/g, '').replace(/[–—]/g, '-')

/** A symbol without a hyphen needs a year, a "số" before it, or a body's whole symbol, else it is a fraction of something. */
const plausible = (notation: string, year: number | null, before: string) =>
  notation.includes('-') || year !== null || /số\s{0,6}:?\s{0,6}$/iu.test(before) || /^(?:UBND|HĐND|TTg|VPCP|TTCP|NHNN|B[A-ZĐ]{1,7})$/u.test(notation)
