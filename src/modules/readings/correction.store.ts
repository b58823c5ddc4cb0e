import { sql } from 'kysely'
import type { Ctx } from '../../platform/ctx.ts'
import { db } from './store.ts'
import type { Decision } from './correction.ts'

/** Keeps a decision with the document whose reading it was about. */
export async function insertDecision(ctx: Ctx, document: string, { kind, words, ...change }: Decision): Promise<void> {
  await db(ctx)
    .insertInto('readings.correction')
    .values({ document, words, kind, change: sql`${JSON.stringify(change)}::jsonb`, at: ctx.now(), by_name: ctx.actor.name })
    .execute()
}

/** The decisions about these documents in the order in which they were made. */
export async function decisionsAbout(ctx: Ctx, documents: readonly string[]): Promise<Decision[]> {
  if (documents.length === 0) return []
  const rows = await db(ctx)
    .selectFrom('readings.correction')
    .where('document', 'in', documents)
    .select(['kind', 'words', 'change'])
    .orderBy('id')
    .execute()
  return rows.map(({ kind, words, change }) => ({ kind, words, ...(change as object) }) as Decision)
}
