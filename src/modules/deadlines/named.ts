import type { Expression } from './expression.ts'
import type { Piece } from './pieces.ts'
import { relation } from './relation.ts'
import { after, afterAny, isMark, type Tokens, terms } from './tokens.ts'

/** Things that are called by the years they cover, whatever is done with them. */
const covering = terms(`
  chương trình | kế hoạch | chiến lược | quy hoạch | định hướng | ngân sách | dự toán | quyết toán | vốn | kinh phí | chỉ tiêu | mục tiêu | nhiệm vụ | công tác |
  phong trào | tầm nhìn | khung kế hoạch | khung thời gian | tuyển sinh lớp | danh mục | biên chế | mức thu | học phí | khoản phí | khoản thu | bảng giá | giá đất | giá điện | lương | chủ đề | phương hướng | tăng thu | kết dư |  lương cơ sở | điểm chuẩn
`)

/** Things that may be dated by their name, and may also be due then when something is done with them. */
const dated = terms(`
  đề án | dự án | nghị quyết | chỉ thị | báo cáo | phương án | kịch bản | khung | kiến trúc | niên giám | bộ chỉ số | chỉ số | xếp hạng | bảng xếp hạng |
  hiệp định | trái phiếu | khóa tập huấn | lớp tập huấn | sách trắng | hội thảo | diễn đàn
`)

/** What befalls or is counted: its day is told, never set. */
const befalling = terms(`
  bão | cơn bão | áp thấp nhiệt đới | lũ | trận lũ | lũ lụt | mưa lũ | ngập lụt | hạn hán | xâm nhập mặn | động đất | dịch bệnh | đợt dịch | dịch sởi | dịch tả | sự cố |
  vụ cháy | vụ án | vụ việc | tai nạn | mùa mưa | mùa khô | mùa lũ | mùa bão | nắng nóng | số liệu | kết quả | tình hình | doanh thu | sản lượng | tăng trưởng | lạm phát |
  kim ngạch | dân số | thu nhập bình quân | bình quân | phiên giao dịch | grdp | gdp | cpi | pci | papi
`)

/** What is held once or every year: its day is told, unless it is the holding that is ordered. */
const held = terms(`
  vụ đông xuân | vụ đông | vụ hè thu | vụ mùa | vụ xuân | vụ thu đông | mùa vụ | niên vụ | lễ hội | festival | hội chợ | triển lãm | hội thi | cuộc thi | kỳ thi | kì thi |
  giải thưởng | giải vô địch | ngày hội | tuần lễ | năm du lịch | năm đoàn kết | tháng hành động | tháng thanh niên | tháng công nhân | tháng nhân đạo |
  đại hội thể thao | sea games | hội khỏe | kỳ nghỉ | cuộc họp | kỳ tuyển sinh | tuyển sinh | tổng điều tra | cuộc điều tra | bầu cử | chiến dịch | tháng an toàn |
  năm an toàn | ngày an toàn
`)

/** Things whose horizon is part of their name: "Quy hoạch điện đến năm 2040". */
const farSighted = terms(
  `chiến lược | quy hoạch | định hướng | chương trình | đề án | kế hoạch | nghị quyết | phong trào | mục tiêu quốc gia | chỉ thị | khung`,
)

/** Words that make the time behind them a deadline, wherever they stand before it. */
const binding = terms(`
  hoàn thành | hoàn tất | xong | kết thúc | phấn đấu | bảo đảm | đảm bảo | đạt | phải | yêu cầu | chậm nhất | muộn nhất | thời hạn | thời gian thực hiện | thời gian hoàn thành | hạn chót | hạn cuối | dự kiến
`)

/** Words that do so when they stand right before it. */
const ordering = terms(`
  ban hành | trình | phê duyệt | công bố | thực hiện | triển khai | bắt đầu | khởi công | khánh thành | bàn giao | nghiệm thu | đưa vào sử dụng | vận hành | tổ chức |
  báo cáo | gửi | giải ngân | thông qua | khai trương | khai mạc | nộp | trong | vào | từ | đến | hết | trước | sau | là | cho
`)

