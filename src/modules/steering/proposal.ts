import type { Settings } from '../../platform/ctx.ts'
import type { PlainDate } from '../../platform/dates.ts'
import { fold } from '../../platform/text.ts'
import type { Mandate } from '../mandates/index.ts'
import type { Difference } from './entry.ts'
import { clockOf, type Task } from './task.ts'

/** What a mandate is once its agencies are looked up and the five criteria are judged. */
export type Judged = { mandate: Mandate; lead: string[]; support: string[]; unclear: string[]; review: string[] }

/** What an import would do to the board, before anything is written. */
export type Proposal = {
  create: Judged[]
  change: { task: Task; judged: Judged; differences: Difference[] }[]
  unchanged: Task[]
  withdraw: Task[]
}

/** Words of a title that tell it from others; for comparing, not for showing. */
const bag = (text: string): Set<string> => new Set(fold(text).split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 1))

/** How alike two titles are, 0 to 1: shared words over all words (Jaccard). */
export function likeness(a: string, b: string): number {
  const [one, other] = [bag(a), bag(b)]
  let shared = 0
  for (const word of one) if (other.has(word)) shared += 1
  const all = one.size + other.size - shared
  return all === 0 ? 1 : shared / all
}

/** Below this two orders are two tasks. */
const sameTask = 0.55

/** Pairs each mandate with the task it continues: same words first, then the most alike, each task once. */
function pair(tasks: readonly Task[], judged: readonly Judged[]): Map<Judged, Task> {
  const pairs = new Map<Judged, Task>()
  const free = new Map<string, Task[]>()
  for (const task of tasks) free.set(fold(task.title), [...(free.get(fold(task.title)) ?? []), task])
  for (const each of judged) {
    const same = free.get(fold(each.mandate.title))
    const chosen = same?.find((task) => task.lead.join() === each.lead.join()) ?? same?.[0]
    if (!chosen || !same) continue
    pairs.set(each, chosen)
    same.splice(same.indexOf(chosen), 1)
  }
  const left = [...free.values()].flat()
  const candidates = judged.filter((each) => !pairs.has(each)).flatMap((each) =>
    left.map((task) => ({ each, task, score: likeness(each.mandate.title, task.title) })).filter(({ score }) => score >= sameTask))
  for (const { each, task } of candidates.sort((a, b) => b.score - a.score)) {
    if (pairs.has(each) || [...pairs.values()].includes(task)) continue
    pairs.set(each, task)
  }
  return pairs
}

const compared = ['title', 'section', 'leadNames', 'supportNames', 'product', 'dueOn', 'recurs', 'note', 'basis'] as const

/** What differs between the task and what the document now says; an unclear deadline is compared by its words too. */
export function differences(task: Task, fresh: Task): Difference[] {
  const found: Difference[] = compared
    .filter((field) => JSON.stringify(task[field]) !== JSON.stringify(fresh[field]))
    .map((field) => ({ field, was: task[field], is: fresh[field] }))
  if ((task.deadline?.raw ?? null) !== (fresh.deadline?.raw ?? null)) found.push({ field: 'deadline', was: task.deadline?.raw ?? null, is: fresh.deadline?.raw ?? null })
  return found
}

/** The fields a document gives a task; a recurring duty is owed first after `from`, the day it came on the board. */
export function fieldsOf({ mandate, lead, support, unclear, review }: Judged, document: string, from: PlainDate, settings: Settings): Omit<Task, 'id' | 'code' | 'progress' | 'updatedOn' | 'completedOn' | 'withdrawnOn'> {
  const { dueOn, recurs } = clockOf(mandate.deadline, from, settings)
  return {
    document, position: mandate.n, section: mandate.section, title: mandate.title, lead, support, leadNames: mandate.lead, supportNames: mandate.support,
    product: mandate.product, deadline: mandate.deadline, dueOn, firstDueOn: dueOn, recurs, note: mandate.note, basis: mandate.basis,
    spanStart: mandate.start, spanEnd: mandate.end, confidence: mandate.confidence, rule: mandate.rule, unclear, review,
  }
}

/**
 * Compares a reading with the tasks already on the board from the same document or the one it replaces.
 * Codes survive; the first day of a task is kept; what a newer version leaves out is withdrawn, never deleted.
 */
export function propose(tasks: readonly Task[], judged: readonly Judged[], document: string, from: PlainDate, settings: Settings): Proposal {
  const pairs = pair(tasks, judged)
  const proposal: Proposal = { create: [], change: [], unchanged: [], withdraw: [] }
  for (const each of judged) {
    const task = pairs.get(each)
    if (!task) {
      proposal.create.push(each)
      continue
    }
    const found = differences(task, renewed(task, each, document, from, settings))
    if (found.length === 0 && task.document === document) proposal.unchanged.push(task)
    else proposal.change.push({ task, judged: each, differences: found })
  }
  const kept = new Set([...pairs.values()].map(({ id }) => id))
  proposal.withdraw = tasks.filter((task) => !kept.has(task.id) && task.withdrawnOn === null)
  return proposal
}

/** The task as the newer version of its document states it; what was reported stays. */
export function renewed(task: Task, judged: Judged, document: string, from: PlainDate, settings: Settings): Task {
  const fields = fieldsOf(judged, document, from, settings)
  const reported = task.recurs !== null && fields.recurs === task.recurs
  return { ...task, ...fields, firstDueOn: task.firstDueOn ?? fields.firstDueOn, dueOn: reported ? task.dueOn : fields.dueOn, withdrawnOn: null }
}
