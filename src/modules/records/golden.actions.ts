import type { Ctx } from '../../platform/ctx.ts'
import { registryOn } from '../registries/index.ts'
import { survivorsOf } from './claims.ts'
import { isSeen, ownerOfField, sightOf } from './sight.ts'
import { piecesOfPersons } from './person.store.ts'
import type { Claim, Survivor } from './survivorship.ts'

/** What the registries together say of a person, field by field: the value that stands by the rule, and who says otherwise. Only what the reader may see. */
export async function goldenRecord(
  ctx: Ctx,
  person: string,
): Promise<{ survivors: Survivor[]; registries: string[]; conflicts: { field: string; owners: string[] }[] }> {
  const pieces = (await piecesOfPersons(ctx, [person])).filter(({ registry: code }) => {
    const registry = registryOn(code, ctx.asOf)
    return registry && sightOf(ctx.actor, registry) !== 'open'
  })
  const survivors = survivorsOf(pieces, ctx.asOf, (registry, field) => isSeen(field, sightOf(ctx.actor, registry)))
  const ownersOf = ({ registry: code, field }: Claim) => {
    const registry = registryOn(code, ctx.asOf)
    return registry ? [registry.owner, ownerOfField(registry, field, ctx.asOf)] : []
  }
  return {
    survivors,
    registries: [...new Set(pieces.map(({ registry }) => registry))],
    conflicts: survivors
      .filter(({ others }) => others.length > 0)
      .map(({ field, chosen, others }) => ({ field, owners: [...new Set([chosen, ...others].flatMap(ownersOf))] })),
  }
}
