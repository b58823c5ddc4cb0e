import type { Cycle } from './cycle.ts'
import type { Expression } from './expression.ts'
import type { Point } from './point.ts'

type CycleExpression = Extract<Expression, { type: 'cycle' }>
type Place = Pick<Cycle, 'dayOfMonth' | 'monthDay' | 'weekday'>

const anyLeapYear = 2024

const placeIn = ({ period }: Cycle, { kind, dayOfMonth, weekday, year, near, daysIn }: Point): Place | null => {
  if (period === 'monthly' && dayOfMonth !== undefined) return { dayOfMonth }
  if (period === 'weekly' && weekday !== undefined && near) return { weekday }
  const days = period === 'yearly' && kind === 'date' && year === null && !near ? daysIn(anyLeapYear) : null
  return days && { monthDay: days.last.slice(5) }
}

/** "Hằng tháng báo cáo Thủ tướng trước ngày 25": a rhythm with the day that stands further on in its sentence, or null. */
export function placedBy(cycle: Expression, later: Expression): CycleExpression | null {
  if (cycle.type !== 'cycle' || later.type !== 'series' || later.joint !== 'one') return null
  if ((cycle.dayOfMonth ?? cycle.monthDay ?? cycle.weekday) !== undefined) return null
  const [point] = later.points
  const place = point ? placeIn(cycle, point) : null
  return place && { ...cycle, ...place, ...(point?.time ? { time: point.time } : {}), relation: later.relation ?? cycle.relation }
}
