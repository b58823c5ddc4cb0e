import type { Ctx } from '../../platform/ctx.ts'
import { may } from '../../platform/rights.ts'
import { agencyOn, successorsOf } from '../directory/index.ts'
import { documentOf, textOf } from '../documents/index.ts'
import { indicatorsMeasuring } from '../indicators/index.ts'
import { entriesOf, firstVersionOf } from './history.store.ts'
import { evidenceOf } from './evidence.store.ts'
import { extensionsOf } from './extension.store.ts'
import { confirmTasks, correctTasks, extendTasks, readEvidence, reportOnTasks } from './rights.ts'
import { elsewhere } from './same.actions.ts'
import { type Source, sourceIn } from './source.ts'
import type { TaskFile } from './task-file.ts'
import type { Task } from './task.ts'
import { linesOf } from './line.ts'
import { checksOffered } from './probe.actions.ts'
import { placeOf } from './tree.actions.ts'
import { sharesFor } from './assignment.actions.ts'
import { taskOf } from './tasks.actions.ts'

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
  const mayReport = may(ctx.actor, reportOnTasks, task.lead)
  const mayReadEvidence = may(ctx.actor, readEvidence, task.lead)
  const entries = await entriesOf(ctx, task.id)
  const document = task.document === null ? null : await documentOf(ctx, task.document)
  return {
    task,
    entries,
    document,
    indicators: await indicatorsMeasuring(ctx, code),
    place: await placeOf(ctx, task),
    shares: await sharesFor(ctx, task),
    lines: linesOf({ ...task, number: document?.number ?? null, documentTitle: document?.title ?? null }, ctx.asOf),
    checks: mayReport && task.completedOn === null ? await checksOffered(ctx, task) : [],
    source: await sourceOf(ctx, task),
    evidence: mayReadEvidence ? await evidenceOf(ctx, task.id) : [],
    extensions: await extensionsOf(ctx, task.id),
    first: await firstVersionOf(ctx, task.id),
    heads: headsOf(ctx, task),
    elsewhere: await elsewhere(ctx, task.id),
    confirmed: entries.find(({ kind }) => kind === 'confirmed' || kind === 'completed' || kind === 'reopened')?.kind === 'confirmed',
    may: {
      report: mayReport,
      confirm: may(ctx.actor, confirmTasks),
      extend: may(ctx.actor, extendTasks),
      correct: may(ctx.actor, correctTasks),
      evidence: mayReadEvidence,
      obstacles: ctx.actor.role !== 'administrator',
    },
  }
}
