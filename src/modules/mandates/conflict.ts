import type { Deadline } from '../deadlines/index.ts'
import type { DocumentHeader } from '../texts/index.ts'
import { clustersOf } from './conflict-cluster.ts'
import { type Conflict, deadlineConflicts, leadConflict, targetConflict } from './conflict-field.ts'
import type { Mandate } from '../orders/index.ts'

export { type Conflict, type ConflictField, compareDeadlines } from './conflict-field.ts'

/** What one document orders, for comparison with others. */
export type OrderingDocument = { file: string; header: DocumentHeader; mandates: readonly Mandate[] }

export type ClusterMember = { file: string; start: number; end: number; text: string; lead: string[]; deadline: Deadline | null }

const carriedRule = /^prose\.(verb|duty|commanded)$/

/** The same real task where several passages order it, and where they disagree (mâu thuẫn giữa các văn bản). */
export type TaskCluster = { task: string; members: ClusterMember[]; conflicts: Conflict[] }

/**
 * Clusters of the same task across documents; `conflicts` is empty where the members agree.
 *
 * A lead that a press report only carries over from paragraphs before is too uncertain to contradict anybody.
 */
export function conflictsOf(documents: readonly OrderingDocument[]): { clusters: TaskCluster[] } {
  const pressFiles = new Set(documents.filter(({ header }) => header.type === 'news').map(({ file }) => file))
  const placed = documents.flatMap(({ file, mandates }) => mandates.map((mandate) => ({ file, mandate })))
  const nameTheirLead = ({ file, mandate }: { file: string; mandate: Mandate }) => !carriedRule.test(mandate.rule) || !pressFiles.has(file)
  const clusters = clustersOf(placed).map((members) => {
    const mandates = members.map(({ mandate }) => mandate)
    const shortest = mandates.reduce((best, one) => (one.title.length < best.title.length ? one : best))
    return {
      task: shortest.title,
      members: members.map(({ file, mandate: { start, end, text, lead, deadline } }) => ({ file, start, end, text, lead, deadline })),
      conflicts: [
        ...deadlineConflicts(mandates),
        ...[leadConflict(members.filter(nameTheirLead).map(({ mandate }) => mandate)), targetConflict(mandates)].flatMap((one) => one ?? []),
      ],
    }
  })
  return { clusters }
}
