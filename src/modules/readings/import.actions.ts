import { record } from '../../platform/audit.ts'
import type { Ctx } from '../../platform/ctx.ts'
import { dayAt, type PlainDate } from '../../platform/dates.ts'
import type { Upload } from '../../platform/http/index.ts'
import type { Fault, Problem } from '../../platform/problems.ts'
import { demand } from '../../platform/rights.ts'
import { documentOf, type Receipt, receiveDocument, type StoredDocument, successorOf, supersede } from '../documents/index.ts'
import { readingsOf } from '../mandates/index.ts'
import { tableFaults } from '../tables/index.ts'
import {
  codePrefixOf,
  fieldsOf,
  importPlans,
  insertEntries,
  insertTasks,
  judge,
  type Judged,
  lastNumberOf,
  saveTasks,
  tasksOfDocuments,
  tellAssigned,
  yearOf,
} from '../steering/index.ts'
import { findClusters } from './cluster.actions.ts'
import { decisionsAbout } from './correction.store.ts'
import { replay } from './correction.ts'
import { doneImportOf, dropImport, finishImport, type Import, importById, insertImport, type Outcome } from './import.store.ts'
import { documentRecalled, fileMissing, importClosed, importUnknown, newerVersionKnown, nothingOrdered } from './problems.ts'
import { type Proposal, propose, renewed } from './proposal.ts'
import { isRecalled } from './recall.store.ts'

/** A document and all it took the place of, newest first. */
async function lineOf(ctx: Ctx, id: string): Promise<string[]> {
  const { supersedes } = await documentOf(ctx, id)
  return [id, ...(supersedes ? await lineOf(ctx, supersedes) : [])]
}

export type Preview = {
  import: Import
  document: StoredDocument
  proposal: Proposal
  faults: Fault[]
  earlier: StoredDocument | null
  before: Import | undefined
  recalled: boolean
}

/** The day as of which names are looked up: of issue; for a draft the middle of the year it is for, or the day it came. */
const dayOfReading = (document: StoredDocument): PlainDate => {
  const year = yearOf(document)
  return document.issuedOn ?? (year === null ? dayAt(document.receivedAt) : `${year}-06-30`)
}

/**
 * Takes a file in and proposes what to do with it; nothing stands on the board yet. A file that orders nothing is kept
 * in the register all the same: that refusal is returned, not thrown. @throws file-missing, and whatever reading refuses
 */
export async function proposeImport(ctx: Ctx, upload: Upload | undefined): Promise<{ id: string } | { refused: Problem }> {
  demand(ctx, importPlans)
  if (!upload) throw fileMissing({})
  return proposeReceived(ctx, await receiveDocument(ctx, upload))
}

/** Proposes what to do with a document just received; `replaced` are those that its sender says it takes the place of. */
export async function proposeReceived(
  ctx: Ctx,
  receipt: Receipt,
  replaced: readonly StoredDocument[] = [],
): Promise<{ id: string } | { refused: Problem }> {
  if (receipt.kind === 'secret') return { refused: receipt.refusal }
  const { document, read, predecessor } = receipt
  const newer = await successorOf(ctx, document.id)
  if (newer) return { refused: newerVersionKnown({ name: newer.number ?? newer.fileName }) }
  if (await isRecalled(ctx, document.id)) return { refused: documentRecalled({}) }
  const mandates = readingsOf(read, { issuedOn: document.issuedOn })
  if (mandates.length === 0) return { refused: nothingOrdered({ file: document.fileName }, tableFaults(read, { issuedOn: document.issuedOn })) }
  const done = await doneImportOf(ctx, document.id)
  const codePrefix = done?.codePrefix ?? codePrefixOf(document, yearOf(document))
  const [replaces = predecessor?.document.id ?? document.supersedes, ...also] = await Promise.all(
    replaced.map(({ id }) => newestOf(ctx, id, document.id)),
  )
  return { id: await insertImport(ctx, { document: document.id, replaces: done ? null : replaces, also: done ? [] : also, codePrefix, mandates }) }
}

/** The last version of a document before `last`, where versions followed it. */
async function newestOf(ctx: Ctx, id: string, last: string): Promise<string> {
  const next = await successorOf(ctx, id)
  return next && next.id !== last ? newestOf(ctx, next.id, last) : id
}

