import { record } from '../../platform/audit.ts'
import type { Ctx } from '../../platform/ctx.ts'
import { storeFile } from '../../platform/files.ts'
import type { Upload } from '../../platform/http/index.ts'
import { demand, may } from '../../platform/rights.ts'
import { importRecords } from '../intake/index.ts'
import { changeRecord, registryFor } from '../records/index.ts'
import type { RegistryDefinition } from '../registries/index.ts'
import { asTyped, differencesOf, settled } from './difference.ts'
import { formsOf } from './form.ts'
import { imageOf } from './image.ts'
import { imageNeeded, keyNeeded, notOpen, pageDone, pageUnknown, thirdNeeded, typedAlready } from './problems.ts'
import { closePage, insertPage, insertTyping, pageById, pagesEntered, type ScannedPage, type Typing, typingsOf } from './store.ts'

export const fieldNames = (registry: RegistryDefinition): string[] => registry.fields.map(({ field }) => field)

/** A page with what was typed of it, for the stewards of its registry. @throws keying-page-unknown */
export async function pageFile(ctx: Ctx, id: string, lock = false): Promise<{ page: ScannedPage; registry: RegistryDefinition; typings: Typing[] }> {
  const page = await pageById(ctx, id, lock)
  if (!page) throw pageUnknown({})
  const registry = registryFor(ctx, page.registry)
  demand(ctx, importRecords, [registry.owner])
  return { page, registry, typings: await typingsOf(ctx, [id]) }
}

/** Takes in the image of a page of a book, and on which form it was filled in, if that is known. @throws keying-image-needed */
export async function receivePage(
  ctx: Ctx,
  code: string,
  { upload, form = null }: { upload: Upload | undefined; form?: string | null },
  demonstration = false,
): Promise<string> {
  const registry = registryFor(ctx, code)
  demand(ctx, importRecords, [registry.owner])
  const image = upload && imageOf(upload.bytes)
  if (!upload || !image) throw imageNeeded({}, [{ at: 'file', words: { vi: 'Hãy chọn ảnh PNG, JPEG hoặc WebP.', en: 'A PNG, JPEG or WebP image.' } }])
  const known = formsOf(code, ctx.asOf).some((each) => each.code === form) ? form : null
  const { hash } = await storeFile(ctx, upload.bytes, { name: upload.fileName, mediaType: image.mediaType })
  const { width, height } = image.size ?? { width: null, height: null }
  const label = { registry: code, file: hash, file_name: upload.fileName, media_type: image.mediaType }
  const id = await insertPage(ctx, { ...label, form: known, width, height, demonstration })
  await record(ctx, { action: 'keying.received', subject: id, details: { registry: code } })
  return id
}

const cleaned = (registry: RegistryDefinition, typed: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(
    registry.fields.flatMap(({ field, kind }) => {
      const value = asTyped(typed[field] ?? '', kind === 'day' || kind === 'birth-day')
      return value === '' ? [] : [[field, value]]
    }),
  )

/** Types a page; the second person, if both read the same, enters it in the registry at once. @throws keying-typed-already, keying-not-open, keying-key-needed, record-fields-wrong */
export async function typePage(ctx: Ctx, id: string, typed: Readonly<Record<string, string>>): Promise<'first' | 'entered' | 'differs'> {
  const { page, registry, typings } = await pageFile(ctx, id, true)
  const account = ctx.actor.account
  if (page.outcome || typings.length >= 2 || account === null) throw notOpen({})
  if (typings.some((each) => each.account === account)) throw typedAlready({})
  const fields = cleaned(registry, typed)
  if (fields[registry.key] === undefined) throw keyNeeded({}, [{ at: registry.key, words: keyNeeded({}).words }])
  await insertTyping(ctx, id, account, fields)
  const [first] = typings
  if (!first) return 'first'
  if (differencesOf(fieldNames(registry), first.fields, fields).length > 0) return 'differs'
  await enter(ctx, page, registry, fields)
  return 'entered'
}

/** A third person settles where the two differ, which enters the record. @throws keying-third-needed, keying-not-open, record-fields-wrong */
export async function settlePage(ctx: Ctx, id: string, decided: Readonly<Record<string, string>>): Promise<void> {
  const { page, registry, typings } = await pageFile(ctx, id, true)
  const [first, second] = typings
  if (page.outcome || !first || !second) throw notOpen({})
  if (typings.some(({ account }) => account === ctx.actor.account)) throw thirdNeeded({})
  await enter(ctx, page, registry, settled(fieldNames(registry), first.fields, second.fields, cleaned(registry, decided)))
}

/** Gives a page up that cannot or need not be typed, with the reason; what was typed of it stays out of the registry. @throws keying-page-done */
export async function dropPage(ctx: Ctx, id: string, reason: string): Promise<void> {
  const { page, registry } = await pageFile(ctx, id, true)
  if (page.outcome) throw pageDone({})
  await closePage(ctx, id, { outcome: 'dropped', dropped_words: reason })
  await record(ctx, { action: 'keying.dropped', subject: id, details: { registry: registry.code } })
}

async function enter(ctx: Ctx, page: ScannedPage, registry: RegistryDefinition, fields: Readonly<Record<string, string>>): Promise<void> {
  const key = fields[registry.key] ?? ''
  await changeRecord(ctx, { registry: page.registry, key, fields, reason: `Nhập từ trang sổ quét “${page.file_name}”, hai người nhập` })
  await closePage(ctx, page.id, { outcome: 'entered', entered_key: key })
  await record(ctx, { action: 'keying.entered', subject: page.id, details: { registry: page.registry } })
}

/** The scanned pages a record was entered from, for those who keep its registry. */
export async function scansOf(ctx: Ctx, registry: RegistryDefinition, key: string): Promise<{ href: string; name: string }[]> {
  if (!may(ctx.actor, importRecords, [registry.owner])) return []
  return (await pagesEntered(ctx, registry.code, key)).map(({ id, file_name: name }) => ({ href: `/registries/${registry.code}/pages/${id}`, name }))
}
