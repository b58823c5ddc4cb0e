import { sql } from 'kysely'
import type { Ctx } from './ctx.ts'

type Reference = { table: string; column: string }

/** The columns of all schemas that point at a table. */
async function referencesTo(ctx: Ctx, table: string): Promise<Reference[]> {
  const { rows } = await sql<Reference>`
    select c.conrelid::regclass::text as "table", a.attname::text as "column" from pg_constraint c
    join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
    where c.contype = 'f' and c.confdeltype = 'a' and c.confrelid = ${table}::regclass`.execute(ctx.db)
  return rows
}

/**
 * Deletes the rows whose `column` is one of `ids`, and before them all rows anywhere that point at them; a row of the same
 * table that points at one is kept and points at nothing. Only for taking a demonstration back.
 */
export async function removeRows(ctx: Ctx, table: string, column: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  const chosen = sql`${sql.ref(column)}::text = any(${sql.val([...ids])}::text[])`
  const references = await referencesTo(ctx, table)
  if (references.length > 0) {
    const { rows } = await sql<{ id: string }>`select id::text as id from ${sql.table(table)} where ${chosen}`.execute(ctx.db)
    const own = rows.map(({ id }) => id)
    for (const each of references) {
      if (each.table !== table) await removeRows(ctx, each.table, each.column, own)
      else
        await sql`update ${sql.table(table)} set ${sql.ref(each.column)} = null where ${sql.ref(each.column)}::text = any(${sql.val(own)}::text[])`.execute(
          ctx.db,
        )
    }
  }
  await sql`delete from ${sql.table(table)} where ${chosen}`.execute(ctx.db)
}
