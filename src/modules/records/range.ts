import { placeOf } from './digest.ts'

/** One record of a copy: its key and the digest of what it holds. */
export type Entry = { readonly key: string; readonly digest: bigint }

/** Records whose keys lie under `prefix`, told by their number and one hash that does not depend on their order. */
export type Range = { readonly prefix: string; readonly count: number; readonly hash: string }

const modulus = 1n << 60n

/** What one record adds to the hash of its range: the sum of where it lies and what it holds, mixed so that two changes do not undo each other. */
export const weightOf = (place: string, digest: bigint): bigint => ((BigInt(`0x${place.slice(0, 15)}`) | 1n) * (digest * 2n + 1n)) % modulus

export const hashOf = (sum: bigint): string => (((sum % modulus) + modulus) % modulus).toString(16).padStart(15, '0')

/** Ranges of a copy by the first `depth` digits of where keys lie; empty ones are left out. */
export function rangesOf(entries: Iterable<Entry>, depth: number, under = ''): Range[] {
  const sums = new Map<string, { count: number; sum: bigint }>()
  for (const { key, digest } of entries) {
    const place = placeOf(key)
    if (!place.startsWith(under)) continue
    const prefix = place.slice(0, depth)
    const held = sums.get(prefix) ?? { count: 0, sum: 0n }
    sums.set(prefix, { count: held.count + 1, sum: held.sum + weightOf(place, digest) })
  }
  return [...sums].map(([prefix, { count, sum }]) => ({ prefix, count, hash: hashOf(sum) })).toSorted((a, b) => (a.prefix < b.prefix ? -1 : 1))
}

/** Prefixes on which two copies do not agree. */
export function differing(ours: readonly Range[], theirs: readonly Range[]): string[] {
  const sign = ({ count, hash }: Range) => `${count} ${hash}`
  const held = new Map(theirs.map((range) => [range.prefix, sign(range)]))
  const own = new Map(ours.map((range) => [range.prefix, sign(range)]))
  return [...new Set([...own.keys(), ...held.keys()])].filter((prefix) => own.get(prefix) !== held.get(prefix)).toSorted()
}

/** What one copy has and the other lacks, or holds differently. */
export type Difference = { readonly key: string; readonly is: 'missing' | 'extra' | 'different' }

/** Compares the records of two copies under prefixes that differ: `missing` are those the copy `theirs` has not. */
export function differencesOf(ours: Iterable<Entry>, theirs: Iterable<Entry>): Difference[] {
  const held = new Map([...theirs].map(({ key, digest }) => [key, digest]))
  const found: Difference[] = []
  for (const { key, digest } of ours) {
    const other = held.get(key)
    if (other === undefined) found.push({ key, is: 'missing' })
    else if (other !== digest) found.push({ key, is: 'different' })
    held.delete(key)
  }
  return [...found, ...[...held.keys()].map((key) => ({ key, is: 'extra' as const }))]
}
