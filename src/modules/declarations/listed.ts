import type { Ctx } from '../../platform/ctx.ts'
import type { Text } from '../../platform/text.ts'
import { catalogueTotal, type DatabaseKind, type NamedDatabase, namedOn, registriesOn, type RegistryDefinition } from '../registries/index.ts'
import { acceptedDeclarations, type Declaration } from './store.ts'

/** A database of the catalogue (danh mục): what texts name, what its owner declared, and its definition where it has one. */
export type Listed = {
  readonly code: string
  readonly name: Text
  readonly kind: DatabaseKind | null
  readonly owner: string
  /** The owner is said by a text, or by itself. */
  readonly ownerCertain: boolean
  readonly named: NamedDatabase | null
  readonly declared: Declaration | null
  readonly registry: RegistryDefinition | null
}

export type Catalogue = {
  readonly listed: readonly Listed[]
  readonly total: number
  /** How many of the total nobody has named yet. */
  readonly unnamed: number
  readonly basis: Text
  readonly certain: boolean
}

/** The catalogue on the day shown. */
export async function catalogueOn(ctx: Ctx): Promise<Catalogue> {
  const named = new Map(namedOn(ctx.asOf).map((each) => [each.code, each]))
  const declared = new Map((await acceptedDeclarations(ctx)).map((each) => [each.database, each]))
  const defined = new Map(registriesOn(ctx.asOf).map((each) => [each.code, each]))
  const codes = [...new Set([...defined.keys(), ...named.keys(), ...declared.keys()])]
  const listed = codes.map((code) => listedOf(code, named.get(code) ?? null, declared.get(code) ?? null, defined.get(code) ?? null))
  const { total, basis, certain } = catalogueTotal()
  return { listed, total, unnamed: Math.max(0, total - listed.length), basis, certain }
}

function listedOf(code: string, named: NamedDatabase | null, declared: Declaration | null, registry: RegistryDefinition | null): Listed {
  return {
    code,
    name: registry?.name ?? (declared ? { vi: declared.name, en: named?.name.en ?? declared.name } : (named?.name ?? { vi: code, en: code })),
    kind: declared?.kind ?? named?.kind ?? null,
    owner: declared?.owner ?? registry?.owner ?? named?.owner ?? '',
    ownerCertain: declared !== null || named?.ownerCertain === true,
    named,
    declared,
    registry,
  }
}
