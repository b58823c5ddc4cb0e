import type { Ctx } from '../../platform/ctx.ts'
import type { Instant } from '../../platform/dates.ts'
import { db } from './store.ts'

/** A recall that stands: who sent it, why and since when. */
export type Recall = { id: number; reason: string | null; sender: string | null; at: Instant }

export const insertRecall = async (ctx: Ctx, recall: { document: string; reason: string | null; sender: string | null }): Promise<number> =>
  (
    await db(ctx)
      .insertInto('readings.recall')
      .values({ ...recall, at: ctx.now(), by_name: ctx.actor.name, lifted_at: null, lifted_by: null })
      .returning('id')
      .executeTakeFirstOrThrow()
  ).id

/** The recalls of a document that nobody lifted, the latest first. */
export const recallsOf = (ctx: Ctx, document: string): Promise<Recall[]> =>
  db(ctx)
    .selectFrom('readings.recall')
    .where('document', '=', document)
    .where('lifted_at', 'is', null)
    .select(['id', 'reason', 'sender', 'at'])
    .orderBy('id', 'desc')
    .execute()

export const isRecalled = async (ctx: Ctx, document: string): Promise<boolean> => (await recallsOf(ctx, document)).length > 0

/** Which of these documents stand recalled. */
export const recalledAmong = async (ctx: Ctx, documents: readonly string[]): Promise<ReadonlySet<string>> =>
  documents.length === 0
    ? new Set()
    : new Set(
        (
          await db(ctx).selectFrom('readings.recall').where('document', 'in', documents).where('lifted_at', 'is', null).select('document').execute()
        ).map(({ document }) => document),
      )

export const liftRecalls = (ctx: Ctx, document: string) =>
  db(ctx)
    .updateTable('readings.recall')
    .set({ lifted_at: ctx.now(), lifted_by: ctx.actor.name })
    .where('document', '=', document)
    .where('lifted_at', 'is', null)
    .execute()
