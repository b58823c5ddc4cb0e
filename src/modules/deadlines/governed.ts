import { daysBetween, type PlainDate } from '../../platform/dates.ts'
import type { Deadline } from './deadline.ts'
import type { Expression } from './expression.ts'
import { isOfName } from './named.ts'
import type { Piece } from './pieces.ts'
import { relation } from './relation.ts'
import { after, afterAny, isMark, type Tokens, terms } from './tokens.ts'

type TimePiece = Extract<Piece, { type: 'time' }>

/** Words before a time that say it binds, and belong to it. */
const governing = terms(`
  hoàn thành việc | hoàn thành | hoàn thiện | xong | thời hạn hoàn thành | thời gian hoàn thành | thời hạn | thời gian | hạn | dự kiến |
  chậm nhất | muộn nhất | ngay | là | :
`)

const steps = 4

/** The first token of a deadline including the words that govern it ("hoàn thành trong"). */
export function governedFrom(tokens: Tokens, at: number): number {
  let from = at
  for (let step = 0; step < steps; step++) {
    const start = governor(tokens, from)
    if (start < 0) break
    from = start
  }
  return isMark(tokens, from, ':') ? at : from
}

function governor(tokens: Tokens, at: number): number {
  for (const width of [4, 3, 2, 1]) {
    if (at - width >= 0 && governing.some((words) => after(tokens, at - width, words) === at)) return at - width
  }
  return -1
}

const names = terms(`
  chiến lược | đề án | chương trình | kế hoạch | quy hoạch | định hướng | nghị quyết | dự án | tầm nhìn | luật | mục tiêu | chỉ tiêu | dự toán
  | ngân sách | kinh phí | vốn | nhiệm vụ | kết quả | báo cáo | công tác | tổng kết | chỉ thị | kịch bản | khung | phương án | danh mục |
  doanh thu | tăng trưởng | hội nghị | kiến trúc | giai đoạn | phiên họp | kỳ họp | nghị định
`)

const reach = 24

/** Whether a name of a document or programme runs on into the time: "Chiến lược dữ liệu đến năm 2030". */
function isInName(tokens: Tokens, at: number): boolean {
  for (let back = at - 1; back >= Math.max(0, at - reach); back--) {
    if (isMark(tokens, back, ',;.:()')) return false
    if (afterAny(tokens, back, ['hoàn thành', 'phấn đấu', 'bảo đảm', 'xong', 'yêu cầu']) >= 0) return false
    if (afterAny(tokens, back, names) >= 0) return true
  }
  return false
}

/** Whether the time stands at the head of a clause, or after a word that governs it. */
const isSetOff = (tokens: Tokens, at: number): boolean =>
  at === 0 || isMark(tokens, at - 1, ',;.:()-+') || isNewLine(tokens, at) || governor(tokens, at) >= 0

/** Whether a token begins a line. */
export const isNewLine = (tokens: Tokens, at: number): boolean => {
  const [before, token] = [tokens.list[at - 1], tokens.list[at]]
  return !before || !token || tokens.text.slice(before.end, token.start).includes('\n')
}

const firmWords = ['trước', 'chậm nhất', 'muộn nhất', 'hết', 'đến hết', 'trong', 'ngay trong', 'không quá', 'vào', 'hạn', 'bắt đầu từ']

type SeriesExpression = Extract<Expression, { type: 'series' }>
type Read = Omit<Deadline, 'raw'>

const holds = (tokens: Tokens, piece: Piece, words: readonly string[]): boolean => {
  for (let at = piece.at; at < piece.next; at++) if (afterAny(tokens, at, words) >= 0) return true
  return false
}

const phases = ['giai đoạn', 'thời kỳ', 'nhiệm kỳ']

const isFirm = (tokens: Tokens, piece: TimePiece): boolean =>
  governor(tokens, piece.at) >= 0 || (afterAny(tokens, piece.at, firmWords) >= 0 && !holds(tokens, piece, phases))

const farOff = 300

