import Type from 'typebox'
import type { Ctx } from '../../platform/ctx.ts'
import { daysOf, Period, PlainDate } from '../../platform/dates.ts'
import { route } from '../../platform/http/index.ts'
import { decideProposal, proposalFile, proposeValues, proposeWithdrawal } from './actions.ts'
import { DefinitionAnswer, IndicatorListAnswer, LineageAnswer, ProposalAnswer, ValuesAnswer } from './answer.ts'
import { unitName, unitsOn, versionsOf } from './catalogue.ts'
import { country, type IndicatorDefinition, IndicatorCode } from './indicator.ts'
import { type Lineage, lineageOf } from './lineage.actions.ts'
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
import { approveIndicators, readIndicators, readProposals, reportIndicators } from './rights.ts'
import { Decision, Grounds, ProposalId, UnitId, Withdrawal } from './sending.ts'
import { definitionOn, type IndicatorCard, indicatorCards, publishedValues } from './series.actions.ts'

const params = Type.Object({ indicator: IndicatorCode })

const brief = (ctx: Ctx, { definition, latest, target, expected, standing, freshness }: IndicatorCard) => ({
  code: definition.code,
  version: definition.version,
  name: definition.name[ctx.language],
  unit: definition.unit[ctx.language],
  owner: definition.owner,
  period: latest?.period ?? null,
  value: latest?.value ?? null,
  reported: latest?.reported ?? 0,
  expected: latest?.expected ?? 0,
  target: target === null ? null : { by: target.by, value: target.value, type: target.type },
  onTrajectory: expected,
  standing,
  freshness,
})

const described = ({ basis, targets, disaggregations, ...definition }: IndicatorDefinition) => ({
  ...definition,
  basis: [...basis],
  targets: [...targets],
  disaggregations: [...disaggregations],
})

const traced = ({ definition, point, origins, ...lineage }: Lineage) => ({
  indicator: definition.code,
  version: definition.version,
  definitionHash: lineage.definitionHash,
  unit: lineage.unit,
  period: point.period,
  value: point.value,
  reported: point.reported,
  expected: point.expected,
  proof: lineage.proof,
  observations: origins.map(({ observation: { id, unit, figure, knownAt, source }, earlier, passage }) => ({
    id,
    unit,
    figure,
    knownAt: knownAt.toISOString(),
    source,
    earlier: earlier.map((each) => each.id),
    passage: passage && {
      proposal: passage.proposal.id,
      kind: passage.proposal.kind,
      sentBy: passage.proposal.madeByName,
      approvedBy: passage.proposal.decidedByName,
      cell: passage.place,
    },
  })),
})

const Value = Type.Object({
  unit: Type.Optional(UnitId),
  period: Period,
  dimension: Type.Optional(Type.String({ maxLength: 40 })),
  category: Type.Optional(Type.String({ maxLength: 40 })),
  numerator: Type.Number(),
  denominator: Type.Optional(Type.Number()),
})

