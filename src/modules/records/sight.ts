import type { PlainDate } from '../../platform/dates.ts'
import { type Actor, may } from '../../platform/rights.ts'
import { fieldOf, type FieldDefinition, type RegistryDefinition, registryOn } from '../registries/index.ts'
import { readRecords } from './rights.ts'

/** How much of a registry somebody sees: all of it, all but what needs a reason of its own, or open fields alone. */
export type Sight = 'owner' | 'reader' | 'open'

export function sightOf(actor: Actor, { owner, readers }: Pick<RegistryDefinition, 'owner' | 'readers'>): Sight {
  if (actor.role === 'system') return 'owner'
  if (!may(actor, readRecords)) return 'open'
  if (actor.agencies.has(owner)) return 'owner'
  return readers.some((agency) => actor.agencies.has(agency)) ? 'reader' : 'open'
}

export const isSeen = ({ sensitivity }: FieldDefinition, sight: Sight): boolean =>
  sensitivity === 'open' || sight === 'owner' || (sight === 'reader' && sensitivity === 'personal')

/** Whether keys of a registry may be shown: keys that name a person are not for everybody. */
export const seesKeys = (registry: RegistryDefinition, sight: Sight): boolean => isSeen(fieldOf(registry, registry.key), sight)

/** The fields of a record that are seen, in the order of the definition. */
export const seenFields = <Value extends string | null>(
  registry: RegistryDefinition,
  sight: Sight,
  fields: Readonly<Record<string, Value>>,
): Record<string, Value> =>
  Object.fromEntries(
    registry.fields.flatMap((field) => {
      const value = fields[field.field]
      return isSeen(field, sight) && value !== undefined ? [[field.field, value]] : []
    }),
  )

/** Whether the registry says anything of people that is not open to all. */
export const isPersonal = ({ fields }: RegistryDefinition): boolean => fields.some(({ sensitivity }) => sensitivity !== 'open')

/** The agency that answers for a field: the owner of the registry where the field is at home. */
export function ownerOfField(registry: RegistryDefinition, name: string, day: PlainDate): string {
  const { source } = fieldOf(registry, name)
  return source === undefined || source === registry.code ? registry.owner : (registryOn(source, day)?.owner ?? registry.owner)
}
