import { type Ctx, tables } from '../../platform/ctx.ts'
import { removeRows } from '../../platform/removal.store.ts'

/** Takes documents out of the register with all that hangs on them, which only happens to a demonstration; the hashes of their files. */
export async function removeDocuments(ctx: Ctx, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return []
  const files = await tables<{ 'documents.document': { id: string; file_hash: string } }>(ctx)
    .selectFrom('documents.document')
    .select('file_hash')
    .where('id', 'in', ids)
    .execute()
  await removeRows(ctx, 'documents.document', 'id', ids)
  return files.map(({ file_hash }) => file_hash)
}
