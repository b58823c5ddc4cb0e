import { sql } from 'kysely'
import type { Ctx } from '../../platform/ctx.ts'

const loading = 6_060_005

/** Waits until no other starter is loading or removing the demonstration; held to the end of the transaction. */
export const takeTurn = (ctx: Ctx) => sql`select pg_advisory_xact_lock(${sql.lit(loading)})`.execute(ctx.db)
