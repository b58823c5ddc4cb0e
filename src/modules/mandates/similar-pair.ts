import type { Mandate } from '../orders/index.ts'
import { coreOf, featuresOf, likeness, type Weighted, weighted, worksOf } from './similar-words.ts'

/** An order made ready for comparison: each thing it asks for as a vector and as a phrase. */
export type Comparable = { works: { vector: Weighted; core: string }[]; lead: readonly string[] }

export const comparableOf = (mandate: Pick<Mandate, 'title' | 'text' | 'lead'>, rarity: (feature: string) => number): Comparable => ({
  works: worksOf(mandate).map((words) => ({ vector: weighted(featuresOf(words), rarity), core: ` ${coreOf(words).join(' ')} ` })),
  lead: mandate.lead,
})

/** A short name of five syllables or more that stands whole in the other order says nearly all. */
const wholeName = 0.35
/** A common lead, one agency or the same collective, decides where the words nearly do. */
const sameLead = 0.12
const sameCollective = 0.07
const nearlySaid = 0.4
/** A row with more parts than this is a programme of its own; sharing its lead says little. */
const fewWorks = 5
const collective = /^các /iu

/** Likeness of two orders (0 to 1): of what they ask for, helped by a phrase taken over whole and by a common lead. */
export function likenessOf(a: Comparable, b: Comparable): number {
  const [one, other] = [a.works[0], b.works[0]]
  if (!one || !other || likeness(one.vector, other.vector) < 0.07) return 0
  let best = 0
  for (const one of a.works) {
    for (const other of b.works) {
      const words = likeness(one.vector, other.vector)
      const phrase = words > 0.2 && (holds(one.core, other.core) || holds(other.core, one.core)) ? wholeName : 0
      best = Math.max(best, words + phrase)
    }
  }
  const single = a.works.length <= fewWorks && b.works.length <= fewWorks
  return best >= nearlySaid && single ? Math.min(1, best + leadBonus(a.lead, b.lead)) : best
}

/** Likeness of two orders of one document, which says each thing once: only words count, and only under one lead. */
export function likenessWithin(a: Comparable, b: Comparable): number {
  const [one, other] = [a.works[0], b.works[0]]
  return one && other && a.lead.join('|') === b.lead.join('|') ? likeness(one.vector, other.vector) : 0
}

function leadBonus(a: readonly string[], b: readonly string[]): number {
  if (a.some((name) => !collective.test(name) && b.includes(name))) return sameLead
  return a.length > 0 && a.join('|') === b.join('|') ? sameCollective : 0
}

/** "với cơ sở dữ liệu quốc gia …" is where work goes, not what it is. */
const destination = /^ (với|về|tại|trên|trong|cho|vào|tới|đến|theo|của) /u

const holds = (whole: string, part: string): boolean =>
  part.length >= 24 && part.split(' ').length >= 7 && !destination.test(part) && whole.length > part.length && whole.includes(part)
