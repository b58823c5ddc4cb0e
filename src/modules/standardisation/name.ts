import { surnameShares } from '../../../definitions/linkage/names.ts'
import { isSyllable as isWholeSyllable, mend } from '../formats/index.ts'
import { hash53 } from './hash.ts'
import { isSyllable, unmarked, withToneInPlace } from './syllable.ts'
import { typedOut } from './telex.ts'

/** One word of a name with its marks, without, and the latter's number. */
export type Word = { full: string; key: string; hash: number }

/** A full name as it is compared: with its marks, and without. */
export type StandardName = { full: string; key: string; marked: boolean; words: readonly Word[] }

const abbreviated = new Map(Object.entries({ ng: 'nguyễn', ngn: 'nguyễn', tr: 'trần', ph: 'phạm', v: 'văn', t: 'thị', đ: 'đình', h: 'hữu' }))
const titles = new Set(['ong', 'ba', 'anh', 'chi', 'co', 'chu', 'bac', 'mr', 'mrs', 'ms'])
const surnames = new Set(surnameShares.map(([name]) => unmarked(name.toLowerCase())))
const nothing = new Set(
  'khong|khong co|khong ro|khong biet|khong ten|chua ro|chua co|chua xac dinh|chua cap|null|none|nan|na|n a|nil|x|xx|xxx|xxxx|test|unknown|vo danh|trong|de trong'.split(
    '|',
  ),
)

/** Whether a word occurs in what people write who have no name to write. */
export const partOfNothing = new Set([...nothing].flatMap((phrase) => phrase.split(' ')))

const mostWords = 200_000

/** Answers kept, since words repeat from name to name. */
function remembered<T>(work: (word: string) => T): (word: string) => T {
  const known = new Map<string, T>()
  return (word) => {
    const kept = known.get(word)
    if (kept !== undefined) return kept
    if (known.size >= mostWords) known.clear()
    const made = work(word)
    known.set(word, made)
    return made
  }
}

/** One word, lower case and composed, in its standard form. */
const standardWord = remembered((raw): Word => {
  const full = withToneInPlace(typedOut(raw) ?? raw).replace(/\d/g, '')
  const key = unmarked(full)
  return { full, key, hash: hash53(key) }
})

/** The standard form of a word that stands in a name as it is; null where the whole name must be looked at. */
export const wordAsWritten = remembered((raw): Word | null => {
  if (!/^[\p{L}\p{M}]+$/u.test(raw)) return null
  const lower = withoutLookalikes(raw).toLowerCase().normalize('NFC')
  const word = standardWord(lower)
  if (/[\u00a1-\u00ff]/.test(lower) && !isWholeSyllable(lower)) return null
  return /\p{Ll}\p{Lu}/u.test(raw.normalize('NFC')) ? null : word
})

/** Whether a word says the same at the head of a name as elsewhere: there Ng stands for Nguyễn, Ông and Bà for nobody. */
export const mayLead = ({ key }: Word): boolean => key !== 'ng' && !titles.has(key)

/** Letters of other alphabets that look like đ. */
const withoutLookalikes = (text: string): string => text.normalize('NFC').replace(/[ðÐƉ]/g, 'đ')

/** Names of plain words between single spaces, as nearly all are. */
function wordsAsWritten(raw: string): Word[] | null {
  const words: Word[] = []
  for (const each of raw.split(' ')) {
    if (each === '') continue
    const word = wordAsWritten(each)
    if (word === null || (words.length === 0 && !mayLead(word))) return null
    words.push(word)
  }
  return words
}

const plain = /^[\p{L} ]+$/u

/** Everything that is no letter of a name taken out: brackets with what they hold, signs, doubled spaces. */
const cleaned = (text: string): string =>
  text
    .replace(/\([^)]*\)?|\[[^\]]*\]?|"[^"]*"/g, ' ')
    .replace(/[^\p{L}\p{M}\d.~ ]+/gu, ' ')
    .replace(/([.~])/g, '$1 ')

/** NguyenVanAn is three words. */
const parted = (text: string): string => (/\s/.test(text.trim()) ? text : text.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2'))

function wordsOf(text: string): string[] {
  const words = text.split(/\s+/).filter((word) => word !== '' && word !== '.' && word !== '~')
  const spelled = words.map((word, at) => expanded(word, at, words)).filter((word) => word !== '')
  const [first = '', second = ''] = spelled.map(unmarked)
  return titles.has(first) && spelled.length > 3 && surnames.has(second) ? spelled.slice(1) : spelled
}

/** Ng. and Ng~ stand for Nguyễn, V. and T. between others for Văn and Thị; marks only where the rest bears marks. */
function expanded(word: string, at: number, words: readonly string[]): string {
  const short = word.replace(/[.~]/g, '')
  if (short === word && !(at === 0 && short === 'ng')) return word
  const whole = (at === 0) === short.length > 1 && at < words.length - 1 ? abbreviated.get(short) : undefined
  if (whole === undefined) return short
  return words.some((each, other) => other !== at && each !== unmarked(each)) ? whole : unmarked(whole)
}

/** Any other name, looked at as a whole. */
function wordsLookedAt(raw: string): Word[] {
  const composed = withoutLookalikes(mend(raw)?.words ?? raw)
  const text = plain.test(composed) ? parted(composed) : cleaned(parted(composed))
  return wordsOf(text.toLowerCase().normalize('NFC'))
    .map(standardWord)
    .filter(({ key }) => key !== '')
}

/** A full name (họ, chữ đệm và tên) in its standard form; null where it names nobody. */
export function standardName(raw: string): StandardName | null {
  const words = wordsAsWritten(raw) ?? wordsLookedAt(raw)
  const key = joined(words, 'key')
  if (key === '' || nothing.has(key) || !/[a-z]/.test(key)) return null
  const full = joined(words, 'full')
  return { full, key, marked: full !== key, words }
}

function joined(words: readonly Word[], form: 'full' | 'key'): string {
  let text = words[0]?.[form] ?? ''
  for (let at = 1; at < words.length; at += 1) text += ` ${words[at]?.[form]}`
  return text
}

/** The accent-free key alone: Nguyễn Đức Hòa is nguyen duc hoa; empty where the name names nobody. */
export const nameKey = (raw: string): string => standardName(raw)?.key ?? ''

/** Whether every word could be Vietnamese; names of other peoples are kept as they are. */
export const isVietnameseKey = (key: string): boolean => key.split(' ').every(isSyllable)
