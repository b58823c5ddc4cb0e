import type { PlainDate } from '../../platform/dates.ts'
import { readAgencies } from '../names/index.ts'
import type { ReadDocument } from '../texts/index.ts'
import { has } from './table-columns.ts'
import { type GridCell, onOneLine } from './table-grid.ts'
import { enter, type Label, labelled, pathOf } from './table-label.ts'
import { beginsAgency, partiesIn } from './table-parties.ts'
import { type Plan, plansOf } from './table-plan.ts'
import { assigns, type Body, continues, isClosing, isDeeper, isHeading, isLead, isParent, isPart } from './table-row.ts'

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

type Parent = { body: Body; lead: string; support: string }

/** What stands open while rows are read from top to bottom: the headings, the rows above that lead, the last task. */
type Open = { stack: Label[]; heading: string; group: Label | null; parents: Parent[]; before: Body | null; tasks: TaskRow[] }

/** What holds for all rows of a table. */
type Way = { plan: Plan; numbered: boolean; fillsDown: boolean; asOf: PlainDate | null }

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
  const [first, ...others] = plan.bodies.filter((body) => body.title !== null && assigns(body))
  const empty = others.filter((body) => !isLead(body)).length
  return first !== undefined && isLead(first) && empty >= (others.length + 1) * 0.25
}

const wayOf = (plan: Plan, document: ReadDocument, asOf: PlainDate | null): Way => ({
  plan,
  numbered: plan.bodies.filter((body) => body.label !== null).length >= plan.bodies.length / 2,
  fillsDown: fillsDown(plan, document),
  asOf,
})

/** Puts one row where it belongs: a heading, more of the task above, or a task. */
function readRow(open: Open, way: Way, body: Body, next: Body | null) {
  if (isClosing(body)) return
  if (continues(body, open.before, way.numbered) || isPart(body, open.before, next)) {
    open.tasks.at(-1)?.more.push(body)
    return
  }
  if (isHeading(body, next, way.numbered)) {
    enterHeading(open, body)
    open.before = null
    return
  }
  const title = body.title ?? open.tasks.at(-1)?.title
  if (!title) return
  const heir = inherit(open, way, body)
  const heads = isParent(body, next)
  open.before = heads ? null : body
  if (heads) enterHeading(open, body)
  else open.tasks.push({ plan: way.plan, body, title, more: [], section: sectionOf(way.plan, open, body), heir })
}

/** Finds whom a row without a lead takes it from, and remembers the row for those numbered under it. */
function inherit(open: Open, way: Way, body: Body): TaskRow['heir'] {
  open.parents = open.parents.filter((parent) => isDeeper(body, parent.body))
  if (isLead(body)) {
    open.parents.push({ body, ...partiesIn(body) })
    return null
  }
  const heir = heirOf(open, way, body) ?? (way.fillsDown ? mergedFrom(open.tasks) : null)
  if (heir) open.parents.push({ body, ...heir })
  return heir
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

function heirOf({ parents, heading }: Open, { plan, asOf }: Way, body: Body): TaskRow['heir'] {
  const parent = parents.at(-1)
  if (parent) return { lead: parent.lead, support: parent.support, by: 'parent' }
  const ownColumn = has(plan.columns, 'lead') || has(plan.columns, 'agencies')
  const lead =
    leadOfHeading(heading, asOf) ??
    (body.group ? leadOfHeading(body.group.words, asOf) : null) ??
    (ownColumn ? null : leadOfHeading(plan.caption, asOf))
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
  const open: Open = { stack: [], heading: '', group: null, parents: [], before: null, tasks: [] }
  for (const plan of plansOf(document, asOf)) {
    if (!plan.goesOn) Object.assign(open, { stack: [], heading: '', group: null, parents: [], before: null })
    const way = wayOf(plan, document, asOf)
    for (const [n, body] of plan.bodies.entries()) readRow(open, way, body, plan.bodies[n + 1] ?? null)
  }
  return open.tasks
}