/** What news tells of its own day: "Chiều 6/2, tại Trụ sở", "Ngày 13/3/2025, Thủ tướng …", and the ordinal "Thứ hai,". */
function isDateline(tokens: Tokens, piece: TimePiece, { relation }: SeriesExpression, read: Read, issuedOn: PlainDate | null): boolean {
  if (read.kind !== 'date' || relation !== null) return false
  if (read.weekday !== undefined && !/\p{Nd}/u.test(textOf(tokens, piece))) return !holds(tokens, piece, ['tuần'])
  if (governor(tokens, piece.at) >= 0 || !issuedOn || !read.due) return false
  return read.due <= issuedOn || (read.inferredYear && daysBetween(issuedOn, read.due) > farOff)
}

const textOf = (tokens: Tokens, { at, next }: Piece): string => tokens.text.slice(tokens.list[at]?.start, tokens.list[next - 1]?.end)

/** Whether the span of the calendar is so long that it names a programme more often than a deadline. */
const isLong = ({ kind, part }: Read): boolean => part === undefined && ['year', 'range', 'term', 'schoolYear'].includes(kind)

/** A time of the calendar binds when words say so; a name, a plan's period, a dateline or a past day does not. */
function seriesStands(tokens: Tokens, piece: TimePiece, expression: SeriesExpression, read: Read, issuedOn: PlainDate | null): boolean {
  if (read.kind === 'vague' || (issuedOn && read.due && read.due < issuedOn) || isDateline(tokens, piece, expression, read, issuedOn)) return false
  if (isReported(tokens, governedFrom(tokens, piece.at), 3)) return false
  if (isFirm(tokens, piece)) return true
  if (isReported(tokens, piece.at, reach) || isInName(tokens, piece.at) || isOfName(tokens, piece, -1)) return false
  if (isPartAlone(tokens, piece, read)) return isSetOff(tokens, piece.at)
  if (isLong(read)) return relation(tokens, piece.at).next > piece.at && !holds(tokens, piece, phases)
  if (isBareFigure(tokens, piece, read)) return false
  return expression.relation !== null || isSetOff(tokens, piece.at) || (read.kind !== 'half' && bareStands(tokens, piece.at))
}

/** "khoản phí đầu năm học": a part of a year that nobody numbers describes the noun before it. */
const isPartAlone = (tokens: Tokens, piece: TimePiece, { part }: Read): boolean =>
  part !== undefined && relation(tokens, piece.at).next === piece.at && !/\p{Nd}/u.test(textOf(tokens, piece))

/** "24/7", "54/76": two figures and a slash are no day unless something says so. */
const isBareFigure = (tokens: Tokens, piece: TimePiece, { kind, inferredYear }: Read): boolean =>
  kind === 'date' && inferredYear && !/\p{L}/u.test(textOf(tokens, piece))

/** Whether "đã" within some words before says that the thing has been done. */
function isReported(tokens: Tokens, at: number, within: number): boolean {
  for (let back = at - 1; back >= Math.max(0, at - within); back--) {
    if (isMark(tokens, back, ',;.:')) return false
    if (after(tokens, back, 'đã') >= 0) return true
  }
  return false
}

/** A bare month or day directly behind a verb or noun binds only where nothing names it. */
const bareStands = (tokens: Tokens, at: number): boolean =>
  tokens.list[at - 1]?.kind === 'word' && afterAny(tokens, at - 1, ['của', 'và', 'như', 'đợt', 'số', 'lần', 'họp', 'kỳ']) < 0

const attributive = terms(`
  kế hoạch | công tác | thường kỳ | phiên họp | giao ban | dự toán | chương trình | ngân sách | chỉ tiêu | nhiệm vụ | hội nghị | học tập |
  hoạt động | số liệu | bình quân
`)

function followsAny(tokens: Tokens, at: number, words: readonly string[]): boolean {
  return [1, 2].some((width) => at - width >= 0 && afterAny(tokens, at - width, words) === at)
}

const doing = ['thực hiện', 'triển khai', 'tổ chức', 'duy trì', 'cập nhật', 'báo cáo', 'tiến hành', 'định kỳ']

/** "Mỗi năm" and "thường kỳ" describe more often than they order. */
function cycleStands(tokens: Tokens, piece: TimePiece, read: Read): boolean {
  if (read.period === null || followsAny(tokens, piece.at, attributive)) return false
  const placed = read.dayOfMonth !== undefined || read.monthDay !== undefined || read.weekday !== undefined || read.relation !== null
  return placed || (afterAny(tokens, piece.at, ['mỗi', 'thường kỳ', 'từng', 'thường niên', 'theo']) < 0 && !isReported(tokens, piece.at, reach))
}

