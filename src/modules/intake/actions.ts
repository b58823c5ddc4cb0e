import { rm, writeFile } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import { record } from '../../platform/audit.ts'
import { blocksOf } from '../../platform/blocks.ts'
import type { Ctx } from '../../platform/ctx.ts'
import type { PlainDate } from '../../platform/dates.ts'
import { type FileLabel, storeFile } from '../../platform/files.ts'
import type { Upload } from '../../platform/http/index.ts'
import { enqueue } from '../../platform/jobs.ts'
import { demand } from '../../platform/rights.ts'
import { registryFor } from '../records/index.ts'
import { proposedColumns, type RegistryDefinition } from '../registries/index.ts'
import { clearKept, mostKept } from './check.actions.ts'
import { importFile, placeFor } from './file.actions.ts'
import { guessed } from './guess.ts'
import { applyJob, checkJob } from './jobs.ts'
import type { Heads } from './order.ts'
import { columnTwice, fileNeeded, keyNeeded, manyEnd, notAtStage, notWhole } from './problems.ts'
import { importRecords } from './rights.ts'
import { askChild, workFolder } from './run.ts'
import { clearStaged, type Import, insertImport, mappingOf, saveImport, saveMapping } from './store.ts'
import type { ImportStage } from './tables.ts'
import { together } from './working.actions.ts'

/** Steps in which nobody is at work: waiting for a person. */
const waiting: readonly ImportStage[] = ['mapping', 'checked', 'failed']

async function forSteward(ctx: Ctx, id: string) {
  const found = await importFile(ctx, id, true)
  demand(ctx, importRecords, [found.registry.owner])
  return found
}

async function headsOf(path: string, folder: string): Promise<Heads> {
  return (await askChild({ kind: 'heads', path, folder })) as Heads
}

