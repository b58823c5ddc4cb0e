import { birthDate, identityNumber, nameParts, placeCode, sexCode, standardName, swapped } from '../standardisation/index.ts'
import { compare, type Side } from './compare.ts'
import { explain, type Reason } from './explain.ts'
import { level, type Pattern, patternCode } from './level.ts'
import { type Counts, countKey } from './many.store.ts'
import type { Plan } from './plan.ts'
import type { Model, PersonRow, Sought } from './store.ts'
import { type Rarity, weightOf, type Weights } from './weights.ts'

/** A record as it was written, field by field; what is absent is null. */
export type WrittenRecord = {
  number: string | null
  name: string | null
  birth: string | null
  sex: string | null
  place: string | null
}

/** The person a record is thought to be, how surely, and why; `pattern`: the six levels of the best candidate as one number. */
export type Verdict = {
  personId: string | null
  decision: 'link' | 'review' | 'none'
  class: 'A' | 'B' | 'C' | 'D' | 'E'
  weight: number | null
  margin: number | null
  reasons: Reason[]
  pattern: number | null
  /** how far candidates were sought (see `reaches`) */
  reach: Reach
}

/**
 * What settled a record: a person whom number, name and date all name; a number that nearly agrees; an equal name and date;
 * or nothing before every rule was asked. Somebody found only by a later rule has no say in it.
 */
export const reaches = ['certain', 'number', 'exact', 'further'] as const
export type Reach = (typeof reaches)[number]

/** A written record in the standard form both executors compare. */
export function sideOf(record: WrittenRecord): Side {
  const name = record.name === null ? null : standardName(record.name)
  const date = record.birth === null ? null : birthDate(record.birth)
  return {
    name: name && { ...nameParts(name), text: name.key },
    date,
    swapped: date === null ? null : swapped(date),
    ...(record.number === null ? { personal: null, card: null } : identityNumber(record.number)),
    sex: record.sex === null ? null : sexCode(record.sex),
    place: record.place === null ? null : placeCode(record.place),
  }
}

/** What candidates of a record in standard form are sought by. */
export const sought = ({ name, date, swapped, personal, card, place }: Side): Sought => ({
  personal,
  card: personal === null ? card : null,
  key: name?.key ?? null,
  full: name?.full ?? null,
  given: name?.given ?? null,
  outer: name?.outer ?? null,
  sorted: name?.sorted ?? null,
  date,
  swapped,
  place,
})

/** A person of the reference, ready to be compared. */
export const sideOfPerson = (row: PersonRow): Side => ({
  name:
    row.kid === null
      ? null
      : {
          key: row.kid,
          full: row.fid ?? 0,
          given: row.gid ?? 0,
          outer: row.oid ?? 0,
          sorted: row.sid ?? 0,
          words: row.words ?? 0,
          text: row.words_key ?? '',
        },
  date: row.dob,
  swapped: null,
  personal: row.pid,
  card: row.id9,
  sex: row.sex,
  place: row.prov,
})

/** How rare what a record holds is among so many people. */
export function rarityIn(counts: Counts, { name, date, swapped, place }: Side, people: number): Rarity {
  const bits = (kind: Parameters<typeof countKey>[0], value: number | null | undefined) => {
    const found = value === null || value === undefined ? undefined : counts.get(countKey(kind, value))
    return found === undefined ? 0 : -Math.log2(found / people)
  }
  return {
    full: bits('full', name?.full),
    key: bits('key', name?.key),
    date: bits('date', date),
    swapped: bits('date', swapped),
    year: bits('year', date === null ? null : Math.floor(date / 10_000)),
    place: bits('place', place),
  }
}

const equalName = ({ name }: Pattern) => name >= 1 && name <= 3
const equalDate = ({ date }: Pattern) => date === level('date', 'equal') || date === level('date', 'day-unknown')

/** Name or date agree, or both do nearly (see `nearlyAgrees` of verdict.ts, which says the same in SQL). */
const nearlyAgrees = (pattern: Pattern): boolean =>
  equalName(pattern) || equalDate(pattern) || (pattern.name >= 4 && pattern.name <= 7 && pattern.date >= 2 && pattern.date <= 4)

const equalNumber = ({ number }: Pattern) => number === level('number', 'equal')

