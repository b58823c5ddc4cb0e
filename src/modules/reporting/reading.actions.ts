import { calendars } from '../../../definitions/calendars/all.ts'
import type { Ctx } from '../../platform/ctx.ts'
import { dayAt, type Period, type PlainDate } from '../../platform/dates.ts'
import { demand, isOfAgency, may } from '../../platform/rights.ts'
import { nameOn } from '../directory/index.ts'
import { campaignOf, expectedAgencies, regimeOf } from './campaign.actions.ts'
import { type Campaign, clocksOf, type Expectation } from './campaign.ts'
import { campaigns, expectationsOf } from './campaign.store.ts'
import type { Counts } from './count.ts'
import type { ReportItem } from './item.ts'
import type { ReportLine } from './line.ts'
import { notExpected, reportUnknown } from './problems.ts'
import { type AgencyStanding, asCorrected, isLate, standingOf } from './report.ts'
import { countsOf, itemsOf, linesOf, partLinesOf, type Report, type ReportStep, stepsOf, versionsOf } from './report.store.ts'
import type { RegimeDefinition } from './regime.ts'
import { acceptReports, approveReports, importReturns, keepCampaigns, readReports, writeReports } from './rights.ts'

/** An agency in a round as the list shows it. */
export type BoardRow = { expectation: Expectation; standing: AgencyStanding; late: boolean | null; latest: Report | null; counts: Counts | null }

/** A round with how every agency stands that the reader may see. */
export type CampaignBoard = {
  campaign: Campaign
  regime: RegimeDefinition
  rows: readonly BoardRow[]
  shared: readonly Expectation[]
  mayKeep: boolean
}

const closing = ({ dueOn, lockedAt }: Campaign) => ({ dueOn, locked: lockedAt !== null })

async function rowsOf(ctx: Ctx, campaign: Campaign, counted = true): Promise<BoardRow[]> {
  const expected = (await expectedAgencies(ctx, campaign)).filter(({ reporter }) => may(ctx.actor, readReports, [reporter]))
  const versions = Map.groupBy(await versionsOf(ctx, campaign.id), ({ agency }) => agency)
  const latest = new Map(expected.map(({ reporter }) => [reporter, versions.get(reporter)?.at(-1) ?? null]))
  const counts = await countsOf(ctx, counted ? [...latest.values()].flatMap((each) => (each === null ? [] : [each.id])) : [])
  return expected.map((expectation) => {
    const own = versions.get(expectation.reporter) ?? []
    const last = latest.get(expectation.reporter) ?? null
    return {
      expectation,
      standing: standingOf(own, closing(campaign), ctx.today()),
      late: isLate(own, campaign.dueOn),
      latest: last,
      counts: last === null ? null : (counts.get(last.id) ?? null),
    }
  })
}

/** @throws campaign-unknown */
export async function campaignBoard(ctx: Ctx, code: string): Promise<CampaignBoard> {
  demand(ctx, readReports)
  const campaign = await campaignOf(ctx, code)
  const shared = isOfAgency(ctx.actor) ? [] : (await expectationsOf(ctx, campaign.id)).filter(({ kind }) => kind !== 'agency')
  return { campaign, regime: regimeOf(campaign), rows: await rowsOf(ctx, campaign), shared, mayKeep: may(ctx.actor, keepCampaigns) }
}

export type CampaignSummary = { campaign: Campaign; regime: RegimeDefinition; rows: readonly BoardRow[] }

/** Rounds, the latest first, with how the agencies stand that the reader may see. */
export async function campaignList(ctx: Ctx, most = 24): Promise<CampaignSummary[]> {
  demand(ctx, readReports)
  const all = (await campaigns(ctx)).slice(0, most)
  return Promise.all(all.map(async (campaign) => ({ campaign, regime: regimeOf(campaign), rows: await rowsOf(ctx, campaign, false) })))
}

/** How an agency kept its duty to report over locked rounds: how often asked, answered, in time. */
export type Discipline = { agency: string; name: string; asked: number; answered: number; onTime: number }