export const api = [
  route({
    method: 'GET',
    path: '/api/indicators',
    may: readIndicators,
    summary: 'All indicators: latest value, target, standing and freshness on a day',
    reply: IndicatorListAnswer,
    query: Type.Object({ asOf: Type.Optional(PlainDate) }),
    run: async (ctx) => ({ asOf: ctx.asOf, indicators: (await indicatorCards(ctx)).map((card) => brief(ctx, card)) }),
  }),
  route({
    method: 'GET',
    path: '/api/indicators/:indicator',
    may: readIndicators,
    summary: 'The definition of an indicator in its five parts, with all versions',
    params,
    reply: DefinitionAnswer,
    query: Type.Object({ asOf: Type.Optional(PlainDate) }),
    problems: [indicatorUnknown],
    run: async (ctx, { indicator }) => ({
      definition: described(definitionOn(ctx, indicator)),
      versions: versionsOf(indicator)
        .filter(({ from }) => from <= ctx.asOf)
        .map(described),
    }),
  }),
  route({
    method: 'GET',
    path: '/api/indicators/:indicator/values',
    may: readIndicators,
    params,
    reply: ValuesAnswer,
    problems: [indicatorUnknown],
    summary: 'Published values as they were known on a day, with numerator, denominator and proof; silence is null',
    query: Type.Object({
      asOf: Type.Optional(PlainDate),
      unit: Type.Optional(Type.String({ maxLength: 100, description: 'viet-nam, the id of a province, or all' })),
    }),
    run: async (ctx, { indicator, unit }) => ({
      asOf: ctx.asOf,
      values: (await publishedValues(ctx, indicator, unitsAsked(ctx, indicator, unit))).map((each) => ({
        ...each,
        observations: [...each.observations],
      })),
    }),
  }),
  route({
    method: 'GET',
    path: '/api/indicators/:indicator/lineage',
    may: readIndicators,
    params,
    reply: LineageAnswer,
    problems: [indicatorUnknown],
    summary: 'A value led back to its observations; who sent and approved them, and the cell of the sheet, for those who may see proposals',
    query: Type.Object({ asOf: Type.Optional(PlainDate), unit: Type.Optional(UnitId), period: Period }),
    run: async (ctx, { indicator, unit, period }) => traced(await lineageOf(ctx, indicator, { unit, period })),
  }),
  route({
    method: 'POST',
    path: '/api/indicators/:indicator/values',
    may: reportIndicators,
    params,
    reply: Type.Object({ proposal: Type.String() }),
    problems: [indicatorUnknown, valuesInvalid, nothingChanges],
    summary: 'Propose values; published once a second person approves the difference',
    body: Type.Object({ values: Type.Array(Value, { minItems: 1, maxItems: 20_000 }), ...Grounds.properties }),
    run: async (ctx, { indicator, values, source, reason }) => ({
      proposal: await proposeValues(ctx, {
        code: indicator,
        kind: 'report',
        source,
        reason,
        cells: values.map(({ unit = country, period, dimension = '', category = '', numerator, denominator = null }, at) => ({
          unit,
          period,
          dimension,
          category,
          figure: { numerator, denominator },
          at: { place: `/values/${at}`, numerator: `/values/${at}/numerator`, denominator: `/values/${at}/denominator` },
        })),
      }),
    }),
  }),
  route({
    method: 'POST',
    path: '/api/indicators/:indicator/withdrawal',
    may: reportIndicators,
    params,
    reply: Type.Object({ proposal: Type.String() }),
    problems: [indicatorUnknown, nothingPublished],
    summary: 'Propose to withdraw a published value',
    body: Withdrawal,
    run: async (ctx, { indicator, ...withdrawal }) => ({ proposal: await proposeWithdrawal(ctx, indicator, withdrawal) }),
  }),
  route({
    method: 'GET',
    path: '/api/indicators/proposals/:proposal',
    may: readProposals,
    params: ProposalId,
    summary: 'A proposal with the difference it would make',
    reply: ProposalAnswer,
    problems: [proposalUnknown],
    run: async (ctx, { proposal }) => {
      const file = await proposalFile(ctx, proposal)
      return {
        id: file.proposal.id,
        kind: file.proposal.kind,
        indicator: file.proposal.indicator,
        outcome: file.proposal.outcome,
        reason: file.proposal.reason,
        fingerprint: file.fingerprint,
        differences: file.differences.map((each) => ({ ...each })),
      }
    },
  }),
  route({
    method: 'POST',
    path: '/api/indicators/proposals/:proposal/decision',
    may: approveIndicators,
    params: ProposalId,
    reply: Type.Object({ outcome: Type.String() }),
    summary: 'A second person approves or refuses exactly the difference seen',
    problems: [proposalUnknown, alreadyDecided, otherPersonNeeded, differenceMoved],
    body: Decision,
    run: async (ctx, { proposal, ...decision }) => {
      await decideProposal(ctx, proposal, decision)
      return { outcome: decision.outcome }
    },
  }),
]

/** The units an address asks for: one, or with `all` the country and every province of the day. */
export function unitsAsked(ctx: Ctx, code: string, unit: string | undefined): string[] {
  if (unit !== 'all') return [unit ?? country]
  const definition = definitionOn(ctx, code)
  return [...new Set([country, ...unitsOn(definition, ctx.asOf)])]
}

const headings = {
  vi: ['Chỉ số', 'Phiên bản', 'Mã đơn vị', 'Đơn vị', 'Kỳ', 'Tử số', 'Mẫu số', 'Giá trị', 'Đã báo cáo', 'Phải báo cáo', 'Mã kiểm chứng'],
  en: ['Indicator', 'Version', 'Unit id', 'Unit', 'Period', 'Numerator', 'Denominator', 'Value', 'Reported', 'Expected', 'Proof'],
}

const quoted = (cell: string | number | null): string => {
  const text = cell === null ? '' : String(cell)
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** The same values as CSV in UTF-8 (RFC 4180); numbers with a dot, for machines. */
export async function valuesCsv(ctx: Ctx, code: string, unit: string | undefined): Promise<Uint8Array> {
  const values = await publishedValues(ctx, code, unitsAsked(ctx, code, unit))
  const rows = values.map((each) => [
    each.indicator,
    each.version,
    each.unit,
    unitName(each.unit, daysOf(each.period).last, ctx.language),
    each.period,
    each.numerator,
    each.denominator,
    each.value,
    each.reported,
    each.expected,
    each.proof,
  ])
  return new TextEncoder().encode(`\uFEFF${[headings[ctx.language], ...rows].map((cells) => cells.map(quoted).join(',')).join('\r\n')}\r\n`)
}
