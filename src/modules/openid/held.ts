import { AsyncLocalStorage } from 'node:async_hooks'
import type { Ctx } from '../../platform/ctx.ts'
import { type Model, type OneTime, redeem, saveModels } from './model.store.ts'

/** What waits to be written: the one-time thing that is used up, and what is kept for it. */
type Late = { used: OneTime | null; models: Model[] }
type Held = { ctx: Ctx; known: Map<string, Promise<unknown>>; late?: Late }

/** Somebody else used the one-time thing first. */
export class UsedBefore extends Error {
  readonly thing: OneTime
  constructor(thing: OneTime) {
    super('it was already used')
    this.thing = thing
  }
}

const held = new AsyncLocalStorage<Held>()

/** Runs the provider's work on one ctx: the library passes none through, so it is held for it. */
export const holding = <T>(ctx: Ctx, work: () => T): T => held.run({ ctx, known: held.getStore()?.known ?? new Map() }, work)

function store(): Held {
  const found = held.getStore()
  if (!found) throw new Error('the provider was asked outside of a request')
  return found
}

/** The ctx the provider works on. */
export const heldCtx = (): Ctx => store().ctx

/** What one request asks for several times is read once. */
export function once<T>(key: string, read: (ctx: Ctx) => Promise<T>): Promise<T> {
  const { known, ctx } = store()
  const found = known.get(key) ?? read(ctx)
  known.set(key, found)
  return found as Promise<T>
}

/** What was read already, taken by the one who needs it. */
export function takeKnown(key: string): Promise<unknown> | undefined {
  const { known } = store()
  const found = known.get(key)
  known.delete(key)
  return found
}

/**
 * What the provider uses up and keeps within this work is written in one statement, at its end or before anything else is
 * asked of what is kept; nothing is written where the end says that it came to nothing. @throws UsedBefore
 */
export async function savingTogether<T>(work: () => Promise<T>, came: () => boolean = () => true): Promise<T> {
  return held.run({ ...store(), late: { used: null, models: [] } }, async () => {
    const answer = await work()
    if (came()) await saveNow()
    return answer
  })
}

/** Writes what waits to be written. @throws UsedBefore */
export async function saveNow(): Promise<void> {
  const { late, ctx } = store()
  if (!late) return
  const [used, models] = [late.used, late.models.splice(0)]
  late.used = null
  if (used === null) await saveModels(ctx, models)
  else if (!(await redeem(ctx, used, models))) throw new UsedBefore(used)
}

/** Keeps a thing of the provider. */
export async function saveModel(model: Model): Promise<void> {
  const { late, ctx } = store()
  if (late) late.models.push(model)
  else await saveModels(ctx, [model])
}

/** Uses a one-time thing up. @throws UsedBefore, now or when it is written */
export async function useUp(thing: OneTime): Promise<void> {
  const { late, ctx } = store()
  if (late?.used) await saveNow()
  if (late) late.used = thing
  else if (!(await redeem(ctx, thing, []))) throw new UsedBefore(thing)
}
