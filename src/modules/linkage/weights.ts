import { fields, type Field, levels, type Pattern } from './level.ts'

/** Bits that each level adds; where a value's own rarity counts, it comes on top. */
export type Weights = {
  /** bits against a record and a person drawn at random being the same */
  prior: number
  bits: Readonly<Record<Field, readonly number[]>>
}

/** Rarity in bits of what a record holds: −log2 of the share of people who have it. Absent values agree with nobody. */
export type Rarity = { full: number; key: number; date: number; swapped: number; year: number; place: number }

/** The rarity that a level earns, if any: agreeing on a rare name says more than on a frequent one. */
export const rarityAt: Readonly<Partial<Record<Field, readonly (keyof Rarity | null)[]>>> = {
  name: [null, 'full', 'key', 'key', null, null, null, null, null, null],
  date: [null, 'date', 'swapped', 'year', null, null, 'date'],
  place: [null, 'place', null, null],
}

/** Weight of a pair in bits: the prior and what each field adds, summed in the order of the fields as SQL does. */
export function weightOf(weights: Weights, pattern: Pattern, rarity: Rarity): number {
  return fields.reduce((sum, field) => {
    const at = pattern[field]
    const earned = rarityAt[field]?.[at]
    return sum + ((weights.bits[field][at] ?? 0) + (earned ? rarity[earned] : 0))
  }, weights.prior)
}

/** Counts of levels as shares; a level never seen counts as half a case. */
export function shares(counts: readonly number[], used: readonly number[]): number[] {
  const smoothed = counts.map((count, at) => (used.includes(at) ? count + 0.5 : 0))
  const sum = smoothed.reduce((a, b) => a + b, 0)
  return smoothed.map((count) => count / sum)
}

/** Whether all levels of all fields have their bits. */
export const isComplete = (weights: Weights): boolean =>
  fields.every((field) => weights.bits[field].length === levels[field].length && weights.bits[field].every(Number.isFinite)) &&
  Number.isFinite(weights.prior)
