import type { Ctx } from '../../platform/ctx.ts'
import type { PlainDate } from '../../platform/dates.ts'
import { may } from '../../platform/rights.ts'
import { stillHolds } from '../directory/index.ts'
import { type Account, accountById, personKey } from '../identity/index.ts'
import { type Held, inDays } from './mandate.ts'
import { standingMandates } from './mandate.store.ts'
import type { Organisation } from './organisation.ts'
import { organisationById } from './organisation.store.ts'
import { organisationUnknown } from './problems.ts'
import { readOrganisations } from './rights.ts'

/** Somebody as mandates name them: by account, and by the keyed hash of their number. */
export const nameOf = (ctx: Ctx, { id, profile }: Pick<Account, 'id' | 'profile'>): { account: string; person: string | null } => ({
  account: id,
  person: profile?.personalId ? personKey(ctx, profile.personalId) : null,
})

/** Whether a mandate holds on a day: not ended, within its days, at an open organisation, its post still held. */
export async function holdsOn(ctx: Ctx, mandate: Held, day: PlainDate): Promise<boolean> {
  if (!inDays(mandate, day) || mandate.for.closedAt !== null) return false
  return mandate.post === null || mandate.term === null || stillHolds(ctx, mandate.post, mandate.term, day)
}

/** The mandates a person holds on a day. */
export async function mandatesHeld(ctx: Ctx, person: Pick<Account, 'id' | 'profile'>, day: PlainDate): Promise<Held[]> {
  const found: Held[] = []
  for (const mandate of await standingMandates(ctx, nameOf(ctx, person))) if (await holdsOn(ctx, mandate, day)) found.push(mandate)
  return found
}

/** What whoever acts holds today; nobody signed in holds nothing. */
export async function ownMandates(ctx: Ctx): Promise<Held[]> {
  const person = ctx.actor.account === null ? undefined : await accountById(ctx, ctx.actor.account)
  return person ? mandatesHeld(ctx, person, ctx.today()) : []
}

/** An organisation and what whoever asks holds there: the one place that says which organisations somebody sees. @throws organisation-unknown */
export async function seenOrganisation(ctx: Ctx, id: string): Promise<{ organisation: Organisation; own: Held[] }> {
  const organisation = await organisationById(ctx, id)
  const own = organisation ? (await ownMandates(ctx)).filter((mandate) => mandate.organisation === id) : []
  if (!organisation || (own.length === 0 && !may(ctx.actor, readOrganisations))) throw organisationUnknown({})
  return { organisation, own }
}
