import { sql } from 'kysely'
import type { Ctx } from '../../platform/ctx.ts'
import { dayAt, type Instant, type PlainDate, startOf } from '../../platform/dates.ts'
import { counts } from './belonging.store.ts'
import { inBulk } from './bulk.store.ts'
import { db, type KeptPiece, pieceOf } from './store.ts'
import type { VersionRow } from './tables.ts'

/** A record of a person; `linkedOn`: since which day by linkage, where it does not bear their number. */
export type PieceOfPerson = KeptPiece & { person: string; linkedOn: PlainDate | null }

type Row = VersionRow & { holder: string; since: Instant | null }

/** Pieces that bear one number of a person, at most; a number in more (all zeros, a default) names nobody, and none of them is read as theirs. */
const mostPieces = 200

/** Records in force on the day shown of some persons, by the number they bear or by linkage; a few thousand numbers at a time. */
export async function piecesOfPersons(ctx: Ctx, persons: readonly string[]): Promise<PieceOfPerson[]> {
  if (persons.length === 0) return []
  const wanted = sql`any(array(select p from unnest(${sql.val([...persons])}::text[]) p
    where not exists (select from records.version v where v.person = p and v.superseded_at is null offset ${mostPieces})))`
  const inForce = sql`v.superseded_at is null and v.valid_from <= ${ctx.asOf}::date and (v.valid_to is null or v.valid_to > ${ctx.asOf}::date)`
  const { rows } = await sql<Row>`
    select v.*, v.person as holder, null::timestamptz as since from records.version v where v.person = ${wanted} and ${inForce}
      and not exists (select from records.belonging b where b.registry = v.registry and b.key = v.key and (b.refused = v.person or ${counts}))
    union all select v.*, b.person, b.since from records.belonging b join records.version v on v.registry = b.registry and v.key = b.key
      where b.person = ${wanted} and ${inForce} and ${counts}`.execute(db(ctx))
  return rows.map((row) => ({ ...pieceOf(row), person: row.holder, linkedOn: row.since && dayAt(row.since) }))
}

/** A person of whom a registry said something new; `shared` where another registry has a record of them too. */
export type TouchedPerson = { readonly person: string; readonly shared: boolean }

/** Persons of the records that the feed names after one number, up to another. */
export async function touchedPersons(ctx: Ctx, registry: string, after: number, upTo: number): Promise<TouchedPerson[]> {
  const { rows } = await sql<TouchedPerson>`
    select person, exists (select from records.version o where o.person = t.person and o.superseded_at is null and o.registry <> ${registry})
      or exists (select from records.belonging b where b.person = t.person and b.registry <> ${registry}) as shared
    from (select v.person from records.version v where v.registry = ${registry} and v.seq > ${after} and v.seq <= ${upTo} and v.person is not null
      union select v.person from records.change c join records.version v on v.registry = c.registry and v.key = c.key
        where c.registry = ${registry} and c.seq > ${after} and c.seq <= ${upTo} and v.person is not null
      union select b.person from records.version v join records.belonging b on b.registry = v.registry and b.key = v.key
        where v.registry = ${registry} and v.seq > ${after} and v.seq <= ${upTo} and b.person is not null
      union select b.person from records.change c join records.belonging b on b.registry = c.registry and b.key = c.key
        where c.registry = ${registry} and c.seq > ${after} and c.seq <= ${upTo} and b.person is not null) as t`.execute(db(ctx))
  return rows
}

/** Persons of records of which something begins or ends to hold after one day, up to another, though it was said before: no feed tells of it. One pass over all records. */
export async function turningPersons(ctx: Ctx, after: PlainDate, day: PlainDate): Promise<string[]> {
  const query = sql<{ person: string }>`
    with turning as (select registry, key, person from records.version where superseded_at is null and recorded_at < ${startOf(day)}::timestamptz
      and (valid_from > ${after}::date and valid_from <= ${day}::date or valid_to > ${after}::date and valid_to <= ${day}::date))
    select person from turning where person is not null
    union select b.person from turning t join records.belonging b on b.registry = t.registry and b.key = t.key where b.person is not null`
  return (await inBulk(ctx, (within) => query.execute(db(within)))).rows.map(({ person }) => person)
}
