import type { Text } from '../../platform/text.ts'
import { daysBetween, type PlainDate } from '../../platform/dates.ts'
import type { ObstacleStanding } from '../obstacles/index.ts'
import type { TaskFacts } from '../steering/index.ts'

/** Why something is on an agenda; `typed`: a person put it there. */
export const reasons = {
  'unanswered-leader': { vi: 'Vướng mắc quá hạn trả lời, đã báo lãnh đạo', en: 'Unanswered, told to the leader' },
  'late-again': { vi: 'Nhiệm vụ chậm nhiều lần', en: 'Late repeatedly' },
  unanswered: { vi: 'Vướng mắc quá hạn trả lời', en: 'Unanswered obstacle' },
  overdue: { vi: 'Nhiệm vụ quá hạn', en: 'Overdue task' },
  typed: { vi: 'Nội dung bổ sung', en: 'Added' },
} as const satisfies Record<string, Text>
export type Reason = keyof typeof reasons

/** How an agenda is built: reasons from the gravest down, from how many delays on a task is late again, and how many items at most. */
export type AgendaRule = { order: readonly Exclude<Reason, 'typed'>[]; lateAgain: number; most: number }

/** Something a meeting should speak of; `days` late, `times` late or moved before, `agencies` that must speak to it. */
export type Candidate = {
  source: 'obstacle' | 'task'
  subject: string
  title: string
  reason: Exclude<Reason, 'typed'>
  days: number
  times: number
  agencies: readonly string[]
}

/** How often a task's day was moved, missed by a report, or its completion sent back. */
export const delaysOf = ({ entries }: Pick<TaskFacts, 'entries'>): number =>
  entries.filter(({ kind, owed, day }) => kind === 'extended' || kind === 'reopened' || (kind === 'progress' && owed !== null && owed < day)).length

const fromObstacle = (obstacle: ObstacleStanding): Candidate => ({
  source: 'obstacle',
  subject: obstacle.code,
  title: obstacle.stuck,
  reason: obstacle.level === 'leader' ? 'unanswered-leader' : 'unanswered',
  days: Math.floor(obstacle.lateMinutes / 1440),
  times: obstacle.round - 1,
  agencies: [obstacle.remover],
})

const fromTask = (task: TaskFacts, day: PlainDate, { lateAgain }: AgendaRule): Candidate => {
  const times = delaysOf(task)
  const reason = times >= lateAgain ? 'late-again' : 'overdue'
  return { source: 'task', subject: task.code, title: task.title, reason, days: daysBetween(task.dueOn ?? day, day), times, agencies: task.lead }
}

/** Red flags and silences of a day, gravest first: by reason, then by how long, then by how often. */
export function candidatesOn(day: PlainDate, tasks: readonly TaskFacts[], unanswered: readonly ObstacleStanding[], rule: AgendaRule): Candidate[] {
  const overdue = tasks.filter(({ completedOn, dueOn }) => (completedOn === null || completedOn > day) && dueOn !== null && dueOn < day)
  const rank = ({ reason }: Candidate) => rule.order.indexOf(reason)
  return [...unanswered.map(fromObstacle), ...overdue.map((task) => fromTask(task, day, rule))].toSorted(
    (a, b) => rank(a) - rank(b) || b.days - a.days || b.times - a.times || (a.subject < b.subject ? -1 : 1),
  )
}

/** One thing on an agenda, in its place; dropped ones stay with the reason why. */
export type AgendaItem = {
  id: number
  position: number
  source: 'obstacle' | 'task' | 'typed'
  subject: string | null
  title: string
  reason: Reason
  days: number
  times: number
  agencies: readonly string[]
  addedBy: string
  droppedBy: string | null
  droppedReason: string | null
}

/** Ids in their new order, once one of them went up, down or to the top. */
export function reordered(ids: readonly number[], id: number, to: 'up' | 'down' | 'first'): number[] {
  const at = ids.indexOf(id)
  if (at < 0) return [...ids]
  const target = to === 'first' ? 0 : Math.min(Math.max(at + (to === 'up' ? -1 : 1), 0), ids.length - 1)
  return ids.toSpliced(at, 1).toSpliced(target, 0, id)
}
