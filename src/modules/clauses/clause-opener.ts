import { afterCover, depthAt, inBody, inCitation, inDeadline, keyAt, type Reading } from './clause-reading.ts'
import { bodiesFrom } from './clause-body.ts'
import { isAt, verbAt } from './verb.ts'

/** What stands before a clause proper: connectives, a fronted phrase, a fronted deadline, "thứ hai". */
export type Opener = {
  next: number
  enumerated: boolean
  past: boolean /** Token of a deadline that stands in front of the clause, or -1. */
  deadline: number
}

/** Words that begin a phrase put before the clause, each ended by a comma. */
const fronts = new Set(
  'về đối trong đến trước từ để nhằm trên căn theo khi sau tại trường nếu bên ngoài qua thông nhân vào tính tiếp riêng tùy với do phát kết giao chỉ thực triển xét quá'.split(
    ' ',
  ),
)
/** Fronted phrases that name a topic or an aim; what follows their commas may still belong to them. */
const topics = new Set(['về', 'đối', 'để', 'nhằm', 'trên', 'căn', 'theo', 'ngoài', 'bên', 'tiếp', 'tại', 'với', 'phát', 'kết', 'giao', 'chỉ'])
const enumerators = /^(thứ (nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười)|(một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) là)$/

const pastOpenings =
  /^(thời gian qua|những năm qua|trong những năm qua|trong thời gian qua|đến nay|tính đến|cho đến nay|hiện nay|hiện|vừa qua|qua \d+ năm|sau \d+ năm|từ đầu năm|từ tháng|từ năm|từ ngày|chiều|sáng|tối|ngày|kết quả|nhờ|mặc dù|tuy nhiên|nguyên nhân|những kết quả|nhìn chung|theo báo cáo|theo thống kê|theo dự báo|theo số liệu|qua theo dõi|qua kiểm tra|trong bối cảnh|thời điểm hiện|những tháng đầu|trong những tháng|tại cuộc họp|tại hội nghị|tại phiên họp|tại buổi|tại lễ|trước đó|cùng ngày)(?![\p{L}])/u

/** Skips what stands before the clause proper. `issueYear` tells past years from those to come. */
export function openerOf(reading: Reading, from: number, to: number, issueYear: number | null): Opener {
  const begin = afterDateline(reading, from, to)
  const opener: Opener = { next: begin, enumerated: false, past: isPast(reading, begin, to, issueYear), deadline: -1 }
  for (let rounds = 0; rounds < 6; rounds++) {
    const before = opener.next
    skipWords(reading, opener, to)
    skipDeadline(reading, opener, to)
    skipFront(reading, opener, to)
    if (opener.next === before) break
  }
  return opener
}

/** Skips the place or agency with which a press report begins: "(Chinhphu.vn) - ". */
function afterDateline(reading: Reading, from: number, to: number): number {
  if (keyAt(reading, from) !== '(' || depthAt(reading, from) === 0) return from
  let next = from
  while (next < to && depthAt(reading, next) > 0) next++
  while (next < to && loose.has(keyAt(reading, next))) next++
  return next
}

function isPast(reading: Reading, from: number, to: number, issueYear: number | null): boolean {
  const start = reading.tokens[from]?.start ?? 0
  const end = reading.tokens[Math.min(to, from + 12) - 1]?.end ?? start
  const words = reading.text.slice(start, end).toLowerCase().replace(/\s+/g, ' ')
  if (pastOpenings.test(words)) return !/^ngày .{4,20}phải/.test(words)
  const year = /^(?:trong |cả )?(?:quý [ivx\d]+ |tháng \d+ |6 tháng đầu )?năm (\d{4})(?:\s*,|\s)/.exec(words)?.[1]
  return year !== undefined && issueYear !== null && Number(year) < issueYear
}

const loose = new Set([',', '-', '–', '+', ':', '"', '“', '”', '.', '…', '*', '•'])

