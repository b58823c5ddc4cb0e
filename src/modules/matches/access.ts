import type { Ctx } from '../../platform/ctx.ts'
import { may, type Right } from '../../platform/rights.ts'
import { planOf } from '../linkage/index.ts'
import { registriesOn, registryOn } from '../registries/index.ts'
import { nodeById, population } from './edge.store.ts'
import { readRuns, reviewLinks } from './rights.ts'

/** The agency whose registry it is answers for what is linked with it (cơ quan chủ quản). */
const ownersOf = (ctx: Ctx, registry: string): string[] => {
  const owner = registryOn(registry, ctx.today())?.owner
  return owner === undefined ? [] : [owner]
}

export const mayIn = (ctx: Ctx, right: Right, registry: string): boolean => may(ctx.actor, right, ownersOf(ctx, registry))

/** Registries of which the actor may do something. */
export const registriesFor = (ctx: Ctx, right: Right = readRuns): string[] =>
  registriesOn(ctx.today())
    .map(({ code }) => code)
    .filter((code) => mayIn(ctx, right, code))

/** Whether the actor may see the people behind a node; somebody of the population is seen by whoever reviews any registry. */
export const mayNode = (ctx: Ctx, registry: string): boolean =>
  registry === population ? registriesFor(ctx, reviewLinks).length > 0 : mayIn(ctx, reviewLinks, registry)

/** @throws what `absent` makes, whether the node is missing or not for the actor's eyes */
export async function demandNode(ctx: Ctx, id: number, absent: () => Error): Promise<void> {
  const node = await nodeById(ctx, id)
  if (!node || !mayNode(ctx, node.registry)) throw absent()
}

/** Whether a registry has a plan by which it is linked to the population. */
export function linkable(registry: string): boolean {
  try {
    planOf(registry)
    return true
  } catch {
    return false
  }
}
