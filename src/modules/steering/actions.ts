import { isDeepStrictEqual } from 'node:util'
import { record } from '../../platform/audit.ts'
import type { Ctx } from '../../platform/ctx.ts'
import type { PlainDate } from '../../platform/dates.ts'
import { storeFile } from '../../platform/files.ts'
import type { Upload } from '../../platform/http/index.ts'
import { demand } from '../../platform/rights.ts'
import { entriesOf, insertEntry, saveTask } from './history.store.ts'
import { type Evidence, evidenceOf, insertEvidence } from './evidence.store.ts'
import { insertExtension } from './extension.store.ts'
import {
  alreadyConfirmed,
  alreadyDone,
  partsOpen,
  proofIncomplete,
  dayInFuture,
  evidenceMissing,
  extensionNotLater,
  notDone,
  secondPersonNeeded,
  taskOffBoard,
  taskUnknown,
} from './problems.ts'
import { partReportersOf, shareFigures } from './assignment.store.ts'
import { makeCheck, makeOfferedCheck } from './probe.actions.ts'
import type { MadeCheck } from './probe.ts'
import { missingProof, promisedProduct } from './proof.ts'
import { confirmTasks, correctTasks, extendTasks, reportOnTasks } from './rights.ts'
import { lastReporterOf, lockTask } from './store.ts'
import { nextOwed, type Task } from './task.ts'
import { tellAssigned, tellConfirmed, tellExtended, tellReopened, tellToConfirm } from './tell.actions.ts'
import { settledTraces, type TracedField } from './trace.ts'

async function taken(ctx: Ctx, code: string): Promise<Task> {
  const task = await lockTask(ctx, code)
  if (!task) throw taskUnknown({ code })
  return task
}

/** Nothing is reported on a task that stands frozen or was taken off. @throws task-off-board */
export async function takenFromBoard(ctx: Ctx, code: string): Promise<Task> {
  const task = await taken(ctx, code)
  if (task.withdrawnOn !== null) throw taskOffBoard({ day: task.withdrawnOn })
  return task
}

/** What an agency says of a task between orders and product; `report` is the round of reports whose paper said so, and holds its words. */
export type Progress = { code: string; words: string | null; progress?: number | undefined; report?: string | undefined }

/** The lead reports how far it is; for a recurring duty this answers the day owed, and the next one is set. */
export async function reportProgress(ctx: Ctx, { code, words, progress, report }: Progress): Promise<Task> {
  const task = await takenFromBoard(ctx, code)
  demand(ctx, reportOnTasks, task.lead)
  if (task.completedOn !== null) throw alreadyDone({})
  const reported: Task = { ...task, progress: progress ?? task.progress, updatedOn: ctx.today(), dueOn: nextOwed(task) }
  const details = { progress: reported.progress, ...(task.recurs && { owed: task.dueOn }), ...(report && { report }) }
  await insertEntry(ctx, task.id, 'progress', { words, details })
  await saveTask(ctx, reported)
  await record(ctx, { action: 'steering.progress-reported', subject: code })
  return reported
}

/** What proves a product: a document with its number, day and signer (a post), an address that can be looked at, a check by the system, or files. */
export type Completion = {
  code: string
  on: PlainDate
  words?: string | undefined
  number?: string | undefined
  issuedOn?: PlainDate | undefined
  signer?: string | undefined
  link?: string | undefined
  /** What the system is to look at itself: `indicator:CS-07`. */
  check?: string | undefined
  uploads: readonly Upload[]
}

type GivenEvidence = Omit<Completion, 'code' | 'on' | 'words'>

const byDocument = ({ number, issuedOn, signer }: GivenEvidence): boolean => number !== undefined && issuedOn !== undefined && signer !== undefined

/** @throws evidence-missing where neither a whole document, an address, a check nor a file was given */
export function demandProof(proof: GivenEvidence): void {
  if (!byDocument(proof) && proof.link === undefined && proof.check === undefined && proof.uploads.length === 0) throw evidenceMissing({})
}

