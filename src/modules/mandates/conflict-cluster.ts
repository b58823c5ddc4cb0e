import type { Mandate } from './mandate.ts'
import { type Features, featuresOf, likeness, rarityOf, type Weighted, weighted, workOf } from './similar-words.ts'

/** One mandate in one file. */
export type Placed = { file: string; mandate: Mandate }

/** From this likeness on two orders of different files are taken for one task; orders of one file must be nearly the same. */
const enough = 0.55
const enoughWithin = 0.9
/** Features that more orders than this share find no candidates. */
const widelyShared = 40

type Pair = { a: number; b: number; score: number }

/** Groups orders that ask for the same task; an order like no other stands alone and is left out. */
export function clustersOf(placed: readonly Placed[]): Placed[][] {
  const features = placed.map(({ mandate }) => featuresOf(workOf(mandate)))
  const rarity = rarityOf(features)
  const vectors = features.map((one) => weighted(one, rarity))
  return merge(placed, pairsOf(placed, features, vectors), vectors)
}

/** Pairs that share a rare feature and are alike enough, likest first. */
function pairsOf(placed: readonly Placed[], features: readonly Features[], vectors: readonly Weighted[]): Pair[] {
  const holders = new Map<string, number[]>()
  for (const [i, one] of features.entries()) for (const feature of one.keys()) push(holders, feature, i)
  const pairs: Pair[] = []
  for (const [a, one] of features.entries()) {
    const candidates = new Set<number>()
    for (const feature of one.keys()) {
      const others = holders.get(feature) ?? []
      if (others.length <= widelyShared) for (const b of others) if (b > a) candidates.add(b)
    }
    for (const b of candidates) {
      const [x, y] = [vectors[a], vectors[b]]
      if (!x || !y) continue
      const score = likeness(x, y)
      if (score >= (placed[a]?.file === placed[b]?.file ? enoughWithin : enough)) pairs.push({ a, b, score })
    }
  }
  return pairs.sort((x, y) => y.score - x.score)
}

function push(holders: Map<string, number[]>, feature: string, i: number): void {
  const list = holders.get(feature)
  if (list) list.push(i)
  else holders.set(feature, [i])
}

/** Joins pairs likest first; two groups become one only where their members are alike on the whole. */
function merge(placed: readonly Placed[], pairs: readonly Pair[], vectors: readonly Weighted[]): Placed[][] {
  const groups = new Map<number, number[]>()
  const groupOf = (i: number): number[] => groups.get(i) ?? [i]
  for (const { a, b } of pairs) {
    const [one, other] = [groupOf(a), groupOf(b)]
    if (one === other || one.length + other.length > 60) continue
    if (averageLikeness(one, other, vectors) < enough * 0.85) continue
    const joined = [...one, ...other].sort((x, y) => x - y)
    for (const i of joined) groups.set(i, joined)
  }
  return [...new Set(groups.values())].sort((x, y) => (x[0] ?? 0) - (y[0] ?? 0)).map((group) => group.flatMap((i) => placed[i] ?? []))
}

function averageLikeness(one: readonly number[], other: readonly number[], vectors: readonly Weighted[]): number {
  let sum = 0
  for (const a of one) {
    for (const b of other) {
      const [x, y] = [vectors[a], vectors[b]]
      if (x && y) sum += likeness(x, y)
    }
  }
  return sum / (one.length * other.length)
}
