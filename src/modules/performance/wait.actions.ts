import type { Ctx } from '../../platform/ctx.ts'
import { system } from '../../platform/rights.ts'
import { placeOf, type Task, taskFacts, taskOf } from '../steering/index.ts'
import { boardOf, type Promises } from './board.ts'
import { forecastOf } from './outlook.ts'
import { chainDoneBy, doneBy, type DoneBy, type Waiting } from './wait.ts'

/** What must be done before a task, as far as the reader may see it, and by when the task may be done for that. */
export type ChainForecast = { ahead: readonly { task: Task; by: DoneBy }[]; unseen: number; by: DoneBy }

type Link = { task: Task; by: DoneBy }

const isOpenOn =
  (day: string) =>
  ({ completedOn, withdrawnOn }: Task): boolean =>
    withdrawnOn === null && (completedOn === null || completedOn > day)

/** By when one task may be done, by the history of its like alone. */
async function alone(ctx: Ctx, { code, dueOn }: Task, promises: Promises): Promise<DoneBy> {
  const [row] = boardOf(await taskFacts(ctx, { code }), [], ctx.asOf).tasks
  return doneBy(dueOn, row === undefined ? null : forecastOf(promises, row), ctx.asOf)
}

/** A task with all it waits for, and what that waits for; no task waits for itself, and each is looked up once. */
async function linked(ctx: Ctx, task: Task, promises: Promises, known: Map<string, Waiting<Link>>): Promise<Waiting<Link>> {
  const found = known.get(task.id)
  if (found) return found
  const ahead: Waiting<Link>[] = []
  for (const each of (await placeOf(ctx, task)).waitsFor.filter(isOpenOn(ctx.asOf))) ahead.push(await linked(ctx, each, promises, known))
  const link = { task: { task, by: await alone(ctx, task, promises) }, ahead }
  known.set(task.id, link)
  return link
}

/** How far what a task waits for moves it, link by link over all agencies; null where it waits for nothing open. */
export async function chainForecast(ctx: Ctx, code: string, promises: Promises): Promise<ChainForecast | null> {
  const seen = new Set((await placeOf(ctx, await taskOf(ctx, code))).waitsFor.map(({ id }) => id))
  const whole = { ...ctx, actor: system }
  const chain = await linked(whole, await taskOf(whole, code), promises, new Map())
  if (chain.ahead.length === 0) return null
  const by = (link: Waiting<Link>) => chainDoneBy(link, ({ by: own }) => own)
  const ahead = chain.ahead.filter((link) => seen.has(link.task.task.id)).map((link) => ({ task: link.task.task, by: by(link) }))
  return { ahead, unseen: chain.ahead.length - ahead.length, by: by(chain) }
}
