/** Numbers in words (hai trăm hai mươi hai), in a text whose words have their marks. */
export type WordNumber = { start: number; end: number; value: number }

const ones = new Map<string, number>(
  Object.entries({
    không: 0,
    một: 1,
    mốt: 1,
    hai: 2,
    ba: 3,
    bốn: 4,
    tư: 4,
    năm: 5,
    lăm: 5,
    sáu: 6,
    bảy: 7,
    bẩy: 7,
    tám: 8,
    chín: 9,
  }),
)
const large = new Map<string, number>(Object.entries({ nghìn: 1e3, ngàn: 1e3, triệu: 1e6, tỷ: 1e9, tỉ: 1e9 }))
const joins = new Set(['linh', 'lẻ'])

type Word = { text: string; start: number; end: number }

const wordsOf = (text: string): Word[] =>
  Array.from(text.matchAll(/\p{L}+/gu), (match) => ({ text: match[0].toLowerCase(), start: match.index, end: match.index + match[0].length }))

const isNumeral = (word: string): boolean =>
  ones.has(word) || large.has(word) || joins.has(word) || word === 'mười' || word === 'mươi' || word === 'trăm'

/** The value of a run of numerals, or null where they do not make one number. */
export function valueInWords(run: readonly string[]): number | null {
  let total = 0
  let group = 0
  let digit: number | null = null
  for (const word of run) {
    const one = ones.get(word)
    const many = large.get(word)
    if (one !== undefined) {
      if (digit !== null) return null
      digit = one
    } else if (word === 'mười') {
      if (digit !== null) return null
      group += 10
    } else if (word === 'mươi' || word === 'trăm') {
      if (digit === null) return null
      group += digit * (word === 'trăm' ? 100 : 10)
      digit = null
    } else if (many !== undefined) {
      const before: number = group + (digit ?? 0)
      if (before === 0) return null
      total += before * many
      group = 0
      digit = null
    }
  }
  return total + group + (digit ?? 0)
}

/** Words that are numbers elsewhere in the language: năm is a year, tư is private, không is not. */
const ambiguous = new Set(['năm', 'tư', 'không', 'lăm', 'mốt', 'một'])

/**
 * Every number in words: two words or more anywhere; one word only before one of `nouns`, the things that the text counts,
 * and never a word that is more often something else.
 */
export function numbersInWords(text: string, nouns: ReadonlySet<string>): WordNumber[] {
  const words = wordsOf(text)
  const found: WordNumber[] = []
  for (let at = 0; at < words.length; at++) {
    const from = at
    while (isNumeral(words[at]?.text ?? '') && (at === from || /^\s+$/.test(text.slice(words[at - 1]?.end, words[at]?.start)))) at++
    const run = words.slice(from, at)
    const [first, last] = [run[0], run.at(-1)]
    if (first === undefined || last === undefined) continue
    at--
    const next = words[at + 1]?.text ?? ''
    const after = words[at + 2]?.text ?? ''
    if (/\d\s*$/.test(text.slice(Math.max(0, first.start - 3), first.start))) continue
    if (run.length === 1 ? ambiguous.has(first.text) || !nouns.has(`${next} ${after}`) : large.has(first.text) || ambiguousRun(run)) continue
    const value = valueInWords(run.map((word) => word.text))
    if (value !== null && value > 0) found.push({ start: first.start, end: last.end, value })
  }
  return found
}

/** "năm hai" and "một năm" are no numbers; "năm mươi" and "một trăm" are. */
const ambiguousRun = (run: readonly Word[]): boolean =>
  !run.some(({ text }) => text === 'mười' || text === 'mươi' || text === 'trăm' || large.has(text))
