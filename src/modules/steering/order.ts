import type { Settings } from '../../platform/ctx.ts'
import { dayAt, type PlainDate } from '../../platform/dates.ts'
import type { StoredDocument } from '../documents/index.ts'
import { fiveClear } from '../orders/index.ts'
import { type ReadMandate } from '../mandates/index.ts'
import { agencyIdsOf } from '../names/index.ts'
import { clockOf, type Task } from './task.ts'
import { tracesOf } from './trace.ts'

/** What a mandate is once its agencies are looked up and the five criteria are judged. */
export type Judged = { mandate: ReadMandate; lead: string[]; support: string[]; unclear: string[]; review: string[] }

/** Below this a reading waits for a person. */
const sure = 0.8

/** What a person must look at before a reading is trusted: shown with the task until somebody has. */
function reviewOf(mandate: ReadMandate, lead: readonly string[]): string[] {
  const unknown = mandate.lead.length > 0 && lead.length === 0
  return [
    ...(mandate.confidence < sure ? ['confidence'] : []),
    ...(unknown ? ['agency'] : []),
    ...(mandate.deadline === null || ['vague', 'roadmap', 'event', 'relative'].includes(mandate.deadline.kind) ? ['deadline'] : []),
  ]
}

/** Looks up the agencies as of the document's day and judges the five. */
export function judge(mandate: ReadMandate, asOf: PlainDate): Judged {
  const lead = agencyIdsOf(mandate.lead, asOf)
  const unclear = [...new Set(fiveClear(mandate).failures.map(({ clarity }) => clarity))]
  return { mandate, lead, support: agencyIdsOf(mandate.support, asOf), unclear, review: reviewOf(mandate, lead) }
}

/** KH2025 for a draft plan of 2025, CT07-2025 for directive 07 of that year: short, stable, said over the telephone. */
export function codePrefixOf(
  { number, type, issuedOn, receivedAt }: Pick<StoredDocument, 'number' | 'type' | 'issuedOn' | 'receivedAt'>,
  year: number | null,
): string {
  const letters = {
    directive: 'CT',
    plan: 'KH',
    conclusion: 'TB',
    resolution: 'NQ',
    decision: 'QD',
    telegram: 'CD',
    report: 'BC',
    news: 'TT',
    other: 'VB',
  }[type]
  const digits = /^\s*(\d+)/.exec(number ?? '')?.[1] ?? ''
  const of = issuedOn?.slice(0, 4) ?? year ?? dayAt(receivedAt).slice(0, 4)
  return `${letters}${digits}${digits ? '-' : ''}${of}`
}

/** The year a plan is for, where its title says one. */
export const yearOf = ({ title }: StoredDocument): number | null => {
  const found = /năm (20\d\d)/u.exec(title ?? '')
  return found ? Number(found[1]) : null
}

/** The fields a document gives a task; a recurring duty is owed first after `from`, the day it came on the board. */
export function fieldsOf(
  { mandate, lead, support, unclear, review }: Judged,
  document: string,
  from: PlainDate,
  settings: Settings,
): Omit<Task, 'id' | 'code' | 'progress' | 'updatedOn' | 'completedOn' | 'withdrawnOn' | 'parent' | 'unit'> {
  const { dueOn, recurs } = clockOf(mandate.deadline, from, settings)
  return {
    document,
    position: mandate.n,
    section: mandate.section,
    title: mandate.title,
    lead,
    support,
    leadNames: mandate.lead,
    supportNames: mandate.support,
    product: mandate.product,
    deadline: mandate.deadline,
    dueOn,
    firstDueOn: dueOn,
    recurs,
    targets: mandate.targets,
    traces: tracesOf(mandate),
    note: mandate.note,
    basis: mandate.basis,
    spanStart: mandate.start,
    spanEnd: mandate.end,
    confidence: mandate.confidence,
    rule: mandate.rule,
    unclear,
    review,
  }
}
