import { sql } from 'kysely'
import { type Ctx, tables } from '../../platform/ctx.ts'
import type { EdgeRow, EdgeState, NodeRow, PersonRow, RecordRow, Tables, WrittenRow } from './tables.ts'

export const db = (ctx: Pick<Ctx, 'db'>) => tables<Tables>(ctx)

/** The registry under which people of the population stand in the graph. */
export const population = 'population'

export type NodeKept = Omit<NodeRow, 'id'> & { id: number }
export type EdgeKept = Omit<EdgeRow, 'id'> & { id: number }

/** Nodes of a registry by key; those that are new are made, each its own cluster, in the order of their keys. */
export async function nodesFor(ctx: Ctx, registry: string, keys: readonly string[]): Promise<Map<string, NodeKept>> {
  const wanted = [...new Set(keys)].toSorted()
  if (wanted.length === 0) return new Map()
  await sql`insert into matches.node (registry, key, cluster) select ${registry}, k, 0 from unnest(${wanted}::text[]) as k
    where not exists (select from matches.node as n where n.registry = ${registry} and n.key = k) on conflict do nothing`.execute(db(ctx))
  await sql`update matches.node set cluster = id where registry = ${registry} and key = any(${wanted}::text[]) and cluster = 0`.execute(db(ctx))
  return nodesByKey(ctx, registry, wanted)
}

export async function nodesByKey(ctx: Ctx, registry: string, keys: readonly string[]): Promise<Map<string, NodeKept>> {
  const { rows } = await sql<NodeKept>`select * from matches.node where registry = ${registry} and key = any(${keys}::text[])`.execute(db(ctx))
  return new Map(rows.map((row) => [row.key, row]))
}

export const nodeById = (ctx: Ctx, id: number) => db(ctx).selectFrom('matches.node').selectAll().where('id', '=', id).executeTakeFirst()

export const markRemoved = (ctx: Ctx, ids: readonly number[], removed: boolean) =>
  sql`update matches.node set removed_at = ${removed ? ctx.now() : null}::timestamptz where id = any(${ids}::bigint[]) and (removed_at is null) = ${removed}`.execute(
    db(ctx),
  )

export type RecordKept = RecordRow & { key: string; removed: boolean }

const recordColumns = sql`r.*, n.key, n.removed_at is not null as removed`

export async function recordsByNode(ctx: Ctx, nodes: readonly number[]): Promise<RecordKept[]> {
  const { rows } = await sql<RecordKept>`select ${recordColumns} from matches.record as r join matches.node as n on n.id = r.node
    where r.node = any(${nodes}::bigint[])`.execute(db(ctx))
  return rows
}

/** Writes records; what stood under the same node is replaced. */
export async function keepRecords(ctx: Ctx, records: readonly RecordRow[]): Promise<void> {
  for (let at = 0; at < records.length; at += 2000) {
    const rows = JSON.stringify(records.slice(at, at + 2000))
    await sql`insert into matches.record select node, number, name, birth, sex, place, personal, card, kid, gid, dob, swap, prov, holds
      from json_to_recordset(${rows}::json) as x (node bigint, number text, name text, birth text, sex text, place text,
        personal bigint, card integer, kid bigint, gid integer, dob integer, swap integer, prov smallint, holds bigint[])
      on conflict (node) do update set number = excluded.number, name = excluded.name, birth = excluded.birth, sex = excluded.sex, place = excluded.place,
        personal = excluded.personal, card = excluded.card, kid = excluded.kid, gid = excluded.gid, dob = excluded.dob, swap = excluded.swap,
        prov = excluded.prov, holds = excluded.holds`.execute(db(ctx))
  }
}

/** How many records that are there hold each person by number, name and date. */
export async function heldBy(ctx: Ctx, pids: readonly number[]): Promise<Map<number, number>> {
  const { rows } = await sql<{ pid: number; n: number }>`
    select p.pid, (select count(*) from matches.record as r join matches.node as n on n.id = r.node
      where r.holds @> array[p.pid] and r.holds <> '{}' and n.removed_at is null) as n from unnest(${pids}::bigint[]) as p (pid)`.execute(db(ctx))
  return new Map(rows.map(({ pid, n }) => [pid, n]))
}

