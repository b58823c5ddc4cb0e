import { createWriteStream } from 'node:fs'
import { extname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Ctx } from '../../platform/ctx.ts'
import { openFile } from '../../platform/files.ts'
import { registryFor } from '../records/index.ts'
import type { RegistryDefinition } from '../registries/index.ts'
import { fileGone, importUnknown } from './problems.ts'
import { type Import, importById } from './store.ts'

/** An import with the registry it is for. @throws intake-import-unknown */
export async function importFile(ctx: Ctx, id: string, lock = false): Promise<{ file: Import; registry: RegistryDefinition }> {
  const file = await importById(ctx, id, lock)
  if (!file) throw importUnknown({})
  return { file, registry: registryFor(ctx, file.registry) }
}

/** Writes a kept file where an engine can read it, under its own ending. */
export async function fileInto(ctx: Ctx, { file, file_name }: { file: string; file_name: string }, folder: string): Promise<string> {
  const kept = await openFile(ctx, file)
  if (!kept) throw fileGone({})
  const path = join(folder, `source${/^\.[a-z0-9]{1,8}$/i.exec(extname(file_name))?.[0].toLowerCase() ?? '.csv'}`)
  await pipeline(kept.content, createWriteStream(path))
  return path
}

/** Writes a kept file to a path; null where it is no longer kept. */
export async function keptInto(ctx: Ctx, hash: string | null, path: string): Promise<string | null> {
  const kept = hash === null ? null : await openFile(ctx, hash)
  if (!kept) return null
  await pipeline(kept.content, createWriteStream(path))
  return path
}
