import { graces } from '../../../definitions/performance/graces.ts'
import { addDays, dayAt, type PlainDate } from '../../platform/dates.ts'
import { type AgencyId, answeringOn, predecessorsOf, reachOf } from '../directory/index.ts'
import type { ObstacleInWindow } from '../obstacles/index.ts'
import type { TaskFacts } from '../steering/index.ts'
import type { Excuse } from './obligation.ts'

/** Days of grace after taking over the work of others (thời gian chuyển tiếp sau sáp nhập), from the day it was taken over. */
export type Grace = { id: string; from: PlainDate; to?: PlainDate; days: number; basis: { vi: string; en: string } }

/** The grace of a body that has taken over all the work of another. */
export function gracesFor(agency: AgencyId, day: PlainDate): Excuse[] {
  const mergers = [...new Set(predecessorsOf(agency, day).flatMap(({ on, functions }) => (functions === 'all' ? [on] : [])))]
  return mergers.flatMap((on) => {
    const grace = graces.find(({ from, to }) => from <= on && (to === undefined || on <= to))
    return grace ? [{ from: on, to: addDays(on, grace.days - 1), why: 'grace' as const, what: grace.id }] : []
  })
}

/**
 * Days on which somebody else owed the answer that would have let the task go on, counted from the day after the hour
 * of the answer; what waits for the leading agency itself excuses nothing.
 */
export function blockedBy(obstacles: readonly ObstacleInWindow[], leads: ReadonlySet<AgencyId>, day: PlainDate): Excuse[] {
  return obstacles.flatMap(({ code, steps }) =>
    steps.flatMap((step, at) => {
      if (step.standing !== 'waiting' || leads.has(step.remover)) return []
      const from = addDays(dayAt(step.dueAt), 1)
      const next = steps[at + 1]?.at
      const to = next === undefined ? day : dayAt(next)
      return from <= to ? [{ from, to, why: 'blocked' as const, what: code }] : []
    }),
  )
}

/** The bodies that answer on a day for a task: its leads, followed through mergers. */
export const answering = (task: Pick<TaskFacts, 'lead'>, day: PlainDate): AgencyId[] => [
  ...new Set(task.lead.map((id) => answeringOn(id, day)).filter((id) => id !== null)),
]

/** The days on which a task was blocked by others than its own leads. */
export const blocksFor = (task: Pick<TaskFacts, 'lead'>, obstacles: readonly ObstacleInWindow[], day: PlainDate): Excuse[] =>
  obstacles.length === 0 ? [] : blockedBy(obstacles, new Set(answering(task, day).flatMap((id) => [...reachOf(id, day)])), day)
