import { sql } from 'kysely'
import type { Ctx } from '../../platform/ctx.ts'

const loading = 6_060_005

/** Waits until no other starter is loading or removing the demonstration, however long that takes; held to the end of the transaction. */
export async function takeTurn(ctx: Ctx): Promise<void> {
  await sql`set local lock_timeout = 0`.execute(ctx.db)
  await sql`set local statement_timeout = 0`.execute(ctx.db)
  await sql`select pg_advisory_xact_lock(${sql.lit(loading)})`.execute(ctx.db)
}
