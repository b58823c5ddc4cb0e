import { createHash } from 'node:crypto'
import type { Text } from '../../platform/text.ts'
import type { LineFault, Source } from '../bulk/index.ts'
import { type Dimension, dimensions, type RegistryDefinition } from '../registries/index.ts'
import type { Rule } from './rule.ts'
import type { Count } from './scan.ts'

/** What a rule found: of `checked` values, `failed` did not pass; a few rows of the file as examples. */
export type RuleResult = {
  id: string
  dimension: Dimension
  weight: 'reject' | 'warn'
  fields: readonly string[]
  words: Text
  checked: number
  failed: number
  examples: readonly Record<string, unknown>[]
}

export type QualityReport = {
  registry: string
  version: number
  rulesHash: string
  file: string
  rows: number
  rejected: number
  /** Lines of the file that could not be read as records at all. */
  unreadable: number
  lines: readonly LineFault[]
  conversion: Source['conversion']
  /** Sheets of the workbook that are another table and were not read. */
  left: Source['left']
  /** Fields of the registry for which the file has no column. */
  absent: readonly string[]
  rules: readonly RuleResult[]
  dimensions: Readonly<Record<Dimension, { checked: number; failed: number; share: number | null }>>
  seconds: Readonly<Record<string, number>>
  peakRssMb: number
}

/** Which rules judged, told by a hash of what they are: the same hash, the same judgement. */
export const hashOf = (rules: readonly Rule[]): string => createHash('sha256').update(JSON.stringify(rules)).digest('hex').slice(0, 16)

/** Per dimension, the share of checks that passed; null where nothing could be checked. */
export function byDimension(counts: readonly Count[]): QualityReport['dimensions'] {
  const of = (dimension: Dimension) => {
    const own = counts.filter(({ rule }) => rule.dimension === dimension)
    const [checked, failed] = [own.reduce((sum, each) => sum + each.checked, 0), own.reduce((sum, each) => sum + each.failed, 0)]
    return { checked, failed, share: checked === 0 ? null : (checked - failed) / checked }
  }
  return Object.fromEntries(dimensions.map((dimension) => [dimension, of(dimension)])) as QualityReport['dimensions']
}

export const resultOf = ({ rule, checked, failed }: Count, examples: RuleResult['examples']): RuleResult => ({
  id: rule.id,
  dimension: rule.dimension,
  weight: rule.weight,
  fields: rule.fields,
  words: rule.words,
  checked,
  failed,
  examples,
})

export const versionOf = ({ code, version }: RegistryDefinition) => ({ registry: code, version })
