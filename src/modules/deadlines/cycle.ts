import type { DeadlineRelation, Recurrence } from './deadline.ts'
import { clock, partsOfDay } from './clock.ts'
import { monthNumber, weekday } from './date-points.ts'
import { count, digits, roman } from './numerals.ts'
import type { Part } from './point.ts'
import { relation } from './relation.ts'
import { after, afterAny, isMark, type Match, skip, skipAll, type Tokens } from './tokens.ts'

/** A duty that returns (định kỳ): how often, and on which day of its period. */
export type Cycle = {
  period: Recurrence | null
  span?: string
  relation: DeadlineRelation | null
  weekday?: number
  dayOfMonth?: number
  monthDay?: string
  part?: Part
  time?: string
}

type Rhythm = { unit: 'day' | 'week' | 'month' | 'year'; n: number }

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
const named_ = ({ unit, n }: Rhythm): Pick<Cycle, 'period' | 'span'> => {
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
function divided(rhythm: Rhythm, times: number): Rhythm {
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
const isNumbered = (tokens: Tokens, at: number): boolean => tokens.list[at]?.kind === 'number' || roman(tokens, at) !== null

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
function everyOf(tokens: Tokens, at: number): Match<Rhythm> | null {
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

type Place = Pick<Cycle, 'weekday' | 'dayOfMonth' | 'monthDay' | 'part' | 'time'>

const pad = (value: number): string => String(value).padStart(2, '0')

function monthDayAt(tokens: Tokens, day: number, at: number): Match<Place> | null {
  const slash = isMark(tokens, at, '/-') ? at + 1 : after(tokens, skip(tokens, at, ['của']), 'tháng')
  const month = slash < 0 ? null : monthNumber(tokens, slash)
  if (!month || month.value < 1 || month.value > 12 || day > 31) return null
  return { value: { monthDay: `${pad(month.value)}-${pad(day)}` }, next: month.next }
}

const ofPeriod = ['của', 'tháng cuối cùng', 'tháng cuối', 'tháng đầu tiên', 'tháng đầu', 'tháng giữa', 'tháng thứ ba', 'tháng thứ nhất']

/** "ngày 25", "ngày 15/12", "ngày 15 tháng cuối quý", "thứ Sáu", "tháng 12", "cuối tháng". */
function place(tokens: Tokens, at: number): Match<Place> | null {
  const hour = clock(tokens, at)
  const start = skip(tokens, hour ? hour.next : at, partsOfDay)
  const found = placeOfDay(tokens, start)
  if (found) return hour ? { value: { ...found.value, time: hour.value }, next: found.next } : found
  return hour && { value: { time: hour.value }, next: hour.next }
}

function placeOfDay(tokens: Tokens, at: number): Match<Place> | null {
  const day = weekday(tokens, skip(tokens, at, ['ngày']))
  if (day) return { value: { weekday: day.value }, next: day.next }
  const word = afterAny(tokens, at, ['ngày mùng', 'ngày mồng', 'ngày', 'mùng', 'mồng'])
  const number = digits(tokens, word < 0 ? at : word, 2)
  if (!number || number.value < 1 || number.value > 31) return null
  const yearly = monthDayAt(tokens, number.value, number.next)
  if (yearly) return yearly
  if (word < 0 || (isMark(tokens, number.next, '/-.') && digits(tokens, number.next + 1))) return null
  return { value: { dayOfMonth: number.value }, next: number.next }
}

const parts: [string, Part][] = [
  ['đầu', 'early'],
  ['giữa', 'mid'],
  ['cuối', 'late'],
]

const weekParts: [string, Part][] = [
  ['tuần đầu tiên', 'early'],
  ['tuần đầu', 'early'],
  ['tuần cuối cùng', 'late'],
  ['tuần cuối', 'late'],
]
const lastDays = ['ngày làm việc cuối cùng của', 'ngày làm việc cuối cùng', 'ngày cuối cùng của', 'ngày cuối cùng', 'ngày cuối của', 'ngày cuối']

function partBefore(tokens: Tokens, at: number): Match<Place> | null {
  for (const [word, part] of parts) {
    const next = after(tokens, at, word)
    if (next >= 0 && every(tokens, next)) return { value: { part }, next }
  }
  for (const [words, part] of weekParts) {
    const next = after(tokens, at, words)
    if (next >= 0 && every(tokens, next)) return { value: { part }, next }
  }
  const last = afterAny(tokens, at, lastDays)
  if (last >= 0 && every(tokens, last)) return { value: { part: 'late' }, next: last }
  const month = after(tokens, at, 'tháng')
  const number = month < 0 ? null : monthNumber(tokens, month)
  if (number && every(tokens, number.next)) return { value: {}, next: number.next }
  return null
}

const tails = ['của tháng kế tiếp', 'của tháng sau', 'tháng sau', 'của tháng báo cáo', 'của tháng', 'trong tháng', 'của quý', 'tháng kế tiếp']

/** "trước ngày 25 hằng tháng", "thứ Sáu hằng tuần", "cuối mỗi quý", "tháng 12 hằng năm". */
function placedBefore(tokens: Tokens, at: number): Match<Cycle> | null {
  const bound = relation(tokens, at)
  const found = partBefore(tokens, bound.next) ?? place(tokens, bound.next)
  if (!found) return null
  const days = found.value.dayOfMonth === undefined ? { value: 1, next: found.next } : furtherDays(tokens, found.next)
  const rest = skip(tokens, isMark(tokens, days.next, ',') ? days.next + 1 : days.next, ['của', 'vào'])
  const quarter = endOfQuarter(tokens, rest)
  if (quarter) return { value: { ...named_(quarter.value), relation: bound.value, ...found.value }, next: quarter.next }
  const rhythm = everyOf(tokens, rest) ?? everyOf(tokens, skipAll(tokens, rest, ofPeriod))
  const each = rhythm && divided(rhythm.value, days.value)
  if (!rhythm || !each) return null
  const hour = found.value.time === undefined ? hourAfter(tokens, rhythm.next) : null
  const value = { ...named_(each), relation: bound.value ?? hour?.value.relation ?? null, ...found.value, ...(hour ? { time: hour.value.time } : {}) }
  return { value, next: hour?.next ?? rhythm.next }
}

/** "thứ Sáu hằng tuần, trước 16h00": the hour behind. */
function hourAfter(tokens: Tokens, at: number): Match<{ time: string; relation: DeadlineRelation | null }> | null {
  const bound = relation(tokens, isMark(tokens, at, ',(') ? at + 1 : at)
  const hour = clock(tokens, bound.next)
  const next = hour && isMark(tokens, at, '(') && isMark(tokens, hour.next, ')') ? hour.next + 1 : hour?.next
  return hour && next !== undefined && !/\p{Nd}/u.test(tokens.list[next]?.key ?? '') && afterAny(tokens, next, ['ngày', 'thứ']) < 0
    ? { value: { time: hour.value, relation: bound.value }, next }
    : null
}

/** "ngày 1 và 15 hằng tháng": how many days are named in all. */
function furtherDays(tokens: Tokens, at: number): Match<number> {
  let [value, next] = [1, at]
  while (value < 4) {
    const joint = isMark(tokens, next, ',') ? next + 1 : after(tokens, next, 'và')
    const day = joint < 0 ? null : digits(tokens, skip(tokens, joint, ['ngày']), 2)
    if (!day || isMark(tokens, day.next, '/-.')) break
    value++
    next = day.next
  }
  return { value, next }
}

/** "tháng cuối quý", "tháng cuối của mỗi quý", "tháng đầu quý sau": every quarter. */
function endOfQuarter(tokens: Tokens, at: number): Match<Rhythm> | null {
  const month = afterAny(tokens, skip(tokens, at, ['của']), ofPeriod.slice(1))
  if (month < 0) return null
  const start = skipAll(tokens, month, ['của', 'trong', 'hằng', 'hàng', 'mỗi', 'các', 'từng'])
  const word = afterAny(tokens, start, ['quý', 'quí'])
  if (word < 0 || digits(tokens, word, 4)) return null
  return tokens.list[word]?.kind === 'word' && /^(i|ii|iii|iv)$/.test(tokens.list[word]?.key ?? '')
    ? null
    : { value: { unit: 'month', n: 3 }, next: skip(tokens, word, ['sau', 'kế tiếp', 'tiếp theo']) }
}

/** "hằng tháng, trước ngày 25", "hằng tuần vào thứ Sáu", "hằng quý (trước ngày 15 của tháng cuối quý)". */
function placedAfter(tokens: Tokens, at: number): Match<Cycle> | null {
  const rhythm = everyOf(tokens, at)
  if (!rhythm) return null
  const bare: Match<Cycle> = { value: { ...named_(rhythm.value), relation: null }, next: rhythm.next }
  const open = isMark(tokens, rhythm.next, ',(') ? rhythm.next + 1 : rhythm.next
  const bound = relation(tokens, open)
  const found = bound.next > open || open > rhythm.next || afterAny(tokens, open, ['ngày', 'thứ']) >= 0 ? place(tokens, bound.next) : null
  if (!found || (isMark(tokens, found.next, '/-.') && digits(tokens, found.next + 1))) return bare
  const quarter = endOfQuarter(tokens, found.next)
  const end = quarter ? quarter.next : skip(tokens, found.next, tails)
  if (after(tokens, end, 'năm') >= 0) return bare
  const next = isMark(tokens, rhythm.next, '(') && isMark(tokens, end, ')') ? end + 1 : end
  return { value: { ...bare.value, relation: bound.value, ...found.value }, next }
}

/** Reads a returning duty at a place of the text. */
export function cycle(tokens: Tokens, at: number): Match<Cycle> | null {
  return placedBefore(tokens, at) ?? placedAfter(tokens, at) ?? wordlessCycle(tokens, at)
}

/** "trước ngày 15 tháng cuối quý" names its period; "định kỳ" alone names none. */
function wordlessCycle(tokens: Tokens, at: number): Match<Cycle> | null {
  const word = afterAny(tokens, at, ['theo định kỳ', 'định kỳ', 'định kì'])
  return word < 0 ? null : { value: { period: null, relation: null }, next: word }
}
