import { record } from '../../platform/audit.ts'
import type { Ctx } from '../../platform/ctx.ts'
import { demand } from '../../platform/rights.ts'
import { type DocumentHeader } from '../texts/index.ts'
import { documentOf } from '../documents/index.ts'
import { conflictsOf, type OrderingDocument } from '../mandates/index.ts'
import { type Mandate } from '../orders/index.ts'
import { correctTasks, latestTasks, membersOf, readTasks, type Side, sidesOf, type Task } from '../steering/index.ts'
import {
  type ConflictDecision,
  conflictsFound,
  decisionBetween,
  type FoundCluster,
  insertConflictDecision,
  type KnownConflict,
  replaceClusters,
} from './cluster.store.ts'
import { precedence } from './precedence.ts'
import { conflictUnknown } from './problems.ts'

/** Tasks compared, the latest added: while somebody waits for an import, and at night. */
const most = { waiting: 1_500, night: 20_000 }

/** A task as the comparison takes it; `at` takes the place of its offset, which parts of a split order share. */
const mandateOf = (task: Task, at: number): Mandate => ({
  n: task.position,
  section: task.section,
  title: task.title,
  text: task.title,
  start: at,
  end: at,
  lead: task.leadNames,
  support: task.supportNames,
  product: task.product,
  deadline: task.deadline,
  targets: task.targets,
  note: task.note,
  basis: task.basis,
  confidence: task.confidence,
  rule: task.rule,
})

const unregistered: DocumentHeader = { number: null, type: 'other', issuer: null, issuedOn: null, title: null }

/** Tasks by the document that orders them; each that rests on none stands for itself. */
async function orderingDocuments(ctx: Ctx, tasks: readonly Task[]): Promise<OrderingDocument[]> {
  const placed = tasks.map((task, at) => ({ task, mandate: mandateOf(task, at) }))
  const byDocument = Map.groupBy(placed, ({ task }) => task.document ?? task.id)
  return Promise.all(
    [...byDocument].map(async ([file, own]) => ({
      file,
      header: own[0]?.task.document == null ? unregistered : await documentOf(ctx, file),
      mandates: own.map(({ mandate }) => mandate),
    })),
  )
}

/**
 * Finds the same task in several places, and where they disagree; after an import among the latest tasks, at night among all.
 * A cluster is named by the first of its tasks, so a page that was open before still finds it.
 */
export async function findClusters(ctx: Ctx, among: keyof typeof most = 'waiting'): Promise<void> {
  const tasks = await latestTasks(ctx, most[among])
  const clusters = conflictsOf(await orderingDocuments(ctx, tasks)).clusters.flatMap(({ task: name, members, conflicts }): FoundCluster[] => {
    const ids = [...new Set(members.flatMap(({ start }) => tasks[start]?.id ?? []))].toSorted()
    return ids.length > 1 && ids[0] !== undefined ? [{ id: ids[0], name, conflicts, tasks: ids }] : []
  })
  await replaceClusters(
    ctx,
    tasks.map(({ id }) => id),
    clusters,
  )
}

/** A disagreement with both sides, the proposed one and the rule that proposes it, and what was decided. */
export type Disagreement = KnownConflict & { sides: Side[]; proposed: ReturnType<typeof precedence>; decision: ConflictDecision | undefined }

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
export async function decideConflict(
  ctx: Ctx,
  { cluster, field, follows, reason }: { cluster: string; field: string; follows: string; reason: string },
): Promise<void> {
  demand(ctx, correctTasks)
  const members = await membersOf(ctx, cluster)
  if (!members.includes(follows)) throw conflictUnknown({})
  await insertConflictDecision(ctx, { tasks: members, field, follows, reason })
  await record(ctx, { action: 'steering.conflict-decided', subject: cluster, details: { field, follows } })
}
