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

const givenBits = 2 ** 31

/** The parts of a standard name as numbers. */
export function nameParts({ full, key, marked }: StandardName): NameParts {
  const words = key.split(' ')
  const [first = '', last = ''] = [words[0], words.at(-1)]
  const keyHash = hash53(key)
  return {
    key: keyHash,
    full: marked ? hash53(full) : keyHash,
    given: hash53(last) % givenBits,
    outer: hash53(`${first} ${last}`) % givenBits,
    sorted: hash53(words.sort().join(' ')) % givenBits,
    words: words.length,
  }
}
