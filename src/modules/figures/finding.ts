import Type, { type Static } from 'typebox'
import { formatNumber, type Text } from '../../platform/text.ts'

const Words = Type.Object({ vi: Type.String(), en: Type.String() })
const Span = Type.Object({ start: Type.Integer(), end: Type.Integer() })

/** Which arithmetic does not hold. */
export const FigureRule = Type.Enum(['parts', 'whole', 'rest', 'equation', 'share', 'change', 'continuity', 'fall', 'table-total', 'table-share'])
export type FigureRule = Static<typeof FigureRule>

/** Figures of a text that do not add up: where they stand, by which rule, the sum as it is and as it should be. `doubt`: the text may have left parts out on purpose. */
export const FigureFinding = Type.Object({
  rule: FigureRule,
  level: Type.Enum(['error', 'doubt']),
  spans: Type.Array(Span, { minItems: 1 }),
  words: Words,
  stands: Type.String({ description: 'the sum as the text has it' }),
  should: Type.String({ description: 'the sum as it should be' }),
})
export type FigureFinding = Static<typeof FigureFinding>

type Placed = { start: number; end: number }

/** A number as a Vietnamese report writes it: 9.831; 91,8; 120 tỷ; 1,2 triệu. At most as many decimals as a reader can use. */
export function written(value: number, places = 2): string {
  const size = Math.abs(value)
  if (size >= 1e9 && size % 1e6 === 0) return `${rounded(value / 1e9, 3)} tỷ`
  if (size >= 1e6 && size % 1e4 === 0) return `${rounded(value / 1e6, 2)} triệu`
  return rounded(value, places)
}

const rounded = (value: number, places: number): string => formatNumber(Math.round(value * 10 ** places) / 10 ** places, 'vi')

export const finding = (
  rule: FigureRule,
  figures: readonly Placed[],
  { words, stands, should, level = 'error' }: { words: Text; stands: string; should: string; level?: FigureFinding['level'] },
): FigureFinding => ({
  rule,
  level,
  spans: figures.map(({ start, end }) => ({ start, end })).toSorted((a, b) => a.start - b.start),
  words,
  stands,
  should,
})
