import type { PlainDate } from '../../platform/dates.ts'
import type { Text } from '../../platform/text.ts'
import type { FieldChange } from './change.ts'

/** What a field holds; from this follow how it is read, checked and shown. */
export type FieldKind =
  | 'text'
  | 'name'
  | 'day'
  | 'birth-day'
  | 'personal-id'
  | 'identity-number'
  | 'sex'
  | 'province'
  | 'commune'
  | 'number'
  | 'whole'
  | 'code'
  | 'phone'
  | 'tax-code'
  | 'insurance-number'

/** Open to all; of a person; of a person and needing a reason of its own (health, faith, kin). */
export type Sensitivity = 'open' | 'personal' | 'sensitive'

export type FieldDefinition = {
  /** Name in files and answers, snake_case. */
  readonly field: string
  readonly label: Text
  readonly kind: FieldKind
  /** True: no record without it. False: it may well be empty, unless a rule needs it. Where it is not said, empty ones are counted. */
  readonly required?: boolean
  readonly sensitivity: Sensitivity
  /** The registry that is right where two differ; this one when left out. */
  readonly source?: string
  /** Heads under which the column comes in files, without marks or case. */
  readonly columns?: readonly string[]
  /** Values of a `code` field. */
  readonly codes?: readonly string[]
  /** What people read for each code; the code itself where nothing is said. */
  readonly codeWords?: Readonly<Record<string, Text>>
  /** What a `text` or `code` must look like: a regular expression over the whole value. */
  readonly pattern?: string
  /** A day that may lie ahead: until when something holds. */
  readonly ahead?: boolean
  readonly least?: number
  readonly most?: number
}

/** The four qualities that Project 06 asks of data: đúng, đủ, sạch, sống. */
export const dimensions = ['correct', 'complete', 'clean', 'live'] as const
export type Dimension = (typeof dimensions)[number]

/** What a rule looks at. Kinds of fields bring their own rules; these are said for one registry. */
export type Check =
  | { readonly is: 'not-before'; readonly field: string; readonly other: string; readonly years?: number }
  | { readonly is: 'within-years'; readonly field: string; readonly years: number }
  | { readonly is: 'one-of'; readonly fields: readonly string[] }
  | { readonly is: 'unique'; readonly fields: readonly string[] }
  | { readonly is: 'needs'; readonly field: string; readonly value: string; readonly other: string }
  | { readonly is: 'number-fits'; readonly field: string; readonly bornOn: string; readonly sex: string }
  /** The commune was there on a day of the record (today where none is named), lies in its province, and is called so. */
  | { readonly is: 'commune-fits'; readonly field: string; readonly province: string; readonly on?: string; readonly called?: string }

/** `reject`: the record cannot be used before it is mended; `warn`: counted, and used. */
export type RuleDefinition = {
  readonly id: string
  readonly dimension: Dimension
  readonly weight: 'reject' | 'warn'
  readonly words: Text
  readonly check: Check
}

/** How far a database has come; the two last are measured, not said. */
export const stages = ['planned', 'digitising', 'connected', 'clean', 'live'] as const
export type Stage = (typeof stages)[number]

/** One register of the state as the law says it is from a day on: no code, and its own test cases. */
export type RegistryDefinition = {
  readonly code: string
  readonly version: number
  readonly from: PlainDate
  /** The day from which this version holds no more and the one before it does again. */
  readonly withdrawnOn?: PlainDate
  /** How it differs from the version before it: records held are carried over, and back when it is withdrawn. */
  readonly changes?: readonly FieldChange[]
  readonly name: Text
  /** The agency that answers for it (cơ quan chủ quản). */
  readonly owner: string
  readonly basis: string
  /** False while the legal basis has not been verified against its text. */
  readonly basisCertain: boolean
  readonly key: string
  readonly fields: readonly FieldDefinition[]
  readonly rules: readonly RuleDefinition[]
  /** Fields by which its records find their person in the population register; none where it holds no people. */
  readonly matching?: { readonly number: string; readonly name: string; readonly bornOn: string; readonly sex?: string; readonly province?: string }
  /** Days after which a record that nobody confirmed is no longer alive. */
  readonly freshForDays: number
  /** Agencies that may read all of it, beside the owner. */
  readonly readers: readonly string[]
}
