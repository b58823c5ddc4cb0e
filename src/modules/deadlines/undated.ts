import type { DeadlineRelation } from './deadline.ts'
import { count, digits, roman } from './numerals.ts'
import { endOfClause } from './duration.ts'
import { iso, span } from './span.ts'
import { after, afterAny, isMark, type Match, skip, skipAll, type Tokens, terms } from './tokens.ts'

/** A statement of time without a day: thường xuyên, theo lộ trình, tại kỳ họp, trong 5 năm tiếp theo, khẩn trương. */
export type Undated = { kind: 'continuous' | 'roadmap' | 'event' | 'relative' | 'vague'; relation: DeadlineRelation | null; span?: string }

const of = (kind: Undated['kind'], next: number, relation: DeadlineRelation | null = null): Match<Undated> | null =>
  next < 0 ? null : { value: { kind, relation }, next }

const always = ['thường xuyên', 'liên tục', 'quanh năm']
const roadmaps = ['lộ trình', 'kế hoạch', 'tiến độ', 'chương trình công tác', 'chương trình làm việc']

const continuous = (tokens: Tokens, at: number): Match<Undated> | null => {
  const first = afterAny(tokens, at, always)
  if (first < 0) return null
  let next = first
  for (let guard = 0; guard < 4; guard++) {
    const start = isMark(tokens, next, ',') ? next + 1 : skip(tokens, next, ['và'])
    const further = afterAny(tokens, start, always)
    if (further < 0) break
    next = further
  }
  return of('continuous', next)
}

const roadmap = (tokens: Tokens, at: number): Match<Undated> | null => {
  const word = afterAny(tokens, at, ['theo đúng', 'theo', 'đúng', 'bảo đảm', 'đảm bảo'])
  return of('roadmap', word < 0 ? -1 : afterAny(tokens, word, roadmaps))
}

const meetings = ['kỳ họp', 'kì họp', 'phiên họp', 'hội nghị', 'đại hội', 'cuộc họp']

/** "tại Kỳ họp thứ 9", "kỳ họp cuối năm", "Kỳ họp thứ 10, Quốc hội khóa XV". */
function meeting(tokens: Tokens, at: number): Match<Undated> | null {
  const start = skipAll(tokens, at, ['ngay', 'trình', 'tại', 'vào', 'trong', 'đến', 'trước', 'sau', 'chậm nhất', 'muộn nhất'])
  const word = afterAny(tokens, start, meetings)
  if (word < 0) return null
  const isBefore = start > at && after(tokens, start - 1, 'trước') >= 0
  const isAfter = start > at && after(tokens, start - 1, 'sau') >= 0
  const isBy = start > at && (after(tokens, start - 1, 'đến') >= 0 || after(tokens, start - 1, 'nhất') >= 0)
  return of('event', afterSession(tokens, word), isBefore ? 'before' : isAfter ? 'after' : isBy ? 'by' : null)
}

function afterSession(tokens: Tokens, at: number): number {
  const ordinal = skip(tokens, at, ['thường kỳ', 'thường lệ', 'bất thường', 'chuyên đề', 'gần nhất', 'tới'])
  const number = after(tokens, ordinal, 'thứ')
  const figure = number < 0 ? null : (count(tokens, number) ?? roman(tokens, number))
  const next = figure ? figure.next : number >= 0 ? Math.min(number + 1, tokens.list.length) : ordinal
  return skip(tokens, afterBody(tokens, next), ['thường kỳ', 'thường lệ'])
}

/** ", Quốc hội khóa XV", "HĐND tỉnh khóa 16", "lần thứ XIV của Đảng". */
function afterBody(tokens: Tokens, at: number): number {
  const start = isMark(tokens, at, ',(') ? at + 1 : at
  const named = skipAll(
    tokens,
    start,
    terms(`
  của | quốc hội | chính phủ | hội đồng nhân dân | hđnd | tỉnh | thành phố | đảng | toàn quốc | lần thứ
`),
  )
  const term = afterAny(tokens, named, ['khóa thứ', 'khoá thứ', 'khóa', 'khoá'])
  const end = term < 0 ? named : Math.max(term, digits(tokens, term, 2)?.next ?? 0, tokens.list[term]?.kind === 'word' ? term + 1 : 0)
  if (named === start && term < 0) return at
  const roman_ = term < 0 && /^[ivx]+$/.test(tokens.list[named]?.key ?? '') ? named + 1 : end
  return isMark(tokens, at, '(') && isMark(tokens, roman_, ')') ? roman_ + 1 : roman_
}

