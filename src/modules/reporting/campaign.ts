import { addMonths, daysOf, type Instant, monthOf, type Period, type PlainDate } from '../../platform/dates.ts'
import { addWorkingDays, type WorkCalendar } from '../../platform/workdays.ts'
import type { Counts } from './count.ts'
import type { Reporter } from './reporter.ts'
import type { RegimeDefinition } from './regime.ts'
import type { DayOffRule, WindowRule } from './window.ts'

/** One round of reports (kỳ báo cáo): a regime, a period, the days it speaks of, the day due. `code` as `ke-hoach-2025-06`. */
export type Campaign = {
  id: string
  code: string
  regime: string
  period: Period
  windowRule: WindowRule
  first: PlainDate
  last: PlainDate
  dueOn: PlainDate
  dayOff: DayOffRule
  openedAt: Instant
  openedBy: string
  lockedAt: Instant | null
  lockedBy: string | null
  publishedAt: Instant | null
}

/** Whose tasks a campaign counts, as the board stood at the end of the window; `parts` of collective tasks stand in no count. */
export type Expectation = { reporter: string; kind: Reporter['kind']; name: string; counts: Counts; yearDone: number; parts: number }

export const campaignCode = (regime: string, period: Period): string => `${regime}-${period.toLowerCase()}`

/** The days by which each step should be taken: the clerk submits, the head approves, the receiver accepts. */
export function clocksOf(
  { dueOn }: Pick<Campaign, 'dueOn'>,
  { clocks }: Pick<RegimeDefinition, 'clocks'>,
  approvedOn: PlainDate | null,
  calendar: WorkCalendar,
): { submit: PlainDate; approve: PlainDate; accept: PlainDate } {
  return {
    submit: addWorkingDays(calendar, dueOn, -clocks.submitBefore),
    approve: dueOn,
    accept: addWorkingDays(calendar, approvedOn ?? dueOn, clocks.acceptWithin),
  }
}

/** The days of the round that follows: it begins the day after this one's data closed and ends a month later where data close on a day of the month. */
export function nextWindow({ first, last, windowRule, period }: Pick<Campaign, 'first' | 'last' | 'windowRule' | 'period'>): {
  first: PlainDate
  last: PlainDate
} {
  const length = { 4: 12, 7: period.includes('Q') ? 3 : period.includes('H') ? 6 : 1 }[period.length] ?? 1
  const begins = addMonths(first, length)
  return { first: begins, last: windowRule === 'calendar' ? daysOf(monthOf(addMonths(last, length))).last : addMonths(last, length) }
}
