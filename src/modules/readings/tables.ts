import type { Generated } from 'kysely'
import type { ReadMandate } from '../mandates/index.ts'

export type ImportRow = {
  id: Generated<string>
  document: string
  replaces: string | null
  also: Generated<string[]>
  state: 'proposed' | 'done' | 'dropped'
  code_prefix: string
  mandates: ReadMandate[]
  created_at: Date
  created_by: string
  done_at: Date | null
  asked_at: Generated<Date | null>
  outcome: unknown
}

export type CorrectionRow = {
  id: Generated<number>
  document: string
  words: string
  kind: 'accept' | 'correct' | 'reject' | 'split' | 'merge'
  change: unknown
  at: Date
  by_name: string
}

export type RecallRow = {
  id: Generated<number>
  document: string
  reason: string | null
  sender: string | null
  at: Date
  by_name: string
  lifted_at: Date | null
  lifted_by: string | null
}

export type SuggestionRow = {
  id: Generated<number>
  document: string
  span_start: number
  span_end: number
  title: string
  lead: string
  support: string
  product: string | null
  deadline: string | null
  model: string
  at: Date
  state: Generated<'open' | 'added' | 'dropped'>
  by_name: string | null
}

export type ConflictRow = { cluster: string; field: string; given: string[]; found_at: Date }
export type ConflictDecisionRow = {
  id: Generated<number>
  tasks: string[]
  field: string
  follows: string
  reason: string
  at: Date
  by_name: string
}

/** The tables of readings. */
export type Tables = {
  'readings.import': ImportRow
  'readings.conflict': ConflictRow
  'readings.conflict_decision': ConflictDecisionRow
  'readings.correction': CorrectionRow
  'readings.recall': RecallRow
  'readings.suggestion': SuggestionRow
}