/** Keeps what proves a product with the line of the story that gave it. */
export async function insertProof(ctx: Ctx, task: string, entry: number, proof: GivenEvidence, made: MadeCheck | null = null): Promise<void> {
  const { number, issuedOn, signer, link, uploads } = proof
  const none = { entry, number: null, issuedOn: null, signer: null, fileHash: null, fileName: null, link: null, check: null }
  if (byDocument(proof)) await insertEvidence(ctx, task, { ...none, number: number ?? null, issuedOn: issuedOn ?? null, signer: signer ?? null })
  if (link !== undefined) await insertEvidence(ctx, task, { ...none, link })
  if (made !== null) await insertEvidence(ctx, task, { ...none, check: made })
  for (const upload of uploads) {
    const { hash } = await storeFile(ctx, upload.bytes, { name: upload.fileName, mediaType: upload.mediaType })
    await insertEvidence(ctx, task, { ...none, fileHash: hash, fileName: upload.fileName })
  }
}

/** The lead closes its task with evidence; a second person of the standing body confirms it. @throws evidence-missing, already-done, day-in-future, parts-open, check-unknown, check-failed */
export async function completeTask(ctx: Ctx, completion: Completion): Promise<Task> {
  const { code, on, words } = completion
  const task = await takenFromBoard(ctx, code)
  demand(ctx, reportOnTasks, task.lead)
  if (task.completedOn !== null) throw alreadyDone({})
  if (on > ctx.today()) throw dayInFuture({ day: on })
  demandProof(completion)
  const parts = (await shareFigures({ ...ctx, asOf: ctx.today() }, [task])).get(task.id)
  if (parts && parts.done < parts.total) throw partsOpen(parts)
  const made = completion.check === undefined ? null : await makeOfferedCheck(ctx, task, completion.check, on)
  const entry = await insertEntry(ctx, task.id, 'completed', { words: words ?? null, details: { on } })
  await insertProof(ctx, task.id, entry, completion, made)
  const completed: Task = { ...task, completedOn: on, progress: 100, updatedOn: ctx.today() }
  await saveTask(ctx, completed)
  await record(ctx, { action: 'steering.completed', subject: code, details: { on } })
  await tellToConfirm(ctx, completed, entry)
  return completed
}

/**
 * Somebody other than whoever reported it, or a part of it, says that the product is there. What the type of product asks
 * for and nothing given shows needs words of its own; what the system saw it looks at again.
 * @throws second-person-needed, not-done, already-confirmed, proof-incomplete, check-failed
 */
export async function confirmCompletion(ctx: Ctx, { code, words }: { code: string; words?: string | undefined }): Promise<void> {
  const task = await taken(ctx, code)
  demand(ctx, confirmTasks)
  if (task.completedOn === null) throw notDone({})
  const entries = await entriesOf({ ...ctx, asOf: ctx.today() }, task.id)
  const last = entries.find(({ kind }) => kind === 'confirmed' || kind === 'completed' || kind === 'reopened')
  if (last?.kind === 'confirmed') throw alreadyConfirmed({ by: last.byName, at: last.at })
  const reporters = [await lastReporterOf(ctx, task.id), ...(await partReportersOf(ctx, task.id))]
  if (ctx.actor.account !== null && reporters.includes(ctx.actor.account)) throw secondPersonNeeded({})
  const product = promisedProduct(task)
  const evidence = await evidenceOf(ctx, task.id)
  const missing = product ? missingProof(product, evidence) : []
  if (missing.length > 0 && words === undefined) throw proofIncomplete({ missing })
  const checks = await checksAgain(ctx, evidence, last?.id ?? 0, task.completedOn)
  const details = { ...(missing.length > 0 && { missing }), ...(checks.length > 0 && { checks }) }
  const entry = await insertEntry(ctx, task.id, 'confirmed', { words: words ?? null, details })
  await record(ctx, { action: 'steering.completion-confirmed', subject: code })
  await tellConfirmed(ctx, task, entry)
}

/** Looks again at everything the system looked at when the task was last reported complete. @throws check-failed */
async function checksAgain(ctx: Ctx, evidence: readonly Evidence[], since: number, on: PlainDate): Promise<MadeCheck[]> {
  const made: MadeCheck[] = []
  for (const { check, entry } of evidence) if (check !== null && entry >= since) made.push(await makeCheck(ctx, check.check, on))
  return made
}

