import { Fragment } from 'preact'
import { formatDay } from '../../platform/dates.ts'
import { Say, StateTag, useReader } from '../../platform/ui/index.ts'
import { nameOn } from '../directory/index.ts'
import type { AgendaItem } from './agenda.ts'
import { reasons } from './agenda.ts'
import { type Meeting, type MeetingState, meetingStateWords, stateOf } from './meeting.ts'
import { delayWords } from './words.ts'

const shown: Readonly<Record<MeetingState, 'within-term' | 'done-on-time' | 'unknown'>> = {
  planned: 'within-term',
  held: 'done-on-time',
  cancelled: 'unknown',
}

/** State of a meeting with its day and hour. */
export function MeetingDay({ meeting }: { meeting: Meeting }) {
  const state = stateOf(meeting)
  return (
    <span class="day-words">
      <StateTag state={shown[state]}>
        <Say words={meetingStateWords[state]} />
      </StateTag>{' '}
      <time datetime={meeting.heldOn}>
        {meeting.beginsAt && `${meeting.beginsAt}, `}
        {formatDay(meeting.heldOn)}
      </time>
    </span>
  )
}

/** Agencies, each a door to its page. */
export function Agencies({ ids }: { ids: readonly string[] }) {
  const { asOf, language } = useReader()
  if (ids.length === 0) return <span class="soft">–</span>
  return (
    <span>
      {ids.map((id, at) => (
        <Fragment key={id}>
          {at > 0 && ', '}
          <a href={`/agencies/${id}`}>{nameOn(id, asOf, language)}</a>
        </Fragment>
      ))}
    </span>
  )
}

/** The door to what an item is about. */
export const subjectHref = ({ source, subject }: Pick<AgendaItem, 'source' | 'subject'>): string | null =>
  subject === null ? null : source === 'obstacle' ? `/obstacles/${subject}` : `/tasks/${subject}`

/** What an item is about: its words, a door where the reader may open it, and its code. */
export function Subject({ item, opens }: { item: AgendaItem; opens: boolean }) {
  const href = subjectHref(item)
  return (
    <>
      {href !== null && opens ? <a href={href}>{item.title}</a> : item.title}
      {item.subject !== null && <p class="small soft">{item.subject}</p>}
    </>
  )
}

/** Why it is on the agenda, how late, how often. */
export function Why({ item }: { item: AgendaItem }) {
  const delay = delayWords(item)
  return (
    <>
      <Say words={reasons[item.reason]} />
      {delay && <Say as="p" class="small soft" words={delay} />}
    </>
  )
}
