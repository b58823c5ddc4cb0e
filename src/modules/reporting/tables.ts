import type { Generated } from 'kysely'
import type { PlainDate, Period } from '../../platform/dates.ts'
import type { TaskState } from '../steering/index.ts'
import type { Counts } from './count.ts'
import type { ItemKind } from './item.ts'
import type { Proof } from './line.ts'
import type { ReportState } from './report.ts'
import type { Reporter } from './reporter.ts'
import type { DayOffRule, WindowRule } from './window.ts'

export type CampaignRow = {
  id: Generated<string>
  code: string
  regime: string
  period: Period
  window_rule: WindowRule
  window_first: PlainDate
  window_last: PlainDate
  due_on: PlainDate
  day_off: DayOffRule
  opened_at: Date
  opened_by: string
  locked_at: Date | null
  locked_by: string | null
  published_at: Date | null
}

export type ExpectationRow = {
  campaign: string
  reporter: string
  kind: Reporter['kind']
  name: string
  counts: Counts
  year_done: number
  parts: number
}

export type ReportRow = {
  id: Generated<string>
  campaign: string
  agency: string
  version: number
  state: ReportState
  revision: Generated<number>
  after_lock: boolean
  year_done: number
  made_at: Date
  submitted_at: Date | null
  submitted_by: string | null
  approved_at: Date | null
  accepted_at: Date | null
  changed_at: Date
  changed_by: string
}

export type LineRow = {
  report: string
  task: string
  title: string
  product: string | null
  lead_names: string[]
  recurs: boolean
  due_on: PlainDate | null
  first_due_on: PlainDate | null
  completed_on: PlainDate | null
  updated_on: PlainDate | null
  progress: number | null
  state: TaskState
  said: { at: string; kind: string; words: string | null; by: string }[]
  proofs: Proof[]
  part: boolean
}

export type ItemRow = { id: Generated<number>; report: string; task: string; kind: ItemKind; words: string; source: 'board' | 'agency' }

export type StepRow = { id: Generated<number>; report: string; kind: string; at: Date; by_name: string; by_role: string; words: string | null }

export type Tables = {
  'reporting.campaign': CampaignRow
  'reporting.expectation': ExpectationRow
  'reporting.report': ReportRow
  'reporting.line': LineRow
  'reporting.item': ItemRow
  'reporting.step': StepRow
}
