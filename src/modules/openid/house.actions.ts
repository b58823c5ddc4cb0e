import type { KoaContextWithOIDC } from 'oidc-provider'
import type { Ctx } from '../../platform/ctx.ts'
import { endSession, sessionCookie, sessionOf } from '../identity/index.ts'
import { accountOfProvider, type Source } from './account.actions.ts'
import { openConsent } from './consent.store.ts'
import { heldCtx } from './held.ts'
import type { SigningKey } from './key.ts'
import { houseSessionOf, linkSession } from './model.store.ts'
import type { Realm } from './tables.ts'

/** What differs between our own provider and the simulator of the national one. */
export type RealmPlan = {
  realm: Realm
  path: string
  clients: (keys: readonly SigningKey[], origin: string) => Record<string, unknown>[]
  interaction: (uid: string) => string
  account: (ctx: Ctx, id: string, source: Source | undefined, client?: string) => ReturnType<typeof accountOfProvider>
  /** Whether a session of the provider stands on one of the house. */
  housed: boolean
}

/** Whoever signed in is still there, and the same. */
export async function stillSignedIn({ realm, housed }: RealmPlan, { oidc, cookies }: KoaContextWithOIDC): Promise<boolean> {
  if (!housed) return true
  const ctx = heldCtx()
  const session = await sessionOf(ctx, cookies.get(sessionCookie))
  if (!session || session.id !== oidc.session?.accountId) return false
  const under = await houseSessionOf(ctx, realm, oidc.session.uid)
  return under !== null && under.equals(session.hash)
}

/** Who signs out everywhere signs out of the house too. */
export async function leaveHouse(koa: KoaContextWithOIDC): Promise<void> {
  const { session, route } = koa.oidc ?? {}
  if (route !== 'end_session_confirm' || !(session as { destroyed?: boolean } | undefined)?.destroyed) return
  const ctx = heldCtx()
  const standing = await sessionOf(ctx, koa.cookies.get(sessionCookie))
  if (standing) await endSession(ctx, standing.hash)
}

/** Notes on which session of the house a new session of the provider stands. */
export async function standOnHouse(realm: Realm, koa: KoaContextWithOIDC): Promise<void> {
  if (koa.oidc?.route !== 'resume' || !koa.oidc.result?.login || !koa.oidc.session?.accountId) return
  const ctx = heldCtx()
  const session = await sessionOf(ctx, koa.cookies.get(sessionCookie))
  if (session) await linkSession(ctx, realm, koa.oidc.session.uid, session.hash)
}

/** The grant of this sign-in, of this session, or of an earlier consent that was not withdrawn. */
export async function existingGrant({ housed }: RealmPlan, { oidc }: KoaContextWithOIDC) {
  const { clientId } = oidc.client as { clientId: string }
  const account = oidc.session?.accountId
  const given = oidc.result?.consent?.grantId ?? oidc.session?.grantIdFor(clientId)
  const found = given === undefined ? undefined : await oidc.provider.Grant.find(given)
  if (found?.accountId === account && found?.clientId === clientId) return found
  const open = account === undefined || !housed ? undefined : await openConsent(heldCtx(), account, clientId)
  return open && oidc.provider.Grant.find(open.grantId)
}
