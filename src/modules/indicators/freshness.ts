import { addDays, daysOf, type Period, type PlainDate } from '../../platform/dates.ts'
import type { IndicatorDefinition } from './indicator.ts'
import { lastEnded, nextPeriod } from './period.ts'

/** Whether the promise of freshness (cam kết cập nhật) is kept: `owed` is the period whose value should stand, since `dueOn`. */
export type Freshness = { state: 'fresh' | 'stale' | 'never'; owed: Period; dueOn: PlainDate }

/** The day by which the value of a period was promised. */
export const promisedOn = ({ freshDays }: Pick<IndicatorDefinition, 'freshDays'>, period: Period): PlainDate =>
  addDays(daysOf(period).last, freshDays)

/** How fresh an indicator is on a day, by the last period that has a value. */
export function freshnessOn(
  definition: Pick<IndicatorDefinition, 'freshDays' | 'every' | 'from'>,
  latest: Period | null,
  today: PlainDate,
): Freshness {
  const owed = latest === null ? lastEnded(definition.every, today) : nextPeriod(latest)
  const dueOn = promisedOn(definition, owed)
  if (latest === null) return { state: 'never', owed, dueOn }
  return { state: today > dueOn ? 'stale' : 'fresh', owed, dueOn }
}

/** The last day on which a figure of a period is taken without a reason (ngày khóa sổ): the next period's figure is owed after it. */
export const closesOn = (definition: Pick<IndicatorDefinition, 'freshDays'>, period: Period): PlainDate => promisedOn(definition, nextPeriod(period))

/** Whether a period is closed on a day: what comes later is a correction and says why. */
export const isClosed = (definition: Pick<IndicatorDefinition, 'freshDays'>, period: Period, today: PlainDate): boolean =>
  today > closesOn(definition, period)
