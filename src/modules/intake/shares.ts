import type { PlainDate } from '../../platform/dates.ts'
import { ownerOfField } from '../records/index.ts'
import type { RegistryDefinition } from '../registries/index.ts'
import type { Shares } from './accepted.ts'

/** Which of a file's fields its owner may write over, and which have their source in a registry that another agency answers for. */
export function sharesOf(registry: RegistryDefinition, fields: readonly string[], day: PlainDate): Shares {
  const isForeign = (field: string) => field !== registry.key && ownerOfField(registry, field, day) !== registry.owner
  return { own: fields.filter((field) => !isForeign(field)), foreign: fields.filter(isForeign), whole: fields.length === registry.fields.length }
}
