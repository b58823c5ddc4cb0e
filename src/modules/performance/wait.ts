import { addDays, type PlainDate } from '../../platform/dates.ts'
import type { Forecast } from './forecast.ts'

/** The days by which a task may be done: at the early end, in the middle, at the late end; null where it is longer than any known. */
export type DoneBy = { early: PlainDate | null; middle: PlainDate | null; late: PlainDate | null }

/** The later of two days; what nobody knows is later than any. */
const later = (a: PlainDate | null, b: PlainDate | null): PlainDate | null => (a === null || b === null ? null : a > b ? a : b)

/** By when an open task may be done, as its like were; without history the promised day, or `today` where that is over. */
export function doneBy(dueOn: PlainDate | null, forecast: Forecast | null, today: PlainDate): DoneBy {
  const promised = dueOn === null || dueOn < today ? today : dueOn
  if (forecast === null || dueOn === null) return { early: promised, middle: promised, late: dueOn === null ? null : promised }
  const on = (days: number | null) => (days === null ? null : later(addDays(dueOn, days), today))
  return { early: on(forecast.early), middle: on(forecast.middle), late: on(forecast.late) }
}

/** By when a task may be done that can end only after all of those: its own days, none before the latest of theirs. */
export const afterAll = (own: DoneBy, ahead: readonly DoneBy[]): DoneBy =>
  ahead.reduce(
    (sum, each) => ({ early: later(sum.early, each.early), middle: later(sum.middle, each.middle), late: later(sum.late, each.late) }),
    own,
  )

/** A task by its waits: what it is, and what must be done first. */
export type Waiting<T> = { task: T; ahead: readonly Waiting<T>[] }

/** By when the last of a chain may be done, each link after those it waits for. */
export const chainDoneBy = <T>({ task, ahead }: Waiting<T>, own: (task: T) => DoneBy): DoneBy =>
  afterAll(
    own(task),
    ahead.map((each) => chainDoneBy(each, own)),
  )
