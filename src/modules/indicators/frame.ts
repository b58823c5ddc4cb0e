import type { PlainDate } from '../../platform/dates.ts'
import { combined, type Figure } from './figure.ts'
import type { IndicatorDefinition } from './indicator.ts'

/** A province as a territory of one extent, with the days it lived and those it was made of. */
export type Territory = { id: string; code: string; from?: PlainDate; to?: PlainDate; madeOf: readonly string[] }

/** The frame of a day (khung đơn vị): the 63 provinces until 30/6/2025, the 34 since. */
export const frameOn = (territories: readonly Territory[], day: PlainDate): Territory[] =>
  territories.filter(({ from, to }) => (from === undefined || from <= day) && (to === undefined || day <= to))

/** A figure of a territory for a period: reported by itself, put together from those it was made of, or missing with those that are silent. */
export type Continued = { figure: Figure | null; of: readonly string[]; silent: readonly string[] }

/**
 * The figure of a territory for a period that ended on `last`. Before it was formed its history is that of its predecessors, added by the rule of the
 * definition; while one of them is silent there is none, for a part is not the whole.
 * @param reported the figure a unit itself reported for that period
 */
export function continued(
  definition: Pick<IndicatorDefinition, 'aggregation' | 'formula'>,
  territories: ReadonlyMap<string, Territory>,
  id: string,
  last: PlainDate,
  reported: (unit: string) => Figure | null,
): Continued {
  const territory = territories.get(id)
  const own = reported(id)
  const unborn = territory?.from !== undefined && last < territory.from
  if (!unborn || own !== null) return { figure: own, of: own === null ? [] : [id], silent: own === null ? [id] : [] }
  const parts = territory.madeOf.map((each) => continued(definition, territories, each, last, reported))
  const silent = parts.flatMap((part) => part.silent)
  const figures = parts.flatMap(({ figure }) => (figure === null ? [] : [figure]))
  const whole = silent.length > 0 || figures.length < parts.length ? null : combined(definition, figures)
  return { figure: whole, of: parts.flatMap((part) => part.of), silent }
}
