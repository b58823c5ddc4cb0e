import type { Ctx } from '../../platform/ctx.ts'
import { birthDate, identityNumber, nameParts, placeCode, sexCode, standardName, swapped } from '../standardisation/index.ts'
import { compare, type Side } from './compare.ts'
import { explain, type Reason } from './explain.ts'
import { level, type Pattern } from './level.ts'
import type { Plan } from './plan.ts'
import { planOf } from './run.ts'
import { notLearned } from './problems.ts'
import { candidatesOf, type Frequencies, frequenciesOf, type Model, modelOf, type PersonRow, type Sought } from './store.ts'
import { type Rarity, weightOf } from './weights.ts'

/** A record as it was written, field by field; what is absent is null. */
export type WrittenRecord = {
  number: string | null
  name: string | null
  birth: string | null
  sex: string | null
  place: string | null
}

/** The person a record is thought to be, how surely, and why. */
export type Match = {
  personId: string | null
  decision: 'link' | 'review' | 'none'
  class: 'A' | 'B' | 'C' | 'D' | 'E'
  weight: number | null
  margin: number | null
  reasons: Reason[]
}

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
  card,
  key: name?.key ?? null,
  full: name?.full ?? null,
  given: name?.given ?? null,
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

const rarityOf = (found: Frequencies, people: number): Rarity => {
  const bits = (field: keyof Frequencies) => (found[field] === undefined ? 0 : -Math.log2(found[field] / people))
  return { full: bits('full'), key: bits('key'), date: bits('date'), swapped: bits('swapped'), year: bits('year'), place: bits('place') }
}

/** Evidence class of a pair (see `classColumn`, which says the same in SQL). */
export function classOf(pattern: Pattern, record: Side): Match['class'] {
  if (pattern.number !== level('number', 'equal')) return record.personal === null && record.card === null ? 'E' : 'D'
  const name = pattern.name >= 1 && pattern.name <= 3
  const date = pattern.date === level('date', 'equal') || pattern.date === level('date', 'day-unknown')
  if (name && date) return 'A'
  const nearly = pattern.name >= 4 && pattern.name <= 7 && pattern.date >= 2 && pattern.date <= 4
  return name || date || nearly ? 'B' : 'C'
}

type Scored = { row: PersonRow; pattern: Pattern; weight: number }

function decided(best: Scored, margin: number, record: Side, model: Model, plan: Plan): Match['decision'] {
  const evidence = classOf(best.pattern, record)
  const stands = -Math.log2(2 ** -Math.max(-60, best.weight) + 2 ** -Math.max(0, margin))
  const another = best.pattern.name === level('name', 'different')
  if ((evidence === 'A' || (evidence === 'B' && !another)) && best.weight >= plan.bits.number && margin >= 2) return 'link'
  if ((evidence === 'D' || evidence === 'E') && stands >= model.bits) return 'link'
  return best.weight >= plan.bits.review ? 'review' : 'none'
}

/** What is known when a record is judged: its standard form, who may be meant, how often its values occur, and the plan. */
export type Hearing = { side: Side; rows: readonly PersonRow[]; found: Frequencies; model: Model; plan: Plan; taken: (row: PersonRow) => boolean }

/** Everybody who may be meant, the likeliest first. */
export function ranked({ side, rows, found, model, plan, taken }: Hearing): { rarity: Rarity; scored: Scored[] } {
  const rarity = rarityOf(found, model.people)
  const scored = rows.map((row): Scored => {
    const pattern = compare(side, sideOfPerson(row), taken(row), plan)
    return { row, pattern, weight: weightOf(model.weights, pattern, rarity) }
  })
  return { rarity, scored: scored.sort((a, b) => b.weight - a.weight || a.row.pid - b.row.pid) }
}

/** Whom a record is thought to be, of everybody who may be meant. */
export function judged(hearing: Hearing): Match & { pattern: Pattern | null } {
  const { side, model, plan } = hearing
  const { rarity, scored } = ranked(hearing)
  const [best, second] = scored
  if (!best)
    return {
      personId: null,
      decision: 'none',
      class: side.personal === null && side.card === null ? 'E' : 'D',
      weight: null,
      margin: null,
      reasons: [],
      pattern: null,
    }
  const margin = best.weight - Math.max(second?.weight ?? plan.bits.least, plan.bits.least)
  const decision = decided(best, margin, side, model, plan)
  return {
    personId: decision === 'none' ? null : best.row.person_id,
    decision,
    class: classOf(best.pattern, side),
    weight: best.weight,
    margin,
    reasons: explain(model.weights, best.pattern, rarity),
    pattern: best.pattern,
  }
}

/**
 * Which person one record is: candidates by index, scored as in bulk with the weights its last run learned.
 * Problems: notLearned where no run of the registry has been loaded.
 */
export async function matchOnline(ctx: Ctx, registry: string, record: WrittenRecord): Promise<Match> {
  const plan = planOf(registry)
  const model = await modelOf(ctx, registry)
  if (!model) throw notLearned({ registry })
  const side = sideOf(record)
  const keys = sought(side)
  const [rows, found] = [await candidatesOf(ctx, keys), await frequenciesOf(ctx, keys)]
  const { pattern: _pattern, ...match } = judged({ side, rows, found, model, plan, taken: (row) => row.held > 0 })
  return match
}
