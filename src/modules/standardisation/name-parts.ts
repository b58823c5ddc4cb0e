import { hash53 } from './hash.ts'
import type { StandardName } from './name.ts'

/** What tables hold of a name: numbers that are equal where the texts are. */
export type NameParts = {
  /** the accent-free key */
  key: number
  /** the name with its marks */
  full: number
  /** its last word */
  given: number
  /** its first and last word: alike where only the middle differs */
  outer: number
  /** its words in alphabetical order: alike where only the order differs */
  sorted: number
  words: number
}

const within = 2 ** 31

/** The parts of a standard name as numbers. */
export function nameParts({ full, key, marked, words }: StandardName): NameParts {
  const first = (words[0]?.hash ?? 0) % within
  const last = (words.at(-1)?.hash ?? 0) % within
  const keyHash = hash53(key)
  let sum = 0
  for (const { hash } of words) sum += hash % within
  return {
    key: keyHash,
    full: marked ? hash53(full) : keyHash,
    given: last,
    outer: (first * 31 + last) % within,
    sorted: sum % within,
    words: words.length,
  }
}
