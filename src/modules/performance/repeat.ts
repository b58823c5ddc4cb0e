import { monthOf, type Period } from '../../platform/dates.ts'
import type { AgencyId } from '../directory/index.ts'
import type { Counted } from './score.ts'

/** An agency's latenesses month by month (sổ theo dõi trễ lặp lại), across documents. */
export type Repeat = {
  agency: AgencyId
  /** Missed obligations by the month of their day. */
  months: readonly { month: Period; missed: number; due: number }[]
  missed: number
  monthsLate: number
  /** The longest run of months with something due in which something was missed. */
  inARow: number
  /** In how many documents. */
  documents: number
  /** Tasks late more than once. */
  again: readonly { code: string; times: number }[]
}

/** Longest run of late months; a month in which nothing was due neither breaks nor adds. */
function longestRun(months: Repeat['months']): number {
  let [run, longest] = [0, 0]
  for (const { missed, due } of months) {
    if (due === 0) continue
    run = missed > 0 ? run + 1 : 0
    longest = Math.max(longest, run)
  }
  return longest
}

function repeatOf(agency: AgencyId, own: readonly Counted[], months: readonly Period[]): Repeat {
  const once = [...new Map(own.map((each) => [each.key, each])).values()]
  const missed = once.filter(({ verdict }) => verdict === 'missed')
  const rows = months.map((month) => {
    const due = once.filter(({ dueOn }) => monthOf(dueOn) === month)
    return { month, due: due.length, missed: due.filter(({ verdict }) => verdict === 'missed').length }
  })
  const byTask = [...Map.groupBy(missed, ({ task }) => task.code)].map(([code, some]) => ({ code, times: some.length }))
  return {
    agency,
    months: rows,
    missed: missed.length,
    monthsLate: rows.filter((row) => row.missed > 0).length,
    inARow: longestRun(rows),
    documents: new Set(missed.map(({ task }) => task.document)).size,
    again: byTask.filter(({ times }) => times > 1).toSorted((a, b) => b.times - a.times),
  }
}

/** Agencies late in more than one month, or with one task late more than once; those late most often first. */
export function repeatsOf(counted: readonly Counted[], months: readonly Period[]): Repeat[] {
  const settled = counted.filter(({ verdict, dueOn }) => verdict !== 'waiting' && months.includes(monthOf(dueOn)))
  return [...Map.groupBy(settled, ({ agency }) => agency)]
    .map(([agency, own]) => repeatOf(agency, own, months))
    .filter(({ monthsLate, again }) => monthsLate > 1 || again.length > 0)
    .toSorted((a, b) => b.inARow - a.inARow || b.monthsLate - a.monthsLate || b.missed - a.missed || (a.agency < b.agency ? -1 : 1))
}
