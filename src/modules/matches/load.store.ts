import { createReadStream } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Pool, PoolClient } from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { literal, numberOf, openEngine } from '../bulk/index.ts'
import { openSource, type Plan } from '../linkage/index.ts'

/** What a finished run left, and for whom it is brought in. */
export type Loading = { run: string; registry: string; plan: Plan; people: string; records: string; out: string; memoryMb: number; sample: number }

const columns = 'key, number, name, birth, sex, place, personal, card, kid, gid, dob, swap, prov, person_id, class, weight, margin, decision, pattern'
const incoming = `create temp table incoming (key text, number text, name text, birth text, sex text, place text, personal bigint, card integer, kid bigint,
  gid integer, dob integer, swap integer, prov smallint, person_id text, class text, weight real, margin real, decision text, pattern integer) on commit drop`

const toText = (query: string, path: string) =>
  `copy (${query}) to ${literal(path)} (format csv, header false, delimiter '\t', nullstr '', quote '"', escape '"')`

async function engineIn<T>(
  folder: string,
  memoryMb: number,
  work: (connection: Awaited<ReturnType<typeof openEngine>>['connection']) => Promise<T>,
): Promise<T> {
  const engine = await openEngine({ threads: 2, memoryMb, spill: folder })
  try {
    return await work(engine.connection)
  } finally {
    engine.close()
  }
}

/**
 * Every record with its standard keys and the run's verdict on it, as one file of text; of a key that stands in the file more than once the
 * first row alone. Answers how many rows that left out.
 */
async function writeIncoming({ plan, records, out, memoryMb }: Loading, folder: string): Promise<{ path: string; folded: number }> {
  const path = join(folder, 'incoming.csv')
  const { key, number, name, birth, sex, place } = plan.records
  const stage = (table: string) => `read_parquet(${literal(join(out, 'stages', `${table}.parquet`))})`
  const folded = await engineIn(folder, memoryMb, async (connection) => {
    const source = await openSource(connection, folder, 'records', records, {
      wanted: [key, number, name, birth, sex, place],
      needed: [key, name],
      registry: plan.registry,
    })
    await connection.run(
      `create temp table again as select ${key} as key, min("row") as first, count(*) as n from ${source.from} where ${key} is not null group by 1 having count(*) > 1`,
    )
    await connection.run(
      toText(
        `select s.${key}, s.${number}, s.${name}, s.${birth}, s.${sex}, s.${place}, r.number, r.card, r.kid, r.gid, r.dob, r.swap, r.prov,
          l.person_id, l.class, l.weight, l.margin, l.decision, l.pattern
        from ${source.from} as s join ${stage('records')} as r on r.rid = s."row"
        left join read_parquet(${literal(join(out, 'links.parquet'))}) as l on l.rid = s."row"
        where s.${key} is not null and not exists (select 1 from again as a where a.key = s.${key} and a.first <> s."row")`,
        path,
      ),
    )
    return numberOf(connection, 'select coalesce(sum(n - 1), 0) from again')
  })
  return { path, folded }
}

const copied = async (client: PoolClient, path: string, into: string) => {
  await pipeline(createReadStream(path), client.query(copyFrom(`copy ${into} from stdin with (format csv, delimiter e'\t', null '', quote '"')`)))
}

const serial = "pg_get_serial_sequence('matches.node', 'id')"

/** Makes nodes of keys that have none, in the order of keys; `keys` answers each with the cluster it joins, or null for one of its own. */
const newNodes = (registry: string, keys: string) => `
  insert into matches.node (id, registry, key, cluster) overriding system value
  select id, '${registry}', key, coalesce(cluster, id) from (select nextval(${serial}) as id, key, cluster from (
    select key, cluster from (${keys}) as k where not exists (select from matches.node as n where n.registry = '${registry}' and n.key = k.key)
    order by key) as o) as x`

/** A link by number, name and date in whose pattern nobody asked whether another record holds the person. */
const isCertain = "class = 'A' and decision = 'link' and pattern % 10 = 0"

