import { faultRates, negligence } from '../../../definitions/synthesis/rates.ts'
import { formatDay, isDay, type PlainDate } from '../../platform/dates.ts'
import type { RegistryDefinition } from '../registries/index.ts'
import { type Dice, diceOf, purposeOf } from './dice.ts'
import { type Done, harmed, harmsOf } from './harm.ts'
import type { Subject } from './maker.ts'
import { numberField, type Person } from './person.ts'
import { recordMaker, type Values } from './right.ts'

/** How many records, from which seed, as on which day; `faulty` multiplies the rates of all faults. */
export type RegisterWish = { readonly records: number; readonly seed: number; readonly today: PlainDate; readonly faulty?: number }

/** A record as its office wrote it, with the truth about it. */
export type Written = { readonly values: Values; readonly person: Person | null; readonly faults: readonly Done[] }

type Right = { readonly of: Subject; readonly values: Values }
type Repeat = { readonly right: Right; readonly fields: readonly string[]; readonly faults: readonly [Done, Done] }

const officePurpose = purposeOf('office')
const offices = 300

/** Offices that keep their books worse do so in every field. */
function factorOf(seed: number, dice: Dice): number {
  const chance = diceOf(seed ^ officePurpose, Math.floor(dice(officePurpose) * offices))(officePurpose)
  return negligence.find(([upTo]) => chance < upTo)?.[1] ?? 1
}

/** Groups of fields that occur once, the key before those the rules name. */
const groupsOf = (registry: RegistryDefinition): { fields: readonly string[]; breaks: string }[] => [
  { fields: [registry.key], breaks: `${registry.key}.unique` },
  ...registry.rules.flatMap(({ id, check }) => (check.is === 'unique' ? [{ fields: check.fields, breaks: id }] : [])),
]

/** Writes records of a registry two by two, so that the second can repeat what only one may hold. */
function pairWriter(registry: RegistryDefinition, { seed, today, faulty = 1 }: RegisterWish) {
  const make = recordMaker(registry, today)
  const harms = harmsOf(registry)
  const groups = groupsOf(registry).map((group) => ({ ...group, purpose: purposeOf(`${group.breaks} repeated`) }))
  const number = numberField(registry)?.field ?? ''
  const days = registry.fields.filter(({ kind }) => kind === 'day' || kind === 'birth-day').map(({ field }) => field)

  const right = (at: number, person: Person | null): Right | null => {
    const of = { at, dice: diceOf(seed, at), person }
    const values = make(of)
    return values && { of, values }
  }
  const repeat = (first: Right, second: Right): Repeat | null => {
    const { dice, at } = second.of
    const factor = faulty * factorOf(seed, dice)
    for (const { fields, purpose, breaks } of groups) {
      if (dice(purpose) >= faultRates.repeated * factor || fields.some((field) => !first.values[field])) continue
      const person = fields.includes(number) ? first.of.person : second.of.person
      const of = { at, dice, person }
      const values = make(of, Object.fromEntries(fields.map((field) => [field, first.values[field] ?? ''])))
      if (!values) continue
      const [field = ''] = fields
      const stays = (said: Values): Done => ({ field, kind: 'repeated', right: said[field] ?? '', breaks })
      return { right: { of, values }, fields, faults: [stays(first.values), stays(fields.includes(number) ? values : second.values)] }
    }
    return null
  }
  const asWritten = (values: Values): Values => ({
    ...values,
    ...Object.fromEntries(days.map((field) => [field, isDay(values[field] ?? '') ? formatDay(values[field] ?? '') : (values[field] ?? '')])),
  })
  const written = ({ of: { dice, person }, values: right }: Right, spared: readonly string[], repeated: readonly Done[]): Written => {
    const { values, done } = harmed(right, harms, { dice, factor: faulty * factorOf(seed, dice), today, spared: new Set(spared) })
    const said = [...repeated, ...done].map((fault) => (isDay(fault.right) ? { ...fault, right: formatDay(fault.right) } : fault))
    return { values: asWritten(values), person, faults: said }
  }
  const pair = (first: Right, second: Right): [Written, Written] => {
    const twice = repeat(first, second)
    const [spared, faults] = [twice?.fields ?? [], twice?.faults]
    return [written(first, spared, faults ? [faults[0]] : []), written(twice?.right ?? second, spared, faults ? [faults[1]] : [])]
  }
  return { right, pair, alone: (one: Right) => written(one, [], []) }
}

/** Records of a registry, the people they are about taken in turn. @throws RangeError when there are not people enough, or not so many keys */
export async function* register(registry: RegistryDefinition, wish: RegisterWish, people: AsyncIterator<Person> | null): AsyncGenerator<Written> {
  const { right, pair, alone } = pairWriter(registry, wish)
  const next = async (at: number): Promise<Right> => {
    for (;;) {
      const found = await people?.next()
      if (found?.done) throw new RangeError('more records than people who may have one')
      const made = right(at, found?.value ?? null)
      if (made) return made
      if (!people) throw new RangeError(`rules of ${registry.code} leave its days no room`)
    }
  }
  for (let at = 0; at < wish.records; at += 2) {
    const first = await next(at)
    if (at + 1 < wish.records) yield* pair(first, await next(at + 1))
    else yield alone(first)
  }
}
