import Type from 'typebox'
import { PlainDate } from '../../platform/dates.ts'
import type { ResolvedCitation } from './actions.ts'
import { type CitationFault, DocumentHeader, type ReadDocument } from '../texts/index.ts'
import { StoredDocument } from './stored.ts'

const Words = Type.Object({ vi: Type.String(), en: Type.String() })
const orNull = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()])
const span = { start: Type.Integer(), end: Type.Integer() }
const citation = {
  number: Type.String({ description: 'số, ký hiệu: 07/CT-TTg' }),
  typeName: orNull(Type.String()),
  date: orNull(PlainDate),
  issuer: orNull(Type.String()),
}

/** What programs are told of the register, of a text and of what it cites. */
export const DocumentList = Type.Object({ total: Type.Integer(), documents: Type.Array(StoredDocument) })

export const DocumentText = Type.Unsafe<ReadDocument>(
  Type.Object({
    format: StoredDocument.properties.format,
    encoding: orNull(Type.String()),
    text: Type.String({ description: 'NFC; offsets count UTF-16 units of it' }),
    passages: Type.Array(Type.Object({ kind: Type.Enum(['paragraph', 'table']), ...span })),
    header: Type.Object(DocumentHeader.properties),
    remarks: Type.Array(Words),
  }),
)

export const Citations = Type.Unsafe<{ citations: ResolvedCitation[]; faults: CitationFault[] }>(
  Type.Object({
    citations: Type.Array(Type.Object({ ...citation, registered: Type.Array(Type.Object({ id: Type.String(), title: orNull(Type.String()) })) })),
    faults: Type.Array(Type.Object({ kind: Type.String(), words: Words, citations: Type.Array(Type.Object(citation)) })),
  }),
)
