import type { Ctx } from '../../platform/ctx.ts'
import { carryOut, chooseColumns, receiveFile } from './actions.ts'
import { columnsFor } from './actions.ts'
import { importFile } from './file.actions.ts'
import { checkImport } from './check.actions.ts'
import { applyImport } from './work.actions.ts'

export const csvUpload = (text: string, fileName = 'tep.csv') => ({ fileName, mediaType: 'text/csv', bytes: new TextEncoder().encode(text) })

/** Receives and judges a file with the columns its heads propose; the id of the import. `ctx` must be on the pool. */
export async function judgedImport(ctx: Ctx, registry: string, upload: ReturnType<typeof csvUpload>): Promise<string> {
  const id = await receiveFile(ctx, { registry, upload })
  const { file, registry: definition } = await importFile(ctx, id)
  await chooseColumns(ctx, id, (await columnsFor(ctx, file, definition)).columns)
  await checkImport(ctx, id)
  return id
}

/** The same, carried out. */
export async function carriedOut(ctx: Ctx, registry: string, upload: ReturnType<typeof csvUpload>): Promise<string> {
  const id = await judgedImport(ctx, registry, upload)
  await carryOut(ctx, id, ctx.today())
  await applyImport(ctx, id)
  return id
}
