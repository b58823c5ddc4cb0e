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
export function numbersIn(text: string): DocumentNumber[] {
  const found: DocumentNumber[] = []
  for (const match of text.matchAll(numbers)) {
    const start = match.index
    const end = start + match[0].length
    if (match[1] !== undefined) {
      const notation = tidy(match[3]!)
      const year = match[2] ? Number(match[2]) : null
      if (!plausible(notation, year, text.slice(Math.max(0, start - 12), start))) continue
      found.push({ number: `${match[1]}/${match[2] ? `${match[2]}/` : ''}${notation}`, serial: match[1], year, notation, style: 'state', start, end })
    } else {
      const notation = `${match[5]}/${tidy(match[6]!)}`
      found.push({ number: `${match[4]}-${notation}`, serial: match[4]!, year: null, notation, style: 'party', start, end })
    }
  }
  return found
}

const tidy = (notation: string) => notation.replace(/\s+/g, '').replace(/[–—]/g, '-')

/** A symbol without a hyphen needs a year, a "số" before it, or a body's whole symbol, else it is a fraction of something. */
const plausible = (notation: string, year: number | null, before: string) =>
  notation.includes('-') || year !== null || /số\s{0,6}:?\s{0,6}$/iu.test(before) || /^(?:UBND|HĐND|TTg|VPCP|TTCP|NHNN|B[A-ZĐ]{1,7})$/u.test(notation)
