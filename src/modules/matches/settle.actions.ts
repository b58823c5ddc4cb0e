import type { Ctx } from '../../platform/ctx.ts'
import { changesBetween, type Partition, partition } from './cluster.ts'
import { type EdgeKept, moveNodes, type NodeKept, population, regionOf, setStates } from './edge.store.ts'
import { closeConflicts, insertEvents, openConflicts } from './event.store.ts'
import { tellTouched } from './touched.ts'

const orderOf = (edges: readonly EdgeKept[]) =>
  edges.map(({ id, a, b, kind, weight, decided_by, forced }) => ({
    id,
    a,
    b,
    weight: weight ?? 0,
    human: decided_by !== null,
    merge: kind === 'merge',
    forced,
  }))

/**
 * Brings clusters, conflicts and their history to what the edges around some nodes now say. Nodes far from them are not
 * looked at; asked again, nothing changes.
 */
export async function settle(ctx: Ctx, touched: readonly number[]): Promise<{ moved: number; conflicts: number }> {
  if (touched.length === 0) return { moved: 0, conflicts: 0 }
  const { nodes, edges } = await regionOf(ctx, touched)
  const known = nodes.map(({ id, registry, key }) => ({ id, key: `${registry}:${key}`, person: registry === population ? key : null }))
  const { cluster, conflicts } = partition(known, orderOf(edges))
  const moves = nodes.flatMap(({ id, cluster: was }) => (cluster.get(id) === was ? [] : [{ id, cluster: cluster.get(id) ?? id }]))
  await moveNodes(ctx, moves)
  await keepConflicts(ctx, edges, conflicts, cluster)
  await tellChanges(ctx, nodes, cluster)
  await tellTouched(ctx, nodes)
  return { moved: moves.length, conflicts: conflicts.length }
}

async function keepConflicts(ctx: Ctx, edges: readonly EdgeKept[], conflicts: Partition['conflicts'], cluster: Partition['cluster']): Promise<void> {
  const clashing = new Set(conflicts.map(({ edge }) => edge))
  const [fresh, over] = [
    edges.filter(({ id, state }) => clashing.has(id) && state === 'linked'),
    edges.filter(({ id, state }) => !clashing.has(id) && state === 'conflict'),
  ]
  if (fresh.length > 0)
    await setStates(
      ctx,
      fresh.map(({ id }) => id),
      'conflict',
    )
  if (over.length > 0)
    await setStates(
      ctx,
      over.map(({ id }) => id),
      'linked',
    )
  if (over.length > 0)
    await closeConflicts(
      ctx,
      over.map(({ id }) => id),
      'gone',
      null,
    )
  const opened = new Set(await openConflicts(ctx, conflicts))
  await insertEvents(
    ctx,
    edges
      .filter(({ id }) => opened.has(id))
      .map(({ id, a, b }) => ({
        kind: 'conflict',
        clusters: [...new Set([a, b].map((node) => cluster.get(node) ?? node))],
        edge: id,
        before: null,
        reason: null,
      })),
  )
}

/** A cluster of one that gets its first company is no merge, and one that loses its last is no split: both are told by their edge. */
async function tellChanges(ctx: Ctx, nodes: readonly NodeKept[], after: ReadonlyMap<number, number>): Promise<void> {
  const sizes = new Map<number, number>()
  for (const { cluster } of nodes) sizes.set(cluster, (sizes.get(cluster) ?? 0) + 1)
  const inCompany = nodes.filter(({ cluster }) => (sizes.get(cluster) ?? 0) > 1)
  const before = new Map(inCompany.map(({ id, cluster }) => [id, cluster]))
  const changes = changesBetween(before, after)
  await insertEvents(
    ctx,
    changes.map(({ kind, clusters }) => ({ kind, clusters, edge: null, before: null, reason: null })),
  )
}
