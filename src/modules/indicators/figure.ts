import type { IndicatorDefinition } from './indicator.ts'

/** What is stored of a value: numerator and denominator apart; an amount or a score has no denominator. */
export type Figure = { readonly numerator: number; readonly denominator: number | null }

type Measured = Pick<IndicatorDefinition, 'formula'>

/** The value by the formula of the definition; null where the denominator is nothing, for a share of nothing is no share. */
export function valueOf({ formula }: Measured, { numerator, denominator }: Figure): number | null {
  if (formula !== 'ratio') return numerator
  return denominator === null || denominator === 0 ? null : (100 * numerator) / denominator
}

/** The value as it is published: to the decimals of the definition, a half away from zero as people round (1.005 is not held exactly). */
export const roundedTo = (decimals: number, value: number): number => Number((value + Math.sign(value) * 1e-9).toFixed(decimals))

/** One figure for several units; null where the indicator cannot be added. */
export function combined({ aggregation, formula }: Pick<IndicatorDefinition, 'aggregation' | 'formula'>, figures: readonly Figure[]): Figure | null {
  if (figures.length === 0 || (aggregation === 'none' && figures.length > 1)) return null
  return {
    numerator: figures.reduce((sum, each) => sum + each.numerator, 0),
    denominator: formula === 'ratio' ? figures.reduce((sum, each) => sum + (each.denominator ?? 0), 0) : null,
  }
}

/** A whole made of units of which some may be silent (null): its figure, and how many spoke. */
export type Whole = { figure: Figure | null; reported: number; expected: number }

export function wholeOf(definition: Pick<IndicatorDefinition, 'aggregation' | 'formula' | 'silence'>, parts: readonly (Figure | null)[]): Whole {
  const spoken = parts.filter((part) => part !== null)
  const enough = spoken.length === parts.length || definition.silence === 'over-those-who-reported'
  return { figure: enough ? combined(definition, spoken) : null, reported: spoken.length, expected: parts.length }
}
