import { clock, partsOfDay } from './clock.ts'
import { type Cycle, cycle } from './cycle.ts'
import { date } from './date-points.ts'
import type { DeadlineRelation } from './deadline.ts'
import { longPeriod } from './long-points.ts'
import { lunar } from './lunar-points.ts'
import { period } from './period-points.ts'
import type { Point } from './point.ts'
import { onward, relation } from './relation.ts'
import { type Series, series } from './series.ts'
import { anchor, type Duration, endOfClause, span } from './span.ts'
import { type Undated, undated } from './undated.ts'
import { after, afterAny, firstOf, isMark, type Match, type Parser, skip, type Tokens } from './tokens.ts'

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
  const day = date(tokens, skip(tokens, skip(tokens, start, partsOfDay), ['của']))
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

const dated: Parser<Expression> = (tokens, at) => {
  const bound = relation(tokens, at)
  const found = series(tokens, at, bound, point)
  if (!found) return null
  const end = onward(tokens, found.next)
  const said = end >= 0 ? 'from' : bound.value
  return { value: { type: 'series', relation: found.value.joint === 'range' ? null : said, ...found.value }, next: end >= 0 ? end : found.next }
}

const durationWords = ['thời hạn', 'thời gian', 'trong thời hạn']

/** "trong vòng 15 ngày kể từ ngày ban hành", "chậm nhất sau 05 ngày làm việc", "15 ngày". */
const duration: Parser<Expression> = (tokens, at) => {
  const bound = relation(tokens, skip(tokens, at, durationWords))
  const length = span(tokens, skip(tokens, bound.next, ['thời hạn', 'thời gian']))
  if (
    !length ||
    afterAny(tokens, length.next, [
      'đầu',
      'cuối',
      'tiếp theo',
      'tới',
      'liên tiếp',
      'liên tục',
      'gần đây',
      'qua',
      'trước đây',
      'lần',
      'một lần',
      '/ lần',
      '/ 1 lần',
    ]) >= 0
  )
    return null
  const relative = after(tokens, length.next, 'trước')
  if (relative >= 0)
    return { value: { type: 'duration', span: length.value, anchor: { from: 'event' }, relation: 'before' }, next: endOfClause(tokens, relative) }
  const from = anchor(tokens, length.next)
  return { value: { type: 'duration', span: length.value, anchor: from?.value ?? null, relation: bound.value }, next: from?.next ?? length.next }
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
  for (const parser of [returning, dated, duration, without]) {
    const found = parser(tokens, at)
    if (found && (!best || found.next > best.next)) best = found
  }
  return best
}
