import type { PlainDate } from '../../platform/dates.ts'
import { agencyById, nameOn } from '../directory/index.ts'
import { answersFor, type GivenCount, type TaskState } from '../steering/index.ts'

export type Counts = Readonly<Record<TaskState, number>>

/**
 * A unit of an agency (đơn vị trực thuộc) with what was given to it: tasks it leads and parts of tasks, each once. What it gives on
 * to units of its own is counted in theirs (`below`).
 */
export type UnitRow = { key: string; id: string | null; name: string; counts: Counts; below: readonly UnitRow[] }

export type UnitBoard = {
  /** Whole tasks of the agency. */
  all: Counts
  /** Whole tasks that no unit was given and no part of. */
  kept: Counts
  units: readonly UnitRow[]
}

const none = (): Record<TaskState, number> => ({ 'done-on-time': 0, 'done-late': 0, 'within-term': 0, overdue: 0, undated: 0 })
const sum = (rows: readonly GivenCount[]): Counts =>
  rows.reduce((counts, { state, count }) => ({ ...counts, [state]: counts[state] + count }), none())

/** The body right under an agency to which a lead belongs on a day; null where that is the agency itself, or one that it took over. */
export function unitUnder(agency: string, lead: string, day: PlainDate): string | null {
  const seen = new Set<string>()
  for (let at = answersFor(lead, day); at !== agency && !seen.has(at); ) {
    seen.add(at)
    const parent = agencyById(at)?.parent ?? null
    if (parent === null) return null
    const above = answersFor(parent, day)
    if (above === agency) return at
    at = above
  }
  return null
}

type Place = { key: string; id: string | null; name: string }

/** Which unit something was given to: a body the directory knows, or a name as somebody wrote it. */
function placeOf(agency: string, lead: readonly string[], unit: string | null, day: PlainDate): Place | null {
  const known = lead.map((id) => unitUnder(agency, id, day)).find((id) => id !== null)
  if (known !== undefined && known !== null) return { key: known, id: known, name: nameOn(known, day) }
  return unit === null ? null : { key: unit.toLocaleLowerCase('vi'), id: null, name: unit }
}

type Placed = { row: GivenCount; place: Place; above: Place | null }

/** What stands in the row of `key`: given by somebody else than the unit itself. */
const under = (placed: readonly Placed[], key: string | null) => placed.filter(({ above }) => (above?.key ?? null) === key)

function rowsUnder(placed: readonly Placed[], key: string | null, seen: ReadonlySet<string>): UnitRow[] {
  const byUnit = Map.groupBy(under(placed, key), ({ place }) => place.key)
  return [...byUnit]
    .filter(([unit]) => !seen.has(unit))
    .map(([unit, some]) => ({
      ...(some[0] as Placed).place,
      counts: sum(some.map(({ row }) => row)),
      below: rowsUnder(placed, unit, new Set([...seen, unit])),
    }))
    .toSorted((a, b) => b.counts.overdue - a.counts.overdue || totalIn(b.counts) - totalIn(a.counts) || (a.name < b.name ? -1 : 1))
}

export const totalIn = (counts: Counts): number => Object.values(counts).reduce((all, each) => all + each, 0)
export const doneIn = (counts: Counts): number => counts['done-on-time'] + counts['done-late']
/** Those whose day has come, or that are done: what shares of "on time" are taken of. */
export const dueIn = (counts: Counts): number => doneIn(counts) + counts.overdue

/** The tasks of an agency by the units they were given to, the most overdue first. */
export function unitBoardOf(agency: string, given: readonly GivenCount[], day: PlainDate): UnitBoard {
  const wholes = given.filter(({ isPart }) => !isPart)
  const placed = given.flatMap((row): Placed[] => {
    const place = placeOf(agency, row.lead, row.isPart ? row.unit : null, day)
    const above = row.isPart && row.aboveLead !== null ? placeOf(agency, row.aboveLead, row.aboveUnit, day) : null
    return place === null || place.key === above?.key ? [] : [{ row, place, above }]
  })
  const unplaced = wholes.filter(({ lead, divided }) => !divided && placeOf(agency, lead, null, day) === null)
  const tops = new Set(placed.map(({ place }) => place.key))
  const reachable = placed.map((each) => (each.above !== null && !tops.has(each.above.key) ? { ...each, above: null } : each))
  return { all: sum(wholes), kept: sum(unplaced), units: rowsUnder(reachable, null, new Set()) }
}
