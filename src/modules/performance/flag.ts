import { flagRules } from '../../../definitions/performance/flags.ts'
import type { PlainDate } from '../../platform/dates.ts'
import type { Text } from '../../platform/text.ts'
import { filled, holds, inForce, inputsOf, type Measures, type Rule } from './rule.ts'

export type Light = 'progress' | 'quality'
export type Level = 'red' | 'amber'
/** `grey`: nothing to measure by. */
export type Colour = Level | 'green' | 'grey'

/** A published rule of a light (quy tắc cảnh báo), for single tasks or for agencies. */
export type FlagRule = Rule & { scope: 'task' | 'agency'; light: Light; level: Level }

/** Why a light is not green: the rule and its version, what it saw, and the day. */
export type Flag = { rule: string; version: number; light: Light; level: Level; on: PlainDate; inputs: Measures; words: Text }

/** Two lights that never mix: how the work goes, and how well it is reported. */
export type Lights = { progress: Colour; quality: Colour; flags: readonly Flag[] }

const flagOf = (rule: FlagRule, measures: Measures, on: PlainDate): Flag => ({
  rule: rule.id,
  version: rule.version,
  light: rule.light,
  level: rule.level,
  on,
  inputs: inputsOf(rule, measures),
  words: filled(rule, measures),
})

const order: readonly Colour[] = ['red', 'amber', 'green', 'grey']
const colourOf = (light: Light, flags: readonly Flag[]): Colour =>
  order.find((level) => flags.some((flag) => flag.light === light && flag.level === level)) ?? 'green'

/** The lights of a day by the rules of that day; `dated` is false where no term lets progress be judged. */
export function lightsOf(
  scope: FlagRule['scope'],
  measures: Measures,
  on: PlainDate,
  { dated = true, rules = flagRules }: { dated?: boolean; rules?: readonly FlagRule[] } = {},
): Lights {
  const flags = inForce(rules, on)
    .filter((rule) => rule.scope === scope && holds(rule, measures))
    .map((rule) => flagOf(rule, measures, on))
  const progress = colourOf('progress', flags)
  return { progress: progress === 'green' && !dated ? 'grey' : progress, quality: colourOf('quality', flags), flags }
}

/** The flags that gave each light its colour; lesser ones under a red light are left out. */
export const reasons = (lights: Lights): Flag[] => lights.flags.filter(({ light, level }) => level === lights[light])