/** What makes a thing ready: the time behind the thing is then when it must be. */
const making = terms(
  `ban hành | trình | phê duyệt | công bố | thông qua | hoàn thiện | xây dựng | lập | khởi công | nghiệm thu | gửi | nộp | xong | tổ chức | mở`,
)

const longest = 40

type TimePiece = Extract<Piece, { type: 'time' }>

const endsAt = (tokens: Tokens, at: number, words: readonly string[]): boolean =>
  [1, 2, 3].some((width) => at - width >= 0 && afterAny(tokens, at - width, words) === at)

const isPhased = (tokens: Tokens, at: number): boolean => afterAny(tokens, at, ['giai đoạn', 'thời kỳ', 'thời kì']) >= 0

type Kind = 'day' | 'short' | 'long' | 'other'

function kindOf(expression: Expression): Kind {
  if (expression.type !== 'series') return 'other'
  const kind = expression.points[0]?.kind
  if (expression.joint === 'range' && kind === 'date') return 'day'
  if (expression.joint === 'range' || kind === 'year' || kind === 'schoolYear' || kind === 'term') return 'long'
  return kind === 'date' || kind === 'lunar' || kind === 'week' ? 'day' : 'short'
}

/** Whether the words of relation are part of a name: none, or the horizon "đến năm 2040". */
function standsInName(tokens: Tokens, { at, expression }: TimePiece, kind: Kind): 'plain' | 'horizon' | 'span' | null {
  if (expression.type !== 'series') return null
  const bound = relation(tokens, at)
  if (bound.next === at) return 'plain'
  const isHorizon = kind === 'long' && (afterAny(tokens, at, ['đến năm', 'tới năm']) >= 0 || after(tokens, at, 'từ năm') >= 0)
  return isHorizon ? 'horizon' : expression.joint === 'range' && after(tokens, at, 'từ') >= 0 ? 'span' : null
}

type Noun = { at: number; next: number; covering: boolean; farSighted: boolean; befalling: boolean; held: boolean }

function nounAt(tokens: Tokens, at: number): Noun | null {
  const [cover, date, befall, hold] = [
    afterAny(tokens, at, covering),
    afterAny(tokens, at, dated),
    afterAny(tokens, at, befalling),
    afterAny(tokens, at, held),
  ]
  const spell = after(tokens, at, 'đợt') >= 0 && isSpell(tokens, at + 1) ? at + 1 : -1
  const next = Math.max(cover, date, befall, hold, spell)
  if (next < 0) return null
  return { at, next, covering: cover >= 0, farSighted: afterAny(tokens, at, farSighted) >= 0, befalling: befall >= 0 || spell >= 0, held: hold >= 0 }
}

/** "đợt hạn hán", "đợt nắng nóng"; "đợt 1" and "đợt cuối" are steps of a duty. */
const isSpell = (tokens: Tokens, at: number): boolean =>
  tokens.list[at]?.kind === 'word' &&
  afterAny(tokens, at, ['một', 'hai', 'ba', 'đầu', 'cuối', 'i', 'ii', 'iii', 'này', 'thứ', 'tháng', 'trong', 'trước']) < 0

/** The noun that the words before a time belong to; `floor` is where the reading before it ended. */
function ownerOf(tokens: Tokens, piece: TimePiece, floor: number, crossing: boolean): Noun | null {
  const stops = crossing ? ';.:' : ';.:,('
  for (let back = piece.at - 1; back >= Math.max(floor, piece.at - longest); back--) {
    if (isMark(tokens, back, stops) || afterAny(tokens, back, binding) >= 0) return null
    const noun = nounAt(tokens, back)
    if (noun && noun.next <= piece.at) return outermost(tokens, noun, floor)
  }
  return null
}

/** "Kế hoạch thực hiện Đề án": the noun at the head of the words, where one stands there, is what they name. */
function outermost(tokens: Tokens, noun: Noun, floor: number): Noun {
  const head = noun.at > floor ? nounAt(tokens, floor) : null
  return head && head.next <= noun.at && head.covering ? { ...head, farSighted: head.farSighted || noun.farSighted } : noun
}

