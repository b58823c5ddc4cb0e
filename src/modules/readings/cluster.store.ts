import { sql } from 'kysely'
import type { Ctx } from '../../platform/ctx.ts'
import type { Conflict } from '../mandates/index.ts'
import { clusterNames, replaceSame } from '../steering/index.ts'
import { db } from './store.ts'

export type FoundCluster = { id: string; name: string; tasks: readonly string[]; conflicts: readonly Conflict[] }

/** Puts the disagreements just found among these tasks in the place of those found before. */
export async function replaceClusters(ctx: Ctx, compared: readonly string[], clusters: readonly FoundCluster[]): Promise<void> {
  const gone = await replaceSame(ctx, compared, clusters)
  await db(ctx)
    .deleteFrom('readings.conflict')
    .where(sql<boolean>`cluster = any(${sql.val(gone)}::uuid[])`)
    .execute()
  const conflicts = clusters.flatMap(({ id, conflicts: found }) =>
    found.map(({ field, values }) => ({ cluster: id, field, given: sql<never>`${JSON.stringify(values)}::jsonb`, found_at: ctx.now() })),
  )
  if (conflicts.length > 0) await db(ctx).insertInto('readings.conflict').values(conflicts).execute()
}

/** Takes away disagreements of tasks that are there no more. */
export async function dropIdleConflicts(ctx: Ctx): Promise<void> {
  const found = await db(ctx).selectFrom('readings.conflict').select('cluster').distinct().execute()
  const known = await clusterNames(
    ctx,
    found.map(({ cluster }) => cluster),
  )
  const idle = found.map(({ cluster }) => cluster).filter((cluster) => !known.has(cluster))
  await db(ctx)
    .deleteFrom('readings.conflict')
    .where(sql<boolean>`cluster = any(${sql.val(idle)}::uuid[])`)
    .execute()
}

export type KnownConflict = { cluster: string; name: string; field: Conflict['field']; given: string[] }

export async function conflictsFound(ctx: Ctx): Promise<KnownConflict[]> {
  const found = await db(ctx).selectFrom('readings.conflict').select(['cluster', 'field', 'given']).orderBy('field').orderBy('cluster').execute()
  const names = await clusterNames(
    ctx,
    found.map(({ cluster }) => cluster),
  )
  return found.map(({ cluster, field, given }) => ({ cluster, field: field as KnownConflict['field'], given, name: names.get(cluster) ?? '' }))
}

export type ConflictDecision = { tasks: string[]; field: string; follows: string; reason: string; at: Date; byName: string }

/** The latest decision about a field between any two of these tasks. */
export const decisionBetween = (ctx: Ctx, tasks: readonly string[], field: string): Promise<ConflictDecision | undefined> =>
  db(ctx)
    .selectFrom('readings.conflict_decision')
    .where('field', '=', field)
    .where(sql<boolean>`cardinality(array(select unnest(tasks) intersect select unnest(${sql.val([...tasks])}::uuid[]))) > 1`)
    .select(['tasks', 'field', 'follows', 'reason', 'at', 'by_name as byName'])
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()

export const insertConflictDecision = (
  ctx: Ctx,
  { tasks, field, follows, reason }: Pick<ConflictDecision, 'tasks' | 'field' | 'follows' | 'reason'>,
) => db(ctx).insertInto('readings.conflict_decision').values({ tasks, field, follows, reason, at: ctx.now(), by_name: ctx.actor.name }).execute()
