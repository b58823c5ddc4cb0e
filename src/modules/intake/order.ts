import type { PlainDate } from '../../platform/dates.ts'
import type { Problem } from '../../platform/problems.ts'
import type { QualityReport } from '../quality/index.ts'
import type { RegistryDefinition } from '../registries/index.ts'

/** What a child process is asked for: the heads of a file, or its judgement with what is accepted. */
export type Order =
  | { kind: 'heads'; path: string; folder: string }
  | {
      kind: 'judge'
      importId: string
      path: string
      folder: string
      registry: RegistryDefinition
      columns: Readonly<Record<string, string>>
      today: PlainDate
      threads: number
      memoryMb: number
    }

/** Heads of a file with the first rows under them, some cells each. */
export type Heads = { columns: string[]; rows: string[][]; encoding: string | null }

/** A record that failed a rule: where it stands in the file. */
export type Finding = { rule: string; line: number; key: string | null; values: Readonly<Record<string, string | null>> }
export type ProvinceCount = { place: number; dimension: string; records: number; checked: number; failed: number }
/** How many records failed the same rules: `failed` are the places of rules in the report. */
export type Pattern = { records: number; failed: number[] }

export type Judgement = {
  report: QualityReport
  accepted: number
  repaired: number
  findings: Finding[]
  provinces: ProvinceCount[]
  patterns: Pattern[]
}

/** Words of a child to the process that started it. */
export type Said =
  | { kind: 'step'; step: string }
  | { kind: 'heads'; heads: Heads }
  | { kind: 'judged'; judgement: Judgement }
  | { kind: 'refused'; slug: string; words: Problem['words'] }
  | { kind: 'failed'; reason: string }
