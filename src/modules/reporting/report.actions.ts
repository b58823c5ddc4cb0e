import { record } from '../../platform/audit.ts'
import type { Ctx } from '../../platform/ctx.ts'
import { demand, type Right } from '../../platform/rights.ts'
import { nfc } from '../../platform/text.ts'
import { nameOn, reachOf } from '../directory/index.ts'
import {
  doneInYear,
  entriesInWindow,
  evidenceInWindow,
  partEntriesInWindow,
  partEvidenceInWindow,
  partsInWindow,
  tasksInWindow,
} from '../steering/index.ts'
import { expectedAgencies, heldCampaign, regimeOf } from './campaign.actions.ts'
import type { Campaign } from './campaign.ts'
import type { ReportItem, WrittenItem } from './item.ts'
import type { ReportLine } from './line.ts'
import { asHeld, byReporter, itemsFrom, linesFrom, partsByReporter } from './prefill.ts'
import {
  campaignClosed,
  itemUnknown,
  notExpected,
  otherApprover,
  reasonMissing,
  reportMoved,
  reportThere,
  reportUnknown,
  stepNotNow,
  taskNotInReport,
  windowRunning,
} from './problems.ts'
import { after, canTake, reportStateWords, type Step, stepWords } from './report.ts'
import {
  changeReport,
  deleteItem,
  deleteLines,
  insertItems,
  insertLines,
  insertReport,
  insertStep,
  itemsOf,
  linesOf,
  partLinesOf,
  type Marked,
  type Report,
  versionsOf,
} from './report.store.ts'
import { acceptReports, approveReports, writeReports } from './rights.ts'
import { tellStep } from './tell.actions.ts'

/** Which report, and as of which revision the person saw it. */
export type Seen = { campaign: string; agency: string; revision: number }

type Filled = { lines: ReportLine[]; parts: ReportLine[]; items: Omit<ReportItem, 'id'>[]; yearDone: number }

/** What the board says for an agency's report. */
async function filled(ctx: Ctx, campaign: Campaign, agency: string): Promise<Filled> {
  const regime = regimeOf(campaign)
  const leads = [...reachOf(agency, campaign.last)]
  const tasks = byReporter(await tasksInWindow(ctx, campaign, leads), regime, campaign.last).get(agency)?.tasks ?? []
  const done = byReporter(await doneInYear(ctx, campaign, leads), regime, campaign.last).get(agency)?.tasks ?? []
  const ids = tasks.map(({ id }) => id)
  const lines = linesFrom(tasks, await entriesInWindow(ctx, ids, campaign), await evidenceInWindow(ctx, ids, campaign), campaign.last)
  const parts = await partsFilled(ctx, campaign, agency)
  return { lines, parts, items: itemsFrom([...lines, ...parts], campaign.last), yearDone: done.length }
}

/** Its parts of collective tasks, with what it said and proved of them. */
async function partsFilled(ctx: Ctx, campaign: Campaign, agency: string): Promise<ReportLine[]> {
  const own =
    partsByReporter(await partsInWindow(ctx, campaign, [...reachOf(agency, campaign.last)]), regimeOf(campaign), campaign.last).get(agency) ?? []
  if (own.length === 0) return []
  const members = [...new Set(own.flatMap(({ share }) => [share.agency, ...share.assignments.map(({ agency: given }) => given)]))]
  const ids = own.map(({ task }) => task.id)
  const byTask = [...new Map(own.map((part) => [part.task.id, asHeld(part)])).values()]
  return linesFrom(
    byTask,
    await partEntriesInWindow(ctx, ids, members, campaign),
    await partEvidenceInWindow(ctx, ids, members, campaign),
    campaign.last,
  )
}

async function insertFilled(ctx: Ctx, report: string, { lines, parts, items }: Omit<Filled, 'yearDone'>): Promise<void> {
  await insertLines(ctx, report, lines)
  await insertLines(ctx, report, parts, true)
  await insertItems(ctx, report, items)
}

