import { clock, partsOfDay } from './clock.ts'
import { type Cycle, cycle } from './cycle.ts'
import { date } from './date-points.ts'
import type { DeadlineRelation } from './deadline.ts'
import { type Duration, duration } from './duration.ts'
import { longPeriod } from './long-points.ts'
import { lunar } from './lunar-points.ts'
import { period, runningPeriod } from './period-points.ts'
import type { Point } from './point.ts'
import { onward, relation } from './relation.ts'
import { type Series, series } from './series.ts'
import { type Undated, undated } from './undated.ts'
import { afterAny, firstOf, isMark, type Match, type Parser, skip, type Tokens } from './tokens.ts'

/** One thing a phrase says about time. */
export type Expression =
  | ({ type: 'series'; relation: DeadlineRelation | null } & Series)
  | ({ type: 'cycle' } & Cycle)
  | ({ type: 'duration' } & Duration)
  | ({ type: 'undated' } & Undated)

/** A stated time of any kind; the more specific grammar first. */
export const point: Parser<Point> = firstOf<Point>(lunar, longPeriod, timed, period)

/** A day with its hour, before or after it. */
function timed(tokens: Tokens, at: number): Match<Point> | null {
  const hour = clock(tokens, at)
  const start = hour ? hour.next : at
  const day = date(tokens, start) ?? date(tokens, skip(tokens, skip(tokens, start, partsOfDay), ['của']))
  if (!day) return hour ? hourAlone(hour) : null
  if (hour) return { value: { ...day.value, time: hour.value }, next: day.next }
  const open = isMark(tokens, day.next, ',(') ? day.next + 1 : day.next
  const late = afterAny(tokens, open, ['lúc', 'vào lúc', 'trước']) >= 0 || open > day.next ? clock(tokens, skip(tokens, open, ['trước'])) : null
  if (!late) return day
  return {
    value: { ...day.value, time: late.value },
    next: isMark(tokens, day.next, '(') && isMark(tokens, late.next, ')') ? late.next + 1 : late.next,
  }
}

/** An hour without a day says too little. */
const hourAlone = (hour: Match<string>): Match<Point> => ({
  value: { kind: 'vague', year: null, daysIn: () => null, time: hour.value },
  next: hour.next,
})

/** "trong tuần", "hết quý", "trong năm": the one that runs on the day of issue. */
function running(tokens: Tokens, at: number): Match<Series> | null {
  const word = afterAny(tokens, at, ['ngay trong', 'trong', 'đến hết', 'hết'])
  const found = word < 0 ? null : runningPeriod(tokens, word)
  return found && { value: { joint: 'one', points: [found.value] }, next: found.next }
}

const dated: Parser<Expression> = (tokens, at) => {
  const bound = relation(tokens, at)
  const found = series(tokens, at, bound, point) ?? running(tokens, at)
  if (!found) return null
  const end = onward(tokens, found.next)
  const said = end >= 0 ? 'from' : bound.value
  return { value: { type: 'series', relation: found.value.joint === 'range' ? null : said, ...found.value }, next: end >= 0 ? end : found.next }
}

const limited: Parser<Expression> = (tokens, at) => {
  const found = duration(tokens, at)
  return found && { value: { type: 'duration', ...found.value }, next: found.next }
}

const returning: Parser<Expression> = (tokens, at) => {
  const found = cycle(tokens, at)
  return found && { value: { type: 'cycle', ...found.value }, next: found.next }
}

const without: Parser<Expression> = (tokens, at) => {
  const found = undated(tokens, at)
  return found && { value: { type: 'undated', ...found.value }, next: found.next }
}

/** Reads what stands at a place of the text: the alternative that takes most words wins, the first of equals. */
export const expression: Parser<Expression> = (tokens, at) => {
  let best: Match<Expression> | null = null
  for (const parser of [returning, limited, dated, without]) {
    const found = parser(tokens, at)
    if (found && (!best || found.next > best.next)) best = found
  }
  return best
}
