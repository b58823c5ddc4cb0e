import type { Generated } from 'kysely'

export type ProposalRow = {
  id: Generated<string>
  kind: 'report' | 'correction' | 'import' | 'withdrawal'
  indicator: string
  at: Date
  made_by: string | null
  made_by_name: string
  source: string | null
  reason: string | null
  outcome: 'approved' | 'refused' | null
  decided_at: Date | null
  decided_by: string | null
  decided_by_name: string | null
  decided_words: string | null
  demonstration: Generated<boolean>
}
type PlaceRow = {
  version: number
  unit: string
  period: string
  dimension: string
  category: string
  numerator: number | null
  denominator: number | null
}
export type ProposedRow = PlaceRow & { proposal: string; place: string | null }
export type ObservationRow = PlaceRow & {
  id: Generated<string>
  indicator: string
  known_at: Date
  source: string | null
  reason: string | null
  proposal: string | null
  demonstration: Generated<boolean>
}
export type LinkRow = { indicator: string; task_code: string; at: Date; by_name: string; demonstration: Generated<boolean> }

/** The tables of indicators. */
export type Tables = {
  'indicators.proposal': ProposalRow
  'indicators.proposed': ProposedRow
  'indicators.observation': ObservationRow
  'indicators.task_link': LinkRow
}
