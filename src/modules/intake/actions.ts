import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { record } from '../../platform/audit.ts'
import type { Ctx } from '../../platform/ctx.ts'
import type { PlainDate } from '../../platform/dates.ts'
import { type FileLabel, storeFile } from '../../platform/files.ts'
import type { Upload } from '../../platform/http/index.ts'
import { enqueue } from '../../platform/jobs.ts'
import { demand } from '../../platform/rights.ts'
import { proposedColumns } from '../quality/index.ts'
import { registryFor } from '../records/index.ts'
import type { RegistryDefinition } from '../registries/index.ts'
import { importFile } from './file.actions.ts'
import { guessed } from './guess.ts'
import { applyJob, checkJob } from './jobs.ts'
import type { Heads } from './order.ts'
import { columnTwice, fileNeeded, keyNeeded, notAtStage } from './problems.ts'
import { importRecords } from './rights.ts'
import { askChild, workFolder } from './run.ts'
import { clearStaged, type Import, insertImport, mappingOf, saveImport, saveMapping } from './store.ts'
import type { ImportStage } from './tables.ts'

/** Steps in which nobody is at work: waiting for a person. */
const waiting: readonly ImportStage[] = ['mapping', 'checked', 'failed']

async function forSteward(ctx: Ctx, id: string) {
  const found = await importFile(ctx, id, true)
  demand(ctx, importRecords, [found.registry.owner])
  return found
}

async function headsOfBytes({ fileName, bytes }: Upload): Promise<Heads> {
  const folder = await workFolder()
  try {
    const ending = /\.[a-z0-9]{1,8}$/i.exec(fileName)?.[0].toLowerCase() ?? '.csv'
    const path = join(folder, `source${ending}`)
    await writeFile(path, bytes)
    return (await askChild({ kind: 'heads', path, folder })) as Heads
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Takes a file in for a registry: kept as it came, its heads read. @throws intake-file-needed, bulk-file-unreadable, bulk-file-empty */
export async function receiveFile(
  ctx: Ctx,
  { registry: code, sender, upload }: { registry: string; sender?: string | undefined; upload: Upload | undefined },
): Promise<string> {
  const registry = registryFor(ctx, code)
  demand(ctx, importRecords, [registry.owner])
  if (!upload || upload.bytes.length === 0) throw fileNeeded({}, [{ at: 'file', words: { vi: 'Hãy chọn một tệp.', en: 'Choose a file.' } }])
  const heads = await headsOfBytes(upload)
  const label: FileLabel = { name: upload.fileName, mediaType: upload.mediaType }
  const { hash, size } = await storeFile(ctx, upload.bytes, label, 200 * 1_048_576)
  const id = await insertImport(ctx, {
    registry: code,
    sender: sender ?? ctx.actor.agency ?? registry.owner,
    file: hash,
    file_name: upload.fileName,
    size,
    heads,
  })
  await record(ctx, { action: 'intake.received', subject: id, details: { registry: code, size } })
  return id
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

/** Has the accepted records carried into the registry, as holding from a day on. @throws intake-not-at-stage */
export async function carryOut(ctx: Ctx, id: string, from: PlainDate): Promise<void> {
  const { file } = await forSteward(ctx, id)
  if (file.stage !== 'checked') throw notAtStage({})
  await saveImport(ctx, id, { stage: 'applying', valid_from: from, done: 0, tries: 0, refusal: null })
  await record(ctx, { action: 'intake.ordered', subject: id, details: { registry: file.registry, records: file.report?.accepted ?? 0 } })
  await enqueue(ctx, applyJob, { id })
}

/** Gives an import up; nothing of it went into the registry. @throws intake-not-at-stage */
export async function dropImport(ctx: Ctx, id: string): Promise<void> {
  const { file } = await forSteward(ctx, id)
  if (!waiting.includes(file.stage) || (file.done > 0 && file.stage === 'failed')) throw notAtStage({})
  await clearStaged(ctx, id)
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
