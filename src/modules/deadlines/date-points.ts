import { addDays, dayOf, lastDayOfMonth, type PlainDate, partsOf, weekdayOf } from '../../platform/dates.ts'
import { anyYear, digits, fullYear, numberInWords } from './numerals.ts'
import { type Days, impossible, type Point, pointIn, pointNear, type YearRef } from './point.ts'
import { after, afterAny, firstOf, isMark, type Match, type Parser, skip, tokenAt, type Tokens, terms } from './tokens.ts'
import { isBlankMonth, ofYear } from './years.ts'

const oneDay = (day: PlainDate | null): Days | null => day && { first: day, last: day }
const days = (month: number, day: number) => (year: number) => oneDay(dayOf(year, month, day))

export const datePoint = (ref: YearRef, month: number, day: number): Point => pointIn(ref, 'date', days(month, day))

/** The number of a month in figures or words; giêng and chạp are lunar and read elsewhere. */
export const monthNumber = (tokens: Tokens, at: number): Match<number> | null => digits(tokens, at, 2) ?? numberInWords(tokens, at)

const dayNumber = (tokens: Tokens, at: number, words: boolean): Match<number> | null =>
  digits(tokens, at, 2) ?? (words ? numberInWords(tokens, at) : null)

/** 2025-06-15. */
const isoDate: Parser<Point> = (tokens, at) => {
  const year = fullYear(tokens, at)
  if (!year || !isMark(tokens, year.next, '-/.')) return null
  const month = digits(tokens, year.next + 1, 2)
  if (!month || tokenAt(tokens, month.next)?.key !== tokenAt(tokens, year.next)?.key) return null
  const day = digits(tokens, month.next + 1, 2)
  return day && { value: datePoint({ year: year.value }, month.value, day.value), next: day.next }
}

/** 15/6/2025, 15-6-2025, 15.6.2025, 15/6, 15/6 năm 2025; `named` says that "ngày" stands before it. */
const markedDate =
  (named: boolean): Parser<Point> =>
  (tokens, at) => {
    const day = digits(tokens, at, 2)
    if (!day || !isMark(tokens, day.next, '/-.')) return null
    const mark = tokenAt(tokens, day.next)?.key ?? ''
    const month = digits(tokens, day.next + 1, 2)
    if (!month) return null
    const same = isMark(tokens, month.next, mark)
    const year = same ? anyYear(tokens, month.next + 1) : isMark(tokens, month.next, '/-.') ? fullYear(tokens, month.next + 1) : null
    if (year && (same || mark === '/')) return { value: datePoint({ year: year.value }, month.value, day.value), next: year.next }
    if (same || isMark(tokens, month.next, '/')) return null
    if (mark !== '/' && !named) return null
    const ref = ofYear(tokens, month.next)
    return { value: datePoint(ref.value ?? null, month.value, day.value), next: ref.next }
  }

const theseMonths: [string, number][] = [
  ['này', 0],
  ['nay', 0],
  ['tới', 1],
  ['sau', 1],
  ['kế tiếp', 1],
  ['tiếp theo', 1],
  ['liền kề', 1],
]

function nearMonth(tokens: Tokens, at: number, day: number): Match<Point> | null {
  for (const [word, offset] of theseMonths) {
    const next = after(tokens, at, word)
    if (next < 0) continue
    return { value: pointNear('date', (issuedOn) => inMonthAfter(issuedOn, offset, day)), next }
  }
  return null
}

function inMonthAfter(issuedOn: PlainDate, offset: number, day: number): Days | null {
  const { year, month } = partsOf(issuedOn)
  const index = year * 12 + month - 1 + offset
  return oneDay(dayOf(Math.floor(index / 12), (index % 12) + 1, day))
}

/** 15 tháng 6 năm 2025, 15 tháng sáu, 15 tháng này. */
const spelledDate =
  (named: boolean): Parser<Point> =>
  (tokens, at) => {
    const day = dayNumber(tokens, at, named)
    if (!day) return null
    const comma = isMark(tokens, day.next, ',') ? day.next + 1 : day.next
    const word = after(tokens, skip(tokens, comma, ['của']), 'tháng')
    if (word < 0) return null
    const near = named ? nearMonth(tokens, word, day.value) : null
    if (near) return near
    if (isBlankMonth(tokens, word)) return { value: impossible('date'), next: word + 2 }
    const month = monthNumber(tokens, word)
    if (!month) return null
    const ref = ofYear(tokens, month.next)
    return { value: datePoint(ref.value, month.value, day.value), next: ref.next }
  }

