import type { Ctx } from '../../platform/ctx.ts'
import { textOf } from '../documents/index.ts'
import { byRisk, listTasks, pageSizes, type Source, sourceIn, type Task } from '../steering/index.ts'

/** Readings that wait for a person, the most doubtful first, each with the words it was read from; `total` counts those not shown too. */
export type ReviewQueue = { total: number; waiting: readonly { task: Task; source: Source | null }[] }

/** Readings shown at once. */
const atOnce = 50

export async function reviewQueue(ctx: Ctx): Promise<ReviewQueue> {
  const { tasks, total } = await listTasks(ctx, { review: true }, pageSizes.api)
  const first = tasks.toSorted(byRisk).slice(0, atOnce)
  const documents = [...new Set(first.map(({ document }) => document))].filter((id) => id !== null)
  const texts = new Map(await Promise.all(documents.map(async (id) => [id, await textOf(ctx, id)] as const)))
  return { total, waiting: first.map((task) => ({ task, source: sourceOf(task, texts.get(task.document ?? '')) })) }
}

function sourceOf({ spanStart, spanEnd }: Task, read: Awaited<ReturnType<typeof textOf>>): Source | null {
  return read && spanStart !== null && spanEnd !== null ? sourceIn(read.text, read.passages, { start: spanStart, end: spanEnd }) : null
}
