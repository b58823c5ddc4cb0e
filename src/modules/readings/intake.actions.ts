import type { Ctx } from '../../platform/ctx.ts'
import type { Upload } from '../../platform/http/index.ts'
import type { Problem } from '../../platform/problems.ts'
import { demand } from '../../platform/rights.ts'
import { type EnvelopeReceipt, receiveEnvelope } from '../documents/index.ts'
import { formatOf } from '../formats/index.ts'
import { importPlans } from '../steering/index.ts'
import { proposeImport, proposeReceived } from './import.actions.ts'
import { fileMissing, recallOfUnknown } from './problems.ts'
import { liftRecall, recallDocuments } from './recall.actions.ts'

/** What became of something sent in: an import to be looked at, a refusal, tasks frozen by a recall, or a message only kept. */
export type Intake =
  | { kind: 'proposed'; id: string }
  | { kind: 'refused'; refused: Problem }
  | { kind: 'recalled'; documents: string[]; tasks: number }
  | { kind: 'noted'; status: string }

const asIntake = (outcome: { id: string } | { refused: Problem }): Intake =>
  'id' in outcome ? { kind: 'proposed', id: outcome.id } : { kind: 'refused', refused: outcome.refused }

/** Takes in whatever was sent: a document, or an envelope (edXML) that brings, updates, replaces or recalls one. @throws file-missing, and whatever reading refuses */
export async function takeIn(ctx: Ctx, upload: Upload | undefined): Promise<Intake> {
  demand(ctx, importPlans)
  if (!upload) throw fileMissing({})
  if (formatOf(upload.bytes, upload.fileName) !== 'edxml') return asIntake(await proposeImport(ctx, upload))
  return follow(ctx, await receiveEnvelope(ctx, upload))
}

async function follow(ctx: Ctx, { envelope, receipt, concerns }: EnvelopeReceipt): Promise<Intake> {
  if (envelope.kind === 'status') return { kind: 'noted', status: envelope.status?.code ?? '' }
  if (envelope.kind === 'recall') {
    if (concerns.length === 0) return { kind: 'refused', refused: recallOfUnknown({}) }
    const tasks = await recallDocuments(ctx, concerns, { reason: envelope.reason, sender: envelope.from.name ?? envelope.from.id })
    return { kind: 'recalled', documents: concerns.map(({ id }) => id), tasks }
  }
  if (!receipt) return { kind: 'noted', status: '' }
  if (receipt.kind === 'kept' && receipt.known) await liftRecall(ctx, receipt.document.id)
  return asIntake(await proposeReceived(ctx, receipt, concerns))
}