async function headsOfBytes({ fileName, bytes }: Upload): Promise<Heads> {
  const folder = await workFolder()
  try {
    const path = await placeFor(fileName, folder)
    await writeFile(path, bytes)
    return await headsOf(path, folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

type Received = {
  registry: RegistryDefinition
  sender: string | undefined
  heads: Heads
  label: FileLabel
  content: Uint8Array | AsyncIterable<Uint8Array>
}

async function kept(ctx: Ctx, { registry, sender, heads, label, content }: Received): Promise<string> {
  const { hash, size } = await storeFile(ctx, content, label, mostKept)
  const from = sender ?? ctx.actor.agency ?? registry.owner
  const id = await insertImport(ctx, { registry: registry.code, sender: from, file: hash, file_name: label.name, size, heads })
  await record(ctx, { action: 'intake.received', subject: id, details: { registry: registry.code, size } })
  return id
}

/** Takes a file in for a registry: kept as it came, its heads read. @throws intake-file-needed, bulk-file-unreadable, bulk-file-empty */
export async function receiveFile(
  ctx: Ctx,
  { registry: code, sender, upload }: { registry: string; sender?: string | undefined; upload: Upload | undefined },
): Promise<string> {
  const registry = registryFor(ctx, code)
  demand(ctx, importRecords, [registry.owner])
  if (!upload) throw fileNeeded({}, [{ at: 'file', words: { vi: 'Hãy chọn một tệp.', en: 'Choose a file.' } }])
  const label: FileLabel = { name: upload.fileName, mediaType: upload.mediaType }
  return kept(ctx, { registry, sender, heads: await headsOfBytes(upload), label, content: upload.bytes })
}

/** Takes in a file that lies on the server, of any size: it is never held in memory. @throws bulk-file-unreadable, bulk-file-empty */
export async function receivePath(ctx: Ctx, { registry: code, sender, path }: { registry: string; sender?: string; path: string }): Promise<string> {
  const registry = registryFor(ctx, code)
  demand(ctx, importRecords, [registry.owner])
  const folder = await workFolder()
  try {
    const heads = await headsOf(path, folder)
    const label: FileLabel = { name: basename(path), mediaType: extname(path) === '.csv' ? 'text/csv' : 'application/octet-stream' }
    return await together(ctx, (within) => kept(within, { registry, sender, heads, label, content: blocksOf(path) }))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** The columns shown on the page of mapping: those chosen before for this sender as far as the file has them, else those the heads propose. */
export async function columnsFor(ctx: Ctx, file: Import, registry: RegistryDefinition): Promise<{ columns: Record<string, string>; saved: boolean }> {
  if (file.columns) return { columns: file.columns, saved: false }
  const saved = await mappingOf(ctx, file.registry, file.sender)
  const proposed = guessed(registry, file.heads.columns, proposedColumns(registry, file.heads.columns))
  if (!saved) return { columns: proposed, saved: false }
  const known = Object.fromEntries(Object.entries(saved).filter(([, column]) => file.heads.columns.includes(column)))
  return { columns: { ...proposed, ...known }, saved: Object.keys(known).length > 0 }
}

/** Says which column holds which field, remembers it for the sender, and has the file judged. @throws intake-key-needed, intake-column-twice, intake-not-at-stage */
export async function chooseColumns(ctx: Ctx, id: string, chosen: Readonly<Record<string, string>>): Promise<void> {
  const { file, registry } = await forSteward(ctx, id)
  if (!waiting.includes(file.stage)) throw notAtStage({})
  const fields = new Set(registry.fields.map(({ field }) => field))
  const columns = Object.fromEntries(Object.entries(chosen).filter(([field, column]) => fields.has(field) && file.heads.columns.includes(column)))
  const key = registry.fields.find(({ field }) => field === registry.key)
  if (columns[registry.key] === undefined) throw keyNeeded({ key: key?.label.vi ?? registry.key })
  const twice = Object.values(columns).find((column, at, all) => all.indexOf(column) !== at)
  if (twice !== undefined) throw columnTwice({ column: twice })
  await saveMapping(ctx, file.registry, file.sender, columns)
  await saveImport(ctx, id, { columns, stage: 'checking', done: 0, total: null, tries: 0, refusal: null })
  await enqueue(ctx, checkJob, { id })
}

/** How an import is to be carried out: from which day, and of which records the file is all there are. */
export type Carrying = { from: PlainDate; complete?: string | undefined; confirmed?: number | undefined }

/** More records than this, and more than a twentieth of those held, end only when their number is said again. */
const fewEnd = 20
const isMany = (absent: number, held: number) => absent > fewEnd && absent * 20 > held

/** How many records end with a file that is the whole of the registry or of a province. @throws intake-not-whole, intake-many-end */
function endingWith({ report }: Import, complete: string, confirmed: number | undefined): number {
  const absence = report?.absence
  const scope = complete === 'registry' ? absence : absence?.places.find(({ place }) => String(place) === complete)
  if (!scope) throw notWhole({})
  if (isMany(scope.absent, scope.held) && confirmed !== scope.absent)
    throw manyEnd({ absent: scope.absent, held: scope.held }, [
      { at: 'confirmed', words: { vi: `Nhập đúng số ${scope.absent} để xác nhận.`, en: `Type ${scope.absent} to confirm.` } },
    ])
  return scope.absent
}

/** Has the accepted records carried into the registry, as holding from a day on. @throws intake-not-at-stage, intake-not-whole, intake-many-end */
export async function carryOut(ctx: Ctx, id: string, order: PlainDate | Carrying): Promise<void> {
  const { from, complete, confirmed } = typeof order === 'string' ? { from: order } : order
  const { file } = await forSteward(ctx, id)
  if (file.stage !== 'checked') throw notAtStage({})
  const ending = complete === undefined ? null : endingWith(file, complete, confirmed)
  await saveImport(ctx, id, { stage: 'applying', valid_from: from, complete: complete ?? null, done: 0, tries: 0, refusal: null })
  const details = { registry: file.registry, records: file.report?.accepted ?? 0, ...(ending !== null && { complete, ending }) }
  await record(ctx, { action: 'intake.ordered', subject: id, details })
  await enqueue(ctx, applyJob, { id })
}

/** Gives an import up; nothing of it went into the registry. @throws intake-not-at-stage */
export async function dropImport(ctx: Ctx, id: string): Promise<void> {
  const { file } = await forSteward(ctx, id)
  if (!waiting.includes(file.stage) || (file.done > 0 && file.stage === 'failed')) throw notAtStage({})
  await clearStaged(ctx, id)
  await clearKept(ctx, file)
  await saveImport(ctx, id, { stage: 'dropped', finished_at: ctx.now() })
}

/** Takes up an import that broke off, where it broke off. @throws intake-not-at-stage */
export async function runAgain(ctx: Ctx, id: string): Promise<void> {
  const { file } = await forSteward(ctx, id)
  if (file.stage !== 'failed') throw notAtStage({})
  const applying = file.valid_from !== null
  await saveImport(ctx, id, { stage: applying ? 'applying' : 'checking', tries: 0, refusal: null })
  await enqueue(ctx, applying ? applyJob : checkJob, { id })
}