/** Records of a registry that may mean somebody of these people: the rules by which candidates are found, turned round. */
export async function recordsNear(
  ctx: Ctx,
  registry: string,
  people: readonly { pid: number; id9: number | null; kid: number | null; gid: number | null; dob: number | null; prov: number | null }[],
): Promise<number[]> {
  const { rows } = await sql<{ node: number }>`
    with p as (select * from json_to_recordset(${JSON.stringify(people)}::json) as x (pid bigint, id9 integer, kid bigint, gid integer, dob integer, prov smallint)),
    near as (select r.node from p join matches.record as r on r.personal = p.pid
      union select r.node from p join matches.record as r on r.card = p.id9
      union select r.node from p join matches.record as r on r.dob = p.dob and (r.kid = p.kid or r.gid = p.gid)
      union select r.node from p join matches.record as r on r.swap = p.dob and r.kid = p.kid
      union select r.node from p join matches.record as r on r.kid = p.kid and r.prov = p.prov and r.dob / 10000 = p.dob / 10000)
    select near.node from near join matches.node as n on n.id = near.node where n.registry = ${registry} and n.removed_at is null`.execute(db(ctx))
  return rows.map(({ node }) => node)
}

export type Edged = Pick<EdgeRow, 'a' | 'b' | 'class' | 'weight' | 'margin' | 'pattern' | 'bits' | 'verdict' | 'run' | 'state'>

/** Writes what the machine found; what people decided of a pair stands. */
export async function keepEdges(ctx: Ctx, edges: readonly Edged[]): Promise<void> {
  for (let at = 0; at < edges.length; at += 2000) {
    const rows = JSON.stringify(edges.slice(at, at + 2000))
    await sql`insert into matches.edge as e (a, b, kind, class, weight, margin, pattern, bits, verdict, run, state)
      select a, b, 'link', class, weight, margin, pattern, bits, verdict, run, state from json_to_recordset(${rows}::json)
        as x (a bigint, b bigint, class text, weight real, margin real, pattern integer, bits real[], verdict text, run uuid, state text)
      on conflict (a, b) do update set class = excluded.class, weight = excluded.weight, margin = excluded.margin, pattern = excluded.pattern,
        bits = excluded.bits, verdict = excluded.verdict, run = coalesce(excluded.run, e.run),
        state = case when e.decided_by is null then excluded.state else e.state end`.execute(db(ctx))
  }
}

/** Puts aside every link of records that are no longer there. */
export const letGo = (ctx: Ctx, records: readonly number[]) =>
  sql`update matches.edge set state = 'superseded' where a = any(${records}::bigint[]) and kind = 'link' and state in ('linked', 'review', 'conflict')`.execute(
    db(ctx),
  )

/** Puts aside what the machine once linked these records with, but for the pairs that still hold. */
export const supersede = (ctx: Ctx, records: readonly number[], but: readonly { a: number; b: number }[]) =>
  sql`update matches.edge as e set state = 'superseded' where e.a = any(${records}::bigint[]) and e.kind = 'link' and e.decided_by is null
    and e.state in ('linked', 'review', 'conflict') and not exists (select from unnest(${but.map(({ a }) => a)}::bigint[], ${but.map(({ b }) => b)}::bigint[])
      as k (a, b) where k.a = e.a and k.b = e.b)`.execute(db(ctx))

/** Edges of these records that people decided, by record. */
export async function decidedOf(ctx: Ctx, records: readonly number[]): Promise<EdgeKept[]> {
  const { rows } = await sql<EdgeKept>`select * from matches.edge where a = any(${records}::bigint[]) and decided_by is not null`.execute(db(ctx))
  return rows
}

export const edgeById = (ctx: Ctx, id: number): Promise<EdgeKept | undefined> =>
  db(ctx).selectFrom('matches.edge').selectAll().where('id', '=', id).executeTakeFirst()

export type Decided = { state: EdgeState; forced?: boolean; by: string | null; name: string | null; reason: string | null; at: Date | null }

export const decideEdge = (ctx: Ctx, id: number, { state, forced = false, by, name, reason, at }: Decided) =>
  db(ctx)
    .updateTable('matches.edge')
    .set({ state, forced, decided_by: by, decided_name: name, reason, decided_at: at })
    .where('id', '=', id)
    .execute()

