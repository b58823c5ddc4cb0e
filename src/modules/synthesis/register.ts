import { faultRates, negligence } from '../../../definitions/synthesis/rates.ts'
import { formatDay, type PlainDate } from '../../platform/dates.ts'
import type { RegistryDefinition } from '../registries/index.ts'
import { type Dice, diceOf, purposeOf } from './dice.ts'
import { type Done, harmed, type Harm, harmsOf } from './harm.ts'
import type { Subject } from './maker.ts'
import { numberField, type Person } from './person.ts'
import { type RecordMaker, recordMaker, type Values } from './right.ts'

/** How many records, from which seed, as on which day; `faulty` multiplies the rates of all faults. */
export type RegisterWish = { readonly records: number; readonly seed: number; readonly today: PlainDate; readonly faulty?: number }

/** A record as its office wrote it, with the truth about it. */
export type Written = { readonly values: Values; readonly person: Person | null; readonly faults: readonly Done[] }

/** Fields that only one record may hold so, and the rule that says it. */
type Group = { readonly fields: readonly string[]; readonly breaks: string; readonly purpose: number }

/** What is needed to write records of a registry. */
type Press = RegisterWish & {
  readonly make: RecordMaker
  readonly harms: readonly Harm[]
  readonly groups: readonly Group[]
  /** The field with the number of the record's person; empty where there is none. */
  readonly number: string
}

const group = (fields: readonly string[], breaks: string): Group => ({ fields, breaks, purpose: purposeOf(`${breaks} repeated`) })

const pressOf = (registry: RegistryDefinition, wish: RegisterWish): Press => ({
  ...wish,
  make: recordMaker(registry, wish.today),
  harms: harmsOf(registry),
  groups: [
    group([registry.key], `${registry.key}.unique`),
    ...registry.rules.flatMap(({ id, check }) => (check.is === 'unique' ? [group(check.fields, id)] : [])),
  ],
  number: numberField(registry)?.field ?? '',
})

type Right = { readonly of: Subject; readonly values: Values }

function rightRecord({ make, seed }: Press, at: number, person: Person | null): Right | null {
  const of = { at, dice: diceOf(seed, at), person }
  const values = make(of)
  return values && { of, values }
}

const officePurpose = purposeOf('office')
const offices = 300

/** Offices that keep their books worse do so in every field. */
function factorOf({ seed, faulty = 1 }: Press, dice: Dice): number {
  const chance = diceOf(seed ^ officePurpose, Math.floor(dice(officePurpose) * offices))(officePurpose)
  return faulty * (negligence.find(([upTo]) => chance < upTo)?.[1] ?? 1)
}

type Twin = { readonly right: Right; readonly spared: readonly string[]; readonly faults: readonly [Done, Done] }

/** The second record made to hold what only the first may hold: now and then, and where rules let it. */
function twinOf(press: Press, first: Right, { of, values: own }: Right): Twin | null {
  const rate = faultRates.repeated * factorOf(press, of.dice)
  for (const { fields, purpose, breaks } of press.groups) {
    if (of.dice(purpose) >= rate || fields.some((field) => !first.values[field])) continue
    const samePerson = fields.includes(press.number)
    const twin = { ...of, person: samePerson ? first.of.person : of.person }
    const values = press.make(twin, Object.fromEntries(fields.map((field) => [field, first.values[field] ?? ''])))
    if (!values) continue
    const [field = ''] = fields
    const said = (right: Values): Done => ({ field, kind: 'repeated', right: right[field] ?? '', breaks })
    return { right: { of: twin, values }, spared: fields, faults: [said(first.values), said(samePerson ? values : own)] }
  }
  return null
}

/** A day as offices write it; any other text as it is. */
const inWriting = (text: string) => (/^\d{4}-\d\d-\d\d$/.test(text) ? formatDay(text) : text)

function written(
  press: Press,
  { of: { dice, person }, values: right }: Right,
  spared: readonly string[] = [],
  repeated: readonly Done[] = [],
): Written {
  const { values, done } = harmed(right, press.harms, { dice, factor: factorOf(press, dice), today: press.today, spared: new Set(spared) })
  return {
    values: Object.fromEntries(Object.entries(values).map(([field, text]) => [field, inWriting(text)])),
    person,
    faults: [...repeated, ...done].map((fault) => ({ ...fault, right: inWriting(fault.right) })),
  }
}

/** Records of a registry, the people they are about taken in turn. @throws RangeError when there are not people enough, or not so many keys */
export async function* register(registry: RegistryDefinition, wish: RegisterWish, people: AsyncIterator<Person> | null): AsyncGenerator<Written> {
  const press = pressOf(registry, wish)
  const next = async (at: number): Promise<Right> => {
    for (;;) {
      const found = await people?.next()
      if (found?.done) throw new RangeError('more records than people who may have one')
      const made = rightRecord(press, at, found?.value ?? null)
      if (made) return made
      if (!people) throw new RangeError(`rules of ${registry.code} leave its days no room`)
    }
  }
  for (let at = 0; at < wish.records; at += 2) {
    const first = await next(at)
    const second = at + 1 < wish.records ? await next(at + 1) : null
    const twin = second && twinOf(press, first, second)
    yield written(press, first, twin?.spared, twin ? [twin.faults[0]] : [])
    if (second) yield written(press, twin?.right ?? second, twin?.spared, twin ? [twin.faults[1]] : [])
  }
}
