import { sql } from 'kysely'
import type { Ctx } from '../../platform/ctx.ts'
import { db } from './store.ts'

const inForce = (ctx: Ctx, registry: string) =>
  sql`registry = ${registry} and superseded_at is null and valid_from <= ${ctx.asOf} and (valid_to is null or valid_to > ${ctx.asOf})`

/** Whether a registry has any record in force on the day shown. */
export async function hasCurrent(ctx: Ctx, registry: string): Promise<boolean> {
  const { rows } = await sql`select from records.version where ${inForce(ctx, registry)} limit 1`.execute(db(ctx))
  return rows.length > 0
}

/** Every record of a registry in force on the day shown, whole, in the order of keys: what a bulk reader of the system itself takes. */
export async function* currentRecords(ctx: Ctx, registry: string): AsyncGenerator<{ key: string; fields: Readonly<Record<string, string>> }> {
  for (let after = ''; ; ) {
    const { rows } = await sql<{ key: string; fields: Record<string, string> }>`
      select key, fields from records.version where ${inForce(ctx, registry)} and key > ${after} order by key limit 5000`.execute(db(ctx))
    yield* rows
    const last = rows.at(-1)
    if (!last) return
    after = last.key
  }
}
