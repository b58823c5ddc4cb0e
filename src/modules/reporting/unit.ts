import { compareNames } from '../../platform/text.ts'
import type { PlainDate } from '../../platform/dates.ts'
import { nameOn } from '../directory/index.ts'
import type { Task } from '../steering/index.ts'

/** A part as a unit was given it, as it stood at the close of the data and as it stands now. */
export type GivenPart = Pick<Task, 'code' | 'lead' | 'unit' | 'updatedOn' | 'completedOn'>

/** How the units below an agency told of their parts for a round: how many were open, told of at all, and told of by the close of the data. */
export type UnitTelling = { unit: string; asked: number; told: number; inTime: number }

type Window = { first: PlainDate; last: PlainDate }

/** Whether a part asked for a word in a window: it was not done before. */
const asks = ({ completedOn }: GivenPart, { first }: Window): boolean => completedOn === null || completedOn >= first
const toldIn = ({ updatedOn }: GivenPart, { first }: Window): boolean => updatedOn !== null && updatedOn >= first

const unitOf = ({ unit, lead }: GivenPart, day: PlainDate): string => unit ?? lead.map((id) => nameOn(id, day)).join(', ')

/** Parts by the unit that has them; whoever told of fewest stands first. */
export function unitTellings(atClose: readonly GivenPart[], now: readonly GivenPart[], window: Window): UnitTelling[] {
  const late = new Map(now.map((part) => [part.code, part]))
  const open = atClose.filter((part) => asks(part, window))
  return [...Map.groupBy(open, (part) => unitOf(part, window.last))]
    .map(([unit, parts]) => ({
      unit,
      asked: parts.length,
      told: parts.filter((part) => toldIn(late.get(part.code) ?? part, window)).length,
      inTime: parts.filter((part) => toldIn(part, window)).length,
    }))
    .toSorted((a, b) => a.told / a.asked - b.told / b.asked || a.inTime / a.asked - b.inTime / b.asked || compareNames(a.unit, b.unit))
}
