import { filledShare } from '../../../definitions/synthesis/rates.ts'
import { addDays, addMonths, daysBetween, type PlainDate } from '../../platform/dates.ts'
import type { Check, FieldDefinition, RegistryDefinition } from '../registries/index.ts'
import { communeMaker } from './commune.ts'
import { purposeOf } from './dice.ts'
import { type Maker, makerOf, type Subject } from './maker.ts'
import { numberField, traitOf } from './person.ts'

/** What the fields of a record hold, days as YYYY-MM-DD; an empty text where nothing stands. */
export type Values = Readonly<Record<string, string>>

/** Makes the right record of a subject around values it is given; null where rules leave it no day. */
export type RecordMaker = (of: Subject, given?: Values) => Values | null

const isDay = ({ kind }: FieldDefinition) => kind === 'day' || kind === 'birth-day'
const maySuit = ({ kind, codes }: FieldDefinition) => kind === 'text' || kind === 'whole' || (kind === 'code' && !codes)

/** The checks of one kind that a registry states. */
const checksOf = <K extends Check['is']>({ rules }: RegistryDefinition, is: K): Extract<Check, { is: K }>[] =>
  rules.flatMap(({ check }) => (check.is === is ? [check as Extract<Check, { is: K }>] : []))

/** Fields that no two records have alike: the key, and one of each group that occurs once and has no number of a person in it. */
function distinctFields(registry: RegistryDefinition): ReadonlySet<string> {
  const single = new Set([registry.key, numberField(registry)?.field])
  const groups = checksOf(registry, 'unique').filter(({ fields }) => !fields.some((field) => single.has(field)))
  const chosen = groups.map(({ fields }) => registry.fields.findLast((each) => fields.includes(each.field) && maySuit(each))?.field)
  return new Set([registry.key, ...chosen.filter((field) => field !== undefined)])
}

/** A day no rule holds back lies within so many years. */
const usualYears = 8
const yearsLater = (day: PlainDate, years: number) => (years === 0 ? day : addDays(addMonths(day, years * 12), 1))

type DayMaker = { readonly field: string; readonly make: (of: Subject, values: Values) => PlainDate | null }

/** A day that comes after those it must come after, and is as fresh as it must be. */
function dayMaker(registry: RegistryDefinition, { field, ahead }: FieldDefinition, today: PlainDate): DayMaker {
  const purpose = purposeOf(field)
  const after = checksOf(registry, 'not-before').filter((check) => check.field === field)
  const years = checksOf(registry, 'within-years').find((check) => check.field === field)?.years ?? usualYears
  const oldest = ahead ? today : addDays(addMonths(today, -12 * years), 1)
  const last = ahead ? addMonths(today, 24) : today
  return {
    field,
    make: ({ dice }, values) => {
      const first = after.map((check) => yearsLater(values[check.other] || oldest, check.years ?? 0)).reduce((a, b) => (a > b ? a : b), oldest)
      const held = values[field]
      if (first > last || (held !== undefined && (held < first || held > last))) return null
      return held ?? addDays(first, Math.floor(dice(purpose) * (daysBetween(first, last) + 1)))
    },
  }
}

/** Days that others must come after are made before them. */
function inOrder(registry: RegistryDefinition, fields: readonly FieldDefinition[]): FieldDefinition[] {
  const waits = checksOf(registry, 'not-before').filter(({ other }) => fields.some(({ field }) => field === other))
  const made: FieldDefinition[] = []
  const add = (field: FieldDefinition): void => {
    if (made.includes(field)) return
    for (const { other } of waits.filter((check) => check.field === field.field)) {
      const before = fields.find((each) => each.field === other)
      if (before && before !== field) add(before)
    }
    made.push(field)
  }
  for (const field of fields) add(field)
  return made
}

/** Empties, now and then, fields that may be empty, but for those that what the others hold makes needed. */
function emptied(registry: RegistryDefinition): (of: Subject, values: Record<string, string>, given: Values) => void {
  const may = registry.fields.filter(({ required }) => required === false).map(({ field }) => ({ field, purpose: purposeOf(`${field} filled`) }))
  const needs = checksOf(registry, 'needs')
  const oneOf = checksOf(registry, 'one-of')
  return ({ dice }, values, given) => {
    for (const { field, purpose } of may) {
      const needed = needs.some((check) => check.other === field && values[check.field] === check.value)
      const last = oneOf.some(({ fields }) => fields.includes(field) && fields.every((each) => each === field || !values[each]))
      if (given[field] === undefined && !needed && !last && dice(purpose) >= filledShare) values[field] = ''
    }
  }
}

/** Makes records of a registry that break none of its rules on a day. */
export function recordMaker(registry: RegistryDefinition, today: PlainDate): RecordMaker {
  const distinct = distinctFields(registry)
  const ofPeople = (field: FieldDefinition) => traitOf(registry, field) !== undefined
  const days = inOrder(
    registry,
    registry.fields.filter((field) => isDay(field) && !ofPeople(field)),
  ).map((field) => dayMaker(registry, field, today))
  const makers = registry.fields
    .filter((field) => !isDay(field) || ofPeople(field))
    .map((field): [string, Maker] => [field.field, makerOf(registry, field, distinct.has(field.field), today)])
  const settle = communeMaker(registry, today)
  const empty = emptied(registry)
  return (of, given = {}) => {
    const values: Record<string, string> = {}
    for (const [field, make] of makers) values[field] = given[field] ?? make(of)
    for (const { field, make } of days) {
      if (given[field] !== undefined) values[field] = given[field]
      const day = make(of, values)
      if (day === null) return null
      values[field] = day
    }
    if (!settle(of, values, given)) return null
    empty(of, values, given)
    return values
  }
}
