import { sql } from 'kysely'
import type { Ctx } from '../../platform/ctx.ts'
import type { Instant } from '../../platform/dates.ts'
import { db } from './campaign.store.ts'
import type { Counts } from './count.ts'
import { nothing } from './count.ts'
import type { ReportItem } from './item.ts'
import type { ReportLine } from './line.ts'
import type { ReportMark, ReportState } from './report.ts'

/** A version of an agency's report without its lines. */
export type Report = ReportMark & {
  id: string
  campaign: string
  agency: string
  revision: number
  afterLock: boolean
  yearDone: number
  madeAt: Instant
  submittedAt: Instant | null
  submittedBy: string | null
  changedAt: Instant
  changedBy: string
  state: ReportState
}

const columns = [
  'id',
  'campaign',
  'agency',
  'version',
  'state',
  'revision',
  'after_lock as afterLock',
  'year_done as yearDone',
  'made_at as madeAt',
  'submitted_at as submittedAt',
  'submitted_by as submittedBy',
  'approved_at as approvedAt',
  'accepted_at as acceptedAt',
  'changed_at as changedAt',
  'changed_by as changedBy',
] as const

/** All versions of one agency's report, or of all agencies', in order. */
export const versionsOf = (ctx: Ctx, campaign: string, agency?: string): Promise<Report[]> => {
  const query = db(ctx).selectFrom('reporting.report').where('campaign', '=', campaign)
  return (agency === undefined ? query : query.where('agency', '=', agency)).select(columns).orderBy('agency').orderBy('version').execute()
}

/** A new version, or nothing where another is being written. */
export const insertReport = (
  ctx: Ctx,
  { campaign, agency, version, afterLock, yearDone }: Pick<Report, 'campaign' | 'agency' | 'version' | 'afterLock' | 'yearDone'>,
): Promise<Report | undefined> =>
  db(ctx)
    .insertInto('reporting.report')
    .values({
      campaign,
      agency,
      version,
      state: 'draft',
      after_lock: afterLock,
      year_done: yearDone,
      made_at: ctx.now(),
      submitted_at: null,
      submitted_by: null,
      approved_at: null,
      accepted_at: null,
      changed_at: ctx.now(),
      changed_by: ctx.actor.name,
    })
    .onConflict((same) => same.doNothing())
    .returning(columns)
    .executeTakeFirst() as Promise<Report | undefined>

export type Marked = {
  state?: ReportState
  submittedAt?: Instant
  submittedBy?: string | null
  approvedAt?: Instant
  acceptedAt?: Instant
  yearDone?: number
}

/** Writes to a version only where it still stands as it was seen; whether it did. */
export async function changeReport(ctx: Ctx, { id, revision }: Pick<Report, 'id' | 'revision'>, marked: Marked): Promise<boolean> {
  const { state, submittedAt, submittedBy, approvedAt, acceptedAt, yearDone } = marked
  const { numUpdatedRows } = await db(ctx)
    .updateTable('reporting.report')
    .where('id', '=', id)
    .where('revision', '=', revision)
    .set((row) => ({
      revision: row('revision', '+', 1),
      changed_at: ctx.now(),
      changed_by: ctx.actor.name,
      ...(state && { state }),
      ...(submittedAt && { submitted_at: submittedAt }),
      ...(submittedBy !== undefined && { submitted_by: submittedBy }),
      ...(approvedAt && { approved_at: approvedAt }),
      ...(acceptedAt && { accepted_at: acceptedAt }),
      ...(yearDone !== undefined && { year_done: yearDone }),
    }))
    .executeTakeFirst()
  return Number(numUpdatedRows) === 1
}

const batch = 500
const json = (value: unknown) => sql<never>`${JSON.stringify(value)}::jsonb`

/** Writes lines; `part` says that they are parts of collective tasks, which no sum counts. */
export async function insertLines(ctx: Ctx, report: string, lines: readonly ReportLine[], part = false): Promise<void> {
  for (let at = 0; at < lines.length; at += batch)
    await db(ctx)
      .insertInto('reporting.line')
      .values(
        lines.slice(at, at + batch).map((line) => ({
          report,
          task: line.task,
          title: line.title,
          product: line.product,
          lead_names: [...line.leadNames],
          recurs: line.recurs,
          due_on: line.dueOn,
          first_due_on: line.firstDueOn,
          completed_on: line.completedOn,
          updated_on: line.updatedOn,
          progress: line.progress,
          state: line.state,
          said: json(line.said),
          proofs: json(line.proofs),
          part,
        })),
      )
      .execute()
}

