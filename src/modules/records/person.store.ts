import { sql } from 'kysely'
import type { Ctx } from '../../platform/ctx.ts'
import { type PlainDate, startOf } from '../../platform/dates.ts'
import { inBulk } from './bulk.store.ts'
import { db, type KeptPiece, pieceOf } from './store.ts'

/** Records in force on the day shown that bear one of these numbers of a person; a few thousand numbers at a time. */
export const piecesOfPersons = async (ctx: Ctx, persons: readonly string[]): Promise<(KeptPiece & { person: string })[]> =>
  persons.length === 0
    ? []
    : (
        await db(ctx)
          .selectFrom('records.version')
          .selectAll()
          .where('person', '=', sql<string>`any(${sql.val([...persons])}::text[])`)
          .where('superseded_at', 'is', null)
          .where('valid_from', '<=', ctx.asOf)
          .where((where) => where.or([where('valid_to', 'is', null), where('valid_to', '>', ctx.asOf)]))
          .execute()
      ).map((row) => ({ ...pieceOf(row), person: row.person ?? '' }))

/** A person of whom a registry said something new; `shared` where another registry has a record of them too. */
export type TouchedPerson = { readonly person: string; readonly shared: boolean }

/** Persons of the records that the feed names after one number, up to another. */
export async function touchedPersons(ctx: Ctx, registry: string, after: number, upTo: number): Promise<TouchedPerson[]> {
  const { rows } = await sql<TouchedPerson>`
    select person, exists (select from records.version o where o.person = t.person and o.superseded_at is null and o.registry <> ${registry}) as shared
    from (select v.person from records.version v where v.registry = ${registry} and v.seq > ${after} and v.seq <= ${upTo} and v.person is not null
      union select v.person from records.change c join records.version v on v.registry = c.registry and v.key = c.key
        where c.registry = ${registry} and c.seq > ${after} and c.seq <= ${upTo} and v.person is not null) as t`.execute(db(ctx))
  return rows
}

/** Persons of records of which something begins or ends to hold on a day, though it was said before: no feed tells of it. One pass over all records. */
export async function turningPersons(ctx: Ctx, day: PlainDate): Promise<string[]> {
  const query = sql<{ person: string }>`
    select distinct person from records.version where person is not null and superseded_at is null and recorded_at < ${startOf(day)}::timestamptz
      and (valid_from = ${day}::date or valid_to = ${day}::date)`
  return (await inBulk(ctx, () => query.execute(db(ctx)))).rows.map(({ person }) => person)
}
