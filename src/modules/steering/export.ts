import type { Ctx } from '../../platform/ctx.ts'
import { formatDay } from '../../platform/dates.ts'
import { type Cell, columnsOf, type Sheet } from '../../platform/spreadsheet.ts'
import type { Text } from '../../platform/text.ts'
import { namesOf } from './agencies.ts'
import { stateOn, type Task } from './task.ts'
import { recurrenceNames, stateNames, targetWords } from './words.ts'

const heads: readonly (readonly [Text, number])[] = [
  [{ vi: 'Mã', en: 'Code' }, 14],
  [{ vi: 'Mục', en: 'Section' }, 8],
  [{ vi: 'Nhiệm vụ', en: 'Task' }, 60],
  [{ vi: 'Cơ quan chủ trì', en: 'Lead' }, 28],
  [{ vi: 'Cơ quan phối hợp', en: 'Support' }, 28],
  [{ vi: 'Sản phẩm', en: 'Product' }, 28],
  [{ vi: 'Thời hạn trong văn bản', en: 'Deadline as written' }, 18],
  [{ vi: 'Ngày đến hạn', en: 'Due on' }, 12],
  [{ vi: 'Chu kỳ', en: 'Recurrence' }, 14],
  [{ vi: 'Chỉ tiêu', en: 'Targets' }, 28],
  [{ vi: 'Trạng thái', en: 'State' }, 22],
  [{ vi: 'Tiến độ (%)', en: 'Progress (%)' }, 10],
  [{ vi: 'Ngày hoàn thành', en: 'Completed on' }, 14],
  [{ vi: 'Căn cứ', en: 'Basis' }, 24],
  [{ vi: 'Ghi chú', en: 'Note' }, 24],
]

function rowOf(ctx: Ctx, task: Task): Cell[] {
  const names = (ids: readonly string[], written: readonly string[]) =>
    namesOf(ids, written, ctx.asOf, ctx.language)
      .map(({ name }) => name)
      .join('; ')
  const day = (value: string | null) => (value === null ? null : formatDay(value))
  return [
    task.code,
    task.section,
    task.title,
    names(task.lead, task.leadNames),
    names(task.support, task.supportNames),
    task.product,
    task.deadline?.raw ?? null,
    day(task.dueOn),
    task.recurs && recurrenceNames[task.recurs][ctx.language],
    task.targets.map((target) => targetWords(target)[ctx.language]).join('; ') || null,
    stateNames[stateOn(task, ctx.asOf)][ctx.language],
    task.progress,
    day(task.completedOn),
    task.basis,
    task.note,
  ]
}

/** Tasks as a list for a spreadsheet. */
export const taskSheet = (ctx: Ctx, tasks: readonly Task[]): Sheet => ({
  name: ctx.language === 'vi' ? 'Nhiệm vụ' : 'Tasks',
  columns: columnsOf(heads, ctx.language),
  rows: tasks.map((task) => rowOf(ctx, task)),
})
