import Type, { type Static } from 'typebox'
import { record } from '../../platform/audit.ts'
import type { Ctx } from '../../platform/ctx.ts'
import { PlainDate } from '../../platform/dates.ts'
import { demand, may } from '../../platform/rights.ts'
import { nfc } from '../../platform/text.ts'
import { postById, reachOf, termInPost } from '../directory/index.ts'
import { accountByHint, demandAssurance, isPersonalNumber, personKey } from '../identity/index.ts'
import { endLapsed } from './acting.actions.ts'
import { beyond, type Held, inDays, type Mandate, mayPassOn } from './mandate.ts'
import { insertMandate, mandatesOf, saveEnded } from './mandate.store.ts'
import { actionsOn, latestEnd, type Organisation } from './organisation.ts'
import { endOutside, mandateUnknown, mayNotPassOn, organisationUnknown, postVacant, scopeTooWide, staffUnknown } from './problems.ts'
import { keepOrganisations } from './rights.ts'
import { seenOrganisation } from './sight.actions.ts'

/** What is given to staff: to whom, which actions, until which day, and why. */
export const DelegationGiven = Type.Object({
  to: Type.String({ minLength: 2, maxLength: 60 }),
  label: Type.String({ minLength: 1, maxLength: 200 }),
  actions: Type.Array(Type.String({ maxLength: 60 }), { minItems: 1, maxItems: 20 }),
  until: PlainDate,
  reason: Type.String({ minLength: 3, maxLength: 500 }),
})
export type DelegationGiven = Static<typeof DelegationGiven>

/** Whom a mandate is for; a number needs no account yet, so that nobody learns here who has one. */
async function named(ctx: Ctx, { kind, code }: Organisation, to: string): Promise<{ account: string | null; person: string | null }> {
  if (isPersonalNumber(to)) return { account: null, person: personKey(ctx, to) }
  const official = kind === 'agency' ? await accountByHint(ctx, to) : undefined
  if (!official?.agency || !reachOf(code, ctx.today()).has(official.agency)) throw staffUnknown({}, [{ at: 'to', words: staffUnknown.title }])
  return { account: official.id, person: null }
}

/** The mandate by which somebody passes work on: their own that reaches furthest. */
function source(own: readonly Held[], wanted: readonly string[]): Held {
  const passing = own.filter(mayPassOn)
  const enough = passing.find((mandate) => beyond(mandate, wanted).length === 0)
  if (enough) return enough
  throw passing.length === 0 ? mayNotPassOn({}) : scopeTooWide({}, [{ at: 'actions', words: scopeTooWide.title }])
}

/** Gives work of an organisation to somebody, within the giver's own scope and days. @throws may-not-pass-on, scope-too-wide, mandate-end-outside, staff-unknown */
export async function delegate(ctx: Ctx, { organisation: id, ...given }: DelegationGiven & { organisation: string }): Promise<string> {
  const { organisation, own } = await seenOrganisation(ctx, id)
  const from = source(own, given.actions)
  demandAssurance(ctx, { level: 2, eidLevel: 2 })
  const today = ctx.today()
  const possible = new Set(actionsOn(organisation.kind, today).map(({ key }) => key))
  if (given.actions.some((action) => !possible.has(action))) throw scopeTooWide({}, [{ at: 'actions', words: scopeTooWide.title }])
  const last = from.to !== null && from.to < latestEnd(today) ? from.to : latestEnd(today)
  if (given.until < today || given.until > last) {
    const outside = endOutside({ first: today, last })
    throw endOutside({ first: today, last }, [{ at: 'until', words: outside.words }])
  }
  const mandate = await insertMandate(ctx, {
    organisation: id,
    ...(await named(ctx, organisation, given.to)),
    label: nfc(given.label.trim()),
    capacity: 'delegate',
    actions: given.actions,
    from: today,
    to: given.until,
    reason: nfc(given.reason.trim()),
    post: null,
    term: null,
  })
  await record(ctx, { action: 'organisations.delegated', subject: id, details: { mandate, actions: given.actions, until: given.until } })
  return mandate
}

const standing = (mandates: readonly Mandate[], id: string): Mandate => {
  const found = mandates.find((mandate) => mandate.id === id && mandate.endedAt === null)
  if (!found) throw mandateUnknown({})
  return found
}

/**
 * Ends a mandate: by whoever may pass work on, by its holder, by an office. Tokens and sessions that act by it end with
 * it. A representative is not ended but followed by another. @throws mandate-unknown, may-not-pass-on
 */
export async function endMandate(
  ctx: Ctx,
  { organisation: id, mandate, reason }: { organisation: string; mandate: string; reason: string },
): Promise<void> {
  const { own } = await seenOrganisation(ctx, id)
  const found = standing(await mandatesOf(ctx, id), mandate)
  const office = may(ctx.actor, keepOrganisations)
  const passes = own.some((each) => mayPassOn(each) && beyond(each, found.actions ?? []).length === 0)
  const mine = own.some((each) => each.id === mandate)
  if (found.capacity === 'representative' && found.post === null) throw mayNotPassOn({})
  if (!office && !passes && !mine) throw mayNotPassOn({})
  await saveEnded(ctx, mandate, nfc(reason.trim()))
  await record(ctx, { action: 'organisations.mandate-ended', subject: id, details: { mandate } })
  await endLapsed(ctx)
}

/** Ties an official's account to a post of the directory: with the term in it their rights last, and end. */
export const TieGiven = Type.Object({ account: Type.String({ minLength: 2, maxLength: 60 }), post: Type.String({ minLength: 2, maxLength: 130 }) })
export type TieGiven = Static<typeof TieGiven>

/** @throws organisation-unknown, staff-unknown, post-vacant */
export async function tieToPost(ctx: Ctx, { organisation: id, account, post }: TieGiven & { organisation: string }): Promise<string> {
  demand(ctx, keepOrganisations)
  const { organisation } = await seenOrganisation(ctx, id)
  const found = postById(post)
  if (organisation.kind !== 'agency' || found?.agency !== organisation.code) throw organisationUnknown({}, [{ at: 'post', words: postVacant.title }])
  const term = await termInPost(ctx, post, ctx.today())
  if (term === null) throw postVacant({ post }, [{ at: 'post', words: postVacant.title }])
  const who = await named(ctx, organisation, account)
  if (who.account === null) throw staffUnknown({}, [{ at: 'account', words: staffUnknown.title }])
  const head = found.kind === 'head' || found.kind === 'prime-minister'
  if (head)
    for (const each of (await mandatesOf(ctx, id)).filter(({ capacity, endedAt }) => capacity === 'representative' && endedAt === null))
      await saveEnded(ctx, each.id, 'Người khác giữ chức danh')
  const mandate = await insertMandate(ctx, {
    organisation: id,
    ...who,
    label: found.title.vi,
    capacity: head ? 'representative' : 'delegate',
    actions: head ? null : actionsOn('agency', ctx.today()).map(({ key }) => key),
    from: ctx.today(),
    to: null,
    reason: 'Theo nhiệm kỳ ghi trong danh bạ',
    post,
    term: Number(term),
  })
  await record(ctx, { action: 'organisations.tied-to-post', subject: id, details: { mandate, post, term: Number(term) } })
  await endLapsed(ctx)
  return mandate
}

/** Mandates still of use on a day, and those of before. */
export const parted = (mandates: readonly Mandate[], day: PlainDate) => ({
  now: mandates.filter((mandate) => inDays(mandate, day)),
  before: mandates.filter((mandate) => !inDays(mandate, day)),
})
