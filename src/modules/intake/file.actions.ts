import { mkdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Ctx } from '../../platform/ctx.ts'
import { writeKept } from '../../platform/files.ts'
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

/** Where a file that came under a name lies while it is read: beside nothing of ours, under that name as far as it can, since what is said of the file names it. */
export async function placeFor(fileName: string, folder: string): Promise<string> {
  const [, stem = '', ending = '.csv'] = /^(.*?)(\.[a-z0-9]{1,8})?$/is.exec(basename(fileName)) ?? []
  const plain = stem.replaceAll(/[^\p{L}\p{N} _-]/gu, '_').slice(0, 60)
  await mkdir(join(folder, 'came'), { recursive: true })
  return join(folder, 'came', `${plain || 'tep'}${ending.toLowerCase()}`)
}

/** Writes a kept file where an engine can read it, under its own name. */
export async function fileInto(ctx: Ctx, { file, file_name }: { file: string; file_name: string }, folder: string): Promise<string> {
  const path = await placeFor(file_name, folder)
  if (!(await writeKept(ctx, file, path))) throw fileGone({})
  return path
}

/** Writes a kept file to a path; null where it is no longer kept. */
export async function keptInto(ctx: Ctx, hash: string | null, path: string): Promise<string | null> {
  return hash !== null && (await writeKept(ctx, hash, path)) ? path : null
}
