import { formatDay, isDay } from '../../platform/dates.ts'
import { formatNumber, type Language, type Text } from '../../platform/text.ts'
import type { State } from '../../platform/ui/index.ts'
import { type Clarity, clarityNames, type MandateTarget } from '../orders/index.ts'
import type { Task, TaskState } from './task.ts'
import type { TracedField } from './trace.ts'

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

/** What may have happened to tasks since a day, as a count says it. */
export const happenedNames: Readonly<Record<'completed' | 'extended' | 'progress' | 'amended', Text>> = {
  completed: { vi: 'báo cáo hoàn thành', en: 'reported complete' },
  extended: { vi: 'được gia hạn', en: 'given a new day' },
  progress: { vi: 'cập nhật tiến độ', en: 'reported on' },
  amended: { vi: 'đổi theo văn bản mới', en: 'changed by a newer document' },
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
  targets: { vi: 'Chỉ tiêu', en: 'Targets' },
  withdrawnOn: { vi: 'Rút khỏi bảng từ', en: 'Off the board since' },
  note: { vi: 'Ghi chú', en: 'Note' },
  basis: { vi: 'Căn cứ', en: 'Basis' },
  unclear: { vi: '5 rõ', en: 'The five' },
}

const bounds: Readonly<Record<MandateTarget['op'], Text>> = {
  '>=': { vi: 'ít nhất ', en: 'at least ' },
  '>': { vi: 'trên ', en: 'more than ' },
  '<=': { vi: 'không quá ', en: 'at most ' },
  '<': { vi: 'dưới ', en: 'less than ' },
  '=': { vi: '', en: '' },
  '+': { vi: 'tăng thêm ', en: 'up by ' },
  '-': { vi: 'giảm ', en: 'down by ' },
  range: { vi: 'từ ', en: 'from ' },
}

/** A promised number as people say it: ít nhất 80 % hồ sơ. */
export function targetWords({ op, value, upper, unit, subject }: MandateTarget): Text {
  const say = (language: Language, to: string) =>
    [
      `${bounds[op][language]}${formatNumber(value, language)}${upper === undefined ? '' : ` ${to} ${formatNumber(upper, language)}`}${unit === '%' ? '%' : ''}`,
      unit === '%' ? '' : unit,
      subject ?? '',
    ]
      .filter(Boolean)
      .join(' ')
  return { vi: say('vi', 'đến'), en: say('en', 'to') }
}

/** The parts of an order as the legend of a document names them. */
export const partNames: Readonly<Record<TracedField, Text>> = {
  clause: { vi: 'Mệnh lệnh', en: 'Order' },
  verb: { vi: 'Việc phải làm', en: 'What to do' },
  lead: { vi: 'Cơ quan chủ trì', en: 'Lead' },
  support: { vi: 'Cơ quan phối hợp', en: 'Support' },
  product: { vi: 'Sản phẩm', en: 'Product' },
  deadline: { vi: 'Thời hạn', en: 'Deadline' },
  targets: { vi: 'Chỉ tiêu', en: 'Targets' },
}

/** A value of a field as people read it; nothing is a dash. */
export function valueWords(value: unknown): string {
  if (value === null || value === undefined || value === '') return '–'
  if (Array.isArray(value)) return value.length === 0 ? '–' : value.map(valueWords).join('; ')
  if (typeof value === 'object' && 'op' in value) return targetWords(value as MandateTarget).vi
  if (typeof value === 'object') return 'raw' in value && typeof value.raw === 'string' ? value.raw : JSON.stringify(value)
  return typeof value === 'string' ? (isDay(value) ? formatDay(value) : value) : JSON.stringify(value)
}
