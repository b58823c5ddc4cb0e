import type { Provider } from 'oidc-provider'
import type { Ctx } from '../../platform/ctx.ts'
import { accountOfProvider } from './account.actions.ts'
import { rotateKeys, signingKeys } from './key.actions.ts'
import type { RealmPlan } from './house.actions.ts'
import { buildProvider } from './provider.actions.ts'

/** Our own provider. */
export const ownPlan: RealmPlan = {
  realm: 'oidc',
  path: '/oidc',
  clients: () => [],
  interaction: (uid) => `/interaction/${uid}`,
  account: (ctx, id, source, client) => accountOfProvider(ctx, id, source, client),
  housed: true,
}

type Served = { keys: string; readAt: number; provider: Promise<Provider> }
const served = new WeakMap<object, Map<string, Served>>()
/** Milliseconds after which another process's rotation is seen. */
const fresh = 60_000

/** The keys of the house, made where there are none yet. */
export async function keysNow(ctx: Ctx) {
  const keys = await signingKeys(ctx)
  if (keys.length > 0) return keys
  await (ctx.db.isTransaction ? rotateKeys(ctx) : ctx.db.transaction().execute((db) => rotateKeys({ ...ctx, db })))
  return signingKeys(ctx)
}

/** The provider of a realm, built anew when its keys changed. */
export async function providerOf(ctx: Ctx, plan: RealmPlan = ownPlan): Promise<Provider> {
  const realms = served.get(ctx.settings) ?? new Map<string, Served>()
  served.set(ctx.settings, realms)
  const now = performance.now()
  const known = realms.get(plan.realm)
  if (known && now - known.readAt < fresh) return known.provider
  const keys = await keysNow(ctx)
  const named = keys.map(({ kid }) => kid).join(' ')
  if (known?.keys === named) {
    known.readAt = now
    return known.provider
  }
  const provider = buildProvider(ctx, plan, ctx.settings.origin, keys)
  realms.set(plan.realm, { keys: named, readAt: now, provider })
  return provider
}
