import type { Ctx } from '../../platform/ctx.ts'
import { type PlanRow, planText } from '../../platform/testing-papers.ts'
import { receiveDocument } from '../documents/index.ts'
import { readingsOf } from '../mandates/index.ts'
import { codePrefixOf, fieldsOf, insertTasks, judge, type Task, tasksBy, yearOf } from '../steering/index.ts'

/** Puts the tasks of a plan on the board and answers them in order. */
export async function givenPlan(ctx: Ctx, rows: readonly PlanRow[], more: Parameters<typeof planText>[1] = {}): Promise<Task[]> {
  const receipt = await receiveDocument(ctx, { fileName: 'ke-hoach.txt', mediaType: 'text/plain', bytes: planText(rows, more) })
  if (receipt.kind === 'secret') throw receipt.refusal
  const { document, read } = receipt
  const prefix = codePrefixOf(document, yearOf(document))
  const still = { progress: null, updatedOn: null, completedOn: null, withdrawnOn: null, parent: null, unit: null }
  const tasks = readingsOf(read, { issuedOn: document.issuedOn }).map((mandate, at) => ({
    ...fieldsOf(judge(mandate, document.issuedOn ?? ctx.today()), document.id, ctx.today(), ctx.settings),
    code: `${prefix}-${String(at + 1).padStart(3, '0')}`,
    ...still,
  }))
  await insertTasks(ctx, tasks, { kind: 'imported', details: { document: document.id } })
  return tasksBy(ctx, { shared: [], sort: 'position' }, { size: 500 })
}
