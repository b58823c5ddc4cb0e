import Type from 'typebox'
import { Period, PlainDate } from '../../platform/dates.ts'
import { route } from '../../platform/http/index.ts'
import { AgencyId } from '../directory/index.ts'
import { lockCampaign, openCampaign } from './campaign.actions.ts'
import type { Campaign } from './campaign.ts'
import { WrittenItem } from './item.ts'
import { CampaignCode, Opening, StepTaken } from './inputs.ts'
import {
  campaignClosed,
  campaignThere,
  campaignUnknown,
  nobodyReports,
  notExpected,
  otherApprover,
  periodWrong,
  reasonMissing,
  regimeUnknown,
  reportMoved,
  reportThere,
  reportUnknown,
  returnFaulty,
  returnUnreadable,
  stepNotNow,
  taskNotInReport,
  windowRunning,
} from './problems.ts'
import { campaignBoard, campaignList, reportFile } from './reading.actions.ts'
import { addItem, refreshReport, startReport, takeStep } from './report.actions.ts'
import { importReturn } from './return.actions.ts'
import { importReturns, keepCampaigns, readReports, takeSteps, writeReports } from './rights.ts'

const params = Type.Object({ campaign: CampaignCode, agency: AgencyId })
const Round = Type.Object({
  code: Type.String(),
  regime: Type.String(),
  period: Period,
  dataFrom: PlainDate,
  dataTo: PlainDate,
  dueOn: PlainDate,
  locked: Type.Boolean(),
  published: Type.Boolean(),
})
const roundOf = ({ code, regime, period, first, last, dueOn, lockedAt, publishedAt }: Campaign) => ({
  code,
  regime,
  period,
  dataFrom: first,
  dataTo: last,
  dueOn,
  locked: lockedAt !== null,
  published: publishedAt !== null,
})
const Version = Type.Object({ version: Type.Integer(), state: Type.String(), revision: Type.Integer() })
const versionOf = ({ version, state, revision }: { version: number; state: string; revision: number }) => ({ version, state, revision })

/** The version as it stands after a change. */
const latest = async (ctx: Parameters<typeof reportFile>[0], { campaign, agency }: { campaign: string; agency: string }) => {
  const { report } = await reportFile(ctx, campaign, agency)
  return report === null ? { version: 0, state: 'none', revision: 0 } : versionOf(report)
}

export const api = [
  route({
    method: 'GET',
    path: '/api/reports',
    may: readReports,
    summary: 'Rounds of reports, the latest first',
    reply: Type.Object({ rounds: Type.Array(Round) }),
    run: async (ctx) => ({ rounds: (await campaignList(ctx)).map(({ campaign }) => roundOf(campaign)) }),
  }),
  route({
    method: 'POST',
    path: '/api/reports',
    may: keepCampaigns,
    summary: 'Open a round: every agency that holds a task must report',
    body: Opening,
    reply: Round,
    problems: [regimeUnknown, periodWrong, campaignThere, nobodyReports],
    run: async (ctx, opening) => roundOf(await openCampaign(ctx, opening)),
  }),
  route({
    method: 'GET',
    path: '/api/reports/:campaign',
    may: readReports,
    params: Type.Object({ campaign: CampaignCode }),
    summary: 'How every agency stands in a round; counts are null where it was silent',
    problems: [campaignUnknown],
    run: async (ctx, { campaign: code }) => {
      const { campaign, rows } = await campaignBoard(ctx, code)
      return {
        ...roundOf(campaign),
        agencies: rows.map(({ expectation, standing, late, latest: last, counts }) => ({
          agency: expectation.reporter,
          name: expectation.name,
          standing,
          late,
          version: last?.version ?? null,
          counts: standing === 'silent' ? null : counts,
        })),
      }
    },
  }),
  route({
    method: 'POST',
    path: '/api/reports/:campaign/lock',
    may: keepCampaigns,
    params: Type.Object({ campaign: CampaignCode }),
    summary: 'Lock a round: no agency sends any more',
    reply: Round,
    problems: [campaignUnknown, campaignClosed, windowRunning],
    run: async (ctx, { campaign }) => roundOf(await lockCampaign(ctx, campaign)),
  }),
  route({
    method: 'GET',
    path: '/api/reports/:campaign/:agency',
    may: readReports,
    params,
    summary: 'The report of an agency: its lines, statements, versions and steps',
    problems: [campaignUnknown, notExpected],
    run: async (ctx, { campaign, agency }) => {
      const { report, lines, parts, items, steps, versions, standing, late } = await reportFile(ctx, campaign, agency)
      const version = report === null ? null : versionOf(report)
      return { agency, standing, late, report: version, lines, parts, items, versions: versions.map(versionOf), steps }
    },
  }),
  route({
    method: 'POST',
    path: '/api/reports/:campaign/:agency',
    may: writeReports,
    params,
    summary: 'Begin the report of an agency, filled in from the board',
    reply: Version,
    problems: [campaignUnknown, campaignClosed, notExpected, reportThere],
    run: async (ctx, at) => versionOf(await startReport(ctx, at)),
  }),
  route({
    method: 'POST',
    path: '/api/reports/:campaign/:agency/refresh',
    may: writeReports,
    params,
    summary: 'Fill a draft again from the board',
    body: Type.Object({ revision: Type.Integer({ minimum: 1 }) }),
    reply: Version,
    problems: [reportUnknown, reportMoved, stepNotNow, campaignClosed],
    run: async (ctx, seen) => {
      await refreshReport(ctx, seen)
      return latest(ctx, seen)
    },
  }),
  route({
    method: 'POST',
    path: '/api/reports/:campaign/:agency/items',
    may: writeReports,
    params,
    summary: 'Add a statement about one of the tasks of a draft',
    body: Type.Object({ revision: Type.Integer({ minimum: 1 }), ...WrittenItem.properties }),
    reply: Version,
    problems: [reportUnknown, reportMoved, stepNotNow, campaignClosed, taskNotInReport],
    run: async (ctx, item) => {
      await addItem(ctx, item)
      return latest(ctx, item)
    },
  }),
  route({
    method: 'POST',
    path: '/api/reports/:campaign/:agency/steps',
    may: takeSteps,
    params,
    summary: 'Submit, approve, accept, return or reopen a report as it was seen',
    body: StepTaken,
    reply: Version,
    problems: [reportUnknown, reportMoved, stepNotNow, campaignClosed, windowRunning, otherApprover, reasonMissing],
    run: async (ctx, taken) => {
      await takeStep(ctx, taken)
      return latest(ctx, taken)
    },
  }),
  route({
    method: 'POST',
    path: '/api/reports/:campaign/:agency/return',
    may: importReturns,
    params,
    uploads: true,
    summary: 'Fill a draft from a returned workbook, whole or not at all; faults name their cells',
    body: Type.Object({ revision: Type.Integer({ minimum: 1 }) }),
    reply: Version,
    problems: [returnUnreadable, returnFaulty, reportMoved, stepNotNow, campaignClosed],
    run: async (ctx, seen, caller) => {
      await importReturn(ctx, { ...seen, upload: caller.uploads[0] })
      return latest(ctx, seen)
    },
  }),
]