function skipWords(reading: Reading, opener: Opener, to: number): void {
  while (opener.next < to) {
    const at = opener.next
    if (loose.has(keyAt(reading, at))) {
      opener.next++
      continue
    }
    const match = inBody(reading, at) ? null : verbAt(reading.tokens, at, ['connective'])
    if (!match || verbAt(reading.tokens, at, ['order', 'lead', 'support'])?.length === match.length) return
    const phrase = reading.tokens
      .slice(at, at + match.length)
      .map((token) => token.key)
      .join(' ')
    if (enumerators.test(phrase)) opener.enumerated = true
    opener.next += match.length
  }
}

/** A deadline at the head of a clause: "Trước ngày 15/6, …", "Trong quý II hoàn thành …". */
function skipDeadline(reading: Reading, opener: Opener, to: number): void {
  const at = opener.next
  if (!inDeadline(reading, at) || /^(hoàn|xong|thường)$/.test(keyAt(reading, at))) return
  const next = afterCover(reading.deadlineAt, at)
  if (next >= to) return
  opener.next = next
  opener.deadline = at
}

/** A fronted phrase ends at the first comma after which a body, a superior or a verb begins. */
function skipFront(reading: Reading, opener: Opener, to: number): void {
  const at = opener.next
  const key = keyAt(reading, at)
  if (!fronts.has(key) || inBody(reading, at)) return
  const verb = verbAt(reading.tokens, at, ['order', 'delegate', 'lead', 'support', 'negation', 'adverb']) !== null
  const limit = Math.min(to, at + 90)
  let verbComma = -1
  for (let i = at + 1; i < limit; i++) {
    if (depthAt(reading, i) > 0 || keyAt(reading, i) !== ',' || inBody(reading, i)) continue
    const after = afterAdverbs(reading, i + 1, to)
    if (isSuperiorAt(reading, after) || ((!verb || cites(reading, at, i)) && bodiesFrom(reading, after, to).bodies.length > 0))
      return void (opener.next = i + 1)
    if (verb) continue
    if (verbComma < 0 && startsOrder(reading, after)) verbComma = i
    if (verbComma >= 0 && !topics.has(key)) break
  }
  if (verbComma >= 0) opener.next = verbComma + 1
}

/** "Thực hiện Nghị quyết số …, Bộ A": a document named before the comma is the ground of what follows. */
function cites(reading: Reading, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (inCitation(reading, at)) return true
  return false
}

const startsOrder = (reading: Reading, at: number): boolean =>
  verbAt(reading.tokens, at, ['order', 'delegate', 'lead', 'support', 'negation']) !== null || /^\d+([.,]\d+)?$/.test(keyAt(reading, at))

/** Skips "khẩn trương", "tiếp tục", "phải" and the like. */
export function afterAdverbs(reading: Reading, at: number, to: number): number {
  let next = at
  while (next < to && !inBody(reading, next)) {
    const match = verbAt(reading.tokens, next, ['adverb', 'modal', 'connective'])
    if (!match || isAt(reading.tokens, next, 'support')) break
    next += match.length
  }
  return next
}

const superiors = [
  'phó thủ tướng',
  'thủ tướng',
  'chính phủ',
  'thường trực chính phủ',
  'quốc hội',
  'bộ chính trị',
  'ban bí thư',
  'tổng bí thư',
  'chủ tịch nước',
  'chỉ thị',
  'công điện',
  'nghị quyết',
  'thông báo',
  'kết luận',
  'văn bản',
  'công văn',
  'hội nghị',
  'ban thường vụ',
  'tỉnh ủy',
  'thành ủy',
  'ông',
  'bà',
  'lãnh đạo chính phủ',
  'người đứng đầu chính phủ',
].map((name) => name.split(' '))

/** Whether the text names, at `at`, one who gives orders to ministries: the Prime Minister, the Government, the directive itself. */
export function isSuperiorAt(reading: Reading, at: number): boolean {
  return superiors.some((name) => name.every((key, k) => keyAt(reading, at + k) === key))
}
