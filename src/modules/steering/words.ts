import { formatDay, isDay } from '../../platform/dates.ts'
import type { Text } from '../../platform/text.ts'
import type { State } from '../../platform/ui/index.ts'
import { type Clarity, clarityNames } from '../mandates/index.ts'
import type { Task, TaskState } from './task.ts'

/** The shape and colour of a state; an undated order is neither good nor bad yet. */
export const shownState = (state: TaskState): State => (state === 'undated' ? 'unknown' : state)

/** States as the Government Office names them. */
export const stateNames: Readonly<Record<TaskState, Text>> = {
  'done-on-time': { vi: 'Hoàn thành đúng hạn', en: 'Done on time' },
  'done-late': { vi: 'Hoàn thành quá hạn', en: 'Done late' },
  'within-term': { vi: 'Đang thực hiện, trong hạn', en: 'In progress, within term' },
  overdue: { vi: 'Quá hạn, chưa hoàn thành', en: 'Overdue' },
  undated: { vi: 'Chưa rõ thời hạn', en: 'Term unclear' },
}

/** How often a recurring duty comes. */
export const recurrenceNames: Readonly<Record<NonNullable<Task['recurs']>, Text>> = {
  daily: { vi: 'hằng ngày', en: 'daily' },
  weekly: { vi: 'hằng tuần', en: 'weekly' },
  biweekly: { vi: 'hai tuần một lần', en: 'every two weeks' },
  monthly: { vi: 'hằng tháng', en: 'monthly' },
  bimonthly: { vi: 'hai tháng một lần', en: 'every two months' },
  quarterly: { vi: 'hằng quý', en: 'quarterly' },
  halfyearly: { vi: 'sáu tháng một lần', en: 'half-yearly' },
  yearly: { vi: 'hằng năm', en: 'yearly' },
  '2yearly': { vi: 'hai năm một lần', en: 'every two years' },
  '5yearly': { vi: 'năm năm một lần', en: 'every five years' },
}

/** What a person must look at before a reading is trusted. */
export const reviewNames: Readonly<Record<string, Text>> = {
  confidence: { vi: 'Máy đọc chưa chắc chắn, hãy so với văn bản', en: 'The reading is unsure; compare with the document' },
  agency: { vi: 'Chưa nhận ra cơ quan chủ trì', en: 'The lead agency was not recognised' },
  deadline: { vi: 'Thời hạn chưa rõ, cần làm rõ với cơ quan ban hành', en: 'The deadline is unclear; ask the issuer' },
}

export const clarityName = (clarity: string): Text => clarityNames[clarity as Clarity] ?? { vi: clarity, en: clarity }

export const fieldNames: Readonly<Record<string, Text>> = {
  title: { vi: 'Nội dung', en: 'Title' },
  section: { vi: 'Mục', en: 'Section' },
  leadNames: { vi: 'Cơ quan chủ trì', en: 'Lead' },
  supportNames: { vi: 'Cơ quan phối hợp', en: 'Support' },
  lead: { vi: 'Cơ quan chủ trì (mã)', en: 'Lead (id)' },
  support: { vi: 'Cơ quan phối hợp (mã)', en: 'Support (id)' },
  product: { vi: 'Sản phẩm', en: 'Product' },
  deadline: { vi: 'Thời hạn trong văn bản', en: 'Deadline as written' },
  dueOn: { vi: 'Ngày đến hạn', en: 'Due on' },
  recurs: { vi: 'Chu kỳ', en: 'Recurrence' },
  note: { vi: 'Ghi chú', en: 'Note' },
  basis: { vi: 'Căn cứ', en: 'Basis' },
  unclear: { vi: '5 rõ', en: 'The five' },
}

/** A value of a field as people read it; nothing is a dash. */
export function valueWords(value: unknown): string {
  if (value === null || value === undefined || value === '') return '–'
  if (Array.isArray(value)) return value.length === 0 ? '–' : value.map(valueWords).join('; ')
  if (typeof value === 'object') return 'raw' in value && typeof value.raw === 'string' ? value.raw : JSON.stringify(value)
  return typeof value === 'string' ? (isDay(value) ? formatDay(value) : value) : JSON.stringify(value)
}
