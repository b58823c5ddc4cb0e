import type { Ctx } from '../../platform/ctx.ts'
import { demand } from '../../platform/rights.ts'
import { documentOf } from '../documents/index.ts'
import { similarMandates } from '../mandates/index.ts'
import { sharedWith } from './agencies.ts'
import { readTasks } from './rights.ts'
import { sameAs } from './same.store.ts'
import type { Side } from './side.ts'
import { tasksBy, tasksById } from './store.ts'
import type { Task } from './task.ts'

/** How many of the tasks last moved a new one is compared with. */
const most = 3_000

/** Tasks with the documents that order them. */
export async function sidesOf(ctx: Ctx, tasks: readonly string[]): Promise<Side[]> {
  const found = await tasksById(ctx, tasks)
  return Promise.all(found.map(async (task) => ({ task, document: task.document === null ? null : await documentOf(ctx, task.document) })))
}

/** The same task in other documents. */
export const elsewhere = async (ctx: Ctx, task: string): Promise<Side[]> => sidesOf(ctx, await sameAs(ctx, task))

/** Tasks much like the words somebody is about to add. */
export async function similarTasks(ctx: Ctx, words: string): Promise<{ task: Task; score: number }[]> {
  demand(ctx, readTasks)
  const tasks = await tasksBy(ctx, { shared: sharedWith(ctx), sort: '-updated' }, { size: most })
  return similarMandates(
    words,
    tasks.map((task) => ({ title: task.title, text: task.title, task })),
  ).map(({ candidate, score }) => ({ task: candidate.task, score }))
}
