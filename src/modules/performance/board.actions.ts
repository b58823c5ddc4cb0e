import type { Ctx } from '../../platform/ctx.ts'
import { addMonths, monthOf, nextMonth, type Period, type PlainDate } from '../../platform/dates.ts'
import { isOfAgency, may, system } from '../../platform/rights.ts'
import { type AgencyId, agencyById, collectivesCovering } from '../directory/index.ts'
import { obstaclesWithin } from '../obstacles/index.ts'
import { type TaskFacts, taskFacts, taskOf, taskUnknown } from '../steering/index.ts'
import { type AgencyRow, type Board, boardOf, countedFor, type Promises, promisesOf, scoredBy, tasksOf, type TaskRow, windowStart } from './board.ts'
import { forecastOf } from './outlook.ts'
import type { Forecast } from './forecast.ts'
import { agencyWithout } from './problems.ts'
import { type Repeat, repeatsOf } from './repeat.ts'
import { readAgencyLights } from './rights.ts'
import { type Signal, signalsOf } from './signal.ts'
import { type ChainForecast, chainForecast } from './wait.actions.ts'

/** The board as it stood at the end of a day, whoever asks: the caller shows only what the reader may see. */
export async function boardOn(ctx: Ctx, day: PlainDate = ctx.asOf): Promise<Board> {
  const then = { ...ctx, asOf: day, actor: system }
  const [facts, obstacles] = await Promise.all([taskFacts(then, { since: windowStart(day) }), obstaclesWithin(then, obstacleDays(day))])
  return boardOf(facts, obstacles, day)
}

/** The promises of all as they stood at the end of a day: what scores, forecasts and the register of lateness are made of. */
export async function promisesOn(ctx: Ctx, day: PlainDate = ctx.asOf): Promise<Promises> {
  const then = { ...ctx, asOf: day, actor: system }
  const facts = await taskFacts(then, { since: windowStart(day), story: 'owed' })
  return promisesOf(facts, await obstaclesWithin(then, obstacleDays(day)), day)
}

/** Whether the reader may look into an agency's lights. */
export const maySee = (ctx: Ctx, agency: AgencyId): boolean => may(ctx.actor, readAgencyLights, [agency])

export type TaskLights = { row: TaskRow; forecast: Forecast | null; chain: ChainForecast | null; day: PlainDate }

/** One task on the day shown: its lights with their reasons, every day it owed something, how far its like slip and what it waits for moves it. @throws task-unknown */
export async function taskLights(ctx: Ctx, code: string): Promise<TaskLights> {
  await taskOf(ctx, code)
  const then = { ...ctx, actor: system }
  const [facts, obstacles] = [await taskFacts(then, { code }), await obstaclesWithin(then, obstacleDays(ctx.asOf))]
  const [row] = boardOf(facts, isOld(facts[0], ctx.asOf) ? [] : obstacles, ctx.asOf).tasks
  if (row === undefined) throw taskUnknown({ code })
  const isDone = row.task.completedOn !== null && row.task.completedOn <= ctx.asOf
  if (isDone) return { row, forecast: null, chain: null, day: ctx.asOf }
  const promises = await promisesOn(ctx)
  const forecast = row.task.dueOn === null ? null : forecastOf(promises, row)
  return { row, forecast, chain: await chainForecast(ctx, code, promises), day: ctx.asOf }
}

/** Whether a task was done longer ago than the board looks back. */
const isOld = (task: TaskFacts | undefined, day: PlainDate): boolean =>
  task !== undefined && task.completedOn !== null && task.completedOn < windowStart(day)

/** As far back as obstacles excuse what the board counts. */
const obstacleDays = (day: PlainDate) => ({ from: addMonths(windowStart(day), -12), to: day })

export type AgencyLights = { row: AgencyRow; signals: readonly Signal[]; day: PlainDate }

/** One agency on the day shown. @throws agency-without-tasks where it leads nothing */
export async function agencyLights(ctx: Ctx, agency: AgencyId): Promise<AgencyLights> {
  const day = ctx.asOf
  const then = { ...ctx, actor: system }
  const leads = [...countedFor(agency, day), ...collectivesCovering(agency, day)]
  const facts = await taskFacts(then, { since: windowStart(day), leads })
  const own = boardOf(facts, await obstaclesWithin(then, obstacleDays(day)), day)
  const row = own.agencies.find((each) => each.agency === agency)
  if (row === undefined || agencyById(agency) === null) throw agencyWithout({ agency })
  return { row: scoredBy(row, await promisesOn(ctx)), signals: signalsIn(own, agency), day }
}

/** The signals of one agency over the board's twelve months. */
export const signalsIn = (board: Board, agency: AgencyId): Signal[] =>
  signalsOf(
    agency,
    tasksOf(board, agency).map(({ task }) => task),
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
export const repeatsIn = (ctx: Ctx, board: Promises): Repeat[] =>
  repeatsOf(
    board.counted.filter(({ agency }) => agencyById(agency)?.kind !== 'collective' && (!isOfAgency(ctx.actor) || maySee(ctx, agency))),
    monthsOf(board.day),
  )
