import {
  type BirthDate,
  birthDate,
  type DayOrder,
  identityNumber,
  isPlaceholder,
  mergedPlaces,
  placeCode,
  sexCode,
  standardName,
} from '../standardisation/index.ts'
import type { Door } from './parameters.ts'

/** A record as it was written, before anything is done to it. */
export type Written = { key: string; numbers: readonly string[]; name: string; birth: string; sex: string; place: string }

/** A record in standard form, as linkage in clear has it too. */
export type Form = {
  personal: number | null
  card: number | null
  name: string | null
  given: string | null
  date: BirthDate | null
  sex: number | null
  place: number | null
  /** the same for provinces that are one since they were merged */
  region: number | null
}

/** What has been read before, since dates, sexes and places repeat. */
function remembered<T>(read: (raw: string) => T): (raw: string) => T {
  const known = new Map<string, T>()
  return (raw) => {
    const kept = known.get(raw)
    if (kept !== undefined) return kept
    if (known.size > 100_000) known.clear()
    const made = read(raw)
    known.set(raw, made)
    return made
  }
}

const place = remembered(placeCode)
const sex = remembered(sexCode)
const dates = { 'day-first': remembered((raw) => birthDate(raw, 'day-first')), 'month-first': remembered((raw) => birthDate(raw, 'month-first')) }

function regionOf(code: number | null): number | null {
  const letter = code === null ? undefined : mergedPlaces[code - 1]
  return letter === undefined || letter === '.' ? code : 10_000_000 + letter.charCodeAt(0)
}

/** Brings a record into standard form; a number may stand in either of its columns. */
export function formOf(written: Written, order: DayOrder): Form {
  const numbers = written.numbers.map(identityNumber)
  const name = standardName(written.name)
  const at = place(written.place)
  return {
    personal: numbers.find(({ personal }) => personal !== null)?.personal ?? null,
    card: numbers.find(({ card }) => card !== null)?.card ?? null,
    name: name?.key ?? null,
    given: name?.words.at(-1)?.key ?? null,
    date: dates[order](written.birth),
    sex: sex(written.sex),
    place: at,
    region: regionOf(at),
  }
}

/** Year, month and day, the latter two null for those who know only their year. */
export function datePartsOf(date: BirthDate): { year: number; month: number | null; day: number | null } {
  const year = Math.floor(date / 10_000)
  return isPlaceholder(date) ? { year, month: null, day: null } : { year, month: Math.floor(date / 100) % 100, day: date % 100 }
}

const joined = (...parts: readonly (string | number | null)[]): string | null => (parts.includes(null) ? null : parts.join('\n'))

/** The date with day and month in one order whatever was written. */
const unordered = (date: BirthDate): string => {
  const [month, day] = [Math.floor(date / 100) % 100, date % 100]
  return [Math.floor(date / 10_000), Math.min(month, day), Math.max(month, day)].join(' ')
}

const known = (date: BirthDate | null): BirthDate | null => (date === null || isPlaceholder(date) ? null : date)

/** What a record says at each door; null where it has nothing to say. */
export const valueAt: Readonly<Record<Door, (form: Form) => string | null>> = {
  personal: ({ personal }) => joined(personal),
  card: ({ card }) => joined(card),
  'name-date': ({ name, date }) => joined(name, date === null ? null : unordered(date)),
  'date-given': ({ date, given }) => joined(known(date), given),
  'date-place': ({ date, region }) => joined(known(date), region),
  'name-place-year': ({ name, region, date }) => joined(name, region, date === null ? null : Math.floor(date / 10_000)),
}
