import { createHash } from 'node:crypto'
import type { Ctx } from '../../platform/ctx.ts'
import { addMonths, daysOf, type Period } from '../../platform/dates.ts'
import { indicatorOn, indicatorsOn, territories, versionsOf } from './catalogue.ts'
import { combined, type Figure } from './figure.ts'
import { freshnessOn, type Freshness } from './freshness.ts'
import { country, type IndicatorDefinition } from './indicator.ts'
import { byPlace, latestOf, type LinePoint, lineOf, pointOf } from './line.ts'
import { type Observation, wholeKey } from './observation.ts'
import { lastEnded } from './period.ts'
import { indicatorUnknown } from './problems.ts'
import { everyWord, indicatorsOfTask, knownObservations, linkedTasks } from './store.ts'
import { type Standing, standingOf, targetOn, trajectoryOn } from './target.ts'
import type { Target } from './indicator.ts'

/** An indicator in one line: where it stands, of what was promised, and how fresh that is. */
export type IndicatorCard = {
  definition: IndicatorDefinition
  line: readonly LinePoint[]
  latest: LinePoint | null
  target: Target | null
  expected: number | null
  standing: Standing
  freshness: Freshness
}

function cardOf(ctx: Ctx, definition: IndicatorDefinition, observations: readonly Observation[], unit = country): IndicatorCard {
  const line = lineOf(definition, territories, observations, unit, ctx.asOf)
  const latest = latestOf(line)
  const on = latest === null ? ctx.asOf : daysOf(latest.period).last
  const aimed = unit === country ? definition : { ...definition, targets: definition.targets.filter(({ eachUnit }) => eachUnit) }
  return {
    definition,
    line,
    latest,
    target: targetOn(aimed, ctx.asOf),
    expected: trajectoryOn(aimed, on),
    standing: standingOf(aimed, latest?.value ?? null, on, ctx.asOf),
    freshness: freshnessOn(definition, latest?.period ?? null, ctx.asOf),
  }
}

/** Every indicator of the day shown with the last periods of its line. */
export const indicatorCards = (ctx: Ctx): Promise<IndicatorCard[]> => indicatorCardsUpTo(ctx, null)

/** The same at a past moment: nothing that was appended after the observation `upTo`. */
export async function indicatorCardsUpTo(ctx: Ctx, upTo: number | null): Promise<IndicatorCard[]> {
  const since = addMonths(ctx.asOf, -15).slice(0, 7)
  const known = await knownObservations(ctx, { wholes: true, since, ...(upTo !== null && { upTo }) })
  const byCode = Map.groupBy(known, ({ indicator }) => indicator)
  return indicatorsOn(ctx.asOf).map((definition) => cardOf(ctx, definition, byCode.get(definition.code) ?? []))
}

/** The indicators that measure a task, as they stand on the day shown. */
export async function indicatorsMeasuring(ctx: Ctx, task: string): Promise<IndicatorCard[]> {
  const codes = await indicatorsOfTask(ctx, task)
  if (codes.length === 0) return []
  const since = addMonths(ctx.asOf, -15).slice(0, 7)
  const byCode = Map.groupBy(await knownObservations(ctx, { codes, wholes: true, since }), ({ indicator }) => indicator)
  return indicatorsOn(ctx.asOf)
    .filter(({ code }) => codes.includes(code))
    .map((definition) => cardOf(ctx, definition, byCode.get(definition.code) ?? []))
}

/** One indicator as it stands on the day shown; null where none has that code. */
export async function indicatorCard(ctx: Ctx, code: string): Promise<IndicatorCard | null> {
  const definition = indicatorOn(code, ctx.asOf)
  if (definition === null) return null
  const since = addMonths(ctx.asOf, -15).slice(0, 7)
  return cardOf(ctx, definition, await knownObservations(ctx, { codes: [code], wholes: true, since }))
}

/** One unit on the map: its own point, and while it was not yet formed the points of those it was made of. */
export type UnitPoint = { unit: string; point: LinePoint; madeOf: readonly { unit: string; point: LinePoint }[] }

/** First and last word on one figure. */
export type Vintage = { unit: string; period: Period; first: Observation; latest: Observation; words: number }

/** The figure of one category; for the country those of its units, added. */
export type PartFigure = { dimension: string; category: string; figure: Figure }

export type IndicatorFile = {
  card: IndicatorCard
  unit: string
  period: Period
  versions: readonly IndicatorDefinition[]
  /** Lines of earlier versions that this one does not continue. */
  before: readonly { definition: IndicatorDefinition; latest: LinePoint | null }[]
  units: readonly UnitPoint[]
  parts: readonly PartFigure[]
  vintages: readonly Vintage[]
  tasks: readonly string[]
}

/** @throws indicator-unknown */
export function definitionOn(ctx: Ctx, code: string): IndicatorDefinition {
  const definition = indicatorOn(code, ctx.asOf)
  if (definition === null) throw indicatorUnknown({ code })
  return definition
}

