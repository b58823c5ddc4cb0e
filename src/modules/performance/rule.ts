import type { PlainDate } from '../../platform/dates.ts'
import type { Text } from '../../platform/text.ts'

/** Named numbers that rules look at; null where there is nothing to measure, and then no condition on it holds. */
export type Measures = Readonly<Record<string, number | null>>

/** `at: 'least'`: the measure reaches the value; `at: 'most'`: it does not exceed it. */
export type Condition = { measure: string; at: 'least' | 'most'; value: number }

/** What every published rule says of itself: which version, from which day, on what it looks, in words. */
export type Rule = {
  id: string
  version: number
  from: PlainDate
  to?: PlainDate
  /** All must hold. */
  when: readonly Condition[]
  /** What it says when it holds; `{name}` stands for the measure of that name. */
  words: Text
  /** Why there is such a rule. */
  why: Text
}

export const holds = ({ when }: Pick<Rule, 'when'>, measures: Measures): boolean =>
  when.every(({ measure, at, value }) => {
    const found = measures[measure] ?? null
    return found !== null && (at === 'least' ? found >= value : found <= value)
  })

/** The rules of a day: of each the latest version that has begun and not ended. */
export function inForce<R extends Rule>(rules: readonly R[], day: PlainDate): R[] {
  const begun = rules.filter(({ from, to }) => from <= day && (to === undefined || day <= to))
  return begun.filter(({ id, version }) => !begun.some((other) => other.id === id && other.version > version))
}

const rounded = (value: number): string => String(Math.round(value * 10) / 10)

/** The words of a rule with its measures filled in. */
export function filled({ words }: Pick<Rule, 'words'>, measures: Measures): Text {
  const fill = (text: string, comma: boolean) =>
    text.replace(/\{(\w+)\}/g, (_all, name: string) => {
      const value = measures[name] ?? null
      return value === null ? '–' : comma ? rounded(value).replace('.', ',') : rounded(value)
    })
  return { vi: fill(words.vi, true), en: fill(words.en, false) }
}

/** The measures a rule looks at, by name: its inputs. */
export const inputsOf = (rule: Pick<Rule, 'when' | 'words'>, measures: Measures): Measures =>
  Object.fromEntries(namesIn(rule).map((name) => [name, measures[name] ?? null]))

const named = new WeakMap<object, readonly string[]>()

function namesIn(rule: Pick<Rule, 'when' | 'words'>): readonly string[] {
  const known = named.get(rule)
  if (known !== undefined) return known
  const filledIn = [...rule.words.vi.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)
  const names = [...new Set([...rule.when.map(({ measure }) => measure), ...filledIn])]
  named.set(rule, names)
  return names
}
