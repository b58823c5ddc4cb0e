import type { Provider } from 'oidc-provider'
import type { Ctx } from '../../platform/ctx.ts'
import { stillOpen } from '../identity/index.ts'
import { holding } from './held.ts'
import { deleteByGrant, linkedSessions, unlinkSession } from './model.store.ts'
import { providerOf } from './serving.actions.ts'

type LogsOut = { backchannelLogout: (subject: string, sid: string | undefined) => Promise<unknown>; backchannelLogoutUri?: string }

/** Ends sessions of the provider whose session of the house is gone (signed out, expired, account locked), and tells the systems. */
export async function endOrphans(ctx: Ctx): Promise<void> {
  const linked = (await linkedSessions(ctx)).filter(({ realm }) => realm === 'oidc')
  const open = new Set(
    (
      await stillOpen(
        ctx,
        linked.map(({ tokenHash }) => tokenHash),
      )
    ).map((hash) => hash.toString('hex')),
  )
  const orphans = linked.filter(({ tokenHash }) => !open.has(tokenHash.toString('hex')))
  if (orphans.length === 0) return
  const provider = await providerOf(ctx)
  for (const { uid } of orphans) {
    await holding(ctx, () => endOne(ctx, provider, uid))
    await unlinkSession(ctx, 'oidc', uid)
  }
}

async function endOne(ctx: Ctx, provider: Provider, uid: string): Promise<void> {
  const session = await provider.Session.findByUid(uid)
  if (!session) return
  const told = Object.entries(session.authorizations ?? {}).map(async ([id, { sid, grantId, persistsLogout }]) => {
    if (grantId && !persistsLogout) for (const kind of ['AccessToken', 'RefreshToken', 'AuthorizationCode']) await deleteByGrant(ctx, grantId, kind)
    const client = (await provider.Client.find(id)) as unknown as LogsOut | undefined
    if (client?.backchannelLogoutUri && session.accountId) await client.backchannelLogout(session.accountId, sid)
  })
  for (const { status, ...rest } of await Promise.allSettled(told))
    if (status === 'rejected') ctx.log.warn({ err: (rest as { reason?: unknown }).reason }, 'a system was not told of a sign-out')
  await session.destroy()
}
