import { dayOf, type PlainDate } from '../../platform/dates.ts'
import type { Sex } from './personal-id.ts'

/** The three lines of thirty of a card (TD1, ICAO Doc 9303-5), as printed and as DG1 of the chip holds them. */
export type Mrz = {
  readonly document: string
  readonly issuer: string
  /** As long as it really is: numbers of more than nine go on in the optional field. */
  readonly documentNumber: string
  /** Twelve digits where the optional field holds a personal number, or the document number is one. */
  readonly personalId: string | null
  readonly bornOn: PlainDate | null
  readonly sex: Sex | null
  readonly expiresOn: PlainDate | null
  readonly nationality: string
  readonly surname: string
  readonly givenNames: string
  /** Fields whose check digit is not what it should be. */
  readonly wrong: readonly MrzField[]
}

export type MrzField = 'documentNumber' | 'bornOn' | 'expiresOn' | 'composite'

const weights = [7, 3, 1]
const valueOf = (sign: string): number => (sign === '<' ? 0 : /\d/.test(sign) ? Number(sign) : sign.charCodeAt(0) - 55)

/** The check digit over signs A–Z, 0–9 and the filler, weighted 7, 3, 1 (Doc 9303-3, 4.9). */
export const checkDigit = (signs: string): string =>
  String([...signs].reduce((sum, sign, at) => sum + valueOf(sign) * (weights[at % 3] ?? 0), 0) % 10)

const words = (field: string) => field.replaceAll('<', ' ').trim().replaceAll(/\s+/g, ' ')

/** A number longer than nine: its check digit is a filler, the rest and its own check digit open the optional field. */
function documentNumber(line: string): { number: string; right: boolean; optional: string } {
  const [first, digit, optional] = [line.slice(5, 14), line[14] ?? '', line.slice(15, 30)]
  const rest = /^([A-Z0-9]+)([0-9])(?=<|$)/.exec(optional)
  if (digit === '<' && rest) {
    const number = `${first}${rest[1] ?? ''}`
    return { number, right: checkDigit(number) === rest[2], optional: optional.slice(rest[0].length) }
  }
  return { number: first.replaceAll('<', ''), right: checkDigit(first) === digit, optional }
}

/** Six digits of a year without its century: a birth is never after `today`, an expiry at most fifty years before. */
function dayWritten(digits: string, is: 'birth' | 'expiry', today: PlainDate): PlainDate | null {
  if (!/^\d{6}$/.test(digits)) return null
  const thisYear = Number(today.slice(0, 4))
  const near = Math.floor(thisYear / 100) * 100 + Number(digits.slice(0, 2))
  const years = is === 'birth' ? [near, near - 100] : [near < thisYear - 50 ? near + 100 : near]
  const days = years.map((year) => dayOf(year, Number(digits.slice(2, 4)), Number(digits.slice(4))))
  return days.find((day) => day !== null && (is === 'expiry' || day <= today)) ?? null
}

/** Reads three lines of thirty; null when they are not TD1. Wrong check digits are told, not refused. */
export function readMrz(text: string, today: PlainDate): Mrz | null {
  const signs = text.toUpperCase().replaceAll(/\s/g, '')
  if (!/^[A-Z0-9<]{90}$/.test(signs)) return null
  const [one, two, three] = [signs.slice(0, 30), signs.slice(30, 60), signs.slice(60)]
  const { number, right, optional } = documentNumber(one)
  const composite = one.slice(5) + two.slice(0, 7) + two.slice(8, 15) + two.slice(18, 29)
  const wrong: MrzField[] = [
    ...(right ? [] : (['documentNumber'] as const)),
    ...(checkDigit(two.slice(0, 6)) === two[6] ? [] : (['bornOn'] as const)),
    ...(checkDigit(two.slice(8, 14)) === two[14] ? [] : (['expiresOn'] as const)),
    ...(checkDigit(composite) === two[29] ? [] : (['composite'] as const)),
  ]
  const [surname = '', givenNames = ''] = three.split(/<<(.*)/s)
  return {
    document: words(one.slice(0, 2)),
    issuer: words(one.slice(2, 5)),
    documentNumber: number,
    personalId: /^\d{12}/.exec(optional)?.[0] ?? (/^\d{12}$/.test(number) ? number : null),
    bornOn: dayWritten(two.slice(0, 6), 'birth', today),
    sex: two[7] === 'M' ? 'male' : two[7] === 'F' ? 'female' : null,
    expiresOn: dayWritten(two.slice(8, 14), 'expiry', today),
    nationality: words(two.slice(15, 18)),
    surname: words(surname),
    givenNames: words(givenNames),
    wrong,
  }
}
