import type { Ctx } from '../../platform/ctx.ts'
import { plusMinutes } from '../../platform/dates.ts'
import { db, deleteOrphans } from './store.ts'

/** What waits to be gathered into one mail, by account, first first. */
export const gatherable = (ctx: Ctx) =>
  db(ctx)
    .selectFrom('notices.receipt as r')
    .innerJoin('notices.notice as n', 'n.id', 'r.notice')
    .select(['r.account', 'n.id', 'n.template', 'n.words', 'n.href'])
    .where('r.mail', '=', 'gather')
    .orderBy('n.id')
    .execute()

export const markGathered = (ctx: Ctx, account: string, notices: readonly string[]) =>
  db(ctx)
    .updateTable('notices.receipt')
    .set({ mail: 'gathered' })
    .where('account', '=', account)
    .where('notice', 'in', [...notices])
    .execute()

/** Messages are kept for 90 days after they were done, read notices for a year: nobody needs them longer. */
export async function sweep(ctx: Ctx): Promise<void> {
  const now = ctx.now()
  const [quarter, year] = [plusMinutes(now, -90 * 1440), plusMinutes(now, -365 * 1440)]
  await db(ctx).deleteFrom('notices.mail').where('done_at', '<', quarter).execute()
  await db(ctx).deleteFrom('notices.delivery').where('done_at', '<', quarter).execute()
  await db(ctx)
    .deleteFrom('notices.attempt')
    .where('at', '<', quarter)
    .where('message', 'not in', db(ctx).selectFrom('notices.mail').select('id'))
    .where('message', 'not in', db(ctx).selectFrom('notices.delivery').select('id'))
    .execute()
  await db(ctx).deleteFrom('notices.receipt').where('read_at', '<', year).execute()
  await deleteOrphans(ctx)
}
