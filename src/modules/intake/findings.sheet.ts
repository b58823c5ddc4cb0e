import type { Sheet } from '../../platform/spreadsheet.ts'
import type { Text } from '../../platform/text.ts'
import type { RegistryDefinition } from '../registries/index.ts'
import type { Found } from './findings.actions.ts'

/** The records that fail a rule as a list for a spreadsheet. */
export function findingsSheet(language: keyof Text, registry: RegistryDefinition, { rule, findings }: Pick<Found, 'rule' | 'findings'>): Sheet {
  const label = (name: string) => registry.fields.find(({ field }) => field === name)?.label[language] ?? name
  const fields = rule.fields.filter((field) => findings.some(({ values }) => field in values))
  return {
    name: { vi: 'Bản ghi không đạt', en: 'Records that fail' }[language],
    columns: [
      { head: { vi: 'Dòng', en: 'Line' }[language], width: 10 },
      { head: `${{ vi: 'Khóa', en: 'Key' }[language]}: ${label(registry.key)}`, width: 24 },
      ...fields.map((field) => ({ head: label(field), width: 28 })),
    ],
    rows: findings.map(({ line, key, values }) => [line, key, ...fields.map((field) => values[field] ?? null)]),
  }
}
