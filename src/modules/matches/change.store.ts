import { sql } from 'kysely'
import { numbers } from '../../platform/arrays.ts'
import type { Ctx } from '../../platform/ctx.ts'
import { db, type EdgeKept, type RecordKept } from './edge.store.ts'
import type { EdgeRow, RecordRow } from './tables.ts'

/** Says which writing of a record this is: in one transaction it moves, by another it gets that one's number. */
const version = sql`r.ctid::text || r.xmin::text`

/** Records of a registry by key as they are kept, those that were removed too. */
export async function recordsByKey(ctx: Ctx, registry: string, keys: readonly string[]): Promise<Map<string, RecordKept>> {
  if (keys.length === 0) return new Map()
  const { rows } = await sql<RecordKept>`select r.*, n.key, n.removed_at is not null as removed, ${version} as version from matches.node as n
    join matches.record as r on r.node = n.id where n.registry = ${registry} and n.key = any(${keys}::text[])`.execute(db(ctx))
  return new Map(rows.map((row) => [row.key, row]))
}

/** Which of these records are kept as they were when they were read by key. */
export async function unmoved(ctx: Ctx, records: readonly RecordKept[]): Promise<Set<number>> {
  if (records.length === 0) return new Set()
  const { rows } = await sql<{ node: number }>`select r.node from unnest(${numbers(records.map(({ node }) => node))}::bigint[],
      ${records.map(({ version }) => version ?? null)}::text[], ${records.map(({ removed }) => removed)}::boolean[]) as x (node, version, removed)
    join matches.record as r on r.node = x.node join matches.node as n on n.id = x.node
    where ${version} = x.version and (n.removed_at is not null) = x.removed`.execute(db(ctx))
  return new Set(rows.map(({ node }) => node))
}

const columns = ['node', 'number', 'name', 'birth', 'sex', 'place', 'personal', 'card', 'kid', 'gid', 'dob', 'swap', 'prov', 'reach'] as const

const refusal = sql`e.kind = 'link' and e.decided_by is not null and e.state = 'refused' and case when length(p.key) = 12 then p.key ~ '^[0-9]+$' end`

/** Writes records; what stood under the same node is replaced, what is as it was is left. */
export async function keepRecords(ctx: Ctx, records: readonly RecordRow[]): Promise<void> {
  if (records.length === 0) return
  const texts = (name: 'number' | 'name' | 'birth' | 'sex' | 'place') => records.map((row) => row[name])
  const figures = (name: Exclude<(typeof columns)[number], Parameters<typeof texts>[0]>) => numbers(records.map((row) => row[name]))
  const holds = numbers(records.map((row) => row.holds[0] ?? null))
  await sql`insert into matches.record as r (${sql.raw(columns.join(', '))}, holds)
    select ${sql.raw(columns.map((name) => `x.${name}`).join(', '))}, case when x.hold is null then '{}'::bigint[] else array[x.hold] end
    from unnest(${figures('node')}::bigint[], ${texts('number')}::text[], ${texts('name')}::text[], ${texts('birth')}::text[], ${texts('sex')}::text[],
      ${texts('place')}::text[], ${figures('personal')}::bigint[], ${figures('card')}::integer[], ${figures('kid')}::bigint[], ${figures('gid')}::integer[],
      ${figures('dob')}::integer[], ${figures('swap')}::integer[], ${figures('prov')}::smallint[], ${figures('reach')}::smallint[], ${holds}::bigint[])
      as x (${sql.raw(columns.join(', '))}, hold)
    on conflict (node) do update set ${sql.raw([...columns.slice(1), 'holds'].map((name) => `${name} = excluded.${name}`).join(', '))}`.execute(
    db(ctx),
  )
}

/** Notes how far candidates of records were sought, where that has changed. */
export const keepReach = (ctx: Ctx, all: readonly { node: number; reach: number }[]) =>
  sql`update matches.record as r set reach = x.reach
    from unnest(${numbers(all.map(({ node }) => node))}::bigint[], ${numbers(all.map(({ reach }) => reach))}::smallint[]) as x (node, reach)
    where r.node = x.node and r.reach <> x.reach`.execute(db(ctx))

