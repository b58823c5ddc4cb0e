import { type PlanRow, planText } from '../../platform/testing-papers.ts'
import type { Ctx } from '../../platform/ctx.ts'
import { receiveDocument } from '../documents/index.ts'
import { readingsOf } from '../mandates/index.ts'
import { insertTasks } from './history.store.ts'
import { codePrefixOf, fieldsOf, judge, yearOf } from './order.ts'
import { tasksBy } from './store.ts'
import type { Task } from './task.ts'

export { type PlanRow, planText } from '../../platform/testing-papers.ts'

/** Puts the tasks of a plan on the board and answers them in order. */
export async function givenPlan(ctx: Ctx, rows: readonly PlanRow[], more: Parameters<typeof planText>[1] = {}): Promise<Task[]> {
  const receipt = await receiveDocument(ctx, { fileName: 'ke-hoach.txt', mediaType: 'text/plain', bytes: planText(rows, more) })
  if (receipt.kind === 'secret') throw receipt.refusal
  const { document, read } = receipt
  const prefix = codePrefixOf(document, yearOf(document))
  const tasks = readingsOf(read, { issuedOn: document.issuedOn }).map((mandate, at) => ({
    ...fieldsOf(judge(mandate, document.issuedOn ?? ctx.today()), document.id, ctx.today(), ctx.settings),
    code: `${prefix}-${String(at + 1).padStart(3, '0')}`,
    progress: null,
    updatedOn: null,
    completedOn: null,
    withdrawnOn: null,
    parent: null,
    unit: null,
  }))
  await insertTasks(ctx, tasks, { kind: 'imported', details: { document: document.id } })
  return tasksBy(ctx, { shared: [], sort: 'position' }, { size: 500 })
}
