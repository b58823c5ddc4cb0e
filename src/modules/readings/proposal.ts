import { isDeepStrictEqual } from 'node:util'
import type { Settings } from '../../platform/ctx.ts'
import type { PlainDate } from '../../platform/dates.ts'
import { fold } from '../../platform/text.ts'
import { byHand, type Difference, fieldsOf, type Judged, type Task } from '../steering/index.ts'

/** What an import would do to the board, before anything is written. */
export type Proposal = {
  create: Judged[]
  change: { task: Task; judged: Judged; differences: Difference[] }[]
  unchanged: Task[]
  withdraw: Task[]
}

/** Words of a title that tell it from others; for comparing, not for showing. */
const bag = (text: string): Set<string> =>
  new Set(
    fold(text)
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word.length > 1),
  )

/** How alike two titles are, 0 to 1: shared words over all words (Jaccard). */
function sharedBy(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (Math.min(one.size, other.size) < sameTask * Math.max(one.size, other.size)) return 0
  let shared = 0
  for (const word of one) if (other.has(word)) shared += 1
  const all = one.size + other.size - shared
  return all === 0 ? 1 : shared / all
}

/** Below this two orders are two tasks. */
const sameTask = 0.55

/** Titles alike enough to be one task, the most alike first. */
function alikeAmong(judged: readonly Judged[], tasks: readonly Task[]): { each: Judged; task: Task; score: number }[] {
  const bags = tasks.map((task) => ({ task, words: bag(task.title) }))
  return judged
    .flatMap((each) => {
      const own = bag(each.mandate.title)
      return bags.flatMap(({ task, words }) => {
        const score = sharedBy(own, words)
        return score >= sameTask ? [{ each, task, score }] : []
      })
    })
    .sort((a, b) => b.score - a.score)
}

/** Pairs each mandate with the task it continues: same words first, then the most alike, each task once. */
function pair(tasks: readonly Task[], judged: readonly Judged[]): Map<Judged, Task> {
  const pairs = new Map<Judged, Task>()
  const free = new Map<string, Task[]>()
  for (const task of tasks) {
    const words = fold(task.title)
    free.set(words, [...(free.get(words) ?? []), task])
  }
  for (const each of judged) {
    const same = free.get(fold(each.mandate.title))
    const chosen = same?.find((task) => task.lead.join() === each.lead.join()) ?? same?.[0]
    if (!chosen || !same) continue
    pairs.set(each, chosen)
    same.splice(same.indexOf(chosen), 1)
  }
  const taken = new Set(pairs.values())
  for (const { each, task } of alikeAmong(
    judged.filter((one) => !pairs.has(one)),
    [...free.values()].flat(),
  )) {
    if (pairs.has(each) || taken.has(task)) continue
    pairs.set(each, task)
    taken.add(task)
  }
  return pairs
}

const compared = ['title', 'section', 'leadNames', 'supportNames', 'product', 'dueOn', 'recurs', 'targets', 'note', 'basis', 'withdrawnOn'] as const

/** What differs between the task and what the document now says; an unclear deadline is compared by its words too. */
export function differences(task: Task, fresh: Task): Difference[] {
  const found: Difference[] = compared
    .filter((field) => !isDeepStrictEqual(task[field], fresh[field]))
    .map((field) => ({ field, was: task[field], is: fresh[field] }))
  if ((task.deadline?.raw ?? null) !== (fresh.deadline?.raw ?? null))
    found.push({ field: 'deadline', was: task.deadline?.raw ?? null, is: fresh.deadline?.raw ?? null })
  return found
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
  proposal.withdraw = tasks.filter((task) => !kept.has(task.id) && task.withdrawnOn === null && task.rule !== byHand)
  return proposal
}

/** The task as the newer version of its document states it; what was reported stays. */
export function renewed(task: Task, judged: Judged, document: string, from: PlainDate, settings: Settings): Task {
  const fields = fieldsOf(judged, document, from, settings)
  const reported = task.recurs !== null && fields.recurs === task.recurs
  return { ...task, ...fields, firstDueOn: task.firstDueOn ?? fields.firstDueOn, dueOn: reported ? task.dueOn : fields.dueOn, withdrawnOn: null }
}
