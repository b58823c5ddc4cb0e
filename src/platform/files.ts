import { createHash, randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import type { Ctx } from './ctx.ts'
import { poolOf } from './database.ts'
import { copiedParts, deleteFile, deleteParts, fileByHash, insertFile, insertPart, partOf } from './files.store.ts'
import { problem } from './problems.ts'
import { formatNumber } from './text.ts'

/** Content kept byte for byte; `hash` is its SHA-256 in hexadecimal and its only name. */
export type StoredFile = { hash: string; size: number }

/** How the content was called when it first came; the same content may come again under another name. */
export type FileLabel = { name: string; mediaType: string }

export const fileTooLarge = problem<{ most: number }>('file-too-large', 413, { vi: 'Tệp quá lớn', en: 'The file is too large' }, ({ most }) => ({
  vi: `Tệp vượt quá ${formatNumber(most / 1_048_576, 'vi')} MB: hãy chia nhỏ hoặc giảm dung lượng rồi gửi lại`,
  en: `The file exceeds ${formatNumber(most / 1_048_576, 'en')} MB: split or shrink it and send it again`,
}))

const partSize = 512 * 1024
const limit = 50 * 1_048_576

/**
 * Keeps content in the caller's transaction; what is there already is not kept twice.
 * @param content bytes, or a stream that is never held whole
 * @throws file-too-large
 */
export async function storeFile(ctx: Ctx, content: Uint8Array | AsyncIterable<Uint8Array>, label: FileLabel, most = limit): Promise<StoredFile> {
  const upload = randomUUID()
  const digest = createHash('sha256')
  let size = 0
  let n = 0
  for await (const part of inParts(content)) {
    size += part.length
    if (size > most) throw fileTooLarge({ most })
    digest.update(part)
    await insertPart(ctx, upload, n++, part)
  }
  const hash = digest.digest('hex')
  const row = { hash, upload, size, name: label.name, media_type: label.mediaType, stored_at: ctx.now() }
  if (!(await insertFile(ctx, row))) await deleteParts(ctx, upload)
  return { hash, size }
}

/** Regroups chunks of any size: every part but the last is full, and each is gone when the next is asked for. */
async function* inParts(content: Uint8Array | AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  if (content instanceof Uint8Array) {
    for (let at = 0; at < content.length; at += partSize) yield content.subarray(at, at + partSize)
    return
  }
  const part = Buffer.allocUnsafe(partSize)
  let held = 0
  for await (const chunk of content)
    for (let at = 0, end = 0; at < chunk.length; at = end) {
      end = Math.min(chunk.length, at + partSize - held)
      part.set(chunk.subarray(at, end), held)
      held += end - at
      if (held < partSize) continue
      yield part
      held = 0
    }
  if (held > 0) yield part.subarray(0, held)
}

/** A stored file with its content, read part by part; reading to the end proves that the content has its hash. */
export type OpenFile = StoredFile & FileLabel & { content: AsyncIterable<Uint8Array> }

/** Null where nothing of that hash is kept. */
export async function openFile(ctx: Ctx, hash: string): Promise<OpenFile | null> {
  const row = await fileByHash(ctx, hash)
  return row ? { hash, size: row.size, name: row.name, mediaType: row.media_type, content: contentOf(ctx, row) } : null
}

async function* partsOf(ctx: Ctx, upload: string): AsyncGenerator<Uint8Array> {
  for (let n = 0; ; n++) {
    const part = await partOf(ctx, upload, n)
    if (part === undefined) return
    yield part
  }
}

async function* contentOf(ctx: Ctx, { hash, upload }: { hash: string; upload: string }, parts = partsOf(ctx, upload)): AsyncGenerator<Uint8Array> {
  const digest = createHash('sha256')
  for await (const part of parts) {
    digest.update(part)
    yield part
  }
  if (digest.digest('hex') !== hash) throw new Error(`file ${hash}: the stored bytes no longer have this hash`)
}

/** Writes kept content to a path, checked against its hash; false where nothing of that hash is kept. */
export async function writeKept(ctx: Ctx, hash: string, path: string): Promise<boolean> {
  const row = await fileByHash(ctx, hash)
  if (!row) return false
  const parts = ctx.db.isTransaction ? partsOf(ctx, row.upload) : copiedParts(poolOf(ctx), row.upload)
  await pipeline(contentOf(ctx, row, parts), createWriteStream(path))
  return true
}

/** Forgets content: only a demonstration is ever taken back. */
export async function removeFile(ctx: Ctx, hash: string): Promise<void> {
  const row = await fileByHash(ctx, hash)
  if (!row) return
  await deleteParts(ctx, row.upload)
  await deleteFile(ctx, hash)
}

/** The whole content, checked against its hash; null where nothing of that hash is kept. */
export async function readFile(ctx: Ctx, hash: string): Promise<Uint8Array | null> {
  const file = await openFile(ctx, hash)
  return file && Buffer.concat(await Array.fromAsync(file.content))
}
