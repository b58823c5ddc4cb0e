import type { Recurrence } from './deadline.ts'
import { count, digits, roman } from './numerals.ts'
import { after, afterAny, isMark, type Match, skip, skipAll, type Tokens } from './tokens.ts'

/** How often something returns: every n days, weeks, months or years. */
export type Rhythm = { unit: 'day' | 'week' | 'month' | 'year'; n: number }

const named: Record<string, Recurrence> = {
  'day 1': 'daily',
  'week 1': 'weekly',
  'day 7': 'weekly',
  'week 2': 'biweekly',
  'day 14': 'biweekly',
  'day 15': 'biweekly',
  'month 1': 'monthly',
  'day 30': 'monthly',
  'month 2': 'bimonthly',
  'month 3': 'quarterly',
  'month 6': 'halfyearly',
  'month 12': 'yearly',
  'year 1': 'yearly',
  'year 2': '2yearly',
  'month 24': '2yearly',
  'year 5': '5yearly',
  'month 60': '5yearly',
}

const letter = { day: 'D', week: 'W', month: 'M', year: 'Y' }

/** A rhythm that has no name of its own is kept as a span (10 ngày/lần). */
export const recurrenceOf = ({ unit, n }: Rhythm): { period: Recurrence | null; span?: string } => {
  const period = named[`${unit} ${n}`]
  if (!Number.isInteger(n)) return { period: null }
  return period ? { period } : { period: null, span: `P${n}${letter[unit]}` }
}

const units: [string, Rhythm][] = [
  ['ngày', { unit: 'day', n: 1 }],
  ['tuần lễ', { unit: 'week', n: 1 }],
  ['tuần', { unit: 'week', n: 1 }],
  ['tháng', { unit: 'month', n: 1 }],
  ['quý', { unit: 'month', n: 3 }],
  ['quí', { unit: 'month', n: 3 }],
  ['năm học', { unit: 'year', n: 1 }],
  ['năm', { unit: 'year', n: 1 }],
  ['học kỳ', { unit: 'month', n: 6 }],
]

function unitAt(tokens: Tokens, at: number): Match<Rhythm> | null {
  for (const [words, value] of units) {
    const next = after(tokens, at, words)
    if (next >= 0) return { value, next }
  }
  return null
}

function rhythm(tokens: Tokens, at: number): Match<Rhythm> | null {
  const halfMonth = after(tokens, at, 'nửa tháng')
  if (halfMonth >= 0) return { value: { unit: 'day', n: 15 }, next: halfMonth }
  const halfYear = after(tokens, at, 'nửa năm')
  if (halfYear >= 0) return { value: { unit: 'month', n: 6 }, next: halfYear }
  const number = count(tokens, at)
  const counted = number && unitAt(tokens, number.next)
  if (number && counted)
    return number.value === 0 ? null : { value: { unit: counted.value.unit, n: counted.value.n * number.value }, next: counted.next }
  return unitAt(tokens, at)
}

const everyWords = ['hằng', 'hàng', 'mỗi một', 'mỗi', 'từng', 'cứ mỗi', 'cứ']
const once = ['/ một lần', '/ lần', 'một lần', 'lần']

function timesOnce(tokens: Tokens, at: number): number {
  const words = afterAny(tokens, at, once)
  if (words >= 0) return words
  const slash = isMark(tokens, at, '/') ? at + 1 : at
  const one = digits(tokens, slash, 2)
  return one?.value === 1 ? after(tokens, one.next, 'lần') : -1
}

/** "2 lần/năm", "hai lần mỗi tháng": n times in a unit. */
function timesPer(tokens: Tokens, at: number): Match<Rhythm> | null {
  const number = count(tokens, at)
  const times = number ? after(tokens, number.next, 'lần') : -1
  if (!number || times < 0) return null
  const start = isMark(tokens, times, '/') ? times + 1 : skipAll(tokens, times, ['trong', 'mỗi', 'hằng', 'hàng', 'một'])
  const one = digits(tokens, start, 2)
  const unit = unitAt(tokens, one?.value === 1 ? one.next : start)
  return unit && start > times && number.value > 0 ? { value: divided(unit.value, number.value), next: unit.next } : null
}

