import type { PlainDate } from '../../platform/dates.ts'
import { readAgencies } from '../directory/index.ts'
import type { ReadDocument } from '../documents/document.ts'
import { has } from './table-columns.ts'
import { type GridCell, onOneLine } from './table-grid.ts'
import { enter, type Label, labelled, pathOf } from './table-label.ts'
import { beginsAgency, partiesIn } from './table-parties.ts'
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

type Open = { stack: Label[]; heading: string; group: Label | null; parents: { body: Body; lead: string; support: string }[] }

const orders =
  /^(?:(?:các|những)\s+)?(?:nhiệm vụ|công việc|nội dung)?\s*(?:cụ thể|trọng tâm|chủ yếu)?\s*(?:của|giao(?:\s+cho)?|do|đối với)?\s*:?\s*/iu

/** The agency a heading is about ("Nhiệm vụ của Sở Tài chính"), or null where it speaks of something else. */
function leadOfHeading(words: string, asOf: PlainDate | null): string | null {
  const name = onOneLine(labelled(words)?.rest ?? words)
    .replace(orders, '')
    .replace(/[.:;]+$/u, '')
  if (name === '' || name.length > 120) return null
  const [found, ...more] = readAgencies(name, asOf)
  return found && more.length === 0 && (found.known || beginsAgency(name)) && found.raw.length >= name.length - 3 ? name : null
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
  if (body.group) open.group = labelled(body.group.words)?.label ?? null
  const rank = body.label?.depth ?? Number.POSITIVE_INFINITY
  const stack = open.stack.filter((label) => label.depth < rank)
  return pathOf([...plan.chapter, ...(open.group ? enter(stack, open.group) : stack)])
}

/** Every row of the document's plan tables that gives a task, in order. */
export function taskRows(document: ReadDocument, asOf: PlainDate | null): TaskRow[] {
  const open: Open = { stack: [], heading: '', group: null, parents: [] }
  return plansOf(document, asOf).flatMap((plan) => {
    if (!plan.goesOn) Object.assign(open, { stack: [], heading: '', group: null, parents: [] })
    return taskRowsOf(plan, open, document, asOf)
  })
}
