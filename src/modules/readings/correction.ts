import { fold } from '../../platform/text.ts'
import type { Mandate } from '../orders/index.ts'
import type { ReadMandate } from '../mandates/index.ts'

/** The fields of a reading that a person may put right. */
export type MandateChange = Partial<Pick<Mandate, 'title' | 'lead' | 'support' | 'product' | 'deadline'>>

/** What a person decided about one reading; `words` are those of the order, folded, and find it again in a newer version. */
export type Decision =
  | { kind: 'accept'; words: string }
  | { kind: 'correct'; words: string; change: MandateChange }
  | { kind: 'reject'; words: string }
  | { kind: 'split'; words: string; parts: readonly MandateChange[] }
  | { kind: 'merge'; words: string; into: string }

/** By what an order is known again: its words without marks, case and spacing. */
export const wordsOf = (text: string): string => fold(text)

/** A reading with what people decided before; `settled` ones need no further look. */
export type Settled = { mandate: ReadMandate; settled: boolean }

const said = { spans: [], rule: 'person', confidence: 1 }

function changed({ evidence, ...mandate }: ReadMandate, change: MandateChange): ReadMandate {
  const { lead, support, product, deadline } = change
  return {
    ...mandate,
    ...change,
    confidence: 1,
    rule: `${mandate.rule}+person`,
    ...(evidence && {
      evidence: {
        ...evidence,
        ...(lead && { lead: said }),
        ...(support && { support: said }),
        ...(product !== undefined && { product: said }),
        ...(deadline !== undefined && { deadline: said }),
      },
    }),
  }
}

function apply(readings: readonly Settled[], decision: Decision): Settled[] {
  return readings.flatMap((reading): Settled[] => {
    if (wordsOf(reading.mandate.text) !== decision.words) return [reading]
    if (decision.kind === 'reject' || decision.kind === 'merge') return []
    if (decision.kind === 'accept') return [{ ...reading, settled: true }]
    if (decision.kind === 'correct') return [{ mandate: changed(reading.mandate, decision.change), settled: true }]
    return decision.parts.map((part) => ({ mandate: changed(reading.mandate, part), settled: true }))
  })
}

/** Replays decisions, oldest first, on a fresh reading; a merge is kept only while the order it was merged into is there. */
export function replay(mandates: readonly ReadMandate[], decisions: readonly Decision[]): Settled[] {
  const present = new Set(mandates.map(({ text }) => wordsOf(text)))
  const start: Settled[] = mandates.map((mandate) => ({ mandate, settled: false }))
  return decisions.filter((decision) => decision.kind !== 'merge' || present.has(decision.into)).reduce(apply, start)
}