/** An edge between two clusters that somebody says are one. */
export const insertMerge = async (ctx: Ctx, a: number, b: number, by: { account: string; name: string; reason: string }): Promise<number> => {
  const row = { state: 'linked' as const, decided_by: by.account, decided_name: by.name, decided_at: ctx.now(), reason: by.reason, forced: false }
  const { id } = await db(ctx)
    .insertInto('matches.edge')
    .values({ a, b, kind: 'merge', run: null, class: null, weight: null, margin: null, pattern: null, bits: null, verdict: null, ...row })
    .onConflict((each) => each.columns(['a', 'b']).doUpdateSet(row))
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

const stateWhere = sql`state in ('linked', 'conflict')`

/** Everything that hangs together with some nodes: along edges that hold or are set aside, and in the clusters they stand in. */
export async function regionOf(ctx: Ctx, nodes: readonly number[]): Promise<{ nodes: NodeKept[]; edges: EdgeKept[] }> {
  const { rows } = await sql<NodeKept>`
    with recursive region (id, cluster) as (
      select n.id, n.cluster from matches.node as n where n.id = any(${nodes}::bigint[])
      union select m.id, m.cluster from region as r cross join lateral (
        select b as id from matches.edge where a = r.id and ${stateWhere}
        union all select a from matches.edge where b = r.id and ${stateWhere}
        union all select id from matches.node where cluster = r.cluster) as x join matches.node as m on m.id = x.id)
    select n.* from matches.node as n join region using (id)`.execute(db(ctx))
  const ids = rows.map(({ id }) => id)
  const edges = await sql<EdgeKept>`select * from matches.edge where a = any(${ids}::bigint[]) and ${stateWhere}`.execute(db(ctx))
  return { nodes: rows, edges: edges.rows }
}

export const moveNodes = (ctx: Ctx, moves: readonly { id: number; cluster: number }[]) =>
  sql`update matches.node as n set cluster = m.cluster from unnest(${moves.map(({ id }) => id)}::bigint[], ${moves.map(({ cluster }) => cluster)}::bigint[])
    as m (id, cluster) where n.id = m.id`.execute(db(ctx))

export const setStates = (ctx: Ctx, ids: readonly number[], state: EdgeState) =>
  sql`update matches.edge set state = ${state} where id = any(${ids}::bigint[])`.execute(db(ctx))

export const personsWritten = async (ctx: Ctx, ids: readonly string[]): Promise<Map<string, PersonRow>> => {
  const { rows } = await sql<PersonRow>`select * from matches.person where person_id = any(${ids}::text[])`.execute(db(ctx))
  return new Map(rows.map((row) => [row.person_id, row]))
}

export async function keepPersons(ctx: Ctx, people: readonly PersonRow[]): Promise<void> {
  if (people.length === 0) return
  await db(ctx)
    .insertInto('matches.person')
    .values(people)
    .onConflict((each) => each.column('person_id').doNothing())
    .execute()
}

export const membersOf = (ctx: Ctx, cluster: number) =>
  db(ctx).selectFrom('matches.node').selectAll().where('cluster', '=', cluster).orderBy('id').limit(200).execute()

/** Edges among some nodes, whatever became of them. */
export async function edgesAmong(ctx: Ctx, nodes: readonly number[]): Promise<EdgeKept[]> {
  const { rows } =
    await sql<EdgeKept>`select * from matches.edge where a = any(${nodes}::bigint[]) or b = any(${nodes}::bigint[]) order by id limit 500`.execute(
      db(ctx),
    )
  return rows
}

/** Every record of a registry that is there, as written, in the order of keys: what a run over stored records reads. */
export async function* storedRecords(ctx: Ctx, registry: string): AsyncGenerator<WrittenRow & { key: string }> {
  let after = ''
  for (;;) {
    const { rows } = await sql<WrittenRow & { key: string }>`select n.key, r.number, r.name, r.birth, r.sex, r.place from matches.node as n
      join matches.record as r on r.node = n.id where n.registry = ${registry} and n.removed_at is null and n.key > ${after} order by n.key limit 5000`.execute(
      db(ctx),
    )
    yield* rows
    const last = rows.at(-1)
    if (!last) return
    after = last.key
  }
}

export const countRecords = async (ctx: Ctx, registry: string): Promise<number> => {
  const { rows } = await sql<{ n: number }>`select count(*) as n from matches.node where registry = ${registry} and removed_at is null`.execute(
    db(ctx),
  )
  return rows[0]?.n ?? 0
}