/** The latest version. @throws report-unknown */
export async function latestOf(ctx: Ctx, campaign: Pick<Campaign, 'id'>, agency: string): Promise<Report> {
  const last = (await versionsOf(ctx, campaign.id, agency)).at(-1)
  if (!last) throw reportUnknown({})
  return last
}

/** A closed round takes nothing from agencies but a version reopened after it was closed. @throws campaign-closed */
export function demandOpen(campaign: Campaign, report?: Report): void {
  if (campaign.lockedAt !== null && report?.afterLock !== true) throw campaignClosed({ period: campaign.period, on: campaign.lockedAt })
}

/** Writes only onto what was seen. @throws report-moved */
export async function changeSeen(ctx: Ctx, report: Report, revision: number, marked: Marked): Promise<void> {
  if (report.revision === revision && (await changeReport(ctx, { id: report.id, revision }, marked))) return
  const [now = report] = (await versionsOf(ctx, report.campaign, report.agency)).slice(-1)
  throw reportMoved({ by: now.changedBy, at: now.changedAt, state: reportStateWords[now.state] })
}

/** The report of an agency in the round, held and allowed. */
async function taken(ctx: Ctx, { campaign: code, agency }: Seen, wanted: Right): Promise<{ campaign: Campaign; report: Report }> {
  demand(ctx, wanted, [agency])
  const campaign = await heldCampaign(ctx, code)
  return { campaign, report: await latestOf(ctx, campaign, agency) }
}

const noted = (ctx: Ctx, action: string, { campaign, agency }: { campaign: string; agency: string }, version: number) =>
  record(ctx, { action: `reporting.${action}`, subject: `${campaign}/${agency}`, details: { version } })

/** Begins the agency's report, filled in from its updates of the window. @throws agency-not-expected, report-there, campaign-closed */
export async function startReport(ctx: Ctx, { campaign: code, agency }: Pick<Seen, 'campaign' | 'agency'>): Promise<Report> {
  demand(ctx, writeReports, [agency])
  const campaign = await heldCampaign(ctx, code)
  demandOpen(campaign)
  if (!(await expectedAgencies(ctx, campaign)).some(({ reporter }) => reporter === agency))
    throw notExpected({ agency: nameOn(agency, campaign.last, ctx.language) })
  if ((await versionsOf(ctx, campaign.id, agency)).length > 0) throw reportThere({})
  const { yearDone, ...held } = await filled(ctx, campaign, agency)
  const report = await insertReport(ctx, { campaign: campaign.id, agency, version: 1, afterLock: false, yearDone })
  if (!report) throw reportThere({})
  await insertFilled(ctx, report.id, held)
  await insertStep(ctx, report.id, 'start')
  await noted(ctx, 'report-begun', { campaign: code, agency }, 1)
  return report
}

/** Takes the board's figures anew; what the agency added stays where its task does. @throws step-not-now, report-moved */
export async function refreshReport(ctx: Ctx, seen: Seen): Promise<void> {
  const { campaign, report } = await draftOf(ctx, seen)
  const { lines, parts, items, yearDone } = await filled(ctx, campaign, seen.agency)
  await changeSeen(ctx, report, seen.revision, { yearDone })
  const here = new Set([...lines, ...parts].map(({ task }) => task))
  const own = (await itemsOf(ctx, [report.id])).filter(({ source, task }) => source === 'agency' && here.has(task))
  await deleteLines(ctx, report.id)
  await insertFilled(ctx, report.id, { lines, parts, items: [...items, ...own] })
  await insertStep(ctx, report.id, 'refresh')
}

/** The draft an agency may write in. @throws step-not-now, campaign-closed */
export async function draftOf(ctx: Ctx, seen: Seen, wanted: Right = writeReports): Promise<{ campaign: Campaign; report: Report }> {
  const found = await taken(ctx, seen, wanted)
  demandOpen(found.campaign, found.report)
  if (found.report.state !== 'draft') throw stepNotNow({ step: { vi: 'Sửa báo cáo', en: 'Edit' }, state: reportStateWords[found.report.state] })
  return found
}

