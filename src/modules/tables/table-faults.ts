import { dayOf, type PlainDate } from '../../platform/dates.ts'
import type { Fault } from '../../platform/problems.ts'
import type { Text } from '../../platform/text.ts'
import { readAgencies } from '../names/index.ts'
import { readDeadline } from '../deadlines/index.ts'
import type { ReadDocument } from '../texts/index.ts'
import { type ReadingDays, readingDays } from '../orders/index.ts'
import { type Columns, has } from './table-columns.ts'
import { onOneLine } from './table-grid.ts'
import { partiesIn } from './table-parties.ts'
import { plansOf, unreadTables } from './table-plan.ts'
import { assigneesOf, deadlineWords } from './table.ts'
import { type TaskRow, taskRows } from './table-task.ts'

const cut = (words: string, length = 80): string => (words.length <= length ? words : `${words.slice(0, length - 1).trimEnd()}…`)

type Need = { name: Text; met: (columns: Columns) => boolean }
const needs: readonly Need[] = [
  { name: { vi: 'tên nhiệm vụ', en: 'the task' }, met: (columns) => has(columns, 'title') },
  { name: { vi: 'cơ quan chủ trì', en: 'the lead agency' }, met: (columns) => has(columns, 'lead') || has(columns, 'agencies') },
  { name: { vi: 'thời hạn hoàn thành', en: 'the deadline' }, met: (columns) => has(columns, 'deadline') || has(columns, 'mark') },
  { name: { vi: 'kết quả, sản phẩm', en: 'the product' }, met: (columns) => has(columns, 'product') },
]

function missingIn(columns: Columns, n: number, caption: string, refused: boolean): Fault[] {
  const missing = needs.filter((need) => !need.met(columns)).map(({ name }) => name)
  if (missing.length === 0) return []
  const place = caption === '' ? { vi: '', en: '' } : { vi: ` (“${cut(caption, 60)}”)`, en: ` (“${cut(caption, 60)}”)` }
  const vi = missing.map((name) => name.vi).join('; ')
  const en = missing.map((name) => name.en).join('; ')
  return [
    {
      at: `/tables/${n}`,
      words: refused
        ? {
            vi: `Bảng ${n}${place.vi} không đọc được thành nhiệm vụ vì thiếu cột: ${vi}. Hãy thêm cột rồi nhập lại.`,
            en: `Table ${n}${place.en} cannot be read as tasks: no column for ${en}. Add it and import again.`,
          }
        : {
            vi: `Bảng ${n}${place.vi} không có cột: ${vi}. Các ô đó để trống.`,
            en: `Table ${n}${place.en} has no column for ${en}; those fields stay empty.`,
          },
    },
  ]
}

/** Days that no calendar has, as 31/2/2025. */
export const impossibleDays = (words: string): string[] =>
  [...words.matchAll(/(?<![\d/])(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})(?!\d)/gu)]
    .filter(([, day, month, year]) => dayOf(Number(year), Number(month), Number(day)) === null)
    .map(([found]) => found)

function deadlineFault(task: TaskRow, issuedOn: PlainDate | null): Text | null {
  const words = deadlineWords(task)
  if (words === null)
    return has(task.plan.columns, 'deadline') || has(task.plan.columns, 'mark') ? { vi: 'chưa có thời hạn', en: 'has no deadline' } : null
  const [day] = impossibleDays(words)
  if (day) return { vi: `thời hạn “${day}” không có trong lịch`, en: `the deadline “${day}” is no day of the calendar` }
  const read = readDeadline(words, issuedOn)
  if (read === null || read.kind === 'vague')
    return { vi: `không đọc được thời hạn “${cut(words)}”`, en: `the deadline “${cut(words)}” cannot be read` }
  return null
}

function agencyFaults(task: TaskRow, issuedOn: PlainDate | null): Text[] {
  const { lead, support } = partiesIn(task.body)
  const faults: Text[] = []
  const { lead: names } = assigneesOf(task, issuedOn)
  if (names.length === 0 && lead === '') faults.push({ vi: 'chưa có cơ quan chủ trì', en: 'has no lead agency' })
  for (const words of [lead, support]) {
    if (words !== '' && !readAgencies(words, issuedOn).some(({ known }) => known))
      faults.push({ vi: `không nhận ra cơ quan “${cut(onOneLine(words))}”`, en: `no agency is known as “${cut(onOneLine(words))}”` })
  }
  return faults
}

function rowFaults(task: TaskRow, n: number, { asOf, from }: ReadingDays): Fault[] {
  const deadline = deadlineFault(task, from)
  const title = cut(onOneLine(task.title.words), 60)
  return [...agencyFaults(task, asOf), ...(deadline ? [deadline] : [])].map(({ vi, en }) => ({
    at: `/tasks/${n}`,
    words: { vi: `Nhiệm vụ ${n} “${title}”: ${vi}.`, en: `Task ${n} “${title}” ${en.startsWith('has') ? en : `– ${en}`}.` },
  }))
}

/** What the plan tables of a document lack or say in a way that cannot be read, for the preview of an import. */
export function tableFaults(document: ReadDocument, { issuedOn }: { issuedOn: PlainDate | null }): Fault[] {
  const days = readingDays(document, issuedOn)
  const plans = plansOf(document, days.asOf)
  const missing = plans
    .filter((plan) => !plan.goesOn && plan.bodies.some(({ title }) => title !== null))
    .flatMap((plan, n) => missingIn(plan.columns, n + 1, plan.caption, false))
  const refused = unreadTables(document, days.asOf).flatMap(({ columns, n, caption }) => missingIn(columns, n, caption, true))
  return [...missing, ...refused, ...taskRows(document, days.asOf).flatMap((task, n) => rowFaults(task, n + 1, days))]
}
