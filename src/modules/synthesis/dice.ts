/** What a record draws: a number in [0, 1) for each purpose, the same whenever it is asked. */
export type Dice = (purpose: number) => number

/** A number of its own for words (FNV-1a). */
export function purposeOf(words: string): number {
  let hash = 2_166_136_261
  for (let at = 0; at < words.length; at += 1) hash = Math.imul(hash ^ words.charCodeAt(at), 16_777_619)
  return hash | 0
}

const mixed = (hash: number): number => {
  const once = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35)
  return twice ^ (twice >>> 16)
}

/** The dice of one record: nothing but the seed and the record's number decides what falls. */
export function diceOf(seed: number, record: number): Dice {
  const own = mixed(mixed(seed ^ 0x5bd1e995) ^ Math.imul(record + 1, 0x27d4eb2f))
  return (purpose) => (mixed(own ^ mixed(purpose)) >>> 0) / 4_294_967_296
}

/** One of a list by a chance. */
export const pick = <T>(list: readonly T[], chance: number): T => list[Math.floor(chance * list.length)] as T

/** A whole number from `least` to `most` by a chance. */
export const between = (least: number, most: number, chance: number): number => least + Math.floor(chance * (most - least + 1))
