import { record } from '../../platform/audit.ts'
import type { Ctx } from '../../platform/ctx.ts'
import { demand } from '../../platform/rights.ts'
import { recordRead } from '../identity/index.ts'
import type { Reason } from '../linkage/index.ts'
import { demandNode, mayNode } from './access.ts'
import { outcomeOf } from './agreement.ts'
import { heldBy, holdAnew } from './change.actions.ts'
import { keepHolds } from './change.store.ts'
import {
  decideEdge,
  type EdgeKept,
  edgeById,
  edgesAmong,
  insertMerge,
  membersOf,
  nodeById,
  nodesById,
  type NodeKept,
  population,
  recordsByNode,
} from './edge.store.ts'
import { closeConflicts, conflictById, type EventKept, eventById, eventsOf, insertEvents, laterOn, markUndone } from './event.store.ts'
import { clusterUnknown, conflictSettled, edgeUnknown, notLinked, notUndoable, sameCluster, secondPersonNeeded } from './problems.ts'
import { reasonsAmong } from './reasons.actions.ts'
import { closeReview, lockReview, readingsOf, reopenReview } from './review.store.ts'
import { reviewLinks } from './rights.ts'
import { latestRun } from './run.store.ts'
import { settle } from './settle.actions.ts'

async function edgeFor(ctx: Ctx, id: number): Promise<EdgeKept> {
  const edge = await edgeById(ctx, id)
  if (!edge) throw edgeUnknown({ edge: id })
  await demandNode(ctx, edge.a, () => edgeUnknown({ edge: id }))
  return edge
}

/** Sets an edge by a person's word, with its event, journal entry and full effect. Answers the event. */
export async function decide(
  ctx: Ctx,
  edge: EdgeKept,
  { state, kind, reason, forced = false }: { state: EdgeKept['state']; kind: EventKept['kind']; reason: string; forced?: boolean },
): Promise<number> {
  const clusters = [...new Set([(await nodeById(ctx, edge.a))?.cluster ?? edge.a, (await nodeById(ctx, edge.b))?.cluster ?? edge.b])]
  const { account, name } = ctx.actor
  await decideEdge(ctx, edge.id, { state, forced, by: account ?? 'system', name, reason: reason || null, at: ctx.now() })
  await followReview(ctx, edge.id, state, kind === 'undone')
  await followHold(ctx, edge, state)
  const before = { state: edge.state, forced: edge.forced }
  const [event] = await insertEvents(ctx, [{ kind, clusters, edge: edge.id, before, reason: reason || null }])
  await settle(ctx, [edge.a, edge.b])
  await record(ctx, {
    action: `matches.${kind}`,
    subject: `link:${edge.id}`,
    details: { clusters, event: event ?? null, from: edge.state, to: state },
  })
  return event ?? 0
}

/** Brings the review of a link to what was decided of it elsewhere; undone, it is as its readers left it, or they are asked anew. */
async function followReview(ctx: Ctx, edge: number, state: EdgeKept['state'], undone: boolean): Promise<void> {
  const review = await lockReview(ctx, edge)
  if (!review) return
  const outcome = state === 'linked' ? 'accept' : state === 'refused' ? 'refuse' : null
  const said = outcomeOf(await readingsOf(ctx, review), review.readers)?.verdict
  const read = said === 'second' ? 'refuse' : said
  if (undone ? read !== outcome || outcome === null : outcome === null) await reopenReview(ctx, edge)
  else if (outcome !== null && outcome !== review.outcome) await closeReview(ctx, edge, outcome)
}

/** A record that named the person holds them no longer once that is refused, and again once it is not; records near are judged again. */
async function followHold(ctx: Ctx, { a, b, kind, state: was }: EdgeKept, state: EdgeKept['state']): Promise<void> {
  if (kind !== 'link' || (was === 'refused') === (state === 'refused')) return
  const [row] = await recordsByNode(ctx, [a])
  const [mine, person] = [await nodeById(ctx, a), await nodeById(ctx, b)]
  if (!row || !mine || !person) return
  const pid = Number(person.key)
  const holds = state === 'refused' ? [] : await heldBy(ctx, mine.registry, row)
  if (holds.includes(pid) === row.holds.includes(pid)) return
  await keepHolds(ctx, a, holds)
  if (row.removed) return
  const run = await latestRun(ctx, mine.registry)
  await holdAnew(ctx, mine.registry, new Map([[pid, holds.length === 0 ? -1 : 1]]), run?.id ?? null)
}

/** Takes a link or a merge back (gỡ liên kết, tách cụm): clusters, conflicts and precision follow at once. @throws link-unknown, not-linked */
export async function unlink(ctx: Ctx, { edge: id, reason }: { edge: number; reason: string }): Promise<number> {
  demand(ctx, reviewLinks)
  const edge = await edgeFor(ctx, id)
  if (edge.state !== 'linked' && edge.state !== 'conflict') throw notLinked({})
  if (edge.state === 'conflict') await closeConflicts(ctx, [edge.id], 'refused', reason)
  return decide(ctx, edge, { state: 'refused', kind: 'unlinked', reason })
}

/** Links by a person's word what readers or a steward found to be the same. */
export async function linkByHand(ctx: Ctx, { edge: id, reason }: { edge: number; reason: string }): Promise<number> {
  return decide(ctx, await edgeFor(ctx, id), { state: 'linked', kind: 'linked', reason })
}

