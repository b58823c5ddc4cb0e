import { encodedPlan } from '../../../definitions/linkage/encoding.ts'
import { encoder } from './encode.ts'
import type { Form } from './form.ts'
import { secretsOf } from './secret.ts'
import type { Door } from './parameters.ts'

/** Whom an attacker takes for bearers of the most frequent surname, how many of them are, and how many there are in all. */
export type Guess = { guessed: number; right: number; bearers: number; all: number }

const isSet = (filter: Buffer, bit: number) => ((filter[bit >> 3] ?? 0) & (1 << (bit & 7))) !== 0

/**
 * The attack by frequency: the attacker holds filters without the secret and knows that one surname is borne by more people than any other.
 * What most filters have at a bit is taken for its state at rest, the bits that leave it most often for the surname's, and the tenth of
 * records that leave it at most of these bits for the surname's bearers.
 */
export function attackByFrequency(filters: readonly Buffer[], bearer: (at: number) => boolean, bitsTaken: number): Guess {
  const bits = Array.from({ length: (filters[0]?.length ?? 0) * 8 }, (_, bit) => {
    const set = filters.filter((filter) => isSet(filter, bit)).length
    return { bit, rest: set * 2 > filters.length, times: Math.min(set, filters.length - set) }
  })
  const taken = bits.toSorted((a, b) => b.times - a.times).slice(0, bitsTaken)
  const guess = filters
    .map((filter, at) => ({ at, score: taken.filter(({ bit, rest }) => isSet(filter, bit) !== rest).length }))
    .toSorted((a, b) => b.score - a.score)
    .slice(0, Math.round(filters.length / 10))
  const right = guess.filter(({ at }) => bearer(at)).length
  return { guessed: guess.length, right, bearers: filters.filter((_, at) => bearer(at)).length, all: filters.length }
}

/** Filters that records leave at a door; those without anything to say there are left out. */
export function filtersAt(door: Door, forms: readonly Form[], secret: Buffer): Buffer[] {
  const { encoding } = encodedPlan
  const encode = encoder(encoding, secretsOf(secret, encoding))
  return forms.flatMap((form) => encode(form)[encoding.doors.indexOf(door)]?.filter ?? [])
}

/** How much better than by chance the guesses are. */
export const lift = ({ guessed, right, bearers, all }: Guess): number => right / guessed / (bearers / all)
