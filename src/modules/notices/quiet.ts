import { addDays, dayAt, type Instant, plusMinutes, startOf } from '../../platform/dates.ts'
import { isWorkingDay, type WorkCalendar } from '../../platform/workdays.ts'

/** When mails wait (giờ yên tĩnh): from one time of day to another, over midnight where it is later, and on days off. */
export type Quiet = { from: string; to: string; daysOff: boolean }

export const usualQuiet: Quiet = { from: '20:00', to: '07:00', daysOff: true }

const minuteOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))

const minuteAt = (instant: Instant): number => Math.floor((instant.getTime() - startOf(dayAt(instant)).getTime()) / 60_000)

function isQuietTime({ from, to }: Quiet, minute: number): boolean {
  const [begin, end] = [minuteOf(from), minuteOf(to)]
  if (begin === end) return false
  return begin < end ? minute >= begin && minute < end : minute >= begin || minute < end
}

const isOff = ({ daysOff }: Quiet, instant: Instant, calendar: WorkCalendar): boolean => daysOff && !isWorkingDay(calendar, dayAt(instant))

/** Whether mails wait at a moment in Viet Nam. */
export const isQuiet = (quiet: Quiet, instant: Instant, calendar: WorkCalendar): boolean =>
  isOff(quiet, instant, calendar) || isQuietTime(quiet, minuteAt(instant))

/** The moment itself, or the first after it at which mails need not wait. */
export function firstLoud(quiet: Quiet, instant: Instant, calendar: WorkCalendar): Instant {
  let at = instant
  for (let steps = 0; steps < 60 && isQuiet(quiet, at, calendar); steps++) at = nextEdge(quiet, at, calendar)
  return at
}

/** The next moment at which quiet may end: the beginning of the next day, or the end of the quiet hours. */
function nextEdge(quiet: Quiet, at: Instant, calendar: WorkCalendar): Instant {
  const today = startOf(dayAt(at))
  const end = plusMinutes(today, minuteOf(quiet.to))
  return !isOff(quiet, at, calendar) && at < end ? end : startOf(addDays(dayAt(at), 1))
}