/** The clock runs again; what was reported stays in the story. @throws not-done */
export async function reopenTask(ctx: Ctx, { code, words }: { code: string; words: string }): Promise<Task> {
  const task = await taken(ctx, code)
  demand(ctx, confirmTasks)
  if (task.completedOn === null) throw notDone({})
  const reopened: Task = { ...task, completedOn: null, updatedOn: ctx.today() }
  const entry = await insertEntry(ctx, task.id, 'reopened', { words, details: { was: task.completedOn } })
  await saveTask(ctx, reopened)
  await record(ctx, { action: 'steering.reopened', subject: code })
  await tellReopened(ctx, reopened, entry, words)
  return reopened
}

export type NewDay = { code: string; dueOn: PlainDate; documentNumber: string; documentDate: PlainDate; signer: string; reason: string }

/** A new day, given by a document only; the first day is always kept. @throws extension-not-later, already-done */
export async function extendTask(ctx: Ctx, given: NewDay): Promise<Task> {
  const task = await takenFromBoard(ctx, given.code)
  demand(ctx, extendTasks)
  if (task.completedOn !== null) throw alreadyDone({})
  if (task.dueOn !== null && given.dueOn <= task.dueOn) throw extensionNotLater({ due: task.dueOn })
  if (given.documentDate > ctx.today()) throw dayInFuture({ day: given.documentDate })
  const extended: Task = { ...task, dueOn: given.dueOn, firstDueOn: task.firstDueOn ?? task.dueOn }
  const entry = await insertEntry(ctx, task.id, 'extended', {
    words: given.reason,
    details: { was: task.dueOn, is: given.dueOn, number: given.documentNumber },
  })
  await insertExtension(ctx, task.id, {
    entry,
    documentNumber: given.documentNumber,
    documentDate: given.documentDate,
    signer: given.signer,
    oldDueOn: task.dueOn,
    newDueOn: given.dueOn,
    reason: given.reason,
  })
  await saveTask(ctx, extended)
  await record(ctx, { action: 'steering.extended', subject: given.code, details: { was: task.dueOn, is: given.dueOn } })
  await tellExtended(ctx, extended, entry, given.documentNumber)
  return extended
}

/** What a person may put right about a task after reading its source. */
export type Correction = Partial<
  Pick<Task, 'title' | 'lead' | 'leadNames' | 'support' | 'supportNames' | 'product' | 'deadline' | 'dueOn' | 'recurs' | 'unclear'>
>

const tracedAs = (field: keyof Correction): TracedField[] =>
  (
    ({
      title: [],
      lead: [],
      leadNames: ['lead'],
      support: [],
      supportNames: ['support'],
      product: ['product'],
      deadline: ['deadline'],
      dueOn: [],
      recurs: [],
      unclear: [],
    }) as const satisfies Record<keyof Correction, readonly TracedField[]>
  )[field].slice()

/** The standing body puts a reading right; what stood before stays in the story. */
export async function correctTask(ctx: Ctx, code: string, correction: Correction, words: string | null): Promise<Task> {
  const task = await taken(ctx, code)
  demand(ctx, correctTasks)
  const changed = (Object.keys(correction) as (keyof Correction)[]).filter((field) => !isDeepStrictEqual(task[field], correction[field]))
  const corrected: Task = {
    ...task,
    ...correction,
    review: [],
    firstDueOn: task.firstDueOn ?? correction.dueOn ?? null,
    traces: settledTraces(task.traces, changed.flatMap(tracedAs)),
  }
  await insertEntry(ctx, task.id, changed.length > 0 ? 'corrected' : 'reviewed', {
    words,
    details: { differences: changed.map((field) => ({ field, was: task[field], is: corrected[field] })) },
  })
  await saveTask(ctx, corrected)
  await record(ctx, { action: 'steering.corrected', subject: code, details: { fields: changed } })
  await tellAssigned(ctx, changed.includes('lead') ? [corrected] : [])
  return corrected
}
