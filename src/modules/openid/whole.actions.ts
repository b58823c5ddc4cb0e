import type { KoaContextWithOIDC } from 'oidc-provider'
import { isBusy } from '../../platform/http/index.ts'
import { heldCtx, holding, savingTogether } from './held.ts'

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

/** Everything a request writes is written or nothing is: no code used up without its token, no half-made session. */
export async function inOneTransaction(koa: Koa, next: () => Promise<unknown>): Promise<void> {
  if (reading.test(koa.path)) return void (await next())
  const outer = heldCtx()
  try {
    await outer.db.transaction().execute(async (db) => {
      await holding({ ...outer, db }, () => savingTogether(next))
      if (koa.status >= 500) throw new Undone()
    })
  } catch (error) {
    if (error instanceof Undone) return
    if (!isBusy(error)) throw error
    sayBusy(koa, error)
  }
}
