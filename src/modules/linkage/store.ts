import { sql } from 'kysely'
import { type Ctx, tables } from '../../platform/ctx.ts'
import type { Instant } from '../../platform/dates.ts'
import type { Weights } from './weights.ts'

/** A person as the online path holds them: standard keys, no text but the accent-free name. */
export type PersonRow = {
  pid: number
  person_id: string
  kid: number | null
  fid: number | null
  gid: number | null
  oid: number | null
  sid: number | null
  words: number | null
  words_key: string | null
  dob: number | null
  id9: number | null
  prov: number | null
  sex: number | null
  held: number
}
type ModelRow = { registry: string; plan: string; people: number; weights: Weights; bits: number; learned_at: Instant }
type Tables = {
  'linkage.person': PersonRow
  'linkage.frequency': { kind: string; value: number; people: number }
  'linkage.model': ModelRow
}

const db = (ctx: Pick<Ctx, 'db'>) => tables<Tables>(ctx)

/** Standard keys of a record that candidates are sought by. */
export type Sought = {
  personal: number | null
  card: number | null
  key: number | null
  full: number | null
  given: number | null
  date: number | null
  swapped: number | null
  place: number | null
}

export type Model = { weights: Weights; people: number; bits: number; plan: string }

export const modelOf = (ctx: Ctx, registry: string): Promise<Model | undefined> =>
  db(ctx).selectFrom('linkage.model').select(['weights', 'people', 'bits', 'plan']).where('registry', '=', registry).executeTakeFirst()

export async function keepModel(ctx: Ctx, registry: string, model: Model): Promise<void> {
  const row = { registry, ...model, weights: JSON.stringify(model.weights) as unknown as Weights, learned_at: ctx.now() }
  await db(ctx)
    .insertInto('linkage.model')
    .values(row)
    .onConflict((each) => each.column('registry').doUpdateSet(row))
    .execute()
}

export type Frequencies = Readonly<Partial<Record<'full' | 'key' | 'date' | 'swapped' | 'year' | 'place', number>>>

/** How many people hold each of the values a record holds. */
export async function frequenciesOf(ctx: Ctx, { full, key, date, swapped, place }: Sought): Promise<Frequencies> {
  const year = date === null ? null : Math.floor(date / 10_000)
  const { rows } = await sql<{ field: keyof Frequencies; people: number }>`
    select v.field, f.people from (values ('full', 'full', ${full}::bigint), ('key', 'key', ${key}::bigint), ('date', 'date', ${date}::bigint),
      ('swapped', 'date', ${swapped}::bigint), ('year', 'year', ${year}::bigint), ('place', 'place', ${place}::bigint)) as v (field, kind, value)
    join linkage.frequency as f on f.kind = v.kind and f.value = v.value`.execute(db(ctx))
  return Object.fromEntries(rows.map(({ field, people }) => [field, people]))
}

/** At most 200 people who share a number, or a birth date and a name, or a name, place and year with a record. */
export async function candidatesOf(ctx: Ctx, { personal, card, key, given, date, swapped, place }: Sought): Promise<PersonRow[]> {
  const year = date === null ? null : Math.floor(date / 10_000)
  const { rows } = await sql<PersonRow>`
    select distinct on (pid) * from (
      (select * from linkage.person where pid = ${personal}::bigint)
      union all (select * from linkage.person where id9 = ${card}::integer limit 10)
      union all (select * from linkage.person where dob = ${date}::integer and kid = ${key}::bigint order by pid limit 60)
      union all (select * from linkage.person where dob = ${swapped}::integer and kid = ${key}::bigint order by pid limit 30)
      union all (select * from linkage.person where dob = ${date}::integer and gid = ${given}::integer and kid <> ${key}::bigint order by pid limit 60)
      union all (select * from linkage.person where kid = ${key}::bigint and prov = ${place}::smallint
        and dob between ${year}::integer * 10000 and ${year}::integer * 10000 + 9999 order by pid limit 40)
    ) as found limit 200`.execute(db(ctx))
  return rows
}

/** Empties the reference before another is loaded. */
export const clearReference = (ctx: Ctx) => sql`truncate linkage.person, linkage.frequency`.execute(db(ctx))

export const countPeople = async (ctx: Ctx): Promise<number> =>
  (
    await db(ctx)
      .selectFrom('linkage.person')
      .select(({ fn }) => fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow()
  ).n

/** A reference small enough to be written row by row. */
export async function insertReference(ctx: Ctx, people: readonly PersonRow[], frequencies: readonly Tables['linkage.frequency'][]): Promise<void> {
  for (let at = 0; at < people.length; at += 1000)
    await db(ctx)
      .insertInto('linkage.person')
      .values(people.slice(at, at + 1000))
      .execute()
  for (let at = 0; at < frequencies.length; at += 1000)
    await db(ctx)
      .insertInto('linkage.frequency')
      .values(frequencies.slice(at, at + 1000))
      .execute()
}
