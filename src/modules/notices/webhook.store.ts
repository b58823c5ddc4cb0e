import { sql } from 'kysely'
import type { Ctx } from '../../platform/ctx.ts'
import { db } from './store.ts'

/** Lays a delivery down for every open address of an agency. */
export const deliverTo = (ctx: Ctx, agency: string, body: string, notice: string) =>
  db(ctx)
    .insertInto('notices.delivery')
    .columns(['webhook', 'notice', 'body', 'made_at', 'not_before'])
    .expression(
      db(ctx)
        .selectFrom('notices.webhook as w')
        .select(['w.id', sql<string>`${notice}::bigint`.as('notice'), sql<string>`${body}::text`.as('body')])
        .select([sql<Date>`${ctx.now()}::timestamptz`.as('made_at'), sql<Date>`${ctx.now()}::timestamptz`.as('not_before')])
        .where('w.agency', '=', agency)
        .where('w.disabled_at', 'is', null),
    )
    .onConflict((pair) => pair.columns(['webhook', 'notice']).doNothing())
    .execute()
