import type { Generated } from 'kysely'
import { type Ctx, tables } from '../../platform/ctx.ts'
import type { PlainDate } from '../../platform/dates.ts'
import type { Envelope, EnvelopeKind } from '../formats/index.ts'

type EnvelopeRow = {
  id: Generated<string>
  kind: EnvelopeKind
  document: string | null
  document_id: string | null
  sender_id: string | null
  sender_name: string | null
  reason: string | null
  due_on: PlainDate | null
  concerns: string[]
  status_code: string | null
  received_at: Date
}
type Tables = { 'documents.envelope': EnvelopeRow }

const db = (ctx: Pick<Ctx, 'db'>) => tables<Tables>(ctx)

export async function insertEnvelope(ctx: Ctx, envelope: Envelope, document: string | null): Promise<void> {
  await db(ctx)
    .insertInto('documents.envelope')
    .values({
      kind: envelope.kind,
      document,
      document_id: envelope.documentId,
      sender_id: envelope.from.id,
      sender_name: envelope.from.name,
      reason: envelope.reason,
      due_on: envelope.dueOn,
      concerns: envelope.concerns,
      status_code: envelope.status?.code ?? null,
      received_at: ctx.now(),
    })
    .execute()
}

/** Registered documents that came in envelopes under these ids. */
export async function documentsInEnvelopes(ctx: Ctx, documentIds: readonly string[]): Promise<string[]> {
  if (documentIds.length === 0) return []
  const rows = await db(ctx)
    .selectFrom('documents.envelope')
    .select('document')
    .distinct()
    .where('document_id', 'in', documentIds)
    .where('document', 'is not', null)
    .execute()
  return rows.flatMap(({ document }) => document ?? [])
}

/** What was said of a document in envelopes, oldest first: sent, updated, recalled. */
export const envelopesOf = (ctx: Ctx, document: string): Promise<{ kind: EnvelopeKind; reason: string | null; receivedAt: Date }[]> =>
  db(ctx)
    .selectFrom('documents.envelope')
    .select(['kind', 'reason', 'received_at as receivedAt'])
    .where('document', '=', document)
    .orderBy('received_at')
    .execute()
