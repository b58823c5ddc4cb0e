import type { PlainDate } from '../../platform/dates.ts'
import { readAgencies } from '../directory/index.ts'
import { type Deadline, readDeadline } from '../deadlines/index.ts'
import type { ReadDocument } from '../documents/document.ts'
import type { Mandate } from './mandate.ts'
import { has } from './table-columns.ts'
import { type GridCell, onOneLine } from './table-grid.ts'
import { enter, type Label, labelled, pathOf } from './table-label.ts'
import { remarkOf } from './table-note.ts'
import { entries, partiesIn, partiesOf } from './table-parties.ts'
import { type Plan, plansOf } from './table-plan.ts'
import { assigns, type Body, continues, isClosing, isDeeper, isHeading, isLead, isParent } from './table-row.ts'

/** A task's row with the rows that go on with it and the headings over it. */
export type TaskRow = {
  plan: Plan
  body: Body
  title: GridCell
  more: Body[]
  section: string | null
  /** whom the row above names once for the rows under it, or the heading names as the one to act */
  heir: { lead: string; support: string; by: 'parent' | 'heading' | 'merged' } | null
}

type Open = { stack: Label[]; heading: string; parents: { body: Body; lead: string; support: string }[] }

const orders =
  /^(?:(?:các|những)\s+)?(?:nhiệm vụ|công việc|nội dung)?\s*(?:cụ thể|trọng tâm|chủ yếu)?\s*(?:của|giao(?:\s+cho)?|do|đối với)?\s*:?\s*/iu

/** The agency a heading is about ("Nhiệm vụ của Sở Tài chính"), or null where it speaks of something else. */
function leadOfHeading(words: string, asOf: PlainDate | null): string | null {
  const name = onOneLine(labelled(words)?.rest ?? words)
    .replace(orders, '')
    .replace(/[.:;]+$/u, '')
  if (name === '' || name.length > 120) return null
  const [found, ...more] = readAgencies(name, asOf)
  return found && more.length === 0 && Math.abs(found.name.length - name.length) <= 12 ? name : null
}

/** Whether empty cells of the lead column stand for the cell above them, in files that keep no merged cells. */
function fillsDown(plan: Plan, document: ReadDocument): boolean {
  if (document.format === 'docx' || document.format === 'html') return false
  const tasks = plan.bodies.filter((body) => body.title !== null && assigns(body))
  const empty = tasks.filter((body) => !isLead(body)).length
  return tasks.length >= 3 && empty >= tasks.length * 0.25 && empty < tasks.length && isLead(tasks[0]!)
}

/** The rows of a plan that give tasks, each with its section and with whatever rows go on with it. */
function taskRowsOf(plan: Plan, open: Open, document: ReadDocument, asOf: PlainDate | null): TaskRow[] {
  const tasks: TaskRow[] = []
  const numbered = plan.bodies.filter((body) => body.label !== null).length >= plan.bodies.length / 2
  const down = fillsDown(plan, document)
  let before: Body | null = null
  for (const [n, body] of plan.bodies.entries()) {
    const next = plan.bodies[n + 1] ?? null
    if (isClosing(body)) continue
    if (isHeading(body, next, numbered) && !(before !== null && continues(body, before))) {
      enterHeading(open, body)
      before = null
      continue
    }
    if (continues(body, before)) {
      tasks.at(-1)?.more.push(body)
      continue
    }
    const title: GridCell | null = body.title ?? tasks.at(-1)?.title ?? null
    if (!title) continue
    while (open.parents.length > 0 && !isDeeper(body, open.parents.at(-1)!.body)) open.parents.pop()
    const heir = heirOf(open, body, plan, asOf) ?? (down && tasks.length > 0 && !isLead(body) ? mergedFrom(tasks) : null)
    if (isLead(body) || heir) open.parents.push({ body, ...(isLead(body) ? partiesIn(body) : heir!) })
    before = body
    if (isParent(body, next)) {
      enterHeading(open, body)
      continue
    }
    tasks.push({ plan, body, title, more: [], section: sectionOf(plan, open, body), heir })
  }
  return tasks
}

function enterHeading(open: Open, body: Body) {
  const words = body.title?.words ?? ''
  open.heading = words
  if (body.label) open.stack = enter(open.stack, body.label)
}

function mergedFrom(tasks: readonly TaskRow[]): TaskRow['heir'] {
  const last = tasks.at(-1)
  if (!last) return null
  const { lead, support } = last.heir ?? partiesIn(last.body)
  return lead === '' ? null : { lead, support, by: 'merged' }
}

