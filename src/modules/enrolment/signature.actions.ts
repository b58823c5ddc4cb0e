import { createHash } from 'node:crypto'
import { auditOfKind, record } from '../../platform/audit.ts'
import type { Ctx } from '../../platform/ctx.ts'
import { keySignatureHolds, questionOver, signedWithKey } from '../authentication/index.ts'
import { nameOn } from '../directory/index.ts'
import { demandAssurance } from '../identity/index.ts'
import { approvalHolds, askToSign, signedByApproval } from '../openid/index.ts'
import { enrolmentOf } from './desk.actions.ts'
import { alreadyDecided, evidenceMissing, signatureMissing, signatureRefused, signatureWaiting } from './problems.ts'
import { digestOf, ordered, type Read, type Recorded, type Signature, type Signed, type Signer } from './signature.ts'
import { insertSignature, saveSigning, signatureByEnrolment, signingOf } from './signature.store.ts'

const desk = { id: 'quay-cap-dinh-danh', name: 'Quầy cấp tài khoản định danh', purpose: 'Cán bộ ký hồ sơ tiếp nhận cấp tài khoản định danh' }
const action = 'enrolment.signed'

const labelOf = ({ id }: Pick<Recorded, 'id'>): string => `Hồ sơ tiếp nhận ${id.slice(0, 8)}`

/** By what the officer sees that the app shows this very record. */
const comparedBy = (digest: Buffer): string => digest.toString('hex').slice(0, 8).toUpperCase()

/** Whoever acts, as the one who signs: their post and agency as they are today. */
export function signerOf(ctx: Ctx): Signer {
  const { account, name, agency } = ctx.actor
  return { officer: account ?? '', post: name, agency: agency ?? '' }
}

/** What the officer's browser is asked to sign with a key of theirs, and what to compare where an approval is under way; for the page of the enrolment. */
export async function signingFor(ctx: Ctx, recorded: Recorded): Promise<{ options: object | null; asked: string | null }> {
  const signer = signerOf(ctx)
  const waits = await signingOf(ctx, recorded.id, signer.officer)
  const digest = digestOf(recorded, signer)
  return { options: await questionOver(ctx, digest), asked: waits ? comparedBy(digest) : null }
}

/** Asks the officer to sign in the app, which needs no JavaScript. @throws stronger-sign-in-needed, evidence-not-enough, enrolment-decided */
export async function askForSignature(ctx: Ctx, id: string): Promise<void> {
  const found = await enrolmentOf(ctx, id)
  demandAssurance(ctx, { level: 2, minutes: 15 })
  if (found.state !== 'prepared') throw alreadyDecided({})
  if (!found.enough) throw evidenceMissing({})
  const signer = signerOf(ctx)
  const digest = digestOf(found, signer)
  const request = await askToSign(ctx, desk, { account: signer.officer, digest, label: labelOf(found), message: comparedBy(digest) })
  await saveSigning(ctx, { enrolment: id, officer: signer.officer, request, asked_at: ctx.now() })
}

async function given(ctx: Ctx, recorded: Recorded, signer: Signer, response: string): Promise<Signed> {
  const digest = digestOf(recorded, signer)
  if (response !== '') {
    const evidence = await signedWithKey(ctx, digest, response)
    if (!evidence) throw signatureRefused({})
    return { means: 'passkey', evidence }
  }
  const waits = await signingOf(ctx, recorded.id, signer.officer)
  if (!waits) throw signatureMissing({})
  const evidence = await signedByApproval(ctx, waits.request, { account: signer.officer, digest, label: labelOf(recorded) })
  if (evidence === 'waiting') throw signatureWaiting({})
  if (evidence === 'refused') throw signatureRefused({})
  return { means: 'approval', evidence }
}

const printOf = ({ evidence }: Signed): string =>
  createHash('sha256')
    .update(JSON.stringify(ordered(evidence)))
    .digest('hex')

/** Takes the officer's signature over the record and keeps it; the journal knows it by its hash. @throws signature-missing, signature-waiting, signature-refused */
export async function signedBy(ctx: Ctx, recorded: Recorded, signer: Signer, response: string): Promise<Signature> {
  const signature = { ...(await given(ctx, recorded, signer, response)), ...signer, signedAt: ctx.now() }
  await insertSignature(ctx, recorded.id, signature)
  const details = { record: digestOf(recorded, signer).toString('hex'), signature: printOf(signature), means: signature.means }
  await record(ctx, { action, subject: recorded.id, details })
  return signature
}

const holds = (signature: Signature, digest: Buffer): Promise<boolean> =>
  signature.means === 'passkey'
    ? keySignatureHolds(signature.evidence, digest)
    : approvalHolds(signature.evidence, { account: signature.officer, digest })

/** Whether the journal, which nobody rewrites, knows this signature; that of a moment ago joins it when all is done. */
async function journalled(ctx: Ctx, id: string, signature: Signature): Promise<boolean> {
  if (signature.signedAt.getTime() >= ctx.now().getTime() - 1000) return true
  const [entry] = await auditOfKind(ctx, { subjects: [id], action, limit: 1 })
  return (entry?.details as { signature?: string } | undefined)?.signature === printOf(signature)
}

/** The signature under an enrolment, checked now against what the record says now; null where there is none. */
export async function readSignature(ctx: Ctx, recorded: Recorded): Promise<Read | null> {
  const signature = await signatureByEnrolment(ctx, recorded.id)
  if (!signature) return null
  const { post, agency, means, signedAt } = signature
  const verified = (await holds(signature, digestOf(recorded, signature))) && (await journalled(ctx, recorded.id, signature))
  return { post, agency: nameOn(agency, ctx.today()), means, signedAt, verified }
}
