import { sql } from 'kysely'
import type { Ctx } from '../../platform/ctx.ts'
import type { ReadMandate } from '../mandates/index.ts'
import { db } from './store.ts'
import type { ImportRow } from './tables.ts'

export type Import = {
  id: string
  document: string
  replaces: string | null
  also: string[]
  state: ImportRow['state']
  codePrefix: string
  mandates: ReadMandate[]
  createdAt: Date
  createdBy: string
  doneAt: Date | null
  outcome: Outcome | null
}

/** How many tasks an import made, changed, left alone and took from the board. */
export type Outcome = { created: number; changed: number; unchanged: number; withdrawn: number }

const columns = [
  'id',
  'document',
  'replaces',
  'also',
  'state',
  'code_prefix as codePrefix',
  'mandates',
  'created_at as createdAt',
  'created_by as createdBy',
  'done_at as doneAt',
  'outcome',
] as const

export async function insertImport(ctx: Ctx, fresh: Pick<Import, 'document' | 'replaces' | 'also' | 'codePrefix' | 'mandates'>): Promise<string> {
  const row = await db(ctx)
    .insertInto('readings.import')
    .values({
      document: fresh.document,
      replaces: fresh.replaces,
      also: fresh.also,
      state: 'proposed',
      code_prefix: fresh.codePrefix,
      mandates: sql<never>`${JSON.stringify(fresh.mandates)}::jsonb`,
      created_at: ctx.now(),
      created_by: ctx.actor.name,
      done_at: null,
      outcome: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

export const importById = (ctx: Ctx, id: string): Promise<Import | undefined> =>
  db(ctx).selectFrom('readings.import').where('id', '=', id).select(columns).forUpdate().executeTakeFirst() as Promise<Import | undefined>

export const doneImportOf = (ctx: Ctx, document: string): Promise<Import | undefined> =>
  db(ctx)
    .selectFrom('readings.import')
    .where('document', '=', document)
    .where('state', '=', 'done')
    .select(columns)
    .orderBy('created_at', 'desc')
    .limit(1)
    .executeTakeFirst() as Promise<Import | undefined>

export const recentImports = (ctx: Ctx): Promise<Import[]> =>
  db(ctx).selectFrom('readings.import').where('state', '<>', 'dropped').select(columns).orderBy('created_at', 'desc').limit(20).execute() as Promise<
    Import[]
  >

export const finishImport = (ctx: Ctx, id: string, outcome: Outcome) =>
  db(ctx)
    .updateTable('readings.import')
    .set({ state: 'done', done_at: ctx.now(), outcome: sql`${JSON.stringify(outcome)}::jsonb` })
    .where('id', '=', id)
    .execute()

export const dropImport = (ctx: Ctx, id: string) => db(ctx).updateTable('readings.import').set({ state: 'dropped' }).where('id', '=', id).execute()
