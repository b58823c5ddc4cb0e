import { daysOf, type Period } from '../../platform/dates.ts'
import type { Figure } from './figure.ts'
import type { Territory } from './frame.ts'
import { categoriesOn, type Dimension, type IndicatorDefinition } from './indicator.ts'

/** The invented course of an indicator; `lag` are periods that have not come in. */
export type Course = { code: string; version?: number; start: number; end: number; whole: number; silent?: readonly string[]; lag?: number }

/** A number between 0 and 1 that words always give the same (FNV-1a): the demonstration is the same everywhere. */
export function chance(words: string): number {
  let hash = 2_166_136_261
  for (const sign of words) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 16_777_619) >>> 0
  hash = Math.imul(hash ^ (hash >>> 15), 2_246_822_507) >>> 0
  return ((hash ^ (hash >>> 13)) >>> 0) / 4_294_967_296
}

/** How large a territory is; a merged one is as large as what it was made of. */
export function sizeOf(territories: ReadonlyMap<string, Territory>, id: string): number {
  const parts = territories.get(id)?.madeOf ?? []
  return parts.length > 0 ? parts.reduce((sum, part) => sum + sizeOf(territories, part), 0) : 0.5 + chance(`size ${id}`)
}

/** How far the course has come (0 to 1): steep at first, then slower. */
const progressAt = (months: number): number => Math.min(1, 1 - 0.9 ** Math.max(0, months))

const monthsSince = (period: Period): number => (Number(period.slice(0, 4)) - 2025) * 12 + Number(daysOf(period).last.slice(5, 7)) - 1

/** An invented figure of a unit; `size` scales counts, and no unit does quite as the others. */
export function inventedFigure(definition: IndicatorDefinition, course: Course, unit: string, period: Period, size: number): Figure {
  const lead = definition.units === 'country' ? 0 : (chance(`lead ${course.code} ${unit}`) - 0.5) * 18
  const noise = (chance(`${course.code} ${unit} ${period}`) - 0.5) * 1.2
  const value =
    course.start +
    (course.end - course.start) * progressAt(monthsSince(period) + lead / 6) +
    (definition.formula === 'ratio' && course.end - course.start > 10 ? lead / 2 + noise : 0)
  if (definition.formula === 'ratio') {
    const denominator = definition.whole ? Math.max(1, Math.round(course.whole * size)) : course.whole
    const share = Math.max(0, definition.mayExceed ? value : Math.min(100, value))
    return { numerator: definition.whole ? Math.round((denominator * share) / 100) : Math.round(denominator * share) / 100, denominator }
  }
  const numerator = Math.min(definition.most ?? Number.POSITIVE_INFINITY, definition.units === 'provinces' ? value * size : value)
  return { numerator: definition.whole ? Math.round(numerator) : Math.round(numerator * 100) / 100, denominator: null }
}

/** The parts of a figure along a dimension, adding up to it to the last one. */
export function partsOf(
  definition: IndicatorDefinition,
  dimension: Dimension,
  figure: Figure,
  unit: string,
  period: Period,
): { category: string; figure: Figure }[] {
  const categories = categoriesOn(dimension, daysOf(period).last)
  const weights = categories.map(({ code, most }) => most ?? 0.4 + chance(`${code} ${unit}`))
  if (definition.formula === 'ratio') {
    const wholes = split(
      figure.denominator ?? 0,
      weights,
      weights.map(() => Number.POSITIVE_INFINITY),
    )
    const parts = split(figure.numerator, wholes, definition.mayExceed ? wholes.map(() => Number.POSITIVE_INFINITY) : wholes)
    return categories.map(({ code }, at) => ({ category: code, figure: { numerator: parts[at] ?? 0, denominator: wholes[at] ?? 0 } }))
  }
  return categories.map(({ code }, at) => ({
    category: code,
    figure: {
      numerator:
        split(
          figure.numerator,
          weights,
          weights.map(() => Number.POSITIVE_INFINITY),
        )[at] ?? 0,
      denominator: null,
    },
  }))
}

/** Splits a count by weights into whole numbers, none above its limit. */
export function split(count: number, weights: readonly number[], limits: readonly number[]): number[] {
  const sum = weights.reduce((total, each) => total + each, 0)
  const parts = weights.map((weight, at) => Math.min(limits[at] ?? 0, sum === 0 ? 0 : Math.floor((count * weight) / sum)))
  let left = count - parts.reduce((total, each) => total + each, 0)
  for (let at = 0; at < parts.length && left > 0; at += 1) {
    const given = Math.min(left, (limits[at] ?? 0) - (parts[at] ?? 0))
    parts[at] = (parts[at] ?? 0) + given
    left -= given
  }
  return parts
}

/** An invented score: points of each group below its most, and their sum. */
export function inventedScore(
  definition: IndicatorDefinition,
  dimension: Dimension,
  course: Course,
  unit: string,
  period: Period,
): { figure: Figure; parts: { category: string; figure: Figure }[] } {
  const progress = progressAt(monthsSince(period))
  const parts = dimension.categories.map(({ code, most = 0 }) => {
    const share = (course.start + (course.end - course.start) * progress) / (definition.most ?? 100) + (chance(`${unit} ${code}`) - 0.5) * 0.16
    return { category: code, figure: { numerator: Math.round(most * Math.min(0.99, share) * 100) / 100, denominator: null } }
  })
  const total = Math.round(parts.reduce((sum, { figure }) => sum + figure.numerator, 0) * 100) / 100
  return { figure: { numerator: total, denominator: null }, parts }
}
