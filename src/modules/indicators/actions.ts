import { record } from '../../platform/audit.ts'
import type { Ctx } from '../../platform/ctx.ts'
import { daysOf, type Period } from '../../platform/dates.ts'
import { demand } from '../../platform/rights.ts'
import { indicatorOn, territories, unitsOn, versionNumbered, versionsOf } from './catalogue.ts'
import { type Cell, faultsOf } from './check.ts'
import { type Difference, differenceOf, fingerprintOf, same } from './difference.ts'
import type { Figure } from './figure.ts'
import { valueOf } from './figure.ts'
import { frameOn } from './frame.ts'
import { isClosed } from './freshness.ts'
import { country, type IndicatorDefinition } from './indicator.ts'
import { byPlace, type Known } from './line.ts'
import { type Observation, type Place, placeKey } from './observation.ts'
import { isOutlier } from './outlier.ts'
import {
  alreadyDecided,
  differenceMoved,
  indicatorUnknown,
  nothingChanges,
  nothingPublished,
  otherPersonNeeded,
  proposalUnknown,
  valuesInvalid,
} from './problems.ts'
import { insertProposal, lockProposal, type Proposal, proposalById, type Proposed, proposedIn, saveDecision } from './proposal.store.ts'
import { approveIndicators, linkIndicators, readProposals, reportIndicators } from './rights.ts'
import type { Decision, Withdrawal } from './sending.ts'
import { deleteLink, insertLink, insertObservations, knownObservations } from './store.ts'

/** The version that a period belongs to: the one in force when it ended. @throws indicator-unknown */
export function definitionFor(code: string, period: Period): IndicatorDefinition {
  const found = indicatorOn(code, daysOf(period).last) ?? versionsOf(code)[0]
  if (!found) throw indicatorUnknown({ code })
  return found
}

/** What a clerk sends: figures for the wholes and their parts, from where, and why they change what stands. */
export type Sending = { code: string; kind: 'report' | 'import'; cells: readonly Cell[]; source?: string | undefined; reason?: string | undefined }

const today = (ctx: Ctx): Ctx => ({ ...ctx, asOf: ctx.today() })

async function knownNow(ctx: Ctx, code: string): Promise<Known> {
  return byPlace(await knownObservations(today(ctx), { codes: [code] }), placeKey)
}

/** The values of the ten periods before a place, oldest first. */
function historyIn(known: Known, definition: IndicatorDefinition) {
  return ({ unit, period, dimension, category }: Place): number[] =>
    [...known.values()]
      .filter((each) => each.unit === unit && each.version === definition.version && each.dimension === dimension && each.category === category)
      .filter((each) => daysOf(each.period).last < daysOf(period).last)
      .toSorted((a, b) => (a.period < b.period ? -1 : 1))
      .slice(-12)
      .flatMap(({ figure }) => (figure === null ? [] : (valueOf(definition, figure) ?? [])))
}

/** Who must agree that an actor reports for a unit: the unit itself or the owner. */
const placesOf = (definition: IndicatorDefinition, cells: readonly Place[]): string[][] =>
  [...new Set(cells.map(({ unit }) => unit))].map((unit) => (unit === country ? [definition.owner] : [unit, definition.owner]))

/**
 * Sends figures for publication; nothing is published before a second person approves the difference.
 * @returns the id of the proposal
 * @throws indicator-unknown, indicator-values-invalid with a fault for every cell, indicator-nothing-changes
 */
export async function proposeValues(ctx: Ctx, { code, kind, cells, source, reason }: Sending): Promise<string> {
  const known = await knownNow(ctx, code)
  const groups = Map.groupBy(cells, ({ period }) => definitionFor(code, period))
  for (const [definition, own] of groups) for (const place of placesOf(definition, own)) demand(ctx, reportIndicators, place)
  const faults = [...groups].flatMap(([definition, own]) =>
    faultsOf(definition, own, {
      today: ctx.today(),
      reports: (unit, last) => unitsOn(definition, last).includes(unit),
      current: (place) => known.get(placeKey(place))?.figure ?? null,
      history: historyIn(known, definition),
      reason,
    }),
  )
  if (faults.length > 0) throw valuesInvalid({}, faults)
  const changed = cells.filter((cell) => cell.figure !== null && !same(known.get(placeKey(cell))?.figure ?? null, cell.figure))
  if (changed.length === 0) throw nothingChanges({})
  const corrects = changed.some((cell) => known.has(placeKey(cell)) || isClosed(definitionFor(code, cell.period), cell.period, ctx.today()))
  const values = changed.map(
    ({ unit, period, dimension, category, figure, at }): Proposed => ({
      unit,
      period,
      dimension,
      category,
      figure,
      version: definitionFor(code, period).version,
      place: kind === 'import' ? at.numerator : null,
    }),
  )
  const id = await insertProposal(
    ctx,
    { kind: kind === 'import' ? 'import' : corrects ? 'correction' : 'report', indicator: code, source: source ?? null, reason: reason ?? null },
    values,
  )
  await record(ctx, { action: 'indicators.proposed', subject: code, details: { proposal: id, values: values.length } })
  return id
}

