import type { Ctx } from '../../platform/ctx.ts'
import { addDays, type Instant, type PlainDate, startOf } from '../../platform/dates.ts'
import { demand } from '../../platform/rights.ts'
import { reachOf } from '../directory/index.ts'
import { type Level, workingMinutes } from './clock.ts'
import { doable } from './actions.ts'
import { type Holding, holdingsOf, levelAt, type Obstacle, stateAt, type Step } from './obstacle.ts'
import type { ObstacleFilter } from './filter.ts'
import { obstacleUnknown } from './problems.ts'
import { readObstacles } from './rights.ts'
import { countBy, momentOf, type Narrowed, obstacleByCode, obstaclesBy, obstaclesStanding, stepsBetween, stepsOf } from './store.ts'

const widened = (ctx: Ctx, { remover, raisedBy, ...filter }: ObstacleFilter): Narrowed => ({
  ...filter,
  ...(remover !== undefined && { removers: [...reachOf(remover, ctx.asOf)] }),
  ...(raisedBy !== undefined && { raisers: [...reachOf(raisedBy, ctx.asOf)] }),
})

/** One page of the list, how many there are in all, and the moment for which their states hold. */
export async function listObstacles(ctx: Ctx, filter: ObstacleFilter, size?: number): Promise<{ obstacles: Obstacle[]; total: number; at: Instant }> {
  demand(ctx, readObstacles)
  const at = momentOf(ctx, ctx.asOf)
  const narrowedTo = widened(ctx, filter)
  const [obstacles, total] = await Promise.all([obstaclesBy(ctx, narrowedTo, at, size), countBy(ctx, narrowedTo, at)])
  return { obstacles, total, at }
}

/** Everything an obstacle's page shows. */
export type ObstacleFile = {
  obstacle: Obstacle
  steps: readonly Step[]
  holdings: readonly Holding[]
  at: Instant
  may: ReturnType<typeof doable>
}

/** @throws obstacle-unknown also where the reader may not see it */
export async function obstacleFile(ctx: Ctx, code: string): Promise<ObstacleFile> {
  demand(ctx, readObstacles)
  const obstacle = await obstacleByCode(ctx, code)
  if (!obstacle) throw obstacleUnknown({ obstacle: code })
  const steps = await stepsOf(ctx, obstacle.id)
  const at = momentOf(ctx, ctx.asOf)
  return { obstacle, steps, holdings: holdingsOf(steps, at), at, may: doable(ctx, obstacle) }
}

/** An obstacle with what is derived for a moment. */
export type ObstacleStanding = Obstacle & { state: ReturnType<typeof stateAt>; level: Level; lateMinutes: number }

/** `lateMinutes`: minutes of working days past the answer's hour; 0 where it is in time or given. */
const derived =
  (at: Instant) =>
  (obstacle: Obstacle): ObstacleStanding => {
    const state = stateAt(obstacle, at)
    return { ...obstacle, state, level: levelAt(obstacle, at), lateMinutes: state === 'overdue' ? workingMinutes(obstacle.dueAt, at) : 0 }
  }

/** Every obstacle that waits for an answer or for its acceptance now. */
export const openObstacles = async (ctx: Ctx): Promise<ObstacleStanding[]> =>
  (await obstaclesStanding(ctx, ctx.today())).map(derived(momentOf(ctx, ctx.today())))

/** The questions that had run past their hour without an answer at the end of a day (now, where the day is today). */
export const unansweredOn = async (ctx: Ctx, day: PlainDate): Promise<ObstacleStanding[]> =>
  (await obstaclesStanding(ctx, day)).map(derived(momentOf(ctx, day))).filter(({ state }) => state === 'overdue')

/** What happened to an obstacle in a window, and how it stood at the window's end. */
export type ObstacleInWindow = ObstacleStanding & { steps: readonly Step[]; raised: boolean; answered: boolean; removed: boolean }

/** Obstacles to which anything happened from the first to the last day of a window, with those steps. */
export async function obstaclesWithin(ctx: Ctx, { from, to }: { from: PlainDate; to: PlainDate }): Promise<ObstacleInWindow[]> {
  const steps = Map.groupBy(await stepsBetween(ctx, startOf(from), startOf(addDays(to, 1))), ({ obstacle }) => obstacle)
  const standing = await obstaclesStanding(ctx, to, [...steps.keys()])
  return standing.map(derived(momentOf(ctx, to))).map((obstacle) => {
    const own = steps.get(obstacle.id) ?? []
    const did = (...kinds: readonly Step['kind'][]) => own.some(({ kind }) => kinds.includes(kind))
    return { ...obstacle, steps: own, raised: did('raised'), answered: did('answered'), removed: did('accepted', 'concluded') }
  })
}
