import type { Span } from '../texts/index.ts'
import { depthAt, inBody, inCitation, inDeadline, keyAt, type Reading, type Run, spanOf, wordsOf } from '../clauses/index.ts'
import type { MandateTarget } from './mandate.ts'
import { numberOf, scaleOf } from './target-number.ts'
import { verbAt } from '../clauses/index.ts'

/** A target with the stretch of text that states it. */
export type FoundTarget = { target: MandateTarget; span: Span }

type Operator = MandateTarget['op']

const operators: readonly { words: string[]; op: Operator }[] = [
  { words: ['ít', 'nhất'], op: '>=' },
  { words: ['tối', 'thiểu'], op: '>=' },
  { words: ['không', 'dưới'], op: '>=' },
  { words: ['không', 'thấp', 'hơn'], op: '>=' },
  { words: ['không', 'ít', 'hơn'], op: '>=' },
  { words: ['chí', 'ít'], op: '>=' },
  { words: ['không', 'quá'], op: '<=' },
  { words: ['không', 'vượt', 'quá'], op: '<=' },
  { words: ['tối', 'đa'], op: '<=' },
  { words: ['nhiều', 'nhất'], op: '<=' },
  { words: ['xuống', 'dưới'], op: '<' },
  { words: ['thấp', 'hơn'], op: '<' },
  { words: ['dưới'], op: '<' },
  { words: ['trên'], op: '>' },
  { words: ['hơn'], op: '>' },
  { words: ['vượt'], op: '>' },
]

/** Words before a number that make it part of a name: Điều 5, cấp độ 3, bão số 3, lớp 12. */
const naming = new Set(
  'số điều khoản điểm lục mục chương đoạn năm tháng quý ngày lớp độ lộ khóa thứ lần hạng nhóm tuần kỳ phần định thị luật tư án vùng dịch mức bậc đề hồi lúc giờ hiệu ước pha'.split(
    ' ',
  ),
)
const lifting = new Set(['tăng', 'tăng thêm', 'thêm'])
const lowering = new Set(['giảm', 'cắt giảm', 'tiết kiệm', 'rút ngắn', 'tiết giảm', 'giảm thiểu', 'giảm thêm'])

/** Numbers promised in a clause (chỉ tiêu), with unit, operator and subject; counts that only describe are left out. */
export function targetsIn(reading: Reading, run: Run): FoundTarget[] {
  const found: FoundTarget[] = []
  for (let at = run.from; at < run.to; at++) {
    const value = quantityAt(reading, at)
    if (value === null) continue
    const read = targetAt(reading, run, at, value, found.at(-1))
    if (!read) continue
    found.push(read.found)
    at = read.next - 1
  }
  return found
}

/** The number at a token, unless it belongs to a date, a citation or a name. */
function quantityAt(reading: Reading, at: number): number | null {
  const token = reading.tokens[at]
  if (!token || inDeadline(reading, at) || inCitation(reading, at) || inBody(reading, at)) return null
  const value = numberOf(token.text)
  if (value === null || value === 0) return null
  const before = reading.tokens[at - 1]
  const after = reading.tokens[at + 1]
  if (
    before &&
    ((naming.has(before.key) && !(before.key === 'mức' && after?.text === '%')) ||
      (before.end === token.start && /[\p{L}\-–/]/u.test(before.text) && !isRangeDash(reading, at)))
  )
    return null
  if (after && after.start === token.end && after.word) return null
  return value
}

const isRangeDash = (reading: Reading, at: number): boolean =>
  /^[-–]$/.test(keyAt(reading, at - 1)) && numberOf(reading.tokens[at - 2]?.text ?? '') !== null