/** The first day with that number, not before the day of issue. */
const nextDayNumbered =
  (day: number): NonNullable<Point['near']> =>
  (issuedOn, fits) => {
    for (let offset = 0; offset < 4; offset++) {
      const found = inMonthAfter(issuedOn, offset, day)
      if (found && fits(found)) return found
    }
    return null
  }

/** "ngày 15" alone. */
const loneDay: Parser<Point> = (tokens, at) => {
  const day = digits(tokens, at, 2)
  if (!day || (isMark(tokens, day.next, '/-.%') && digits(tokens, day.next + 1))) return null
  if (afterAny(tokens, day.next, ['làm việc', 'ngày', 'tháng', 'hằng', 'hàng', 'mỗi', 'tết', 'âm']) >= 0) return null
  return { value: pointNear('date', nextDayNumbered(day.value), { dayOfMonth: day.value }), next: day.next }
}

const lastOf = ['cuối cùng của', 'cuối cùng', 'cuối của', 'cuối']

const firstDays = ['đầu tiên của', 'đầu tiên', 'đầu của', 'đầu']

/** "ngày cuối cùng của tháng 6/2025", "ngày làm việc cuối cùng của tháng 6", "ngày đầu tháng 7". */
const edgeDay: Parser<Point> = (tokens, at) => {
  const working = after(tokens, at, 'làm việc')
  const from = working < 0 ? at : working
  const last = afterAny(tokens, from, lastOf)
  const edge = last >= 0 ? last : working < 0 ? afterAny(tokens, from, firstDays) : -1
  const word = edge < 0 ? -1 : after(tokens, edge, 'tháng')
  const month = word < 0 ? null : monthNumber(tokens, word)
  if (!month) return null
  const ref = ofYear(tokens, month.next)
  if (month.value < 1 || month.value > 12) return { value: impossible('date'), next: ref.next }
  const first = (year: number) => oneDay(dayOf(year, month.value, 1))
  const end = (year: number) => oneDay(working < 0 ? lastDayOfMonth(year, month.value) : lastWeekday(lastDayOfMonth(year, month.value)))
  return { value: pointIn(ref.value, 'date', last >= 0 ? end : first), next: ref.next }
}

const lastWeekday = (day: PlainDate): PlainDate => addDays(day, -Math.max(0, weekdayOf(day) - 5))

const weekdays: [string, number][] = [
  ['thứ hai', 1],
  ['thứ ba', 2],
  ['thứ tư', 3],
  ['thứ năm', 4],
  ['thứ sáu', 5],
  ['thứ bảy', 6],
  ['thứ bẩy', 6],
  ['chủ nhật', 7],
  ['chúa nhật', 7],
]

/** Thứ Hai to Chủ nhật, also "thứ 2"; 1 is Monday. */
export function weekday(tokens: Tokens, at: number): Match<number> | null {
  for (const [words, value] of weekdays) {
    const next = after(tokens, at, words)
    if (next >= 0) return { value, next }
  }
  const number = after(tokens, at, 'thứ')
  const figure = number < 0 ? null : digits(tokens, number, 1)
  return figure && figure.value >= 2 && figure.value <= 7 ? { value: figure.value - 1, next: figure.next } : null
}

const mondayOf = (day: PlainDate): PlainDate => addDays(day, 1 - weekdayOf(day))

const weeks: [string, number][] = [
  ['tuần này', 0],
  ['tuần tới', 7],
  ['tuần sau', 7],
  ['tuần kế tiếp', 7],
  ['tới', -1],
  ['này', -1],
]

/** "thứ Sáu tuần này", "thứ Sáu tới", "thứ Sáu". */
const weekdayAlone: Parser<Point> = (tokens, at) => {
  const day = weekday(tokens, at)
  if (!day) return null
  for (const [words, offset] of weeks) {
    const next = after(tokens, day.next, words)
    if (next < 0) continue
    if (offset < 0) return { value: pointNear('date', nextWeekday(day.value), { weekday: day.value }), next }
    const near = (issuedOn: PlainDate) => oneDay(addDays(mondayOf(issuedOn), offset + day.value - 1))
    return { value: pointNear('date', near, { weekday: day.value }), next }
  }
  return { value: pointNear('date', nextWeekday(day.value), { weekday: day.value }), next: day.next }
}

const nextWeekday = (day: number) => (issuedOn: PlainDate) => oneDay(addDays(issuedOn, (day - weekdayOf(issuedOn) + 7) % 7))

const relativeDays: [string, number][] = [
  ['ngày hôm nay', 0],
  ['hôm nay', 0],
  ['chiều nay', 0],
  ['sáng nay', 0],
  ['tối nay', 0],
  ['sáng mai', 1],
  ['chiều mai', 1],
  ['trong ngày', 0],
  ['ngày mai', 1],
  ['ngày kia', 2],
  ['ngày hôm sau', 1],
]

