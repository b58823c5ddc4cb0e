import type { DeadlineRelation, Recurrence } from './deadline.ts'
import { clock, partsOfDay } from './clock.ts'
import { monthNumber, weekday } from './date-points.ts'
import { digits } from './numerals.ts'
import type { Part } from './point.ts'
import { relation } from './relation.ts'
import { divided, every, everyOf, recurrenceOf, type Rhythm } from './rhythm.ts'
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
  if (quarter) return { value: { ...recurrenceOf(quarter.value), relation: bound.value, ...found.value }, next: quarter.next }
  const rhythm = everyOf(tokens, rest) ?? everyOf(tokens, skipAll(tokens, rest, ofPeriod))
  const each = rhythm && divided(rhythm.value, days.value)
  if (!rhythm || !each) return null
  const hour = found.value.time === undefined ? hourAfter(tokens, rhythm.next) : null
  const value = {
    ...recurrenceOf(each),
    relation: bound.value ?? hour?.value.relation ?? null,
    ...found.value,
    ...(hour ? { time: hour.value.time } : {}),
  }
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
  const bare: Match<Cycle> = { value: { ...recurrenceOf(rhythm.value), relation: null }, next: rhythm.next }
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
