import { randomUUID } from 'node:crypto'
import { record } from '../../platform/audit.ts'
import type { Ctx } from '../../platform/ctx.ts'
import { demand } from '../../platform/rights.ts'
import { documentOf, type StoredDocument } from '../documents/index.ts'
import { conflictsOf, type Mandate, type OrderingDocument, similarMandates } from '../mandates/index.ts'
import { type ConflictDecision, conflictsFound, decisionBetween, type FoundCluster, insertConflictDecision, type KnownConflict, membersOf, replaceClusters, sameAs } from './cluster.store.ts'
import { conflictUnknown } from './problems.ts'
import { precedence, type Side } from './precedence.ts'
import { correctTasks, readTasks } from './rights.ts'
import { tasksById, tasksBy } from './store.ts'
import type { Task } from './task.ts'

/** Tasks compared at once: the latest; more would keep an import waiting. */
const most = 3_000

const mandateOf = (task: Task): Mandate => ({
  n: task.position, section: task.section, title: task.title, text: task.title, start: task.spanStart ?? task.position, end: task.spanEnd ?? task.position, lead: task.leadNames,
  support: task.supportNames, product: task.product, deadline: task.deadline, targets: [], note: task.note, basis: task.basis, confidence: task.confidence, rule: task.rule,
})

async function orderingDocuments(ctx: Ctx, tasks: readonly Task[]): Promise<OrderingDocument[]> {
  const byDocument = Map.groupBy(tasks, (task) => task.document)
  return Promise.all([...byDocument].map(async ([id, own]) => ({ file: id, header: await documentOf(ctx, id), mandates: own.map(mandateOf) })))
}

/** Finds the same task in several places, and where they disagree; after an import and whenever asked. */
export async function findClusters(ctx: Ctx): Promise<void> {
  const tasks = await tasksBy({ ...ctx, asOf: ctx.today() }, { shared: [], sort: '-updated' }, { size: most })
  const taskAt = new Map(tasks.map((task) => [`${task.document} ${task.spanStart ?? task.position}`, task.id]))
  const clusters = conflictsOf(await orderingDocuments(ctx, tasks)).clusters.map((cluster): FoundCluster => ({
    id: randomUUID(), name: cluster.task, conflicts: cluster.conflicts,
    tasks: [...new Set(cluster.members.flatMap(({ file, start }) => taskAt.get(`${file} ${start}`) ?? []))],
  }))
  await replaceClusters(ctx, clusters.filter(({ tasks: members }) => members.length > 1))
}

/** A disagreement with both sides, the proposed one and the rule that proposes it, and what was decided. */
export type Disagreement = KnownConflict & { sides: Side[]; proposed: ReturnType<typeof precedence>; decision: ConflictDecision | undefined }

async function sidesOf(ctx: Ctx, tasks: readonly string[]): Promise<Side[]> {
  const found = await tasksById(ctx, tasks)
  return Promise.all(found.map(async (task) => ({ task, document: await documentOf(ctx, task.document) })))
}

async function disagreement(ctx: Ctx, conflict: KnownConflict): Promise<Disagreement> {
  const members = await membersOf(ctx, conflict.cluster)
  const sides = await sidesOf(ctx, members)
  return { ...conflict, sides, proposed: precedence(sides), decision: await decisionBetween(ctx, members, conflict.field) }
}

/** Every disagreement, the undecided first. */
export async function disagreements(ctx: Ctx): Promise<Disagreement[]> {
  demand(ctx, readTasks)
  const all = await Promise.all((await conflictsFound(ctx)).map((conflict) => disagreement(ctx, conflict)))
  return all.toSorted((a, b) => Number(a.decision !== undefined) - Number(b.decision !== undefined))
}

/** Which task is followed in a disagreement and why; both values stay to be seen. @throws conflict-unknown */
export async function decideConflict(ctx: Ctx, { cluster, field, follows, reason }: { cluster: string; field: string; follows: string; reason: string }): Promise<void> {
  demand(ctx, correctTasks)
  const members = await membersOf(ctx, cluster)
  if (!members.includes(follows)) throw conflictUnknown({})
  await insertConflictDecision(ctx, { tasks: members, field, follows, reason })
  await record(ctx, { action: 'steering.conflict-decided', subject: cluster, details: { field, follows } })
}

export type Elsewhere = { task: Task; document: StoredDocument }

/** The same task in other documents. */
export const elsewhere = async (ctx: Ctx, task: string): Promise<Elsewhere[]> => sidesOf(ctx, await sameAs(ctx, task))

/** Tasks much like the words somebody is about to add. */
export async function similarTasks(ctx: Ctx, words: string): Promise<{ task: Task; score: number }[]> {
  demand(ctx, readTasks)
  const tasks = await tasksBy(ctx, { shared: [], open: true }, { size: most })
  return similarMandates(words, tasks.map((task) => ({ ...mandateOf(task), task }))).map(({ candidate, score }) => ({ task: candidate.task, score }))
}