const endless = terms(`chi | kinh phí | nguồn | vốn | ngân sách | hoạt động | nhiệm vụ | dự toán | họp | kỳ | không | chưa | đầu tư`)
const routine = terms(`
  kiểm tra | rà soát | đôn đốc | theo dõi | cập nhật | báo cáo | giám sát | tuyên truyền | phối hợp | tổ chức | duy trì | hướng dẫn | trao đổi | tập huấn | bồi dưỡng |
  đào tạo | nâng cao | đánh giá | thực hiện | triển khai | bảo dưỡng | bảo trì | quan tâm | chỉ đạo | nắm | liên hệ | thông tin | thông báo | công khai | tiếp | đối thoại |
  tuần tra | vệ sinh | kiểm soát | chăm sóc | vận hành | trực | thống kê | cung cấp | phổ biến | quán triệt | củng cố | cải tiến | chủ động | giao ban | tham mưu | xử lý |
  đổi mới | thăm | làm | thanh tra | kiểm kê | đăng tải | đăng | quan trắc | cảnh báo | bổ sung | tăng cường
`)

/** "Sở Y tế thường xuyên kiểm tra": a standing duty; "nguồn chi thường xuyên" is money. */
const continuousStands = (tokens: Tokens, { at, next }: Piece): boolean =>
  isSetOff(tokens, at) ||
  followsAny(tokens, at, doing) ||
  (afterAny(tokens, next, routine) >= 0 && !followsAny(tokens, at, endless) && !isReported(tokens, at, 3))

const longestTail = 10

/** Whether the clause ends at most some words on, and no figure stands before its end. */
function endsClause(tokens: Tokens, at: number): boolean {
  for (let next = at; next <= at + longestTail; next++) {
    if (next >= tokens.list.length || isMark(tokens, next, '.;') || (next > at && isNewLine(tokens, next))) return true
    if (tokens.list[next]?.kind !== 'word') return false
  }
  return false
}

const agreed = terms('đã | được | đề ra')

/** "theo tiến độ đã giao", "theo lộ trình" where they end their clause. */
function roadmapStands(tokens: Tokens, { at, next }: Piece): boolean {
  if (after(tokens, at, 'theo') < 0 || isSetOff(tokens, at)) return false
  const isPlan = afterAny(tokens, next - 2, ['lộ trình', 'tiến độ']) !== next
  return endsClause(tokens, next) && (!isPlan || afterAny(tokens, next, agreed) >= 0)
}

const occasions = ['trước khi', 'sau khi', 'ngay sau khi', 'ngay khi', 'đồng thời với', 'cùng thời điểm', 'cùng với thời điểm', 'cùng lúc với']

/** "tại Kỳ họp thứ 10"; "trước khi trình", "sau khi được phê duyệt" at the end of a clause. */
function eventStands(tokens: Tokens, piece: Piece): boolean {
  const text = textOf(tokens, piece)
  if (afterAny(tokens, piece.at, ['tại', 'trình tại']) >= 0 && /\p{Nd}|thứ/u.test(text)) return true
  if (afterAny(tokens, piece.at, occasions) < 0 || piece.at === 0 || isNewLine(tokens, piece.at) || isMark(tokens, piece.at - 1, '.;:-+'))
    return false
  return !/\p{Nd}/u.test(text) && !isReported(tokens, piece.at, reach) && endsClause(tokens, piece.next)
}

/** Whether a time found in prose is a deadline there. */
export function stands(tokens: Tokens, piece: TimePiece, read: Read, issuedOn: PlainDate | null): boolean {
  const { expression } = piece
  if (expression.type === 'series') return seriesStands(tokens, piece, expression, read, issuedOn)
  if (expression.type === 'cycle') return cycleStands(tokens, piece, read)
  if (expression.type === 'duration') return expression.anchor !== null || afterAny(tokens, piece.at, [...firmWords, 'tối đa']) >= 0
  if (expression.kind === 'continuous') return continuousStands(tokens, piece)
  if (expression.kind === 'roadmap') return roadmapStands(tokens, piece)
  if (expression.kind === 'relative') return after(tokens, piece.at, 'trong') >= 0 && expression.span !== undefined
  return expression.kind === 'event' && eventStands(tokens, piece)
}
