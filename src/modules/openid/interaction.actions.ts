import type { Interaction, Provider } from 'oidc-provider'
import { record } from '../../platform/audit.ts'
import type { Ctx } from '../../platform/ctx.ts'
import { type HeldSession, satisfies } from '../identity/index.ts'
import { claimsAsked } from './claims.ts'
import type { Client } from './client.ts'
import { clientById } from './client.store.ts'
import { openConsent, saveConsent } from './consent.store.ts'
import { type Detail, detailsIn, givable } from './details.ts'
import { holding } from './held.ts'
import { askedBy, wordsIn } from './policy.ts'
import { requestGone } from './problems.ts'
import { representedBy } from './represented.ts'
import { providerOf } from './serving.actions.ts'

/** The session of the house that stands before the counter. */
export type Standing = HeldSession & { hash: Buffer }

/** A relying party's request as a person is asked about it. */
export type Request = {
  interaction: Interaction
  provider: Provider
  client: Client
  scopes: string[]
  claims: string[]
  details: Detail[]
  level: number
  eidLevel: number
  minutes: number | undefined
  /** Where forms on the page may end up. */
  leadsTo: string[]
}

/** The cookie that binds a request to the browser in which it began. */
export const requestCookie = 'nt06_oidc_request'

const single = (claims: unknown): string[] => {
  if (typeof claims !== 'string') return []
  const { id_token: token, userinfo } = JSON.parse(claims) as Record<string, Record<string, unknown> | undefined>
  return [...Object.keys(token ?? {}), ...Object.keys(userinfo ?? {})]
}

/** Minutes a sign-in may be old, from max_age in seconds. */
const minutesIn = (params: Readonly<Record<string, unknown>>, prompted: boolean): number | undefined =>
  prompted ? 0 : params['max_age'] === undefined ? undefined : Number(params['max_age']) / 60

/** The request of an address, begun in this browser. @throws sign-in-request-gone */
export async function requestOf(ctx: Ctx, uid: string, cookie: string | undefined): Promise<Request> {
  const provider = await providerOf(ctx)
  const interaction = cookie === uid ? await holding(ctx, () => provider.Interaction.find(uid)) : undefined
  const { params } = interaction ?? {}
  const client = params && (await clientById(ctx, String(params['client_id'])))
  if (!interaction || !params || !client) throw requestGone({})
  const scopes = wordsIn(params['scope'] ?? 'openid')
  const asked = askedBy(params)
  return {
    interaction,
    provider,
    client,
    scopes,
    claims: claimsAsked(scopes, single(params['claims'])),
    details: detailsIn(params['authorization_details']),
    ...asked,
    minutes: minutesIn(params, wordsIn(params['prompt']).includes('login')),
    leadsTo: [URL.parse(String(params['redirect_uri']))?.origin ?? ''].filter(Boolean),
  }
}

/** Whether the person is sure enough, and signed in recently enough, for what is asked; a sign-in after the request began is always recent. */
export function sureEnough(ctx: Ctx, { level, minutes, interaction }: Request, session: Standing): boolean {
  const began = (interaction.iat ?? 0) * 1000
  return satisfies(session, { level, minutes: session.since.getTime() >= began ? undefined : minutes }, ctx.now())
}

/** What the person has not agreed to before. */
export async function newlyAsked(ctx: Ctx, { client, claims, details }: Request, account: string): Promise<boolean> {
  const open = await openConsent(ctx, account, client.id)
  return details.length > 0 || !open || claims.some((claim) => !open.claims.includes(claim))
}

const epoch = (at: Date) => Math.floor(at.getTime() / 1000)

async function grantFor({ provider, client, scopes, interaction }: Request, ctx: Ctx, account: string): Promise<string> {
  const open = await openConsent(ctx, account, client.id)
  const known = open && (await provider.Grant.find(open.grantId))
  const grant = known ?? new provider.Grant({ accountId: account, clientId: client.id })
  grant.addOIDCScope(scopes.join(' '))
  const claims = single(interaction.params['claims'])
  if (claims.length > 0) grant.addOIDCClaims(claims)
  return grant.save()
}

async function finish(ctx: Ctx, { provider, interaction }: Request, result: Interaction['result'], account: string | null): Promise<string> {
  const before = interaction.session
  if (before?.uid && before.accountId !== account) {
    await (await provider.Session.findByUid(before.uid))?.destroy()
    Object.assign(interaction, { session: undefined })
  }
  Object.assign(interaction, { result })
  await interaction.save(interaction.exp - epoch(ctx.now()))
  return new URL(interaction.returnTo).pathname
}

/** The person agrees: who they are, how surely, and what they share goes to the client. The address to go on to. */
export async function agree(ctx: Ctx, request: Request, session: Standing): Promise<string> {
  const { client, claims } = request
  const details = givable(request.details, await representedBy(ctx, session), ctx.today())
  return holding(ctx, async () => {
    const grantId = await grantFor(request, ctx, session.id)
    await saveConsent(ctx, { account: session.id, client: client.id, purpose: client.purpose, claims, details, grantId })
    await record(ctx, { action: 'openid.consent-given', subject: session.id, details: { client: client.id, claims } })
    const login = { accountId: session.id, acr: String(session.level), amr: session.amr, ts: epoch(session.since), remember: false }
    const result = { login, consent: { grantId, ...(details.length > 0 && { details }) } }
    return finish(ctx, request, result as Interaction['result'], session.id)
  })
}

/** The person declines, or cannot be as sure as is asked. The address to go on to. */
export function decline(
  ctx: Ctx,
  request: Request,
  account: string | null,
  error: 'access_denied' | 'unmet_authentication_requirements',
): Promise<string> {
  const words = error === 'access_denied' ? 'the End-User declined' : 'the requested level cannot be reached'
  return holding(ctx, () => finish(ctx, request, { error, error_description: words }, account ?? request.interaction.session?.accountId ?? null))
}
