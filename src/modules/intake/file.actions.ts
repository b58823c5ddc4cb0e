import type { Ctx } from '../../platform/ctx.ts'
import { registryFor } from '../records/index.ts'
import type { RegistryDefinition } from '../registries/index.ts'
import { importUnknown } from './problems.ts'
import { type Import, importById } from './store.ts'

/** An import with the registry it is for. @throws intake-import-unknown */
export async function importFile(ctx: Ctx, id: string, lock = false): Promise<{ file: Import; registry: RegistryDefinition }> {
  const file = await importById(ctx, id, lock)
  if (!file) throw importUnknown({})
  return { file, registry: registryFor(ctx, file.registry) }
}
