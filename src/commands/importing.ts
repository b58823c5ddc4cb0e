import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { carryOutImport, previewImport, proposeImport } from '../modules/steering/index.ts'
import type { Ctx } from '../platform/ctx.ts'
import type { Arguments } from './arguments.ts'
import { print } from './command.ts'
import { inTransaction } from './session.ts'

async function importOne(ctx: Ctx, path: string) {
  const proposed = await proposeImport(ctx, { fileName: basename(path), mediaType: 'application/octet-stream', bytes: await readFile(path) })
  if ('refused' in proposed) throw proposed.refused
  const { document } = await previewImport(ctx, proposed.id)
  return { file: basename(path), document: document.id, ...(await carryOutImport(ctx, proposed.id)) }
}

/** Each file in a transaction of its own: all of it, or nothing. */
export async function importFiles({ words, flags }: Arguments): Promise<void> {
  for (const path of words) {
    const outcome = await inTransaction((ctx) => importOne(ctx, path))
    print(flags.has('json') ? JSON.stringify(outcome) : `${outcome.file}: tạo ${outcome.created}, đổi ${outcome.changed}, rút ${outcome.withdrawn}, giữ nguyên ${outcome.unchanged}`)
  }
}