function targetAt(
  reading: Reading,
  run: Run,
  at: number,
  value: number,
  previous: FoundTarget | undefined,
): { found: FoundTarget; next: number } | null {
  const upper = upperAt(reading, at, run.to)
  let next = upper?.next ?? at + 1
  const scale = scaleOf(keyAt(reading, next), keyAt(reading, next + 1))
  if (scale !== 1) next++
  const percent = keyAt(reading, next) === '%' || keyAt(reading, next) === '‰'
  const unit = percent ? keyAt(reading, next++) : unitAt(reading, next, run.to)
  if (unit === null) return null
  if (!percent) next += unit.split(' ').length
  const op = operatorBefore(reading, run.from, at)
  const share = percent && keyAt(reading, next) === 'gdp'
  if (!percent && op === null && !promised(reading, run, at, unit, previous)) return null
  const onwards = keyAt(reading, next) === 'trở' && keyAt(reading, next + 1) === 'lên'
  if (onwards) next += 2
  const after = subjectAfter(reading, next, run.to)
  const subject = after ?? (percent ? subjectBefore(reading, run.from, at) : null)
  const target: MandateTarget = {
    op: upper ? 'range' : onwards ? '>=' : (op ?? '='),
    value: value * scale,
    ...(upper ? { upper: upper.value * scale } : {}),
    unit,
    subject: share ? 'GDP' : subject,
  }
  return { found: { target, span: spanOf(reading, { from: at, to: next }) }, next }
}

/** "70 - 80%", "từ 70% đến 80%". */
function upperAt(reading: Reading, at: number, to: number): { value: number; next: number } | null {
  let next = at + 1
  if (keyAt(reading, next) === '%') next++
  if (!/^(-|–|đến|tới)$/.test(keyAt(reading, next)) || next + 1 >= to) return null
  if (/^(đến|tới)$/.test(keyAt(reading, next)) && keyAt(reading, at - 1) !== 'từ') return null
  const value = numberOf(reading.tokens[next + 1]?.text ?? '')
  const low = numberOf(reading.tokens[at]?.text ?? '')
  return value !== null && low !== null && value > low ? { value, next: next + 2 } : null
}

const unitWords = /^(tỷ|triệu|nghìn|đồng|usd|ha|km|m2|m3|tấn|mw|kw|gw|liều|người|hộ|xã|huyện|tỉnh)$/

/** The noun counted: "61 tiện ích", "5.000 tỷ đồng". */
function unitAt(reading: Reading, at: number, to: number): string | null {
  const first = reading.tokens[at]
  if (!first?.word || at >= to || inDeadline(reading, at) || /^\d/.test(first.key)) return null
  if (/^(ngày|tháng|năm|quý|giờ|tuần|lần|và|hoặc|của|trong|từ|đến|tại|con|điểm)$/.test(first.key)) return null
  const second = reading.tokens[at + 1]
  const single = unitWords.test(first.key) && !/^(tỷ|triệu|nghìn)$/.test(first.key)
  const two =
    !single &&
    (verbAt(reading.tokens, at + 1, ['order'])?.length ?? 0) < 2 &&
    second?.word &&
    at + 1 < to &&
    !inDeadline(reading, at + 1) &&
    !/^(để|của|trong|tại|có|và|cho|được|theo|mới|là|còn|đã|phải|mỗi)$/.test(second.key)
  return two ? `${first.text} ${second.text}` : first.text
}

/** The operator written before a number, or null where none is. */
function operatorBefore(reading: Reading, from: number, at: number): Operator | null {
  const window = reading.tokens.slice(Math.max(from, at - 7), at).map((token) => token.key)
  const words = window.join(' ')
  if (/(^|\s)(giảm|tiết kiệm|rút ngắn|tiết giảm)(?!.*(?:,|xuống còn|còn|nghèo))/.test(words.split(',').at(-1) ?? '')) return '-'
  for (const { words: wanted, op } of operators) {
    for (let k = 0; k + wanted.length <= window.length; k++) {
      if (window.length - k - wanted.length <= 2 && wanted.every((word, w) => window[k + w] === word) && !window.slice(k).includes(',')) return op
    }
  }
  const last = window.at(-1) ?? ''
  if (lifting.has(last) || lifting.has(`${window.at(-2) ?? ''} ${last}`)) return '+'
  return /(^|\s)(đạt|lên|còn|bằng|đủ|được|xuống|khoảng|mức|cho|tại|đến)$/.test(words) && !/(^|\s)(tại|cho|đến|mức)$/.test(words)
    ? '='
    : lowering.has(last)
      ? '-'
      : null
}

