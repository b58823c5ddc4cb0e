import { sql } from 'kysely'
import type { Ctx } from '../../platform/ctx.ts'
import { db } from './narrow.store.ts'

/** Tasks that order the same, under one name. */
export type Cluster = { id: string; name: string; tasks: readonly string[] }

/** Puts clusters in the place of all that held one of these tasks; the ids of those that are gone. */
export async function replaceSame(ctx: Ctx, compared: readonly string[], clusters: readonly Cluster[]): Promise<string[]> {
  await sql`select pg_advisory_xact_lock(6060010)`.execute(ctx.db)
  const stale = await db(ctx)
    .selectFrom('steering.cluster_member')
    .select('cluster')
    .distinct()
    .where(sql<boolean>`task = any(${sql.val([...compared])}::uuid[])`)
    .execute()
  const gone = stale.map(({ cluster }) => cluster)
  await db(ctx)
    .deleteFrom('steering.cluster_member')
    .where(sql<boolean>`cluster = any(${sql.val(gone)}::uuid[])`)
    .execute()
  const members = clusters.flatMap(({ id, name, tasks }) => tasks.map((task) => ({ task, cluster: id, name })))
  if (members.length > 0)
    await db(ctx)
      .insertInto('steering.cluster_member')
      .values(members)
      .onConflict((same) => same.column('task').doNothing())
      .execute()
  return gone
}

/** The names of clusters, by id; one that is gone has none. */
export async function clusterNames(ctx: Ctx, clusters: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await db(ctx)
    .selectFrom('steering.cluster_member')
    .select(['cluster', 'name'])
    .distinct()
    .where(sql<boolean>`cluster = any(${sql.val([...clusters])}::uuid[])`)
    .execute()
  return new Map(rows.map(({ cluster, name }) => [cluster, name]))
}

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
