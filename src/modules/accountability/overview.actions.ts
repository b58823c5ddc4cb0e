import type { Ctx } from '../../platform/ctx.ts'
import { addDays, type PlainDate } from '../../platform/dates.ts'
import { demand, isOfAgency, may } from '../../platform/rights.ts'
import {
  type AgencyRow,
  askingSignals,
  type Board,
  boardOn,
  forecastOf,
  maySee,
  readAgencyLights,
  repeatsIn,
  type Signal,
  type TaskRow,
} from '../performance/index.ts'
import { listProposals } from './proposal.actions.ts'
import { type Proposal, stateOn } from './proposal.ts'
import { readProposals } from './rights.ts'

/** What a leader sees first. */
export type AccountabilityOverview = {
  day: PlainDate
  agencies: readonly AgencyRow[]
  red: number
  amber: number
  qualityRed: number
  open: number
  overdue: number
  /** Late in excused days only. */
  excused: number
  /** Of the tasks due within four weeks that can be forecast: how many, and how many of them are likely to slip. */
  coming: { tasks: number; slipping: number } | null
  signals: readonly Signal[]
  repeats: number
  proposals: readonly Proposal[]
  waiting: readonly Proposal[]
}

/** Every task once, whoever shares it. */
const rowsOf = (agencies: readonly AgencyRow[]) => [...new Map(agencies.flatMap(({ tasks }) => tasks).map((row) => [row.task.id, row])).values()]

/** Tasks due within four weeks, and how many of them their like would have missed. */
function comingOf(board: Board, agencies: readonly AgencyRow[]): AccountabilityOverview['coming'] {
  const until = addDays(board.day, 28)
  const due = rowsOf(agencies).filter(
    ({ task, measures }) => measures.open === 1 && task.dueOn !== null && task.dueOn >= board.day && task.dueOn <= until,
  )
  const forecasts = due.flatMap((row) => forecastOf(board, row) ?? [])
  return forecasts.length === 0 ? null : { tasks: forecasts.length, slipping: Math.round(forecasts.reduce((sum, { onTime }) => sum + 1 - onTime, 0)) }
}

/** Open tasks that are late in days nothing excuses; the longest first. */
const lateIn = (rows: readonly TaskRow[]): TaskRow[] =>
  rows
    .filter(({ measures }) => (measures.countedDays ?? 0) > 0)
    .toSorted((a, b) => (b.measures.countedDays ?? 0) - (a.measures.countedDays ?? 0) || (a.task.code < b.task.code ? -1 : 1))

/** What a reader may see of the board: all of it, or for an agency's own people what is theirs. */
async function boardSeen(ctx: Ctx): Promise<{ board: Board; agencies: readonly AgencyRow[]; rows: readonly TaskRow[] }> {
  demand(ctx, readAgencyLights)
  const board = await boardOn(ctx)
  const agencies = board.agencies.filter(({ agency }) => !isOfAgency(ctx.actor) || maySee(ctx, agency))
  return { board, agencies, rows: isOfAgency(ctx.actor) ? rowsOf(agencies) : board.tasks }
}

/** The tasks that the figure of overdue tasks counts. */
export async function overdueCounted(ctx: Ctx): Promise<{ day: PlainDate; rows: readonly TaskRow[] }> {
  const { board, rows } = await boardSeen(ctx)
  return { day: board.day, rows: lateIn(rows) }
}

/** Everything the first page shows; an agency's own people see their own agency. */
export async function accountabilityOverview(ctx: Ctx): Promise<AccountabilityOverview> {
  const { board, agencies, rows } = await boardSeen(ctx)
  const proposals = may(ctx.actor, readProposals) ? await listProposals(ctx) : []
  return {
    day: board.day,
    agencies,
    red: agencies.filter(({ lights }) => lights.progress === 'red').length,
    amber: agencies.filter(({ lights }) => lights.progress === 'amber').length,
    qualityRed: agencies.filter(({ lights }) => lights.quality === 'red').length,
    open: rows.filter(({ measures }) => measures.open === 1).length,
    overdue: lateIn(rows).length,
    excused: rows.filter(({ measures }) => (measures.excusedDays ?? 0) > 0 && measures.countedDays === 0).length,
    coming: comingOf(board, agencies),
    signals: askingSignals(ctx, board),
    repeats: repeatsIn(ctx, board).length,
    proposals,
    waiting: proposals.filter((each) => ['awaiting-reply', 'replied', 'unanswered', 'draft'].includes(stateOn(each, ctx.today()))),
  }
}
