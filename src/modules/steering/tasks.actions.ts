import type { Ctx } from '../../platform/ctx.ts'
import { demand } from '../../platform/rights.ts'
import { sharedWith, widened } from './agencies.ts'
import { countedUpTo, type TaskFilter } from './filter.ts'
import { taskUnknown } from './problems.ts'
import { readTasks } from './rights.ts'
import { countBy, taskByCode, tasksBy, wordsAhead } from './store.ts'
import type { Task } from './task.ts'

/** One page of the list and how many there are in all, counted up to `countedUpTo`. */
export async function listTasks(ctx: Ctx, filter: TaskFilter, size?: number): Promise<{ tasks: Task[]; total: number }> {
  demand(ctx, readTasks)
  const wanted = widened(ctx, filter)
  const narrowedTo = { ...wanted, ...(await wordsAhead(ctx, wanted)) }
  const [tasks, total] = await Promise.all([
    tasksBy(ctx, narrowedTo, size === undefined ? {} : { size }),
    countBy(ctx, narrowedTo, countedUpTo(filter)),
  ])
  return { tasks, total }
}

/** @throws task-unknown also where the reader may not see it */
export async function taskOf(ctx: Ctx, code: string): Promise<Task> {
  demand(ctx, readTasks)
  const task = await taskByCode(ctx, code, sharedWith(ctx))
  if (!task) throw taskUnknown({ code })
  return task
}
