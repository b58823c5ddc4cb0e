import { type RawBuilder, sql } from 'kysely'
import type { Ctx } from '../../platform/ctx.ts'
import { dayAt, type Instant, type PlainDate } from '../../platform/dates.ts'
import { db } from './store.ts'

/** Whose a record is by linkage: `person` where a link in force says other than its number, `refused` the person of its number whose it is not, by a reader’s word. */
export type Belonging = { registry: string; key: string; person: string | null; refused: string | null; decided: boolean }

/**
 * Whether what the linkage says of a record `v` counts, `b` its row: what a reader decided always does, what the machine found unless the
 * record bears the number of somebody else of the population.
 */
export const counts = sql`b.person <> coalesce(v.person, '') and (b.decided or not exists (
  select from records.version p where p.registry = 'population' and p.key = v.person and p.superseded_at is null))`

/** Keeps whose some records are now; `given` is a query with the columns of a belonging, without a person and a refused one where a number alone decides. */
export const saveBelonging = (ctx: Ctx, given: RawBuilder<Belonging>) =>
  sql`
    with given as materialized (${given}),
    news as materialized (select g.*, b.person as was, b.refused as was_refused from given g left join records.belonging b on b.registry = g.registry and b.key = g.key
      where (b.person, b.refused) is distinct from (g.person, g.refused) or b.decided <> g.decided),
    gone as (delete from records.belonging b using news n where b.registry = n.registry and b.key = n.key and n.person is null and n.refused is null),
    kept as (insert into records.belonging as b (registry, key, person, refused, decided, since)
      select registry, key, person, refused, decided, ${ctx.now()}::timestamptz from news where person is not null or refused is not null
      on conflict (registry, key) do update set person = excluded.person, refused = excluded.refused, decided = excluded.decided,
        since = case when b.person is distinct from excluded.person then excluded.since else b.since end)
    insert into records.moved (person)
      select person from news where person is not null union select refused from news where refused is not null
      union select was from news where was is not null union select was_refused from news where was_refused is not null
      union select v.person from news n join records.version v on v.registry = n.registry and v.key = n.key
        where v.superseded_at is null and v.person is not null`.execute(db(ctx))

/** Takes the next persons whose records are others than before; whoever takes them looks at them in the same transaction. */
export async function takeMoved(ctx: Ctx, limit: number): Promise<string[]> {
  const { rows } = await sql<{ person: string }>`delete from records.moved
    where id in (select id from records.moved order by id limit ${limit} for update skip locked) returning person`.execute(db(ctx))
  return [...new Set(rows.map(({ person }) => person))]
}

/** Who a record is of, and since when by linkage; by its own number where no day is said. */
export type Holder = { readonly person: string | null; readonly linkedOn: PlainDate | null }

/** Whose the record under a key is that bears some number. */
export async function holderOf(ctx: Ctx, registry: string, key: string, number: string | null): Promise<Holder> {
  const { rows } = await sql<{ person: string | null; refused: string | null; since: Instant; counts: boolean | null }>`
    select b.person, b.refused, b.since, ${counts} as counts from records.belonging b, (select ${number}::text as person) as v
    where b.registry = ${registry} and b.key = ${key}`.execute(db(ctx))
  const [row] = rows
  if (row?.counts) return { person: row.person, linkedOn: dayAt(row.since) }
  return { person: row && row.refused === number ? null : number, linkedOn: null }
}
