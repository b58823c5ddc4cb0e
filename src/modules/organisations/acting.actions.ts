import { record } from '../../platform/audit.ts'
import type { Ctx } from '../../platform/ctx.ts'
import type { PlainDate } from '../../platform/dates.ts'
import type { ActingFor, Actor } from '../../platform/rights.ts'
import { stillHolds } from '../directory/index.ts'
import { type Account, accountById, endSession, hashOf, type Represented } from '../identity/index.ts'
import { actingNow, endActing } from '../openid/index.ts'
import { capacityWords, type Held } from './mandate.ts'
import { actingSessions, deleteActing, mandateOfSession, saveActing, tiesOf } from './mandate.store.ts'
import { knownCodes } from './organisation.store.ts'
import { mandateUnknown } from './problems.ts'
import { holdsOn, mandatesHeld, ownMandates } from './sight.actions.ts'

const actingFor = ({ id, actions, for: organisation }: Held): ActingFor => ({
  id: organisation.id,
  code: organisation.code,
  name: organisation.name,
  mandate: id,
  actions,
})

/** From now on this session acts for an organisation (làm việc thay cho …). @throws mandate-unknown */
export async function actFor(ctx: Ctx, token: string | undefined, mandate: string): Promise<ActingFor> {
  const found = (await ownMandates(ctx)).find(({ id }) => id === mandate)
  if (!found || !token || ctx.actor.account === null) throw mandateUnknown({})
  await saveActing(ctx, { token_hash: hashOf(token), account: ctx.actor.account, mandate })
  await record(ctx, { action: 'organisations.acting-chosen', subject: found.organisation, details: { mandate } })
  return actingFor(found)
}

/** From now on this session acts for its person alone. */
export async function actForOneself(ctx: Ctx, token: string | undefined): Promise<void> {
  if (token) await deleteActing(ctx, hashOf(token))
}

/** Whether an official may still act as one: not where they were tied to posts and hold none of them today. */
async function stillInOffice(ctx: Ctx, account: string): Promise<boolean> {
  const ties = await tiesOf(ctx, account)
  for (const { post, term, endedAt } of ties)
    if (endedAt === null && post !== null && term !== null && (await stillHolds(ctx, post, term, ctx.today()))) return true
  return ties.length === 0
}

/**
 * The actor of a session as of now: with the organisation it acts for; without the rights of an office whose posts the
 * person no longer holds. Null where it acts by a mandate that holds no more: then the session has ended.
 */
export async function actorToday(ctx: Ctx, actor: Actor, token: string | undefined): Promise<Actor | null> {
  const mandate = token === undefined ? null : await mandateOfSession(ctx, hashOf(token))
  if (mandate && !(await holdsOn(ctx, mandate, ctx.today()))) return null
  const acting = mandate ? { organisation: actingFor(mandate) } : {}
  if (actor.role === 'citizen' || actor.account === null || (await stillInOffice(ctx, actor.account))) return { ...actor, ...acting }
  return { ...actor, ...acting, role: 'citizen', agency: null, agencies: new Set() }
}

const asRepresented = (held: readonly Held[]): Represented[] => {
  const byCode = new Map<string, Represented>()
  for (const { capacity, actions, to, for: organisation } of held.toSorted((a) => (a.capacity === 'representative' ? -1 : 1))) {
    const before = byCode.get(organisation.code)
    if (before && before.actions === undefined) continue
    byCode.set(organisation.code, {
      code: organisation.code,
      name: organisation.name,
      kind: organisation.kind,
      as: capacityWords({ capacity }, organisation.kind).vi,
      ...(to && { until: to }),
      ...(actions && { actions: [...new Set([...(before?.actions ?? []), ...actions])] }),
    })
  }
  return [...byCode.values()]
}

/** For whom a person may act on a day: what the register says; the identity provider's word where it knows nothing of the organisation. */
export async function representedOn(ctx: Ctx, person: Pick<Account, 'id' | 'profile'>, day: PlainDate): Promise<Represented[]> {
  const said = person.profile?.organisations ?? []
  const known = await knownCodes(
    ctx,
    said.map(({ code }) => code),
  )
  return [...asRepresented(await mandatesHeld(ctx, person, day)), ...said.filter(({ code }) => !known.has(code))]
}

const covers = (represented: Represented | undefined, actions: readonly string[] | null): boolean =>
  represented !== undefined &&
  (represented.actions === undefined || (actions !== null && actions.every((action) => represented.actions?.includes(action))))

/** Ends every token and session that acts for somebody it may no longer act for: at each revocation, and each minute. */
export async function endLapsed(ctx: Ctx): Promise<void> {
  for (const { account, organisation, actions } of await actingNow(ctx)) {
    const person = await accountById(ctx, account)
    const represented = person ? await representedOn(ctx, person, ctx.today()) : []
    if (
      !covers(
        represented.find(({ code, until }) => code === organisation && (until === undefined || until >= ctx.today())),
        actions,
      )
    )
      await endActing(ctx, { account, organisation })
  }
  for (const { hash, mandate } of await actingSessions(ctx)) {
    if (await holdsOn(ctx, mandate, ctx.today())) continue
    await endSession(ctx, hash)
    await deleteActing(ctx, hash)
    await record(ctx, { action: 'organisations.session-ended', subject: mandate.organisation, details: { mandate: mandate.id } })
  }
}
