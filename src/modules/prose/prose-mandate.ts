import type { Deadline } from '../deadlines/index.ts'
import { findCitations, type Span } from '../texts/index.ts'
import { inDeadline, keyAt, type NamedBody, type Reading, type Run, spanOf, wordsOf } from '../clauses/index.ts'
import type { Mandate } from '../orders/index.ts'
import { productType } from '../orders/index.ts'
import type { ProseContext } from './prose.ts'
import type { Order } from './prose-judge.ts'
import { type FoundTarget, targetsIn } from '../orders/index.ts'

/** Where one field of a mandate stands in the text, by which rule it was read and how sure that is (0 to 1). */
export type FieldEvidence = { spans: Span[]; rule: string; confidence: number }

/** The evidence for each field of a mandate; a field without words in the text has no spans. */
export type MandateEvidence = Record<'clause' | 'lead' | 'support' | 'deadline' | 'targets' | 'product', FieldEvidence>

export type MandateReading = { mandate: Mandate; evidence: MandateEvidence }

export function buildReading(context: ProseContext, reading: Reading, order: Order, section: string | null): MandateReading {
  const run = clauseRun(reading, order)
  const span = spanOf(reading, run)
  const targets = targetsIn(reading, run)
  const lead = names(order.lead)
  const support = names(order.support).filter((name) => !lead.includes(name))
  const evidence = evidenceOf(order, span, targets)
  const title = titleOf(reading, order, run)
  const product = productType(title)
  const mandate: Mandate = {
    n: 0,
    section,
    title,
    text: context.text.slice(span.start, span.end),
    ...span,
    lead,
    support,
    product: product?.name.vi ?? null,
    deadline: order.clause.deadline?.deadline ?? null,
    targets: targets.map(({ target }) => target),
    note: null,
    basis: basisOf(context.text, span),
    confidence: overall(evidence, lead),
    rule: order.clause.head.rule,
  }
  return { mandate, evidence }
}

const names = (bodies: readonly NamedBody[]): string[] => [...new Set(bodies.map(({ name }) => name))]

/** From the ordering words, with a deadline that stands before them, to the last word. */
function clauseRun(reading: Reading, { clause, trimmedTo }: Order): Run {
  let from = clause.head.start
  if (clause.numbered && clause.head.form === 'nominal') from = clause.from
  while (from > clause.from && (inDeadline(reading, from - 1) || (keyAt(reading, from - 1) === ',' && inDeadline(reading, from - 2)))) from--
  let to = trimmedTo
  while (to > from && /^[,;:./…-]$/.test(keyAt(reading, to - 1))) to--
  while (from < to && /^[,;:.\-–+•]$/.test(keyAt(reading, from))) from++
  return { from, to }
}

/** The clause from its verb on, without the words "hoàn thành trong …" that end it, in at most 200 characters. */
function titleOf(reading: Reading, { clause }: Order, run: Run): string {
  const from =
    clause.head.form === 'order' && clause.head.verb >= run.from && clause.head.verb < run.to && clause.head.lead.length > 0
      ? clause.head.verb
      : run.from
  let to = run.to
  while (to > from + 3 && (inDeadline(reading, to - 1) || /^[,;.]$/.test(keyAt(reading, to - 1)))) to--
  const words = wordsOf(reading, { from, to }).replace(/\s+/g, ' ')
  const cut = words.length > 200 ? `${words.slice(0, 199).replace(/\s\S*$/, '')}…` : words
  return cut.charAt(0).toUpperCase() + cut.slice(1)
}

/** The document whose orders the clause repeats: "nhiệm vụ được giao tại Thông báo số …". */
function basisOf(text: string, span: Span): string | null {
  const words = text.slice(span.start, span.end)
  const given = /(giao tại|yêu cầu tại|theo|tại|thực hiện)\s+$/u
  const citation = findCitations(words).find(({ span: cited }) => given.test(words.slice(Math.max(0, cited.start - 14), cited.start)))
  return citation ? words.slice(citation.span.start, citation.span.end).replace(/\s+/g, ' ') : null
}

const spans = (bodies: readonly NamedBody[]): Span[] => bodies.map(({ start, end }) => ({ start, end }))

function evidenceOf({ clause, lead, support, carried }: Order, span: Span, targets: readonly FoundTarget[]): MandateEvidence {
  const { head } = clause
  const deadline: Deadline | null = clause.deadline?.deadline ?? null
  return {
    clause: { spans: [span], rule: head.rule, confidence: clauseConfidence(head.form, head.commanded || head.lead.length > 0) },
    lead: {
      spans: spans(lead),
      rule: lead.length === 0 ? 'lead.none' : carried ? 'lead.carried' : 'lead.named',
      confidence: lead.length === 0 ? 0.4 : carried ? 0.8 : lead.every(({ known }) => known) ? 0.97 : 0.7,
    },
    support: { spans: spans(support), rule: support.length > 0 ? 'support.named' : 'support.none', confidence: 0.9 },
    deadline: {
      spans: clause.deadline ? [{ start: clause.deadline.start, end: clause.deadline.end }] : [],
      rule: deadline === null ? 'deadline.none' : clause.ownDeadline ? 'deadline.own' : 'deadline.sentence',
      confidence: deadline === null ? 0.9 : clause.ownDeadline ? (deadline.inferredYear ? 0.85 : 0.95) : 0.85,
    },
    targets: { spans: targets.map((target) => target.span), rule: 'target.number', confidence: targets.length === 0 ? 0.95 : 0.85 },
    product: { spans: [], rule: 'product.word', confidence: 0.8 },
  }
}

function clauseConfidence(form: string, addressed: boolean): number {
  if (form !== 'order') return 0.65
  return addressed ? 0.95 : 0.85
}

/** The surest a reader can be of the whole is the least sure field that matters. */
const overall = (evidence: MandateEvidence, lead: readonly string[]): number =>
  Math.round(evidence.clause.confidence * evidence.deadline.confidence * (lead.length > 0 ? evidence.lead.confidence : 0.7) * 100) / 100