/** Evidence class of a pair (see `classColumn`, which says the same in SQL). */
export function classOf(pattern: Pattern, record: Side): Verdict['class'] {
  if (!equalNumber(pattern)) return record.personal === null && record.card === null ? 'E' : 'D'
  if (equalName(pattern) && equalDate(pattern)) return 'A'
  return nearlyAgrees(pattern) ? 'B' : 'C'
}

/** Whether number, name and birth date of a person are the record's. */
export const namesWholly = (pattern: Pattern): boolean => equalNumber(pattern) && equalName(pattern) && equalDate(pattern)

/** A person who may be meant, with how they agree and how much that weighs. */
export type Scored = { row: PersonRow; pattern: Pattern; weight: number }

/** Whether a person's number settles a record, so that nobody else is sought. */
export const settlesByNumber =
  ({ bits }: Plan) =>
  ({ pattern, weight }: Scored): boolean =>
    weight >= bits.number && equalNumber(pattern) && nearlyAgrees(pattern)

/** What is known when pairs are weighed. */
export type Scale = { plan: Plan; weights: Weights }

/** How a record and a person agree, before it is asked whether another record holds the person. */
export const agreement = ({ plan }: Pick<Scale, 'plan'>, side: Side, row: PersonRow): Pattern => ({
  ...compare(side, sideOfPerson(row), false, plan),
  taken: 0,
})

/** The pair with what is known of the person: held by another record or not. */
export function scored({ weights }: Scale, row: PersonRow, pattern: Pattern, taken: 'missing' | 'taken' | 'free', rarity: Rarity): Scored {
  const whole = { ...pattern, taken: level('taken', taken) }
  return { row, pattern: whole, weight: weightOf(weights, whole, rarity) }
}

/** Likeliest first, of equals the smaller number. */
export const byWeight = (a: Scored, b: Scored): number => b.weight - a.weight || a.row.pid - b.row.pid

/** What stands for a candidate: the bits, the lead over the second, the class, and whether the record's number leads to somebody. */
export type Standing = { weight: number; margin: number; pattern: Pattern; evidence: Verdict['class']; leads: boolean }

/** What becomes of a record (see `decisionColumn`, which says the same in SQL). */
export function decided({ weight, margin, pattern, evidence, leads }: Standing, { bits }: Pick<Model, 'bits'>, plan: Plan): Verdict['decision'] {
  const stands = -Math.log2(2 ** -Math.max(-60, weight) + 2 ** -Math.max(0, margin))
  const another = pattern.name === level('name', 'different') || (equalName(pattern) && pattern.date === level('date', 'different'))
  if ((evidence === 'A' || (evidence === 'B' && !another)) && weight >= plan.bits.number && margin >= plan.bits.lead) return 'link'
  if (((evidence === 'D' && !leads) || evidence === 'E') && stands >= bits) return 'link'
  return weight >= plan.bits.review ? 'review' : 'none'
}

/** The only person whom number, name and date name: linked, whoever else there is. */
export const certainVerdict = (weights: Weights, { row, pattern, weight }: Scored, rarity: Rarity): Verdict => ({
  personId: row.person_id,
  decision: 'link',
  class: 'A',
  weight,
  margin: weight,
  reasons: explain(weights, pattern, rarity),
  pattern: patternCode(pattern),
  reach: 'certain',
})

/** How candidates of a record were sought: how far, whether a rule brought more people than were looked at, and whether its number leads to somebody. */
export type Search = { reach: Reach; over: boolean; leads: boolean }

/** Whom a record is thought to be, of everybody found, the likeliest first; where not all were looked at, a reader decides. */
export function verdictOf(side: Side, found: readonly Scored[], rarity: Rarity, model: Model, plan: Plan, { reach, over, leads }: Search): Verdict {
  const [best, second] = found
  if (!best) {
    const nobody = side.personal === null && side.card === null ? 'E' : 'D'
    return { personId: null, decision: 'none', class: nobody, weight: null, margin: null, reasons: [], pattern: null, reach }
  }
  const margin = best.weight - (second?.weight ?? plan.bits.least)
  const evidence = classOf(best.pattern, side)
  const alone = decided({ ...best, margin, evidence, leads }, model, plan)
  const decision = over ? 'review' : alone
  return {
    personId: decision === 'none' ? null : best.row.person_id,
    decision,
    class: evidence,
    weight: best.weight,
    margin,
    reasons: explain(model.weights, best.pattern, rarity),
    pattern: patternCode(best.pattern),
    reach,
  }
}
