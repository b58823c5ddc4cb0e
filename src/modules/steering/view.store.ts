import type { Ctx } from '../../platform/ctx.ts'
import { compareNames } from '../../platform/text.ts'
import { nameOn } from '../directory/index.ts'
import { documentsReceived } from '../documents/index.ts'
import { sharedWith } from './agencies.ts'
import type { Choices, SavedView } from './list.view.tsx'
import { db, narrowed, partiesSeen } from './store.ts'

/** More than a list of choices can be read through. */
const mostDocuments = 1000

/** What the filters of the list offer: only agencies, documents and sections that have tasks the reader may see. */
export async function choicesOf(ctx: Ctx): Promise<Choices> {
  const all = { shared: sharedWith(ctx) }
  const [agencies, documents, sections] = await Promise.all([
    partiesSeen(ctx, all.shared),
    narrowed(ctx, all).select('v.document').distinct().execute(),
    narrowed(ctx, all).where('v.section', 'is not', null).select('v.section').distinct().execute(),
  ])
  const offered = new Set(documents.map(({ document }) => document))
  const received = await documentsReceived(ctx, { limit: mostDocuments })
  return {
    agencies: agencies.map(({ id }) => ({ id, name: nameOn(id, ctx.asOf, ctx.language) })).sort((a, b) => compareNames(a.name, b.name)),
    documents: received
      .filter(({ id }) => offered.has(id))
      .map((each) => ({ id: each.id, title: [each.number, each.title].filter(Boolean).join(', ') || each.fileName })),
    sections: sections.flatMap(({ section }) => (section === null ? [] : [section])).sort(compareNames),
  }
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
