import { sql } from 'kysely'
import { type Ctx, tables } from '../../platform/ctx.ts'
import type { Frequencies, PersonRow, Sought } from './store.ts'

type Tables = { 'linkage.person': PersonRow }
const db = (ctx: Pick<Ctx, 'db'>) => tables<Tables>(ctx)

const columnsOf = (all: readonly Sought[]) => {
  const column = (name: keyof Sought) => all.map((each) => each[name])
  return sql`unnest(${all.map((_each, at) => at)}::integer[], ${column('personal')}::bigint[], ${column('card')}::integer[], ${column('key')}::bigint[],
    ${column('full')}::bigint[], ${column('given')}::integer[], ${column('date')}::integer[], ${column('swapped')}::integer[], ${column('place')}::smallint[])
    as s (at, personal, card, kid, fid, gid, dob, swap, prov)`
}

/** Candidates of many records at once, each found as one alone would find them; `at` is the record's place in the list. */
export async function candidatesOfMany(ctx: Ctx, all: readonly Sought[]): Promise<(PersonRow & { at: number })[]> {
  const { rows } = await sql<PersonRow & { at: number }>`
    select s.at, p.* from ${columnsOf(all)} cross join lateral (
      select distinct on (pid) * from (
        (select * from linkage.person where pid = s.personal)
        union all (select * from linkage.person where id9 = s.card limit 10)
        union all (select * from linkage.person where dob = s.dob and kid = s.kid order by pid limit 60)
        union all (select * from linkage.person where dob = s.swap and kid = s.kid order by pid limit 30)
        union all (select * from linkage.person where dob = s.dob and gid = s.gid and kid <> s.kid order by pid limit 60)
        union all (select * from linkage.person where kid = s.kid and prov = s.prov
          and dob between s.dob / 10000 * 10000 and s.dob / 10000 * 10000 + 9999 order by pid limit 40)
      ) as found limit 200) as p`.execute(db(ctx))
  return rows
}

/** How many people hold each of the values that many records hold. */
export async function frequenciesOfMany(ctx: Ctx, all: readonly Sought[]): Promise<Frequencies[]> {
  const { rows } = await sql<{ at: number; field: keyof Frequencies; people: number }>`
    select s.at, v.field, f.people from ${columnsOf(all)} cross join lateral (values ('full', 'full', s.fid), ('key', 'key', s.kid),
      ('date', 'date', s.dob::bigint), ('swapped', 'date', s.swap::bigint), ('year', 'year', (s.dob / 10000)::bigint), ('place', 'place', s.prov::bigint))
      as v (field, kind, value)
    join linkage.frequency as f on f.kind = v.kind and f.value = v.value`.execute(db(ctx))
  const found: Partial<Record<keyof Frequencies, number>>[] = all.map(() => ({}))
  for (const { at, field, people } of rows) {
    const of = found[at]
    if (of) of[field] = people
  }
  return found
}

/** People of the reference in standard form, for those whose writing is not kept. */
export const peopleOf = (ctx: Ctx, ids: readonly string[]): Promise<PersonRow[]> =>
  ids.length === 0 ? Promise.resolve([]) : db(ctx).selectFrom('linkage.person').selectAll().where('person_id', 'in', ids).execute()

/** Sets how many records hold each person by number, name and date. */
export async function keepHeld(ctx: Ctx, held: readonly { pid: number; held: number }[]): Promise<void> {
  await sql`update linkage.person as p set held = h.held
    from unnest(${held.map(({ pid }) => pid)}::bigint[], ${held.map((each) => each.held)}::integer[]) as h (pid, held)
    where p.pid = h.pid and p.held <> h.held`.execute(db(ctx))
}
