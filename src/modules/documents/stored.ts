import Type, { type Static } from 'typebox'
import type { Instant } from '../../platform/dates.ts'
import type { Text } from '../../platform/text.ts'
import { DocumentHeader } from '../texts/index.ts'

const OrNull = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()])

/** Why one document takes the place of another: the issued form of a draft (bản ban hành), or a later version. */
export const SupersededAs = Type.Enum(['issued', 'version'])
export type SupersededAs = Static<typeof SupersededAs>

/** A document as the register lists it, without its words. */
export const StoredDocument = Type.Object({
  ...DocumentHeader.properties,
  id: Type.String({ format: 'uuid' }),
  hash: Type.String({ description: 'SHA-256 of the bytes' }),
  fileName: Type.String(),
  mediaType: Type.String(),
  format: Type.Enum(['txt', 'csv', 'docx', 'pdf', 'html', 'edxml']),
  supersedes: OrNull(Type.String()),
  supersededAs: OrNull(SupersededAs),
  receivedAt: Type.Unsafe<Instant>(Type.String({ format: 'date-time' })),
  receivedBy: Type.String(),
  remarks: Type.Unsafe<Text[]>(Type.Array(Type.Object({ vi: Type.String(), en: Type.String() }))),
})
export type StoredDocument = Static<typeof StoredDocument>

/** A registered document that says much the same. */
export type LikeDocument = { document: StoredDocument; similarity: number; containment: number }

/** What a new document seems to replace: a draft without a number, or an earlier version under its own number. */
export type Predecessor = { as: SupersededAs; document: StoredDocument }

/** The predecessor a clerk is asked to confirm, found among the documents most alike. */
export function predecessorOf(document: StoredDocument, alike: readonly LikeDocument[]): Predecessor | null {
  const { number, type, issuedOn } = document
  const sameType = alike.filter((other) => other.document.type === type)
  const draft = sameType.find((other) => number !== null && other.document.number === null && other.containment >= 0.6)
  if (draft) return { as: 'issued', document: draft.document }
  const earlier = sameType.find((other) =>
    number === null
      ? other.document.number === null && other.containment >= 0.8
      : other.document.number === number && (issuedOn === null || other.document.issuedOn === null || other.document.issuedOn === issuedOn),
  )
  return earlier ? { as: 'version', document: earlier.document } : null
}
