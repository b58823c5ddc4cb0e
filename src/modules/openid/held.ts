import { AsyncLocalStorage } from 'node:async_hooks'
import type { Ctx } from '../../platform/ctx.ts'

type Held = { ctx: Ctx; known: Map<string, Promise<unknown>> }

const held = new AsyncLocalStorage<Held>()

/** Runs the provider's work on one ctx: the library passes none through, so it is held for it. */
export const holding = <T>(ctx: Ctx, work: () => T): T => held.run({ ctx, known: held.getStore()?.known ?? new Map() }, work)

/** The ctx the provider works on. */
export function heldCtx(): Ctx {
  const store = held.getStore()
  if (!store) throw new Error('the provider was asked outside of a request')
  return store.ctx
}

/** What one request asks for several times is read once. */
export function once<T>(key: string, read: (ctx: Ctx) => Promise<T>): Promise<T> {
  const store = held.getStore()
  if (!store) throw new Error('the provider was asked outside of a request')
  const found = store.known.get(key) ?? read(store.ctx)
  store.known.set(key, found)
  return found as Promise<T>
}
