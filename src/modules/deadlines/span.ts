import { addDays, addMonths, type PlainDate, weekdayOf } from '../../platform/dates.ts'
import type { Deadline, DeadlineRelation } from './deadline.ts'
import { date } from './date-points.ts'
import { count } from './numerals.ts'
import type { Point } from './point.ts'
import { after, afterAny, isMark, type Match, skip, skipAll, tokenAt, type Tokens } from './tokens.ts'

/** A length of time (khoảng thời gian): years, months, days, hours; `working` counts working days only. */
export type Span = { years: number; months: number; weeks: number; days: number; hours: number; working: boolean }

const noTime: Span = { years: 0, months: 0, weeks: 0, days: 0, hours: 0, working: false }

const units: [string, (n: number) => Partial<Span>][] = [
  ['ngày làm việc', (n) => ({ days: n, working: true })],
  ['ngày', (n) => ({ days: n })],
  ['tuần lễ', (n) => ({ weeks: n })],
  ['tuần', (n) => ({ weeks: n })],
  ['tháng', (n) => ({ months: n })],
  ['quý', (n) => ({ months: n * 3 })],
  ['năm', (n) => ({ years: n })],
  ['giờ làm việc', (n) => ({ hours: n, working: true })],
  ['giờ', (n) => ({ hours: n })],
  ['tiếng', (n) => ({ hours: n })],
  ['h', (n) => ({ hours: n })],
]

function part(tokens: Tokens, at: number): Match<Partial<Span>> | null {
  const halfMonth = after(tokens, at, 'nửa tháng')
  if (halfMonth >= 0) return { value: { days: 15 }, next: halfMonth }
  const halfYear = after(tokens, at, 'nửa năm')
  if (halfYear >= 0) return { value: { months: 6 }, next: halfYear }
  const number = count(tokens, at)
  if (!number || number.value === 0) return null
  for (const [words, make] of units) {
    const next = after(tokens, number.next, words)
    if (next >= 0) return withHalf(tokens, make(number.value), next)
  }
  return null
}

/** "một tháng rưỡi", "hai năm rưỡi": half a month is 15 days, half a year six months (Civil Code 2015, art. 146). */
function withHalf(tokens: Tokens, span: Partial<Span>, at: number): Match<Partial<Span>> {
  const next = after(tokens, at, 'rưỡi')
  if (next < 0) return { value: span, next: at }
  if (span.years) return { value: { ...span, months: 6 }, next }
  return span.months ? { value: { ...span, days: 15 }, next } : { value: span, next: at }
}

/** 15 ngày, 05 (năm) ngày làm việc, một tháng, 1 năm 6 tháng, nửa tháng, 72 giờ. */
export function span(tokens: Tokens, at: number): Match<Span> | null {
  const first = part(tokens, at)
  if (!first) return null
  const second = first.value.years || first.value.months ? part(tokens, skip(tokens, first.next, ['và'])) : null
  const fits = second && !second.value.years && !(first.value.months && second.value.months)
  return fits
    ? { value: { ...noTime, ...first.value, ...second.value }, next: second.next }
    : { value: { ...noTime, ...first.value }, next: first.next }
}

/** ISO 8601: P15D, P1Y6M, PT72H. */
export function iso({ years, months, weeks, days, hours }: Span): string {
  if (weeks && !years && !months && !days) return `P${weeks}W`
  const dated = `${years ? `${years}Y` : ''}${months ? `${months}M` : ''}${days || weeks ? `${days + weeks * 7}D` : ''}`
  return `P${dated}${hours ? `T${hours}H` : ''}`
}

function addWorkingDays(day: PlainDate, days: number): PlainDate {
  let at = day
  for (let left = days; left > 0; ) {
    at = addDays(at, 1)
    if (weekdayOf(at) < 6) left--
  }
  return at
}

/** The last day of a span that begins after `anchor`: the first day is not counted, working days skip weekends. */
export function endOf(anchor: PlainDate, { years, months, weeks, days, hours, working }: Span): PlainDate {
  const whole = days + Math.ceil(hours / (working ? 8 : 24))
  const start = addMonths(anchor, years * 12 + months)
  return working ? addWorkingDays(start, whole) : addDays(start, weeks * 7 + whole)
}

/** What a span is counted from: `point` for a stated day, `from` for a kind of anchor, neither when nothing is said. */
export type Anchor = { from: NonNullable<Deadline['from']>; point?: Point }

