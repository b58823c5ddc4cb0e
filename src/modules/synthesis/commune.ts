import type { PlainDate } from '../../platform/dates.ts'
import { localitiesOn, type Locality, localityOn, provinceSince } from '../localities/index.ts'
import type { Check, RegistryDefinition } from '../registries/index.ts'
import { placeCode } from '../standardisation/index.ts'
import { pick, purposeOf } from './dice.ts'
import type { Subject } from './maker.ts'
import type { Values } from './right.ts'

type Fits = Extract<Check, { is: 'commune-fits' }>

const [before, since] = ['2025-06-30', '2025-07-01']
const kept = new Map<PlainDate, readonly Locality[]>()
const grouped = new Map<PlainDate, ReadonlyMap<string, readonly Locality[]>>()

/** Communes of the list that a day falls under. */
function communesOn(day: PlainDate): readonly Locality[] {
  const side = day <= before ? before : since
  const known = kept.get(side) ?? localitiesOn('commune', side)
  kept.set(side, known)
  return known
}

/** Those of a province, by the province it lies in since 1 July 2025. */
function communesOf(province: string, day: PlainDate): readonly Locality[] {
  const side = day <= before ? before : since
  const known = grouped.get(side) ?? Map.groupBy(communesOn(side), (one) => (side === before ? provinceSince(one.province) : one.province))
  grouped.set(side, known)
  return known.get(provinceSince(String(placeCode(province)).padStart(2, '0'))) ?? []
}

const dayOf = ({ on }: Fits, values: Values, today: PlainDate): PlainDate => (on === undefined ? undefined : values[on]) || today

/**
 * Writes the commune into a record that has its province and its days: by code in half of them, by name in the others.
 * False where a commune that is given was not there then.
 */
export function communeMaker(
  { rules }: RegistryDefinition,
  today: PlainDate,
): (of: Subject, values: Record<string, string>, given: Values) => boolean {
  const checks = rules.flatMap(({ check }) => (check.is === 'commune-fits' ? [check] : []))
  return ({ dice }, values, given) =>
    checks.every((check) => {
      const purpose = purposeOf(check.field)
      const communes = communesOf(values[check.province] ?? '', dayOf(check, values, today))
      const said = given[check.field]
      const own = said === undefined ? pick(communes, dice(purpose)) : communes.find(({ code, name }) => code === said || name === said)
      if (own === undefined) return false
      values[check.field] = said ?? (dice(purpose + 1) < 0.5 ? (own.code ?? own.name) : own.name)
      if (check.called !== undefined) values[check.called] = own.name
      return true
    })
}

/** A code that was in use only before or only since the day the lists changed, whichever is wrong. */
export function codeOutOfUse(check: Fits, values: Values, today: PlainDate, chance: number): string {
  const day = dayOf(check, values, today)
  const other = communesOn(day <= before ? since : before)
  const from = Math.floor(chance * other.length)
  return [...other.slice(from), ...other.slice(0, from)].find(({ code }) => localityOn(code ?? '', day) === null)?.code ?? ''
}

/** The name of some commune. */
export const someCommune = (today: PlainDate, chance: number): string => pick(communesOn(today), chance).name
