import type { FieldDefinition, RegistryDefinition } from '../registries/index.ts'
import { fieldOf } from '../registries/index.ts'
import { type Condition, conditionOf } from './expression.ts'
import { type Rule, rulesOf } from './rule.ts'

/** Bits of one column of verdicts: as many as numbers here carry exactly. */
export const bits = 52

/** A rule with its place among the rules of its registry: the bit that stands for it. */
export type Placed = Condition & { readonly index: number; readonly rule: Rule }

/** Sums of bits of some rules that stand in the same column of verdicts, as expressions: those that were asked and those that failed. */
export type Marks = { readonly at: number; readonly checked: string; readonly failed: string; readonly rules: readonly Placed[] }

const bitOf = (index: number) => 2 ** (index % bits)

/** Rules that are asked of one field alone, and of each of its texts alike. */
const ofOneField = ({ check, fields }: Rule): boolean => fields.length === 1 && check.is !== 'unique'

/** The sums of bits of some rules; what they apply to is asked once for all that apply to the same. */
export function sumsOf(rules: readonly Placed[]): Marks[] {
  const columns = Map.groupBy(rules, ({ index }) => Math.floor(index / bits))
  return [...columns].map(([at, own]) => {
    const sums = [...Map.groupBy(own, ({ applies }) => applies)].map(([applies, alike]) => {
      const failed = alike.map(({ fails, index }) => `(case when ${fails} then ${bitOf(index)} else 0 end)::bigint`).join(' + ')
      const of = (value: string) => (applies === 'true' ? `(${value})` : `(case when ${applies} then ${value} else 0 end)::bigint`)
      return { checked: of(`${alike.reduce((sum, { index }) => sum + bitOf(index), 0)}::bigint`), failed: of(failed) }
    })
    const sum = (which: 'checked' | 'failed') => sums.map((each) => each[which]).join(' + ')
    return { at, checked: sum('checked'), failed: sum('failed'), rules: own }
  })
}

const placed = (registry: RegistryDefinition, today: number): Placed[] =>
  rulesOf(registry).map((rule, index) => ({ ...conditionOf(registry, rule, today), index, rule }))

/** For each field that is looked at text by text, the sums of the rules asked of it alone. */
export function marksOf(registry: RegistryDefinition, today: number, repeats: (field: FieldDefinition) => boolean): ReadonlyMap<string, Marks[]> {
  const own = placed(registry, today).filter(({ rule }) => ofOneField(rule) && repeats(fieldOf(registry, rule.fields[0] ?? '')))
  return new Map([...Map.groupBy(own, ({ rule }) => rule.fields[0] ?? '')].map(([field, rules]) => [field, sumsOf(rules)]))
}

/** The rules that are asked record by record: all others. */
export const restOf = (registry: RegistryDefinition, today: number, marks: ReadonlySet<string>): Placed[] =>
  placed(registry, today).filter(({ rule }) => !(ofOneField(rule) && marks.has(rule.fields[0] ?? '')))

/** What an empty cell is marked with: rules that ask for a value were asked and failed, no other was. */
export function noMarks({ rules }: Marks): { checked: number; failed: number } {
  const asked = rules.filter(({ applies }) => applies === 'true').reduce((sum, { index }) => sum + bitOf(index), 0)
  return { checked: asked, failed: asked }
}
