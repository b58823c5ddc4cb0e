import { fold } from '../../platform/text.ts'
import type { RegistryDefinition } from './definition.ts'

const plain = (head: string) =>
  fold(head)
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim()

/** Columns of a file for the fields of a registry by their heads, as far as any fits: the field's own name first, then its labels and the heads it is known under. */
export function proposedColumns({ fields }: Pick<RegistryDefinition, 'fields'>, columns: readonly string[]): Record<string, string> {
  const found: Record<string, string> = Object.fromEntries(fields.flatMap(({ field }) => (columns.includes(field) ? [[field, field]] : [])))
  for (const { field, label, columns: heads = [] } of fields) {
    if (found[field] !== undefined) continue
    const names = new Set([field, label.vi, label.en, ...heads].map(plain))
    const column = columns.find((each) => names.has(plain(each)) && !Object.values(found).includes(each))
    if (column !== undefined) found[field] = column
  }
  return found
}
