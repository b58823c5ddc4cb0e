import { survivorship } from '../../../definitions/registries/survivorship.ts'
import type { PlainDate } from '../../platform/dates.ts'
import { fieldOf, type FieldDefinition, type RegistryDefinition, registryOn } from '../registries/index.ts'
import type { Piece } from './history.ts'
import { saysSame } from './same.ts'
import { type Claim, type Survivor, survivorOf } from './survivorship.ts'

/** A record in force as far as claims are read from it. */
export type Told = Pick<Piece, 'fields' | 'origins' | 'validFrom'> & {
  readonly registry: string
  readonly key: string
  readonly confirmedOn: PlainDate
  readonly linkedOn: PlainDate | null
}

/** Which of a registry's fields speaks of a field of the person. */
function fieldFor({ matching, fields }: RegistryDefinition, name: string): FieldDefinition | undefined {
  const known: Readonly<Record<string, string | undefined>> = {
    full_name: matching?.name,
    date_of_birth: matching?.bornOn,
    sex: matching?.sex,
    province: matching?.province,
  }
  return fields.find(({ field }) => field === (known[name] ?? name))
}

/** What records say of one field of their person, as far as `sees` allows. */
export function claimsOf(
  told: readonly Told[],
  name: string,
  day: PlainDate,
  sees: (registry: RegistryDefinition, field: FieldDefinition) => boolean,
): Claim[] {
  return told.flatMap(({ registry: code, key, fields, origins, validFrom, confirmedOn, linkedOn }) => {
    const registry = registryOn(code, day)
    const field = registry ? fieldFor(registry, name) : undefined
    const value = field && fields[field.field]
    if (!registry || !field || value === undefined || !sees(registry, field)) return []
    const claim = { registry: code, key, field: field.field, value, since: validFrom, confirmedOn, origin: origins[field.field] ?? 0 }
    return [linkedOn === null ? claim : { ...claim, linkedOn }]
  })
}

/** Whether two claims say the same, by what the field of the first holds. */
export function agree(a: Claim, b: Claim, day: PlainDate): boolean {
  const registry = registryOn(a.registry, day)
  return saysSame(registry ? fieldOf(registry, a.field).kind : 'text', a.value, b.value)
}

/** The value that stands of each field of a person, and who says otherwise. */
export const survivorsOf = (told: readonly Told[], day: PlainDate, sees: Parameters<typeof claimsOf>[3] = () => true): Survivor[] =>
  survivorship.flatMap((rule) => survivorOf(rule, claimsOf(told, rule.field, day, sees), (a, b) => agree(a, b, day)) ?? [])
