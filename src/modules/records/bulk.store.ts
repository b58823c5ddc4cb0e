import { sql } from 'kysely'
import type { Ctx } from '../../platform/ctx.ts'
import { db } from './store.ts'

type Ways = { nestloop: string; memory: string; time: string }
const set = (ctx: Ctx, { nestloop, memory, time }: Ways) =>
  sql`select set_config('enable_nestloop', ${nestloop}, true), set_config('work_mem', ${memory}, true), set_config('statement_timeout', ${time}, true)`.execute(
    db(ctx),
  )

/**
 * Lets a transaction read whole registries, joined by hashing, with room and time for it; then gives the planner its ways back. The caller's
 * transaction, or one of its own where the caller has none: settings last no longer than one.
 */
export async function inBulk<T>(ctx: Ctx, run: (within: Ctx) => Promise<T>): Promise<T> {
  if (!ctx.db.isTransaction) return ctx.db.transaction().execute((transaction) => inBulk({ ...ctx, db: transaction }, run))
  const { rows } = await sql<Ways>`
    select current_setting('enable_nestloop') as nestloop, current_setting('work_mem') as memory, current_setting('statement_timeout') as time`.execute(
    db(ctx),
  )
  await set(ctx, { nestloop: 'off', memory: '256MB', time: '900s' })
  const result = await run(ctx)
  if (rows[0]) await set(ctx, rows[0])
  return result
}