/** Points of all units of today's frame for a period, with their predecessors'. */
function unitPoints(ctx: Ctx, definition: IndicatorDefinition, observations: readonly Observation[], period: Period): UnitPoint[] {
  if (definition.units === 'country') return []
  const known = byPlace(
    observations.filter(({ dimension, version }) => dimension === '' && version === definition.version),
    ({ unit, period: when }) => wholeKey(unit, when),
  )
  const at = (unit: string) => pointOf(definition, territories, known, unit, period)
  const { last } = daysOf(period)
  return [...territories.values()]
    .filter(({ from, to }) => (from === undefined || from <= ctx.asOf) && (to === undefined || ctx.asOf <= to))
    .map(({ id, from, madeOf }) => ({
      unit: id,
      point: at(id),
      madeOf: from !== undefined && last < from ? madeOf.map((unit) => ({ unit, point: at(unit) })) : [],
    }))
}

function vintagesOf(words: readonly Observation[], unit: string, provinces: boolean): Vintage[] {
  const groups = Map.groupBy(words, (each) => wholeKey(each.unit, each.period))
  return [...groups.values()]
    .flatMap((all) => {
      const [first, latest] = [all[0], all.at(-1)]
      return first && latest ? [{ unit: first.unit, period: first.period, first, latest, words: all.length }] : []
    })
    .filter((vintage) => (provinces && unit === country ? vintage.words > 1 : vintage.unit === unit))
    .toSorted((a, b) => (daysOf(a.period).last < daysOf(b.period).last ? 1 : -1))
    .slice(0, 24)
}

/** The parts of a unit and period; of the country where its units can be added and the parts of all that reported are there. */
function partsOf(definition: IndicatorDefinition, observations: readonly Observation[], unit: string, period: Period): PartFigure[] {
  const own = observations.filter((each) => each.period === period && each.version === definition.version)
  const summed = unit === country && definition.units === 'provinces'
  const wholes = own.filter((each) => each.dimension === '').length
  const groups = Map.groupBy(
    own.filter((each) => each.dimension !== '' && (summed || each.unit === unit)),
    ({ dimension, category }) => `${dimension} ${category}`,
  )
  return [...groups.values()].flatMap((all) => {
    const [first] = all
    const figure =
      summed && all.length < wholes
        ? null
        : combined(
            definition,
            all.flatMap((each) => each.figure ?? []),
          )
    return first && figure ? [{ dimension: first.dimension, category: first.category, figure }] : []
  })
}

/** Everything about one indicator for a unit and a period, as it was known on the day shown. @throws indicator-unknown */
export async function indicatorFile(
  ctx: Ctx,
  code: string,
  asked: { unit?: string | undefined; period?: Period | undefined },
): Promise<IndicatorFile> {
  const definition = definitionOn(ctx, code)
  const unit = definition.units === 'provinces' && asked.unit !== undefined && territories.has(asked.unit) ? asked.unit : country
  const observations = await knownObservations(ctx, { codes: [code] })
  const card = cardOf(ctx, definition, observations, unit)
  const period = card.line.find((point) => point.period === asked.period)?.period ?? card.latest?.period ?? lastEnded(definition.every, ctx.asOf)
  const earlier = versionsOf(code).filter(({ version }) => version < definition.version)
  return {
    card,
    unit,
    period,
    versions: versionsOf(code).filter(({ from }) => from <= ctx.asOf),
    before: earlier.map((each) => ({ definition: each, latest: latestOf(lineOf(each, territories, observations, unit, ctx.asOf)) })),
    units: unitPoints(ctx, definition, observations, period),
    parts: partsOf(definition, observations, unit, period),
    vintages: vintagesOf(await everyWord(ctx, code), unit, definition.units === 'provinces'),
    tasks: ctx.actor.role === 'public' ? [] : await linkedTasks(ctx, code),
  }
}

/** The fingerprint by which a value is made again: the definition's version and every observation it rests on. */
export const proofOf = (code: string, point: LinePoint): string =>
  createHash('sha256')
    .update(JSON.stringify([code, point.version, point.period, point.figure, point.of.toSorted((a, b) => a - b)]))
    .digest('hex')

export type PublishedValue = {
  indicator: string
  version: number
  unit: string
  period: Period
  numerator: number | null
  denominator: number | null
  value: number | null
  reported: number
  expected: number
  observations: readonly number[]
  proof: string
}

/** The values of an indicator as open data: every period of every unit asked for, silence as null. @throws indicator-unknown */
export async function publishedValues(ctx: Ctx, code: string, units: readonly string[]): Promise<PublishedValue[]> {
  definitionOn(ctx, code)
  const observations = await knownObservations(ctx, { codes: [code], wholes: true })
  return versionsOf(code)
    .filter(({ from }) => from <= ctx.asOf)
    .flatMap((definition) => units.flatMap((unit) => lineOf(definition, territories, observations, unit, ctx.asOf).map((point) => ({ unit, point }))))
    .map(({ unit, point }) => ({
      indicator: code,
      version: point.version,
      unit,
      period: point.period,
      numerator: point.figure?.numerator ?? null,
      denominator: point.figure?.denominator ?? null,
      value: point.value,
      reported: point.reported,
      expected: point.expected,
      observations: point.of,
      proof: proofOf(code, point),
    }))
}
