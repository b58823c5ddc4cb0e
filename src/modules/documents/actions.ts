import { createHash } from 'node:crypto'
import { record } from '../../platform/audit.ts'
import type { Ctx } from '../../platform/ctx.ts'
import { storeFile } from '../../platform/files.ts'
import type { Upload } from '../../platform/http/index.ts'
import type { ReadDocument } from './document.ts'
import { readFile } from './read.ts'
import { documentByHash, insertDocument, type RegisteredDocument } from './store.ts'

/** A document taken in: registered, and as it was read; `known` when the very same file was here before. */
export type Received = { document: RegisteredDocument; read: ReadDocument; known: boolean }

/** Reads a file and registers it, the original byte for byte; the same file again is the same document. */
export async function receiveDocument(ctx: Ctx, { fileName, mediaType, bytes }: Upload): Promise<Received> {
  const read = await readFile(bytes, fileName)
  const before = await documentByHash(ctx, createHash('sha256').update(bytes).digest('hex'))
  if (before) return { document: before, read, known: true }
  const { hash } = await storeFile(ctx, bytes, { name: fileName, mediaType })
  const id = await insertDocument(ctx, read, { hash, name: fileName, mediaType }, null)
  await record(ctx, { action: 'documents.received', subject: id, details: { number: read.header.number, format: read.format } })
  const document = (await documentByHash(ctx, hash)) as RegisteredDocument
  return { document, read, known: false }
}
