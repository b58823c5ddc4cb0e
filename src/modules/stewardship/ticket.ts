import { daysBetween, type PlainDate } from '../../platform/dates.ts'
import { addWorkingDays, type WorkCalendar } from '../../platform/workdays.ts'
import type { Dimension } from '../registries/index.ts'

/** How long an owner has, by what failed. */
export type RepairTerm = {
  readonly from: PlainDate
  readonly weight: 'reject' | 'warn'
  readonly dimensions: readonly Dimension[]
  readonly workingDays: number
  readonly certain: boolean
}

/** The day by which a fault found on a day is to be mended. */
export function mendBy(
  terms: readonly RepairTerm[],
  calendar: WorkCalendar,
  fault: { weight: 'reject' | 'warn'; dimension: Dimension },
  on: PlainDate,
): PlainDate {
  const term = terms.filter(({ from, weight, dimensions }) => from <= on && weight === fault.weight && dimensions.includes(fault.dimension)).at(-1)
  return addWorkingDays(calendar, on, term?.workingDays ?? 15)
}

/** Days before and after its day on which an owner is told of a ticket again. */
export type RepairRungs = {
  readonly from: PlainDate
  readonly before: readonly number[]
  readonly after: readonly number[]
  readonly certain: boolean
}

/**
 * The rung a ticket stands on: `before-3` until three days are left, `after-5` once five have passed; null between.
 * A rung nobody was there to tell is told late, the one before it no more.
 */
export function rungOf({ before, after }: Pick<RepairRungs, 'before' | 'after'>, dueOn: PlainDate, today: PlainDate): string | null {
  const left = daysBetween(today, dueOn)
  const near = before.filter((days) => left >= 0 && left <= days)
  const past = after.filter((days) => -left >= days)
  if (near.length > 0) return `before-${Math.min(...near)}`
  return past.length > 0 ? `after-${Math.max(...past)}` : null
}

/** What a rule found in one import. */
export type Found = {
  readonly rule: string
  readonly weight: 'reject' | 'warn'
  readonly dimension: Dimension
  readonly checked: number
  readonly failed: number
}
export type OpenTicket = { readonly id: string; readonly rule: string; readonly rows: number }

/**
 * What an import does to the open tickets of its registry: opens one for each rule that fails and has none, carries others on,
 * closes those whose rule nothing fails any more, if the file is at least as large as the one that opened them.
 */
export function ticketsAfter(
  open: readonly OpenTicket[],
  found: readonly Found[],
  rows: number,
): { opened: Found[]; carried: { id: string; failed: number }[]; mended: string[] } {
  const byRule = new Map(open.map((ticket) => [ticket.rule, ticket]))
  const failing = new Map(found.filter(({ failed }) => failed > 0).map((each) => [each.rule, each]))
  return {
    opened: [...failing.values()].filter(({ rule }) => !byRule.has(rule)),
    carried: open.flatMap(({ id, rule }) => (failing.has(rule) ? [{ id, failed: failing.get(rule)?.failed ?? 0 }] : [])),
    mended: open.filter((ticket) => !failing.has(ticket.rule) && rows >= ticket.rows).map(({ id }) => id),
  }
}