async function opened(ctx: Ctx, id: string): Promise<{ import: Import; document: StoredDocument }> {
  const found = await importById(ctx, id)
  if (!found) throw importUnknown({})
  return { import: found, document: await documentOf(ctx, found.document) }
}

/** What the import would create, change, leave and withdraw, seen from the board as it stands. */
export async function previewImport(ctx: Ctx, id: string): Promise<Preview> {
  demand(ctx, importPlans)
  const { import: found, document } = await opened(ctx, id)
  const day = dayOfReading(document)
  const before = [...(found.replaces ? [found.replaces] : []), ...found.also]
  const tasks = await tasksOfDocuments(ctx, [document.id, ...before])
  const lines = await Promise.all(before.map((each) => lineOf(ctx, each)))
  const decided = replay(found.mandates, await decisionsAbout(ctx, [document.id, ...lines.flat()]))
  const judged = decided.map(({ mandate, settled }) => (settled ? { ...judge(mandate, day), review: [] } : judge(mandate, day)))
  const proposal = propose(tasks, judged, document.id, ctx.today(), ctx.settings)
  const earlier = found.replaces ? await documentOf(ctx, found.replaces) : null
  return {
    import: found,
    document,
    proposal,
    faults: [],
    earlier,
    before: await doneImportOf(ctx, document.id),
    recalled: await isRecalled(ctx, document.id),
  }
}

/** Carries a proposal out, whole or not at all; codes go on where the prefix left off. @throws import-closed, document-recalled */
export async function carryOutImport(ctx: Ctx, id: string): Promise<Outcome> {
  const { import: found, document, proposal, recalled } = await previewImport(ctx, id)
  if (found.state !== 'proposed') throw importClosed({})
  if (recalled) throw documentRecalled({})
  const day = ctx.today()
  const outcome: Outcome = {
    created: proposal.create.length,
    changed: proposal.change.length,
    unchanged: proposal.unchanged.length,
    withdrawn: proposal.withdraw.length,
  }
  await create(ctx, found, proposal.create, day)
  await amend(ctx, proposal.change, document.id, day)
  await insertEntries(
    ctx,
    'withdrawn',
    proposal.withdraw.map((task) => ({ task: task.id, details: { document: document.id } })),
  )
  await saveTasks(
    ctx,
    proposal.withdraw.map((task) => ({ ...task, withdrawnOn: day })),
  )
  if (found.replaces && document.supersedes === null)
    await supersede(ctx, { document: document.id, earlier: found.replaces, as: document.number === null ? 'version' : 'issued' })
  const changesNothing = outcome.created + outcome.changed + outcome.withdrawn === 0
  await (changesNothing && (await doneImportOf(ctx, document.id)) ? dropImport(ctx, id) : finishImport(ctx, id, outcome))
  if (!changesNothing) await findClusters(ctx)
  await record(ctx, { action: 'steering.imported', subject: document.id, details: outcome })
  return outcome
}

async function create(ctx: Ctx, { codePrefix, document }: Import, fresh: readonly Judged[], day: PlainDate) {
  const last = await lastNumberOf(ctx, codePrefix)
  const tasks = fresh.map((judged, at) => ({
    ...fieldsOf(judged, document, day, ctx.settings),
    code: `${codePrefix}-${String(last + at + 1).padStart(3, '0')}`,
    progress: null,
    updatedOn: null,
    completedOn: null,
    withdrawnOn: null,
    parent: null,
    unit: null,
  }))
  await tellAssigned(ctx, await insertTasks(ctx, tasks, { kind: 'imported', details: { document } }))
}

async function amend(ctx: Ctx, change: Proposal['change'], document: string, day: PlainDate) {
  const differing = change.filter(({ differences }) => differences.length > 0)
  await insertEntries(
    ctx,
    'amended',
    differing.map(({ task, differences }) => ({ task: task.id, details: { document, differences } })),
  )
  await saveTasks(
    ctx,
    change.map(({ task, judged }) => renewed(task, judged, document, day, ctx.settings)),
  )
}

/** Another document, or none, as the one this import continues. @throws import-closed */
export async function dismissImport(ctx: Ctx, id: string): Promise<void> {
  demand(ctx, importPlans)
  const { import: found } = await opened(ctx, id)
  if (found.state !== 'proposed') throw importClosed({})
  await dropImport(ctx, id)
}
