import Type, { type Static } from 'typebox'

/** What a reader says of a link: the same person, not the same, the second person who was shown, or not to be known from what is there. */
export const Opinion = Type.Enum(['accept', 'refuse', 'second', 'unsure'])
export type Opinion = Static<typeof Opinion>
export const opinions = ['accept', 'refuse', 'second', 'unsure'] as const

/** An opinion; `person`: the personal number of whom a reader means who says `second`. */
export type Said = { readonly verdict: Opinion; readonly person: string | null }

/** Bounds of a share at 95 of 100 (Wilson): of `all` looked at, `good` were. */
export function wilson(good: number, all: number): { value: number; low: number; high: number } | null {
  if (all === 0) return null
  const [z, p] = [1.96, good / all]
  const centre = p + (z * z) / (2 * all)
  const spread = z * Math.sqrt((p * (1 - p)) / all + (z * z) / (4 * all * all))
  const scale = 1 + (z * z) / all
  return { value: p, low: Math.max(0, (centre - spread) / scale), high: Math.min(1, (centre + spread) / scale) }
}

/** Links of one kind: how many there are, how many of them readers looked at, how many of those were right. */
export type Stratum = { readonly stratum: 'number' | 'likeness'; readonly size: number; readonly sampled: number; readonly good: number }

/**
 * The share of right links among all from samples of each kind, each weighing as much as there are links of it. The interval is made of the
 * Wilson intervals of the kinds (MOVER: their distances from the shares, squared and added); of a kind nobody looked at anything may be true.
 */
export function weightedShare(strata: readonly Stratum[]): ReturnType<typeof wilson> {
  const there = strata.filter(({ size, sampled }) => size > 0 || sampled > 0)
  const all = there.reduce((sum, { size, sampled }) => sum + Math.max(size, sampled), 0)
  const read = there.filter(({ sampled }) => sampled > 0)
  if (read.length === 0) return null
  const weight = ({ size, sampled }: Stratum) => Math.max(size, sampled) / all
  const seen = read.reduce((sum, each) => sum + weight(each), 0)
  const value = read.reduce((sum, each) => sum + (weight(each) * each.good) / each.sampled, 0) / seen
  const shares = there.map((each) => ({ weight: weight(each), share: wilson(each.good, each.sampled) ?? { value, low: 0, high: 1 } }))
  const off = (bound: 'low' | 'high') => Math.hypot(...shares.map(({ weight: by, share }) => by * (share[bound] - share.value)))
  return { value, low: Math.max(0, value - off('low')), high: Math.min(1, value + off('high')) }
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
export function outcomeOf(readings: readonly Said[], readers: 1 | 2): Said | null {
  const [first, second, third] = readings
  if (first === undefined) return null
  if (readers === 1) return first
  if (second === undefined) return null
  return first.verdict === second.verdict && first.person === second.person ? first : (third ?? null)
}
