import { survivorship } from '../../../definitions/registries/survivorship.ts'
import type { Ctx } from '../../platform/ctx.ts'
import { fold } from '../../platform/text.ts'
import { registryOn } from '../registries/index.ts'
import { isSeen, ownerOfField, sightOf } from './sight.ts'
import { type KeptPiece, piecesOfPerson } from './store.ts'
import { type Claim, type Survivor, survivorOf } from './survivorship.ts'

/** Which of a registry's fields speaks of a field of the person. */
function fieldFor(piece: KeptPiece, name: string, day: string): string | null {
  const registry = registryOn(piece.registry, day)
  const known: Readonly<Record<string, string | undefined>> = {
    full_name: registry?.matching?.name,
    date_of_birth: registry?.matching?.bornOn,
    sex: registry?.matching?.sex,
    province: registry?.matching?.province,
  }
  const field = known[name] ?? name
  return registry?.fields.some((each) => each.field === field) ? field : null
}

const same = (a: string, b: string) => fold(a) === fold(b) || a.normalize('NFC') === b.normalize('NFC')

/** What the registries together say of a person, field by field: the value that stands by the rule, and who says otherwise. Only what the reader may see. */
export async function goldenRecord(
  ctx: Ctx,
  person: string,
): Promise<{ survivors: Survivor[]; registries: string[]; conflicts: { field: string; owners: string[] }[] }> {
  const pieces = (await piecesOfPerson(ctx, person)).filter(({ registry: code }) => {
    const registry = registryOn(code, ctx.asOf)
    return registry && sightOf(ctx.actor, registry) !== 'open'
  })
  const claimsOf = (name: string): Claim[] =>
    pieces.flatMap((piece) => {
      const field = fieldFor(piece, name, ctx.asOf)
      const registry = registryOn(piece.registry, ctx.asOf)
      const definition = registry?.fields.find((each) => each.field === field)
      const value = field === null ? undefined : piece.fields[field]
      if (!registry || !definition || field === null || value === undefined || !isSeen(definition, sightOf(ctx.actor, registry))) return []
      return [
        {
          registry: piece.registry,
          key: piece.key,
          value,
          since: piece.validFrom,
          confirmedOn: piece.confirmedOn,
          origin: piece.origins[field] ?? 0,
        },
      ]
    })
  const survivors = survivorship.flatMap((rule) => survivorOf(rule, claimsOf(rule.field), same) ?? [])
  const ownersOf = ({ registry: code }: Claim, field: string) => {
    const registry = registryOn(code, ctx.asOf)
    return registry
      ? [registry.owner, registry.fields.some((each) => each.field === field) ? ownerOfField(registry, field, ctx.asOf) : registry.owner]
      : []
  }
  return {
    survivors,
    registries: [...new Set(pieces.map(({ registry }) => registry))],
    conflicts: survivors
      .filter(({ others }) => others.length > 0)
      .map(({ field, chosen, others }) => ({ field, owners: [...new Set([chosen, ...others].flatMap((claim) => ownersOf(claim, field)))] })),
  }
}
