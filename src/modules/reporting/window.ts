import { addDays, addMonths, daysOf, type Period, type PlainDate } from '../../platform/dates.ts'
import { isWorkingDay, nextWorkingDay, previousWorkingDay, type WorkCalendar } from '../../platform/workdays.ts'

/** `decree-09`: from the 15th of the month before to the 14th (Decree 09/2019/NĐ-CP, Article 12); `calendar`: the period itself. */
export type WindowRule = 'decree-09' | 'calendar'
/** What happens to a day due on which nobody works: it moves forward, back, or stays. */
export type DayOffRule = 'next' | 'previous' | 'stays'
export type Every = 'monthly' | 'quarterly' | 'halfyearly' | 'yearly'

/** First and last day a report of the period speaks of. */
export function windowOf(rule: WindowRule, period: Period): { first: PlainDate; last: PlainDate } {
  const days = daysOf(period)
  if (rule === 'calendar') return days
  return { first: `${addMonths(days.first, -1).slice(0, 8)}15`, last: `${days.last.slice(0, 8)}14` }
}

/** The last good day to report: the day before `before` where "trước" is strict, moved off days nobody works. */
export function dueDay(
  due: { before: number; monthsAfter?: number },
  period: Period,
  { dayOff, strict, calendar }: { dayOff: DayOffRule; strict: boolean; calendar: WorkCalendar },
): PlainDate {
  const month = addMonths(`${daysOf(period).last.slice(0, 8)}01`, due.monthsAfter ?? 0)
  const named = `${month.slice(0, 8)}${String(due.before).padStart(2, '0')}`
  const day = strict ? addDays(named, -1) : named
  if (dayOff === 'stays' || isWorkingDay(calendar, day)) return day
  return dayOff === 'next' ? nextWorkingDay(calendar, day) : previousWorkingDay(calendar, day)
}

/** The period of a rhythm that a day lies in. */
export function periodAt(every: Every, day: PlainDate): Period {
  const [year, month] = [day.slice(0, 4), Number(day.slice(5, 7))]
  if (every === 'monthly') return day.slice(0, 7)
  if (every === 'quarterly') return `${year}-Q${Math.ceil(month / 3)}`
  return every === 'halfyearly' ? `${year}-H${month <= 6 ? 1 : 2}` : year
}

/** The period before. */
export const periodBefore = (every: Every, period: Period): Period => periodAt(every, addDays(daysOf(period).first, -1))

/** The latest period whose window has closed by the end of a day. */
export function lastClosed(every: Every, rule: WindowRule, day: PlainDate): Period {
  let period = periodAt(every, addMonths(day, 1))
  while (windowOf(rule, period).last > day) period = periodBefore(every, period)
  return period
}

/** Whether a period has the form that a rhythm asks for: 2025-06 monthly, 2025-Q2 quarterly. */
export const fits = (every: Every, period: Period): boolean => periodAt(every, daysOf(period).first) === period
