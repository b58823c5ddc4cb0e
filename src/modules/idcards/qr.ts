import { dayOf, type PlainDate } from '../../platform/dates.ts'
import { nfc } from '../../platform/text.ts'
import type { Sex } from './personal-id.ts'

/** What the code on a chip card offers to fill in. It is not signed: prefill, never proof. */
export type CardPrefill = {
  readonly personalId: string
  readonly oldNumber: string | null
  readonly fullName: string
  readonly bornOn: PlainDate | null
  readonly sex: Sex | null
  readonly residence: string | null
  readonly issuedOn: PlainDate | null
  /** Fields of later cards, kept as they are and used for nothing. */
  readonly rest: readonly string[]
}

/** Longest line taken, in characters; real ones have about 150. */
export const longestQr = 1_000

const dayWritten = (digits: string): PlainDate | null =>
  /^\d{8}$/.test(digits) ? dayOf(Number(digits.slice(4)), Number(digits.slice(2, 4)), Number(digits.slice(0, 2))) : null

const sexes = new Map<string, Sex>(Object.entries({ nam: 'male', nữ: 'female' }))

/** Reads the line of the square code: at least six fields between bars; null when it is not a card's. */
export function readCardQr(line: string): CardPrefill | null {
  if (line.length > longestQr) return null
  const fields = nfc(line.trim())
    .split('|')
    .map((field) => field.trim())
  const [personalId = '', oldNumber = '', fullName = '', born = '', sex = '', residence = '', issued = '', ...rest] = fields
  if (fields.length < 6 || !/^\d{12}$/.test(personalId) || !/\p{L}/u.test(fullName) || fullName.length > 120) return null
  return {
    personalId,
    oldNumber: /^\d{9}$/.test(oldNumber) ? oldNumber : null,
    fullName,
    bornOn: dayWritten(born),
    sex: sexes.get(sex.toLowerCase()) ?? null,
    residence: residence || null,
    issuedOn: dayWritten(issued),
    rest,
  }
}
