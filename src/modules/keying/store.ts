import type { Generated } from 'kysely'
import { type Ctx, tables } from '../../platform/ctx.ts'

type PageRow = {
  id: Generated<string>
  registry: string
  file: string
  file_name: string
  media_type: string
  received_at: Date
  by_name: string
  outcome: 'entered' | 'dropped' | null
  entered_key: string | null
  decided_at: Date | null
  decided_by: string | null
  dropped_words: Generated<string | null>
  form: string | null
  width: number | null
  height: number | null
  demonstration: Generated<boolean>
}
type TypedRow = { page: string; account: string; by_name: string; fields: Record<string, string>; at: Date }
type Tables = { 'keying.page': PageRow; 'keying.typed': TypedRow }
export type ScannedPage = Omit<PageRow, 'id' | 'demonstration' | 'dropped_words'> & { id: string; dropped_words: string | null }
export type Typing = TypedRow

const db = (ctx: Pick<Ctx, 'db'>) => tables<Tables>(ctx)

type Received = Pick<PageRow, 'registry' | 'file' | 'file_name' | 'media_type' | 'form' | 'width' | 'height'> & { demonstration: boolean }

export const insertPage = async (ctx: Ctx, page: Received): Promise<string> =>
  (
    await db(ctx)
      .insertInto('keying.page')
      .values({ ...page, received_at: ctx.now(), by_name: ctx.actor.name, outcome: null, entered_key: null, decided_at: null, decided_by: null })
      .returning('id')
      .executeTakeFirstOrThrow()
  ).id

export const pageById = (ctx: Ctx, id: string, lock = false): Promise<ScannedPage | undefined> => {
  const query = db(ctx).selectFrom('keying.page').selectAll().where('id', '=', id)
  return (lock ? query.forUpdate() : query).executeTakeFirst()
}

export const pagesOf = (ctx: Ctx, registry: string): Promise<ScannedPage[]> =>
  db(ctx).selectFrom('keying.page').selectAll().where('registry', '=', registry).orderBy('received_at', 'desc').limit(200).execute()

/** What was typed of pages, in the order in which it was. */
export const typingsOf = (ctx: Ctx, pages: readonly string[]): Promise<Typing[]> =>
  pages.length === 0
    ? Promise.resolve([])
    : db(ctx)
        .selectFrom('keying.typed')
        .selectAll()
        .where('page', 'in', [...pages])
        .orderBy('at')
        .execute()

export const insertTyping = (ctx: Ctx, page: string, account: string, fields: Readonly<Record<string, string>>) =>
  db(ctx)
    .insertInto('keying.typed')
    .values({ page, account, by_name: ctx.actor.name, fields: JSON.stringify(fields) as never, at: ctx.now() })
    .execute()

export const closePage = (ctx: Ctx, id: string, how: { outcome: 'entered'; entered_key: string } | { outcome: 'dropped'; dropped_words: string }) =>
  db(ctx)
    .updateTable('keying.page')
    .set({ ...how, decided_at: ctx.now(), decided_by: ctx.actor.name })
    .where('id', '=', id)
    .execute()

/** Pages from which a record was entered, newest first. */
export const pagesEntered = (ctx: Ctx, registry: string, key: string): Promise<ScannedPage[]> =>
  db(ctx)
    .selectFrom('keying.page')
    .selectAll()
    .where('registry', '=', registry)
    .where('entered_key', '=', key)
    .where('outcome', '=', 'entered')
    .orderBy('decided_at', 'desc')
    .limit(20)
    .execute()

/** Takes pages of a demonstration back; answers their files. */
export const removeDemonstration = async (ctx: Ctx): Promise<string[]> =>
  (await db(ctx).deleteFrom('keying.page').where('demonstration', '=', true).returning('file').execute()).map(({ file }) => file)