/** How far the run sought candidates of a record, as the place in `reaches`; in doubt, further. */
const reachOf = ({ bits }: Plan) => `case when ${isCertain} then 0
  when class in ('A', 'B') and weight >= ${bits.number + 0.01} then 1
  when pattern / 100000 between 1 and 3 and pattern / 10000 % 10 in (1, 6) and weight >= ${bits.settled + 0.01} then 2 else 3 end`

/** People whom records hold that people chose for them: what the machine found instead is not in force. */
const chosen = `select a, array_agg(b) as people from matches.edge
  where kind = 'link' and decided_by is not null and state in ('linked', 'conflict') group by a`

/** Statements that make nodes, records and edges of what came in; people's decisions stand. Nodes from `first` on are of this run. */
const steps = ({ registry, run, plan }: Loading, first: number): string[] => [
  'analyze incoming',
  newNodes(
    'population',
    "select distinct person_id as key, null::bigint as cluster from incoming where person_id is not null and decision <> 'none'",
  ),
  newNodes(
    registry,
    `select i.key, p.cluster from incoming as i left join matches.node as p on p.registry = 'population' and p.key = i.person_id and i.decision = 'link'`,
  ),
  'analyze matches.node',
  `update matches.node as n set removed_at = now() where registry = '${registry}' and removed_at is null and id < ${first}
     and not exists (select from incoming as i where i.key = n.key)`,
  `update matches.node as n set removed_at = null where registry = '${registry}' and removed_at is not null and exists (select from incoming as i where i.key = n.key)`,
  `create temp table mine on commit drop as select n.id as node, p.id as person, i.* from incoming as i join matches.node as n on n.registry = '${registry}' and n.key = i.key
     left join matches.node as p on p.registry = 'population' and p.key = i.person_id order by n.id`,
  'create index on mine (node)',
  'analyze mine',
  `insert into matches.record (node, number, name, birth, sex, place, personal, card, kid, gid, dob, swap, prov, reach, holds)
   select node, number, name, birth, sex, place, personal, card, kid, gid, dob, swap, prov, ${reachOf(plan)},
     case when ${isCertain} and person_id ~ '^\\d{12}$' then array[person_id::bigint] else '{}'::bigint[] end from mine
   on conflict (node) do update set number = excluded.number, name = excluded.name, birth = excluded.birth, sex = excluded.sex, place = excluded.place,
     personal = excluded.personal, card = excluded.card, kid = excluded.kid, gid = excluded.gid, dob = excluded.dob, swap = excluded.swap,
     prov = excluded.prov, reach = excluded.reach, holds = excluded.holds`,
  `create temp table let_go on commit drop as select e.id, e.a, e.b from matches.edge as e join matches.node as n on n.id = e.a where n.registry = '${registry}'
     and e.kind = 'link' and e.state in ('linked', 'review', 'conflict') and (n.removed_at is not null or e.decided_by is null)
     and not exists (select from mine as m where m.node = e.a and m.person = e.b and m.decision <> 'none')`,
  `update matches.edge set state = 'superseded' where id in (select id from let_go)`,
  `insert into matches.edge as e (a, b, kind, run, class, weight, margin, pattern, verdict, state)
   select m.node, m.person, 'link', '${run}', m.class, m.weight, m.margin, m.pattern, m.decision,
     case when not d.people <@ array[m.person] then 'superseded' when m.decision = 'link' then 'linked' else 'review' end
   from mine as m left join (${chosen}) as d on d.a = m.node where m.person is not null and m.decision in ('link', 'review')
   on conflict (a, b) do update set run = excluded.run, class = excluded.class, weight = excluded.weight, margin = excluded.margin, pattern = excluded.pattern,
     bits = null, verdict = excluded.verdict, state = case when e.decided_by is null then excluded.state else e.state end`,
  `create temp table star on commit drop as
     with turned as (select distinct person as b from mine where node < ${first} and decision = 'link'),
     held as (select a, b from matches.edge join turned using (b) where kind = 'link' and state = 'linked'),
     least as (select b, least(b, min(a)) as c from held group by b)
     select a as id, c from held join least using (b) union select b, c from least`,
  `insert into star select node, node from mine where node < ${first} and not exists (select from star where star.id = mine.node)`,
  `insert into matches.event (at, kind, clusters, by_name)
   select now(), 'split', array[least(n.cluster, min(s.c)), greatest(n.cluster, min(s.c))], 'system' from matches.node as n join star as s on s.id = n.id
   where n.cluster <> n.id and n.cluster <> s.c group by n.id, n.cluster`,
  'update matches.node as n set cluster = s.c from (select id, min(c) as c from star group by id) as s where s.id = n.id and n.cluster <> s.c',
  'analyze matches.record, matches.edge',
]

