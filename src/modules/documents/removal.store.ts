import { type Ctx, tables } from '../../platform/ctx.ts'

type Tables = {
  'documents.document': { id: string; file_hash: string; replaces: string | null }
  'documents.citation': { document: string }
  'documents.likeness': { document: string }
  'documents.envelope': { document: string | null }
}

/** Takes documents out of the register, which only happens to a demonstration; the hashes of their files, which stay in the store. */
export async function removeDocuments(ctx: Ctx, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return []
  const db = tables<Tables>(ctx)
  await db.deleteFrom('documents.citation').where('document', 'in', ids).execute()
  await db.deleteFrom('documents.likeness').where('document', 'in', ids).execute()
  await db.deleteFrom('documents.envelope').where('document', 'in', ids).execute()
  await db.updateTable('documents.document').set({ replaces: null }).where('replaces', 'in', ids).execute()
  const removed = await db.deleteFrom('documents.document').where('id', 'in', ids).returning('file_hash').execute()
  return removed.map(({ file_hash }) => file_hash)
}
