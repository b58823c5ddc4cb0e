import { addDays, daysBetween, type PlainDate, weekdayOf } from '../../platform/dates.ts'
import { isWorkingDay, type WorkCalendar } from '../../platform/workdays.ts'
import { type Owed, sortOf } from './reminder.ts'

/** What one reader should know today (bản tổng hợp): what is late, what is coming, what waits for an answer or a report. */
export type Digest = { late: readonly Owed[]; soon: readonly Owed[]; waiting: readonly Owed[]; byAgency: readonly Late[] }

/** An agency with how much of its work is late, and the longest of it in days. */
export type Late = { agency: string; name: Owed['agencyName']; count: number; longest: number }

/** Days ahead that a digest looks. */
export const ahead = 14

const isTask = ({ kind }: Owed): boolean => sortOf(kind) === 'task'
const byDay = (a: Owed, b: Owed): number => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : a.code < b.code ? -1 : 1)

/** Sorts what is owed into a digest of a day; a task that several agencies owe stands once. */
export function digestOf(owed: readonly Owed[], today: PlainDate): Digest {
  const tasks = owed.filter(isTask).toSorted(byDay)
  const once = [...new Map(tasks.map((each) => [each.key, each])).values()]
  const late = once.filter(({ dueOn }) => dueOn < today)
  return {
    late,
    soon: once.filter(({ dueOn }) => dueOn >= today && dueOn <= addDays(today, ahead)),
    waiting: owed.filter((each) => !isTask(each)).toSorted(byDay),
    byAgency: lateByAgency(
      tasks.filter(({ dueOn }) => dueOn < today),
      today,
    ),
  }
}

function lateByAgency(late: readonly Owed[], today: PlainDate): Late[] {
  return [...Map.groupBy(late, ({ agency }) => agency)]
    .map(([agency, own]) => ({
      agency,
      name: own[0]?.agencyName ?? { vi: agency, en: agency },
      count: own.length,
      longest: Math.max(...own.map(({ dueOn }) => daysBetween(dueOn, today))),
    }))
    .toSorted((a, b) => b.count - a.count || b.longest - a.longest)
}

/** From so many on, the reports that one round waits for are one row. */
const many = 6

/** What waits, with the reports of one round as one row where they are many: who reads for the whole country needs their number. */
export function gathered(waiting: readonly Owed[]): Owed[] {
  const rounds = Map.groupBy(
    waiting.filter(({ kind }) => kind === 'report'),
    ({ key }) => key,
  )
  const told = new Set<string>()
  return waiting.flatMap((each) => {
    const count = each.kind === 'report' ? (rounds.get(each.key)?.length ?? 0) : 0
    if (count < many) return [each]
    if (told.has(each.key)) return []
    told.add(each.key)
    return [{ ...each, count, href: `/reports/${encodeURIComponent(each.code)}` }]
  })
}

/** The day by which a digest is known: today on working days, or the Monday of a week that has begun to be worked; null where none is due. */
export function digestDay(every: 'none' | 'daily' | 'weekly', today: PlainDate, calendar: WorkCalendar): PlainDate | null {
  if (every === 'none' || !isWorkingDay(calendar, today)) return null
  return every === 'daily' ? today : addDays(today, 1 - weekdayOf(today))
}
