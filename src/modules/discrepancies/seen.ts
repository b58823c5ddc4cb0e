import { type Actor, may } from '../../platform/rights.ts'
import type { PlainDate } from '../../platform/dates.ts'
import { type Claim, isSeen, seesKeys, sightOf } from '../records/index.ts'
import { type FieldDefinition, type RegistryDefinition, registriesOn, registryOn } from '../registries/index.ts'
import { actorOf, type DiscrepancyState, partiesOf, stateOf } from './discrepancy.ts'
import { settleDiscrepancies } from './rights.ts'
import type { Discrepancy, Wanted } from './store.ts'

/** What one side says, as far as the reader may see it: no key, no value where they may not. */
export type SideSeen = Pick<Claim, 'since' | 'confirmedOn' | 'origin' | 'linkedOn'> & {
  readonly registry: RegistryDefinition
  readonly field: FieldDefinition
  readonly key: string | null
  readonly value: string | null
}

/** A discrepancy as somebody sees it. */
export type DiscrepancySeen = {
  readonly discrepancy: Omit<Discrepancy, 'reason' | 'answer'>
  /** Why one value was said to be right, and what was answered: people write values there, so both only for who sees both values. */
  readonly words: { readonly reason: string | null; readonly answer: string | null } | null
  readonly standing: SideSeen
  readonly differing: SideSeen
  readonly state: DiscrepancyState
  readonly isLate: boolean
  /** Who must act; null once it is closed. */
  readonly actor: string | null
  readonly maySettle: boolean
}

/** Both owners see both values of the one field they are to agree on, unless it needs a reason of its own; others by their right to the records. */
function sideSeen(actor: Actor, claim: Claim, isParty: boolean, day: PlainDate): SideSeen | null {
  const registry = registryOn(claim.registry, day)
  const field = registry?.fields.find((each) => each.field === claim.field)
  if (!registry || !field) return null
  const sight = sightOf(actor, registry)
  const sees = isSeen(field, sight) || (isParty && field.sensitivity !== 'sensitive')
  const { since, confirmedOn, origin, linkedOn } = claim
  const key = seesKeys(registry, sight) ? claim.key : null
  return { registry, field, key, value: sees ? claim.value : null, since, confirmedOn, origin, ...(linkedOn !== undefined && { linkedOn }) }
}

/** Null where one of the registries, or its field, is no longer defined. */
export function seenBy(actor: Actor, discrepancy: Discrepancy, today: PlainDate): DiscrepancySeen | null {
  const parties = partiesOf(discrepancy, today)
  const isParty = parties.some((agency) => actor.agencies.has(agency))
  const [standing, differing] = [discrepancy.standing, discrepancy.differing].map((claim) => sideSeen(actor, claim, isParty, today))
  if (!standing || !differing) return null
  const { reason, answer, ...rest } = discrepancy
  const state = stateOf(discrepancy.closed_at !== null, discrepancy.asked)
  return {
    discrepancy: rest,
    words: standing.value === null || differing.value === null ? null : { reason, answer },
    standing,
    differing,
    state,
    isLate: state !== 'closed' && discrepancy.due_on < today,
    actor: state === 'closed' ? null : actorOf(discrepancy, discrepancy.asked, today),
    maySettle: (state === 'open' || state === 'refused') && may(actor, settleDiscrepancies, parties),
  }
}

/** What agencies are to see of all discrepancies: between registries they own, or with a proposal they decide. */
export const amongOf = (agencies: ReadonlySet<string>, day: PlainDate): Wanted['among'] => ({
  registries: registriesOn(day).flatMap(({ code, owner }) => (agencies.has(owner) ? [code] : [])),
  agencies: [...agencies],
})
