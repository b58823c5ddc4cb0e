import type { Generated } from 'kysely'
import type { PlainDate } from '../../platform/dates.ts'
import type { Deadline, Recurrence } from '../deadlines/index.ts'
import type { MandateTarget } from '../orders/index.ts'
import type { EntryKind } from './entry.ts'
import type { MadeCheck } from './probe.ts'
import type { Traces } from './trace.ts'

export type TaskRow = { id: Generated<string>; code: string; document: string | null; created_at: Date }

export type VersionRow = {
  task: string
  valid_from: Date
  valid_to: Generated<Date | number>
  document: string | null
  position: number
  section: string | null
  title: string
  lead: string[]
  support: string[]
  lead_names: string[]
  support_names: string[]
  product: string | null
  deadline: Deadline | null
  due_on: PlainDate | null
  first_due_on: PlainDate | null
  recurs: Recurrence | null
  note: string | null
  basis: string | null
  span_start: number | null
  span_end: number | null
  confidence: number
  rule: string
  unclear: string[]
  review: string[]
  progress: number | null
  updated_on: PlainDate | null
  completed_on: PlainDate | null
  withdrawn_on: PlainDate | null
  targets: Generated<MandateTarget[]>
  traces: Generated<Traces>
  parent: string | null
  unit: string | null
}

/** A wording a task has or had, folded; what a search looks through. */
export type WordsRow = { task: string; search: string }

/** An agency that a task concerns or once concerned, as lead or support. */
export type PartyRow = { agency: string; task: string }

/** What an agency leads or supports now, made of the present versions by a trigger. */
export type TaskAgencyRow = Pick<
  VersionRow,
  'task' | 'valid_from' | 'document' | 'section' | 'position' | 'due_on' | 'recurs' | 'updated_on' | 'completed_on' | 'withdrawn_on' | 'parent'
> & {
  agency: string
  leads: boolean
  supports: boolean
  /** Named first of the leads. */
  first: boolean
  /** All leads where there are several. */
  together: string[] | null
}

export type EntryRow = {
  id: Generated<number>
  task: string
  at: Date
  kind: EntryKind
  account: string | null
  by_name: string
  by_agency: string | null
  words: string | null
  details: unknown
  /** The member of a collective lead whose part it is about. */
  part: string | null
}

export type EvidenceRow = {
  id: Generated<number>
  task: string
  entry: number
  number: string | null
  issued_on: PlainDate | null
  signer: string | null
  file_hash: string | null
  file_name: string | null
  link: string | null
  /** A check by the system, as it was made. */
  made_check: MadeCheck | null
}

export type ExtensionRow = {
  id: Generated<number>
  task: string
  entry: number
  document_number: string
  document_date: PlainDate
  signer: string
  old_due_on: PlainDate | null
  new_due_on: PlainDate
  reason: string
}

export type SavedViewRow = { id: Generated<number>; account: string; name: string; query: string }

export type ClusterMemberRow = { task: string; cluster: string; name: string }
export type AssignmentRow = {
  task: string
  agency: string
  valid_from: Date
  valid_to: Generated<Date | number>
  given_on: PlainDate
  progress: number | null
  updated_on: PlainDate | null
  completed_on: PlainDate | null
  answered: PlainDate | null
  withdrawn_on: PlainDate | null
}

export type WaitRow = { task: string; waits_for: string; since: Date; until: Generated<Date | number>; by_name: string }

/** The tables of steering, and the views of the floors below that its queries join. */
export type Tables = {
  'steering.task': TaskRow
  'steering.task_version': VersionRow
  'steering.task_words': WordsRow
  'steering.task_party': PartyRow
  'steering.task_agency': TaskAgencyRow
  'steering.entry': EntryRow
  'steering.assignment': AssignmentRow
  'steering.wait': WaitRow
  'steering.evidence': EvidenceRow
  'steering.extension': ExtensionRow
  'steering.cluster_member': ClusterMemberRow
  'steering.saved_view': SavedViewRow
}
