import type { PlainDate } from '../../platform/dates.ts'

/** How the value of a field is chosen where registries differ: the first source in rank, the newest statement, or what most say. */
export type SurvivorRule = {
  readonly field: string
  readonly by: 'source-rank' | 'recency' | 'agreement'
  /** Registries from the most trusted down; also settles ties of the other ways. */
  readonly rank: readonly string[]
}

/** What one registry says of a field of a person. */
export type Claim = {
  readonly registry: string
  readonly key: string
  /** The registry's own name of the field. */
  readonly field: string
  readonly value: string
  readonly since: PlainDate
  readonly confirmedOn: PlainDate
  readonly origin: number
  /** Since which day the record belongs to the person by linkage; absent where it bears their number. */
  readonly linkedOn?: PlainDate
}

/** The value that stands, why, and who says otherwise. */
export type Survivor = {
  readonly field: string
  readonly chosen: Claim
  readonly by: SurvivorRule['by']
  readonly agree: number
  readonly others: readonly Claim[]
}

const rankOf = ({ rank }: SurvivorRule, registry: string) => {
  const at = rank.indexOf(registry)
  return at < 0 ? rank.length : at
}

/** Claims from the one that stands down, by the rule; `same` says when two values are one. */
export function survivorOf(rule: SurvivorRule, claims: readonly Claim[], same = (a: Claim, b: Claim) => a.value === b.value): Survivor | null {
  const backing = (claim: Claim) => claims.filter((other) => same(other, claim)).length
  const byRank = (a: Claim, b: Claim) => rankOf(rule, a.registry) - rankOf(rule, b.registry)
  const newest = (a: Claim, b: Claim) => (a.confirmedOn < b.confirmedOn ? 1 : a.confirmedOn > b.confirmedOn ? -1 : 0)
  const orders: Readonly<Record<SurvivorRule['by'], (a: Claim, b: Claim) => number>> = {
    'source-rank': (a, b) => byRank(a, b) || newest(a, b),
    recency: (a, b) => newest(a, b) || byRank(a, b),
    agreement: (a, b) => backing(b) - backing(a) || byRank(a, b) || newest(a, b),
  }
  const [chosen] = claims.toSorted((a, b) => orders[rule.by](a, b) || (a.key < b.key ? -1 : 1))
  if (!chosen) return null
  return { field: rule.field, chosen, by: rule.by, agree: backing(chosen), others: claims.filter((claim) => !same(claim, chosen)) }
}
