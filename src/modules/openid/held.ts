import { AsyncLocalStorage } from 'node:async_hooks'
import type { Ctx } from '../../platform/ctx.ts'
import { type Model, saveModels } from './model.store.ts'

type Held = { ctx: Ctx; known: Map<string, Promise<unknown>>; late?: Model[] }

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

/** What the provider keeps within this work is written together, at its end or before anything else is asked of what is kept. */
export async function savingTogether<T>(work: () => Promise<T>): Promise<T> {
  const late: Model[] = []
  return held.run({ ...store(), late }, async () => {
    const answer = await work()
    await saveNow()
    return answer
  })
}

/** Writes what waits to be written. */
export async function saveNow(): Promise<void> {
  const { late, ctx } = store()
  if (late?.length) await saveModels(ctx, late.splice(0))
}

/** Keeps a thing of the provider. */
export async function saveModel(model: Model): Promise<void> {
  const { late, ctx } = store()
  if (late) late.push(model)
  else await saveModels(ctx, [model])
}
