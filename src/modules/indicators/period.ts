import { addMonths, addDays, daysOf, type Period, type PlainDate } from '../../platform/dates.ts'
import type { Every } from './indicator.ts'

const monthsIn: Readonly<Record<Every, number>> = { month: 1, quarter: 3, half: 6, year: 12 }

/** The period of a rhythm in which a day lies. */
export function periodAt(every: Every, day: PlainDate): Period {
  const year = day.slice(0, 4)
  const month = Number(day.slice(5, 7))
  if (every === 'month') return day.slice(0, 7)
  if (every === 'quarter') return `${year}-Q${Math.ceil(month / 3)}`
  if (every === 'half') return `${year}-H${month <= 6 ? 1 : 2}`
  return year
}

/** The rhythm a period is written in. */
export function everyOf(period: Period): Every {
  const rest = period.slice(5)
  if (rest === '') return 'year'
  return rest.startsWith('Q') ? 'quarter' : rest.startsWith('H') ? 'half' : 'month'
}

export const nextPeriod = (period: Period): Period => periodAt(everyOf(period), addDays(daysOf(period).last, 1))

/** The last period that had ended by a day, that day included. */
export function lastEnded(every: Every, day: PlainDate): Period {
  const current = periodAt(every, day)
  return daysOf(current).last <= day ? current : periodAt(every, addMonths(daysOf(current).first, -monthsIn[every]))
}

/** Every period from one to another, both included. */
export function periodsFrom(first: Period, last: Period): Period[] {
  const found: Period[] = []
  for (let at = first; daysOf(at).last <= daysOf(last).last; at = nextPeriod(at)) found.push(at)
  return found
}
