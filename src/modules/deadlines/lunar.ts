import { ShouXingUtil } from 'lunar-javascript'
import { addDays, daysBetween, type PlainDate } from '../../platform/dates.ts'

/** A day of the Vietnamese lunar calendar (âm lịch); `leap` is a tháng nhuận. */
export type LunarDay = { day: number; month: number; year: number; leap?: boolean }

const j2000: PlainDate = '2000-01-01'
const hanoi = 7 / 24
const century = 36_525
const turn = 2 * Math.PI

/** The day in Hà Nội (UTC+7) of a moment given in days of terrestrial time from noon of 1 January 2000. */
const dayOfMoment = (moment: number): number => Math.floor(moment - ShouXingUtil.dtT(moment) + hanoi + 0.5)

/** Days from 1 January 2000 to the k-th new moon, counted from the one of 6 January 2000, as seen in Hà Nội. */
const newMoon = (k: number): number => dayOfMoment(ShouXingUtil.msaLonT(k * turn) * century)

/** The major solar term (trung khí) that begins on or before a day: 0 = spring equinox, 9 = winter solstice. */
const solstice = (year: number): number => dayOfMoment(ShouXingUtil.saLonT((year - 1999) * turn + 1.5 * Math.PI) * century)

const majorTerm = (year: number, n: number): number =>
  dayOfMoment(ShouXingUtil.saLonT((year - 1999) * turn + 1.5 * Math.PI + (n * Math.PI) / 6) * century)

/** The index of the last new moon that falls on or before a day. */
function moonBefore(day: number): number {
  let k = Math.floor((day - 5) / 29.530588853) + 1
  while (newMoon(k) > day) k--
  return k
}

/** The months from the eleventh of `year − 1` to the tenth of `year`: number, whether leap, first day, length. */
type LunarMonth = { month: number; leap: boolean; first: number; length: number }

function monthsOf(year: number): LunarMonth[] {
  const start = moonBefore(solstice(year - 1))
  const end = moonBefore(solstice(year))
  const leapAt = end - start === 13 ? leapIndex(year, start) : -1
  const months: LunarMonth[] = []
  for (let n = 0; n < end - start; n++) {
    const ordinal = leapAt >= 0 && n >= leapAt ? n - 1 : n
    const first = newMoon(start + n)
    months.push({ month: ((ordinal + 10) % 12) + 1, leap: n === leapAt, first, length: newMoon(start + n + 1) - first })
  }
  return months
}

/** In a year of thirteen months the first one without a major solar term repeats the number before it. */
function leapIndex(year: number, start: number): number {
  for (let n = 1; n < 13; n++) {
    const first = newMoon(start + n)
    const next = newMoon(start + n + 1)
    const holdsTerm = Array.from({ length: 13 }, (_, term) => majorTerm(year - 1, term)).some((day) => day >= first && day < next)
    if (!holdsTerm) return n
  }
  return -1
}

const calendars = new Map<number, LunarMonth[]>()

/** Months 1 to 12 of a lunar year, a leap month after the one it repeats. */
function lunarYear(year: number): LunarMonth[] {
  const found = calendars.get(year)
  if (found) return found
  const months = [...monthsOf(year).filter(({ month }) => month <= 10), ...monthsOf(year + 1).filter(({ month }) => month > 10)]
  calendars.set(year, months)
  return months
}

const supported = (year: number): boolean => Number.isInteger(year) && year >= 1900 && year <= 2199

/** The solar day of a lunar day by the calendar of Viet Nam (UTC+7), or null where that lunar day does not exist. */
export function solarOf({ day, month, year, leap = false }: LunarDay): PlainDate | null {
  if (!supported(year)) return null
  const found = lunarYear(year).find((one) => one.month === month && one.leap === leap)
  return !found || day < 1 || day > found.length ? null : addDays(j2000, found.first + day - 1)
}

/** The number of days of a lunar month, 29 or 30, or null where there is no such month. */
export function lunarMonthLength(month: number, year: number): number | null {
  if (!supported(year)) return null
  return lunarYear(year).find((one) => one.month === month && !one.leap)?.length ?? null
}

/** The lunar year that is running on a solar day: it begins at Tết, not on 1 January. */
export function lunarYearOn(day: PlainDate): number {
  const year = Number(day.slice(0, 4))
  const newYear = solarOf({ day: 1, month: 1, year })
  return newYear !== null && daysBetween(newYear, day) < 0 ? year - 1 : year
}

const stems = ['giáp', 'ất', 'bính', 'đinh', 'mậu', 'kỷ', 'canh', 'tân', 'nhâm', 'quý']
const branches = ['tý', 'sửu', 'dần', 'mão', 'thìn', 'tỵ', 'ngọ', 'mùi', 'thân', 'dậu', 'tuất', 'hợi']

/** The sixty names of years (can chi) and their place in the cycle; 1984 was Giáp Tý. */
export const yearNames: readonly string[] = Array.from({ length: 60 }, (_, n) => `${stems[n % 10] ?? ''} ${branches[n % 12] ?? ''}`)

/** The year of a named one that lies nearest to `near`. */
export const yearNamed = (place: number, near: number): number => {
  const offset = (((1984 + place - near) % 60) + 60) % 60
  return offset > 30 ? near + offset - 60 : near + offset
}
