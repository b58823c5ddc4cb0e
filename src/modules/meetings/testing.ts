import type { Ctx } from '../../platform/ctx.ts'
import { type PlanRow, planText } from '../../platform/testing-papers.ts'
import { carryOutImport, proposeImport } from '../readings/index.ts'
import { listTasks, type Task } from '../steering/index.ts'

/** Imports a plan whole and answers every task on the board. */
export async function givenPlan(ctx: Ctx, rows: readonly PlanRow[], more: Parameters<typeof planText>[1] = {}): Promise<Task[]> {
  const proposed = await proposeImport(ctx, { fileName: 'ke-hoach.txt', mediaType: 'text/plain', bytes: planText(rows, more) })
  if ('refused' in proposed) throw proposed.refused
  await carryOutImport(ctx, proposed.id)
  return (await listTasks(ctx, { sort: 'position' }, 500)).tasks
}
