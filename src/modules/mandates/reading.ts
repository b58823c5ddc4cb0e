import type { PlainDate } from '../../platform/dates.ts'
import type { ReadDocument, Span } from '../texts/index.ts'
import type { Mandate } from '../orders/index.ts'
import { productType } from '../orders/index.ts'
import { type FieldEvidence, type MandateEvidence, proseReadings } from '../prose/index.ts'
import { tokensOf } from '../clauses/index.ts'
import { tableMandates } from '../tables/index.ts'
import { verbAt } from '../clauses/index.ts'

/** Where every part of an order stands in its sentence; `verb` is the word that orders. */
export type OrderEvidence = MandateEvidence & { verb: FieldEvidence }

/** A mandate with the evidence for its fields, where the grammar gives it; the columns of a table speak for themselves. */
export type ReadMandate = Mandate & { evidence?: OrderEvidence }

/** What a document orders and where it says so: the rows of its task tables where it has any, otherwise its prose. */
export function readingsOf(document: ReadDocument, { issuedOn }: { issuedOn: PlainDate | null }): ReadMandate[] {
  const rows = tableMandates(document, { issuedOn })
  if (rows.length > 0) return rows
  return proseReadings(document, { issuedOn }).map(({ mandate, evidence }) => ({ ...mandate, evidence: completed(document.text, mandate, evidence) }))
}

function completed(text: string, mandate: Mandate, evidence: MandateEvidence): OrderEvidence {
  const named = [...evidence.lead.spans, ...evidence.support.spans, ...evidence.deadline.spans]
  const verb = verbIn(text, mandate, named)
  const product = evidence.product.spans.length > 0 ? null : productIn(text, mandate)
  return {
    ...evidence,
    ...(product && { product: { ...evidence.product, spans: [product] } }),
    verb: { spans: verb ? [verb] : [], rule: evidence.clause.rule, confidence: evidence.clause.confidence },
  }
}

/** The first verb of work in a clause; the name of a ministry that holds one is passed over. */
function verbIn(text: string, { start, end }: Span, named: readonly Span[]): Span | null {
  const tokens = tokensOf(text, start, end)
  for (const [at, token] of tokens.entries()) {
    if (named.some((span) => token.start < span.end && token.end > span.start)) continue
    const last = tokens[at + (verbAt(tokens, at, ['order', 'perform'])?.length ?? 0) - 1]
    if (last && last.start >= token.start) return { start: token.start, end: last.end }
  }
  return null
}

/** The words that name the type of product, as the clause writes them. */
function productIn(text: string, { start, end }: Span): Span | null {
  const clause = text.slice(start, end).toLowerCase()
  const places = (productType(text.slice(start, end))?.words ?? []).flatMap((words) => {
    const at = clause.indexOf(words)
    return at < 0 ? [] : [{ start: start + at, end: start + at + words.length }]
  })
  return places.toSorted((a, b) => a.start - b.start || b.end - a.end)[0] ?? null
}