/** Adds a statement about one of the report's tasks. @throws task-not-in-report */
export async function addItem(ctx: Ctx, { kind, task, words, ...seen }: Seen & WrittenItem): Promise<void> {
  const { report } = await draftOf(ctx, seen)
  const held = [...(await linesOf(ctx, report.id)), ...(await partLinesOf(ctx, report.id))]
  if (!held.some((line) => line.task === task)) throw taskNotInReport({ task })
  await changeSeen(ctx, report, seen.revision, {})
  await insertItems(ctx, report.id, [{ kind, task, words: nfc(words.trim()), source: 'agency' }])
}

/** Takes a statement out; what the board says of lateness stays. @throws item-unknown */
export async function removeItem(ctx: Ctx, { item, ...seen }: Seen & { item: number }): Promise<void> {
  const { report } = await draftOf(ctx, seen)
  const found = (await itemsOf(ctx, [report.id])).find(({ id }) => id === item)
  if (!found || (found.source === 'board' && found.kind !== 'result')) throw itemUnknown({})
  await changeSeen(ctx, report, seen.revision, {})
  await deleteItem(ctx, report.id, item)
}

const rightOf: Readonly<Record<Step, Right>> = {
  submit: writeReports,
  approve: approveReports,
  accept: acceptReports,
  return: acceptReports,
  reopen: acceptReports,
}

/** What a step writes beside the state. */
function markOf(ctx: Ctx, step: Step): Marked {
  const now = ctx.now()
  if (step === 'submit') return { state: after.submit, submittedAt: now, submittedBy: ctx.actor.account }
  if (step === 'approve') return { state: after.approve, approvedAt: now }
  return step === 'accept' ? { state: after.accept, acceptedAt: now } : { state: after[step] }
}

/** Who may send back: the receiver what was approved, the agency's head what its clerk submitted. */
const mayReturn = (report: Report): Right => (report.state === 'submitted' ? approveReports : acceptReports)

/**
 * The clerk submits, the head approves, the receiver accepts; returning and reopening need a reason and begin the next version.
 * @throws step-not-now, report-moved, campaign-closed, window-running, other-approver, reason-missing
 */
export async function takeStep(ctx: Ctx, { step, words, ...seen }: Seen & { step: Step; words?: string | undefined }): Promise<Report> {
  const campaign = await heldCampaign(ctx, seen.campaign)
  const report = await latestOf(ctx, campaign, seen.agency)
  demand(ctx, step === 'return' ? mayReturn(report) : rightOf[step], [seen.agency])
  if (step === 'submit' || step === 'approve') demandOpen(campaign, report)
  if (report.revision !== seen.revision) await changeSeen(ctx, report, seen.revision, {})
  if (!canTake(step, report.state)) throw stepNotNow({ step: stepWords[step], state: reportStateWords[report.state] })
  if (step === 'submit' && campaign.last >= ctx.today()) throw windowRunning({ last: campaign.last })
  if (step === 'approve' && report.submittedBy !== null && report.submittedBy === ctx.actor.account) throw otherApprover({})
  const reason = words?.trim() || null
  if ((step === 'return' || step === 'reopen') && reason === null) throw reasonMissing({})
  await changeSeen(ctx, report, seen.revision, markOf(ctx, step))
  await insertStep(ctx, report.id, step, reason)
  await noted(ctx, `report-${step}`, seen, report.version)
  await tellStep(ctx, campaign, report, step, reason)
  return step === 'return' || step === 'reopen' ? nextVersion(ctx, campaign, report, reason) : { ...report, state: after[step] }
}

/** A copy to be mended; the version before stays as it was sent. */
async function nextVersion(ctx: Ctx, campaign: Campaign, report: Report, reason: string | null): Promise<Report> {
  const { agency, version, yearDone, afterLock } = report
  const next = await insertReport(ctx, {
    campaign: campaign.id,
    agency,
    version: version + 1,
    afterLock: afterLock || campaign.lockedAt !== null,
    yearDone,
  })
  if (!next) throw reportThere({})
  await insertFilled(ctx, next.id, {
    lines: await linesOf(ctx, report.id),
    parts: await partLinesOf(ctx, report.id),
    items: await itemsOf(ctx, [report.id]),
  })
  await insertStep(ctx, next.id, 'start', reason)
  return next
}