/** Takes records out of their registry, or back into it. */
export async function markRemoved(ctx: Ctx, ids: readonly number[], removed: boolean): Promise<void> {
  if (ids.length === 0) return
  await sql`update matches.node set removed_at = ${removed ? ctx.now() : null}::timestamptz
    where id = any(${numbers(ids)}::bigint[]) and (removed_at is null) = ${removed}`.execute(db(ctx))
}

/** Somebody of the population by whom records are sought; `rare`: few people have the name. */
export type Near = {
  readonly pid: number
  readonly id9: number | null
  readonly kid: number | null
  readonly gid: number | null
  readonly dob: number | null
  readonly prov: number | null
  readonly rare: boolean
}

/**
 * Records of a registry in whose verdict somebody of these people may have a say: the rules by which candidates are found, turned
 * round, each only for records that were sought that far.
 */
export async function recordsNear(ctx: Ctx, registry: string, people: readonly Near[]): Promise<RecordKept[]> {
  if (people.length === 0) return []
  const column = (name: Exclude<keyof Near, 'rare'>) => numbers(people.map((each) => each[name]))
  const { rows } = await sql<RecordKept>`
    with p as materialized (select *, dob / 10000 as year, dob % 10000 as day from unnest(${column('pid')}::bigint[], ${column('id9')}::integer[],
      ${column('kid')}::bigint[], ${column('gid')}::integer[], ${column('dob')}::integer[], ${column('prov')}::smallint[], ${people.map(({ rare }) => rare)}::boolean[])
      as x (pid, id9, kid, gid, dob, prov, rare)),
    near as (select r.node from p join matches.record as r on r.personal = p.pid where r.reach > 0
      union select r.node from p join matches.record as r on r.card = p.id9 where r.reach > 0
      union select r.node from p join matches.record as r on r.dob = p.dob and r.kid = p.kid where r.reach > 1
      union select r.node from p join matches.record as r on r.dob = p.dob and r.gid = p.gid where r.reach = 3 and p.day <> 101
      union select r.node from p join matches.record as r on r.dob = p.dob and r.prov = p.prov where r.reach = 3 and p.day <> 101
      union select r.node from p join matches.record as r on r.swap = p.dob and r.kid = p.kid where r.reach = 3
      union select r.node from p join matches.record as r on r.kid = p.kid and r.prov = p.prov where r.reach = 3
        and (r.dob / 10000 = p.year or r.dob % 10000 = p.day)
      union select r.node from p join matches.record as r on r.kid = p.kid where p.rare and r.reach = 3 and (r.dob / 10000 = p.year or r.dob % 10000 = p.day))
    select r.*, n.key, false as removed from near join matches.node as n on n.id = near.node join matches.record as r on r.node = near.node
    where n.registry = ${registry} and n.removed_at is null`.execute(db(ctx))
  return rows
}

/** People whom these records do not mean, as somebody decided, by their numbers. */
export async function refusedOf(ctx: Ctx, records: readonly number[]): Promise<Map<number, Set<number>>> {
  if (records.length === 0) return new Map()
  const { rows } = await sql<{ a: number; pid: number }>`select e.a, p.key::bigint as pid from matches.edge as e join matches.node as p on p.id = e.b
    where e.a = any(${numbers(records)}::bigint[]) and ${refusal}`.execute(db(ctx))
  const found = new Map<number, Set<number>>()
  for (const { a, pid } of rows) found.set(a, (found.get(a) ?? new Set()).add(pid))
  return found
}

/** Frees people whom a run says that records hold who do not mean them, as somebody decided; answers by how many records each is held less. */
export async function freeRefused(ctx: Ctx, registry: string): Promise<Map<number, number>> {
  const { rows } = await sql<{ pid: number; n: number }>`with freed as (update matches.record as r set holds = '{}'
      from matches.edge as e join matches.node as p on p.id = e.b join matches.node as n on n.id = e.a
      where r.node = e.a and n.registry = ${registry} and ${refusal} and p.key = lpad(r.holds[1]::text, 12, '0') returning p.key::bigint as pid)
    select pid, count(*) as n from freed group by 1`.execute(db(ctx))
  return new Map(rows.map(({ pid, n }) => [pid, -n]))
}

export const keepHolds = (ctx: Ctx, node: number, holds: readonly number[]) =>
  sql`update matches.record set holds = ${numbers(holds)}::bigint[] where node = ${node}`.execute(db(ctx))

