import type { Text } from '../text.ts'
import { Say } from './say.tsx'

/** States of anything with a term; each has one word, one shape and one colour everywhere. */
export const states = ['done-on-time', 'done-late', 'within-term', 'due-soon', 'overdue', 'unknown'] as const
export type State = (typeof states)[number]

/** The official words for each state. */
export const stateWords: Readonly<Record<State, Text>> = {
  'done-on-time': { vi: 'Hoàn thành đúng hạn', en: 'Done on time' },
  'done-late': { vi: 'Hoàn thành quá hạn', en: 'Done late' },
  'within-term': { vi: 'Đang thực hiện, trong hạn', en: 'In progress, within term' },
  'due-soon': { vi: 'Sắp đến hạn', en: 'Due soon' },
  overdue: { vi: 'Quá hạn, chưa hoàn thành', en: 'Overdue' },
  unknown: { vi: 'Chưa rõ thời hạn', en: 'Term unknown' },
}

const shapes: Readonly<Record<State, string>> = {
  'done-on-time': 'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1Zm3.1 4.3L7 9.6 4.9 7.5 3.8 8.6 7 11.8l5.2-5.4Z',
  'done-late': 'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1Zm0 1.6a5.4 5.4 0 1 0 0 10.8A5.4 5.4 0 0 0 8 2.6Zm2.7 2.9 1 1.1L7.1 11 4.5 8.4l1.1-1.1L7.1 8.800Z',
  'within-term': 'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1Zm0 1.6a5.4 5.4 0 1 0 0 10.8A5.4 5.4 0 0 0 8 2.6Z',
  'due-soon': 'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1Zm0 1.6v5.4l4 3.600A5.400 5.400 0 0 0 8 2.600Z',
  overdue: 'M8 .6 15.4 8 8 15.400.6 8Zm-.9 3.900v4.200h1.800V4.500Zm0 5.200v1.800h1.800V9.700Z',
  unknown: 'M2 7h3v2H2Zm4.500 0h3v2h-3ZM11 7h3v2h-3Z',
}

/** The shape of a state alone, for places where the word stands beside it. */
export function StateShape({ state }: { state: State }) {
  return (
    <svg class={`shape is-${state}`} viewBox="0 0 16 16" aria-hidden="true">
      <path fill-rule="evenodd" d={shapes[state]} />
    </svg>
  )
}

/** A state as shape, word and colour. `children` replaces the official word, as "quá hạn 12 ngày". */
export function StateTag({ state, children }: { state: State; children?: preact.ComponentChildren }) {
  return (
    <span class="state">
      <StateShape state={state} />
      {children ?? <Say words={stateWords[state]} />}
    </span>
  )
}
