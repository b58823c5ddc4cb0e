import type { PlainDate } from '../../platform/dates.ts'
import { collectivesCovering, definedAgencies, nameOn, successorsOf } from '../directory/index.ts'
import { compareNames } from '../../platform/text.ts'
import type { Task } from './task.ts'

/** What one member of a collective lead was given of a task (phần việc), and how far it is. */
export type Assignment = {
  agency: string
  givenOn: PlainDate
  progress: number | null
  updatedOn: PlainDate | null
  completedOn: PlainDate | null
  /** Of a duty that comes again: the last day owed that was answered. */
  answered: PlainDate | null
}

/** What a body answers for on a day: its own assignment and those of the bodies whose work it took over. */
export type Share = {
  agency: string
  assignments: readonly Assignment[]
  done: boolean
  completedOn: PlainDate | null
  progress: number
  updatedOn: PlainDate | null
}

/** A share as a page shows it: whether the reader may report on it, and whether it is the reader's own. */
export type ShownShare = Share & { mayReport: boolean; own: boolean }

/** Collectives whose members the directory knows one by one. */
const countable = new Set(['cac-bo-nganh', 'cac-bo-co-quan-ngang-bo', 'cac-co-quan-thuoc-chinh-phu', 'cac-dia-phuong'])

export const isCollective = (agency: string): boolean => countable.has(agency)

const known = new Map<string, readonly string[]>()

/** The bodies that a collective stands for on a day ("các địa phương": 63 provinces up to 30/6/2025, 34 after), by name; found once a day. */
export function membersOn(collective: string, day: PlainDate): readonly string[] {
  if (!isCollective(collective)) return []
  const key = `${collective} ${day}`
  const found = known.get(key) ?? membersFound(collective, day)
  if (known.size > 2000) known.clear()
  known.set(key, found)
  return found
}

const membersFound = (collective: string, day: PlainDate): string[] =>
  definedAgencies
    .filter(({ id }) => collectivesCovering(id, day).includes(collective))
    .map(({ id }) => id)
    .toSorted((a, b) => compareNames(nameOn(a, day), nameOn(b, day)))

/** Parts still to be given out, and those given that the task's leads ask of nobody any more; a merger since changes neither. */
export function sharing(task: Pick<Task, 'lead'>, given: readonly Assignment[], day: PlainDate): { give: string[]; take: Assignment[] } {
  const collectives = task.lead.filter(isCollective)
  const asked = ({ agency, givenOn }: Assignment, among: readonly string[]) => among.some((id) => membersOn(id, givenOn).includes(agency))
  const kept = given.filter((each) => asked(each, collectives))
  const fresh = collectives.filter((id) => !kept.some((each) => asked(each, [id])))
  const answering = new Set(kept.map(({ agency }) => agency))
  return {
    give: sharersOf({ lead: fresh }, day).filter((id) => !answering.has(id)),
    take: given.filter((each) => !kept.includes(each)),
  }
}

/** Every body that a task's collective leads stand for on a day, each once. */
export const sharersOf = ({ lead }: Pick<Task, 'lead'>, day: PlainDate): string[] => [...new Set(lead.flatMap((id) => membersOn(id, day)))]

/** Who answers on a day for what a body was given: itself, or the one whom its work as a whole passed to. */
export const answersFor = (agency: string, day: PlainDate): string => successorsOf(agency, day)[0] ?? agency

const answeredUp = ({ completedOn, answered }: Assignment, { recurs, dueOn }: Pick<Task, 'recurs' | 'dueOn'>, day: PlainDate): boolean =>
  recurs === null ? completedOn !== null && completedOn <= day : answered !== null && dueOn !== null && answered >= dueOn

const lastOf = (days: readonly (PlainDate | null)[]): PlainDate | null =>
  days.reduce((latest, day) => (day !== null && (latest === null || day > latest) ? day : latest), null)

/** Assignments by who answers for them on a day, in no order. */
function sharesIn(assignments: readonly Assignment[], task: Pick<Task, 'recurs' | 'dueOn'>, day: PlainDate): Share[] {
  const byBody = Map.groupBy(assignments, ({ agency }) => answersFor(agency, day))
  return [...byBody].map(([agency, own]): Share => {
    const done = own.every((each) => answeredUp(each, task, day))
    const points = own.map((each) => (answeredUp(each, task, day) ? 100 : (each.progress ?? 0)))
    return {
      agency,
      assignments: own,
      done,
      completedOn: done ? lastOf(own.map(({ completedOn }) => completedOn)) : null,
      progress: Math.floor(points.reduce((sum, each) => sum + each, 0) / points.length),
      updatedOn: lastOf(own.map(({ updatedOn }) => updatedOn)),
    }
  })
}

/** Assignments by who answers for them on a day, by name; every one in just one share, whose part is done when all in it are. */
export const sharesOn = (assignments: readonly Assignment[], task: Pick<Task, 'recurs' | 'dueOn'>, day: PlainDate): Share[] =>
  sharesIn(assignments, task, day).toSorted((a, b) => compareNames(nameOn(a.agency, day), nameOn(b.agency, day)))

/** How many shares are done, of how many: one figure for the whole task ("28/34"). */
export type ShareFigure = { done: number; total: number }

export const figureOf = (shares: readonly Share[]): ShareFigure => ({ done: shares.filter(({ done }) => done).length, total: shares.length })

/** The whole as far as its shares are: whole percents, rounded down so that 100 means all. */
export const progressOf = ({ done, total }: ShareFigure): number => (total === 0 ? 0 : Math.floor((done * 100) / total))

/** How many of those who answer on a day have done their part. */
export const figureOn = (assignments: readonly Assignment[], task: Pick<Task, 'recurs' | 'dueOn'>, day: PlainDate): ShareFigure =>
  figureOf(sharesIn(assignments, task, day))
