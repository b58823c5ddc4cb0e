/**
 * One word, number or mark of a phrase.
 *
 * `key` is what the grammar compares: lower case, the tone moved to the end of the syllable (qúy and quý are one word),
 * `bare` the same without any mark. Offsets count UTF-16 units of the text that was read.
 */
export type Token = { kind: 'word' | 'number' | 'mark'; text: string; key: string; bare: string; initial: number; start: number; end: number }

/**
 * A text cut into tokens. `lenient` lets a word without marks stand for its marked form (thang for tháng), `marked` says
 * that some word has marks, `whole` that the text is one phrase and not prose.
 */
export type Tokens = {
  readonly text: string
  readonly list: readonly Token[]
  readonly lenient: boolean
  readonly marked: boolean
  readonly whole: boolean
}

const tones = '\u0300\u0301\u0303\u0309\u0323'
const scanner = /[\p{L}\p{Nl}][\p{L}\p{M}\p{Nl}]*|[0-9０-９]+|\S/gu

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

/** The letter without marks for every code below U+2000, so that most comparisons end with the first letter. */
const initials = Uint16Array.from({ length: 0x20_00 }, (_, code) => bareOf(String.fromCharCode(code)).charCodeAt(0) || code)
const initialOf = (text: string): number => initials[text.charCodeAt(0)] ?? text.charCodeAt(0)

const plain = /^[a-z]*$/

type Forms = { key: string; bare: string }
const forms = new Map<string, Forms>()
const mostForms = 20_000

/** Vietnamese has few syllables: their forms are kept, up to a limit. */
function formsOf(word: string): Forms {
  const found = forms.get(word)
  if (found) return found
  if (forms.size >= mostForms) forms.clear()
  const made = { key: keyOf(word), bare: bareOf(word) }
  forms.set(word, made)
  return made
}

function tokenOf(text: string, start: number): Token {
  const end = start + text.length
  const token = (kind: Token['kind'], shown: string, key: string, bare: string): Token => ({
    kind,
    text: shown,
    key,
    bare,
    initial: initialOf(bare),
    start,
    end,
  })
  if (/^[0-9０-９]/u.test(text)) {
    const digits = text.normalize('NFKC')
    return token('number', digits, digits, digits)
  }
  if (!/^[\p{L}\p{Nl}]/u.test(text)) {
    const mark = marks[text] ?? text
    return token('mark', mark, mark, mark)
  }
  const { key, bare } = formsOf(text)
  return token('word', text, key, bare)
}

/** Cuts a text into tokens in one pass. A text without a single Vietnamese mark is always read leniently. */
export function tokensOf(text: string, lenient: boolean, whole = false): Tokens {
  const list: Token[] = []
  let marked = false
  for (const found of text.matchAll(scanner)) {
    const token = tokenOf(found[0], found.index)
    if (token.kind === 'word' && !plain.test(token.key)) marked = true
    list.push(token)
  }
  return { text, list, lenient: lenient || !marked, marked, whole }
}

/** A word or several words the grammar knows, prepared for comparison. */
export type Term = readonly { key: string; bare: string }[]

const termOf = (words: string): Term => words.split(' ').map((word) => ({ key: keyOf(word), bare: bareOf(word) }))
/** Expressions written in one string, parted by `|`; longer ones stand first where one begins another. */
export const terms = (list: string): string[] => list.split('|').map((words) => words.trim().replace(/\s+/g, ' '))

const known = new Map<string, Term>()

function term(words: string): Term {
  const found = known.get(words)
  if (found) return found
  const made = termOf(words)
  known.set(words, made)
  return made
}

/** A quick test that comes before a long list of choices: whether any begins with this letter. */
export const startsWithin = (tokens: Tokens, at: number, letters: ReadonlySet<number>): boolean => letters.has(tokens.list[at]?.initial ?? -1)

/** The first letters of a list of choices. */
export const lettersOf = (choices: readonly string[]): ReadonlySet<number> => new Set(choices.map(initialOf))

/** The position after `words` when they stand at `at`, else -1. */
export function after(tokens: Tokens, at: number, words: string): number {
  const head = tokens.list[at]
  if (head === undefined || head.initial !== initialOf(words)) return -1
  const wanted = term(words)
  for (let n = 0; n < wanted.length; n++) {
    const [token, want] = [tokens.list[at + n], wanted[n]]
    if (!token || !want || (token.key !== want.key && !(tokens.lenient && token.key === want.bare))) return -1
  }
  return at + wanted.length
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

const mostSkipped = 6

/** Skips some of the expressions, one after the other. */
export function skipAll(tokens: Tokens, at: number, choices: readonly string[]): number {
  let next = at
  for (let skipped = 0; skipped < mostSkipped; skipped++) {
    const further = afterAny(tokens, next, choices)
    if (further < 0) break
    next = further
  }
  return next
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
