import { addDays, addMonths, type PlainDate, weekdayOf } from '../../platform/dates.ts'
import { count } from './numerals.ts'
import { after, type Match, skip, type Tokens } from './tokens.ts'

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
