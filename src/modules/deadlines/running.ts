import { addMonths, type PlainDate, partsOf } from '../../platform/dates.ts'
import { type Days, monthDays, quarterDays } from './point.ts'
import { after, type Match, type Tokens } from './tokens.ts'

const offsets: [string, number][] = [
  ['này', 0],
  ['nay', 0],
  ['hiện tại', 0],
  ['tới', 1],
  ['sau', 1],
  ['kế tiếp', 1],
  ['tiếp theo', 1],
]

/** "này", "tới": how many periods on from the one that runs. */
export function offset(tokens: Tokens, at: number): Match<number> | null {
  for (const [word, value] of offsets) {
    const next = after(tokens, at, word)
    if (next >= 0) return { value, next }
  }
  return null
}

/** The month so many months after the one of a day. */
export const monthOn = (day: PlainDate, by: number): Days | null => {
  const { year, month } = partsOf(addMonths(`${day.slice(0, 8)}01`, by))
  return monthDays(year, month)
}

/** The quarter so many quarters after the one of a day. */
export const quarterOn = (day: PlainDate, by: number): Days | null => {
  const { year, month } = partsOf(addMonths(`${day.slice(0, 8)}01`, by * 3))
  return quarterDays(year, Math.ceil(month / 3))
}