/** Asks that a published figure, with all its parts, be withdrawn; the period falls silent again once a second person approves. @throws indicator-nothing-published */
export async function proposeWithdrawal(ctx: Ctx, code: string, { unit = country, period, reason }: Withdrawal): Promise<string> {
  const definition = definitionFor(code, period)
  for (const place of placesOf(definition, [{ unit, period, dimension: '', category: '' }])) demand(ctx, reportIndicators, place)
  const standing = [...(await knownNow(ctx, code)).values()].filter((each) => each.unit === unit && each.period === period)
  if (standing.length === 0) throw nothingPublished({})
  const values = standing.map(
    ({ version, dimension, category }): Proposed => ({ version, unit, period, dimension, category, figure: null, place: null }),
  )
  const id = await insertProposal(ctx, { kind: 'withdrawal', indicator: code, source: null, reason }, values)
  await record(ctx, { action: 'indicators.withdrawal-proposed', subject: code, details: { proposal: id, unit, period } })
  return id
}

/** A proposal with the difference it would make now. */
export type ProposalFile = { proposal: Proposal; definition: IndicatorDefinition; differences: readonly Difference[]; fingerprint: string }

/** What stood before an approved proposal: the difference is told as it was decided. */
const beforeDecision = (proposal: Proposal, observations: readonly Observation[]): Observation[] =>
  proposal.outcome === 'approved' ? observations.filter((each) => each.proposal !== proposal.id) : [...observations]

async function fileOf(ctx: Ctx, proposal: Proposal): Promise<ProposalFile> {
  const values = await proposedIn(ctx, proposal.id)
  const definition = (values[0] && versionNumbered(proposal.indicator, values[0].version)) ?? versionsOf(proposal.indicator).at(-1)
  if (!definition) throw indicatorUnknown({ code: proposal.indicator })
  const known = byPlace(beforeDecision(proposal, await knownObservations(today(ctx), { codes: [proposal.indicator] })), placeKey)
  const history = historyIn(known, definition)
  const differences = values.map((value) =>
    differenceOf(definition, value, known.get(placeKey(value))?.figure ?? null, value.figure, isStrange(definition, value, history(value))),
  )
  return { proposal, definition, differences, fingerprint: fingerprintOf(differences) }
}

function isStrange(
  definition: IndicatorDefinition,
  { figure, dimension }: { figure: Figure | null; dimension: string },
  history: readonly number[],
): boolean {
  const value = figure === null || dimension !== '' ? null : valueOf(definition, figure)
  return value !== null && isOutlier(history, value)
}

/** @throws indicator-proposal-unknown, forbidden */
export async function proposalFile(ctx: Ctx, id: string): Promise<ProposalFile> {
  const proposal = await proposalById(ctx, id)
  if (!proposal) throw proposalUnknown({})
  const file = await fileOf(ctx, proposal)
  demand(ctx, readProposals, [file.definition.owner, ...file.differences.map(({ unit }) => unit)])
  return file
}

/**
 * A second person approves or refuses exactly the difference they saw; approval publishes it from this moment on.
 * @throws indicator-already-decided, indicator-other-person-needed, indicator-difference-moved
 */
export async function decideProposal(ctx: Ctx, id: string, { outcome, fingerprint, words }: Decision): Promise<void> {
  const proposal = await lockProposal(ctx, id)
  if (!proposal) throw proposalUnknown({})
  const file = await fileOf(ctx, proposal)
  demand(ctx, approveIndicators, [file.definition.owner])
  if (proposal.outcome !== null) throw alreadyDecided({ by: proposal.decidedByName ?? '' })
  if (proposal.madeBy !== null && proposal.madeBy === ctx.actor.account) throw otherPersonNeeded({})
  if (fingerprint !== file.fingerprint) throw differenceMoved({})
  await saveDecision(ctx, id, outcome, words ?? null)
  if (outcome === 'approved') {
    const { indicator, source, reason } = proposal
    const values = await proposedIn(ctx, id)
    await insertObservations(
      ctx,
      values.map(({ place: _cell, ...value }) => ({ ...value, indicator, source, reason, proposal: id })),
    )
  }
  await record(ctx, { action: `indicators.${outcome}`, subject: proposal.indicator, details: { proposal: id, values: file.differences.length } })
}

/** Says that an indicator measures a task. */
export async function linkTask(ctx: Ctx, { code, task }: { code: string; task: string }): Promise<void> {
  demand(ctx, linkIndicators)
  if (versionsOf(code).length === 0) throw indicatorUnknown({ code })
  await insertLink(ctx, code, task)
  await record(ctx, { action: 'indicators.linked', subject: code, details: { task } })
}

/** Takes that back. */
export async function unlinkTask(ctx: Ctx, { code, task }: { code: string; task: string }): Promise<void> {
  demand(ctx, linkIndicators)
  await deleteLink(ctx, code, task)
  await record(ctx, { action: 'indicators.unlinked', subject: code, details: { task } })
}

/** The provinces of a day, for choices. */
export const provincesOn = (day: string): string[] => frameOn([...territories.values()], day).map(({ id }) => id)
