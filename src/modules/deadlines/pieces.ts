import { type Expression, expression } from './expression.ts'
import { afterNothing } from './nothing.ts'
import { bareOf, type Token, type Tokens } from './tokens.ts'

/** A stretch of a phrase, by token: a time, words whose time does not bind, or one plain word. */
export type Piece = { at: number; next: number } & ({ type: 'time'; expression: Expression } | { type: 'nothing' } | { type: 'word' })

/** First words of everything the grammar knows, so that running prose is passed over quickly. */
const starters = new Set(
  `hiến bộ luật pháp nghị quyết thông chỉ công kế kết văn tờ báo hướng quy chương đề tb giấy biên hợp tiêu số
   tính số chốt đến cho từ có hết hiệu chi kinh ngân nguồn dự hoạt tầm
   không muộn chậm trễ lâu tối hạn thời kéo duy tới trước bắt kể sau ngay trong vào khoảng dịp
   ngày hôm mùng mồng thứ chủ chúa tháng t th quý quí q năm nửa đầu giữa cuối thượng trung hạ những tuần nhiệm niên học hk
   đêm giao tết lễ vu phật giỗ kéo chuyển vừa lần gấp ông rằm quốc định các giai thời kế
   hằng hàng mỗi từng cứ theo định thường một hai ba bốn tư sáu bảy bẩy tám chín mười
   lúc hồi liên quanh lộ đúng bảo đảm tại trình kỳ kì phiên hội đại cuộc khi đột và khoảng
   so cùng hơn bằng mức lũy luỹ cộng dữ danh hiện sơ tổng kỷ đánh nhìn qua trải tức nhằm tương đã song đồng cả
   hoặc càng sớm khẩn hỏa kịp lập nhanh sắp chưa lâu gấp sáng chiều tối trưa buổi`
    .split(/\s+/)
    .map(bareOf),
)

const glued = /^(q|quy|hk)[iv]*$/

/** Whether a time, or words that take a time away, may begin with this token. */
export const mayStart = (token: Token): boolean =>
  token.kind === 'number' || (token.kind === 'word' && (starters.has(token.bare) || glued.test(token.bare)))

/** The piece that stands at a place of the text. */
export function pieceAt(tokens: Tokens, at: number): Piece {
  const token = tokens.list[at]
  if (!token || !mayStart(token)) return { type: 'word', at, next: at + 1 }
  const idle = afterNothing(tokens, at)
  if (idle > at) return { type: 'nothing', at, next: idle }
  const found = expression(tokens, at)
  return found && found.next > at ? { type: 'time', at, next: found.next, expression: found.value } : { type: 'word', at, next: at + 1 }
}

/** Cuts a whole phrase into its pieces. */
export function piecesOf(tokens: Tokens): Piece[] {
  const pieces: Piece[] = []
  for (let at = 0; at < tokens.list.length; ) {
    const piece = pieceAt(tokens, at)
    pieces.push(piece)
    at = piece.next
  }
  return pieces
}