const openings = ['kể từ sau', 'kể từ', 'tính từ', 'tính kể từ', 'tính bắt đầu từ', 'bắt đầu từ', 'sau khi', 'từ khi', 'từ', 'sau', 'khi']
const documents = [
  'văn bản này',
  'văn bản',
  'công văn này',
  'công văn',
  'công điện này',
  'công điện',
  'chỉ thị này',
  'chỉ thị',
  'kế hoạch này',
  'kế hoạch',
  'quyết định này',
  'quyết định',
  'nghị quyết này',
  'nghị quyết',
  'thông báo này',
  'thông báo',
  'kết luận này',
  'kết luận',
  'chương trình này',
  'đề án này',
  'thông tư này',
  'nghị định này',
  'quy chế này',
  'tờ trình này',
]
const issuing = ['ban hành', 'ký ban hành', 'ký', 'kí', 'phát hành', 'ra']
const receiving = [
  'nhận được đầy đủ',
  'nhận được đủ',
  'nhận được',
  'nhận đầy đủ',
  'nhận đủ',
  'nhận',
  'tiếp nhận đầy đủ',
  'tiếp nhận đủ',
  'tiếp nhận',
  'đơn vị nhận được',
  'cơ quan nhận được',
]
const inForce = ['có hiệu lực thi hành', 'có hiệu lực', 'bắt đầu có hiệu lực']
const others = ['luật', 'nghị định', 'thông tư', 'pháp lệnh', 'đề án', 'quy hoạch', 'hướng dẫn']

/** "kể từ ngày ký", "kể từ ngày Kế hoạch này được ban hành", "từ khi nhận được văn bản", "kể từ ngày 01/7/2025". */
export function anchor(tokens: Tokens, at: number): Match<Anchor> | null {
  const open = isMark(tokens, at, ',(') ? at + 1 : at
  const word = afterAny(tokens, open, openings)
  if (word < 0) return null
  const day = date(tokens, word)
  if (day && day.value.weekday === undefined) return { value: { from: 'date', point: day.value }, next: day.next }
  const start = skipAll(tokens, word, ['ngày', 'thời điểm', 'khi', 'được'])
  return documentAnchor(tokens, start) ?? { value: { from: 'event' }, next: endOfClause(tokens, start) }
}

function documentAnchor(tokens: Tokens, at: number): Match<Anchor> | null {
  const subject = skip(tokens, at, documents)
  const verb = skipAll(tokens, subject, ['này', 'được', 'bắt đầu'])
  const received = afterAny(tokens, verb, receiving)
  if (received >= 0) return { value: { from: 'receipt' }, next: endOfClause(tokens, received) }
  const effective = afterAny(tokens, verb, inForce)
  if (effective >= 0) return { value: { from: 'effective' }, next: endOfClause(tokens, effective) }
  const issued = afterAny(tokens, verb, issuing)
  if (issued >= 0) return isOfAnother(tokens, issued) ? null : { value: { from: 'issue' }, next: skip(tokens, issued, documents) }
  return effectOfAnother(tokens, at)
}

/** "kể từ ngày ban hành Luật" counts from another document, whose day is not ours. */
const isOfAnother = (tokens: Tokens, at: number): boolean => afterAny(tokens, at, others) >= 0 && !saysThis(tokens, at)

function saysThis(tokens: Tokens, at: number): boolean {
  for (let next = at; next < at + 4; next++) if (after(tokens, next, 'này') >= 0) return true
  return false
}

/** "kể từ ngày Luật có hiệu lực": effective whatever it is that comes into force. */
function effectOfAnother(tokens: Tokens, at: number): Match<Anchor> | null {
  const end = endOfClause(tokens, at)
  for (let next = at; next < end; next++) {
    const effective = afterAny(tokens, next, inForce)
    if (effective >= 0) return { value: { from: 'effective' }, next: effective }
    const received = afterAny(tokens, next, ['nhận được', 'tiếp nhận'])
    if (received >= 0) return { value: { from: 'receipt' }, next: end }
  }
  return null
}

const longest = 14

/** The end of the clause that names an event, at most some words on. */
export function endOfClause(tokens: Tokens, at: number): number {
  let next = at
  while (next < at + longest) {
    const token = tokenAt(tokens, next)
    if (!token || (token.kind === 'mark' && ';,.()'.includes(token.key))) break
    next++
  }
  return next
}

/** A length of time that must not be exceeded (thời hạn tính bằng ngày, tháng). */
export type Duration = { span: Span; anchor: Anchor | null; relation: DeadlineRelation | null }
