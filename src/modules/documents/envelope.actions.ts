import { record } from '../../platform/audit.ts'
import type { Ctx } from '../../platform/ctx.ts'
import type { Upload } from '../../platform/http/index.ts'
import { demand } from '../../platform/rights.ts'
import { type Receipt, receiveDocument } from './actions.ts'
import { type Envelope, readEnvelope } from '../formats/index.ts'
import { documentsInEnvelopes, insertEnvelope } from './envelope.store.ts'
import { numbersIn } from '../texts/index.ts'
import { receiveDocuments } from './rights.ts'
import type { StoredDocument } from './stored.ts'
import { documentById, documentsByNumber } from './store.ts'

/** An opened envelope, what became of the document inside, and the registered documents that it recalls, updates or replaces. */
export type EnvelopeReceipt = { envelope: Envelope; receipt: Receipt | null; concerns: StoredDocument[] }

/** Takes an envelope in (nhận văn bản điện tử); a recall or a status message brings no document. @throws whatever reading refuses */
export async function receiveEnvelope(ctx: Ctx, file: Upload): Promise<EnvelopeReceipt> {
  demand(ctx, receiveDocuments)
  const envelope = await readEnvelope(file.bytes)
  const concerns = await concernedBy(ctx, envelope)
  const brings = envelope.kind !== 'status' && (envelope.kind !== 'recall' || envelope.attachments.length > 0)
  const receipt = brings ? await receiveDocument(ctx, file) : null
  const document = receipt?.kind === 'kept' ? receipt.document.id : null
  await insertEnvelope(ctx, envelope, document)
  await record(ctx, {
    action: 'documents.envelope-received',
    subject: document,
    details: { kind: envelope.kind, documentId: envelope.documentId, concerns: envelope.concerns },
  })
  return { envelope, receipt, concerns: concerns.filter(({ id }) => id !== document) }
}

/** Documents found by the ids an envelope names; an id that came in no envelope may hold the number: `organId,yyyy/MM/dd,number/notation`. */
async function concernedBy(ctx: Ctx, { kind, concerns, documentId, header }: Envelope): Promise<StoredDocument[]> {
  if (kind === 'new' || kind === 'status') return []
  const ids = concerns.length > 0 ? concerns : documentId ? [documentId] : []
  const sent = await documentsInEnvelopes(ctx, ids)
  const found = await Promise.all(sent.map((id) => documentById(ctx, id)))
  if (found.length > 0) return found.filter((document) => document !== undefined)
  const numbers = ids.flatMap((id) => numbersIn(`số ${id.split(',').at(-1) ?? ''}`).map(({ number }) => number))
  const own = numbers.length === 0 && header.number ? [header.number] : numbers
  return documentsByNumber(ctx, own)
}
