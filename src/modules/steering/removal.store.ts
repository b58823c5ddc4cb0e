import { sql } from 'kysely'
import type { Ctx } from '../../platform/ctx.ts'
import { removeRows } from '../../platform/removal.store.ts'
import { db } from './narrow.store.ts'

/** Takes the tasks of documents, and those that accounts added, off the board with their whole story, and the saved views of accounts; how many, and the files that proved only them. */
export async function removeTasksOf(
  ctx: Ctx,
  documents: readonly string[],
  accounts: readonly string[],
): Promise<{ tasks: number; files: string[] }> {
  if (accounts.length > 0) await db(ctx).deleteFrom('steering.saved_view').where('account', 'in', accounts).execute()
  const added = db(ctx)
    .selectFrom('steering.entry')
    .select('task')
    .where('kind', '=', 'added')
    .where(sql<boolean>`account = any(${sql.val([...accounts])}::uuid[])`)
  const found = await db(ctx)
    .selectFrom('steering.task')
    .select('id')
    .where((where) => where.or([sql<boolean>`document = any(${sql.val([...documents])}::uuid[])`, where('id', 'in', added)]))
    .execute()
  const tasks = found.map(({ id }) => id)
  if (tasks.length === 0) return { tasks: 0, files: [] }
  const proofs = await db(ctx)
    .selectFrom('steering.evidence')
    .select('file_hash')
    .distinct()
    .where('task', 'in', tasks)
    .where('file_hash', 'is not', null)
    .execute()
  await removeRows(ctx, 'steering.task', 'id', tasks)
  const files = proofs.flatMap(({ file_hash }) => (file_hash === null ? [] : [file_hash]))
  const kept = files.length === 0 ? [] : await db(ctx).selectFrom('steering.evidence').select('file_hash').where('file_hash', 'in', files).execute()
  return { tasks: tasks.length, files: files.filter((hash) => !kept.some(({ file_hash }) => file_hash === hash)) }
}
