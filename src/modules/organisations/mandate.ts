import type { PlainDate } from '../../platform/dates.ts'
import type { Text } from '../../platform/text.ts'
import { headWords, type Organisation, type OrganisationKind, passesOn } from './organisation.ts'

/** Leave to act for an organisation: of its legal representative, or of staff for named actions (giao việc, ủy quyền). */
export type Mandate = {
  id: string
  organisation: string
  account: string | null
  /** Keyed hash of the number of somebody named before they ever signed in. */
  person: string | null
  label: string
  capacity: 'representative' | 'delegate'
  /** Null: everything. */
  actions: readonly string[] | null
  from: PlainDate
  to: PlainDate | null
  reason: string
  /** The directory's post it goes with, and the term in that post. */
  post: string | null
  term: number | null
  givenAt: Date
  endedAt: Date | null
  endedReason: string | null
}

/** A mandate with the organisation it is for. */
export type Held = Mandate & { for: Organisation }

/** Not ended, and the day lies within its days; whether its post is still held is the directory's to say. */
export const inDays = ({ endedAt, from, to }: Pick<Mandate, 'endedAt' | 'from' | 'to'>, day: PlainDate): boolean =>
  endedAt === null && from <= day && (to === null || day <= to)

export const capacityWords = ({ capacity }: Pick<Mandate, 'capacity'>, kind: OrganisationKind): Text =>
  capacity === 'representative' ? headWords[kind] : { vi: 'Người được giao việc', en: 'Delegate' }

/** Whether the holder may give work to others: all of it, or no more than their own. */
export const mayPassOn = ({ capacity, actions }: Pick<Mandate, 'capacity' | 'actions'>): boolean =>
  capacity === 'representative' || (actions?.includes(passesOn) ?? false)

/** Which of the wanted actions the holder may pass on. */
export const beyond = ({ actions }: Pick<Mandate, 'actions'>, wanted: readonly string[]): string[] =>
  actions === null ? [] : wanted.filter((action) => !actions.includes(action))
