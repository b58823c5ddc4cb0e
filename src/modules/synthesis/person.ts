import type { PlainDate } from '../../platform/dates.ts'
import type { FieldDefinition, FieldKind, RegistryDefinition } from '../registries/index.ts'

/** Somebody a record is about, as the population has it. */
export type Person = {
  readonly number: string
  readonly card: string
  readonly name: string
  readonly bornOn: PlainDate
  readonly sex: string
  readonly home: string
  /** False for those whom the reference does not hold. */
  readonly held: boolean
}

type Trait = Exclude<keyof Person, 'held'>

const traits: Partial<Readonly<Record<FieldKind, Trait>>> = {
  'personal-id': 'number',
  'identity-number': 'number',
  name: 'name',
  'birth-day': 'bornOn',
  sex: 'sex',
  province: 'home',
}

/** What of its person a field holds; undefined where it holds nothing of the person. */
export function traitOf({ matching }: RegistryDefinition, { field, kind, source }: FieldDefinition): Trait | undefined {
  if (matching ? Object.values(matching).includes(field) : source === 'population') return traits[kind]
  return kind === 'identity-number' ? 'card' : undefined
}

/** The field that holds the number of the record's person; undefined where records name nobody. */
export const numberField = (registry: RegistryDefinition): FieldDefinition | undefined =>
  registry.fields.find((field) => traitOf(registry, field) === 'number')