export const deleteLines = async (ctx: Ctx, report: string): Promise<void> => {
  await db(ctx).deleteFrom('reporting.item').where('report', '=', report).execute()
  await db(ctx).deleteFrom('reporting.line').where('report', '=', report).execute()
}

const lineColumns = [
  'task',
  'title',
  'product',
  'lead_names as leadNames',
  'recurs',
  'due_on as dueOn',
  'first_due_on as firstDueOn',
  'completed_on as completedOn',
  'updated_on as updatedOn',
  'progress',
  'state',
  'said',
  'proofs',
] as const

async function heldIn(ctx: Ctx, report: string, part: boolean): Promise<ReportLine[]> {
  const lines = db(ctx).selectFrom('reporting.line').where('report', '=', report).where('part', '=', part)
  return (await lines.select(lineColumns).orderBy('task').execute()) as unknown as ReportLine[]
}

/** The lines of a version, in the order of codes. */
export const linesOf = (ctx: Ctx, report: string): Promise<ReportLine[]> => heldIn(ctx, report, false)

/** Its parts of collective tasks, which no sum counts. */
export const partLinesOf = (ctx: Ctx, report: string): Promise<ReportLine[]> => heldIn(ctx, report, true)

export const saveProgress = (ctx: Ctx, report: string, task: string, progress: number) =>
  db(ctx).updateTable('reporting.line').where('report', '=', report).where('task', '=', task).set({ progress }).execute()

/** Lines of several versions without what was said and proved: for adding up and comparing. */
export type BareLine = Omit<ReportLine, 'said' | 'proofs'> & { report: string }
export const bareLinesOf = async (ctx: Ctx, reports: readonly string[], part = false): Promise<BareLine[]> => {
  if (reports.length === 0) return []
  const rows = await db(ctx)
    .selectFrom('reporting.line')
    .where('report', 'in', reports)
    .where('part', '=', part)
    .select(['report', ...lineColumns.filter((column) => column !== 'said' && column !== 'proofs')])
    .orderBy('task')
    .execute()
  return rows as unknown as BareLine[]
}

/** How many tasks of each version stand in each state. */
export async function countsOf(ctx: Ctx, reports: readonly string[]): Promise<Map<string, Counts>> {
  const found = new Map<string, Counts>(reports.map((id) => [id, nothing]))
  if (reports.length === 0) return found
  const rows = await db(ctx)
    .selectFrom('reporting.line')
    .where('report', 'in', reports)
    .where('part', '=', false)
    .select(['report', 'state', sql<number>`count(*)::int`.as('count')])
    .groupBy(['report', 'state'])
    .execute()
  for (const { report, state, count } of rows) found.set(report, { ...(found.get(report) ?? nothing), [state]: count })
  return found
}

export async function insertItems(ctx: Ctx, report: string, items: readonly Omit<ReportItem, 'id'>[]): Promise<void> {
  for (let at = 0; at < items.length; at += batch)
    await db(ctx)
      .insertInto('reporting.item')
      .values(items.slice(at, at + batch).map(({ kind, task, words, source }) => ({ report, kind, task, words, source })))
      .execute()
}

export const deleteItem = async (ctx: Ctx, report: string, id: number): Promise<boolean> => {
  const { numDeletedRows } = await db(ctx).deleteFrom('reporting.item').where('report', '=', report).where('id', '=', id).executeTakeFirst()
  return Number(numDeletedRows) === 1
}

/** The statements of one or several versions, in the order in which they were made. */
export const itemsOf = (ctx: Ctx, reports: readonly string[]): Promise<(ReportItem & { report: string })[]> =>
  reports.length === 0
    ? Promise.resolve([])
    : db(ctx)
        .selectFrom('reporting.item')
        .where('report', 'in', reports)
        .select(['id', 'report', 'kind', 'task', 'words', 'source'])
        .orderBy('id')
        .execute()

/** What happened to a report. */
export type ReportStep = { report: string; kind: string; at: Instant; byName: string; byRole: string; words: string | null }

export const insertStep = (ctx: Ctx, report: string, kind: string, words: string | null = null) =>
  db(ctx).insertInto('reporting.step').values({ report, kind, at: ctx.now(), by_name: ctx.actor.name, by_role: ctx.actor.role, words }).execute()

export const stepsOf = (ctx: Ctx, reports: readonly string[]): Promise<ReportStep[]> =>
  reports.length === 0
    ? Promise.resolve([])
    : db(ctx)
        .selectFrom('reporting.step')
        .where('report', 'in', reports)
        .select(['report', 'kind', 'at', 'by_name as byName', 'by_role as byRole', 'words'])
        .orderBy('id')
        .execute()
