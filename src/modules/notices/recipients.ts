import type { PlainDate } from '../../platform/dates.ts'
import { agencyById, successorsOf } from '../directory/index.ts'
import type { Account } from '../identity/index.ts'
import type { To } from './notice.ts'

type Candidate = Pick<Account, 'id' | 'role' | 'agency' | 'disabledAt'> & Partial<Pick<Account, 'lockedAt'>>

/** The agency, then the ones above it: each followed to whom its work has passed by that day. */
function upwards(agency: string, day: PlainDate): string[][] {
  const steps: string[][] = []
  const seen = new Set<string>()
  for (let at: string | undefined = agency; at !== undefined && !seen.has(at); at = agencyById(at)?.parent) {
    seen.add(at)
    steps.push(successorsOf(at, day))
  }
  return steps
}

/** Clerks work for an agency; where it has none of them, whoever reads for it does. */
const atWork = (accounts: readonly Candidate[]): readonly Candidate[] => {
  const clerks = accounts.filter(({ role }) => role === 'agency-clerk' || role === 'standing-clerk')
  return clerks.length > 0 ? clerks : accounts
}

/**
 * Which accounts a notice reaches: of an agency those who work for it on that day or for its successor,
 * and where nobody does, those of the nearest body above.
 */
export function recipientsOf(to: To, accounts: readonly Candidate[], day: PlainDate): string[] {
  const living = accounts.filter(({ disabledAt }) => disabledAt === null)
  if ('account' in to)
    return accounts.filter((each) => each.id === to.account && (each.disabledAt === null || each.lockedAt != null)).map(({ id }) => id)
  if (!('agency' in to)) return living.filter(({ role }) => role === to.role).map(({ id }) => id)
  for (const bodies of upwards(to.agency, day)) {
    const there = living.filter(({ agency, role }) => agency !== null && bodies.includes(agency) && (to.role === undefined || role === to.role))
    if (there.length > 0) return (to.role === undefined ? atWork(there) : there).map(({ id }) => id)
    if (to.role !== undefined) return []
  }
  return []
}
