import type { PlainDate } from '../../platform/dates.ts'
import { type AgencyKind, agencyById, agencyOn, successorsOf } from '../directory/index.ts'

/** Who reports a task: an agency, a collective that nobody answers for alone, or nobody known. */
export type Reporter = { kind: 'agency' | 'collective' | 'unknown'; id: string }

export const unknownReporter: Reporter = { kind: 'unknown', id: '' }

/** How many bodies a chain of parents can have. */
const deepest = 6

/**
 * Who reports a task on a day: its first lead, for one answers alone; followed through mergers, and up to a body of a kind that reports.
 * A body with none above it reports for itself.
 */
export function reporterOf(lead: readonly string[], day: PlainDate, kinds: readonly AgencyKind[]): Reporter {
  const [first] = lead
  const [now] = first === undefined ? [] : successorsOf(first, day)
  if (now === undefined) return unknownReporter
  if (agencyById(now)?.kind === 'collective') return { kind: 'collective', id: now }
  let at: string | null = now
  for (let step = 0; at !== null && step < deepest; step += 1) {
    const agency = agencyOn(at, day)
    if (agency !== null && kinds.includes(agency.kind)) return { kind: 'agency', id: at }
    at = agency?.parent ?? null
  }
  return { kind: 'agency', id: now }
}
