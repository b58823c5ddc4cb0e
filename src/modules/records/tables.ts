import type { Generated } from 'kysely'
import type { Fields, Patch } from './history.ts'

export type OriginRow = {
  id: Generated<number>
  registry: string
  agency: string | null
  account: string | null
  by_name: string
  import: string | null
  rule: 'import' | 'own-write' | 'proposal' | 'merge' | 'removal' | 'version'
  reason: string | null
  at: Date
  demonstration: Generated<boolean>
}
export type VersionRow = {
  registry: string
  key: string
  seq: number
  n: number
  valid_from: string
  valid_to: string | null
  recorded_at: Date
  superseded_at: Date | null
  fields: Fields
  origin: number
  origins: Record<string, number> | null
  originals: Fields | null
  person: string | null
  digest: string | number
  confirmed_on: string
}
export type ChangeRow = {
  registry: string
  seq: number
  key: string
  kind: 'created' | 'changed' | 'removed' | 'merged'
  fields: string[] | null
  into_key: string | null
  valid_from: string
  origin: number
  recorded_at: Date
}
/** Numbers of the feed under which a file entered records. */
export type EnteredRow = { registry: string; first: number; last: number; valid_from: string; origin: number; recorded_at: Date }
export type RedirectRow = { registry: string; from_key: string; to_key: string; at: Date; by_name: string; reason: string }
export type ProposalRow = {
  id: Generated<string>
  registry: string
  key: string
  fields: Patch
  held: Patch
  valid_from: string
  owner: string
  proposer: string | null
  account: string | null
  by_name: string
  reason: string
  at: Date
  outcome: 'accepted' | 'refused' | null
  decided_at: Date | null
  decided_by: string | null
  decided_words: string | null
  demonstration: Generated<boolean>
}

/** How many records a registry had when its feed stood at a number. */
export type TallyRow = { registry: string; position: number; day: string; since: string; records: number; fresh: number; last: string | null }

/** The tables of records. */
export type Tables = {
  'records.feed': { registry: string; last: Generated<number> }
  'records.origin': OriginRow
  'records.version': VersionRow
  'records.change': ChangeRow
  'records.entered': EnteredRow
  'records.redirect': RedirectRow
  'records.proposal': ProposalRow
  'records.tally': TallyRow
}
