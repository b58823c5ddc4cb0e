import { sql } from 'kysely'
import type { Ctx } from '../../platform/ctx.ts'
import type { Conflict } from '../mandates/index.ts'
import { db } from './store.ts'

export type FoundCluster = { id: string; name: string; tasks: readonly string[]; conflicts: readonly Conflict[] }

/** Puts what was just found among these tasks in the place of what was found about any of them before. */
export async function replaceClusters(ctx: Ctx, compared: readonly string[], clusters: readonly FoundCluster[]): Promise<void> {
  await sql`select pg_advisory_xact_lock(6060010)`.execute(ctx.db)
  const stale = db(ctx)
    .selectFrom('steering.cluster_member')
    .select('cluster')
    .where(sql<boolean>`task = any(${sql.val([...compared])}::uuid[])`)
  await db(ctx).deleteFrom('steering.conflict').where('cluster', 'in', stale).execute()
  await db(ctx).deleteFrom('steering.cluster_member').where('cluster', 'in', stale).execute()
  const members = clusters.flatMap(({ id, name, tasks }) => tasks.map((task) => ({ task, cluster: id, name })))
  if (members.length > 0)
    await db(ctx)
      .insertInto('steering.cluster_member')
      .values(members)
      .onConflict((same) => same.column('task').doNothing())
      .execute()
  const conflicts = clusters.flatMap(({ id, conflicts: found }) =>
    found.map(({ field, values }) => ({ cluster: id, field, given: sql<never>`${JSON.stringify(values)}::jsonb`, found_at: ctx.now() })),
  )
  if (conflicts.length > 0) await db(ctx).insertInto('steering.conflict').values(conflicts).execute()
}

export type KnownConflict = { cluster: string; name: string; field: Conflict['field']; given: string[] }

export const conflictsFound = (ctx: Ctx): Promise<KnownConflict[]> =>
  db(ctx)
    .selectFrom('steering.conflict as c')
    .select((each) => [
      'c.cluster',
      'c.field',
      'c.given',
      each.selectFrom('steering.cluster_member as m').select('m.name').whereRef('m.cluster', '=', 'c.cluster').limit(1).as('name'),
    ])
    .orderBy('c.field')
    .orderBy('c.cluster')
    .execute() as Promise<KnownConflict[]>

/** The tasks of a cluster by id. */
export const membersOf = async (ctx: Ctx, cluster: string): Promise<string[]> =>
  (await db(ctx).selectFrom('steering.cluster_member').select('task').where('cluster', '=', cluster).execute()).map(({ task }) => task)

/** The other tasks that order the same, as ids. */
export const sameAs = async (ctx: Ctx, task: string): Promise<string[]> =>
  (
    await db(ctx)
      .selectFrom('steering.cluster_member as m')
      .innerJoin('steering.cluster_member as own', 'own.cluster', 'm.cluster')
      .where('own.task', '=', task)
      .where('m.task', '<>', task)
      .select('m.task')
      .execute()
  ).map((row) => row.task)

export type ConflictDecision = { tasks: string[]; field: string; follows: string; reason: string; at: Date; byName: string }

/** The latest decision about a field between any two of these tasks. */
export const decisionBetween = (ctx: Ctx, tasks: readonly string[], field: string): Promise<ConflictDecision | undefined> =>
  db(ctx)
    .selectFrom('steering.conflict_decision')
    .where('field', '=', field)
    .where(sql<boolean>`cardinality(array(select unnest(tasks) intersect select unnest(${sql.val([...tasks])}::uuid[]))) > 1`)
    .select(['tasks', 'field', 'follows', 'reason', 'at', 'by_name as byName'])
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()

export const insertConflictDecision = (
  ctx: Ctx,
  { tasks, field, follows, reason }: Pick<ConflictDecision, 'tasks' | 'field' | 'follows' | 'reason'>,
) => db(ctx).insertInto('steering.conflict_decision').values({ tasks, field, follows, reason, at: ctx.now(), by_name: ctx.actor.name }).execute()
