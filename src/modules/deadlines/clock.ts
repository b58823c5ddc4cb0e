import { digits } from './numerals.ts'
import { after, afterAny, isGlued, isMark, type Match, skip, tokenAt, type Tokens, terms } from './tokens.ts'

const pad = (value: number): string => String(value).padStart(2, '0')

const fillers = ['lúc', 'vào lúc', 'hồi']

function minutes(tokens: Tokens, at: number): Match<number> {
  const found = digits(tokens, at, 2)
  if (!found || found.value > 59 || isMark(tokens, found.next, '/-.') || after(tokens, found.next, 'tháng') >= 0) return { value: 0, next: at }
  const unit = afterAny(tokens, found.next, ['phút', "'", 'p', 'ph'])
  return { value: found.value, next: afterSeconds(tokens, unit < 0 ? found.next : unit) }
}

/** Seconds are read and let go: "23 giờ 59 phút 59 giây". */
function afterSeconds(tokens: Tokens, at: number): number {
  const found = digits(tokens, at, 2)
  const word = found ? after(tokens, found.next, 'giây') : -1
  return word < 0 ? at : word
}

function hourUnit(tokens: Tokens, at: number): number {
  const word = afterAny(tokens, at, ['giờ', 'h', 'g'])
  if (word >= 0) return word
  return isMark(tokens, at, ':') && isGlued(tokens, at) && tokenAt(tokens, at + 1)?.text.length === 2 && isGlued(tokens, at + 1) ? at + 1 : -1
}

/** "chiều" behind the hour, but not "chiều nay", which is a day. */
function partOfDay(tokens: Tokens, at: number, words: string[]): number {
  const next = afterAny(tokens, at, words)
  return next >= 0 && afterAny(tokens, next, ['nay', 'mai']) >= 0 ? -1 : next
}

/** An hour of the day: 17h00, 17 giờ 30 phút, 17:00, 5 giờ chiều; HH:MM. */
export function clock(tokens: Tokens, at: number): Match<string> | null {
  const start = skip(tokens, at, fillers)
  const hour = digits(tokens, start, 2)
  const unit = hour ? hourUnit(tokens, hour.next) : -1
  if (!hour || unit < 0 || hour.value > 24) return null
  if (afterAny(tokens, unit, ['làm việc', 'kể từ', 'tính từ', 'sau khi', 'từ khi']) >= 0) return null
  const minute = minutes(tokens, unit)
  const afternoon = partOfDay(tokens, minute.next, ['chiều', 'tối'])
  const morning = partOfDay(tokens, minute.next, ['sáng', 'trưa'])
  const isAfternoon = afterAny(tokens, minute.next, ['chiều', 'tối']) >= 0
  const value = isAfternoon && hour.value < 12 ? hour.value + 12 : hour.value
  if (value === 24 && minute.value > 0) return null
  const next = Math.max(minute.next, afternoon, morning)
  return { value: `${pad(value)}:${pad(minute.value)}`, next: isMark(tokens, next, ',') ? next + 1 : next }
}

/** Words for a part of the day that change nothing: "cuối giờ làm việc ngày", "hết giờ hành chính", "sáng ngày". */
export const partsOfDay = terms(`
  cuối giờ làm việc | cuối giờ hành chính | cuối giờ chiều | cuối giờ | giờ làm việc | giờ hành chính | cuối buổi chiều | cuối buổi sáng |
  cuối ngày làm việc | buổi sáng | buổi chiều | sáng | chiều | tối | trưa | hết
`)
