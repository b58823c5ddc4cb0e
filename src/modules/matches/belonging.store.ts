import { type RawBuilder, sql } from 'kysely'
import { numbers } from '../../platform/arrays.ts'
import type { Ctx } from '../../platform/ctx.ts'
import { feedPositions, inBulk, saveBelonging } from '../records/index.ts'
import { type NodeKept, population } from './edge.store.ts'

/**
 * Whose some records are: the person their link in force leads to, else the one person of their cluster, where that is not who their number says;
 * and the person of their number, where a reader said they are not of him. Links in doubt or conflict say nothing.
 */
const belongings = (within: RawBuilder<unknown>) => sql<never>`
  with mine as materialized (select n.id, n.registry, n.key, n.cluster, r.number from matches.node n join matches.record r on r.node = n.id where ${within}),
    linked as materialized (select distinct on (e.a) e.a, p.key as person, e.decided_by is not null as decided
      from mine join matches.edge e on e.a = mine.id join matches.node p on p.id = e.b
      where e.kind = 'link' and e.state = 'linked' order by e.a, e.decided_by is null, e.weight desc, p.key),
    alone as (select distinct cluster from mine where not exists (select from linked l where l.a = mine.id)),
    merged as (select cluster, min(p.key) as person from alone join matches.node p using (cluster) where p.registry = ${population}
      group by cluster having count(*) = 1),
    held as (select mine.*, coalesce(l.person, m.person) as person, coalesce(l.decided, m.person is not null) as decided
      from mine left join linked l on l.a = mine.id left join merged m on l.a is null and m.cluster = mine.cluster),
    refused as (select e.a, p.key as person from mine join matches.edge e on e.a = mine.id join matches.node p on p.id = e.b
      where e.kind = 'link' and e.state = 'refused' and e.decided_by is not null and p.key = mine.number)
  select h.registry, h.key, case when h.person is distinct from h.number then h.person end as person, f.person as refused,
    h.decided and h.person is distinct from h.number as decided
  from held h left join refused f on f.a = h.id`

/** Tells the registries kept here whose records are theirs by linkage, as far as these nodes go; one statement however many there are. */
export async function tellBelonging(ctx: Ctx, nodes: readonly Pick<NodeKept, 'id' | 'registry'>[]): Promise<void> {
  const kept = await feedPositions(ctx)
  const ids = nodes.flatMap(({ id, registry }) => (registry !== population && kept.has(registry) ? [id] : []))
  if (ids.length > 0) await saveBelonging(ctx, belongings(sql`n.id = any(${numbers(ids)}::bigint[])`))
}

/** Tells the same of all records of a registry, where it is kept here. */
export async function tellAllBelonging(ctx: Ctx, registry: string): Promise<void> {
  if ((await feedPositions(ctx)).has(registry)) await inBulk(ctx, (within) => saveBelonging(within, belongings(sql`n.registry = ${registry}`)))
}

/** Tells that nothing is known by linkage of some nodes any more; their records belong to the persons of their numbers. */
export const tellGone = (ctx: Ctx, which: RawBuilder<unknown>) =>
  saveBelonging(
    ctx,
    sql`select registry, key, null::text as person, null::text as refused, false as decided from matches.node where ${which} and registry <> ${population}`,
  )
