import type { TaskState } from '../steering/index.ts'

/** How many tasks stand in each of the four official states, and how many have no day. */
export type Counts = Readonly<Record<TaskState, number>>

export const countedStates = ['done-on-time', 'done-late', 'within-term', 'overdue', 'undated'] as const satisfies readonly TaskState[]

export const nothing: Counts = { 'done-on-time': 0, 'done-late': 0, 'within-term': 0, overdue: 0, undated: 0 }

/** Counts things that are in a state. */
export function countStates(lines: readonly { state: TaskState }[]): Counts {
  const counts = { ...nothing }
  for (const { state } of lines) counts[state] += 1
  return counts
}

/** Adds counts up, state by state. */
export const sumCounts = (all: readonly Counts[]): Counts =>
  all.reduce((sum, each) => Object.fromEntries(countedStates.map((state) => [state, sum[state] + each[state]])) as Counts, nothing)

export const totalOf = (counts: Counts): number => countedStates.reduce((sum, state) => sum + counts[state], 0)
export const doneOf = (counts: Counts): number => counts['done-on-time'] + counts['done-late']
/** Tasks whose day has come (nhiệm vụ đến hạn): all done, and those overdue. */
export const dueOf = (counts: Counts): number => doneOf(counts) + counts.overdue
/** Share done on time among those that came due, in percent to a tenth; null where none did. */
export const onTimeShare = (counts: Counts): number | null => shareOf(counts['done-on-time'], dueOf(counts))
/** Percent to a tenth, as published; null of a whole of nothing. */
export const shareOf = (part: number, whole: number): number | null => (whole === 0 ? null : Math.round((part / whole) * 1000) / 10)
