import { crossRules } from '../../../definitions/registries/cross-rules.ts'
import type { PlainDate } from '../../platform/dates.ts'
import type { Text } from '../../platform/text.ts'
import type { Dimension } from './definition.ts'

/** Values that fields must hold for a record to be looked at. */
export type Having = Readonly<Record<string, readonly string[]>>

/** What is wrong about a record when it is laid beside the other registry's. */
export type CrossFault =
  /** The other registry has such a record: a death, say. */
  | { readonly is: 'found' }
  /** The other registry has none. */
  | { readonly is: 'missing' }
  /** A field is not what the other's field is. */
  | { readonly is: 'differs'; readonly field: string; readonly other: string }
  /** A day of this record comes before so many years after a birth the other tells. */
  | { readonly is: 'younger'; readonly on: string; readonly bornOn: string; readonly years: number }

/** A rule that lays records of one registry beside those of another. */
export type CrossRule = {
  /** Unique within its registry. */
  readonly name: string
  readonly from: PlainDate
  readonly registry: string
  /** The field whose value leads to the other registry, and the field it meets there. */
  readonly field: string
  readonly having?: Having
  readonly other: { readonly registry: string; readonly field: string; readonly having?: Having }
  readonly fault: CrossFault
  readonly dimension: Dimension
  readonly weight: 'reject' | 'warn'
  readonly words: Text
  /** Whose record is wrong: the other's, where it says so. */
  readonly mendedBy?: 'other'
  readonly basis: string
  /** False while no text was found that lays the rule down. */
  readonly certain: boolean
}

/** How one rule is told from all others. */
export const crossId = ({ registry, name }: Pick<CrossRule, 'registry' | 'name'>): string => `${registry}.${name}`

/** The rules in force on a day. */
export const crossRulesOn = (day: PlainDate): CrossRule[] => (crossRules as readonly CrossRule[]).filter(({ from }) => from <= day)
