import type { Ctx } from '../../platform/ctx.ts'
import { db } from './store.ts'

/**
 * Takes the tasks of documents off the board with their whole story, and the saved views of accounts; only a demonstration is
 * taken back so. The hashes of files that proved nothing else stay in the store until somebody removes them.
 */
export async function removeTasksOf(ctx: Ctx, documents: readonly string[], accounts: readonly string[]): Promise<{ tasks: number; files: string[] }> {
  if (accounts.length > 0) await db(ctx).deleteFrom('steering.saved_view').where('account', 'in', accounts).execute()
  if (documents.length === 0) return { tasks: 0, files: [] }
  await db(ctx).deleteFrom('steering.import').where((where) => where.or([where('document', 'in', documents), where('replaces', 'in', documents)])).execute()
  const versions = await db(ctx).selectFrom('steering.task_version').select('task').distinct().where('document', 'in', documents).execute()
  const own = await db(ctx).selectFrom('steering.task').select('id as task').where('document', 'in', documents).execute()
  const tasks = [...new Set([...versions, ...own].map(({ task }) => task))]
  return tasks.length === 0 ? { tasks: 0, files: [] } : { tasks: tasks.length, files: await removeTasks(ctx, tasks) }
}

async function removeTasks(ctx: Ctx, tasks: readonly string[]): Promise<string[]> {
  const proofs = await db(ctx).deleteFrom('steering.evidence').where('task', 'in', tasks).returning('file_hash').execute()
  await db(ctx).deleteFrom('steering.extension').where('task', 'in', tasks).execute()
  await db(ctx).deleteFrom('steering.entry').where('task', 'in', tasks).execute()
  await db(ctx).deleteFrom('steering.task_version').where('task', 'in', tasks).execute()
  await db(ctx).deleteFrom('steering.task').where('id', 'in', tasks).execute()
  const files = [...new Set(proofs.flatMap(({ file_hash }) => (file_hash === null ? [] : [file_hash])))]
  const kept = files.length === 0 ? [] : await db(ctx).selectFrom('steering.evidence').select('file_hash').where('file_hash', 'in', files).execute()
  return files.filter((hash) => !kept.some(({ file_hash }) => file_hash === hash))
}
