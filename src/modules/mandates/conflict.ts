import type { Deadline } from '../deadlines/index.ts'
import type { DocumentHeader } from '../documents/index.ts'
import { clustersOf } from './conflict-cluster.ts'
import { type Conflict, deadlineConflict, leadConflict, targetConflict } from './conflict-field.ts'
import type { Mandate } from './mandate.ts'

export { type Conflict, type ConflictField, compareDeadlines } from './conflict-field.ts'

/** What one document orders, for comparison with others. */
export type OrderingDocument = { file: string; header: DocumentHeader; mandates: readonly Mandate[] }

export type ClusterMember = { file: string; start: number; end: number; text: string; lead: string[]; deadline: Deadline | null }

/** The same real task where several passages order it, and where they disagree (mâu thuẫn giữa các văn bản). */
export type TaskCluster = { task: string; members: ClusterMember[]; conflicts: Conflict[] }

/** Clusters of the same task across documents; `conflicts` is empty where the members agree. */
export function conflictsOf(documents: readonly OrderingDocument[]): { clusters: TaskCluster[] } {
  const placed = documents.flatMap(({ file, mandates }) => mandates.map((mandate) => ({ file, mandate })))
  const clusters = clustersOf(placed).map((members) => {
    const mandates = members.map(({ mandate }) => mandate)
    const shortest = mandates.reduce((best, one) => (one.title.length < best.title.length ? one : best))
    return {
      task: shortest.title,
      members: members.map(({ file, mandate: { start, end, text, lead, deadline } }) => ({ file, start, end, text, lead, deadline })),
      conflicts: [deadlineConflict(mandates), leadConflict(mandates), targetConflict(mandates)].flatMap((conflict) => conflict ?? []),
    }
  })
  return { clusters }
}
