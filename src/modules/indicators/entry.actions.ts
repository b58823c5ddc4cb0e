import type { Ctx } from '../../platform/ctx.ts'
import { daysOf, type Period } from '../../platform/dates.ts'
import { type Fault } from '../../platform/problems.ts'
import { may } from '../../platform/rights.ts'
import { definitionFor, proposeValues } from './actions.ts'
import { unitsOn } from './catalogue.ts'
import type { Cell } from './check.ts'
import { type Entry, fieldName } from './entry.view.tsx'
import { categoriesOn, country, type IndicatorDefinition } from './indicator.ts'
import { byPlace } from './line.ts'
import { placeKey } from './observation.ts'
import { readNumber } from './number.ts'
import { lastEnded, periodAt, periodsFrom } from './period.ts'
import { valuesInvalid } from './problems.ts'
import { reportIndicators } from './rights.ts'
import { definitionOn } from './series.actions.ts'
import { knownObservations } from './store.ts'

/** The units an actor reports for in a period. */
const ownUnits = (ctx: Ctx, definition: IndicatorDefinition, last: string): string[] =>
  unitsOn(definition, last).filter((unit) => may(ctx.actor, reportIndicators, unit === country ? [definition.owner] : [unit, definition.owner]))

/** Whether an actor may enter anything of an indicator today. */
export const mayEnter = (ctx: Ctx, definition: IndicatorDefinition): boolean =>
  ctx.actor.role !== 'public' && ownUnits(ctx, definition, ctx.today()).length > 0

/** What the form shows: the periods and units to choose from, and what stands published. */
export async function entryOf(ctx: Ctx, code: string, asked: { period?: string | undefined; unit?: string | undefined }): Promise<Entry> {
  const now: Ctx = { ...ctx, asOf: ctx.today() }
  const current = definitionOn(now, code)
  const all = periodsFrom(periodAt(current.every, current.from), lastEnded(current.every, ctx.today()))
  const periods = all.slice(-24).toReversed()
  const period = periods.find((each) => each === asked.period) ?? periods[0] ?? lastEnded(current.every, ctx.today())
  const definition = definitionFor(code, period)
  const units = ownUnits(ctx, definition, daysOf(period).last)
  const unit = units.find((each) => each === asked.unit) ?? units[0] ?? country
  const known = byPlace(await knownObservations(now, { codes: [code] }), placeKey)
  const at = (dimension: string, category: string) => known.get(placeKey({ unit, period, dimension, category }))?.figure ?? null
  return { definition, periods, units, period, unit, current: at, published: at('', '') !== null }
}

type Typed = Readonly<Record<string, unknown>>

/** The cells of a form: the whole, and of each dimension the categories that were filled in. */
function cellsIn(definition: IndicatorDefinition, period: Period, unit: string, typed: Typed): { cells: Cell[]; faults: Fault[] } {
  const faults: Fault[] = []
  const number = (name: string, required: boolean): number | null => {
    const written = typeof typed[name] === 'string' ? typed[name].trim() : ''
    const value = readNumber(written)
    if (value === null && (written !== '' || required))
      faults.push({
        at: name,
        words:
          written === ''
            ? { vi: 'Chưa nhập số.', en: 'A number is missing.' }
            : { vi: `“${written}” không phải là số.`, en: `“${written}” is no number.` },
      })
    return value
  }
  const cell = (dimension: string, category: string): Cell[] => {
    const [top, bottom] = [fieldName('numerator', dimension, category), fieldName('denominator', dimension, category)]
    const given = dimension === '' || [top, bottom].some((name) => typeof typed[name] === 'string' && typed[name].trim() !== '')
    if (!given) return []
    const numerator = number(top, true)
    const denominator = definition.formula === 'ratio' ? number(bottom, true) : null
    return numerator === null
      ? []
      : [{ unit, period, dimension, category, figure: { numerator, denominator }, at: { place: top, numerator: top, denominator: bottom } }]
  }
  const parts = definition.disaggregations.flatMap((dimension) =>
    categoriesOn(dimension, daysOf(period).last).flatMap(({ code }) => cell(dimension.code, code)),
  )
  return { cells: [...cell('', ''), ...parts], faults }
}

/** Sends what a form holds. @throws indicator-values-invalid with a fault at every field */
export async function sendEntry(
  ctx: Ctx,
  code: string,
  sent: { period: Period; unit?: string | undefined; source?: string | undefined; reason?: string | undefined },
  typed: Typed,
): Promise<string> {
  const definition = definitionFor(code, sent.period)
  const { cells, faults } = cellsIn(definition, sent.period, sent.unit ?? country, typed)
  if (faults.length > 0) throw valuesInvalid({}, faults)
  return proposeValues(ctx, { code, kind: 'report', cells, source: sent.source, reason: sent.reason })
}
