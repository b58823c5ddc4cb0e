import { lines } from '../../../definitions/lines/all.ts'
import type { PlainDate } from '../../platform/dates.ts'
import { fold, type Text } from '../../platform/text.ts'
import type { Task } from './task.ts'

/** A line on which tasks are reported (đầu mối nhận báo cáo), as data: whose, since when, how often, and which orders it follows. */
export type LineDefinition = {
  id: string
  name: Text
  /** The agency that receives the report. */
  addressee: string
  from: PlainDate
  to?: PlainDate
  every: Text
  /** Endings of the numbers of ordering documents; with no numbers and no words the line follows every task. */
  numbers: readonly string[]
  /** Words that the order, its basis or the title of its document names. */
  words: readonly string[]
}

type Ordered = Pick<Task, 'title' | 'basis' | 'note'> & { number: string | null; documentTitle: string | null }

const follows = ({ numbers, words }: LineDefinition, { number, documentTitle, title, basis, note }: Ordered): boolean => {
  if (numbers.length + words.length === 0) return true
  const named = [number, basis].filter((each) => each !== null)
  const said = fold([title, basis, note, documentTitle].filter(Boolean).join(' '))
  return (
    numbers.some((ending) => named.some((each) => each.split(/[\s,;]+/u).some((part) => part.endsWith(ending)))) ||
    words.some((each) => said.includes(fold(each)))
  )
}

/** The lines on which a task is reported on a day. */
export const linesOf = (task: Ordered, day: PlainDate): LineDefinition[] =>
  lines.filter((line) => line.from <= day && day <= (line.to ?? '9999-12-31') && follows(line, task))