const dayFromToday: Parser<Point> = (tokens, at) => {
  for (const [words, offset] of relativeDays) {
    const next = after(tokens, at, words)
    if (next < 0) continue
    if (words === 'trong ngày' && tokenAt(tokens, next)?.kind === 'number') continue
    return { value: pointNear('date', (issuedOn) => oneDay(addDays(issuedOn, offset))), next }
  }
  return null
}

const fixedFeasts: [string, number, number][] = [
  ['tết dương lịch', 1, 1],
  ['tết tây', 1, 1],
  ['lễ quốc khánh', 9, 2],
  ['quốc khánh', 9, 2],
]

const isOn = (point: Point, month: number, day: number): boolean => {
  const found = point.daysIn(point.year ?? 2024)
  return found !== null && found.last === dayOf(point.year ?? 2024, month, day)
}

/** Tết Dương lịch, Quốc khánh: days of the solar calendar that have a name. */
const fixedFeast: Parser<Point> = (tokens, at) => {
  for (const [words, month, day] of fixedFeasts) {
    const next = after(tokens, skip(tokens, at, ['dịp', 'ngày']), words)
    if (next < 0) continue
    const figures = bare(tokens, next)
    if (figures) return isOn(figures.value, month, day) ? figures : null
    const ref = ofYear(tokens, next)
    return { value: datePoint(ref.value, month, day), next: ref.next }
  }
  return null
}

const marked = firstOf(isoDate, markedDate(true), spelledDate(true), edgeDay, loneDay)
const bare = firstOf(isoDate, markedDate(false), spelledDate(false))

const dayWords = ['ngày mùng', 'ngày mồng', 'ngày', 'mùng', 'mồng']

/** "Thứ Sáu, ngày 20/6/2025": a date whose day of the week is stated too, and must agree. */
const weekdayDate: Parser<Point> = (tokens, at) => {
  const day = weekday(tokens, at)
  if (!day) return null
  const open = isMark(tokens, day.next, ',(') ? day.next + 1 : day.next
  const found = dateAt(tokens, open)
  if (!found) return null
  const next = isMark(tokens, day.next, '(') && isMark(tokens, found.next, ')') ? found.next + 1 : found.next
  return { value: onWeekday(found.value, day.value), next }
}

function onWeekday(point: Point, day: number): Point {
  const agree = (found: Days | null) => (found && weekdayOf(found.last) === day ? found : null)
  const near = point.near
  return { ...point, weekday: day, daysIn: (year) => agree(point.daysIn(year)), ...(near ? { near: (on, fits) => agree(near(on, fits)) } : {}) }
}

const notOccasions = terms(`
  ký | kí | ban hành | nhận | có hiệu lực | và | hoặc | hay | này | nay | sau | trước | mai | kia | càng | một | hai | ba | làm việc | cuối | đầu | hôm | tiếp | phát hành |
  trong | từ | đến | hết | hằng | hàng | tháng | tuần | năm | hoàn thành | mùng | mồng | rằm
`)
const longestOccasion = 6

/** "ngày tựu trường 20/8/2026", "ngày bầu cử (15/3/2026)": the day and what falls on it. */
function occasionDate(tokens: Tokens, at: number): Match<Point> | null {
  for (let next = at; next <= at + longestOccasion; next++) {
    const open = isMark(tokens, next, '(') ? next + 1 : next
    const figures = next > at && tokenAt(tokens, open)?.kind === 'number' ? bare(tokens, open) : null
    if (figures) {
      if (figures.value.year === null) return null
      return open === next ? figures : isMark(tokens, figures.next, ')') ? { ...figures, next: figures.next + 1 } : null
    }
    if (tokenAt(tokens, next)?.kind !== 'word' || afterAny(tokens, next, notOccasions) >= 0) return null
  }
  return null
}

function dateAt(tokens: Tokens, at: number): Match<Point> | null {
  const word = afterAny(tokens, at, dayWords)
  const found = word >= 0 ? (marked(tokens, word) ?? occasionDate(tokens, word)) : bare(tokens, at)
  if (!found || !isMark(tokens, found.next, '(')) return found
  const day = weekday(tokens, found.next + 1)
  return day && isMark(tokens, day.next, ')') ? { value: onWeekday(found.value, day.value), next: day.next + 1 } : found
}

/** A day, in every notation officials use. */
export const date: Parser<Point> = firstOf<Point>(dayFromToday, fixedFeast, weekdayDate, dateAt, weekdayAlone)
