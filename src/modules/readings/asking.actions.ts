import { record } from '../../platform/audit.ts'
import type { Ctx } from '../../platform/ctx.ts'
import { demand } from '../../platform/rights.ts'
import { findDeadlines } from '../deadlines/index.ts'
import { documentOf, textOf } from '../documents/index.ts'
import { type Mandate } from '../orders/index.ts'
import { proposerOf, type Reader } from '../mandates/index.ts'
import { correctTasks, tasksOfDocuments } from '../steering/index.ts'
import { documentsToAsk, markAsked } from './asking.store.ts'
import { suggestionGone } from './problems.ts'
import { insertSuggestions, settleSuggestion, type Suggestion, suggestionById } from './suggestion.store.ts'
import { windowsOf } from './window.ts'

/** Seconds a service may take over one part of a document. */
const patience = 120

const hurried: typeof fetch = (address, init) => fetch(address, { ...init, signal: AbortSignal.timeout(patience * 1_000) })

type Placed = Pick<Mandate, 'start' | 'end'>

/** Whether two clauses are the same order: more than half of the shorter stands in the other. */
const isSame = (a: Placed, b: Placed): boolean => Math.min(a.end, b.end) - Math.max(a.start, b.start) > Math.min(a.end - a.start, b.end - b.start) / 2

/** What a model reads in a document, part by part, that stands nowhere in its tasks yet. */
async function readingsBeside(ctx: Ctx, id: string, read: Reader): Promise<Mandate[]> {
  const { number, type, issuer, issuedOn, title, format } = await documentOf(ctx, id)
  const stored = (await textOf(ctx, id)) ?? { text: '', passages: [] }
  const known = (await tasksOfDocuments(ctx, [id])).flatMap(({ spanStart, spanEnd }) =>
    spanStart === null || spanEnd === null ? [] : [{ start: spanStart, end: spanEnd }],
  )
  const found: Mandate[] = []
  for (const { start, end } of windowsOf(stored.passages)) {
    const part = {
      format,
      encoding: null,
      remarks: [],
      text: stored.text.slice(start, end),
      passages: [],
      header: { number, type, issuer, issuedOn, title },
    }
    for (const mandate of await read(part)) found.push({ ...mandate, start: mandate.start + start, end: mandate.end + start })
  }
  return found.filter((mandate) => !known.some((task) => isSame(task, mandate)))
}

/** Asks the model, where one is set, about documents imported since it was asked last; its answers only wait for a person. */
export async function askModel(ctx: Ctx): Promise<number> {
  const { proposer } = ctx.settings
  const read = proposerOf(proposer, hurried)
  if (read === null || proposer === null) return 0
  let proposed = 0
  for (const document of await documentsToAsk(ctx)) {
    const { issuedOn } = await documentOf(ctx, document)
    const readings = await readingsBeside(ctx, document, read)
    proposed += await insertSuggestions(
      ctx,
      readings.map(({ start, end, title, lead, support, product }) => ({
        document,
        start,
        end,
        title,
        lead: lead.join(', '),
        support: support.join(', '),
        product,
        deadline: findDeadlines(title, issuedOn)[0]?.deadline.raw ?? null,
        model: proposer.model,
      })),
    )
    await markAsked(ctx, document)
  }
  return proposed
}

/** What a model proposed is no order. @throws suggestion-gone */
export async function dropSuggestion(ctx: Ctx, id: number): Promise<Suggestion> {
  demand(ctx, correctTasks)
  const suggestion = await suggestionById(ctx, id)
  if (!suggestion) throw suggestionGone({})
  await settleSuggestion(ctx, id, 'dropped')
  await record(ctx, { action: 'steering.suggestion-dropped', subject: suggestion.document, details: { start: suggestion.start } })
  return suggestion
}
