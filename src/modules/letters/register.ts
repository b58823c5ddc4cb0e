import Type, { type Static } from 'typebox'
import { type Instant, type PlainDate, plusMinutes } from '../../platform/dates.ts'
import { kindCodes } from './kind.ts'
import { numberOutOfOrder, numberStateWrong } from './problems.ts'

/** One run of numbers (sổ đăng ký): an issuer's documents of one kind in one year. */
export const SeriesKey = Type.Object({
  issuer: Type.String({ pattern: '^[a-z0-9-]{2,100}$' }),
  kind: Type.Enum([...kindCodes]),
  year: Type.Integer({ minimum: 1945, maximum: 9999 }),
})
export type SeriesKey = Static<typeof SeriesKey>

export type NumberState = 'reserved' | 'issued' | 'cancelled'

/** A number once given: reserved until `expiresAt`, issued on a day, or cancelled for a reason; it never disappears. `stampOf` is the host whose stamp a committee used. */
export type RegisteredNumber = {
  number: number
  symbol: string
  abstract: string
  state: NumberState
  stampOf: string | null
  takenAt: Instant
  takenBy: string
  expiresAt: Instant | null
  issuedOn: PlainDate | null
  reason: string | null
}

/** A reservation holds three days; a leader's signature rarely takes longer. */
export const holdMinutes = 3 * 24 * 60
export const holdUntil = (now: Instant): Instant => plusMinutes(now, holdMinutes)

export const hasExpired = ({ state, expiresAt }: RegisteredNumber, now: Instant): boolean =>
  state === 'reserved' && expiresAt !== null && expiresAt <= now

/** The number to give: the lowest whose reservation ran out while days stay in order, else the next; `lapsed` can no longer be given in order and are cancelled. */
export function numberToGive(
  run: readonly RegisteredNumber[],
  { now, today }: { now: Instant; today: PlainDate },
): { number: number; again: boolean; lapsed: number[] } {
  const expired = run.filter((entry) => hasExpired(entry, now)).toSorted((a, b) => a.number - b.number)
  const inOrder = ({ number }: RegisteredNumber) => run.every((other) => other.number < number || other.issuedOn === null || other.issuedOn >= today)
  const free = expired.find(inOrder)
  const lapsed = expired.filter((entry) => !inOrder(entry)).map(({ number }) => number)
  return { number: free?.number ?? Math.max(0, ...run.map(({ number }) => number)) + 1, again: free !== undefined, lapsed }
}

/** Days follow numbers: not before a lower number's, not after a higher one's, not in the future, within the year of the run. @throws number-out-of-order */
export function checkDay(
  run: readonly RegisteredNumber[],
  { number, day, year, today }: { number: number; day: PlainDate; year: number; today: PlainDate },
): void {
  const days = run.filter((entry) => entry.state === 'issued' && entry.number !== number && entry.issuedOn !== null)
  const before = days.filter((entry) => entry.number < number).map((entry) => entry.issuedOn as PlainDate)
  const after = days.filter((entry) => entry.number > number).map((entry) => entry.issuedOn as PlainDate)
  const from = [`${year}-01-01`, ...before].toSorted().at(-1) as PlainDate
  const to = [today, `${year}-12-31`, ...after].toSorted()[0] as PlainDate
  if (day < from || day > to) throw numberOutOfOrder({ number, from, to })
}

/** @throws number-state-wrong where the number is not in one of the states */
export function checkState(entry: RegisteredNumber, wanted: readonly NumberState[]): void {
  if (!wanted.includes(entry.state)) throw numberStateWrong({ number: entry.number, state: entry.state })
}

/** Numbers missing between 1 and the highest given: always none while the register is kept by this program. */
export function gapsIn(run: readonly Pick<RegisteredNumber, 'number'>[]): number[] {
  const given = new Set(run.map(({ number }) => number))
  return Array.from({ length: Math.max(0, ...given) }, (_, i) => i + 1).filter((number) => !given.has(number))
}
