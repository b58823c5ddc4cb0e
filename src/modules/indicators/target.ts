import { daysBetween, type PlainDate } from '../../platform/dates.ts'
import type { IndicatorDefinition, Target } from './indicator.ts'

type Aimed = Pick<IndicatorDefinition, 'targets' | 'baseline' | 'direction'>

/** How an indicator stands against what was promised. */
export type Standing = 'reached' | 'on-track' | 'behind' | 'missed' | 'not-due' | 'silent' | 'watched'

/** Whether a value keeps a promise. */
export const meets = ({ type, value: wanted }: Target, value: number): boolean =>
  type === 'at-least' ? value >= wanted : type === 'at-most' ? value <= wanted : value === wanted

const inOrder = (targets: readonly Target[]) => targets.toSorted((a, b) => (a.by < b.by ? -1 : 1))

/** The promise that counts on a day: the next one due, or the last when all are past. */
export const targetOn = ({ targets }: Pick<Aimed, 'targets'>, day: PlainDate): Target | null => {
  const ordered = inOrder(targets)
  return ordered.find(({ by }) => by >= day) ?? ordered.at(-1) ?? null
}

/** Where the line from the baseline through the dated targets stands on a day (lộ trình); null before the baseline or without one. */
export function trajectoryOn({ targets, baseline }: Aimed, day: PlainDate): number | null {
  if (baseline === undefined || targets.length === 0 || day < baseline.on) return null
  const points = [baseline, ...inOrder(targets).map(({ by, value }) => ({ on: by, value }))]
  const next = points.findIndex(({ on }) => on >= day)
  if (next < 0) return points.at(-1)?.value ?? null
  const [to, from] = [points[next], points[next - 1]]
  if (to === undefined || from === undefined) return to?.value ?? null
  const days = daysBetween(from.on, to.on)
  return days === 0 ? to.value : from.value + ((to.value - from.value) * daysBetween(from.on, day)) / days
}

/**
 * The standing of a value measured on `measuredOn` as seen on `today`. A promise not yet due is judged by the trajectory, where there is one.
 * @param value null where nothing was reported: silence is said, never judged as zero
 */
export function standingOf(definition: Aimed, value: number | null, measuredOn: PlainDate, today: PlainDate): Standing {
  if (value === null) return 'silent'
  const target = targetOn(definition, today)
  if (target === null) return 'watched'
  if (meets(target, value)) return 'reached'
  if (today > target.by) return 'missed'
  const wanted = trajectoryOn(definition, measuredOn)
  if (wanted === null) return 'not-due'
  return (definition.direction === 'up' ? value >= wanted : value <= wanted) ? 'on-track' : 'behind'
}
