import Type from 'typebox'

/** A calendar day in Asia/Ho_Chi_Minh, `YYYY-MM-DD`. */
export type PlainDate = string & { readonly __day?: never }
export const PlainDate = Type.String({ format: 'date', pattern: '^\\d{4}-\\d{2}-\\d{2}$' })

/** A moment, as `timestamptz` in the database. */
export type Instant = Date

/** `2026-03`, `2026-Q1`, `2026-H1` or `2026`. */
export type Period = string
export const Period = Type.String({ pattern: '^\\d{4}(-(0[1-9]|1[0-2]|Q[1-4]|H[12]))?$' })

export const timeZone = 'Asia/Ho_Chi_Minh'

const dayMs = 86_400_000
const pad = (n: number, width = 2) => String(n).padStart(width, '0')
const utc = (day: PlainDate) => Date.parse(`${day}T00:00:00Z`)

/** The day `year-month-day`, or null where no such day exists (31/2/2025). */
export function dayOf(year: number, month: number, day: number): PlainDate | null {
  if (!Number.isInteger(year) || year < 1 || year > 9999) return null
  const text = `${pad(year, 4)}-${pad(month)}-${pad(day)}`
  const at = Date.parse(`${text}T00:00:00Z`)
  return Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== text ? null : text
}

/** Whether `text` names a day that exists. */
export function isDay(text: string): text is PlainDate {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  return parts !== null && dayOf(Number(parts[1]), Number(parts[2]), Number(parts[3])) !== null
}

/** The day on which a moment falls in Viet Nam (UTC+7, without summer time). */
export const dayAt = (instant: Instant): PlainDate => new Date(instant.getTime() + 7 * 3_600_000).toISOString().slice(0, 10)

/** The moment a day begins in Viet Nam. */
export const startOf = (day: PlainDate): Instant => new Date(`${day}T00:00:00+07:00`)

/** A moment `minutes` later; earlier when negative. */
export const plusMinutes = (instant: Instant, minutes: number): Instant => new Date(instant.getTime() + minutes * 60_000)

/** The system's clock: `ctx.now()` in production reads it, tests give their own. */
export const systemClock = (): Instant => new Date()

export const addDays = (day: PlainDate, count: number): PlainDate => new Date(utc(day) + count * dayMs).toISOString().slice(0, 10)

/** Same day of a month `count` months on, or that month's last day. */
export function addMonths(day: PlainDate, count: number): PlainDate {
  const { year, month, day: dayOfMonth } = partsOf(day)
  const at = year * 12 + (month - 1) + count
  const last = lastDayOfMonth(Math.floor(at / 12), (((at % 12) + 12) % 12) + 1)
  return `${last.slice(0, 8)}${pad(Math.min(dayOfMonth, Number(last.slice(8))))}`
}

export const partsOf = (day: PlainDate): { year: number; month: number; day: number } => ({
  year: Number(day.slice(0, 4)),
  month: Number(day.slice(5, 7)),
  day: Number(day.slice(8, 10)),
})

/** `month` counts from 1. */
export const lastDayOfMonth = (year: number, month: number): PlainDate => new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)

/** 1 = Monday … 7 = Sunday. */
export const weekdayOf = (day: PlainDate): number => new Date(utc(day)).getUTCDay() || 7

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: PlainDate, to: PlainDate): number => Math.round((utc(to) - utc(from)) / dayMs)

export const isAfter = (a: PlainDate, b: PlainDate | null): boolean => b !== null && a > b
export const isBefore = (a: PlainDate, b: PlainDate | null): boolean => b !== null && a < b

/** First and last day of a period. */
export function daysOf(period: Period): { first: PlainDate; last: PlainDate } {
  const year = Number(period.slice(0, 4))
  const rest = period.slice(5)
  if (rest === '') return { first: `${period}-01-01`, last: `${period}-12-31` }
  if (rest.startsWith('Q') || rest.startsWith('H')) {
    const months = rest.startsWith('Q') ? 3 : 6
    const lastMonth = Number(rest.slice(1)) * months
    return { first: `${pad(year, 4)}-${pad(lastMonth - months + 1)}-01`, last: lastDayOfMonth(year, lastMonth) }
  }
  return { first: `${period}-01`, last: lastDayOfMonth(year, Number(rest)) }
}

export const monthOf = (day: PlainDate): Period => day.slice(0, 7)
export const nextMonth = (month: Period): Period => addMonths(`${month}-01`, 1).slice(0, 7)

/** 25/06/2025 in both languages: day first. */
export const formatDay = (day: PlainDate): string => `${day.slice(8, 10)}/${day.slice(5, 7)}/${day.slice(0, 4)}`

/** 25/06/2025 14:30 in Vietnamese time. */
export function formatInstant(instant: Instant): string {
  const local = new Date(instant.getTime() + 7 * 3_600_000).toISOString()
  return `${formatDay(local.slice(0, 10))} ${local.slice(11, 16)}`
}