/** Nodes about which a star does not say all: merged by hand, with two links that hold, or left by what held them. */
const tangled = (registry: string) => `
  select a as id from matches.edge where state in ('linked', 'conflict') and kind = 'merge' union select b from matches.edge where state in ('linked', 'conflict') and kind = 'merge'
  union select e.a from matches.edge as e join matches.node as n on n.id = e.a where n.registry = '${registry}' and e.state in ('linked', 'conflict')
    and (e.state = 'conflict' or e.decided_by is not null) union select a from let_go union select b from let_go`

/**
 * Brings a run's links, its records and their keys into the database by COPY, whole or not at all.
 * Answers nodes whose clusters must be looked at one by one.
 */
export async function loadEdges(pool: Pool, loading: Loading): Promise<{ records: number; folded: number; tangled: number[] }> {
  const folder = await mkdtemp(join(tmpdir(), 'edges-'))
  const client = await pool.connect()
  try {
    const { path, folded } = await writeIncoming(loading, folder)
    await client.query("begin; set local statement_timeout = 0; set local synchronous_commit = off; set local work_mem = '256MB'")
    await client.query(incoming)
    await copied(client, path, `incoming (${columns})`)
    const { rows: next } = await client.query<{ first: string }>(`select nextval(${serial}) as first`)
    for (const step of steps(loading, Number(next[0]?.first))) await client.query(step)
    const { rows } = await client.query<{ id: number }>(tangled(loading.registry))
    const { rows: count } = await client.query<{ n: number }>('select count(*)::integer as n from mine')
    await client.query('commit')
    return { records: count[0]?.n ?? 0, folded, tangled: rows.map(({ id }) => id) }
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    throw error
  } finally {
    client.release(true)
    await rm(folder, { recursive: true, force: true })
  }
}

/** Keeps people as written whom readers will be shown: those of open reviews, and no others. */
export async function loadPersons(pool: Pool, { plan, people, run, memoryMb }: Loading): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'people-'))
  const client = await pool.connect()
  try {
    const { rows } = await client.query<{ key: string }>(
      `select distinct n.key from matches.review as v join matches.edge as e on e.id = v.edge join matches.node as n on n.id = e.b where v.run = $1`,
      [run],
    )
    await writeFile(join(folder, 'wanted.csv'), `person_id\n${rows.map(({ key }) => key).join('\n')}\n`)
    const { id, card, name, birth, sex, place } = plan.people
    const path = join(folder, 'people.csv')
    await engineIn(folder, memoryMb, async (connection) => {
      const source = await openSource(connection, folder, 'people', people, {
        wanted: [id, card, name, birth, sex, place],
        needed: [id, name],
        registry: 'population',
      })
      const wanted = `(select distinct person_id from read_csv(${literal(join(folder, 'wanted.csv'))}, header = true, all_varchar = true))`
      await connection.run(
        toText(
          `select s.${id}, any_value(s.${card}), any_value(s.${name}), any_value(s.${birth}), any_value(s.${sex}), any_value(s.${place})
          from ${source.from} as s join ${wanted} as w on w.person_id = s.${id} group by 1`,
          path,
        ),
      )
    })
    await client.query('begin; create temp table arrived (like matches.person) on commit drop')
    await copied(client, path, 'arrived')
    await client.query(
      'insert into matches.person select * from arrived on conflict (person_id) do update set card = excluded.card, name = excluded.name, birth = excluded.birth, sex = excluded.sex, place = excluded.place',
    )
    await client.query('commit')
  } finally {
    client.release(true)
    await rm(folder, { recursive: true, force: true })
  }
}
