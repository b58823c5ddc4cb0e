import { type FaultName, faultRates } from '../../../definitions/synthesis/rates.ts'
import { addDays, addMonths, type PlainDate } from '../../platform/dates.ts'
import type { Check, FieldDefinition, RegistryDefinition, RuleDefinition } from '../registries/index.ts'
import { codeOutOfUse, someCommune } from './commune.ts'
import { between, type Dice, purposeOf } from './dice.ts'
import { type Fault, faults } from './fault.ts'
import type { Values } from './right.ts'

/** A fault that records of a registry can suffer. */
export type Harm = {
  readonly field: string
  readonly kind: FaultName
  /** The rule that tells of it, by its id; null where none can. */
  readonly breaks: string | null
  /** Fields that no other fault may touch when this one is done. */
  readonly takes: readonly string[]
  readonly purpose: number
  /** What stands there then, by field; null where it cannot happen to a record. */
  readonly wrong: (right: Values, chance: Dice, today: PlainDate) => Values | null
}

type Made = Pick<Harm, 'field' | 'kind' | 'breaks' | 'wrong'> & { readonly with?: readonly string[] }

const harm = ({ field, kind, breaks, wrong, with: others = [] }: Made): Harm => {
  const purpose = purposeOf(`${field} ${kind} ${breaks}`)
  return {
    field,
    kind,
    breaks,
    takes: [field, ...others],
    purpose,
    wrong: (right, dice, today) => wrong(right, (place) => dice(purpose + place), today),
  }
}

const ofField = (field: FieldDefinition, kind: FaultName, { breaks, wrong }: Fault): Harm =>
  harm({
    field: field.field,
    kind,
    breaks: breaks === null ? null : `${field.field}.${breaks}`,
    wrong: (right, chance, today) => ({ [field.field]: wrong({ right: right[field.field] ?? '', field, today, chance }) }),
  })

const withDigits = (number: string, at: number, digits: string) => number.slice(0, at) + digits + number.slice(at + digits.length)

/** The number tells another year of birth or the other sex, or the sex is not the number's. */
const misfits = (field: string, bornOn: string, sex: string): Harm[] => [
  harm({
    field,
    kind: 'year-differs',
    breaks: `${field}.year`,
    with: [bornOn],
    wrong: ({ [field]: number = '' }, chance) => {
      const year = (Number(number.slice(4, 6)) + between(1, 99, chance(1))) % 100
      return number.length === 12 ? { [field]: withDigits(number, 4, String(year).padStart(2, '0')) } : null
    },
  }),
  harm({
    field,
    kind: 'sex-differs',
    breaks: `${field}.sex`,
    with: [sex],
    wrong: ({ [field]: number = '' }) => (number.length === 12 ? { [field]: withDigits(number, 3, String(Number(number[3]) ^ 1)) } : null),
  }),
  harm({
    field: sex,
    kind: 'other-sex',
    breaks: `${field}.sex`,
    with: [field],
    wrong: ({ [field]: number = '', [sex]: own }) => (number.length === 12 ? { [sex]: own === 'Nam' ? 'Nữ' : 'Nam' } : null),
  }),
]

/** A commune of before or after its time, and a name that is not that of its code. */
const misplaced = (check: Extract<Check, { is: 'commune-fits' }>): Harm[] => [
  harm({
    field: check.field,
    kind: 'out-of-use',
    breaks: `${check.field}.on-day`,
    with: [check.province, ...(check.on ? [check.on] : []), ...(check.called ? [check.called] : [])],
    wrong: (right, chance, today) => ({ [check.field]: codeOutOfUse(check, right, today, chance(1)) }),
  }),
  ...(check.called === undefined ? [] : [calledOtherwise(check.field, check.called)]),
]

const calledOtherwise = (field: string, called: string): Harm =>
  harm({
    field: called,
    kind: 'called-otherwise',
    breaks: `${field}.called`,
    with: [field],
    wrong: ({ [called]: own }, chance, today) => (own ? { [called]: someCommune(today, chance(1)) } : null),
  })

/** The faults against a rule that a registry states; those of what occurs once take a second record and are made elsewhere. */
function ofRule({ id, check }: RuleDefinition): Harm[] {
  switch (check.is) {
    case 'not-before': {
      const early = (day: PlainDate, back: number) => addDays(addMonths(day, (check.years ?? 0) * 12), -back)
      const wrong: Made['wrong'] = ({ [check.field]: own, [check.other]: other }, chance) =>
        own && other ? { [check.field]: early(other, between(1, 400, chance(1))) } : null
      return [harm({ field: check.field, kind: 'too-early', breaks: id, with: [check.other], wrong })]
    }
    case 'within-years': {
      const wrong: Made['wrong'] = ({ [check.field]: own }, chance, today) =>
        own ? { [check.field]: addDays(addMonths(today, -12 * check.years), -between(1, 1500, chance(1))) } : null
      return [harm({ field: check.field, kind: 'stale', breaks: id, wrong })]
    }
    case 'needs': {
      const wrong: Made['wrong'] = (right) => (right[check.field] === check.value ? { [check.other]: '' } : null)
      return [harm({ field: check.other, kind: 'empty', breaks: id, with: [check.field], wrong })]
    }
    case 'one-of': {
      const wrong = () => Object.fromEntries(check.fields.map((field) => [field, '']))
      return [harm({ field: check.fields[0] ?? '', kind: 'empty', breaks: id, with: check.fields, wrong })]
    }
    case 'number-fits':
      return misfits(check.field, check.bornOn, check.sex)
    case 'commune-fits':
      return misplaced(check)
    case 'unique':
      return []
  }
}

/** All faults that one record of a registry can suffer by itself. */
export const harmsOf = (registry: RegistryDefinition): Harm[] => [
  ...registry.rules.flatMap(ofRule),
  ...registry.fields.flatMap((field) =>
    (Object.entries(faults) as [FaultName, Fault][])
      .filter(([, { kinds, suits }]) => kinds.includes(field.kind) && (suits?.(field) ?? true))
      .map(([kind, fault]) => ofField(field, kind, fault)),
  ),
]

/** A fault as it was done: where, of what kind, what is right, and the rule that tells of it where one can. */
export type Done = { readonly field: string; readonly kind: FaultName; readonly right: string; readonly breaks: string | null }

/** Does some faults to a right record; each field suffers one at most, and those in `spared` none. */
export function harmed(
  right: Values,
  harms: readonly Harm[],
  { dice, factor, today, spared }: { dice: Dice; factor: number; today: PlainDate; spared: ReadonlySet<string> },
): { values: Values; done: Done[] } {
  const taken = new Set(spared)
  const done: Done[] = []
  let values = right
  for (const { field: own, kind, takes, purpose, breaks, wrong } of harms) {
    if (dice(purpose) >= faultRates[kind] * factor || takes.some((field) => taken.has(field)) || right[own] === '') continue
    const changed = Object.entries(wrong(right, dice, today) ?? {}).filter(([field, value]) => value !== right[field])
    if (changed.length === 0) continue
    values = { ...values, ...Object.fromEntries(changed) }
    for (const [field] of changed) done.push({ field, kind, right: right[field] ?? '', breaks })
    for (const field of takes) taken.add(field)
  }
  return { values, done }
}
