import { record } from '../../platform/audit.ts'
import type { Ctx } from '../../platform/ctx.ts'
import { demand } from '../../platform/rights.ts'
import type { StoredDocument } from '../documents/index.ts'
import { frozenBy, importPlans, insertEntries, saveTasks, tasksById, tasksOfDocuments } from '../steering/index.ts'
import { insertRecall, liftRecalls, recallsOf } from './recall.store.ts'

/** Why documents are taken back, and by whom. */
export type Recalling = { reason: string | null; sender: string | null }

/** Freezes every task of documents that their sender took back (thu hồi); the story says why. The number of tasks frozen. */
export async function recallDocuments(ctx: Ctx, documents: readonly StoredDocument[], { reason, sender }: Recalling): Promise<number> {
  demand(ctx, importPlans)
  let frozen = 0
  for (const document of documents) {
    const recall = await insertRecall(ctx, { document: document.id, reason, sender })
    const standing = (await tasksOfDocuments(ctx, [document.id])).filter(({ withdrawnOn }) => withdrawnOn === null)
    await insertEntries(
      ctx,
      'recalled',
      standing.map(({ id }) => ({ task: id, words: reason, details: { recall, document: document.id, sender } })),
    )
    await saveTasks(
      ctx,
      standing.map((task) => ({ ...task, withdrawnOn: ctx.today() })),
    )
    await record(ctx, { action: 'steering.recalled', subject: document.id, details: { tasks: standing.length } })
    frozen += standing.length
  }
  return frozen
}

/** The sender took its recall back: what it froze goes on where it stood. The number of tasks put back. */
export async function liftRecall(ctx: Ctx, document: string): Promise<number> {
  demand(ctx, importPlans)
  const recalls = await recallsOf(ctx, document)
  if (recalls.length === 0) return 0
  const tasks = await tasksById(
    { ...ctx, asOf: ctx.today() },
    await frozenBy(
      ctx,
      recalls.map(({ id }) => id),
    ),
  )
  await insertEntries(
    ctx,
    'restored',
    tasks.map(({ id }) => ({ task: id, details: { document } })),
  )
  await saveTasks(
    ctx,
    tasks.map((task) => ({ ...task, withdrawnOn: null })),
  )
  await liftRecalls(ctx, document)
  await record(ctx, { action: 'steering.recall-lifted', subject: document, details: { tasks: tasks.length } })
  return tasks.length
}
