import { daysBetween, type PlainDate } from '../../platform/dates.ts'
import { isDone, stateOn, type Task } from './task.ts'

/** A task with the tasks that are part of it (nhiệm vụ con). */
export type TaskTree = { task: Task; children: readonly TaskTree[] }

/** As deep as orders go: nation, ministry, department, division, and room for more. */
export const deepest = 8

/** Tasks as a tree below `root`; whoever names no parent among them is left out. */
export function treeOf(root: Task, below: readonly Task[]): TaskTree {
  const byParent = Map.groupBy(below, ({ parent }) => parent)
  const grow = (task: Task, depth: number): TaskTree => ({
    task,
    children: depth >= deepest ? [] : (byParent.get(task.id) ?? []).map((child) => grow(child, depth + 1)),
  })
  return grow(root, 0)
}

/** What the tasks below one come to: the ends of the tree are counted, each once. */
export type RollUp = { total: number; done: number; overdue: number; progress: number; lastDue: PlainDate | null }

function endsOf({ task, children }: TaskTree): Task[] {
  return children.length === 0 ? [task] : children.flatMap(endsOf)
}

/** State and progress of a whole, from the ends of its tree; null where nothing is part of it. */
export function rollUpOf(tree: TaskTree, day: PlainDate): RollUp | null {
  if (tree.children.length === 0) return null
  const ends = tree.children.flatMap(endsOf)
  const states = ends.map((task) => stateOn(task, day))
  const points = ends.map((task, at) => (isDone(states[at] ?? 'undated') ? 100 : (task.progress ?? 0)))
  return {
    total: ends.length,
    done: states.filter(isDone).length,
    overdue: states.filter((state) => state === 'overdue').length,
    progress: Math.floor(points.reduce((sum, each) => sum + each, 0) / points.length),
    lastDue: ends.reduce<PlainDate | null>((last, { dueOn }) => (dueOn !== null && (last === null || dueOn > last) ? dueOn : last), null),
  }
}

/** Whether a part is due after the whole it belongs to. */
export const dueAfter = (part: Pick<Task, 'dueOn'>, whole: Pick<Task, 'dueOn'>): boolean =>
  part.dueOn !== null && whole.dueOn !== null && part.dueOn > whole.dueOn

/** One task that can go on only when another is done, by their ids. */
export type Wait = { task: string; waitsFor: string }

/** A task of the critical path, and the days between the day of the one before it and its own. */
export type PathStep = { task: Task; slack: number | null }

/**
 * The chain of waiting tasks that decides when the last of them can be done (đường găng): from the open task due last (among
 * `ends`, where they are named) back through whichever it waits for that is due last; in the order of work. Empty where nothing open waits.
 */
export function criticalPath(tasks: readonly Task[], waits: readonly Wait[], day: PlainDate, ends?: ReadonlySet<string>): PathStep[] {
  const byId = new Map(tasks.filter((task) => !isDone(stateOn(task, day))).map((task) => [task.id, task]))
  const before = Map.groupBy(
    waits.filter(({ task, waitsFor }) => byId.has(task) && byId.has(waitsFor)),
    ({ task }) => task,
  )
  const latest = (ids: readonly string[]) =>
    ids
      .flatMap((id) => byId.get(id) ?? [])
      .toSorted((a, b) => ((a.dueOn ?? '') < (b.dueOn ?? '') ? 1 : (a.dueOn ?? '') > (b.dueOn ?? '') ? -1 : a.code < b.code ? -1 : 1))[0]
  const chain: Task[] = []
  const taken = new Set<string>()
  for (let next = latest([...before.keys()].filter((id) => ends?.has(id) ?? true)); next !== undefined && !taken.has(next.id); ) {
    taken.add(next.id)
    chain.unshift(next)
    next = latest((before.get(next.id) ?? []).map(({ waitsFor }) => waitsFor))
  }
  return chain.map((task, at) => {
    const earlier = chain[at - 1]?.dueOn ?? null
    return { task, slack: earlier === null || task.dueOn === null ? null : daysBetween(earlier, task.dueOn) }
  })
}

/** Where a task stands among others: what it is part of, its parts with what they come to, what it waits for and holds up. */
export type Place = {
  above: readonly Task[]
  tree: TaskTree
  rollUp: RollUp | null
  waitsFor: readonly Task[]
  holdsUp: readonly Task[]
  mayDivide: boolean
}
