import { isMerged, isPlaceholder } from '../standardisation/index.ts'
import { level, nearDifferences, type Pattern } from './level.ts'
import type { Plan } from './plan.ts'
import { jaroWinkler } from './similarity.ts'

/** A standard name as tables and scores hold it. */
export type ComparedName = { key: number; full: number; given: number; outer: number; sorted: number; words: number; text: string }

/** One side of a comparison; absent values are null. */
export type Side = {
  name: ComparedName | null
  date: number | null
  swapped: number | null
  personal: number | null
  card: number | null
  sex: number | null
  place: number | null
}

function nameLevel(record: ComparedName | null, person: ComparedName | null, { close, near }: Plan['similarity']): number {
  if (!record || !person) return level('name', 'missing')
  if (record.key === person.key) {
    if (record.full === person.full && record.full !== record.key) return level('name', 'full')
    return level('name', record.full === record.key || person.full === person.key ? 'key' : 'marks')
  }
  if (record.sorted === person.sorted) return level('name', 'words')
  if (record.outer === person.outer && record.words !== person.words) return level('name', 'dropped')
  const similar = jaroWinkler(record.text, person.text)
  if (similar >= near) return level('name', similar >= close ? 'close' : 'near')
  return level('name', record.given === person.given ? 'given' : 'different')
}

const yearOf = (date: number) => Math.floor(date / 10_000)

/** Exactly one of day, month and year is another, the year by one, by a digit of its tens, or by nine of them exchanged. */
function onePartDiffers(a: number, b: number): boolean {
  if (yearOf(a) === yearOf(b)) return Math.floor(a / 100) === Math.floor(b / 100) || a % 100 === b % 100
  const apart = Math.abs(a - b)
  return a % 10_000 === b % 10_000 && apart < 1_000_000 && (apart === 10_000 || apart % 90_000 === 0 || apart % 100_000 === 0)
}

function dateLevel(record: Side, person: Side): number {
  const [a, b] = [record.date, person.date]
  if (a === null || b === null) return level('date', 'missing')
  if (a === b) return level('date', isPlaceholder(a) ? 'day-unknown' : 'equal')
  if (record.swapped === b) return level('date', 'swapped')
  if (yearOf(a) === yearOf(b) && (isPlaceholder(a) || isPlaceholder(b))) return level('date', 'year')
  return level('date', onePartDiffers(a, b) ? 'part' : 'different')
}

const near = new Set(nearDifferences)

function numberLevel(record: Side, person: Side): number {
  const [a, b] = record.personal === null ? [record.card, person.card] : [record.personal, person.personal]
  if (a === null || b === null) return level('number', 'missing')
  if (a === b) return level('number', 'equal')
  return level('number', near.has(Math.abs(a - b)) ? 'near' : 'different')
}

const sameOrNot = (a: number | null, b: number | null): number => (a === null || b === null ? 0 : a === b ? 1 : 2)

const placeLevel = (a: number | null, b: number | null): number =>
  a !== null && b !== null && a !== b && isMerged(a, b) ? level('place', 'merged') : sameOrNot(a, b)

/** The level of every field of a pair: what the bulk engine's columns say, said in TypeScript. */
export const compare = (record: Side, person: Side, taken: boolean, plan: Plan): Pattern => ({
  name: nameLevel(record.name, person.name, plan.similarity),
  date: dateLevel(record, person),
  number: numberLevel(record, person),
  sex: sameOrNot(record.sex, person.sex),
  place: placeLevel(record.place, person.place),
  taken: level('taken', taken ? 'taken' : 'free'),
})