/** Where nouns that follow one another begin: "mùa mưa bão". */
function startOf(tokens: Tokens, at: number): number {
  let start = at
  for (let guard = 0; guard < 4; guard++) {
    const by = [2, 1].find((width) => (nounAt(tokens, start - width)?.next ?? -1) >= start)
    if (by === undefined) break
    start -= by
  }
  return start
}

const isHeldBack = (tokens: Tokens, noun: Noun): boolean => endsAt(tokens, startOf(tokens, noun.at), ['trước', 'sau', 'tại', 'dịp', 'kịp'])

/** Whether something right before the noun gets it done, so that the time says when. */
function isMade(tokens: Tokens, noun: Noun): boolean {
  const start = endsAt(tokens, noun.at, ['các', 'những', 'dự thảo', 'bộ']) ? noun.at - 1 : noun.at
  return endsAt(tokens, noun.at, making) || endsAt(tokens, start, making)
}

/** "Đại hội Thể thao toàn quốc năm 2026": a meeting with its name and year, where nothing says at, before or after it. */
export function isNamedMeeting(tokens: Tokens, meeting: TimePiece, year: TimePiece): boolean {
  const { expression } = meeting
  if (expression.type !== 'undated' || expression.kind !== 'event' || afterAny(tokens, meeting.at, ['hội nghị', 'đại hội', 'cuộc họp']) < 0)
    return false
  for (let at = meeting.next; at < year.at; at++) if (tokens.list[at]?.kind !== 'word') return false
  return (
    year.at > meeting.next && kindOf(year.expression) === 'long' && relation(tokens, year.at).next === year.at && !endsAt(tokens, year.at, ordering)
  )
}

const yearly = terms('kế hoạch | dự toán | chương trình | ngân sách')

/** "kế hoạch công tác hằng năm": a plan made every year, and no order to act every year. */
function isYearlyPlan(tokens: Tokens, { at, expression }: TimePiece, floor: number): boolean {
  if (expression.type !== 'cycle' || expression.relation !== null || afterAny(tokens, at, ['hằng', 'hàng']) < 0 || !tokens.whole) return false
  const noun = afterAny(tokens, floor, yearly)
  return noun >= 0 && noun >= at - 4 && tokens.list.slice(noun, at).every(({ kind }) => kind === 'word') && !endsAt(tokens, at, ordering)
}

/**
 * Whether a time is part of the name of the thing before it and sets no deadline: "Chương trình … giai đoạn 2026-2030",
 * "Quy hoạch … đến năm 2040", "kế hoạch vốn năm 2027", "đợt hạn hán năm 2023".
 */
export function isOfName(tokens: Tokens, piece: TimePiece, floor: number): boolean {
  if (isYearlyPlan(tokens, piece, floor)) return true
  const kind = kindOf(piece.expression)
  const phased = isPhased(tokens, piece.at)
  const manner = standsInName(tokens, piece, kind)
  const bracketed = tokens.whole && isMark(tokens, piece.at - 1, '(') && kind === 'long' && piece.at - 1 > floor
  if (!manner || kind === 'other' || (tokens.list[piece.at - 1]?.kind !== 'word' && !isMark(tokens, piece.at - 1, ')”"') && !bracketed)) return false
  if (endsAt(tokens, piece.at, binding) || (endsAt(tokens, piece.at, ordering) && !phased)) return false
  const noun = ownerOf(tokens, { ...piece, at: bracketed ? piece.at - 1 : piece.at }, floor, tokens.whole && kind === 'long')
  if (!noun || isHeldBack(tokens, noun)) return false
  if (manner === 'horizon') return noun.farSighted
  if (noun.befalling || manner === 'span') return noun.befalling
  if (noun.held) return !isMade(tokens, noun)
  if (kind === 'day') return false
  return noun.covering || phased || !isMade(tokens, noun)
}
