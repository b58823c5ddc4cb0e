/** A share of `of`, with the ends between which the true one lies at 95 % (Wilson 1927). */
export type Share = { count: number; of: number; share: number; low: number; high: number }

const z = 1.959964

/** The Wilson score interval of `count` out of `of`; of nothing, anything may be true. */
export function wilson(count: number, of: number): Share {
  if (of === 0) return { count, of, share: 0, low: 0, high: 1 }
  const p = count / of
  const scale = 1 + z ** 2 / of
  const middle = (p + z ** 2 / (2 * of)) / scale
  const half = (z / scale) * Math.sqrt((p * (1 - p)) / of + z ** 2 / (4 * of ** 2))
  return { count, of, share: p, low: count === 0 ? 0 : Math.max(0, middle - half), high: count === of ? 1 : Math.min(1, middle + half) }
}
