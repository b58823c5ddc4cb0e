import type { Ctx } from '../../platform/ctx.ts'
import { demand, may } from '../../platform/rights.ts'
import { agencyOn, successorsOf } from '../directory/index.ts'
import { documentOf, textOf } from '../documents/index.ts'
import { sharedWith, widened } from './agencies.ts'
import type { TaskFilter } from './filter.ts'
import { entriesOf, evidenceOf, extensionsOf, firstVersionOf } from './history.store.ts'
import { taskUnknown } from './problems.ts'
import { confirmTasks, correctTasks, extendTasks, readEvidence, readTasks, reportOnTasks } from './rights.ts'
import { elsewhere } from './same.actions.ts'
import { type Source, sourceIn } from './source.ts'
import { countBy, taskByCode, tasksBy } from './store.ts'
import type { TaskFile } from './task-file.ts'
import type { Task } from './task.ts'

/** One page of the list and how many there are in all. */
export async function listTasks(ctx: Ctx, filter: TaskFilter, size?: number): Promise<{ tasks: Task[]; total: number }> {
  demand(ctx, readTasks)
  const narrowedTo = widened(ctx, filter)
  const [tasks, total] = await Promise.all([tasksBy(ctx, narrowedTo, size === undefined ? {} : { size }), countBy(ctx, narrowedTo)])
  return { tasks, total }
}

/** @throws task-unknown also where the reader may not see it */
export async function taskOf(ctx: Ctx, code: string): Promise<Task> {
  demand(ctx, readTasks)
  const task = await taskByCode(ctx, code, sharedWith(ctx))
  if (!task) throw taskUnknown({ code })
  return task
}

/** The post that answers today for each leading agency, followed through mergers. */
const headsOf = (ctx: Ctx, task: Task) =>
  [...new Set(task.lead.flatMap((id) => successorsOf(id, ctx.asOf)))].map((agency) => ({
    agency,
    head: agencyOn(agency, ctx.asOf, ctx.language)?.head ?? null,
  }))

async function sourceOf(ctx: Ctx, { document, spanStart, spanEnd }: Task): Promise<Source | null> {
  const read = document === null || spanStart === null || spanEnd === null ? undefined : await textOf(ctx, document)
  return read ? sourceIn(read.text, read.passages, { start: spanStart as number, end: spanEnd as number }) : null
}

/** Everything a task's page shows. */
export async function taskFile(ctx: Ctx, code: string): Promise<TaskFile> {
  const task = await taskOf(ctx, code)
  const mayReadEvidence = may(ctx.actor, readEvidence, task.lead)
  const entries = await entriesOf(ctx, task.id)
  return {
    task,
    entries,
    document: task.document === null ? null : await documentOf(ctx, task.document),
    source: await sourceOf(ctx, task),
    evidence: mayReadEvidence ? await evidenceOf(ctx, task.id) : [],
    extensions: await extensionsOf(ctx, task.id),
    first: await firstVersionOf(ctx, task.id),
    heads: headsOf(ctx, task),
    elsewhere: await elsewhere(ctx, task.id),
    confirmed: entries.find(({ kind }) => kind === 'confirmed' || kind === 'completed' || kind === 'reopened')?.kind === 'confirmed',
    may: {
      report: may(ctx.actor, reportOnTasks, task.lead),
      confirm: may(ctx.actor, confirmTasks),
      extend: may(ctx.actor, extendTasks),
      correct: may(ctx.actor, correctTasks),
      evidence: mayReadEvidence,
      obstacles: ctx.actor.role !== 'administrator',
    },
  }
}
