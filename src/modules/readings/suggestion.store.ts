import type { Ctx } from '../../platform/ctx.ts'
import { db } from './store.ts'

/** What a model read in a document beside the grammar; names and deadline as it worded them. */
export type Suggestion = {
  id: number
  document: string
  start: number
  end: number
  title: string
  lead: string
  support: string
  product: string | null
  deadline: string | null
  model: string
}

const columns = ['id', 'document', 'span_start as start', 'span_end as end', 'title', 'lead', 'support', 'product', 'deadline', 'model'] as const

/** Keeps proposals that nobody made before for the same words; how many were new. */
export async function insertSuggestions(ctx: Ctx, fresh: readonly Omit<Suggestion, 'id'>[]): Promise<number> {
  if (fresh.length === 0) return 0
  const rows = fresh.map(({ start, end, ...each }) => ({ ...each, span_start: start, span_end: end, at: ctx.now(), by_name: null }))
  const inserted = await db(ctx)
    .insertInto('readings.suggestion')
    .values(rows)
    .onConflict((same) => same.columns(['document', 'span_start', 'span_end']).doNothing())
    .returning('id')
    .execute()
  return inserted.length
}

/** Proposals that nobody has decided about, by document and place; at most so many. */
export const openSuggestions = (ctx: Ctx, limit = 200): Promise<Suggestion[]> =>
  db(ctx)
    .selectFrom('readings.suggestion')
    .where('state', '=', 'open')
    .select(columns)
    .orderBy('document')
    .orderBy('span_start')
    .limit(limit)
    .execute()

export const suggestionById = (ctx: Ctx, id: number): Promise<Suggestion | undefined> =>
  db(ctx).selectFrom('readings.suggestion').where('id', '=', id).where('state', '=', 'open').select(columns).executeTakeFirst()

export const settleSuggestion = (ctx: Ctx, id: number, state: 'added' | 'dropped') =>
  db(ctx).updateTable('readings.suggestion').set({ state, by_name: ctx.actor.name }).where('id', '=', id).execute()
