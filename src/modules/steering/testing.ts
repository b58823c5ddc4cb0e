import type { Ctx } from '../../platform/ctx.ts'
import { carryOutImport, proposeImport } from './import.actions.ts'
import { tasksBy } from './store.ts'
import type { Task } from './task.ts'

export type PlanRow = { title: string; lead: string; support?: string; product?: string; due: string; note?: string }

/** A plan as a text export of a Word table, in the form that offices send. */
export function planText(rows: readonly PlanRow[], { title = 'Kế hoạch thử nghiệm năm 2025', number = '12/KH-BNV', day = '10 tháng 01 năm 2025' } = {}): Uint8Array {
  const cells = (values: readonly string[]) => `${values.map((value) => `\t${value}`).join('\n')}\n`
  const head = `BỘ NỘI VỤ\n\nSố: ${number}\nHà Nội, ngày ${day}\n\nKẾ HOẠCH\n${title}\n\nI. NHIỆM VỤ\n`
  const body = rows.map((row, at) => cells([`${at + 1}.`, row.title, row.lead, row.support ?? '', row.product ?? '', row.due, row.note ?? '']))
  return new TextEncoder().encode(`${head}${cells(['TT', 'Tên nhiệm vụ', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Kết quả', 'Thời gian hoàn thành', 'Lưu ý'])}\n${body.join('\n')}\n`)
}

/** Imports a plan whole and answers its tasks in order. */
export async function givenPlan(ctx: Ctx, rows: readonly PlanRow[], more: Parameters<typeof planText>[1] = {}): Promise<Task[]> {
  const proposed = await proposeImport(ctx, { fileName: 'ke-hoach.txt', mediaType: 'text/plain', bytes: planText(rows, more) })
  if ('refused' in proposed) throw proposed.refused
  await carryOutImport(ctx, proposed.id)
  return tasksBy(ctx, { shared: [], sort: 'position' }, { size: 500 })
}
