import { addDays, type Instant, type PlainDate, timeZone } from '../../platform/dates.ts'
import type { Language, Text } from '../../platform/text.ts'
import { type Owed, sortOf } from './reminder.ts'

/** One day due as a calendar shows it: all day, known by a `uid` that outlives every change of it. */
export type Entry = { uid: string; day: PlainDate; summary: string; description: string; href: string }

const said = (text: string | Text, language: Language): string => (typeof text === 'string' ? text : text[language])

const what: Readonly<Record<ReturnType<typeof sortOf>, Text>> = {
  report: { vi: 'Hạn báo cáo', en: 'Report due' },
  acceptance: { vi: 'Hạn tiếp nhận báo cáo', en: 'Reports to accept' },
  obstacle: { vi: 'Hạn trả lời', en: 'Answer due' },
  task: { vi: 'Hạn', en: 'Due' },
}

/** What is owed as entries of a calendar; a task that several agencies of one calendar owe stands once. */
export function entriesOf(owed: readonly Owed[], language: Language): Entry[] {
  const once = new Map(owed.map((each) => [each.key, each]))
  return [...once.values()].map((each) => {
    const sort = sortOf(each.kind)
    const byRound = sort === 'report' || sort === 'acceptance'
    const title = said(each.title, language)
    return {
      uid: `${each.key.replaceAll(':', '-').toLowerCase()}@nt06`,
      day: each.dueOn,
      summary: byRound ? `${what[sort][language]}: ${title}` : `${what[sort][language]} ${each.code}: ${title}`,
      description: [title, each.agencyName[language]].join('\n'),
      href: each.href,
    }
  })
}

/** What must not change without a new number. */
export const fingerprintOf = ({ day, summary, description, href }: Entry): string => JSON.stringify([day, summary, description, href])

export type Numbered = Entry & { sequence: number; changedAt: Instant }

/** A day without an hour: the library writes days by their UTC date. */
const plainly = (day: PlainDate): Date => new Date(`${day}T00:00:00Z`)

/** The calendar of somebody's days due (RFC 5545), in the time of Viet Nam. */
export async function calendarOf(entries: readonly Numbered[], { name, origin }: { name: string; origin: string }): Promise<string> {
  const { ICalCalendar, ICalCalendarMethod, ICalEventTransparency } = await import('ical-generator')
  const calendar = new ICalCalendar({
    name: name.replaceAll(/[\\,;]/g, String.raw`\$&`),
    prodId: { company: 'nt06', product: 'nt06', language: 'VI' },
    method: ICalCalendarMethod.PUBLISH,
    ttl: 3600 * 6,
    x: { 'X-WR-TIMEZONE': timeZone },
  })
  for (const { uid, day, summary, description, href, sequence, changedAt } of entries)
    calendar.createEvent({
      id: uid,
      sequence,
      stamp: changedAt,
      lastModified: changedAt,
      start: plainly(day),
      end: plainly(addDays(day, 1)),
      allDay: true,
      summary,
      description,
      url: new URL(href, origin).href,
      transparency: ICalEventTransparency.TRANSPARENT,
    })
  return calendar.toString()
}
