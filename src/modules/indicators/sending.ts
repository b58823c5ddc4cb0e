import Type, { type Static } from 'typebox'
import { Period } from '../../platform/dates.ts'

/** Words a person gives for what they send or decide. */
export const GivenWords = Type.String({ minLength: 1, maxLength: 2000 })
export const UnitId = Type.String({ pattern: '^[a-z0-9-]{2,100}$' })

/** Where figures come from and why they change what stands: the same in a form, a sheet and the API. */
export const Grounds = Type.Object({ source: Type.Optional(GivenWords), reason: Type.Optional(GivenWords) })

/** A published figure to be withdrawn; without a unit, that of the country. */
export const Withdrawal = Type.Object({ unit: Type.Optional(UnitId), period: Period, reason: GivenWords })
export type Withdrawal = Static<typeof Withdrawal>

/** What the second person decides on: exactly the difference they saw, by its fingerprint. */
export const Decision = Type.Object({
  outcome: Type.Enum(['approved', 'refused']),
  fingerprint: Type.String({ pattern: '^[0-9a-f]{64}$' }),
  words: Type.Optional(GivenWords),
})
export type Decision = Static<typeof Decision>

/** Address of a proposal. */
export const ProposalId = Type.Object({ proposal: Type.String({ format: 'uuid' }) })