/** Says of two clusters that they are one; where two numbers stand behind them this opens a conflict for somebody else to settle. */
export async function mergeClusters(ctx: Ctx, { cluster, other, reason }: { cluster: number; other: number; reason: string }): Promise<number> {
  demand(ctx, reviewLinks)
  const [a, b] = [await clusterFor(ctx, cluster), await clusterFor(ctx, other)]
  if (a.cluster === b.cluster) throw sameCluster({})
  const ends = [await anchorOf(ctx, a.cluster), await anchorOf(ctx, b.cluster)]
  const [from, to] = [Math.max(...ends), Math.min(...ends)]
  const edge = await insertMerge(ctx, from, to, { account: ctx.actor.account ?? 'system', name: ctx.actor.name, reason })
  await insertEvents(ctx, [
    { kind: 'merge-asked', clusters: [...new Set([a.cluster, b.cluster, from, to])], edge, before: { state: 'refused', forced: false }, reason },
  ])
  await settle(ctx, [from, to])
  await record(ctx, { action: 'matches.merge-asked', subject: `link:${edge}`, details: { clusters: [from, to] } })
  return edge
}

/** Settles a conflict: `join` makes two numbers one person, which whoever asked for it cannot do alone; `refuse` takes the edge back. */
export async function settleConflict(
  ctx: Ctx,
  { conflict, outcome, reason }: { conflict: number; outcome: 'join' | 'refuse'; reason: string },
): Promise<void> {
  demand(ctx, reviewLinks)
  const found = await conflictById(ctx, conflict)
  if (!found) throw edgeUnknown({ edge: conflict })
  const edge = await edgeFor(ctx, found.edge)
  if (found.settled_at !== null) throw conflictSettled({})
  if (outcome === 'join' && edge.decided_by !== null && edge.decided_by === ctx.actor.account) throw secondPersonNeeded({})
  await closeConflicts(ctx, [edge.id], outcome === 'join' ? 'joined' : 'refused', reason)
  const forced = outcome === 'join'
  await decide(ctx, edge, { state: forced ? 'linked' : 'refused', kind: 'settled', reason, forced })
}

/** Takes a decision back: the edge stands as it stood before it. @throws not-undoable where a newer decision stands on it */
export async function undo(ctx: Ctx, { event: id, reason }: { event: number; reason: string }): Promise<number> {
  demand(ctx, reviewLinks)
  const event = await eventById(ctx, id)
  if (!event || event.edge === null || event.before === null) throw notUndoable({})
  const edge = await edgeFor(ctx, event.edge)
  if (event.undone_by !== null || (await laterOn(ctx, edge.id, id))) throw notUndoable({})
  const by = await decide(ctx, edge, { ...event.before, kind: 'undone', reason })
  await markUndone(ctx, id, by)
  return by
}

/** Where a merge takes hold: the person of a cluster, for records may move on; its first member where it has none. */
const anchorOf = async (ctx: Ctx, cluster: number): Promise<number> =>
  (await membersOf(ctx, cluster)).find(({ registry }) => registry === population)?.id ?? cluster

async function clusterFor(ctx: Ctx, id: number): Promise<NodeKept> {
  const node = await nodeById(ctx, id)
  if (!node) throw clusterUnknown({ cluster: id })
  return node
}

/** A cluster with its members, edges, whoever stands at their other ends, why each edge weighs what it weighs, and history. */
export type ClusterFile = {
  id: number
  members: NodeKept[]
  others: NodeKept[]
  edges: EdgeKept[]
  reasons: ReadonlyMap<number, readonly Reason[]>
  events: EventKept[]
}

/** What a look at a cluster is for, as its people are told. */
const purposeWords: Readonly<Record<string, string>> = {
  complaint: 'Giải quyết khiếu nại về liên kết dữ liệu',
  conflict: 'Xử lý xung đột số định danh',
}

const shown = ['name', 'birthdate', 'gender', 'personal_id', 'residence']
const basis = 'Nhiệm vụ đối soát, làm sạch dữ liệu của cơ quan chủ quản cơ sở dữ liệu'

/** Lets people of the population, by their numbers, know that an officer saw what the population says of them. */
export async function tellPeople(ctx: Ctx, numbers: readonly string[], purpose: string): Promise<void> {
  for (const subject of new Set(numbers)) if (/^\d{12}$/.test(subject)) await recordRead(ctx, { subject, fields: shown, purpose, basis })
}

/**
 * A cluster by its own id, or by one that led to it once: ids are never given twice and lead somewhere for ever.
 * Whoever reads it says why; that stands in the journal.
 */
export async function clusterFile(ctx: Ctx, id: number, purpose: string): Promise<ClusterFile> {
  demand(ctx, reviewLinks)
  const { cluster } = await clusterFor(ctx, id)
  const members = await membersOf(ctx, cluster)
  if (!members.some(({ registry }) => mayNode(ctx, registry))) throw clusterUnknown({ cluster: id })
  const ids = members.map((each) => each.id)
  await record(ctx, { action: 'matches.person-read', subject: `cluster:${cluster}`, details: { purpose } })
  const edges = await edgesAmong(ctx, ids)
  const ends = edges.flatMap(({ a, b }) => [a, b]).filter((node) => !ids.includes(node))
  const others = (await nodesById(ctx, ends)).filter(({ registry }) => mayNode(ctx, registry))
  await tellPeople(
    ctx,
    [...members, ...others].flatMap(({ registry, key }) => (registry === population ? [key] : [])),
    purposeWords[purpose] ?? 'Rà soát liên kết dữ liệu',
  )
  const reasons = await reasonsAmong(ctx, edges, [...members, ...others])
  return { id: cluster, members, others, edges, reasons, events: await eventsOf(ctx, [...new Set([cluster, id])]) }
}
