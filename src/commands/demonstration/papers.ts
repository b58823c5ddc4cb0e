import { type PlainDate, partsOf } from '../../platform/dates.ts'
import { filled, type Moments } from './days.ts'
import type { Directive, Plan, PlannedGroup, PlannedTable, PlannedTask } from './shape.ts'
import { type Cell, closing, grid, heading, type Issue, letterhead, paragraph, title, wordFile } from './word.ts'

/** A file as it would be uploaded. */
export type Paper = { fileName: string; mediaType: string; bytes: Uint8Array }

const mediaType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const bold = (words: string, more: object = {}) => ({ words, bold: true, ...more })
const roman = ['I', 'II', 'III', 'IV', 'V', 'VI']

const heads: Record<PlannedTable['form'], readonly (readonly Cell[])[]> = {
  seven: [['TT', 'Nhiệm vụ', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Sản phẩm', 'Thời hạn hoàn thành', 'Ghi chú'].map((words) => bold(words))],
  'seven-two-rows': [
    [
      bold('TT', { down: 'begins' }),
      bold('Nhiệm vụ', { down: 'begins' }),
      bold('Cơ quan thực hiện', { across: 2 }),
      bold('Sản phẩm', { down: 'begins' }),
      bold('Thời hạn hoàn thành', { down: 'begins' }),
      bold('Ghi chú', { down: 'begins' }),
    ],
    [
      { words: '', down: 'goes-on' },
      { words: '', down: 'goes-on' },
      bold('Chủ trì'),
      bold('Phối hợp'),
      ...['', '', ''].map((words) => ({ words, down: 'goes-on' as const })),
    ],
  ],
  five: [['TT', 'Nhiệm vụ', 'Cơ quan chủ trì', 'Sản phẩm', 'Thời hạn'].map((words) => bold(words))],
}

type Version = 'draft' | 'issued'

/** The rows a version has, in its own words. */
function tasksIn({ tasks }: PlannedGroup, version: Version): PlannedTask[] {
  if (version === 'issued') return tasks.filter((task) => !task.dropped)
  return tasks.filter((task) => task.draft !== null).map((task) => ({ ...task, ...task.draft }))
}

function cellsOf(task: PlannedTask, n: number, form: PlannedTable['form'], moments: Moments): Cell[] {
  const words = (text = '') => filled(text, moments)
  if (form === 'five') return [`${n}`, words(task.title), task.lead, words(task.product), words(task.due)]
  return [`${n}`, words(task.title), task.lead, task.support ?? '', words(task.product), words(task.due), words(task.note)]
}

/** One table of the plan; its rows are counted through all its groups. */
function tableOf({ form, groups }: PlannedTable, version: Version, moments: Moments) {
  const head = heads[form]
  const rows: (readonly Cell[])[] = [...head]
  let n = 0
  for (const [at, group] of groups.entries()) {
    if (group.headAgain) rows.push(...head)
    if (group.title) rows.push([bold(roman[at] ?? ''), bold(group.title, { across: form === 'five' ? 4 : 6 })])
    for (const task of tasksIn(group, version)) rows.push(cellsOf(task, ++n, form, moments))
  }
  return grid(rows, head.length)
}

const words = ({ heading: head, paragraphs }: Plan['before'][number]) => [heading(head), ...paragraphs.map(paragraph)]

/** The plan as it was drafted or issued. */
export async function planPaper(plan: Plan, version: Version, moments: Moments): Promise<Paper> {
  const issue: Issue =
    version === 'issued' ? { number: plan.number, on: moments.issued } : { notation: plan.notation, year: partsOf(moments.issued).year }
  const bytes = await wordFile(
    [
      letterhead(plan, issue),
      ...title(version === 'issued' ? 'KẾ HOẠCH' : 'KẾ HOẠCH (DỰ THẢO)', filled(plan.title, moments), plan.attached),
      ...plan.before.flatMap(words),
      ...plan.tables.flatMap((table) => [heading(table.heading), tableOf(table, version, moments)]),
      ...plan.after.flatMap(words),
      closing(plan),
    ],
    { turned: true },
  )
  return { fileName: version === 'issued' ? 'ke-hoach-trinh-dien.docx' : 'du-thao-ke-hoach-trinh-dien.docx', mediaType, bytes }
}

/** The directive in prose. */
export async function directivePaper(directive: Directive, moments: Moments): Promise<Paper> {
  const bytes = await wordFile([
    letterhead(directive, { number: directive.number, on: directive.issuedOn }),
    ...title('CHỈ THỊ', directive.title),
    ...directive.paragraphs.map((each) => paragraph(filled(each, moments))),
    closing(directive),
  ])
  return { fileName: 'chi-thi-trinh-dien.docx', mediaType, bytes }
}

/** Minutes that prove a product where no document has a number. */
export const minutesPaper = (product: string, agency: string, day: PlainDate): Paper => ({
  fileName: 'bien-ban-nghiem-thu.txt',
  mediaType: 'text/plain',
  bytes: new TextEncoder().encode(
    `BIÊN BẢN NGHIỆM THU (trình diễn)\n\nNgày ${day}, ${agency} nghiệm thu sản phẩm: ${product}.\nKết luận: đạt yêu cầu.\n`,
  ),
})
