import { sql } from 'kysely'
import type { Ctx } from '../../platform/ctx.ts'
import { compareNames } from '../../platform/text.ts'
import { nameOn } from '../directory/index.ts'
import { documentsReceived } from '../documents/index.ts'
import { sharedWith } from './agencies.ts'
import { db, isLarge, narrowed } from './narrow.store.ts'
import { partiesSeen } from './store.ts'

/** What filters offer to choose from. */
export type Choices = {
  agencies: readonly { id: string; name: string }[]
  documents: readonly { id: string; title: string }[]
  sections: readonly string[]
}

/** A filter a reader keeps under a name. */
export type SavedView = { id: number; name: string; query: string }

/** More than a list of choices can be read through. */
const mostDocuments = 1000

/** Documents whose sections a large board offers while none is chosen. */
const latestDocuments = 20

/**
 * What the filters of the list offer: only agencies, documents and sections that have tasks the reader may see. A large board offers
 * every agency that ever had a task, and the sections of the document chosen or of the latest.
 */
export async function choicesOf(ctx: Ctx, document?: string): Promise<Choices> {
  const all = { shared: sharedWith(ctx) }
  const received = await documentsReceived(ctx, { limit: mostDocuments })
  const large = await isLarge(ctx)
  const among = document === undefined ? received.slice(0, latestDocuments).map(({ id }) => id) : [document]
  const inSections = large ? narrowed(ctx, all).where('v.document', 'in', [...among, nowhere]) : narrowed(ctx, all)
  const [agencies, offered, sections] = await Promise.all([
    large ? partiesEver(ctx) : partiesSeen(ctx, all.shared),
    documentsSeen(
      ctx,
      received.map(({ id }) => id),
    ),
    inSections.where('v.section', 'is not', null).select('v.section').distinct().execute(),
  ])
  return {
    agencies: agencies.map(({ id }) => ({ id, name: nameOn(id, ctx.asOf, ctx.language) })).sort((a, b) => compareNames(a.name, b.name)),
    documents: received
      .filter(({ id }) => offered.has(id))
      .map((each) => ({ id: each.id, title: [each.number, each.title].filter(Boolean).join(', ') || each.fileName })),
    sections: sections.flatMap(({ section }) => (section === null ? [] : [section])).sort(compareNames),
  }
}

const nowhere = '00000000-0000-0000-0000-000000000000'

/** Those of these documents that order tasks the reader may see: one look into the index for each. */
async function documentsSeen(ctx: Ctx, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const seen = narrowed(ctx, { shared: sharedWith(ctx) })
    .where(sql<boolean>`v.document = asked.id`)
    .select(sql`1`.as('one'))
    .limit(1)
  const { rows } = await sql<{ id: string }>`
    select asked.id from unnest(${sql.val([...ids])}::uuid[]) as asked (id) where exists (${seen})`.execute(ctx.db)
  return new Set(rows.map(({ id }) => id))
}

/** Every agency that has or had to do with a task, read by jumps through the index. */
async function partiesEver(ctx: Ctx): Promise<{ id: string }[]> {
  if (ctx.actor.role === 'public') return []
  const { rows } = await sql<{ id: string }>`
    with recursive party (id) as (
      (select agency from steering.task_party order by agency limit 1)
      union all
      select (select agency from steering.task_party where agency > party.id order by agency limit 1) from party where party.id is not null
    ) select id from party where id is not null`.execute(ctx.db)
  return rows
}

/** The views an account keeps. */
export async function viewsOf(ctx: Ctx): Promise<SavedView[]> {
  if (ctx.actor.account === null) return []
  return db(ctx).selectFrom('steering.saved_view').select(['id', 'name', 'query']).where('account', '=', ctx.actor.account).orderBy('name').execute()
}

/** Keeps a view under a name; the same name again takes its place. */
export async function insertView(ctx: Ctx, name: string, query: string): Promise<void> {
  if (ctx.actor.account === null) return
  await db(ctx)
    .insertInto('steering.saved_view')
    .values({ account: ctx.actor.account, name, query })
    .onConflict((same) => same.columns(['account', 'name']).doUpdateSet({ query }))
    .execute()
}

export async function removeView(ctx: Ctx, id: number): Promise<void> {
  if (ctx.actor.account === null) return
  await db(ctx).deleteFrom('steering.saved_view').where('id', '=', id).where('account', '=', ctx.actor.account).execute()
}
