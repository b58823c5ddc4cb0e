import type { PlainDate } from '../../platform/dates.ts'
import { type Deadline, findDeadlines, readDeadline } from '../deadlines/index.ts'
import { readAgencies } from '../names/index.ts'
import type { ReadDocument } from '../texts/index.ts'
import type { Mandate } from '../orders/index.ts'
import { type ReadingDays, readingDays } from '../orders/index.ts'
import { has } from './table-columns.ts'
import { type GridCell, onOneLine } from './table-grid.ts'
import { remarkOf } from './table-note.ts'
import { entries, partiesOf } from './table-parties.ts'
import type { Body } from './table-row.ts'
import { targetsOfCells } from './table-target.ts'
import { type TaskRow, taskRows } from './table-task.ts'

/** A cell with the cells that go on with it: those of a row cut in two follow as words, those beside a merged title as further entries. */
function joined({ body, more, title }: TaskRow, role: keyof Body['cells']): string | null {
  const parts = [body, ...more].flatMap((row) => {
    const cell = row.cells[role]
    return cell ? [{ cell, by: row.title === title ? '; ' : ' ' }] : []
  })
  const words = parts
    .filter(({ cell }, n) => parts.findIndex((part) => part.cell === cell) === n)
    .reduce((all, { cell, by }, n) => (n === 0 ? cell.words : all + by + cell.words), '')
  return words === '' ? null : words
}

/** The task's words with those of rows that go on with it; numbered parts are parted by semicolons. */
function titleOf({ title, more }: TaskRow): string {
  const words = more.reduce((all, part) => {
    if (part.title === null || part.title === title) return all
    const listed = part.label !== null && part.label.style !== 'dash' && !/[:;,]$/u.test(all.trimEnd())
    return `${all}${listed ? '; ' : ' '}${part.title.words}`
  }, title.words)
  return onOneLine(words).replace(/^[-–+•]\s+/u, '')
}

const oneLine = (words: string | null): string | null => (words === null ? null : onOneLine(words))

const namesOf = (words: string, asOf: PlainDate | null): string[] =>
  words === '' ? [] : [...new Set(readAgencies(words, asOf).map(({ name }) => name))]

/** Lead and support as they are called, from the row, the rows that go on with it, or the row or heading above. */
export function assigneesOf(task: TaskRow, asOf: PlainDate | null): { lead: string[]; support: string[]; told: boolean } {
  const { heir, plan } = task
  const read = partiesOf(joined(task, 'lead') ?? joined(task, 'agencies') ?? '')
  const support = joined(task, 'support')
  const leads = namesOf(read.lead === '' && heir ? heir.lead : read.lead, asOf)
  const supports = namesOf(
    support !== null
      ? entries(support)
      : read.support !== ''
        ? read.support
        : heir?.by !== 'heading' && read.lead === ''
          ? (heir?.support ?? '')
          : '',
    asOf,
  )
  const inOne = has(plan.columns, 'agencies') && !read.told && supports.length === 0
  return inOne ? { lead: leads.slice(0, 1), support: leads.slice(1), told: leads.length < 2 } : { lead: leads, support: supports, told: true }
}

/** The words that state the deadline: of the column, or of the ticked period. */
export const deadlineWords = (task: TaskRow): string | null => oneLine(joined(task, 'deadline')) ?? task.body.ticked

/** A deadline, and whether it was found in the words of the task for want of a cell that states it. */
type Stated = { deadline: Deadline | null; within: boolean }

/** The deadline within words that say more; of several, the first by which something must be done. */
function deadlineWithin(words: string, issuedOn: PlainDate | null): Deadline | null {
  const found = findDeadlines(words, issuedOn).map(({ deadline }) => deadline)
  return found.find(({ relation }) => relation !== 'from' && relation !== 'after') ?? found[0] ?? null
}

function deadlineOf(task: TaskRow, issuedOn: PlainDate | null): Stated {
  const words = deadlineWords(task)
  if (words !== null) return { deadline: readDeadline(words, issuedOn), within: false }
  for (const place of [titleOf(task), joined(task, 'product'), joined(task, 'note')]) {
    const deadline = place === null ? null : deadlineWithin(onOneLine(place), issuedOn)
    if (deadline) return { deadline, within: true }
  }
  return { deadline: null, within: false }
}

const targetCells = ({ title, more, body }: TaskRow): GridCell[] => [
  ...new Set([title, ...more.map((row) => row.title), body.cells.target].filter((cell) => cell !== null && cell !== undefined)),
]

/** How sure a reading is: a head that names the columns, agencies and deadline that could be read, nothing guessed from above. */
function confidenceOf(task: TaskRow, lead: readonly string[], { deadline, within }: Stated, told: boolean): number {
  const { plan, heir } = task
  const doubts = [
    plan.columns.by === 'head' ? 1 : plan.columns.by === 'before' ? 0.95 : 0.75,
    heir?.by === 'merged' ? 0.7 : heir ? 0.9 : 1,
    lead.length > 0 ? 1 : 0.8,
    deadline === null || deadline.kind === 'vague' ? 0.8 : within ? 0.9 : 1,
    told ? 1 : 0.8,
    task.more.length > 0 ? 0.9 : 1,
  ]
  return Math.round(doubts.reduce((sure, doubt) => sure * doubt, 0.99) * 100) / 100
}

function mandateOf(task: TaskRow, document: ReadDocument, n: number, days: ReadingDays): Mandate {
  const { lead, support, told } = assigneesOf(task, days.asOf)
  const stated = deadlineOf(task, days.from)
  return {
    n,
    section: task.section,
    title: titleOf(task),
    text: document.text.slice(task.title.start, task.title.end),
    start: task.title.start,
    end: task.title.end,
    lead,
    support,
    product: oneLine(joined(task, 'product')),
    deadline: stated.deadline,
    targets: targetsOfCells(document, targetCells(task), days),
    ...remarkOf(joined(task, 'note'), joined(task, 'basis')),
    confidence: confidenceOf(task, lead, stated, told),
    rule: [
      'table.row',
      ...(task.heir ? [task.heir.by] : []),
      ...(task.plan.columns.by === 'cells' ? ['unnamed'] : []),
      ...(stated.within ? ['within'] : []),
    ].join('.'),
  }
}

/** Reads the rows of the document's plan tables as mandates. */
export function tableMandates(document: ReadDocument, { issuedOn }: { issuedOn: PlainDate | null }): Mandate[] {
  const days = readingDays(document, issuedOn)
  return taskRows(document, days.asOf).map((task, n) => mandateOf(task, document, n + 1, days))
}