/** On-time and complete rates by agency, over the rounds that are locked. */
export function disciplineIn(summaries: readonly CampaignSummary[]): Discipline[] {
  const locked = summaries.filter(({ campaign }) => campaign.lockedAt !== null)
  const byAgency = Map.groupBy(
    locked.flatMap(({ rows }) => rows),
    ({ expectation }) => expectation.reporter,
  )
  return [...byAgency.entries()].map(([agency, rows]) => ({
    agency,
    name: rows[0]?.expectation.name ?? agency,
    asked: rows.length,
    answered: rows.filter(({ standing }) => standing === 'approved' || standing === 'accepted').length,
    onTime: rows.filter(({ standing, late }) => late === false && standing !== 'silent').length,
  }))
}

/** A report that its head approved and nobody has accepted or returned yet, and the day by which somebody should. */
export type ToAccept = { campaign: { code: string; period: Period; receiver: string }; agency: string; acceptBy: PlainDate }

/** Every report that waits to be accepted in rounds whose consolidated report is not issued. */
export async function reportsToAccept(ctx: Ctx): Promise<ToAccept[]> {
  const found: ToAccept[] = []
  for (const campaign of (await campaigns(ctx)).filter(({ publishedAt }) => publishedAt === null)) {
    const regime = regimeOf(campaign)
    const round = { code: campaign.code, period: campaign.period, receiver: regime.receiver }
    const waiting = (await versionsOf(ctx, campaign.id)).filter(({ state }) => state === 'approved')
    for (const { agency, approvedAt } of waiting)
      found.push({ campaign: round, agency, acceptBy: clocksOf(campaign, regime, approvedAt === null ? null : dayAt(approvedAt), calendars).accept })
  }
  return found
}

/** A report with everything its page shows; `report` is null where the agency has not begun. */
export type ReportFile = {
  campaign: Campaign
  regime: RegimeDefinition
  agency: string
  name: string
  expectation: Expectation
  standing: AgencyStanding
  late: boolean | null
  versions: readonly Report[]
  report: Report | null
  latest: boolean
  lines: readonly ReportLine[]
  /** Its parts of collective tasks, which no sum counts. */
  parts: readonly ReportLine[]
  items: readonly ReportItem[]
  steps: readonly ReportStep[]
  clocks: { submit: PlainDate; approve: PlainDate; accept: PlainDate }
  may: { write: boolean; approve: boolean; accept: boolean; import: boolean }
}

/** The latest version, or the one asked for. @throws campaign-unknown, agency-not-expected, report-unknown, forbidden */
export async function reportFile(ctx: Ctx, code: string, agency: string, version?: number): Promise<ReportFile> {
  demand(ctx, readReports, [agency])
  const campaign = await campaignOf(ctx, code)
  const expectation = (await expectedAgencies(ctx, campaign)).find(({ reporter }) => reporter === agency)
  if (!expectation) throw notExpected({ agency: nameOn(agency, campaign.last, ctx.language) })
  const versions = await versionsOf(ctx, campaign.id, agency)
  const report = (version === undefined ? versions.at(-1) : versions.find((each) => each.version === version)) ?? null
  if (report === null && version !== undefined) throw reportUnknown({})
  const regime = regimeOf(campaign)
  const approved = asCorrected(versions)?.approvedAt ?? report?.approvedAt ?? null
  const open = campaign.lockedAt === null || report?.afterLock === true
  return {
    campaign,
    regime,
    agency,
    name: expectation.name,
    expectation,
    standing: standingOf(versions, closing(campaign), ctx.today()),
    late: isLate(versions, campaign.dueOn),
    versions,
    report,
    latest: report?.id === versions.at(-1)?.id,
    lines: report === null ? [] : await linesOf(ctx, report.id),
    parts: report === null ? [] : await partLinesOf(ctx, report.id),
    items: report === null ? [] : await itemsOf(ctx, [report.id]),
    steps: await stepsOf(
      ctx,
      versions.map(({ id }) => id),
    ),
    clocks: clocksOf(campaign, regime, approved === null ? null : dayAt(approved), calendars),
    may: {
      write: open && may(ctx.actor, writeReports, [agency]),
      approve: open && may(ctx.actor, approveReports, [agency]),
      accept: may(ctx.actor, acceptReports, [agency]),
      import: open && may(ctx.actor, importReturns, [agency]),
    },
  }
}
