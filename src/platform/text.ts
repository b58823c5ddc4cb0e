import Type from 'typebox'

/** Words people read, in both languages; a missing language does not compile. */
export type Text = { readonly vi: string; readonly en: string }

/** The language a reader chose; Vietnamese unless they say otherwise. */
export type Language = keyof Text
export const Language = Type.Union([Type.Literal('vi'), Type.Literal('en')])

/** Canonical composition: the only form in which text is stored and offsets are counted. */
export const nfc = (text: string): string => text.normalize('NFC')

/** Lower case without marks, đ as d, runs of white space as one space: what search compares. */
export const fold = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/đ/g, 'd').replace(/\s+/g, ' ').trim()

const vietnamese = new Intl.Collator('vi', { sensitivity: 'variant', numeric: true })

/** Vietnamese dictionary order. */
export const compareNames = (a: string, b: string): number => vietnamese.compare(a, b)

/** Order of people in Vietnamese lists: by given name (the last word), then by the whole name. */
export const compareFullNames = (a: string, b: string): number => {
  const given = (name: string) => name.trim().split(/\s+/).at(-1) ?? ''
  return vietnamese.compare(given(a), given(b)) || vietnamese.compare(a, b)
}

const numbers = { vi: new Intl.NumberFormat('vi-VN'), en: new Intl.NumberFormat('en-GB') }

/** 1.234,5 in Vietnamese; 1,234.5 in English. */
export const formatNumber = (value: number, language: Language): string => numbers[language].format(value)

const tenths = { minimumFractionDigits: 1, maximumFractionDigits: 1 }
const shares = { vi: new Intl.NumberFormat('vi-VN', tenths), en: new Intl.NumberFormat('en-GB', tenths) }

/** A share as people say it, to a tenth so that a column reads evenly: 45,2%; 18,0%. All and nothing need none; a whole of nothing has no share. */
export function formatShare(part: number, whole: number, language: Language): string {
  if (whole === 0) return '–'
  if (part === 0 || part === whole) return part === 0 ? '0%' : '100%'
  return `${shares[language].format((part / whole) * 100)}%`
}
