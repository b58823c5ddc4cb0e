import { addDays, daysBetween, type PlainDate } from '../../platform/dates.ts'
import { nextOwed, type Task } from '../../modules/steering/index.ts'
import { worked } from './days.ts'
import type { Line, Phrases, Story } from './shape.ts'

/** One thing that was done about a task, on a working day; a task's events follow each other in time. */
export type TaskEvent = { on: PlainDate; code: string } & (
  | { does: 'report'; words: string; progress: number }
  | { does: 'complete'; completedOn: PlainDate; number: string; signer: string; byFile: boolean }
  | { does: 'confirm' }
  | { does: 'reopen' }
  | { does: 'extend'; dueOn: PlainDate; number: string }
)

/** What a story needs to know: the task as it came on the board, when that was, today, and which task of all it is. */
export type Telling = { task: Task; story: Story; line: Line; from: PlainDate; today: PlainDate; nth: number; phrases: Phrases }

const symbols: Record<Line, string> = { rule: 'QĐ', paper: 'BC', system: 'BB', records: 'BB', service: 'QĐ', people: 'BC' }

/** The post that signs for an agency. */
function signerOf(agency: string): string {
  if (agency.startsWith('Bộ ')) return `Thứ trưởng ${agency}`
  if (agency.startsWith('Ủy ban nhân dân')) return `Phó Chủ tịch ${agency}`
  return `Cấp phó của người đứng đầu ${agency}`
}

const numberOf = ({ line, nth }: Telling, add = 0) => `${101 + ((nth * 37 + add) % 800)}/${symbols[line]}-TD`

function words({ line, nth, phrases }: Telling, progress: number): string {
  const said = phrases[line][Math.min(3, Math.floor(progress / 25))] ?? []
  return said[nth % said.length] ?? ''
}

const report = (telling: Telling, on: PlainDate, progress: number): TaskEvent => ({
  on: worked(on),
  code: telling.task.code,
  does: 'report',
  words: words(telling, progress),
  progress: Math.round(progress),
})

/** A duty that comes again is answered a few days before each day it is owed, until it falls silent. */
function recurring(telling: Telling): TaskEvent[] {
  const { task, story, from, today } = telling
  const events: TaskEvent[] = []
  const last = addDays(today, -(story.silentFor ?? 1))
  for (let owed = task.dueOn; owed !== null; owed = nextOwed({ ...task, dueOn: owed })) {
    const wanted = addDays(owed, -3 - (telling.nth % 3))
    const on = worked(wanted > from ? wanted : addDays(from, 3))
    if (on > last) break
    events.push(report(telling, on, story.progress ?? 50))
  }
  return events
}

/** Reports from the start to `end`, each further than the one before. */
function reports(telling: Telling, end: PlainDate, reached: number): TaskEvent[] {
  const { from, nth } = telling
  const first = addDays(from, 14 + (nth % 11))
  const span = daysBetween(first, end)
  if (span < 0) return []
  const count = Math.min(5, 1 + Math.floor(span / (32 + (nth % 9))))
  return Array.from({ length: count }, (_, at) => report(telling, addDays(first, Math.floor((span * at) / count)), (reached * (at + 1)) / count))
}

function completion(telling: Telling, completedOn: PlainDate, add = 0): TaskEvent {
  const { task, story } = telling
  return {
    on: worked(completedOn),
    code: task.code,
    does: 'complete',
    completedOn,
    number: numberOf(telling, add),
    signer: signerOf(task.leadNames[0] ?? ''),
    byFile: story.byFile ?? false,
  }
}

function finished(telling: Telling, due: PlainDate): TaskEvent[] {
  const { task, story } = telling
  const completedOn = addDays(due, story.done ?? 0)
  const again = addDays(completedOn, -40)
  return [
    ...(story.reopened ? [completion(telling, again), { on: worked(addDays(again, 9)), code: task.code, does: 'reopen' as const }] : []),
    completion(telling, completedOn, 11),
    ...(story.confirmed === false ? [] : [{ on: worked(addDays(worked(completedOn), 4)), code: task.code, does: 'confirm' as const }]),
  ]
}

/** Everything that was done about a task up to yesterday, in order; nothing where it has no story. */
export function eventsOf(telling: Telling): TaskEvent[] {
  const { task, story, today } = telling
  if (task.recurs !== null) return recurring(telling)
  const extended = task.dueOn !== null && story.extended !== undefined ? addDays(task.dueOn, story.extended) : null
  const extension: TaskEvent[] =
    extended && task.dueOn
      ? [{ on: worked(addDays(task.dueOn, -7)), code: task.code, does: 'extend', dueOn: extended, number: numberOf(telling, 5) }]
      : []
  const due = extended ?? task.dueOn
  const ends = story.done !== undefined && due !== null ? finished(telling, due) : []
  const quiet = addDays(today, -(story.silentFor ?? 2 + (telling.nth % 9)))
  const end = ends[0] ? addDays(ends[0].on, -4) : quiet
  const told = reports(telling, end < quiet ? end : quiet, ends.length > 0 ? 90 : (story.progress ?? 0))
  return [...told, ...extension, ...ends].filter(({ on }) => on < today).sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
}
