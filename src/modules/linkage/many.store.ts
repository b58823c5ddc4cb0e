import { type RawBuilder, sql } from 'kysely'
import { numbers } from '../../platform/arrays.ts'
import { type Ctx, tables } from '../../platform/ctx.ts'
import { type Dialect, duckdb } from './dialect.ts'
import { alike, ruleCondition } from './pair-sql.ts'
import type { BlockingRule } from './plan.ts'
import type { Chosen } from './queries.ts'
import { most } from './shared.ts'
import type { PersonRow, Sought, Tables } from './store.ts'

const db = (ctx: Pick<Ctx, 'db'>) => tables<Tables>(ctx)

/** A person beside the place of the record, in the list asked for, whom they may be; `over`: the rule brings more people than are looked at. */
export type Found = PersonRow & { at: number; over?: boolean }

const personColumns = sql`p.pid, coalesce(p.person_id, lpad(p.pid::text, 12, '0')) as person_id, p.kid, p.fid, p.gid, p.oid, p.sid, p.words, p.words_key,
  p.dob, p.id9, p.prov, p.sex`

const column = (all: readonly Sought[], name: keyof Sought) => numbers(all.map((each) => each[name]))
const places = (all: readonly Sought[]) => numbers(all.map((_each, at) => at))

/** People who bear the number of a record: its personal number, or the old one where it has no other; of an old one that says nothing, one more than `most`. */
export async function bearersOfMany(ctx: Ctx, all: readonly Sought[]): Promise<Found[]> {
  const personal = sql`select s.at, ${personColumns} from unnest(${places(all)}::integer[], ${column(all, 'personal')}::bigint[]) as s (at, personal)
    join linkage.person as p on p.pid = s.personal`
  const card = sql`select s.at, ${personColumns} from unnest(${places(all)}::integer[], ${column(all, 'card')}::integer[]) as s (at, card)
    cross join lateral (select * from linkage.person as b where b.id9 = s.card order by b.pid limit ${sql.lit(most.people + 1)}) as p`
  const [one, other] = [all.some((each) => each.personal !== null), all.some((each) => each.card !== null)]
  if (!one && !other) return []
  const { rows } = await sql<Found>`${one ? personal : sql``} ${one && other ? sql`union all` : sql``} ${other ? card : sql``}`.execute(db(ctx))
  return rows
}

const postgres: Dialect = { ...duckdb, quotient: (a, b) => `(${a} / ${b})` }

/** Most people of one rule who are compared with one record; where there are more, a reader decides. */
export const mostOfRule = 300

/** What a rule's condition implies, said in a way that an index answers. */
const byIndex = ({ on }: BlockingRule): string =>
  [
    ...(on.includes('name') && (on.includes('date') || on.includes('swapped-date')) ? ['p.gid = r.gid'] : []),
    ...(on.includes('year') ? ['p.dob between r.dob / 10000 * 10000 and r.dob / 10000 * 10000 + 9999'] : []),
  ]
    .map((each) => ` and ${each}`)
    .join('')

/** Names that have nothing in common are passed over where the run in bulk did. */
const narrowed = (chosen: Chosen): string =>
  chosen.alike
    ? ` and (${alike('r')
        .map((each) => `(${each})`)
        .join(' or ')})`
    : ''

const pairsOf = (chosen: Chosen): RawBuilder<Found> => sql<Found>`
  select r.at, ${personColumns}, p.met > ${sql.lit(mostOfRule)} as over from r cross join lateral (
    select p.*, row_number() over (order by p.pid) as met from linkage.person as p
    where ${sql.raw(ruleCondition(chosen.rule, postgres) + byIndex(chosen.rule) + narrowed(chosen))} order by p.pid limit ${sql.lit(mostOfRule + 1)}) as p
  ${chosen.rule.rareName ? sql`where r.key_n <= ${sql.lit(chosen.rareMost)}` : sql``}`

