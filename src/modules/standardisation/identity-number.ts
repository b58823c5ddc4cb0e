import { asMeant } from './written.ts'

/** A personal number of 12 digits or an older card number of 9, as numbers: leading zeros do not count. */
export type IdentityNumber = { personal: number | null; card: number | null }

const none: IdentityNumber = { personal: null, card: null }

/** 7.9084976868E+10 written out; digits that a spreadsheet has rounded away are lost, and with them the number. */
function writtenOut(text: string): string {
  const found = /^(\d)(?:[.,](\d+))?e\+?(\d{1,2})$/i.exec(text)
  if (!found) return text
  const [, head = '', rest = '', power = '0'] = found
  const [known, beyond] = [rest.slice(0, Number(power)), rest.slice(Number(power))]
  return known.length === Number(power) && /^0*$/.test(beyond) ? head + known : ''
}

/** What stands before a number: words, or the letters of a kind of paper with a space or colon behind them. */
const leading = /^\p{L}[\p{L}\s:.#]*[\s:.#](?=\d)|^#\s*/u

/** The letters O, l and I between digits are the digits they look like. */
const withDigits = (text: string) => text.replace(/(?<=\d)[oO]|[oO](?=\d)/g, '0').replace(/(?<=\d)[lI]|[lI](?=\d)/g, '1')

const digitsOf = (text: string): string => withDigits(text.replace(/[.,]0{1,2}$/, '')).replace(/[\s.,\-_]/g, '')

const invented = (digits: string): boolean =>
  /^(\d)\1*$/.test(digits) || digits === '123456789' || digits === '123456789012' || digits === '012345678'

/** A card number, without the zeros somebody filled it up with; of fewer than eight digits it is none. */
function cardIn(digits: string): IdentityNumber {
  const card = Number(digits)
  return card < 10_000_000 || invented(String(card).padStart(9, '0')) ? none : { personal: null, card }
}

/** The province of a personal number is 001 to 096, its century digit at most 5. */
const couldBePersonal = (digits: string): boolean => {
  const place = Number(digits.slice(0, 3))
  return place >= 1 && place <= 96 && Number(digits[3]) <= 5
}

const numberIn = (text: string): IdentityNumber => {
  const digits = digitsOf(text)
  if (!/^\d{8,12}$/.test(digits) || invented(digits)) return none
  if (digits.length <= 9 || digits.startsWith('000')) return cardIn(digits)
  const whole = digits.padStart(12, '0')
  return digits.length === 12 || couldBePersonal(whole) ? { personal: Number(whole), card: null } : none
}

/** Recognises 12 or 9 digits in whatever was written; zeros a spreadsheet cut from the front are put back; all else is missing. */
export function identityNumber(raw: string): IdentityNumber {
  const text = writtenOut(asMeant(raw)).replace(leading, '')
  const found = numberIn(text)
  if (found.personal !== null || found.card !== null) return found
  const parts = text.split(/[;/|()]|(?<!\s)\s+(?=\p{L})/u).map((part) => numberIn(part.trim().replace(leading, '')))
  return parts.find(({ personal }) => personal !== null) ?? parts.find(({ card }) => card !== null) ?? none
}
