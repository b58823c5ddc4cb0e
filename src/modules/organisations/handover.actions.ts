import Type, { type Static } from 'typebox'
import { record } from '../../platform/audit.ts'
import type { Ctx } from '../../platform/ctx.ts'
import { PlainDate } from '../../platform/dates.ts'
import { demand, may } from '../../platform/rights.ts'
import { nfc } from '../../platform/text.ts'
import { accountById, demandAssurance, personKey } from '../identity/index.ts'
import { endLapsed } from './acting.actions.ts'
import { insertMandate, mandatesOf, saveEnded } from './mandate.store.ts'
import { PersonalNumber } from './organisation.ts'
import { handoversOf, insertHandover, saveDecided } from './organisation.store.ts'
import { handoverUnknown, handoverWaits, mayNotPassOn, secondPersonNeeded } from './problems.ts'
import { confirmHandovers, keepOrganisations } from './rights.ts'
import { nameOf, seenOrganisation } from './sight.actions.ts'

/** Who follows as representative, and the paper that says so: a decision or a changed registration. */
export const HandoverGiven = Type.Object({
  to: PersonalNumber,
  label: Type.String({ minLength: 1, maxLength: 200 }),
  documentNumber: Type.String({ minLength: 1, maxLength: 60 }),
  documentDay: PlainDate,
  documentIssuer: Type.String({ minLength: 2, maxLength: 200 }),
})
export type HandoverGiven = Static<typeof HandoverGiven>

/** The representative, or an office, asks for a change; nothing changes until a second person confirms it. @throws handover-waits */
export async function proposeHandover(ctx: Ctx, { organisation: id, to, ...given }: HandoverGiven & { organisation: string }): Promise<string> {
  const { organisation, own } = await seenOrganisation(ctx, id)
  const represents = own.some(({ capacity }) => capacity === 'representative')
  if (organisation.kind === 'agency' || (!represents && !may(ctx.actor, keepOrganisations))) throw mayNotPassOn({})
  demandAssurance(ctx, { level: 2, eidLevel: 2 })
  const inserted = await insertHandover(ctx, {
    organisation: id,
    person: personKey(ctx, to),
    label: nfc(given.label.trim()),
    documentNumber: nfc(given.documentNumber.trim()),
    documentDay: given.documentDay,
    documentIssuer: nfc(given.documentIssuer.trim()),
  })
  if (!inserted) throw handoverWaits({})
  await record(ctx, { action: 'organisations.handover-proposed', subject: id, details: { handover: inserted.id, document: given.documentNumber } })
  return inserted.id
}

export type Decision = { organisation: string; handover: string; answer: 'confirmed' | 'refused'; reason?: string | undefined }

async function isNewRepresentative(ctx: Ctx, person: string): Promise<boolean> {
  const me = ctx.actor.account === null ? undefined : await accountById(ctx, ctx.actor.account)
  return me !== undefined && nameOf(ctx, me).person === person
}

/** A second person confirms or refuses; confirmed, the old representative acts no more from that moment. @throws handover-unknown, second-person-needed */
export async function decideHandover(ctx: Ctx, { organisation: id, handover, answer, reason }: Decision): Promise<void> {
  demand(ctx, confirmHandovers)
  await seenOrganisation(ctx, id)
  const found = (await handoversOf(ctx, id)).find((each) => each.id === handover && each.outcome === null)
  if (!found) throw handoverUnknown({})
  if (found.proposedBy === (ctx.actor.account ?? ctx.actor.role) || (await isNewRepresentative(ctx, found.person))) throw secondPersonNeeded({})
  const said = reason?.trim() ? nfc(reason.trim()) : null
  const decided = await saveDecided(ctx, handover, answer, said)
  if (decided.numUpdatedRows === 0n) throw handoverUnknown({})
  await record(ctx, { action: `organisations.handover-${answer}`, subject: id, details: { handover } })
  if (answer === 'refused') return
  const words = `${found.documentNumber} ngày ${found.documentDay}, ${found.documentIssuer}`
  for (const each of await mandatesOf(ctx, id)) if (each.capacity === 'representative' && each.endedAt === null) await saveEnded(ctx, each.id, words)
  await insertMandate(ctx, {
    organisation: id,
    account: null,
    person: found.person,
    label: found.label,
    capacity: 'representative',
    actions: null,
    from: ctx.today(),
    to: null,
    reason: words,
    post: null,
    term: null,
  })
  await endLapsed(ctx)
}
