import type { Ctx } from '../../platform/ctx.ts'
import { addMonths, monthOf, nextMonth, type Period, type PlainDate } from '../../platform/dates.ts'
import { isOfAgency, may, system } from '../../platform/rights.ts'
import { type AgencyId, agencyById } from '../directory/index.ts'
import { obstaclesWithin } from '../obstacles/index.ts'
import { taskFacts, taskOf, taskUnknown } from '../steering/index.ts'
import { type AgencyRow, type Board, boardOf, forecastOf, type TaskRow, windowStart } from './board.ts'
import type { Forecast } from './forecast.ts'
import { agencyWithout } from './problems.ts'
import { type Repeat, repeatsOf } from './repeat.ts'
import { readAgencyLights } from './rights.ts'
import { type Signal, signalsOf } from './signal.ts'

/** The board as it stood at the end of a day, whoever asks: the caller shows only what the reader may see. */
export async function boardOn(ctx: Ctx, day: PlainDate = ctx.asOf): Promise<Board> {
  const then = { ...ctx, asOf: day, actor: system }
  const since = windowStart(day)
  const [facts, obstacles] = await Promise.all([taskFacts(then, { since }), obstaclesWithin(then, { from: addMonths(since, -12), to: day })])
  return boardOf(facts, obstacles, day)
}

/** Whether the reader may look into an agency's lights. */
export const maySee = (ctx: Ctx, agency: AgencyId): boolean => may(ctx.actor, readAgencyLights, [agency])

export type TaskLights = { row: TaskRow; forecast: Forecast | null; day: PlainDate }

/** One task on the day shown: its lights with their reasons, every day it owed something, and how far its like slip. @throws task-unknown */
export async function taskLights(ctx: Ctx, code: string): Promise<TaskLights> {
  await taskOf(ctx, code)
  const board = await boardOn(ctx)
  const row = board.tasks.find(({ task }) => task.code === code) ?? (await oldTask(ctx, code))
  return { row, forecast: forecastOf(board, row), day: board.day }
}

/** A task done longer ago than the board looks back. */
async function oldTask(ctx: Ctx, code: string): Promise<TaskRow> {
  const [row] = boardOf(await taskFacts({ ...ctx, actor: system }, { code }), [], ctx.asOf).tasks
  if (row === undefined) throw taskUnknown({ code })
  return row
}

export type AgencyLights = { row: AgencyRow; signals: readonly Signal[]; day: PlainDate }

/** One agency on the day shown. @throws agency-without-tasks where it leads nothing */
export async function agencyLights(ctx: Ctx, agency: AgencyId): Promise<AgencyLights> {
  const board = await boardOn(ctx)
  const row = board.agencies.find((each) => each.agency === agency)
  if (row === undefined || agencyById(agency) === null) throw agencyWithout({ agency })
  return { row, signals: signalsIn(board, agency), day: board.day }
}

/** The signals of one agency over the board's twelve months. */
export const signalsIn = (board: Board, agency: AgencyId): Signal[] =>
  signalsOf(
    agency,
    board.tasks.filter(({ agencies }) => agencies.includes(agency)).map(({ task }) => task),
    { from: windowStart(board.day), to: board.day },
  )

/** Every signal that asks something; an agency's own people see theirs only. */
export const askingSignals = (ctx: Ctx, board: Board): Signal[] =>
  board.agencies
    .filter(({ agency }) => maySee(ctx, agency))
    .flatMap(({ agency }) => signalsIn(board, agency))
    .filter(({ asks }) => asks)

/** The twelve months up to that of the board's day. */
export function monthsOf(day: PlainDate): Period[] {
  const months = [monthOf(addMonths(day, -11))]
  while (months.length < 12) months.push(nextMonth(months.at(-1) as Period))
  return months
}

/** The register of repeated lateness; an agency's own people see their own only. */
export const repeatsIn = (ctx: Ctx, board: Board): Repeat[] =>
  repeatsOf(
    board.counted.filter(({ agency }) => agencyById(agency)?.kind !== 'collective' && (!isOfAgency(ctx.actor) || maySee(ctx, agency))),
    monthsOf(board.day),
  )
