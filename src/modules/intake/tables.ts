import type { Generated } from 'kysely'
import type { QualityReport } from '../quality/index.ts'
import type { Absence, Forecast, Heads, Pattern } from './order.ts'

export const stages = ['mapping', 'checking', 'staging', 'checked', 'applying', 'done', 'failed', 'dropped'] as const
export type ImportStage = (typeof stages)[number]

/** What a judgement left: the report with what was accepted, which rules fail together, and what carrying out would have done then. */
export type KeptReport = QualityReport & { accepted: number; repaired: number; patterns: Pattern[]; forecast?: Forecast; absence?: Absence | null }

export type ImportRow = {
  id: Generated<string>
  registry: string
  sender: string
  agency: string | null
  account: string | null
  by_name: string
  file: string
  file_name: string
  size: number
  heads: Heads
  columns: Record<string, string> | null
  stage: Generated<ImportStage>
  valid_from: string | null
  done: Generated<number>
  total: number | null
  created: Generated<number>
  changed: Generated<number>
  confirmed: Generated<number>
  redirected: Generated<number>
  /** Of which records the file is all there are: `registry`, or the code of a province; null where it only adds. */
  complete: string | null
  ended: Generated<number>
  withheld: Generated<number>
  accepted: string | null
  absent: string | null
  /** Every record that fails a rule; null where none does, and for imports of before. */
  findings: Generated<string | null>
  origin: number | null
  report: KeptReport | null
  rejects: string | null
  /** Lines that are no records, all of them; null where there are none, and for imports of before. */
  broken: Generated<string | null>
  /** What the judgement under way is at, as it calls it. */
  step: Generated<string | null>
  refusal: { vi: string; en: string } | null
  tries: Generated<number>
  received_at: Date
  stage_at: Date
  beat_at: Date
  finished_at: Date | null
  seconds: Generated<Record<string, number>>
  demonstration: Generated<boolean>
}

/** The tables of imports. */
export type Tables = {
  'intake.mapping': { registry: string; sender: string; columns: Record<string, string>; saved_at: Date; by_name: string }
  'intake.import': ImportRow
  'intake.staged': { import: string; n: number; key: string; fields: unknown; originals: unknown; person: string | null; digest: string }
  'intake.finding': { import: string; rule: string; line: number; key: string | null; values: Record<string, string | null> }
  'intake.place_rule': { import: string; place: number; rule: string; checked: number; failed: number }
  'intake.province': { import: string; place: number; dimension: string; records: number; checked: number; failed: number }
}
