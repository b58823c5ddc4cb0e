import { daysBetween, formatDay, type PlainDate } from '../../platform/dates.ts'
import type { Text } from '../../platform/text.ts'
import { type State, termWords } from '../../platform/ui/index.ts'
import { stateOn, type Task } from './task.ts'
import { recurrenceNames, shownState, stateNames } from './words.ts'

type Termed = Pick<Task, 'completedOn' | 'dueOn' | 'recurs' | 'deadline'>

/** Where a task stands against its term: shape and first words, then the exact days that prove them. */
export type Standing = { state: State; words: Text; days: Text }

/** From a week before it, a term is soon. */
const soon = 7

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)
const written = ({ vi, en }: Text): Text => ({ vi: capital(vi), en: capital(en) })

function openWords(dueOn: PlainDate, asOf: PlainDate): Text {
  const near = daysBetween(asOf, dueOn)
  const { vi, en } = termWords(dueOn, asOf)
  return near === 0 || near === 1 ? { vi: `Đến hạn ${vi}`, en: `Due ${en}` } : written({ vi, en })
}

/** State and term as one thing, so that neither repeats the other: "Quá hạn 12 ngày", "hạn 30/09/2026, hằng quý". */
export function standingOf(task: Termed, asOf: PlainDate): Standing {
  const { completedOn, dueOn, recurs, deadline } = task
  const state = stateOn(task, asOf)
  if (dueOn === null && completedOn === null) {
    const days = deadline ? { vi: `“${deadline.raw}”`, en: `“${deadline.raw}”` } : { vi: 'văn bản không nêu', en: 'the document names none' }
    return { state: 'unknown', words: stateNames.undated, days }
  }
  const due = dueOn === null ? null : { vi: `hạn ${formatDay(dueOn)}`, en: `due ${formatDay(dueOn)}` }
  if (completedOn !== null && (state === 'done-on-time' || state === 'done-late')) {
    const done = { vi: `xong ${formatDay(completedOn)}`, en: `done ${formatDay(completedOn)}` }
    return { state, words: stateNames[state], days: joined([done, due]) }
  }
  const words = openWords(dueOn as PlainDate, asOf)
  const near = state === 'within-term' && daysBetween(asOf, dueOn as PlainDate) <= soon
  return { state: near ? 'due-soon' : shownState(state), words, days: joined([due, recurs && recurrenceNames[recurs]]) }
}

const joined = (parts: readonly (Text | null)[]): Text => {
  const said = parts.filter((part) => part !== null)
  return { vi: said.map(({ vi }) => vi).join(', '), en: said.map(({ en }) => en).join(', ') }
}

const most = 160

/** An order of a page's length cut to a title: at the end of a clause where there is one, else between two words. */
export function headline(title: string): string {
  if (title.length <= most + 20) return title
  const cut = title.slice(0, most)
  const last = (signs: readonly string[], from: number) => Math.max(0, ...signs.map((sign) => cut.lastIndexOf(sign)).filter((at) => at > from))
  return `${cut.slice(0, last([';', '. ', ':'], most / 3) || last([','], most / 2) || last([' '], 0)).trimEnd()}…`
}
