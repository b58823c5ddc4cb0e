import { criteria, cycles } from '../../../definitions/accountability/criteria.ts'
import { addDays, addMonths, type Period, type PlainDate } from '../../platform/dates.ts'
import { filled, holds, inForce, inputsOf, type Measures, type Rule } from '../performance/index.ts'
import type { Text } from '../../platform/text.ts'

export type ProposalKind = 'praise' | 'criticism'

/** A published criterion (tiêu chí): a rule that proposes. */
export type Criterion = Rule & { kind: ProposalKind }

/** From a day on: the day of the month that ends a proposal's window, and the working days an agency has to reply. */
export type Cycle = { from: PlainDate; cutOff: number; replyDays: number }

export const cycleOn = (day: PlainDate): Cycle => cycles.findLast(({ from }) => from <= day) ?? (cycles[0] as Cycle)

/** The days a month's proposals look at, both counted: 15 May to 14 June for June. */
export function windowOf(month: Period): { first: PlainDate; last: PlainDate } {
  const { cutOff } = cycleOn(`${month}-01`)
  const last = `${month}-${String(cutOff).padStart(2, '0')}`
  return { first: addDays(addMonths(last, -1), 1), last }
}

/** The last month whose window has ended before a day. */
export function lastClosed(day: PlainDate): Period {
  const month = day.slice(0, 7)
  return windowOf(month).last < day ? month : addMonths(`${month}-01`, -1).slice(0, 7)
}

/** A criterion that holds for an agency, with what it saw. */
export type Met = { id: string; version: number; inputs: Measures; words: Text }

/** The criteria of a kind that hold, by the versions of the day. */
export const metOn = (kind: ProposalKind, measures: Measures, day: PlainDate): Met[] =>
  inForce(criteria, day)
    .filter((each) => each.kind === kind && holds(each, measures))
    .map((each) => ({ id: each.id, version: each.version, inputs: inputsOf(each, measures), words: filled(each, measures) }))
