import type { Period, PlainDate } from '../../platform/dates.ts'
import type { AgencyStanding, BareLine, Counts, RegimeDefinition, ReportItem } from '../reporting/index.ts'

/** Which version of each agency counts: the one first sent, or the last one accepted. */
export type View = 'submitted' | 'corrected'

/** An agency in a round; figures are null where it did not report, never zero. */
export type AgencyFacts = {
  agency: string
  name: string
  standing: AgencyStanding
  late: boolean | null
  version: number | null
  report: string | null
  /** What the board held of it at the end of the window, confirmed or not. */
  expected: Counts
  counts: Counts | null
  yearDone: number | null
  lines: readonly BareLine[]
  /** How many parts of tasks given to all it holds by the board, and those it reported; no sum counts them. */
  partsHeld: number
  parts: readonly BareLine[]
  items: readonly ReportItem[]
}

/** What was ordered of a collective or of nobody known: counted by the board, confirmed by nobody. */
export type SharedFacts = { reporter: string; name: string; kind: 'collective' | 'unknown'; counts: Counts }

/** What an indicator says at the lock of the round: its latest published value, in the words of a report. */
export type IndicatorFact = { code: string; name: string; period: Period; value: string; target: string | null; standing: string }

/** A round as far as the next one compares itself with it. */
export type FactsBefore = {
  period: Period
  last: PlainDate
  agencies: readonly Pick<AgencyFacts, 'agency' | 'name' | 'counts' | 'yearDone' | 'lines'>[]
}

/** Everything the consolidated report of a round says, before a word of it is written. */
export type Facts = {
  code: string
  period: Period
  first: PlainDate
  last: PlainDate
  dueOn: PlainDate
  /** The end of the window after this one. */
  nextLast: PlainDate
  regime: RegimeDefinition
  view: View
  agencies: readonly AgencyFacts[]
  shared: readonly SharedFacts[]
  /** Indicators with a published value, and how many have none. */
  indicators: readonly IndicatorFact[]
  silentIndicators: number
  before: FactsBefore | null
}

/** Agencies whose figures are counted. */
export const reported = (facts: Pick<Facts, 'agencies'>): AgencyFacts[] => facts.agencies.filter(({ counts }) => counts !== null)
/** Agencies that are expected and have no figures: red, and left out of every sum. */
export const silent = (facts: Pick<Facts, 'agencies'>): AgencyFacts[] => facts.agencies.filter(({ counts }) => counts === null)
