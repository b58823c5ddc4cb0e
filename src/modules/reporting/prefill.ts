import { daysBetween, formatDay, type PlainDate } from '../../platform/dates.ts'
import { stateOn, type WindowEntry, type WindowEvidence, type WindowPart, type WindowTask } from '../steering/index.ts'
import type { ReportItem } from './item.ts'
import { type ReportLine, type Said, isOpen } from './line.ts'
import { belongsTo, type RegimeDefinition } from './regime.ts'
import { type Reporter, reporterOf } from './reporter.ts'

type Led = Pick<WindowTask, 'lead' | 'title' | 'basis' | 'note'>

/** Tasks of a regime by whoever reports them; every task stands in exactly one group. */
export function byReporter<T extends Led>(
  tasks: readonly T[],
  { tasks: scope, reporters }: Pick<RegimeDefinition, 'tasks' | 'reporters'>,
  last: PlainDate,
): Map<string, { reporter: Reporter; tasks: T[] }> {
  const known = new Map<string, Reporter>()
  const groups = new Map<string, { reporter: Reporter; tasks: T[] }>()
  for (const task of tasks) {
    if (!belongsTo(scope, task)) continue
    const first = task.lead[0] ?? ''
    const reporter = known.get(first) ?? reporterOf(task.lead, last, reporters)
    known.set(first, reporter)
    const group = groups.get(reporter.id)
    if (group) group.tasks.push(task)
    else groups.set(reporter.id, { reporter, tasks: [task] })
  }
  return groups
}

/** Parts of collective tasks by whoever reports them; a part of a task that the body leads anyway stands in its own line. */
export function partsByReporter(
  parts: readonly WindowPart[],
  { tasks: scope, reporters }: Pick<RegimeDefinition, 'tasks' | 'reporters'>,
  last: PlainDate,
): Map<string, WindowPart[]> {
  const told = parts.filter(({ task }) => belongsTo(scope, task))
  const whose = ({ share }: WindowPart) => reporterOf([share.agency], last, reporters)
  const led = ({ task }: WindowPart) => reporterOf(task.lead, last, reporters).id
  return Map.groupBy(
    told.filter((part) => whose(part).kind === 'agency' && whose(part).id !== led(part)),
    (part) => whose(part).id,
  )
}

/** A task as the member of a collective answers for it: its own days and progress under the order given to all. */
export const asHeld = ({ task, share }: WindowPart): WindowTask => ({
  ...task,
  completedOn: share.completedOn,
  updatedOn: share.updatedOn,
  progress: share.progress,
})

/** The tasks as lines: what was said of each within the window, and what proves it. */
export function linesFrom(
  tasks: readonly WindowTask[],
  entries: readonly WindowEntry[],
  evidence: readonly WindowEvidence[],
  last: PlainDate,
): ReportLine[] {
  const said = Map.groupBy(entries, ({ task }) => task)
  const proofs = Map.groupBy(evidence, ({ task }) => task)
  return tasks.map((task) => ({
    task: task.code,
    title: task.title,
    product: task.product,
    leadNames: task.leadNames,
    recurs: task.recurs !== null,
    dueOn: task.dueOn,
    firstDueOn: task.firstDueOn,
    completedOn: task.completedOn,
    updatedOn: task.updatedOn,
    progress: task.progress,
    state: stateOn(task, last),
    said: (said.get(task.id) ?? []).map(({ at, kind, words, byName }): Said => ({ at, kind: kind as Said['kind'], words, by: byName })),
    proofs: (proofs.get(task.id) ?? []).map(({ task: _task, ...proof }) => proof),
  }))
}

const mostWords = 1000
const cut = (words: string) => (words.length > mostWords ? `${words.slice(0, mostWords - 1)}…` : words)

/** Statements that follow from the lines alone: what was told as a result, and what is late. Nothing is added to what stands there. */
export const itemsFrom = (lines: readonly ReportLine[], last: PlainDate): Omit<ReportItem, 'id'>[] =>
  lines.flatMap((line) => {
    const told = line.said.findLast(({ kind, words }) => (kind === 'progress' || kind === 'completed') && words !== null && words.trim().length > 2)
    const result = told?.words ? [{ kind: 'result' as const, task: line.task, words: cut(told.words.trim()), source: 'board' as const }] : []
    const late = latenessOf(line, last)
    return late === null ? result : [...result, { kind: 'shortcoming' as const, task: line.task, words: late, source: 'board' as const }]
  })

/** What the days of a line say of its lateness, in the words of a report; null where it is not late. */
export function latenessOf(line: Pick<ReportLine, 'state' | 'dueOn' | 'completedOn'>, last: PlainDate): string | null {
  if (line.dueOn === null) return null
  if (line.state === 'overdue') return `Quá hạn ${daysBetween(line.dueOn, last)} ngày, chưa hoàn thành (thời hạn ${formatDay(line.dueOn)})`
  if (line.state === 'done-late' && line.completedOn !== null)
    return `Hoàn thành chậm ${daysBetween(line.dueOn, line.completedOn)} ngày so với thời hạn ${formatDay(line.dueOn)}`
  return null
}

/** Lines that were open at the end of the window. */
export const openLines = <L extends Pick<ReportLine, 'state'>>(lines: readonly L[]): L[] => lines.filter(isOpen)
