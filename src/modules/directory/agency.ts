import Type, { type Static } from 'typebox'
import { PlainDate } from '../../platform/dates.ts'
import type { Text } from '../../platform/text.ts'

export const AgencyKind = Type.Enum([
  'government', 'ministry', 'ministerial', 'government-agency', 'party', 'assembly', 'judicial', 'province', 'department',
  'corporation', 'association', 'committee', 'unit', 'collective',
])
export type AgencyKind = Static<typeof AgencyKind>

/** Stable handle of an agency across names and codes: `bo-noi-vu` never changes its meaning. */
export const AgencyId = Type.String({ pattern: '^[a-z0-9-]{2,60}$' })
export type AgencyId = Static<typeof AgencyId>

/** A name with the days on which it held; `to` is the last day, null while it holds. */
export type DatedName = { name: Text; short: string | null; aliases: readonly string[]; from: PlainDate | null; to: PlainDate | null }

/** A code in one notation: QCVN right to left (000.00.00.G22), Decision 20/2020 left to right (G22), the statistical code of a province (24), or the symbol in document numbers (BKHCN). */
export type DatedCode = { notation: 'qcvn' | 'decision-20' | 'province' | 'symbol'; code: string; from: PlainDate | null; to: PlainDate | null; certain: boolean }

/** A body of the state, the Party or a corporation (cơ quan), with everything that changes over time dated. */
export type AgencyDefinition = {
  id: AgencyId
  kind: AgencyKind
  /** The post that answers for it (người đứng đầu): "Bộ trưởng Bộ Nội vụ". Posts, never people. */
  head: Text | null
  parent: AgencyId | null
  from: PlainDate | null
  to: PlainDate | null
  names: readonly DatedName[]
  codes: readonly DatedCode[]
}

/** On `on`, what `from` did passed to `to`: all of it, or only the functions named. */
export type Succession = { from: AgencyId; to: AgencyId; on: PlainDate; functions: 'all' | readonly string[]; basis: string | null; certain: boolean }
