import { registries } from '../../../definitions/registries/all.ts'
import type { PlainDate } from '../../platform/dates.ts'
import type { FieldDefinition, RegistryDefinition } from './definition.ts'

/** Days looked at last: definitions do not change while the program runs. */
const known = new Map<PlainDate, ReadonlyMap<string, RegistryDefinition>>()
const mostDays = 100

function inForceOn(day: PlainDate): ReadonlyMap<string, RegistryDefinition> {
  const held = known.get(day)
  if (held) return held
  const inForce = new Map<string, RegistryDefinition>()
  for (const each of registries as readonly RegistryDefinition[]) {
    const before = inForce.get(each.code)
    if (each.from <= day && (each.withdrawnOn === undefined || each.withdrawnOn > day) && (before === undefined || before.version < each.version))
      inForce.set(each.code, each)
  }
  if (known.size >= mostDays) known.clear()
  known.set(day, inForce)
  return inForce
}

/** Every registry's version in force on a day. */
export const registriesOn = (day: PlainDate): RegistryDefinition[] => [...inForceOn(day).values()]

/** The version in force; null where no such registry is defined yet. */
export const registryOn = (code: string, day: PlainDate): RegistryDefinition | null => inForceOn(day).get(code) ?? null

/** All versions of a registry there ever were, the first one first. */
export const versionsOf = (code: string): RegistryDefinition[] =>
  (registries as readonly RegistryDefinition[]).filter((each) => each.code === code).toSorted((a, b) => a.version - b.version)

/** A field by its name. @throws when the definition names one it does not have: its own tests find that */
export function fieldOf(registry: RegistryDefinition, name: string): FieldDefinition {
  const field = registry.fields.find((each) => each.field === name)
  if (!field) throw new Error(`${registry.code} has no field ${name}`)
  return field
}
