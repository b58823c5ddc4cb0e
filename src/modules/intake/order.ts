import type { PlainDate } from '../../platform/dates.ts'
import type { Problem } from '../../platform/problems.ts'
import type { QualityReport } from '../quality/index.ts'
import type { RegistryDefinition } from '../registries/index.ts'
import type { Shares } from './accepted.ts'

/** What a child process is asked for: the heads of a file, or its judgement with what is accepted. */
export type Order =
  | { kind: 'heads'; path: string; folder: string }
  | {
      kind: 'findings'
      path: string
      folder: string
      /** The rule with its place in the report. */
      rule: { id: string; index: number }
      key: string
      fields: readonly string[]
      /** Codes of registration; null for all. */
      places: readonly number[] | null
      limit: number
      offset: number
    }
  | {
      kind: 'judge'
      importId: string
      /** What the registry holds, as `heldInto` writes it; null where it is empty. */
      held: string | null
      shares: Shares
      path: string
      folder: string
      registry: RegistryDefinition
      columns: Readonly<Record<string, string>>
      today: PlainDate
      threads: number
      memoryMb: number
    }

/** Heads of a file with the first rows under them, some cells each; `left`: sheets that are another table. */
export type Heads = { columns: string[]; rows: string[][]; encoding: string | null; left?: readonly string[] }

/** A record that failed a rule: where it stands in the file. */
export type Finding = { rule: string; line: number; key: string | null; values: Readonly<Record<string, string | null>> }
export type ProvinceCount = { place: number; dimension: string; records: number; checked: number; failed: number }
/** How often a rule was asked in a province and failed there. */
export type PlaceCount = ProvinceCount & { rule: string }
/** How many records failed the same rules: `failed` are the places of rules in the report. */
export type Pattern = { records: number; failed: number[] }

/** What carrying out would do: records entered, changed and found the same; those in which only fields of another registry differ. */
export type Forecast = { fresh: number; changed: number; same: number; withheld: number }

/** Records held whose keys the file does not have at all: of the whole registry and of each province. */
export type Absence = { held: number; absent: number; places: { place: number; held: number; absent: number }[] }

export type Judgement = {
  report: QualityReport
  forecast: Forecast
  /** Null where the file cannot be the whole of anything: lines of it could not be read, or records have no key. */
  absence: Absence | null
  accepted: number
  repaired: number
  places: PlaceCount[]
  patterns: Pattern[]
}

/** Words of a child to the process that started it. */
export type Said =
  | { kind: 'step'; step: string }
  | { kind: 'heads'; heads: Heads }
  | { kind: 'found'; findings: Finding[] }
  | { kind: 'judged'; judgement: Judgement }
  | { kind: 'refused'; slug: string; words: Problem['words'] }
  | { kind: 'failed'; reason: string }
