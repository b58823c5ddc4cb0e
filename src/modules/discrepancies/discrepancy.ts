import type { PlainDate } from '../../platform/dates.ts'
import { agree, type Claim, claimsOf, ownerOfField, survivorsOf, type Told } from '../records/index.ts'
import { registryOn } from '../registries/index.ts'

/** What two registries say differently of a field of one person: the value that stands by the rule, and the other. */
export type Difference = { readonly person: string; readonly field: string; readonly standing: Claim; readonly differing: Claim }

const side = ({ registry, key }: Claim) => `${registry}/${key}`

/** Names the two records, whichever of the two stands. */
export const pairOf = ({ standing, differing }: Pick<Difference, 'standing' | 'differing'>): string =>
  [side(standing), side(differing)].toSorted((a, b) => (a < b ? -1 : 1)).join(' ')

/** Where registries differ about a person; two records of one registry are its own matter. */
export const differencesOf = (person: string, told: readonly Told[], day: PlainDate): Difference[] =>
  survivorsOf(told, day).flatMap(({ field, chosen, others }) =>
    others.filter(({ registry }) => registry !== chosen.registry).map((differing) => ({ person, field, standing: chosen, differing })),
  )

/** How a discrepancy that is no longer found ended: the two agree, or one of them says nothing any more. */
export function endOf({ field, standing, differing }: Difference, told: readonly Told[], day: PlainDate): 'agreed' | 'gone' {
  const now = claimsOf(told, field, day, () => true)
  const [one, two] = [standing, differing].map((was) => now.find((claim) => side(claim) === side(was)))
  return one && two && agree(one, two, day) ? 'agreed' : 'gone'
}

/** Where a discrepancy stands: nobody has said which is right, a proposal waits, it was refused, or it is closed. */
export const discrepancyStates = ['open', 'proposed', 'refused', 'closed'] as const
export type DiscrepancyState = (typeof discrepancyStates)[number]

export type Asked = { readonly owner: string; readonly outcome: 'accepted' | 'refused' | null }

export const stateOf = (closed: boolean, asked: Asked | null): DiscrepancyState =>
  closed ? 'closed' : asked === null || asked.outcome === 'accepted' ? 'open' : asked.outcome === 'refused' ? 'refused' : 'proposed'

export const ownerOf = ({ registry }: Pick<Claim, 'registry'>, day: PlainDate): string | null => registryOn(registry, day)?.owner ?? null

/** Agencies of a discrepancy: the owners of both registries, and who answers for the field where it has its source. */
export const partiesOf = ({ standing, differing }: Pick<Difference, 'standing' | 'differing'>, day: PlainDate): string[] => [
  ...new Set(
    [standing, differing].flatMap((claim) => {
      const registry = registryOn(claim.registry, day)
      const isDefined = registry?.fields.some(({ field }) => field === claim.field)
      return registry ? [registry.owner, ...(isDefined ? [ownerOfField(registry, claim.field, day)] : [])] : []
    }),
  ),
]

/** Who must act: whoever has to decide on a proposal; before that the owner of the value that does not stand. */
export const actorOf = ({ differing }: Pick<Difference, 'differing'>, asked: Asked | null, day: PlainDate): string | null =>
  asked !== null && asked.outcome === null ? asked.owner : ownerOf(differing, day)
