import type { Ctx } from '../../platform/ctx.ts'
import { db } from './store.ts'

/** Documents that were imported and that no model was asked about, oldest first; a few at a time. */
export const documentsToAsk = async (ctx: Ctx, limit = 5): Promise<string[]> =>
  (
    await db(ctx)
      .selectFrom('readings.import')
      .where('state', '=', 'done')
      .where('asked_at', 'is', null)
      .select('document')
      .distinctOn('document')
      .limit(limit)
      .execute()
  ).map(({ document }) => document)

export const markAsked = (ctx: Ctx, document: string) =>
  db(ctx).updateTable('readings.import').set({ asked_at: ctx.now() }).where('document', '=', document).execute()
