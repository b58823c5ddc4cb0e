import { createHash } from 'node:crypto'
import { type Figure, roundedTo, valueOf } from './figure.ts'
import type { IndicatorDefinition } from './indicator.ts'
import { type Place, placeKey } from './observation.ts'

/** One line of what approval would change: what stands, what is proposed, and by how much the value moves. */
export type Difference = Place & {
  old: Figure | null
  new: Figure | null
  oldValue: number | null
  newValue: number | null
  change: number | null
  strange: boolean
}

type Shown = Pick<IndicatorDefinition, 'formula' | 'decimals'>

const shown = (definition: Shown, figure: Figure | null): number | null => {
  const value = figure === null ? null : valueOf(definition, figure)
  return value === null ? null : roundedTo(definition.decimals, value)
}

export function differenceOf(definition: Shown, place: Place, old: Figure | null, proposed: Figure | null, strange = false): Difference {
  const [oldValue, newValue] = [shown(definition, old), shown(definition, proposed)]
  const change = oldValue === null || newValue === null ? null : roundedTo(definition.decimals, newValue - oldValue)
  const { unit, period, dimension, category } = place
  return { unit, period, dimension, category, old, new: proposed, oldValue, newValue, change, strange }
}

export const same = (a: Figure | null, b: Figure | null): boolean =>
  a?.numerator === b?.numerator && (a?.denominator ?? null) === (b?.denominator ?? null)

/** What the second person approves is this very difference: it changes when anything under it does. */
export const fingerprintOf = (differences: readonly Difference[]): string =>
  createHash('sha256')
    .update(
      JSON.stringify(differences.map((each) => ({ at: placeKey(each), old: each.old, new: each.new })).toSorted((a, b) => (a.at < b.at ? -1 : 1))),
    )
    .digest('hex')
