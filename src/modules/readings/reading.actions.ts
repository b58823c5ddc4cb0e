import { record } from '../../platform/audit.ts'
import type { Ctx } from '../../platform/ctx.ts'
import { demand } from '../../platform/rights.ts'
import { readAgencies } from '../names/index.ts'
import { stretchOf } from '../documents/index.ts'
import { correctTask, correctTasks, insertEntry, insertTasks, lastNumberOf, lockTask, saveTask, type Task, taskUnknown } from '../steering/index.ts'
import { insertDecision } from './correction.store.ts'
import { type Decision, wordsOf } from './correction.ts'
import { mergeIntoItself, splitTooSmall } from './problems.ts'

async function taken(ctx: Ctx, code: string): Promise<Task> {
  demand(ctx, correctTasks)
  const task = await lockTask(ctx, code)
  if (!task) throw taskUnknown({ code })
  return task
}

/** The words of the order in its document: by them a decision finds it again in a newer version. */
export async function orderWords(ctx: Ctx, task: Task): Promise<string> {
  const stretch =
    task.document === null || task.spanStart === null || task.spanEnd === null
      ? undefined
      : await stretchOf(ctx, task.document, task.spanStart, task.spanEnd)
  return wordsOf(stretch?.words ?? task.title)
}

/** A task that rests on no registered document has no newer version to replay a decision on. */
async function keep(ctx: Ctx, task: Task, decision: (words: string) => Decision): Promise<void> {
  if (task.document !== null) await insertDecision(ctx, task.document, decision(await orderWords(ctx, task)))
}

/** The reading says what the document says. */
export async function acceptReading(ctx: Ctx, code: string): Promise<void> {
  const task = await taken(ctx, code)
  await correctTask(ctx, code, {}, null)
  await keep(ctx, task, (words) => ({ kind: 'accept', words }))
}

async function takeOff(ctx: Ctx, task: Task, words: string | null) {
  await insertEntry(ctx, task.id, 'withdrawn', { words })
  await saveTask(ctx, { ...task, withdrawnOn: ctx.today(), review: [] })
}

/** What was read is no order: it leaves the board, its story stays, and newer versions are not read so again. */
export async function rejectReading(ctx: Ctx, code: string): Promise<Task> {
  const task = await taken(ctx, code)
  await takeOff(ctx, task, null)
  await keep(ctx, task, (words) => ({ kind: 'reject', words }))
  await record(ctx, { action: 'steering.reading-rejected', subject: code })
  return task
}

/** Takes a rejection, a merger or a withdrawal back. */
export async function restoreTask(ctx: Ctx, code: string): Promise<void> {
  const task = await taken(ctx, code)
  await insertEntry(ctx, task.id, 'restored', {})
  await saveTask(ctx, { ...task, withdrawnOn: null })
  await keep(ctx, task, (words) => ({ kind: 'accept', words }))
  await record(ctx, { action: 'steering.restored', subject: code })
}

/** Two readings are one order: the first goes into the second, whose passage then covers both. @throws merge-into-itself */
export async function mergeReadings(ctx: Ctx, { code, into }: { code: string; into: string }): Promise<void> {
  if (code === into) throw mergeIntoItself({})
  const [task, other] = [await taken(ctx, code), await taken(ctx, into)]
  const otherWords = await orderWords(ctx, other)
  const together = task.document === other.document && task.spanStart !== null && other.spanStart !== null
  await takeOff(ctx, task, `→ ${into}`)
  await insertEntry(ctx, other.id, 'corrected', { words: `${code} → ${into}` })
  await saveTask(ctx, {
    ...other,
    title: other.title.includes(task.title) ? other.title : `${other.title}; ${task.title}`,
    ...(together && {
      spanStart: Math.min(task.spanStart as number, other.spanStart as number),
      spanEnd: Math.max(task.spanEnd as number, other.spanEnd as number),
    }),
  })
  await keep(ctx, task, (words) => ({ kind: 'merge', words, into: otherWords }))
  await record(ctx, { action: 'steering.merged', subject: code, details: { into } })
}

export type Part = { title: string; lead?: string | undefined }

/** One reading is several orders: the first keeps the code, the others get the next ones. @throws split-too-small */
export async function splitReading(ctx: Ctx, { code, parts }: { code: string; parts: readonly Part[] }): Promise<string[]> {
  const task = await taken(ctx, code)
  if (parts.length < 2) throw splitTooSmall({})
  const leads = parts.map(({ lead }) => (lead ? readAgencies(lead, ctx.today()) : null))
  const drafts = parts.map(({ title }, at): Task => {
    const lead = leads[at]
    return { ...task, title, review: [], ...(lead && { lead: lead.flatMap(({ id }) => id ?? []), leadNames: lead.map(({ name }) => name) }) }
  })
  const [first, ...rest] = drafts as [Task, ...Task[]]
  const prefix = code.replace(/-\d+$/, '')
  const last = await lastNumberOf(ctx, prefix)
  await insertEntry(ctx, task.id, 'split', { details: { differences: [{ field: 'title', was: task.title, is: parts.map(({ title }) => title) }] } })
  await saveTask(ctx, first)
  const made = rest.map((draft, at) => ({ ...draft, code: `${prefix}-${String(last + at + 1).padStart(3, '0')}` }))
  await insertTasks(ctx, made, { kind: 'split', details: { from: code } })
  await keep(ctx, task, (words) => ({ kind: 'split', words, parts: drafts.map(({ title, leadNames }) => ({ title, lead: leadNames })) }))
  await record(ctx, { action: 'steering.split', subject: code, details: { into: made.map((each) => each.code) } })
  return [code, ...made.map((each) => each.code)]
}
