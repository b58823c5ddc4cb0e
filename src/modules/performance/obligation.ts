import { addDays, daysBetween, type PlainDate } from '../../platform/dates.ts'
import type { TaskFacts } from '../steering/index.ts'
import { type DaySpan, daysIn, shared } from './span.ts'

/** How one promised day ended: with the product, with the report a duty owed, with a new day given too late, or not yet. */
export type Ending = 'done' | 'reported' | 'extended' | 'open'

/**
 * One day on which a task owed something (nghĩa vụ đến hạn), and what became of it.
 * However long it stays unmet, it is one: its `key` is what may be held against an agency, and only once.
 */
export type Obligation = {
  key: string
  task: TaskFacts
  dueOn: PlainDate
  ending: Ending
  /** Null while open. */
  endedOn: PlainDate | null
}

/** Task and day; where the same was ordered in several documents, one key for all of them. */
export const keyOf = ({ id, sameAs }: Pick<TaskFacts, 'id' | 'sameAs'>, dueOn: PlainDate): string => `${sameAs ?? id}:${dueOn}`

/** Every day a task owed something up to the end of a day, in order. A day moved before it came owes nothing. */
export function obligationsOf(task: TaskFacts, day: PlainDate): Obligation[] {
  const found: Obligation[] = []
  const add = (dueOn: PlainDate, ending: Ending, endedOn: PlainDate | null) => found.push({ key: keyOf(task, dueOn), task, dueOn, ending, endedOn })
  for (const entry of task.entries) {
    if (entry.kind === 'progress' && entry.owed !== null) add(entry.owed, 'reported', entry.day)
    if (entry.kind === 'extended' && entry.was !== null && entry.day > entry.was) add(entry.was, 'extended', entry.day)
  }
  const { completedOn, dueOn } = task
  if (dueOn !== null) {
    if (completedOn !== null && completedOn <= day) {
      if (task.recurs === null || dueOn <= completedOn) add(dueOn, 'done', completedOn)
    } else add(dueOn, 'open', null)
  }
  const seen = new Set<string>()
  return found.filter(({ key }) => !seen.has(key) && seen.add(key)).toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1))
}

/** Whether it ended on its day or before. */
export const isKept = ({ endedOn, dueOn }: Obligation): boolean => endedOn !== null && endedOn <= dueOn

/** Its days of lateness up to the end of a day; null where there were none. */
export function lateness({ dueOn, endedOn }: Obligation, day: PlainDate): DaySpan | null {
  const last = endedOn !== null && endedOn < day ? endedOn : day
  return last > dueOn ? { from: addDays(dueOn, 1), to: last } : null
}

/** Why a stretch of days does not count against an agency. */
export type Excuse = DaySpan & { why: 'grace' | 'blocked'; what: string }

/** An obligation weighed on a day: how late it is, and how many of those days count. */
export type Weighed = Obligation & {
  lateDays: number
  countedDays: number
  excuses: readonly Excuse[]
  /** `met`: on time, or late in excused days only; `missed`: late; `waiting`: its day has not come. */
  verdict: 'met' | 'missed' | 'waiting'
}

/** Weighs an obligation: days of grace and days blocked by others do not count, and no day is taken off twice. */
export function weigh(obligation: Obligation, excuses: readonly Excuse[], day: PlainDate): Weighed {
  const late = lateness(obligation, day)
  const held =
    late === null
      ? []
      : excuses.flatMap((excuse) => {
          const span = shared(late, excuse)
          return span === null ? [] : [{ ...excuse, ...span }]
        })
  const lateDays = late === null ? 0 : daysBetween(late.from, late.to) + 1
  const countedDays = lateDays - daysIn(held)
  const verdict = countedDays > 0 ? 'missed' : obligation.endedOn === null && day <= obligation.dueOn ? 'waiting' : 'met'
  return { ...obligation, lateDays, countedDays, excuses: held, verdict }
}
