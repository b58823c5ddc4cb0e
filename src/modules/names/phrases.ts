import { type Word, wordsOf } from './words.ts'

type Phrase = { keys: readonly string[]; plain: readonly string[]; joints: readonly boolean[] }

/** Fixed expressions, found by their first word, the longest first. */
export type Phrases<T> = ReadonlyMap<string, readonly (Phrase & { means: T })[]>

/** Prepares fixed expressions for `phraseAt`; a bar stands between two. */
export function phrases<T>(means: readonly (readonly [T, readonly string[]])[]): Phrases<T> {
  const all = means.flatMap(([meaning, texts]) =>
    texts
      .flatMap((text) => text.split(' | '))
      .map((text) => {
        const words = wordsOf(text)
        return {
          keys: words.map((word) => word.key),
          plain: words.map((word) => word.plain),
          joints: words.map((word) => word.gap === 'joint'),
          means: meaning,
        }
      }),
  )
  all.sort((a, b) => b.keys.length - a.keys.length)
  return Map.groupBy(all, (phrase) => phrase.plain[0] as string)
}

/** A word said as in `key`; in a text without any marks, as in `plain`. */
export const says = (word: Word | undefined, key: string, plain: string): boolean =>
  word !== undefined && (word.key === key || (word.unmarked && word.plain === plain))

/** The longest of the expressions that begins at `words[at]`, and the index after it. */
export function phraseAt<T>(words: readonly Word[], at: number, all: Phrases<T>): { means: T; next: number; words: number } | null {
  for (const phrase of all.get(words[at]?.plain ?? '') ?? []) {
    const fits = phrase.keys.every(
      (key, k) =>
        says(words[at + k], key, phrase.plain[k] as string) &&
        (k === 0 || words[at + k]?.gap === 'none' || (phrase.joints[k] === true && words[at + k]?.gap === 'joint')),
    )
    if (fits) return { means: phrase.means, next: at + phrase.keys.length, words: phrase.keys.length }
  }
  return null
}
