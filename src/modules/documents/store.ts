import { type Generated, sql } from 'kysely'
import { type Ctx, tables } from '../../platform/ctx.ts'
import type { Instant, PlainDate } from '../../platform/dates.ts'
import type { Text } from '../../platform/text.ts'
import type { DocumentHeader, DocumentType, Passage, ReadDocument } from './document.ts'

type DocumentRow = {
  id: Generated<string>
  file_hash: string
  file_name: string
  media_type: string
  format: ReadDocument['format']
  encoding: string | null
  number: string | null
  type: DocumentType
  issuer: string | null
  issued_on: PlainDate | null
  title: string | null
  text: string
  passages: Passage[]
  remarks: Text[]
  replaces: string | null
  received_at: Date
  received_by: string
}
type Tables = { 'documents.document': DocumentRow }
const db = (ctx: Pick<Ctx, 'db'>) => tables<Tables>(ctx)

/** A document as the register lists it, without its words. */
export type RegisteredDocument = DocumentHeader & { id: string; fileHash: string; fileName: string; mediaType: string; format: ReadDocument['format']; replaces: string | null; receivedAt: Instant; receivedBy: string; remarks: Text[] }

const columns = [
  'id', 'file_hash as fileHash', 'file_name as fileName', 'media_type as mediaType', 'format', 'number', 'type', 'issuer', 'issued_on as issuedOn', 'title',
  'replaces', 'received_at as receivedAt', 'received_by as receivedBy', 'remarks',
] as const

export const documentsReceived = (ctx: Ctx): Promise<RegisteredDocument[]> =>
  db(ctx).selectFrom('documents.document').select(columns).orderBy('received_at', 'desc').limit(500).execute()

export const documentById = (ctx: Ctx, id: string): Promise<RegisteredDocument | undefined> =>
  db(ctx).selectFrom('documents.document').select(columns).where('id', '=', id).executeTakeFirst()

export const documentByHash = (ctx: Ctx, hash: string): Promise<RegisteredDocument | undefined> =>
  db(ctx).selectFrom('documents.document').select(columns).where('file_hash', '=', hash).executeTakeFirst()

/** The words of a document and where its passages stand. */
export const textOf = (ctx: Ctx, id: string): Promise<{ text: string; passages: Passage[] } | undefined> =>
  db(ctx).selectFrom('documents.document').select(['text', 'passages']).where('id', '=', id).executeTakeFirst()

/** A stretch of a document's words, for showing a sentence without sending the whole. Offsets in UTF-16 units. */
export async function stretchOf(ctx: Ctx, id: string, start: number, end: number): Promise<{ before: string; words: string; after: string } | undefined> {
  const row = await textOf(ctx, id)
  if (!row) return undefined
  return { before: row.text.slice(Math.max(0, start - 200), start), words: row.text.slice(start, end), after: row.text.slice(end, end + 200) }
}

export async function insertDocument(ctx: Ctx, read: ReadDocument, file: { hash: string; name: string; mediaType: string }, replaces: string | null): Promise<string> {
  const { header } = read
  const row = await db(ctx).insertInto('documents.document').values({
    file_hash: file.hash, file_name: file.name, media_type: file.mediaType, format: read.format, encoding: read.encoding, number: header.number, type: header.type,
    issuer: header.issuer, issued_on: header.issuedOn, title: header.title, text: read.text, passages: sql`${JSON.stringify(read.passages)}::jsonb`,
    remarks: sql`${JSON.stringify(read.remarks)}::jsonb`, replaces, received_at: ctx.now(), received_by: ctx.actor.name,
  }).returning('id').executeTakeFirstOrThrow()
  return row.id
}

export const saveReplaces = (ctx: Ctx, id: string, replaces: string | null) =>
  db(ctx).updateTable('documents.document').set({ replaces }).where('id', '=', id).execute()

/** The header as a person corrected it. */
export const saveHeader = (ctx: Ctx, id: string, { number, type, issuer, issuedOn, title }: DocumentHeader) =>
  db(ctx).updateTable('documents.document').set({ number, type, issuer, issued_on: issuedOn, title }).where('id', '=', id).execute()