function heirOf(open: Open, body: Body, plan: Plan, asOf: PlainDate | null): TaskRow['heir'] {
  if (isLead(body)) return null
  const parent = open.parents.at(-1)
  if (parent) return { lead: parent.lead, support: parent.support, by: 'parent' }
  const lead =
    leadOfHeading(open.heading, asOf) ?? (has(plan.columns, 'lead') || has(plan.columns, 'agencies') ? null : leadOfHeading(plan.caption, asOf))
  return lead === null ? null : { lead, support: '', by: 'heading' }
}

function sectionOf(plan: Plan, open: Open, body: Body): string | null {
  const group = body.group ? labelled(body.group.words)?.label : undefined
  const rank = body.label?.depth ?? Number.POSITIVE_INFINITY
  const stack = open.stack.filter((label) => label.depth < rank)
  return pathOf([...plan.chapter, ...(group ? enter(stack, group) : stack)])
}

/** Every row of the document's plan tables that gives a task, in order. */
export function taskRows(document: ReadDocument, asOf: PlainDate | null): TaskRow[] {
  const open: Open = { stack: [], heading: '', parents: [] }
  return plansOf(document, asOf).flatMap((plan) => {
    if (!plan.goesOn) Object.assign(open, { stack: [], heading: '', parents: [] })
    return taskRowsOf(plan, open, document, asOf)
  })
}

/** A cell with the cells that go on with it: those of a row cut in two follow as words, those beside a merged title as further entries. */
function joined({ body, more, title }: TaskRow, role: keyof Body['cells']): string | null {
  const parts = [body, ...more].flatMap((row) => {
    const cell = row.cells[role]
    return cell ? [{ cell, by: row.title && row.title !== title ? ' ' : '; ' }] : []
  })
  const words = parts
    .filter(({ cell }, n) => parts.findIndex((part) => part.cell === cell) === n)
    .reduce((all, { cell, by }, n) => (n === 0 ? cell.words : all + by + cell.words), '')
  return words === '' ? null : words
}

function titleOf({ title, more }: TaskRow): string {
  const words = [title, ...more.map((body) => body.title).filter((cell) => cell !== null && cell !== title)].map((cell) => cell?.words ?? '')
  return onOneLine(words.join(' ')).replace(/^[-–+•]\s+/u, '')
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

function deadlineOf(task: TaskRow, issuedOn: PlainDate | null): Deadline | null {
  const words = deadlineWords(task)
  return words === null ? null : readDeadline(words, issuedOn)
}

/** How sure a reading is: a head that names the columns, agencies and deadline that could be read, nothing guessed from above. */
function confidenceOf(task: TaskRow, mandate: Pick<Mandate, 'lead' | 'deadline'>, told: boolean): number {
  const { plan, heir } = task
  const doubts = [
    plan.columns.by === 'head' ? 1 : plan.columns.by === 'before' ? 0.95 : 0.75,
    heir?.by === 'merged' ? 0.7 : heir ? 0.9 : 1,
    mandate.lead.length > 0 ? 1 : 0.8,
    deadlineWords(task) === null || mandate.deadline === null || mandate.deadline.kind === 'vague' ? 0.8 : 1,
    told ? 1 : 0.8,
    task.more.length > 0 ? 0.9 : 1,
  ]
  return Math.round(doubts.reduce((sure, doubt) => sure * doubt, 0.99) * 100) / 100
}

function mandateOf(task: TaskRow, document: ReadDocument, n: number, issuedOn: PlainDate | null): Mandate {
  const { lead, support, told } = assigneesOf(task, issuedOn)
  const deadline = deadlineOf(task, issuedOn)
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
    deadline,
    targets: [],
    ...remarkOf(joined(task, 'note'), joined(task, 'basis')),
    confidence: confidenceOf(task, { lead, deadline }, told),
    rule: task.heir ? `table.row.${task.heir.by}` : `table.row${task.plan.columns.by === 'cells' ? '.unnamed' : ''}`,
  }
}

/** Reads the rows of the document's plan tables as mandates. */
export const tableMandates = (document: ReadDocument, { issuedOn }: { issuedOn: PlainDate | null }): Mandate[] =>
  taskRows(document, issuedOn).map((task, n) => mandateOf(task, document, n + 1, issuedOn))
