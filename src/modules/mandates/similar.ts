import type { Mandate } from '../orders/index.ts'
import { comparableOf, likenessOf } from './similar-pair.ts'
import { featuresOf, rarityOf, workOf } from './similar-words.ts'

/** A task that may be the one somebody is about to add, and how like it is (0 to 1). */
export type SimilarMandate<T> = { candidate: T; score: number }

const worthShowing = 0.4

/** The candidates most like a text, likest first: the hint given before a task is added twice. */
export function similarMandates<T extends Pick<Mandate, 'title' | 'text'>>(text: string, candidates: readonly T[], limit = 5): SimilarMandate<T>[] {
  const wanted = featuresOf(text)
  const features = candidates.map((candidate) => featuresOf(workOf(candidate)))
  const rarity = rarityOf([...features, wanted])
  const target = comparableOf({ title: text, text, lead: [] }, rarity)
  const scored = candidates.flatMap((candidate) => {
    const score = likenessOf(target, comparableOf({ ...candidate, lead: [] }, rarity))
    return score >= worthShowing ? [{ candidate, score: Math.round(score * 100) / 100 }] : []
  })
  return scored.sort((a, b) => b.score - a.score).slice(0, limit)
}
