import { mergedPlaces } from '../standardisation/index.ts'
import type { Dialect } from './dialect.ts'
import { fields, type Field, nearDifferences } from './level.ts'
import type { BlockingRule, Plan } from './plan.ts'
import { rarityAt, type Weights } from './weights.ts'

/** `r` is a record, `p` a person, `rn` and `pn` their names where the keys differ. */
const year = (dialect: Dialect, side: string) => dialect.quotient(`${side}.dob`, '10000')

/** Name level of a pair whose keys are equal. */
const sameName = `case when r.fid = p.fid and r.fid <> r.kid then 1 when r.fid = r.kid or p.fid = p.kid then 2 else 3 end`

/** Name level of a pair whose keys differ; `last`: the last words of both. */
export const anyName = (plan: Plan, dialect: Dialect, last = ['r.gid', 'p.gid']): string => {
  const similar = (least: number) => dialect.similar('rn.words_key', 'pn.words_key', least)
  return `case when rn.kid is null or pn.kid is null then 0 when rn.sid = pn.sid then 4 when rn.oid = pn.oid and rn.words <> pn.words then 5
    when ${similar(plan.similarity.near)} then case when ${similar(plan.similarity.close)} then 6 else 7 end
    when ${last[0]} = ${last[1]} then 8 else 9 end`
}

/** Name level before the words of differing names are looked at: as far as numbers tell. */
const knownName = `case when r.kid is null or p.kid is null then 0 when r.kid = p.kid then ${sameName} else 9 end`

/** How many people hold what both agree on: the name at its level, the date or its year, the place. */
export const sharedBy = `case when r.fid = p.fid and r.fid <> r.kid then p.n_full else p.n_key end as n_name,
  case when r.dob = p.dob or r.swap = p.dob then p.n_date else p.n_year end as n_date, p.n_place`

const dateLevel = (dialect: Dialect): string => `case
  when r.dob is null or p.dob is null then 0
  when r.dob = p.dob then case when r.dob % 10000 = 101 then 6 else 1 end
  when r.swap = p.dob then 2
  when ${year(dialect, 'r')} = ${year(dialect, 'p')} then case when r.dob % 10000 = 101 or p.dob % 10000 = 101 then 3
    when ${dialect.quotient('r.dob', '100')} = ${dialect.quotient('p.dob', '100')} or r.dob % 100 = p.dob % 100 then 4 else 5 end
  when r.dob % 10000 = p.dob % 10000 and (abs(r.dob - p.dob) = 10000 or abs(r.dob - p.dob) % 90000 = 0 or abs(r.dob - p.dob) % 100000 = 0) and abs(r.dob - p.dob) < 1000000 then 4
  else 5 end`

const numberLevel = `case
  when r.number is not null then case when r.number = p.pid then 1 when abs(r.number - p.pid) in (${nearDifferences.join(', ')}) then 2 else 3 end
  when r.card is null or p.id9 is null then 0
  when r.card = p.id9 then 1 when abs(r.card - p.id9) in (${nearDifferences.filter((n) => n < 1e9).join(', ')}) then 2 else 3 end`

const equalOrNot = (column: string) => `case when r.${column} is null or p.${column} is null then 0 when r.${column} = p.${column} then 1 else 2 end`

const groupOf = (side: string) => `substr('${mergedPlaces}', cast(${side}.prov as int), 1)`

const placeLevel = `case when r.prov is null or p.prov is null then 0 when r.prov = p.prov then 1
  when r.prov < 100 and p.prov < 100 and ${groupOf('r')} <> '.' and ${groupOf('r')} = ${groupOf('p')} then 3 else 2 end`

/** A person is held already by another record; a record that plays unknown does not count against itself. */
export const takenColumn = `case when coalesce(t.held, 0) - case when r.truth = r.pid then 1 else 0 end > 0 then 1 else 2 end as l_taken`