const untilEvent = ['cho đến khi', 'cho tới khi', 'đến khi', 'tới khi']
const fromIssue = ['kể từ ngày ký ban hành', 'kể từ ngày ký', 'kể từ ngày ban hành', 'từ ngày ký ban hành', 'từ ngày ký', 'từ ngày ban hành']
const afterEvent = ['ngay sau khi', 'sau khi', 'ngay khi', 'kể từ khi', 'từ khi', 'ngay sau']
const atEvent = [
  'đồng thời với',
  'cùng thời điểm',
  'cùng với thời điểm',
  'cùng với thời gian',
  'cùng ngày với',
  'cùng lúc với',
  'cùng lúc',
  'song song với',
  'tại thời điểm',
  'hoặc khi có yêu cầu',
  'hoặc theo yêu cầu',
  'hoặc đột xuất',
  'khi có yêu cầu',
  'khi được yêu cầu',
  'theo yêu cầu',
  'khi có',
  'khi',
  'đột xuất',
]

function event(tokens: Tokens, at: number): Match<Undated> | null {
  const session = meeting(tokens, at)
  if (session) return session
  const choices: [string[], DeadlineRelation | null][] = [
    [['trước khi'], 'before'],
    [fromIssue, 'from'],
    [untilEvent, 'until'],
    [afterEvent, 'after'],
    [atEvent, null],
  ]
  for (const [words, bound] of choices) {
    const next = afterAny(tokens, at, words)
    if (next >= 0) return of('event', endOfClause(tokens, next), bound)
  }
  return null
}

const following = ['tiếp theo', 'tới', 'sau', 'kế tiếp', 'sắp tới']
const plural = ['những năm', 'các năm', 'những tháng', 'các tháng', 'giai đoạn', 'thời gian', 'những quý', 'các quý', 'các giai đoạn']

/** "trong 5 năm tiếp theo", "những năm tiếp theo": counted from nothing that is dated. */
function relative(tokens: Tokens, at: number): Match<Undated> | null {
  const start = skipAll(tokens, at, ['và', 'ngay', 'cho', 'trong', 'vòng', 'khoảng'])
  const length = span(tokens, start)
  const counted = length ? afterAny(tokens, length.next, following) : -1
  if (length && counted >= 0) return { value: { kind: 'relative', relation: null, span: iso(length.value) }, next: counted }
  const word = afterAny(tokens, start, plural)
  const next = word < 0 ? -1 : afterAny(tokens, word, following)
  if (next < 0) return null
  return after(tokens, start, 'thời gian') >= 0 ? of('vague', next) : of('relative', next)
}

const urgent = terms(`
  trong thời gian sớm nhất | trong thời gian ngắn nhất | càng sớm càng tốt | hoặc sớm hơn | sớm hơn | sớm nhất có thể | sớm nhất | sớm | khẩn trương | khẩn | hỏa tốc |
  kịp thời | ngay lập tức | lập tức | ngay | nhanh chóng | nhanh nhất | không chậm trễ | theo quy định | đúng quy định | theo chỉ đạo |
  đúng hạn | đúng thời hạn | bảo đảm tiến độ | trong thời gian tới | thời gian tới | sắp tới | chưa xác định | không xác định | không thời hạn
  | lâu dài | gấp
`)

/** Reads a statement of time that has no day. */
export function undated(tokens: Tokens, at: number): Match<Undated> | null {
  return relative(tokens, at) ?? continuous(tokens, at) ?? roadmap(tokens, at) ?? event(tokens, at) ?? of('vague', afterAny(tokens, at, urgent))
}
