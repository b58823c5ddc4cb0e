import type { Instant, PlainDate } from '../../platform/dates.ts'
import type { TaskState } from '../steering/index.ts'

/** What was told of a task within the window. */
export type Said = { at: Instant; kind: 'progress' | 'completed' | 'confirmed' | 'reopened' | 'extended'; words: string | null; by: string }

/** What proves a product, in the words of a report. */
export type Proof = { number: string | null; issuedOn: PlainDate | null; signer: string | null; fileName: string | null; link: string | null }

/** One task of an agency as its report shows it, frozen at the end of the window (dòng báo cáo). */
export type ReportLine = {
  task: string
  title: string
  product: string | null
  leadNames: readonly string[]
  recurs: boolean
  dueOn: PlainDate | null
  firstDueOn: PlainDate | null
  completedOn: PlainDate | null
  updatedOn: PlainDate | null
  progress: number | null
  state: TaskState
  said: readonly Said[]
  proofs: readonly Proof[]
}

/** Whether the day of a line was moved by an extension. */
export const isMoved = ({ dueOn, firstDueOn }: Pick<ReportLine, 'dueOn' | 'firstDueOn'>): boolean =>
  firstDueOn !== null && dueOn !== null && dueOn > firstDueOn

export const isOpen = ({ state }: Pick<ReportLine, 'state'>): boolean => state !== 'done-on-time' && state !== 'done-late'
