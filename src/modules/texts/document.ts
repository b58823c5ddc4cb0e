import Type, { type Static } from 'typebox'
import { PlainDate } from '../../platform/dates.ts'

const OrNull = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()])

export const DocumentType = Type.Enum(['directive', 'plan', 'conclusion', 'resolution', 'decision', 'telegram', 'report', 'news', 'other'])
export type DocumentType = Static<typeof DocumentType>

/** What the first lines of an official document say of it; what is not written is null. */
export const DocumentHeader = Type.Object({
  number: OrNull(Type.String({ description: 'số, ký hiệu, as 07/CT-TTg' })),
  type: DocumentType,
  issuer: OrNull(Type.String()),
  issuedOn: OrNull(PlainDate),
  title: OrNull(Type.String({ description: 'trích yếu' })),
})
export type DocumentHeader = Static<typeof DocumentHeader>

/** A stretch of the document's NFC text; offsets are UTF-16 code units, end exclusive. */
export const Span = Type.Object({ start: Type.Integer(), end: Type.Integer() })
export type Span = Static<typeof Span>

/** A cell of a table; a merged cell says how many columns and rows it covers. */
export const TableCell = Type.Object({ ...Span.properties, colSpan: Type.Integer(), rowSpan: Type.Integer() })
export type TableCell = Static<typeof TableCell>

/** One paragraph, heading line or table, in reading order, covering its words in `text`. */
export type Passage = ({ kind: 'paragraph'; style: string | null; bold: boolean } & Span) | ({ kind: 'table'; rows: TableCell[][] } & Span)

/** A file as it was read: the words in NFC, where each passage stands, and how the bytes were understood. */
export type ReadDocument = {
  format: 'txt' | 'csv' | 'docx' | 'pdf' | 'html' | 'edxml'
  encoding: string | null
  text: string
  passages: Passage[]
  header: DocumentHeader
  /** Things a person should know, in both languages: converted from TCVN3, a table cut at a page break… */
  remarks: { readonly vi: string; readonly en: string }[]
}
