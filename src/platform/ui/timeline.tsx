import type { ComponentChildren } from 'preact'
import type { PlainDate } from '../dates.ts'
import { DayWords } from './day-words.tsx'
import type { Words } from './reader.ts'
import { Say } from './say.tsx'
import { type State, StateShape } from './state.tsx'

/** One thing that happened, or is to happen. */
export type Happening = {
  readonly day: PlainDate
  readonly title: Words
  /** Who did it: a post or an agency. */
  readonly by?: Words
  readonly state?: State
  readonly body?: ComponentChildren
  /** Still to come: drawn hollow. */
  readonly ahead?: boolean
}

/** The history of a thing as a story, newest first unless the page turns it round. */
export function Timeline({ happenings }: { happenings: readonly Happening[] }) {
  return (
    <ol class="timeline">
      {happenings.map((each, index) => (
        <li key={index} data-ahead={each.ahead ? '' : undefined}>
          <p class="timeline-day">
            <DayWords day={each.day} kind={each.ahead ? 'term' : 'event'} />
          </p>
          <p class="timeline-title">
            {each.state && <StateShape state={each.state} />}
            <Say words={each.title} />
          </p>
          {each.by !== undefined && <Say as="p" class="soft" words={each.by} />}
          {each.body !== undefined && <div class="timeline-body">{each.body}</div>}
        </li>
      ))}
    </ol>
  )
}
