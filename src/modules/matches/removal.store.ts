import { sql } from 'kysely'
import type { Ctx } from '../../platform/ctx.ts'
import { tellGone } from './belonging.store.ts'
import { db } from './edge.store.ts'

/** Removes runs of the demonstration with their nodes; answers whether the reference was theirs. */
export async function removeRuns(ctx: Ctx): Promise<boolean> {
  const { rows } = await sql<{
    run: string
  }>`select r.run from matches.reference as r join matches.run as m on m.id = r.run where m.demonstration`.execute(db(ctx))
  await sql`create temp table gone_edge on commit drop as select e.id, e.a, e.b from matches.edge as e join matches.run as r on r.id = e.run where r.demonstration`.execute(
    db(ctx),
  )
  await sql`create temp table gone_node on commit drop as select n.id from matches.node as n where
    (id in (select a from gone_edge union select b from gone_edge) or exists (select from matches.record as r where r.node = n.id and n.key like 'TD-%')
      or exists (select from matches.person as p where p.person_id = n.key and n.registry = 'population'))
    and not exists (select from matches.edge as e where e.kind = 'link' and (e.a = n.id or e.b = n.id) and e.id not in (select id from gone_edge))`.execute(
    db(ctx),
  )
  await sql`insert into gone_edge select id, a, b from matches.edge where kind = 'merge' and (a in (select id from gone_node) or b in (select id from gone_node))`.execute(
    db(ctx),
  )
  await tellGone(ctx, sql`id in (select id from gone_node)`)
  for (const statement of [
    sql`delete from matches.reading where edge in (select id from gone_edge)`,
    sql`delete from matches.review where edge in (select id from gone_edge)`,
    sql`delete from matches.conflict where edge in (select id from gone_edge)`,
    sql`delete from matches.event where edge in (select id from gone_edge) or clusters <@ (select coalesce(array_agg(id), '{}') from gone_node)`,
    sql`delete from matches.edge where id in (select id from gone_edge)`,
    sql`delete from matches.record where node in (select id from gone_node)`,
    sql`delete from matches.person where person_id in (select key from matches.node where id in (select id from gone_node))`,
    sql`delete from matches.node where id in (select id from gone_node)`,
    sql`delete from matches.reference where run in (select id from matches.run where demonstration)`,
    sql`delete from matches.run where demonstration`,
  ])
    await statement.execute(db(ctx))
  return rows.length > 0
}
