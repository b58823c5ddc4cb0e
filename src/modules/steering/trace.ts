import Type, { type Static } from 'typebox'
import type { ReadMandate } from '../mandates/index.ts'

/** Where a field of a task stands in its document, by which rule it was read and how sure that is (0 to 1). */
export const Trace = Type.Object({
  spans: Type.Array(Type.Object({ start: Type.Integer(), end: Type.Integer() })),
  rule: Type.String(),
  confidence: Type.Number({ minimum: 0, maximum: 1 }),
})
export type Trace = Static<typeof Trace>

/** The parts of an order that are told apart in its sentence. */
export const tracedFields = ['clause', 'verb', 'lead', 'support', 'product', 'deadline', 'targets'] as const
export type TracedField = (typeof tracedFields)[number]

/** The traces of a task's fields; none where a table or a person gave them. */
export const Traces = Type.Partial(
  Type.Object({ clause: Trace, verb: Trace, lead: Trace, support: Trace, product: Trace, deadline: Trace, targets: Trace }),
)
export type Traces = Static<typeof Traces>

/** What is kept of a reading's evidence. */
export const tracesOf = ({ evidence }: Pick<ReadMandate, 'evidence'>): Traces =>
  evidence === undefined ? {} : Object.fromEntries(tracedFields.map((field) => [field, evidence[field]]))

const judged = ['clause', 'lead', 'deadline', 'product'] as const

/** The field that is least sure and how sure it is; for a reading without traces the whole of it. */
export function leastSure({ traces, confidence }: { traces: Traces; confidence: number }): { field: TracedField | null; confidence: number } {
  const [least] = judged
    .flatMap((field) => (traces[field] ? [{ field, confidence: traces[field].confidence }] : []))
    .toSorted((a, b) => a.confidence - b.confidence)
  return least ?? { field: null, confidence }
}

type Doubted = { review: readonly string[]; traces: Traces; confidence: number }

/** The most doubtful first: unknown agency, then the reading with the least sure field. */
export const byRisk = (a: Doubted, b: Doubted): number =>
  Number(b.review.includes('agency')) - Number(a.review.includes('agency')) ||
  leastSure(a).confidence - leastSure(b).confidence ||
  a.confidence - b.confidence

/** Traces once a person has said what some fields are: those are sure, and stand in no words of the document. */
export const settledTraces = (traces: Traces, fields: readonly TracedField[]): Traces => ({
  ...traces,
  ...Object.fromEntries(fields.map((field) => [field, { spans: [], rule: 'person', confidence: 1 }])),
})

/** A stretch to mark, and as what. */
export type MarkedPart = { start: number; end: number; field: TracedField }

/** The parts that are marked in a text, as a legend names them. */
export const markedParts = ['lead', 'verb', 'product', 'deadline'] as const

/** The parts to mark in the text of an order, from the first on; where two claim the same words the more telling keeps them. */
export function partsOf(traces: Traces): MarkedPart[] {
  const kept: MarkedPart[] = []
  for (const field of ['deadline', 'lead', 'product', 'verb'] as const) {
    for (const span of traces[field]?.spans ?? [])
      if (!kept.some((other) => span.start < other.end && span.end > other.start)) kept.push({ ...span, field })
  }
  return kept.toSorted((a, b) => a.start - b.start)
}
