import { sql } from 'kysely'
import type { Ctx } from '../../platform/ctx.ts'
import { db, type KeyRow } from './tables.ts'

export const keyRows = (ctx: Ctx): Promise<KeyRow[]> => db(ctx).selectFrom('openid.key').selectAll().orderBy('made_at').execute()
export const insertKey = (ctx: Ctx, key: KeyRow) => db(ctx).insertInto('openid.key').values(key).execute()
export const deleteKeys = (ctx: Ctx, kids: readonly string[]) => db(ctx).deleteFrom('openid.key').where('kid', 'in', kids).execute()
/** Waits until nobody else makes keys. */
export const takeKeyTurn = (ctx: Ctx) => sql`select pg_advisory_xact_lock(6060010)`.execute(ctx.db)
