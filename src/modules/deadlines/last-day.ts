import { addDays, type PlainDate } from '../../platform/dates.ts'
import { nextWorkingDay, type WorkCalendar } from '../../platform/workdays.ts'
import type { Deadline } from './deadline.ts'

type Dated = Pick<Deadline, 'kind' | 'due' | 'relation'>

/**
 * The last day on which the duty is done in time, or null where there is none.
 *
 * "Trước ngày D" ends with D − 1 when `strictBefore`, and with D as offices commonly read it when not; "trước tháng 10"
 * ends on 30 September either way, and so does a duty that is due on or by a day.
 */
export function lastGoodDay({ kind, due, relation }: Dated, strictBefore: boolean): PlainDate | null {
  if (due === null || relation === 'from' || relation === 'after') return null
  return strictBefore && relation === 'before' && (kind === 'date' || kind === 'lunar') ? addDays(due, -1) : due
}

/** The last good day moved to the next working day where it is a day off (Civil Code 2015, art. 148.5); null where there is no day. */
export function rolledDay(deadline: Dated, calendar: WorkCalendar, strictBefore = false): PlainDate | null {
  const day = lastGoodDay(deadline, strictBefore)
  return day && nextWorkingDay(calendar, day)
}