export type Edged = Pick<EdgeRow, 'a' | 'b' | 'class' | 'weight' | 'margin' | 'pattern' | 'bits' | 'verdict' | 'run' | 'state'>

/** Two ends of an edge that is no longer what it was. */
export type Ends = { a: number; b: number }

/**
 * Writes what the machine found; what people decided of a pair stands. Answers the edges by which clusters may differ now: those that are new or in
 * another state, and where two people clash, those that only weigh otherwise too.
 */
export async function keepEdges(ctx: Ctx, edges: readonly Edged[]): Promise<Ends[]> {
  if (edges.length === 0) return []
  const texts = (name: 'class' | 'verdict' | 'run' | 'state') => edges.map((edge) => edge[name])
  const figures = (name: 'a' | 'b' | 'weight' | 'margin' | 'pattern') => numbers(edges.map((edge) => edge[name]))
  const bits = edges.map((edge) => edge.bits && `{${edge.bits.join(',')}}`)
  const { rows } = await sql<Ends>`with x as materialized (select * from unnest(${figures('a')}::bigint[], ${figures('b')}::bigint[],
      ${texts('class')}::text[], ${figures('weight')}::real[], ${figures('margin')}::real[], ${figures('pattern')}::integer[], ${bits}::text[],
      ${texts('verdict')}::text[], ${texts('run')}::uuid[], ${texts('state')}::text[])
      as x (a, b, class, weight, margin, pattern, bits, verdict, run, state)),
    was as materialized (select a, b, e.state from x join matches.edge as e using (a, b)),
    clashing as materialized (select n.cluster from matches.edge as e join matches.node as n on n.id in (e.a, e.b) where e.state = 'conflict'),
    kept as (insert into matches.edge as e (a, b, kind, class, weight, margin, pattern, bits, verdict, run, state)
    select a, b, 'link', class, weight, margin, pattern, bits::real[], verdict, run, state from x
    on conflict (a, b) do update set class = excluded.class, weight = excluded.weight, margin = excluded.margin, pattern = excluded.pattern,
      bits = excluded.bits, verdict = excluded.verdict, run = coalesce(excluded.run, e.run),
      state = case when e.decided_by is null then excluded.state else e.state end
      where (e.class, e.weight, e.margin, e.pattern, e.verdict) is distinct from
        (excluded.class, excluded.weight, excluded.margin, excluded.pattern, excluded.verdict)
        or (e.decided_by is null and e.state <> excluded.state and not (e.state = 'conflict' and excluded.state = 'linked'))
    returning a, b, state)
    select a, b from kept left join was using (a, b) where kept.state is distinct from was.state
      or (exists (select from clashing) and exists (select from matches.node as n join clashing using (cluster) where n.id in (a, b)))`.execute(
    db(ctx),
  )
  return rows
}

/** Puts aside every link of records that are no longer there. */
export async function letGo(ctx: Ctx, records: readonly number[]): Promise<Ends[]> {
  if (records.length === 0) return []
  const { rows } = await sql<Ends>`update matches.edge set state = 'superseded'
    where a = any(${numbers(records)}::bigint[]) and kind = 'link' and state in ('linked', 'review', 'conflict') returning a, b`.execute(db(ctx))
  return rows
}

/** Puts aside what the machine once linked these records with, but for the pairs that still hold. */
export async function supersede(ctx: Ctx, records: readonly number[], but: readonly Ends[]): Promise<Ends[]> {
  if (records.length === 0) return []
  const { rows } =
    await sql<Ends>`update matches.edge as e set state = 'superseded' where e.a = any(${numbers(records)}::bigint[]) and e.kind = 'link'
    and e.decided_by is null and e.state in ('linked', 'review', 'conflict')
    and not exists (select from unnest(${numbers(but.map(({ a }) => a))}::bigint[], ${numbers(but.map(({ b }) => b))}::bigint[]) as k (a, b) where k.a = e.a and k.b = e.b)
    returning a, b`.execute(db(ctx))
  return rows
}

/** Edges of these records that people decided. */
export async function decidedOf(ctx: Ctx, records: readonly number[]): Promise<EdgeKept[]> {
  const { rows } = await sql<EdgeKept>`select * from matches.edge where a = any(${numbers(records)}::bigint[]) and decided_by is not null`.execute(
    db(ctx),
  )
  return rows
}
