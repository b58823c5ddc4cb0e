import { calendars } from '../../../definitions/calendars/all.ts'
import { meetingKinds } from '../../../definitions/meetings/kinds.ts'
import { addDays, addMonths, type PlainDate, weekdayOf } from '../../platform/dates.ts'
import type { Text } from '../../platform/text.ts'
import { addWorkingDays, nextWorkingDay } from '../../platform/workdays.ts'

/** When a kind of meeting comes again: so many working days after a day of the month (once the reports are in), or on a weekday (1 = Monday). */
export type Rhythm = { every: 'month'; afterDay: number; workingDays: number } | { every: 'week'; weekday: number }

/** A kind of meeting (loại cuộc họp) as reviewed data; without a rhythm it is called when needed. */
export type MeetingKindDefinition = { id: string; words: Text; rhythm?: Rhythm }

export const kinds: readonly MeetingKindDefinition[] = meetingKinds
export const kindById = (id: string): MeetingKindDefinition | undefined => kinds.find((kind) => kind.id === id)
export const kindName = (id: string): Text => kindById(id)?.words ?? { vi: id, en: id }

/** The first day, on or after `day`, on which a rhythm calls. */
export function nextOn(rhythm: Rhythm, day: PlainDate): PlainDate {
  if (rhythm.every === 'week') {
    const called = addDays(day, (rhythm.weekday - weekdayOf(day) + 7) % 7)
    return nextWorkingDay(calendars, called)
  }
  for (let month = `${day.slice(0, 7)}-01`; ; month = addMonths(month, 1)) {
    const called = addWorkingDays(calendars, addDays(month, rhythm.afterDay - 1), rhythm.workingDays)
    if (called >= day) return called
  }
}
