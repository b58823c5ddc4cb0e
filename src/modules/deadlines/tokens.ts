/**
 * One word, number or mark of a phrase.
 *
 * `key` is what the grammar compares: lower case, the tone moved to the end of the syllable (qúy and quý are one word),
 * `bare` the same without any mark. Offsets count UTF-16 units of the text that was read.
 */
export type Token = { kind: 'word' | 'number' | 'mark'; text: string; key: string; bare: string; start: number; end: number }

/** A text cut into tokens. `lenient` lets a word without marks stand for its marked form (thang for tháng). */
export type Tokens = { readonly text: string; readonly list: readonly Token[]; readonly lenient: boolean }

const tones = '\u0300\u0301\u0303\u0309\u0323'
const scanner = /[\p{L}\p{Nl}][\p{L}\p{M}\p{Nl}]*|\p{Nd}+|\S/gu

/** Marks that are written in several ways: every dash is a hyphen, every slash a slash. */
const marks: Record<string, string> = {
  '–': '-',
  '—': '-',
  '−': '-',
  '‑': '-',
  '‐': '-',
  '‒': '-',
  '―': '-',
  '~': '-',
  '﹣': '-',
  '－': '-',
  '∕': '/',
  '⁄': '/',
  '／': '/',
  '，': ',',
  '；': ';',
  '：': ':',
  '．': '.',
  '（': '(',
  '）': ')',
  '％': '%',
  '’': "'",
  '′': "'",
}

/** The form of a word that the grammar compares. */
export function keyOf(word: string): string {
  const letters = word.normalize('NFKD').toLowerCase()
  let tone = ''
  let rest = ''
  for (const letter of letters) {
    if (tones.includes(letter)) tone = letter
    else rest += letter
  }
  return rest.normalize('NFC') + tone
}

/** The form of a word without marks, đ as d. */
export const bareOf = (word: string): string => word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd')

const plain = /^[a-z]*$/

function tokenOf(text: string, start: number): Token {
  const end = start + text.length
  if (/^\p{Nd}/u.test(text)) {
    const digits = text.normalize('NFKC')
    return { kind: 'number', text: digits, key: digits, bare: digits, start, end }
  }
  if (!/^[\p{L}\p{Nl}]/u.test(text)) {
    const mark = marks[text] ?? text
    return { kind: 'mark', text: mark, key: mark, bare: mark, start, end }
  }
  return { kind: 'word', text, key: keyOf(text), bare: bareOf(text), start, end }
}

/** Cuts a text into tokens in one pass. A text without a single Vietnamese mark is always read leniently. */
export function tokensOf(text: string, lenient: boolean): Tokens {
  const list: Token[] = []
  let marked = false
  for (const found of text.matchAll(scanner)) {
    const token = tokenOf(found[0], found.index)
    if (token.kind === 'word' && !plain.test(token.key)) marked = true
    list.push(token)
  }
  return { text, list, lenient: lenient || !marked }
}

/** A word or several words the grammar knows, prepared for comparison. */
export type Term = readonly { key: string; bare: string }[]

const termOf = (words: string): Term => words.split(' ').map((word) => ({ key: keyOf(word), bare: bareOf(word) }))
const known = new Map<string, Term>()

function term(words: string): Term {
  const found = known.get(words)
  if (found) return found
  const made = termOf(words)
  known.set(words, made)
  return made
}

/** The position after `words` when they stand at `at`, else -1. */
export function after(tokens: Tokens, at: number, words: string): number {
  let next = at
  for (const want of term(words)) {
    const token = tokens.list[next]
    if (!token || (token.key !== want.key && !(tokens.lenient && token.key === want.bare))) return -1
    next++
  }
  return next
}

/** The position after the first of several expressions that stands at `at`, else -1; put longer ones first. */
export function afterAny(tokens: Tokens, at: number, choices: readonly string[]): number {
  for (const words of choices) {
    const next = after(tokens, at, words)
    if (next >= 0) return next
  }
  return -1
}

/** `at`, or the position after one of the expressions when it stands there. */
export const skip = (tokens: Tokens, at: number, choices: readonly string[]): number => {
  const next = afterAny(tokens, at, choices)
  return next < 0 ? at : next
}

/** Skips any number of the expressions, one after the other. */
export function skipAll(tokens: Tokens, at: number, choices: readonly string[]): number {
  let next = at
  for (;;) {
    const further = afterAny(tokens, next, choices)
    if (further < 0) return next
    next = further
  }
}

export const tokenAt = (tokens: Tokens, at: number): Token | undefined => tokens.list[at]
export const isMark = (tokens: Tokens, at: number, marksWanted: string): boolean => {
  const token = tokens.list[at]
  return token?.kind === 'mark' && marksWanted.includes(token.key)
}

/** Whether the token at `at` follows the one before it without white space. */
export const isGlued = (tokens: Tokens, at: number): boolean => tokens.list[at]?.start === tokens.list[at - 1]?.end

/** What a parser read and where it stopped. */
export type Match<T> = { value: T; next: number }
export type Parser<T> = (tokens: Tokens, at: number) => Match<T> | null

/** The first parser that succeeds; put the more specific first. */
export const firstOf =
  <T>(...parsers: Parser<T>[]): Parser<T> =>
  (tokens, at) => {
    for (const parser of parsers) {
      const match = parser(tokens, at)
      if (match) return match
    }
    return null
  }
