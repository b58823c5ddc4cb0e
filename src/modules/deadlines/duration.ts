import { date } from './date-points.ts'
import type { Deadline, DeadlineRelation } from './deadline.ts'
import { count } from './numerals.ts'
import type { Point } from './point.ts'
import { relation } from './relation.ts'
import { type Span, span } from './span.ts'
import { after, afterAny, isMark, type Match, type Parser, skip, skipAll, tokenAt, type Tokens, terms } from './tokens.ts'

/** What a span is counted from: `point` for a stated day, `from` for a kind of anchor, neither when nothing is said. */
export type Anchor = { from: NonNullable<Deadline['from']>; point?: Point }

const openings = ['kể từ sau', 'kể từ', 'tính từ', 'tính kể từ', 'tính bắt đầu từ', 'bắt đầu từ', 'sau khi', 'từ khi', 'từ', 'sau', 'khi']
const documents = terms(`
  văn bản này | văn bản | công văn này | công văn | công điện này | công điện | chỉ thị này | chỉ thị | kế hoạch này | kế hoạch |
  quyết định này | quyết định | nghị quyết này | nghị quyết | thông báo này | thông báo | kết luận này | kết luận | chương trình này |
  đề án này | thông tư này | nghị định này | quy chế này | tờ trình này
`)
const issuing = ['ban hành', 'ký ban hành', 'ký', 'kí', 'phát hành', 'ra']
const receiving = terms(`
  nhận được đầy đủ | nhận được đủ | nhận được | nhận đầy đủ | nhận đủ | nhận | tiếp nhận đầy đủ | tiếp nhận đủ | tiếp nhận | đơn vị nhận được
  | cơ quan nhận được
`)
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
  if (endOfClause(tokens, start) === word) return null
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

const heads = ['trong thời hạn', 'thời hạn', 'thời gian']

/** What follows a length of time that is no term: "6 tháng đầu năm", "5 năm tiếp theo", "3 năm liên tiếp", "2 năm/lần". */
const otherUses = terms(`
  đầu | cuối | còn lại | tiếp theo | kế tiếp | tới | liên tiếp | liên tục | gần đây | gần nhất | qua | trước đây | lần | một lần | / lần |
  / 1 lần | / một lần | 1 lần | 01 lần | tuổi | học
`)

/** "một tuần hai lần" tells how often. */
function isCounted(tokens: Tokens, at: number): boolean {
  const number = count(tokens, at)
  return number !== null && after(tokens, number.next, 'lần') >= 0
}

const limiting = ['trong', 'ngay trong', 'không quá', 'tối đa', 'không vượt quá', 'sau', 'chậm nhất sau']

/** Hours are a length of time only where something says so: "trước 17 giờ" is an hour of the day. */
const isHourOfDay = (tokens: Tokens, at: number, { hours }: Span, from: Match<Anchor> | null): boolean =>
  hours > 0 && hours < 24 && from === null && afterAny(tokens, at, limiting) < 0

/** "03 ngày trước ngày họp", "trước 05 ngày so với ngày họp": counted back from an event. */
function backFrom(tokens: Tokens, length: Match<Span>): Match<Duration> | null {
  const event = afterAny(tokens, length.next, ['trước', 'so với'])
  if (event < 0 || endOfClause(tokens, event) === event) return null
  return { value: { span: length.value, anchor: { from: 'event' }, relation: 'before' }, next: endOfClause(tokens, event) }
}

/** "trong vòng 15 ngày kể từ ngày ban hành", "chậm nhất sau 05 ngày làm việc", "15 ngày". */
export const duration: Parser<Duration> = (tokens, at) => {
  const bound = relation(tokens, skip(tokens, at, heads))
  const length = span(tokens, skip(tokens, bound.next, heads))
  if (!length || afterAny(tokens, length.next, otherUses) >= 0 || isCounted(tokens, length.next)) return null
  const back = backFrom(tokens, length)
  if (back) return back
  const from = anchor(tokens, length.next)
  if (isHourOfDay(tokens, at, length.value, from)) return null
  return { value: { span: length.value, anchor: from?.value ?? null, relation: bound.value }, next: from?.next ?? length.next }
}
