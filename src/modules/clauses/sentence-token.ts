/** A syllable, a number or a mark of punctuation; `key` is its lower-case form with the tone where new spelling puts it. */
export type Token = { start: number; end: number; text: string; key: string; word: boolean }

const tokenPattern = /\p{L}[\p{L}\p{M}\p{N}]*|\p{N}+(?:[.,/:]\p{N}+)*|[^\s]/gu

const toneOnLast: Record<string, string> = {
  oá: 'óa',
  oà: 'òa',
  oả: 'ỏa',
  oã: 'õa',
  oạ: 'ọa',
  oé: 'óe',
  oè: 'òe',
  oẻ: 'ỏe',
  oẽ: 'õe',
  oẹ: 'ọe',
  uý: 'úy',
  uỳ: 'ùy',
  uỷ: 'ủy',
  uỹ: 'ũy',
  uỵ: 'ụy',
}

/** One spelling for "hoà" and "hòa", "uỷ" and "ủy"; "quý" stays as it is. */
export function keyOf(word: string): string {
  const lower = word.toLowerCase()
  if (lower.length < 2) return lower
  const moved = toneOnLast[lower.slice(-2)]
  return moved === undefined || lower.at(-3) === 'q' ? lower : lower.slice(0, -2) + moved
}

/** Words and marks of a stretch of text, with their offsets in the whole. */
export function tokensOf(text: string, start: number, end: number): Token[] {
  const tokens: Token[] = []
  for (const match of text.slice(start, end).matchAll(tokenPattern)) {
    const at = start + match.index
    const word = /^[\p{L}\p{N}]/u.test(match[0])
    tokens.push({ start: at, end: at + match[0].length, text: match[0], key: keyOf(match[0]), word })
  }
  return tokens
}

/** Syllables that stand one after another in a phrase, as keys. */
export const keysOf = (phrase: string): string[] => tokensOf(phrase.normalize('NFC'), 0, phrase.length).map((token) => token.key)