/** People whom rules bring together with many records at once, each record as if it stood alone; `often`: how many people have its name. */
export async function candidatesOfMany(ctx: Ctx, all: readonly (Sought & { often: number })[], rules: readonly Chosen[]): Promise<Found[]> {
  if (all.length === 0 || rules.length === 0) return []
  const { rows } = await sql<Found>`
    with r as materialized (select * from unnest(${places(all)}::integer[], ${column(all, 'key')}::bigint[], ${column(all, 'given')}::integer[],
      ${column(all, 'date')}::integer[], ${column(all, 'swapped')}::integer[], ${column(all, 'place')}::smallint[],
      ${column(all, 'outer')}::integer[], ${column(all, 'sorted')}::integer[], ${numbers(all.map(({ often }) => often))}::integer[])
      as s (at, kid, gid, dob, swap, prov, oid, sid, key_n))
    ${sql.join(rules.map(pairsOf), sql` union all `)}`.execute(db(ctx))
  return rows
}

/** How many people hold a value, by kind and value. */
export type Counts = ReadonlyMap<string, number>
export type Counted = 'full' | 'key' | 'date' | 'year' | 'place'
export const countKey = (kind: Counted, value: number): string => `${kind} ${value}`

/** How many people hold each of the values that many records hold; those that nobody holds are left out. */
export async function countsOfMany(ctx: Ctx, all: readonly Sought[]): Promise<Counts> {
  const wanted: Record<Counted, Set<number>> = { full: new Set(), key: new Set(), date: new Set(), year: new Set(), place: new Set() }
  const want = (kind: Counted, value: number | null) => value !== null && wanted[kind].add(value)
  for (const { full, key, date, swapped, place } of all) {
    want('full', full)
    want('key', key)
    want('date', date)
    want('date', swapped)
    want('year', date === null ? null : Math.floor(date / 10_000))
    want('place', place)
  }
  const kinds = (Object.keys(wanted) as Counted[]).filter((kind) => wanted[kind].size > 0)
  if (kinds.length === 0) return new Map()
  const held = (kind: Counted) =>
    sql`select kind, value, people from linkage.frequency where kind = ${sql.lit(kind)} and value = any(${numbers([...wanted[kind]])}::bigint[])`
  const { rows } = await sql<{ kind: Counted; value: number; people: number }>`${sql.join(kinds.map(held), sql` union all `)}`.execute(db(ctx))
  return new Map(rows.map(({ kind, value, people }) => [countKey(kind, value), people]))
}

/** By how many records of a registry people are held; those who never were are left out. */
export async function timesHeld(ctx: Ctx, registry: string, pids: readonly number[]): Promise<Map<number, number>> {
  const { rows } = await sql<{ pid: number; held: number }>`select pid, held from linkage.held
    where registry = ${registry} and pid = any(${numbers(pids)}::bigint[])`.execute(db(ctx))
  return new Map(rows.map(({ pid, held }) => [pid, held]))
}

/** A sign for the reference and what was learned with it: another one once any run has brought in its own. */
export async function referenceSign(ctx: Ctx): Promise<string> {
  const { rows } = await sql<{
    sign: string
  }>`select concat_ws(' ', pg_relation_filenode('linkage.person'), max(learned_at)) as sign from linkage.model`.execute(db(ctx))
  return rows[0]?.sign ?? ''
}

/** People of the reference by their numbers. */
export async function peopleByNumber(ctx: Ctx, pids: readonly number[]): Promise<PersonRow[]> {
  const { rows } = await sql<PersonRow>`select ${personColumns} from linkage.person as p where p.pid = any(${numbers(pids)}::bigint[])`.execute(
    db(ctx),
  )
  return rows
}

/** People of the reference in standard form, for those whose writing is not kept. */
export async function peopleOf(ctx: Ctx, ids: readonly string[]): Promise<PersonRow[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<PersonRow>`
    select ${personColumns} from unnest(${ids.filter((id) => /^\d{12}$/.test(id))}::bigint[]) as w (pid) join linkage.person as p on p.pid = w.pid
    union all select ${personColumns} from linkage.person as p where p.pid < 0 and p.person_id = any(${ids}::text[])`.execute(db(ctx))
  return rows
}
