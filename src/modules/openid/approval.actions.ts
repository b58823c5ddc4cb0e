import { record } from '../../platform/audit.ts'
import type { Ctx } from '../../platform/ctx.ts'
import { signInNeeded } from '../../platform/rights.ts'
import { demandAssurance } from '../identity/index.ts'
import { claimsAsked } from './claims.ts'
import type { Client } from './client.ts'
import { recentClient } from './client.actions.ts'
import { saveConsent } from './consent.store.ts'
import { type Detail, detailsIn, givable } from './details.ts'
import { holding, savingTogether } from './held.ts'
import { requestFor, requestsFor } from './model.store.ts'
import { askedBy, wordsIn } from './policy.ts'
import { approvalGone } from './problems.ts'
import { representedByAccount } from './represented.ts'
import { providerOf } from './serving.actions.ts'

/** A request for approval (yêu cầu xác nhận) as its person reads it. */
export type Approval = {
  id: string
  payload: Record<string, unknown>
  client: Client
  message: string | null
  claims: string[]
  scopes: string[]
  details: Detail[]
  level: number
  until: Date
}

async function read(ctx: Ctx, payload: Record<string, unknown>): Promise<Approval | null> {
  const params = (payload['params'] ?? {}) as Record<string, unknown>
  const client = await recentClient(ctx, String(payload['clientId']))
  if (!client) return null
  const scopes = wordsIn(payload['scope'] ?? 'openid')
  const message = params['binding_message']
  return {
    id: String(payload['jti']),
    payload,
    client,
    message: typeof message === 'string' ? message : null,
    scopes,
    claims: claimsAsked(scopes, []),
    details: detailsIn(params['authorization_details']),
    level: askedBy(params).level,
    until: new Date(Number(payload['exp']) * 1000),
  }
}

/** What waits for the person's approval, oldest first. */
export async function approvalsOf(ctx: Ctx, account: string): Promise<Approval[]> {
  const read_ = await Promise.all((await requestsFor(ctx, account)).map((payload) => read(ctx, payload)))
  return read_.filter((each) => each !== null)
}

async function waiting(ctx: Ctx, account: string, id: string): Promise<Approval> {
  const payload = await requestFor(ctx, account, id)
  const found = payload && (await read(ctx, payload))
  if (!found) throw approvalGone({})
  return found
}

/** The person approves, as surely as the request asks. @throws approval-gone, stronger-sign-in-needed */
export async function approve(ctx: Ctx, id: string): Promise<void> {
  const { account, assurance } = ctx.actor
  if (account === null || !assurance) throw signInNeeded({})
  const { client, scopes, claims, level, payload, details: asked } = await waiting(ctx, account, id)
  demandAssurance(ctx, { level })
  const details = asked.length === 0 ? [] : givable(asked, await representedByAccount(ctx, account), ctx.today())
  await holding(ctx, () =>
    savingTogether(async () => {
      const provider = await providerOf(ctx)
      const grant = new provider.Grant({ accountId: account, clientId: client.id })
      grant.addOIDCScope(scopes.join(' '))
      const grantId = await grant.save()
      await saveConsent(ctx, { account, client: client.id, purpose: client.purpose, claims, details, grantId })
      const request = new provider.BackchannelAuthenticationRequest(payload as never)
      await provider.backchannelResult(request, grant, {
        acr: String(assurance.level),
        amr: [...assurance.amr],
        authTime: Math.floor(assurance.since.getTime() / 1000),
        ...(details.length > 0 && { rar: details }),
      } as Parameters<typeof provider.backchannelResult>[2])
    }),
  )
  await record(ctx, { action: 'openid.approved', subject: account, details: { client: client.id } })
}

/** The person refuses. @throws approval-gone */
export async function refuse(ctx: Ctx, id: string): Promise<void> {
  const { account } = ctx.actor
  if (account === null) throw signInNeeded({})
  const { client } = await waiting(ctx, account, id)
  const { errors } = await import('oidc-provider')
  await holding(ctx, async () => (await providerOf(ctx)).backchannelResult(id, new errors.AccessDenied('the End-User declined')))
  await record(ctx, { action: 'openid.refused', subject: account, details: { client: client.id } })
}
