import type { Generated } from 'kysely'
import type { Report } from '../linkage/index.ts'
import type { Text } from '../../platform/text.ts'
import type { Opinion } from './agreement.ts'

export type RunState = 'waiting' | 'running' | 'loading' | 'done' | 'failed'
/** One step of a run as it was told. */
export type StageTold = { readonly stage: string; readonly words: string; readonly at: string }

export type RunRow = {
  id: Generated<string>
  code: string
  registry: string
  source: 'files' | 'stored' | 'entered'
  people: string
  records: string
  state: RunState
  asked_at: Date
  asked_by: string | null
  by_name: string
  began_at: Date | null
  ended_at: Date | null
  beat_at: Date | null
  attempts: number
  stages: readonly StageTold[]
  /** `folded`: rows left out since their key stood in the file before */
  report: (Partial<Report> & { folded?: number }) | null
  failure: Text | null
  readers: 1 | 2
  sample: number
  demonstration: boolean
}

export type NodeRow = { id: Generated<number>; registry: string; key: string; cluster: number; removed_at: Date | null }
export type WrittenRow = { number: string | null; name: string | null; birth: string | null; sex: string | null; place: string | null }
export type RecordRow = WrittenRow & {
  node: number
  personal: number | null
  card: number | null
  kid: number | null
  gid: number | null
  dob: number | null
  swap: number | null
  prov: number | null
  /** how far candidates were sought, as the place in `reaches` */
  reach: number
  holds: readonly number[]
}
export type PersonRow = {
  person_id: string
  card: string | null
  name: string | null
  birth: string | null
  sex: string | null
  place: string | null
}
export type EdgeState = 'linked' | 'review' | 'refused' | 'conflict' | 'superseded'
export type EdgeRow = {
  id: Generated<number>
  a: number
  b: number
  kind: 'link' | 'merge'
  run: string | null
  class: string | null
  weight: number | null
  margin: number | null
  pattern: number | null
  bits: readonly number[] | null
  verdict: 'link' | 'review' | null
  state: EdgeState
  forced: boolean
  decided_at: Date | null
  decided_by: string | null
  decided_name: string | null
  reason: string | null
}
export type EventKind = 'merged' | 'split' | 'unlinked' | 'linked' | 'merge-asked' | 'conflict' | 'settled' | 'undone'
export type EventRow = {
  id: Generated<number>
  at: Date
  kind: EventKind
  clusters: readonly number[]
  edge: number | null
  before: { state: EdgeState; forced: boolean } | null
  reason: string | null
  account: string | null
  by_name: string
  undone_by: number | null
}
export type ConflictRow = {
  id: Generated<number>
  edge: number
  numbers: readonly string[]
  opened_at: Date
  settled_at: Date | null
  outcome: 'joined' | 'refused' | 'gone' | null
  reason: string | null
  by_name: string | null
}
export type ReviewRow = {
  edge: number
  run: string
  kind: 'doubt' | 'sample'
  readers: 1 | 2
  opened_at: Date
  decided_at: Date | null
  outcome: 'accept' | 'refuse' | 'unsure' | null
  /** how often the link has been asked about */
  round: number
}
export type ReadingRow = {
  edge: number
  round: number
  account: string
  by_name: string
  verdict: Opinion
  /** the personal number of whom `second` means */
  person: string | null
  words: string | null
  at: Date
  seconds: number | null
}

export type Tables = {
  'matches.run': RunRow
  'matches.reference': { one: Generated<boolean>; people: string; plan: string; count: number; run: string; loaded_at: Date }
  'matches.node': NodeRow
  'matches.record': RecordRow
  'matches.person': PersonRow
  'matches.edge': EdgeRow
  'matches.event': EventRow
  'matches.conflict': ConflictRow
  'matches.review': ReviewRow
  'matches.reading': ReadingRow
}
