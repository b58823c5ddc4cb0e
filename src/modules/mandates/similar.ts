import type { Mandate } from './mandate.ts'
import { featuresOf, likeness, rarityOf, weighted, workOf } from './similar-words.ts'

/** A task that may be the one somebody is about to add, and how like it is (0 to 1). */
export type SimilarMandate<T> = { candidate: T; score: number }

const worthShowing = 0.4

/** The candidates most like a text, likest first: the hint given before a task is added twice. */
export function similarMandates<T extends Pick<Mandate, 'title' | 'text'>>(text: string, candidates: readonly T[], limit = 5): SimilarMandate<T>[] {
  const wanted = featuresOf(text)
  const features = candidates.map((candidate) => featuresOf(workOf(candidate)))
  const rarity = rarityOf([...features, wanted])
  const target = weighted(wanted, rarity)
  const scored = candidates.flatMap((candidate, i) => {
    const own = features[i]
    const score = own ? likeness(target, weighted(own, rarity)) : 0
    return score >= worthShowing ? [{ candidate, score: Math.round(score * 100) / 100 }] : []
  })
  return scored.sort((a, b) => b.score - a.score).slice(0, limit)
}
