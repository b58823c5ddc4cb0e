import type { BareLine, ItemKind, ReportItem } from '../reporting/index.ts'
import { type AgencyFacts, type Facts, reported } from './facts.ts'

/** A statement with the agency that made it. */
export type Stated = { agency: AgencyFacts; item: ReportItem }

const isOfPart = ({ parts }: AgencyFacts, { task }: ReportItem): boolean => parts.some((part) => part.task === task)

/** Statements of a kind that the text may quote; what the board says of parts is counted with the parts. */
const quotable = (agency: AgencyFacts, kind: ItemKind): ReportItem[] =>
  agency.items.filter((item) => item.kind === kind && !(item.source === 'board' && isOfPart(agency, item)))

/** The statements that the text quotes: agencies take turns, so that none drowns the others; the longest late first. */
export function quoted(facts: Facts, kind: ItemKind): ReportItem[] {
  const due = new Map(reported(facts).flatMap(({ lines }) => lines.map(({ task, dueOn }: BareLine) => [task, dueOn ?? '9999-12-31'])))
  const queues = reported(facts).map((agency) =>
    quotable(agency, kind).toSorted((a, b) =>
      a.source === b.source ? (due.get(a.task) ?? '').localeCompare(due.get(b.task) ?? '') || a.id - b.id : a.source === 'agency' ? -1 : 1,
    ),
  )
  const found: ReportItem[] = []
  for (let round = 0; found.length < facts.regime.quotes && queues.some((queue) => queue.length > round); round += 1)
    for (const queue of queues) {
      const item = queue[round]
      if (item && found.length < facts.regime.quotes) found.push(item)
    }
  return found
}

/** The statements of a kind that the text leaves to the annex. */
export function unquoted(facts: Facts, kind: ItemKind): Stated[] {
  const said = new Set(quoted(facts, kind).map(({ id }) => id))
  return reported(facts).flatMap((agency) =>
    quotable(agency, kind)
      .filter(({ id }) => !said.has(id))
      .map((item) => ({ agency, item })),
  )
}

/** Every statement of the annex: all that agencies said, and all that the text could have quoted. */
export const listed = (facts: Facts): Stated[] =>
  reported(facts).flatMap((agency) =>
    agency.items.filter((item) => item.source === 'agency' || item.kind === 'result' || !isOfPart(agency, item)).map((item) => ({ agency, item })),
  )

/** Every statement of a round, of one kind where it is named. */
export const stated = (facts: Facts, kind?: ItemKind): Stated[] =>
  reported(facts).flatMap((agency) => agency.items.filter((item) => kind === undefined || item.kind === kind).map((item) => ({ agency, item })))
