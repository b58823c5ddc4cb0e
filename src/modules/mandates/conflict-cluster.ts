import type { Mandate } from '../orders/index.ts'
import { type Comparable, comparableOf, likenessOf, likenessWithin } from './similar-pair.ts'
import { type Features, featuresOf, rarityOf, workOf } from './similar-words.ts'

/** One mandate in one file. */
export type Placed = { file: string; mandate: Mandate }

/** From this likeness on two orders of different files are taken for one task; orders of one file must be nearly the same. */
const enough = 0.48
const enoughWithin = 0.85
/** Among pairs alike, one with the same day is joined first. */
const sameDay = 0.05
/** Features that more orders than this hold find no candidates. */
const widelyShared = 40

type Pair = { a: number; b: number; score: number }

/** Groups orders that ask for the same task; an order like no other stands alone and is left out. */
export function clustersOf(placed: readonly Placed[]): Placed[][] {
  const features = placed.map(({ mandate }) => featuresOf(workOf(mandate)))
  const rarity = rarityOf(features)
  const comparables = placed.map(({ mandate }) => comparableOf(mandate, rarity))
  const like = remembered(placed, comparables)
  return merge(placed, pairsOf(placed, features, like), like)
}

type Like = (a: number, b: number) => number

/** Likeness of two orders by their places, worked out once. */
function remembered(placed: readonly Placed[], comparables: readonly Comparable[]): Like {
  const known = new Map<number, number>()
  return (a, b) => {
    const key = Math.min(a, b) * comparables.length + Math.max(a, b)
    const before = known.get(key)
    if (before !== undefined) return before
    const [x, y] = [comparables[a], comparables[b]]
    const within = placed[a]?.file === placed[b]?.file
    const score = x && y ? (within ? likenessWithin(x, y) : likenessOf(x, y)) : 0
    known.set(key, score)
    return score
  }
}

/** Pairs that share a rare feature and are alike enough, likest first. */
function pairsOf(placed: readonly Placed[], features: readonly Features[], like: Like): Pair[] {
  const holders = new Map<string, number[]>()
  for (const [i, one] of features.entries()) for (const feature of one.keys()) push(holders, feature, i)
  const pairs: Pair[] = []
  for (const [a, one] of features.entries()) {
    const candidates = new Map<number, number>()
    for (const feature of one.keys()) {
      const others = feature.includes(' ') ? (holders.get(feature) ?? []) : []
      if (others.length <= widelyShared) for (const b of others) if (b > a) candidates.set(b, (candidates.get(b) ?? 0) + 1)
    }
    for (const [b, shared] of candidates) {
      if (shared < 2) continue
      const score = like(a, b)
      const same = placed[a]?.mandate.deadline?.due ?? null
      const order = same !== null && same === placed[b]?.mandate.deadline?.due ? score + sameDay : score
      if (score >= (placed[a]?.file === placed[b]?.file ? enoughWithin : enough)) pairs.push({ a, b, score: order })
    }
  }
  return pairs.sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b)
}

function push(holders: Map<string, number[]>, feature: string, i: number): void {
  const list = holders.get(feature)
  if (list) list.push(i)
  else holders.set(feature, [i])
}

/** Joins pairs likest first; two groups become one only where their members are alike on the whole and no file repeats itself. */
function merge(placed: readonly Placed[], pairs: readonly Pair[], like: Like): Placed[][] {
  const groups = new Map<number, number[]>()
  const groupOf = (i: number): number[] => groups.get(i) ?? [i]
  for (const { a, b } of pairs) {
    const [one, other] = [groupOf(a), groupOf(b)]
    if (one === other || one.length + other.length > 60 || !belong(placed, one, other, like)) continue
    const joined = [...one, ...other].sort((x, y) => x - y)
    for (const i of joined) groups.set(i, joined)
  }
  return [...new Set(groups.values())].sort((x, y) => (x[0] ?? 0) - (y[0] ?? 0)).map((group) => group.flatMap((i) => placed[i] ?? []))
}

function belong(placed: readonly Placed[], one: readonly number[], other: readonly number[], like: Like): boolean {
  let sum = 0
  for (const a of one) {
    for (const b of other) {
      const score = like(a, b)
      if (placed[a]?.file === placed[b]?.file && score < enoughWithin) return false
      sum += score
    }
  }
  return sum / (one.length * other.length) >= enough * 0.85
}
