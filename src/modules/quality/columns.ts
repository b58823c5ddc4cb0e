import { problem } from '../../platform/problems.ts'
import { headsSaid } from '../bulk/index.ts'
import { proposedColumns, type RegistryDefinition } from '../registries/index.ts'

export const keyColumnMissing = problem<{ key: string; found: string }>(
  'quality-key-missing',
  422,
  { vi: 'Thiếu cột khóa', en: 'The column of the key is missing' },
  ({ key, found }) => ({
    vi: `Tệp không có cột khóa “${key}”; các cột đọc được: ${found}. Hãy kiểm tra dòng tiêu đề hoặc tên sổ dữ liệu.`,
    en: `The file has no column “${key}” for the key; it has: ${found}. Check the head line or the name of the registry.`,
  }),
)

/** The columns somebody chose for the fields; what the file does not have is left out. @throws quality-key-missing */
export function columnsSaid(
  registry: RegistryDefinition,
  columns: readonly string[],
  said: Readonly<Record<string, string>>,
): ReadonlyMap<string, string> {
  const found = new Map(registry.fields.flatMap(({ field }) => (columns.includes(said[field] ?? '') ? [[field, said[field] ?? ''] as const] : [])))
  if (!found.has(registry.key)) throw keyColumnMissing({ key: registry.key, found: headsSaid(columns) })
  return found
}

/** Which column of a file holds which field: by the field's name, its label, or the heads it is known under. @throws quality-key-missing */
export function columnsOf(registry: RegistryDefinition, columns: readonly string[]): ReadonlyMap<string, string> {
  const found = new Map(Object.entries(proposedColumns(registry, columns)))
  if (!found.has(registry.key)) throw keyColumnMissing({ key: registry.key, found: headsSaid(columns) })
  return found
}
