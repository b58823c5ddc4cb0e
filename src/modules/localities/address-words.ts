import { unmarked, withToneInPlace } from '../standardisation/index.ts'
import type { Level } from './locality.ts'

/** What stands between a word and the one before it where a new part may begin: a comma surely, a hyphen perhaps. */
type Opening = 'comma' | 'hyphen' | null

/** One word of an address: without marks, with them, where it stands, and whether a new part begins with it. */
export type AddressWord = { readonly key: string; readonly full: string; readonly start: number; readonly opens: Opening }

const lookalikes = /[ðÐƉ]/g
const classLetters = new Set(['p', 'f', 'q', 'x', 'h', 't', 'tp', 'tx', 'tt', 'dk'])

/** "P.12" and "Q1" are a class and a number; numbers lose the noughts before them. */
function partsOf(word: string): string[] {
  const [, letters = '', digits = ''] = /^(\p{L}+)(\d+)$/u.exec(word) ?? []
  if (classLetters.has(unmarked(letters))) return [letters, String(Number(digits))]
  return /^\d{1,3}$/.test(word) ? [String(Number(word))] : [word]
}

const glued = new Map([
  ['tphcm', ['tp', 'hcm']],
  ['tphn', ['tp', 'hn']],
])

/** The words of an address as one writes it; commas, semicolons, lines and hyphens between spaces begin a new part. */
export function wordsOfAddress(raw: string): AddressWord[] {
  const text = raw.normalize('NFC').replace(lookalikes, 'đ')
  const words: AddressWord[] = []
  let opens: Opening = 'comma'
  for (const { 0: token, index } of text.matchAll(/[\p{L}\p{M}\d'’]+|[,;\n|()]|(?<=\s)[-–](?=\s)/gu)) {
    if (!/[\p{L}\d]/u.test(token)) {
      opens = opens === 'comma' || !/[-–]/.test(token) ? 'comma' : 'hyphen'
      continue
    }
    const lower = token.toLowerCase().replace(/['’]/g, '')
    const plain = unmarked(lower)
    for (const part of glued.get(plain) ?? partsOf(lower)) {
      words.push({ key: unmarked(part), full: withToneInPlace(part), start: index, opens })
      opens = null
    }
  }
  return words
}

/** How classes of localities are written, without marks; `tp`, `t` and `thanh pho` serve two levels. */
const classes: Readonly<Record<Level, Readonly<Record<string, readonly string[]>>>> = {
  commune: { phường: ['phuong', 'p', 'ph', 'f'], xã: ['xa', 'x'], 'thị trấn': ['thi tran', 'tt', 't t', 'ttr'], 'đặc khu': ['dac khu', 'dk'] },
  district: {
    quận: ['quan', 'q'],
    huyện: ['huyen', 'h', 'huyen dao'],
    'thị xã': ['thi xa', 'tx', 't x'],
    'thành phố': ['thanh pho', 'tp', 't p'],
  },
  province: { tỉnh: ['tinh', 't'], 'thành phố': ['thanh pho', 'tp', 't p', 'thu do'] },
}

const classOf = new Map(
  Object.entries(classes).flatMap(([level, names]) =>
    Object.entries(names).flatMap(([name, written]) => written.map((words) => [`${level} ${words}`, name] as const)),
  ),
)

/** The class written right before the word at `at`, and where it begins; null where none is. */
export function classBefore(words: readonly AddressWord[], at: number, level: Level): { class: string; start: number } | null {
  for (const start of [at - 2, at - 1]) {
    const found = start < 0 ? undefined : classOf.get(`${level} ${keyOf(words, start, at)}`)
    if (found !== undefined) return { class: found, start }
  }
  return null
}

/** Whether a part begins with the class of a level. */
export function opensWithClass(words: readonly AddressWord[], at: number, level: Level): boolean {
  return [1, 2].some((length) => at + length < words.length && classBefore(words, at + length, level)?.start === at)
}

const joined = (words: readonly AddressWord[], from: number, to: number, form: 'key' | 'full') => {
  let text = words[from]?.[form] ?? ''
  for (let at = from + 1; at < to; at += 1) text += ` ${words[at]?.[form]}`
  return text
}

/** The words of a span without marks. */
export const keyOf = (words: readonly AddressWord[], from: number, to: number): string => joined(words, from, to, 'key')

/** The same with their marks, the tone in its one place. */
export const fullOf = (words: readonly AddressWord[], from: number, to: number): string => joined(words, from, to, 'full')
