import { randomBytes } from 'node:crypto'
import { record } from '../../platform/audit.ts'
import type { Ctx } from '../../platform/ctx.ts'
import { plusMinutes } from '../../platform/dates.ts'
import { addWard, awaitCitizen, citizenByNumber, demandAssurance, establishCitizen } from '../identity/index.ts'
import { notify } from '../notices/index.ts'
import { enrolmentOf } from './desk.actions.ts'
import type { Enrolled } from './person.ts'
import { alreadyDecided, evidenceMissing } from './problems.ts'
import { codeHash, newCode } from './sealed.actions.ts'
import { signedBy, signerOf } from './signature.actions.ts'
import { decide, saveActivation } from './store.ts'

const activationDays = 14

const profileOf = (person: Enrolled) => ({
  personalId: person.personalId,
  birthdate: person.bornOn,
  gender: person.sex === 'male' ? 'Nam' : 'Nữ',
  nationality: person.nationality,
  ...(person.residence && { residence: person.residence }),
  ...(person.guardianId && { guardian: person.guardianId }),
})

async function accountFor(ctx: Ctx, { fullName }: Enrolled): Promise<string> {
  return awaitCitizen(ctx, { name: `tq-${randomBytes(10).toString('hex')}`, displayName: fullName, password: null })
}

/**
 * The officer confirms by signing the record, with a key of theirs or by approval in the app: the account gets its level,
 * is made where there is none, and the journal keeps who signed which evidence. Answers the code with which a new
 * account's person sets a password.
 * @param response what a passkey answered; empty: the approval that was asked for
 * @throws stronger-sign-in-needed, evidence-not-enough, enrolment-decided, signature-missing, signature-waiting
 */
export async function confirmEnrolment(ctx: Ctx, id: string, response: string): Promise<{ code: string | null }> {
  const found = await enrolmentOf(ctx, id)
  const { person, level, enough, digest, kind, state } = found
  demandAssurance(ctx, { level: 2, minutes: 15 })
  if (state !== 'prepared') throw alreadyDecided({})
  if (!enough || level === null) throw evidenceMissing({})
  const signature = await signedBy(ctx, found, signerOf(ctx), response)
  const known = await citizenByNumber(ctx, person.personalId)
  const account = known?.id ?? (await accountFor(ctx, person))
  if (!(await decide(ctx, id, 'confirmed', account))) throw alreadyDecided({})
  const eidLevel = known?.eidLevel === 2 ? 2 : level
  await establishCitizen(ctx, account, { displayName: person.fullName, eidLevel, profile: profileOf(person) })
  if (person.guardianId) await addWard(ctx, person.guardianId, person.personalId)
  const means = [...(ctx.actor.assurance?.amr ?? [])]
  const details = { enrolment: id, level, kind, evidence: digest.toString('hex'), means, signature: signature.means }
  await record(ctx, { action: 'enrolment.confirmed', subject: account, details })
  if (known) {
    await notify(ctx, { key: `enrolment:${id}`, to: { account }, template: 'account-enrolled', words: { level }, href: '/account' })
    return { code: null }
  }
  const code = newCode()
  await saveActivation(ctx, account, codeHash(ctx, account, code), plusMinutes(ctx.now(), activationDays * 1440))
  return { code }
}
