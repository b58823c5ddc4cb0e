import { type Dimension, dimensions } from '../registries/index.ts'
import type { Agreement, Standing } from './actions.ts'

type Checked = { readonly checked: number; readonly failed: number }

/** How all registries of one owner fare together: each check counts once, whichever registry it is of. */
export type OwnerIndex = {
  readonly owner: string
  readonly registries: number
  readonly dimensions: Readonly<Record<Dimension, Checked>>
  readonly agreement: Agreement
  readonly tickets: number
  readonly late: number
}

const sum = <T>(list: readonly T[], of: (each: T) => number): number => list.reduce((total, each) => total + of(each), 0)
const together = (counts: readonly Checked[]): Checked => ({
  checked: sum(counts, ({ checked }) => checked),
  failed: sum(counts, ({ failed }) => failed),
})

/** The share of checks passed; null where nothing was checked. */
export const passed = ({ checked, failed }: Checked): number | null => (checked === 0 ? null : (checked - failed) / checked)

/** The index of every owner, those with the largest share of failed checks first. */
export function byOwner(standings: readonly Standing[]): OwnerIndex[] {
  const owners = Map.groupBy(standings, ({ registry }) => registry.owner)
  const passing = ({ dimensions: each }: OwnerIndex) => passed(together(Object.values(each))) ?? 1
  return [...owners].map(([owner, own]) => indexOf(owner, own)).toSorted((a, b) => passing(a) - passing(b))
}

function indexOf(owner: string, own: readonly Standing[]): OwnerIndex {
  const of = (dimension: Dimension) => together(own.flatMap(({ spoken }) => (spoken ? [spoken.dimensions[dimension]] : [])))
  return {
    owner,
    registries: own.length,
    dimensions: Object.fromEntries(dimensions.map((dimension) => [dimension, of(dimension)])) as OwnerIndex['dimensions'],
    agreement: together(own.map(({ agreement }) => agreement)),
    tickets: sum(own, ({ tickets }) => tickets),
    late: sum(own, ({ late }) => late),
  }
}
