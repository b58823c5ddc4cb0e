import { fold } from '../../platform/text.ts'

const tonedPairs: readonly (readonly [string, string])[] = [
  ['oà', 'òa'],
  ['oá', 'óa'],
  ['oả', 'ỏa'],
  ['oã', 'õa'],
  ['oạ', 'ọa'],
  ['oè', 'òe'],
  ['oé', 'óe'],
  ['oẻ', 'ỏe'],
  ['uỳ', 'ùy'],
  ['uý', 'úy'],
  ['uỷ', 'ủy'],
  ['uỹ', 'ũy'],
  ['uỵ', 'ụy'],
]

/** Hoà as Hòa: the tone one letter earlier, where the syllable is open. */
const earlierTone = (word: string): string => {
  const pair = tonedPairs.find(([late]) => word.endsWith(late) && !/^qu/i.test(word))
  return pair ? word.slice(0, -2) + pair[1] : word
}

const telexTone: Record<string, string> = { '\u0300': 'f', '\u0301': 's', '\u0309': 'r', '\u0303': 'x', '\u0323': 'j' }
const telexShape: Record<string, string> = { '\u0302': '', '\u0306': 'w', '\u031b': 'w' }

/** Nguyeenx: the keys that were pressed, never turned into letters. */
export function asTelex(word: string): string {
  let tone = ''
  let written = ''
  for (const letter of word.normalize('NFD').replace(/đ/g, 'dd').replace(/Đ/g, 'DD')) {
    if (letter in telexTone) tone = telexTone[letter] ?? ''
    else if (letter === '\u0302') written += written.at(-1)?.toLowerCase() ?? ''
    else written += telexShape[letter] ?? letter
  }
  return written + tone
}

/** A text without its marks. */
export const unmarked = (word: string) => word.replace(/đ/g, 'd').replace(/Đ/g, 'D').normalize('NFD').replace(/\p{M}/gu, '')

/** The ways a clerk's program writes one word; the order is that of the columns in SQL. */
export const forms = ['plain', 'early', 'decomposed', 'bare', 'telex'] as const
export type Form = (typeof forms)[number]

const written: Record<Form, (word: string) => string> = {
  plain: (word) => word,
  early: earlierTone,
  decomposed: (word) => word.normalize('NFD'),
  bare: unmarked,
  telex: asTelex,
}

/** One list per form, in step. */
export const inForms = (words: readonly string[]): Record<Form, string[]> =>
  Object.fromEntries(forms.map((form) => [form, words.map(written[form])])) as Record<Form, string[]>

/** Words repeated by weight, so that an even draw finds them by their share. */
export const slots = (weighted: readonly (readonly [string, number])[]): string[] =>
  weighted.flatMap(([word, weight]) => Array.from({ length: Math.max(1, Math.round(weight)) }, () => word))

/** Early words of a list weigh more, by an inverse power of their rank. */
export const ranked = (words: string, power: number, total: number): string[] => {
  const list = words.split(' ')
  const weights = list.map((_, at) => 1 / (at + 2) ** power)
  const sum = weights.reduce((a, b) => a + b, 0)
  return slots(list.map((word, at) => [word, Math.max(1, ((weights[at] ?? 0) / sum) * total)]))
}

/** Names of places as an office other than the reference writes them. */
export const placeVariants = (name: string, code: string): string[] => [name, name.toUpperCase(), unmarked(name), `Tỉnh ${name}`, fold(name), code]
