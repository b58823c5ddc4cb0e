import type { Ctx } from '../../platform/ctx.ts'
import { demand } from '../../platform/rights.ts'
import { sharedWith, widened } from './agencies.ts'
import { countedUpTo, pageSizes, type TaskFilter } from './filter.ts'
import { taskUnknown } from './problems.ts'
import { readTasks } from './rights.ts'
import { countUpTo, taskByCode, tasksBy, tasksOfKeys, type Total, walked } from './store.ts'
import { isLarge, isPresent, type Narrowed, wordsAhead } from './narrow.store.ts'
import type { Task } from './task.ts'

type Listed = { tasks: Task[] } & Total

/** One page of the list and how many there are in all, counted up to `countedUpTo`. */
export async function listTasks(ctx: Ctx, filter: TaskFilter, size: number = pageSizes.list): Promise<Listed> {
  demand(ctx, readTasks)
  const wanted = widened(ctx, filter)
  const searching = filter.q?.trim() && isPresent(ctx) && (await isLarge(ctx))
  if (!searching) return counted(ctx, wanted, size)
  return (filter.exact ? null : await fullSoon(ctx, wanted, size)) ?? counted(ctx, { ...wanted, ...(await wordsAhead(ctx, wanted)) }, size)
}

async function counted(ctx: Ctx, filter: Narrowed, size: number): Promise<Listed> {
  const [tasks, total] = await Promise.all([tasksBy(ctx, filter, { size }), countUpTo(ctx, filter, countedUpTo(filter))])
  return { tasks, ...total }
}

/** Tasks that are looked at one after the other before words are looked up; more of them where the first promise that these will do. */
const firstWalk = 2_000
const longestWalk = 12_000

/** A page of tasks whose words so many bear that the first of the list fill it, with how many these are; null where they do not. */
async function fullSoon(ctx: Ctx, filter: Narrowed, size: number): Promise<Listed | null> {
  const from = ((filter.page ?? 1) - 1) * size
  const wanted = from + size + 1
  const near = await walked(ctx, filter, firstWalk)
  const likely = Math.ceil((1.3 * firstWalk * wanted) / Math.max(1, near.length))
  const keys = near.length >= wanted || likely > longestWalk ? near : await walked(ctx, filter, likely)
  if (keys.length < wanted) return null
  return { tasks: await tasksOfKeys(ctx, filter, keys.slice(from, from + size)), total: keys.length, more: true }
}

/** @throws task-unknown also where the reader may not see it */
export async function taskOf(ctx: Ctx, code: string): Promise<Task> {
  demand(ctx, readTasks)
  const task = await taskByCode(ctx, code, sharedWith(ctx))
  if (!task) throw taskUnknown({ code })
  return task
}
