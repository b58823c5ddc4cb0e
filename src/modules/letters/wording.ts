import { secrecyMarks, urgencyMarks } from '../../../definitions/letters/layout.ts'
import { type PlainDate, partsOf } from '../../platform/dates.ts'
import { nfc } from '../../platform/text.ts'
import { kindOf } from './kind.ts'
import type { OfficialDocument } from './official-document.ts'

const blank = '\u00a0'

/** Below ten a number has a leading zero: 05; a number not given yet leaves room. */
export const numberText = (number: number | null): string => (number === null ? blank.repeat(6) : String(number).padStart(2, '0'))

/** 05/BC-BKHCN; a công văn bears no abbreviation of its kind: 1552/BTTTT-THH. */
export const numberAndSymbol = ({ number, symbol }: Pick<OfficialDocument, 'number' | 'symbol'>): string => `${numberText(number)}/${symbol}`

/** Days below ten and the months January and February alone have a leading zero (Annex I, II.4). */
export function dayText(day: PlainDate | null): string {
  if (day === null) return `ngày${blank.repeat(6)}tháng${blank.repeat(6)}năm${blank.repeat(6)}`
  const { year, month, day: dayOfMonth } = partsOf(day)
  const twoDigits = (value: number) => String(value).padStart(2, '0')
  return `ngày${blank}${twoDigits(dayOfMonth)} tháng${blank}${month < 3 ? twoDigits(month) : month} năm${blank}${year}`
}

export const placeAndDay = ({ place, issuedOn }: Pick<OfficialDocument, 'place' | 'issuedOn'>): string => `${place}, ${dayText(issuedOn)}`

/** Upper case as Vietnamese writes it. */
export const upper = (words: string): string => words.toLocaleUpperCase('vi')

/** Canonical letters; numbers stay with their unit, "Điều 5" and "khoản 2" on one line. */
export const typeset = (words: string): string =>
  nfc(words)
    .replace(/[ \t]+/g, ' ')
    .trim()
    .replace(/(?<!\p{L})(Điều|khoản|điểm|Chương|Mục|Phần|Phụ lục|ngày|tháng|năm|quý|số|tr\.|Bảng|Biểu) (?=[\dIVXLC]|[a-zđ]\))/giu, `$1${blank}`)
    .replace(/(\d) (?=(?:%|tỷ|triệu|nghìn|đồng|km|ha|m²|giờ|phút)(?![\p{L}]))/gu, `$1${blank}`)

/** "- Như trên;" … "- Lưu: VT, THH (3)." */
export function recipientLines({ recipients }: Pick<OfficialDocument, 'recipients'>): string[] {
  const keepers = ['VT', ...recipients.units].join(', ')
  const copies = recipients.copies === undefined ? '' : ` (${recipients.copies})`
  return [...recipients.to.map((line) => `- ${trimmed(line)};`), `- Lưu: ${keepers}${copies}.`]
}

const trimmed = (line: string) =>
  typeset(line)
    .replace(/^[-–]\s*/, '')
    .replace(/[;.,\s]+$/, '')

/** Legal grounds, one a line: all but the last end with ";", the last with ".". */
export const groundLines = ({ grounds }: Pick<OfficialDocument, 'grounds'>): string[] =>
  grounds.map((line, i) => `${trimmed(line)}${i === grounds.length - 1 ? '.' : ';'}`)

/** One addressee stands on the line of "Kính gửi:", several below each other. */
export function addresseeLines({ addressees }: Pick<OfficialDocument, 'addressees'>): string[] {
  const [only] = addressees
  if (addressees.length < 2) return only === undefined ? [] : [`Kính gửi: ${trimmed(only)}`]
  return ['Kính gửi:', ...addressees.map((line, i) => `- ${trimmed(line)}${i === addressees.length - 1 ? '.' : ';'}`)]
}

/** The name of the kind as it stands above the abstract; null for a công văn. */
export const typeName = ({ kind }: Pick<OfficialDocument, 'kind'>): string | null => {
  const known = kindOf(kind)
  return known === null || known.form === 'letter' ? null : upper(known.name.vi)
}

export const subjectLine = ({ abstract }: Pick<OfficialDocument, 'abstract'>): string => `V/v ${typeset(abstract).replace(/^(v\/v|về việc)\s+/i, '')}`

/** The stamps for secrecy and urgency in the order in which they stand. */
export const marksOf = ({ secrecy, urgency }: Pick<OfficialDocument, 'secrecy' | 'urgency'>): string[] => [
  ...(secrecy === undefined ? [] : [secrecyMarks[secrecy]]),
  ...(urgency === undefined ? [] : [urgencyMarks[urgency]]),
]

const roman: readonly (readonly [number, string])[] = [
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]

/** I, II, III … for 1 to 399. */
export function romanText(value: number): string {
  let left = value
  let text = ''
  for (const [worth, letters] of roman) {
    while (left >= worth) {
      text += letters
      left -= worth
    }
  }
  return text
}

/** "Phụ lục" alone, "Phụ lục I" where there are several. */
export const appendixHeading = (document: OfficialDocument, at: number): string =>
  document.appendices.length < 2 ? 'Phụ lục' : `Phụ lục ${romanText(at + 1)}`

/** "(Kèm theo Báo cáo số 05/BC-BKHCN ngày 05 tháng 02 năm 2026 của …)". */
export function appendixReference(document: OfficialDocument): string {
  const name = kindOf(document.kind)?.name.vi ?? 'Công văn'
  const filled = document.electronic ? { ...document, number: null, issuedOn: null } : document
  return `(Kèm theo ${name} số ${numberAndSymbol(filled)} ${dayText(filled.issuedOn)} của ${issuerInSentence(document)})`
}

/** A name set in capitals reads as a name again only where it was typed in small letters; the rest stays as it is. */
const issuerInSentence = ({ issuer }: OfficialDocument) => typeset(issuer)
