import type { KoaContextWithOIDC } from 'oidc-provider'
import { isBusy } from '../../platform/http/index.ts'
import { endFamily } from './adapter.actions.ts'
import { heldCtx, holding, savingTogether, UsedBefore } from './held.ts'

type Koa = Pick<KoaContextWithOIDC, 'path' | 'status' | 'set' | 'body'>

/** What only reads, or writes one thing. */
const reading = /^\/(\.well-known\/|jwks|me$|token\/introspection|session\/end\/success|request$|backchannel$)/

class Undone extends Error {}

/** Says that the same request may succeed in a minute, where the database is away. */
export function sayBusy(koa: Koa, error: unknown): void {
  heldCtx().log.error({ err: error }, 'the identity provider failed')
  if (!isBusy(error)) return
  koa.status = 503
  koa.set('Retry-After', '30')
  koa.body = { error: 'temporarily_unavailable', error_description: 'please try again in a minute' }
}

/** What exchanges a one-time thing for tokens: the one is used up and the others kept in a single statement. */
async function exchange(koa: Koa, next: () => Promise<unknown>): Promise<void> {
  try {
    await savingTogether(next, () => koa.status < 500)
  } catch (error) {
    if (!(error instanceof UsedBefore)) throw error
    await endFamily(heldCtx(), error.thing)
    koa.status = 400
    koa.body = { error: 'invalid_grant', error_description: 'grant request is invalid' }
  }
}

async function inTransaction(koa: Koa, next: () => Promise<unknown>): Promise<void> {
  const outer = heldCtx()
  await outer.db.transaction().execute(async (db) => {
    await holding({ ...outer, db }, () => savingTogether(next))
    if (koa.status >= 500) throw new Undone()
  })
}

/** Everything a request writes is written or nothing is: no code used up without its token, no half-made session. */
export async function asOne(koa: Koa, next: () => Promise<unknown>): Promise<void> {
  if (reading.test(koa.path)) return void (await next())
  try {
    await (koa.path === '/token' ? exchange(koa, next) : inTransaction(koa, next))
  } catch (error) {
    if (error instanceof Undone) return
    if (!isBusy(error)) throw error
    sayBusy(koa, error)
  }
}
