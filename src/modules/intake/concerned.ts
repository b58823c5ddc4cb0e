import Type from 'typebox'
import type { Ctx } from '../../platform/ctx.ts'
import { demand } from '../../platform/rights.ts'
import { RegistryCode } from '../records/index.ts'
import type { RegistryDefinition } from '../registries/index.ts'
import { importFile } from './file.actions.ts'
import { importUnknown } from './problems.ts'
import { readImports } from './rights.ts'

/** The address of an import: under the registry it is for. */
export const here = Type.Object({ registry: RegistryCode, import: Type.String({ format: 'uuid' }) })
export type Here = { registry: string; import: string }

export const addressOf = ({ registry, import: id }: Here) => `/registries/${registry}/imports/${id}`

/** What leads to the pages of a registry. */
export const crumbsOf = (registry: RegistryDefinition) => [
  { words: { vi: 'Cơ sở dữ liệu', en: 'Registries' }, href: '/registries' },
  { words: registry.name, href: `/registries/${registry.code}` },
]

/** An import under the registry it is for, to whom it concerns. @throws intake-import-unknown */
export async function concerned(ctx: Ctx, { registry: code, import: id }: Here) {
  const found = await importFile(ctx, id)
  if (found.file.registry !== code) throw importUnknown({})
  demand(ctx, readImports, [found.registry.owner])
  return found
}
