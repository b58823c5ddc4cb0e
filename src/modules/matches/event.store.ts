import { sql } from 'kysely'
import type { Ctx } from '../../platform/ctx.ts'
import { db } from './edge.store.ts'
import type { ConflictRow, EventRow } from './tables.ts'

export type EventKept = Omit<EventRow, 'id'> & { id: number }
export type ConflictKept = Omit<ConflictRow, 'id'> & { id: number }

export async function insertEvents(
  ctx: Ctx,
  events: readonly Pick<EventRow, 'kind' | 'clusters' | 'edge' | 'before' | 'reason'>[],
): Promise<number[]> {
  if (events.length === 0) return []
  const by = { at: ctx.now(), account: ctx.actor.account, by_name: ctx.actor.name, undone_by: null }
  const rows = await db(ctx)
    .insertInto('matches.event')
    .values(
      events.map(({ before, clusters, ...each }) => ({
        ...each,
        ...by,
        clusters: [...clusters],
        before: before === null ? null : (JSON.stringify(before) as never),
      })),
    )
    .returning('id')
    .execute()
  return rows.map(({ id }) => id)
}

export const eventById = (ctx: Ctx, id: number): Promise<EventKept | undefined> =>
  db(ctx).selectFrom('matches.event').selectAll().where('id', '=', id).executeTakeFirst()

export const markUndone = (ctx: Ctx, id: number, by: number) =>
  db(ctx).updateTable('matches.event').set({ undone_by: by }).where('id', '=', id).execute()

/** What happened to clusters, newest first. */
export async function eventsOf(ctx: Ctx, clusters: readonly number[]): Promise<EventKept[]> {
  const { rows } = await sql<EventKept>`select * from matches.event where clusters && ${clusters}::bigint[] order by id desc limit 100`.execute(
    db(ctx),
  )
  return rows
}

/** Whether a later event touched the same edge. */
export const laterOn = async (ctx: Ctx, edge: number, event: number): Promise<boolean> => {
  const { rows } =
    await sql`select from matches.event where edge = ${edge} and id > ${event} and kind in ('unlinked', 'linked', 'settled', 'undone') limit 1`.execute(
      db(ctx),
    )
  return rows.length > 0
}

/** Opens conflicts that are not open yet; answers the edges of those that are new. */
export async function openConflicts(ctx: Ctx, found: readonly { edge: number; numbers: readonly string[] }[]): Promise<number[]> {
  if (found.length === 0) return []
  const { rows } = await sql<{ edge: number }>`insert into matches.conflict (edge, numbers, opened_at)
    select edge, numbers, ${ctx.now()} from json_to_recordset(${JSON.stringify(found)}::json) as x (edge bigint, numbers text[])
    on conflict (edge) where settled_at is null do nothing returning edge`.execute(db(ctx))
  return rows.map(({ edge }) => edge)
}

export const closeConflicts = (ctx: Ctx, edges: readonly number[], outcome: NonNullable<ConflictRow['outcome']>, reason: string | null) =>
  sql`update matches.conflict set settled_at = ${ctx.now()}, outcome = ${outcome}, reason = ${reason}, by_name = ${ctx.actor.name}
    where edge = any(${edges}::bigint[]) and settled_at is null`.execute(db(ctx))

export type ConflictStanding = ConflictKept & { registry: string; key: string; a: number; b: number }

const conflicts = sql`select c.*, n.registry, n.key, e.a, e.b from matches.conflict as c join matches.edge as e on e.id = c.edge join matches.node as n on n.id = e.a`

export async function openConflictList(ctx: Ctx, registries: readonly string[]): Promise<ConflictStanding[]> {
  const { rows } =
    await sql<ConflictStanding>`${conflicts} where c.settled_at is null and (n.registry = any(${registries}::text[]) or n.registry = 'population')
    order by c.id limit 200`.execute(db(ctx))
  return rows
}

export async function conflictById(ctx: Ctx, id: number): Promise<ConflictStanding | undefined> {
  const { rows } = await sql<ConflictStanding>`${conflicts} where c.id = ${id}`.execute(db(ctx))
  return rows[0]
}
