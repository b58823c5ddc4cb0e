import type { PlainDate } from '../../platform/dates.ts'
import type { Text } from '../../platform/text.ts'
import type { Mandate } from '../orders/index.ts'

/** A task as a person marked it; null where the person did not judge the field. */
export type GoldTask = {
  start: number
  end: number
  lead: readonly string[] | null
  support: readonly string[] | null
  /** The day it is due, or the kind of a deadline without a day; null where none is stated. */
  due: PlainDate | string | null
  dueJudged: boolean
  /** Targets as `>=80%` or `=3 lớp`. */
  targets: readonly string[] | null
  /** An exhortation or a permission: counts neither for nor against. */
  optional: boolean
}

/** A document with its tasks marked by hand; `sha256` of its NFC text shows that the offsets still fit. */
export type GoldDocument = { name: Text; file: string; sha256: string; issuedOn: PlainDate; tasks: readonly GoldTask[] }

/** A document in our own words with its tasks marked in the text: ⟦clause⟧{lead: …; support: …; due: …; targets: …}. */
export type MarkedDocument = { name: Text; file: string; issuedOn: PlainDate; marked: string }

const listOf = (words: string | undefined, split: RegExp): string[] => (words === undefined || words === '' ? [] : words.split(split))

function fieldsOf(note: string): Map<string, string> {
  return new Map(
    note.split(';').map((field) => {
      const at = field.indexOf(':')
      return at < 0 ? [field.trim(), ''] : [field.slice(0, at).trim(), field.slice(at + 1).trim()]
    }),
  )
}

function taskOf(start: number, end: number, note: string): GoldTask {
  const fields = fieldsOf(note)
  const names = (field: string) => (fields.get(field)?.includes('?') ? null : listOf(fields.get(field), / \+ /))
  const due = fields.get('due') ?? null
  return {
    start,
    end,
    lead: names('lead'),
    support: names('support'),
    due: due === '?' ? null : due,
    dueJudged: due !== '?',
    targets: listOf(fields.get('targets'), / \+ /),
    optional: fields.has('optional'),
  }
}

/** Takes the marks out of a marked document and keeps what they say, with offsets into the text that remains. */
export function unmark(marked: string): { text: string; tasks: GoldTask[] } {
  const tasks: GoldTask[] = []
  let text = ''
  let open = 0
  for (const part of marked.split(/(⟦|⟧\{[^}]*\})/u)) {
    if (part === '⟦') open = text.length
    else if (part.startsWith('⟧{')) tasks.push(taskOf(open, text.length, part.slice(2, -1)))
    else text += part
  }
  return { text, tasks }
}

/** How well a reading agrees with what people marked; every share is 0 to 1, null where nothing could be judged. */
export type GoldScore = {
  tasks: number
  found: number
  matched: number
  precision: number | null
  recall: number | null
  f1: number | null
  lead: number | null
  deadline: number | null
  targets: number | null
}

type Tally = { tasks: number; found: number; matched: number; lead: [number, number]; deadline: [number, number]; targets: [number, number] }
export const emptyTally = (): Tally => ({ tasks: 0, found: 0, matched: 0, lead: [0, 0], deadline: [0, 0], targets: [0, 0] })

const share = ([part, whole]: readonly [number, number]): number | null => (whole === 0 ? null : Math.round((part / whole) * 1000) / 1000)

export function scoreOf(tally: Tally): GoldScore {
  const { tasks, found, matched } = tally
  const precision = share([matched, found])
  const recall = share([matched, tasks])
  return {
    tasks,
    found,
    matched,
    precision,
    recall,
    f1: tasks + found === 0 ? null : share([2 * matched, tasks + found]),
    lead: share(tally.lead),
    deadline: share(tally.deadline),
    targets: share(tally.targets),
  }
}

/** Adds one document to a tally: a task is found where the two clauses share at least half of the words they cover together. */
export function tallyUp(tally: Tally, gold: readonly GoldTask[], mandates: readonly Mandate[]): void {
  const pairs = pairsOf(gold, mandates)
  const near = (mandate: Mandate) => gold.some(({ optional, start, end }) => optional && mandate.start < end && mandate.end > start)
  tally.tasks += gold.filter(({ optional }) => !optional).length
  tally.found += mandates.filter((mandate) => (pairs.has(mandate) ? !pairs.get(mandate)?.optional : !near(mandate))).length
  for (const [mandate, task] of pairs) {
    if (task.optional) continue
    tally.matched++
    judge(tally, task, mandate)
  }
}

function pairsOf(gold: readonly GoldTask[], mandates: readonly Mandate[]): Map<Mandate, GoldTask> {
  const overlaps = mandates.flatMap((mandate) =>
    gold.flatMap((task) => {
      const shared = Math.min(mandate.end, task.end) - Math.max(mandate.start, task.start)
      const likeness = shared / (Math.max(mandate.end, task.end) - Math.min(mandate.start, task.start))
      return shared > 0 && likeness >= 0.5 ? [{ mandate, task, likeness }] : []
    }),
  )
  const pairs = new Map<Mandate, GoldTask>()
  const taken = new Set<GoldTask>()
  for (const { mandate, task } of overlaps.sort((a, b) => b.likeness - a.likeness)) {
    if (pairs.has(mandate) || taken.has(task)) continue
    pairs.set(mandate, task)
    taken.add(task)
  }
  return pairs
}

function judge(tally: Tally, task: GoldTask, mandate: Mandate): void {
  const count = (field: [number, number], right: boolean) => {
    field[1]++
    if (right) field[0]++
  }
  if (task.lead) count(tally.lead, sameNames(task.lead, mandate.lead))
  if (task.dueJudged) count(tally.deadline, sameDeadline(task.due, mandate))
  const said = mandate.targets.map(({ op, value, unit }) => `${op}${value}${unit}`)
  for (const target of task.targets ?? []) count(tally.targets, said.includes(target))
}

const sameNames = (a: readonly string[], b: readonly string[]): boolean => [...a].sort().join('|') === [...b].sort().join('|')

function sameDeadline(due: string | null, { deadline }: Mandate): boolean {
  if (due === null) return deadline === null
  return /^\d/.test(due) ? deadline?.due === due : deadline?.kind === due
}
