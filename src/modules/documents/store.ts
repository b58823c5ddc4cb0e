import { type Generated, sql } from 'kysely'
import { type Ctx, tables } from '../../platform/ctx.ts'
import type { PlainDate } from '../../platform/dates.ts'
import type { Text } from '../../platform/text.ts'
import type { DocumentHeader, DocumentType, Passage, ReadDocument } from '../texts/index.ts'
import type { StoredDocument, SupersededAs } from './stored.ts'

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
  replaces_as: SupersededAs | null
  received_at: Date
  received_by: string
}
type Tables = { 'documents.document': DocumentRow }

const db = (ctx: Pick<Ctx, 'db'>) => tables<Tables>(ctx)

export const columns = [
  'id',
  'file_hash as hash',
  'file_name as fileName',
  'media_type as mediaType',
  'format',
  'number',
  'type',
  'issuer',
  'issued_on as issuedOn',
  'title',
  'replaces as supersedes',
  'replaces_as as supersededAs',
  'received_at as receivedAt',
  'received_by as receivedBy',
  'remarks',
] as const

const chosen = (ctx: Ctx) => db(ctx).selectFrom('documents.document').select(columns)

/** Newest first. */
export const documentsReceived = (ctx: Ctx, { limit = 500, offset = 0 } = {}): Promise<StoredDocument[]> =>
  chosen(ctx).orderBy('received_at', 'desc').orderBy('id').limit(limit).offset(offset).execute()

export async function countDocuments(ctx: Ctx): Promise<number> {
  const row = await db(ctx)
    .selectFrom('documents.document')
    .select((of) => of.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return row.count
}

export const documentById = (ctx: Ctx, id: string): Promise<StoredDocument | undefined> => chosen(ctx).where('id', '=', id).executeTakeFirst()

export const documentByHash = (ctx: Ctx, hash: string): Promise<StoredDocument | undefined> =>
  chosen(ctx).where('file_hash', '=', hash).executeTakeFirst()

export const documentsByNumber = (ctx: Ctx, numbers: readonly string[]): Promise<StoredDocument[]> =>
  numbers.length === 0 ? Promise.resolve([]) : chosen(ctx).where('number', 'in', numbers).orderBy('received_at', 'desc').execute()

/** The document that takes the place of this one. */
export const successorOf = (ctx: Ctx, id: string): Promise<StoredDocument | undefined> =>
  chosen(ctx).where('replaces', '=', id).orderBy('received_at', 'desc').limit(1).executeTakeFirst()

/** The words of a document and where its passages stand. */
export const textOf = (ctx: Ctx, id: string): Promise<{ text: string; passages: Passage[] } | undefined> =>
  db(ctx).selectFrom('documents.document').select(['text', 'passages']).where('id', '=', id).executeTakeFirst()

/** A stretch of a document's words, for showing a sentence without sending the whole. Offsets in UTF-16 units. */
export async function stretchOf(
  ctx: Ctx,
  id: string,
  start: number,
  end: number,
): Promise<{ before: string; words: string; after: string } | undefined> {
  const row = await db(ctx).selectFrom('documents.document').select('text').where('id', '=', id).executeTakeFirst()
  if (!row) return undefined
  return { before: row.text.slice(Math.max(0, start - 200), start), words: row.text.slice(start, end), after: row.text.slice(end, end + 200) }
}

/** The whole reading, as it was when the document came, with the header as it was corrected since. */
export async function readingOf(ctx: Ctx, id: string): Promise<ReadDocument | undefined> {
  const row = await db(ctx)
    .selectFrom('documents.document')
    .select(['format', 'encoding', 'text', 'passages', 'remarks', 'number', 'type', 'issuer', 'issued_on as issuedOn', 'title'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) return undefined
  const { format, encoding, text, passages, remarks, ...header } = row
  return { format, encoding, text, passages, remarks, header }
}

/** Undefined where the same file was registered already. */
export async function insertDocument(
  ctx: Ctx,
  read: ReadDocument,
  file: { hash: string; name: string; mediaType: string },
): Promise<string | undefined> {
  const { header } = read
  const row = await db(ctx)
    .insertInto('documents.document')
    .values({
      file_hash: file.hash,
      file_name: file.name,
      media_type: file.mediaType,
      format: read.format,
      encoding: read.encoding,
      number: header.number,
      type: header.type,
      issuer: header.issuer,
      issued_on: header.issuedOn,
      title: header.title,
      text: read.text,
      passages: sql`${JSON.stringify(read.passages)}::jsonb`,
      remarks: sql`${JSON.stringify(read.remarks)}::jsonb`,
      replaces: null,
      replaces_as: null,
      received_at: ctx.now(),
      received_by: ctx.actor.name,
    })
    .onConflict((same) => same.column('file_hash').doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id
}

export const saveSupersedes = (ctx: Ctx, id: string, supersedes: string, as: SupersededAs) =>
  db(ctx).updateTable('documents.document').set({ replaces: supersedes, replaces_as: as }).where('id', '=', id).execute()

/** The header as a person corrected it. */
export const saveHeader = (ctx: Ctx, id: string, { number, type, issuer, issuedOn, title }: DocumentHeader) =>
  db(ctx).updateTable('documents.document').set({ number, type, issuer, issued_on: issuedOn, title }).where('id', '=', id).execute()
