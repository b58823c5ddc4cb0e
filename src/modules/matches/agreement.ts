import Type, { type Static } from 'typebox'

/** What a reader says of a link: the same person, not the same, or not to be known from what is there. */
export const Opinion = Type.Enum(['accept', 'refuse', 'unsure'])
export type Opinion = Static<typeof Opinion>
export const opinions = ['accept', 'refuse', 'unsure'] as const

/** Bounds of a share at 95 of 100 (Wilson): of `all` looked at, `good` were. */
export function wilson(good: number, all: number): { value: number; low: number; high: number } | null {
  if (all === 0) return null
  const [z, p] = [1.96, good / all]
  const centre = p + (z * z) / (2 * all)
  const spread = z * Math.sqrt((p * (1 - p)) / all + (z * z) / (4 * all * all))
  const scale = 1 + (z * z) / all
  return { value: p, low: Math.max(0, (centre - spread) / scale), high: Math.min(1, (centre + spread) / scale) }
}

/** Cohen's kappa of pairs of readings: agreement above what chance gives; null where it cannot be told. */
export function kappa(pairs: readonly (readonly [Opinion, Opinion])[]): number | null {
  if (pairs.length === 0) return null
  const share = (at: 0 | 1, opinion: Opinion) => pairs.filter((pair) => pair[at] === opinion).length / pairs.length
  const observed = pairs.filter(([a, b]) => a === b).length / pairs.length
  const chance = opinions.reduce((sum, opinion) => sum + share(0, opinion) * share(1, opinion), 0)
  return chance === 1 ? null : (observed - chance) / (1 - chance)
}

/**
 * What readings come to: one reader decides where one is asked; two who agree decide; otherwise the
 * third reader does. Null: another reader is wanted.
 */
export function outcomeOf(readings: readonly Opinion[], readers: 1 | 2): Opinion | null {
  const [first, second, third] = readings
  if (first === undefined) return null
  if (readers === 1) return first
  if (second === undefined) return null
  return first === second ? first : (third ?? null)
}