/** A bare count is a promise where a verb of order rules it ("lựa chọn 01 quốc gia") or it goes on a list of promises. */
function promised(reading: Reading, run: Run, at: number, unit: string, previous: FoundTarget | undefined): boolean {
  if (depthAt(reading, at) > 0) return false
  if (previous && previous.target.unit === unit && /^(,|và)$/.test(keyAt(reading, at - 1))) return true
  for (let k = Math.max(run.from, at - 4); k < at; k++) {
    const match = verbAt(reading.tokens, k, ['order'])
    if (match && k + match.length === at && (match.length > 1 || !inBody(reading, k))) return true
  }
  return false
}

const subjectStops =
  /^(phải|được|đã|có|trong|trước|vào|đến|để|nhằm|và|là|với|tại|bằng|qua|thông|theo|về|thuộc|trên|khi|so|cần|không|năm|quý|tháng|hoàn|từ|hiện|như|do|sẽ|bảo|đảm)$/

/** The noun after a number: at most ten words, up to a verb, a comma or a preposition. */
function subjectAfter(reading: Reading, from: number, to: number): string | null {
  let start = from
  while (start < to && /^(các|số|những|tổng|của)$/.test(keyAt(reading, start)) && keyAt(reading, start + 1) !== 'lượng') start++
  let next = start
  while (next < to && next < start + 10 && reading.tokens[next]?.word && !inDeadline(reading, next)) {
    if (next > start && (subjectStops.test(keyAt(reading, next)) || rulesAnObject(reading, next, to))) break
    if (next === start && subjectStops.test(keyAt(reading, next))) break
    next++
  }
  return next > start ? wordsOf(reading, { from: start, to: next }) : null
}

/** A verb with words after it ends the subject; the last word of "thời gian giải quyết" belongs to it. */
function rulesAnObject(reading: Reading, at: number, to: number): boolean {
  const verb = verbAt(reading.tokens, at, ['order'])
  if (!verb || verb.length < 2) return false
  const after = at + verb.length
  return after < to && reading.tokens[after]?.word === true && !subjectStops.test(keyAt(reading, after))
}

const measures = /^(tỷ lệ|tỉ lệ|tốc độ|tăng trưởng|tổng thu|kim ngạch|số lượng|diện tích|doanh thu|năng suất|mức độ|chỉ số)$/

/** The noun before "đạt 95%": back to a comma, a verb or the head of the clause. */
function subjectBefore(reading: Reading, from: number, at: number): string | null {
  let to = at
  while (
    to > from &&
    /^(đạt|ít|nhất|tối|thiểu|đa|trên|dưới|khoảng|lên|là|ở|mức|từ|không|quá|phải|vượt|hơn|được|còn|bằng|phấn|đấu|xuống|tăng|giảm)$/.test(
      keyAt(reading, to - 1),
    )
  )
    to--
  let start = to
  while (start > from && start > to - 10 && reading.tokens[start - 1]?.word && !inDeadline(reading, start - 1)) {
    const match = verbAt(reading.tokens, start - 1, ['order', 'adverb', 'modal'])
    if (measures.test(`${keyAt(reading, start - 1)} ${keyAt(reading, start)}`)) {
      start--
      break
    }
    if (match && start - 1 + match.length < to && (match.length > 1 || /^(đạt|nâng|đưa|có|giữ)$/.test(keyAt(reading, start - 1)))) {
      start = start - 1 + match.length
      break
    }
    start--
  }
  return to > start ? wordsOf(reading, { from: start, to }) : null
}
