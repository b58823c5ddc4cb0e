import { expression } from './expression.ts'
import { fullYear } from './numerals.ts'
import { relation } from './relation.ts'
import { span } from './span.ts'
import { after, afterAny, isMark, skip, tokenAt, type Tokens, terms } from './tokens.ts'

/** The position after a time of the calendar that follows at `at`, with its relation words, or `at`. */
export function afterTime(tokens: Tokens, at: number): number {
  const found = expression(tokens, at)
  return found?.value.type === 'series' ? found.next : at
}

const standing = terms(`
  tính đến thời điểm | tính đến hết | tính đến cuối | tính đến nay | tính đến | tính tới | số liệu đến | chốt đến | đến nay | cho đến nay |
  từ trước đến nay
`)
const summed = ['lũy kế', 'luỹ kế', 'cộng dồn', 'kéo dài sang', 'chuyển nguồn sang']
const figures = ['số liệu', 'dữ liệu', 'thông tin', 'danh sách', 'số dư', 'hiện trạng']
const takenOn = terms(`
  cập nhật đến | cập nhật tới | cập nhật đến thời điểm | cập nhật ngày | cập nhật lúc | chốt đến | chốt tới | chốt ngày | chốt tại | tính đến | có đến | tại thời điểm |
  tại ngày | đến thời điểm
`)

/** Figures as they stood on a day: "tính đến ngày …", "lũy kế đến hết tháng …", "dữ liệu cập nhật đến …". */
function status(tokens: Tokens, at: number): number {
  const said = afterAny(tokens, at, standing)
  if (said >= 0) return afterTime(tokens, said)
  const sum = afterAny(tokens, at, summed)
  if (sum >= 0) return afterTime(tokens, sum)
  const figure = afterAny(tokens, at, figures)
  const taken = figure < 0 ? afterAny(tokens, at, ['tại thời điểm', 'tính tại']) : afterAny(tokens, figure, takenOn)
  if (taken < 0) return sinceThen(tokens, at)
  const start = skip(tokens, taken, ['ngày'])
  const next = Math.max(afterTime(tokens, taken), afterTime(tokens, start === taken ? taken : start - 1))
  return next > taken ? next : -1
}

/** "từ đầu năm đến nay", "từ năm 2021 đến nay": what has happened since. */
function sinceThen(tokens: Tokens, at: number): number {
  if (afterAny(tokens, at, ['từ', 'kể từ']) < 0) return -1
  const since = afterTime(tokens, at)
  return since > at ? afterAny(tokens, since, ['cho đến nay', 'đến nay', 'tới nay', 'trở lại đây']) : -1
}

const alike = ['so với cùng kỳ', 'so với', 'so cùng kỳ', 'bằng cùng kỳ', 'cùng kỳ']
const bounds = new Set(['muộn', 'chậm', 'trễ', 'sớm'])

/** "cao hơn năm 2023", "so với tháng 3/2026", "cùng kỳ năm trước": another time that is only compared with. */
function comparison(tokens: Tokens, at: number): number {
  const word = afterAny(tokens, at, alike)
  if (word >= 0) return pastTime(tokens, word)
  const more = afterAny(tokens, at, ['hơn', 'bằng mức', 'mức', 'gấp đôi', 'lần'])
  if (more < 0 || bounds.has(tokenAt(tokens, at - 1)?.key ?? '')) return -1
  const year = after(tokens, more, 'năm')
  return year >= 0 && fullYear(tokens, year) ? year + 1 : -1
}

function pastTime(tokens: Tokens, at: number): number {
  const named = afterAny(tokens, at, ['năm trước', 'năm ngoái', 'tháng trước', 'quý trước', 'các năm trước', 'những năm trước'])
  return named >= 0 ? named : afterTime(tokens, at)
}

const looking = terms(
  `tổng kết , đánh giá | sơ kết , đánh giá | sơ kết , tổng kết | sơ kết | tổng kết | đánh giá | nhìn lại | kỷ niệm | qua | sau | trải qua`,
)
const lasting = ['nghị quyết', 'chỉ thị', 'luật', 'chương trình', 'chiến lược', 'kết luận', 'cuộc vận động', 'đề án', 'phong trào']
const carriedOut = ['thực hiện', 'triển khai', 'thi hành', 'hoạt động', 'xây dựng và', 'vận hành', 'áp dụng', 'thành lập', 'ngày thành lập']

/** "sơ kết 3 năm thực hiện …": the years looked back on, not years of time. */
function retrospect(tokens: Tokens, at: number): number {
  const word = afterAny(tokens, at, looking)
  const length = span(tokens, word < 0 ? at : skip(tokens, word, ['hơn', 'gần', 'kết quả', 'giữa kỳ']))
  const act = length ? afterAny(tokens, length.next, carriedOut) : -1
  return length && act >= 0 && (word >= 0 || afterAny(tokens, act, lasting) >= 0) ? length.next : -1
}

/** "(tức ngày 26/4/2026)" says a day once more in the other calendar. */
const repeated = (tokens: Tokens, at: number): number => {
  const word = isMark(tokens, at - 1, '(,') ? afterAny(tokens, at, ['tức là', 'tức', 'nhằm', 'tương ứng']) : -1
  return word < 0 || afterTime(tokens, word) === word ? -1 : afterTime(tokens, word)
}

const settled = terms(
  `giao | được giao | đề ra | cam kết | đăng ký | quy định | được duyệt | duyệt | phê duyệt | được phê duyệt | ký | nêu | xác định`,
)
const reach = 24
const headOfPhrase = 6

/** "đã bàn giao từ tháng 5/2023": the time at which something was done; "nhiệm vụ đã giao trước 30/6" is still to be done. */
function done(tokens: Tokens, at: number): number {
  const word = tokens.whole && at < headOfPhrase ? afterAny(tokens, at, ['đã', 'vừa']) : -1
  if (word < 0) return -1
  const attribute = afterAny(tokens, word, settled)
  if (attribute >= 0) {
    const bound = relation(tokens, attribute)
    return at > 0 && bound.value !== null && bound.value !== 'from' ? -1 : elseNone(afterTime(tokens, attribute), attribute)
  }
  for (let next = word; next < word + reach; next++) {
    const token = tokenAt(tokens, next)
    if (
      !token ||
      (token.kind === 'mark' && ';,.:'.includes(token.key)) ||
      (next > word + 1 && afterAny(tokens, next, ['hoàn thành', 'phải', 'cần']) >= 0)
    )
      return -1
    const end = afterTime(tokens, next)
    if (end > next) return end
  }
  return -1
}

const elseNone = (next: number, at: number): number => (next > at ? next : -1)

/** "Bão số 3 năm 2024", "Thông tư số 5 năm 2024": the number of a thing and the year it belongs to. */
function numberOfYear(tokens: Tokens, at: number): number {
  const number = after(tokens, at, 'số')
  const year = number >= 0 && tokenAt(tokens, number)?.kind === 'number' ? after(tokens, number + 1, 'năm') : -1
  return year >= 0 && fullYear(tokens, year) ? year + 1 : -1
}

/** The position after words that tell of a time and set none: a status, a comparison, what was done; else -1. */
export function afterReported(tokens: Tokens, at: number): number {
  for (const told of [status, comparison, retrospect, repeated, done, numberOfYear]) {
    const next = told(tokens, at)
    if (next > at) return next
  }
  return -1
}