const sizes: Record<string, number> = { 'month 3': 3, 'month 6': 6, 'year 1': 12, 'month 1': 1 }

/** A part of a rhythm; one that has no name (twice a week) stays a broken number. */
export function divided(rhythm: Rhythm, times: number): Rhythm {
  if (times === 1) return rhythm
  const size = sizes[`${rhythm.unit} ${rhythm.n}`]
  if (size && size % times === 0) return { unit: 'month', n: size / times }
  if (size === 1 && times === 2) return { unit: 'day', n: 15 }
  return { unit: rhythm.unit, n: rhythm.n / times }
}

/** "mỗi năm 2 lần": the count after the unit. */
function withTimes(tokens: Tokens, found: Match<Rhythm>): Match<Rhythm> {
  const single = timesOnce(tokens, found.next)
  if (single >= 0) return { value: found.value, next: single }
  const number = count(tokens, found.next)
  const times = number ? after(tokens, number.next, 'lần') : -1
  return number && number.value > 0 && times >= 0 ? { value: divided(found.value, number.value), next: times } : found
}

/** "báo cáo theo quý", where no number follows. */
const isByUnit = (tokens: Tokens, at: number, next: number): boolean => after(tokens, at - 1, 'theo') === at && !isNumbered(tokens, next)

/** "thường kỳ tháng 6" names a month and no rhythm. */
export const isNumbered = (tokens: Tokens, at: number): boolean => tokens.list[at]?.kind === 'number' || roman(tokens, at) !== null

/** The rhythm alone: hằng tháng, mỗi quý một lần, định kỳ 6 tháng, 2 năm/lần, 2 lần/năm, tháng/lần. */
export function every(tokens: Tokens, at: number): Match<Rhythm> | null {
  const start = skipAll(tokens, at, ['theo định kỳ', 'định kỳ', 'định kì', 'thường kỳ', 'thường xuyên', 'theo'])
  const times = timesPer(tokens, start)
  if (times) return times
  const word = afterAny(tokens, start, everyWords)
  const found = rhythm(tokens, word < 0 ? start : word)
  if (word >= 0 && found) return withTimes(tokens, found)
  const yearly = after(tokens, start, 'thường niên')
  if (yearly >= 0) return { value: { unit: 'year', n: 1 }, next: yearly }
  const counted = found && withTimes(tokens, found)
  if (found && counted && counted.next > found.next) return counted
  if (found && isByUnit(tokens, start, found.next)) return found
  return found && start > at && after(tokens, start - 1, 'xuyên') < 0 && !isNumbered(tokens, found.next) ? found : null
}

const order = { day: 1, week: 7, month: 30, year: 365 }
const length = ({ unit, n }: Rhythm): number => order[unit] * n

/** "hằng tháng, quý, năm", "hằng tháng và hằng quý": the shortest rhythm holds the others. */
export function everyOf(tokens: Tokens, at: number): Match<Rhythm> | null {
  const first = every(tokens, at)
  if (!first) return null
  let { value, next } = first
  for (let guard = 0; guard < 6; guard++) {
    const start = isMark(tokens, next, ',;/') ? skip(tokens, next + 1, ['và', 'hoặc']) : skip(tokens, next, ['và', 'hoặc'])
    if (start === next) break
    const further = every(tokens, start) ?? listed(tokens, start)
    if (!further) break
    value = length(further.value) < length(value) ? further.value : value
    next = further.next
  }
  return { value, next }
}

/** A bare unit in such a list, which must not begin another time ("hằng tháng, quý III"). */
function listed(tokens: Tokens, at: number): Match<Rhythm> | null {
  const found = rhythm(tokens, at)
  if (!found) return null
  const token = tokens.list[found.next]
  return !token || (token.kind === 'mark' && ',;.)/'.includes(token.key)) || after(tokens, found.next, 'và') >= 0 ? found : null
}
