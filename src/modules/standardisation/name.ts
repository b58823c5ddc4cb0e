import { surnameShares } from '../../../definitions/linkage/names.ts'
import { isSyllable, unmarked, withToneInPlace } from './syllable.ts'
import { typedOut } from './telex.ts'

/** A full name as it is compared: with its marks, and without. */
export type StandardName = { full: string; key: string; marked: boolean }

type Word = { full: string; key: string }

const abbreviated: Record<string, string> = { ng: 'nguyễn', ngn: 'nguyễn', tr: 'trần', ph: 'phạm', v: 'văn', t: 'thị', đ: 'đình', h: 'hữu' }
const titles = new Set(['ong', 'ba', 'anh', 'chi', 'co', 'chu', 'bac', 'mr', 'mrs', 'ms'])
const surnames = new Set(surnameShares.map(([name]) => unmarked(name.toLowerCase())))
const nothing = new Set(
  'khong|khong co|khong ro|khong biet|khong ten|chua ro|chua co|chua xac dinh|chua cap|null|none|nan|na|n a|nil|x|xx|xxx|xxxx|test|unknown|vo danh|trong|de trong'.split(
    '|',
  ),
)

const known = new Map<string, Word>()
const mostWords = 200_000

/** One word, lower case and composed, in its standard form; words repeat, so they are kept. */
function standardWord(raw: string): Word {
  const kept = known.get(raw)
  if (kept) return kept
  const settled = withToneInPlace(typedOut(raw) ?? raw).replace(/\d/g, '')
  const word = { full: settled, key: unmarked(settled) }
  if (known.size >= mostWords) known.clear()
  known.set(raw, word)
  return word
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
  const whole = (at === 0) === short.length > 1 && at < words.length - 1 ? abbreviated[short] : undefined
  if (whole === undefined) return short
  return words.some((each, other) => other !== at && each !== unmarked(each)) ? whole : unmarked(whole)
}

/** A full name (họ, chữ đệm và tên) in its standard form; null where it names nobody. */
export function standardName(raw: string): StandardName | null {
  const composed = raw.normalize('NFC').replace(/[ðÐƉ]/g, 'đ')
  const lower = (plain.test(composed) ? parted(composed) : cleaned(parted(composed))).toLowerCase().normalize('NFC')
  const words = wordsOf(lower).map(standardWord)
  const key = joined(words, 'key')
  if (!/[a-z]/.test(key) || nothing.has(key)) return null
  const full = joined(words, 'full')
  return { full, key, marked: full !== key }
}

function joined(words: readonly Word[], form: keyof Word): string {
  let text = ''
  for (const word of words) if (word[form] !== '') text += text === '' ? word[form] : ` ${word[form]}`
  return text
}

/** The accent-free key alone: Nguyễn Đức Hòa is nguyen duc hoa; empty where the name names nobody. */
export const nameKey = (raw: string): string => standardName(raw)?.key ?? ''

/** Whether every word could be Vietnamese; names of other peoples are kept as they are. */
export const isVietnameseKey = (key: string): boolean => key.split(' ').every(isSyllable)
