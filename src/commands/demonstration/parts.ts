import { divideTask, letWait, reportProgress, completeTask, type Task } from '../../modules/steering/index.ts'
import type { Ctx } from '../../platform/ctx.ts'
import { addDays } from '../../platform/dates.ts'
import type { Cast } from './acting.ts'
import { onDay } from './acting.ts'
import { worked } from './days.ts'

const steps = [
  { title: 'Rà soát hiện trạng, xác định khối lượng và nguồn lực', unit: 'Vụ Kế hoạch - Tài chính', before: 60 },
  { title: 'Xây dựng phương án, lấy ý kiến các đơn vị thuộc và trực thuộc', unit: 'Vụ Pháp chế', before: 30 },
  { title: 'Triển khai kỹ thuật, kiểm thử và hướng dẫn sử dụng', unit: 'Trung tâm Chuyển đổi số', before: 7 },
] as const

const isOpen = ({ completedOn, withdrawnOn, dueOn, recurs }: Task): boolean =>
  completedOn === null && withdrawnOn === null && dueOn !== null && recurs === null

/** A ministry gives parts of its latest task to its units and says what waits for what; the parts of a part add up too. */
export async function divideForShow(ctx: Ctx, cast: Cast, tasks: readonly Task[]): Promise<void> {
  const today = ctx.today()
  const [clerk] = cast.agencies.filter((actor) => tasks.some((task) => isOpen(task) && task.lead.some((id) => actor.agencies.has(id))))
  if (!clerk) return
  const own = tasks
    .filter((task) => isOpen(task) && task.lead.some((id) => clerk.agencies.has(id)))
    .toSorted((a, b) => ((a.dueOn ?? '') < (b.dueOn ?? '') ? 1 : -1))
  const [whole, other, third] = own
  if (!whole?.dueOn) return
  const day = worked(addDays(today, -40))
  const at = (minute: number, on = day) => onDay(ctx, on, minute, clerk)
  const parts: Task[] = []
  for (const [nth, { title, unit, before }] of steps.entries())
    parts.push(await divideTask(at(90 + nth), { code: whole.code, title, unit, dueOn: addDays(whole.dueOn, -before), anyway: true }))
  const [first, second, last] = parts as [Task, Task, Task]
  await divideTask(at(95), {
    code: second.code,
    title: 'Tổng hợp ý kiến và hoàn thiện phương án',
    unit: 'Phòng Pháp luật',
    dueOn: addDays(whole.dueOn, -32),
    anyway: true,
  })
  await letWait(at(96), { code: last.code, on: second.code })
  await letWait(at(97), { code: second.code, on: first.code })
  const later = worked(addDays(today, -12))
  await completeTask(at(100, later), { code: first.code, on: later, number: '64/BC-TD', issuedOn: later, signer: 'Vụ trưởng', uploads: [] })
  await reportProgress(at(104, later), { code: second.code, words: 'Đã có phương án, đang lấy ý kiến các đơn vị.', progress: 45 })
  if (other) await letWait(at(105, later), { code: whole.code, on: other.code })
  if (third && other) await letWait(at(106, later), { code: other.code, on: third.code })
}
