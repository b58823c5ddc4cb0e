import { sql } from 'kysely'
import { numbers } from '../../platform/arrays.ts'
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
  const known = await nodesByKey(ctx, registry, wanted)
  const missing = wanted.filter((key) => !known.has(key))
  if (missing.length === 0) return known
  await sql`insert into matches.node (id, registry, key, cluster) overriding system value
    select id, ${registry}, k, id from (select nextval(pg_get_serial_sequence('matches.node', 'id')) as id, k
      from unnest(${missing}::text[]) as k) as fresh on conflict do nothing`.execute(db(ctx))
  return new Map([...known, ...(await nodesByKey(ctx, registry, missing))])
}

export async function nodesByKey(ctx: Ctx, registry: string, keys: readonly string[]): Promise<Map<string, NodeKept>> {
  const { rows } = await sql<NodeKept>`select * from matches.node where registry = ${registry} and key = any(${keys}::text[])`.execute(db(ctx))
  return new Map(rows.map((row) => [row.key, row]))
}

export const nodeById = (ctx: Ctx, id: number) => db(ctx).selectFrom('matches.node').selectAll().where('id', '=', id).executeTakeFirst()

export async function nodesById(ctx: Ctx, ids: readonly number[]): Promise<NodeKept[]> {
  const { rows } = await sql<NodeKept>`select * from matches.node where id = any(${numbers(ids)}::bigint[])`.execute(db(ctx))
  return rows
}

/** `version`: what changes whenever the record is written, where it was read by its key. */
export type RecordKept = RecordRow & { key: string; removed: boolean; version?: string }

const recordColumns = sql`r.*, n.key, n.removed_at is not null as removed`

export async function recordsByNode(ctx: Ctx, nodes: readonly number[]): Promise<RecordKept[]> {
  const { rows } = await sql<RecordKept>`select ${recordColumns} from matches.record as r join matches.node as n on n.id = r.node
    where r.node = any(${numbers(nodes)}::bigint[])`.execute(db(ctx))
  return rows
}

export const edgeById = (ctx: Ctx, id: number): Promise<EdgeKept | undefined> =>
  db(ctx).selectFrom('matches.edge').selectAll().where('id', '=', id).executeTakeFirst()

export const edgeBetween = (ctx: Ctx, a: number, b: number): Promise<EdgeKept> =>
  db(ctx).selectFrom('matches.edge').selectAll().where('a', '=', a).where('b', '=', b).executeTakeFirstOrThrow()

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

type Region = { nodes: NodeKept[]; edges: EdgeKept[] }

/** Edges in force that begin or end at some nodes, and everybody in the clusters in which these stand. */
async function around(ctx: Ctx, ids: readonly number[]): Promise<Region> {
  const { rows: edges } = await sql<EdgeKept>`select * from matches.edge where a = any(${numbers(ids)}::bigint[]) and ${stateWhere}
    union all select * from matches.edge where b = any(${numbers(ids)}::bigint[]) and ${stateWhere}`.execute(db(ctx))
  const { rows: nodes } = await sql<NodeKept>`select * from matches.node
    where cluster = any(array(select distinct cluster from matches.node where id = any(${numbers(ids)}::bigint[])))`.execute(db(ctx))
  return { nodes, edges }
}

/** Everything that hangs together with some nodes: along edges that hold or are set aside, and in the clusters they stand in. */
export async function regionOf(ctx: Ctx, from: readonly number[]): Promise<Region> {
  const [nodes, edges] = [new Map<number, NodeKept>(), new Map<number, EdgeKept>()]
  const asked = new Set<number>()
  for (let next = [...new Set(from)]; next.length > 0; ) {
    for (const id of next) asked.add(id)
    const found = await around(ctx, next)
    for (const node of found.nodes) nodes.set(node.id, node)
    for (const edge of found.edges) edges.set(edge.id, edge)
    const reached = [...found.nodes.map(({ id }) => id), ...found.edges.flatMap(({ a, b }) => [a, b])]
    next = [...new Set(reached.filter((id) => !asked.has(id)))]
  }
  return { nodes: [...nodes.values()], edges: [...edges.values()] }
}

export const moveNodes = (ctx: Ctx, moves: readonly { id: number; cluster: number }[]) =>
  sql`update matches.node as n set cluster = m.cluster from unnest(${numbers(moves.map(({ id }) => id))}::bigint[], ${numbers(moves.map(({ cluster }) => cluster))}::bigint[])
    as m (id, cluster) where n.id = m.id`.execute(db(ctx))

export const setStates = (ctx: Ctx, ids: readonly number[], state: EdgeState) =>
  sql`update matches.edge set state = ${state} where id = any(${numbers(ids)}::bigint[])`.execute(db(ctx))

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
    await sql<EdgeKept>`select * from matches.edge where a = any(${numbers(nodes)}::bigint[]) or b = any(${numbers(nodes)}::bigint[]) order by id limit 500`.execute(
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
