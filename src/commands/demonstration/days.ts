import { addDays, addMonths, formatDay, type PlainDate, partsOf } from '../../platform/dates.ts'
import { isWorkingDay, type WorkCalendar } from '../../platform/workdays.ts'
import { calendars } from '../../../definitions/calendars/all.ts'
import type { Plan, Template } from './shape.ts'

/** The days everything else is counted from: the day of loading, and the day the plan was issued. */
export type Moments = { today: PlainDate; drafted: PlainDate; issued: PlainDate }

const calendar: WorkCalendar = calendars

/** The first working day on or after a day. */
export const worked = (day: PlainDate): PlainDate => (isWorkingDay(calendar, day) ? day : worked(addDays(day, 1)))

/** The plan is always so old that some of its tasks are done, some late and some to come. */
export function momentsOf({ monthsBefore, draftedBefore }: Plan, today: PlainDate): Moments {
  const issued = worked(addMonths(today, -monthsBefore))
  return { today, issued, drafted: worked(addDays(issued, -draftedBefore)) }
}

const monthWords = (day: PlainDate) => `${partsOf(day).month}/${partsOf(day).year}`
const quarterWords = (day: PlainDate) => `${['I', 'II', 'III', 'IV'][Math.floor((partsOf(day).month - 1) / 3)]}/${partsOf(day).year}`

/** Fills the places of a template. */
export function filled(template: Template, { today, issued }: Moments): string {
  const firstOfMonth = `${today.slice(0, 8)}01`
  return template.replace(/\{(im|[diqmy])([+-]?\d+)?\}/gu, (_, unit: string, count = '0') => {
    const by = Number(count)
    if (unit === 'd') return formatDay(addDays(today, by))
    if (unit === 'i') return formatDay(addDays(issued, by))
    if (unit === 'im') return `tháng ${partsOf(issued).month} năm ${partsOf(issued).year}`
    if (unit === 'm') return monthWords(addMonths(firstOfMonth, by))
    if (unit === 'q') return quarterWords(addMonths(firstOfMonth, by * 3))
    return String(partsOf(today).year + by)
  })
}
