import { AsyncLocalStorage } from 'node:async_hooks'
import type { Ctx } from '../../platform/ctx.ts'

const held = new AsyncLocalStorage<Ctx>()

/** Runs the provider's work on one ctx: the library passes none through, so it is held for it. */
export const holding = <T>(ctx: Ctx, work: () => T): T => held.run(ctx, work)

/** The ctx the provider works on. */
export function heldCtx(): Ctx {
  const ctx = held.getStore()
  if (!ctx) throw new Error('the provider was asked outside of a request')
  return ctx
}