/** Levels of every field of the pair itself as columns `l_name` … of pairs in which the keys are equal, or may differ; `known`: names that differ are compared later. */
export const levelColumns = (
  plan: Plan,
  dialect: Dialect,
  keys: 'equal' | 'known' | 'either',
  besides: Partial<Record<Field, string>> = {},
): string => {
  const either = `case when r.kid = p.kid then ${sameName} else ${anyName(plan, dialect)} end`
  const columns: Record<Exclude<Field, 'taken'>, string> = {
    name: keys === 'equal' ? sameName : keys === 'known' ? knownName : either,
    date: dateLevel(dialect),
    number: numberLevel,
    sex: equalOrNot('sex'),
    place: placeLevel,
    ...besides,
  }
  return Object.entries(columns)
    .map(([field, column]) => `${column} as l_${field}`)
    .join(',\n')
}

const number = (value: number) => (Number.isInteger(value) ? `${value}.0e0` : `${value}e0`)

/** How many people a rarity is a share of. */
const rarityOf = (field: Field, people: number) => `coalesce(-log2(cast(n_${field} as double) / ${number(people)}), 0.0e0)`

const bitsOf = (weights: Weights, field: Field, people: number): string =>
  `case l_${field} ${weights.bits[field]
    .map((bits, at) => `when ${at} then ${rarityAt[field]?.[at] ? `(${number(bits)} + ${rarityOf(field, people)})` : number(bits)}`)
    .join(' ')} else 0.0e0 end`

/** The weight of a pair from its levels and how many of all people share what both agree on. */
export const weightColumn = (weights: Weights, people: number): string =>
  `${fields.reduce((sum, field) => `(${sum} + ${bitsOf(weights, field, people)})`, number(weights.prior))} as weight`

/** The most bits a pair can have before it is known whether another record holds the person. */
export const mostBits = (weights: Weights, people: number): string =>
  fields
    .filter((field) => field !== 'taken')
    .reduce((sum, field) => `(${sum} + ${bitsOf(weights, field, people)})`, number(weights.prior + Math.max(...weights.bits.taken) + 1e-6))

/** The six levels as one number. */
export const patternColumn = `${fields.map((field, at) => `l_${field} * ${10 ** (fields.length - 1 - at)}`).join(' + ')} as pattern`

const columns: Record<BlockingRule['on'][number], { record: (dialect: Dialect) => string; person: (dialect: Dialect) => string }> = {
  name: { record: () => 'r.kid', person: () => 'p.kid' },
  given: { record: () => 'r.gid', person: () => 'p.gid' },
  date: { record: () => 'r.dob', person: () => 'p.dob' },
  'swapped-date': { record: () => 'r.swap', person: () => 'p.dob' },
  year: { record: (dialect) => year(dialect, 'r'), person: (dialect) => year(dialect, 'p') },
  'month-day': { record: () => '(r.dob % 10000)', person: () => '(p.dob % 10000)' },
  place: { record: () => 'r.prov', person: () => 'p.prov' },
}

/** The condition under which a rule brings two together. */
export function ruleCondition(rule: BlockingRule, dialect: Dialect): string {
  const equal = rule.on.map((column) => `${columns[column].record(dialect)} = ${columns[column].person(dialect)}`)
  const differing = rule.differing.map((column) => `(${columns[column].record(dialect)} = ${columns[column].person(dialect)}) is not true`)
  const placeholder = rule.on.includes('date') && !rule.on.includes('name') ? ['r.dob % 10000 <> 101'] : []
  return [...equal, ...differing, ...placeholder].join(' and ')
}

/** First words are alike where the outer ones are but for the last. */
const firstWord = (name: string, last: string) => `((${name}.oid - ${last}.gid) & 2147483647)`

/** Further equalities that names must meet: the same first word, or the same words in another order. */
export const alike = (name: string): readonly string[] => {
  const first = `${firstWord(name, 'r')} = ${firstWord('p', 'p')}`
  const sorted = `${name}.sid = p.sid`
  return [first, `${sorted} and (${first}) is not true`]
}

/** Whether all pairs of a rule have equal keys. */
export const keysOf = (rule: BlockingRule): 'equal' | 'any' => (rule.on.includes('name') ? 'equal' : 'any')
