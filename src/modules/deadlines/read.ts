import type { PlainDate } from '../../platform/dates.ts'
import { nfc } from '../../platform/text.ts'
import { combine, type Told } from './combine.ts'
import type { Deadline } from './deadline.ts'
import type { Expression } from './expression.ts'
import { labelsOf } from './label.ts'
import { roman } from './numerals.ts'
import { isNamedMeeting, isOfName } from './named.ts'
import { type Piece, piecesOf } from './pieces.ts'
import { placedBy } from './placed-cycle.ts'
import type { Point } from './point.ts'
import { blank, resolve, withSharedYears } from './resolve.ts'
import { relation } from './relation.ts'
import { every } from './rhythm.ts'
import { after, afterAny, isGlued, isMark, terms, type Tokens, tokensOf } from './tokens.ts'

type TimePiece = Extract<Piece, { type: 'time' }>

const isTime = (piece: Piece): piece is TimePiece => piece.type === 'time'

/** Words of time that were not understood: what holds them is not read at all. */
const timeWords = [
  'tháng',
  'quý',
  'ngày',
  'tuần',
  'năm',
  'giờ',
  'hoặc',
  'hay',
  'trừ',
  'thay vì',
  'thay cho',
  'lùi',
  'hoãn',
  'hè',
  'mùa',
  'nhuận',
  'trở về trước',
  'trở lại',
]
const labelled = terms(`
  giai đoạn | đợt | bước | lần thứ | lần | phần | mục | pha | nhóm | khâu | hạng mục | chương | điều | khoản | điểm | phụ lục | lớp | cấp | mức độ | mức | hạng | loại |
  khóa | khoá | kỳ | vùng | tổ | số | dự án | đề án | hợp phần | gói thầu | gói | bảng | biểu | mẫu | phương án
`)

const isLabelled = (tokens: Tokens, at: number): boolean => [1, 2].some((width) => afterAny(tokens, at - width, labelled) === at)

/** A number that counts things and not time: "100%", "giai đoạn 1", "03 nền tảng". */
function isPlainNumber(tokens: Tokens, at: number, beforeTime: boolean): boolean {
  if (isMark(tokens, at + 1, '%')) return true
  if (isMark(tokens, at + 1, '/-') || isMark(tokens, at - 1, '/-')) return false
  if (isLabelled(tokens, at)) return true
  if (at === 0 && isMark(tokens, 1, '.)')) return true
  return !beforeTime && tokens.list[at + 1]?.kind === 'word' && afterAny(tokens, at + 1, timeWords) < 0
}

const audiences = terms(`
  quốc hội | chính phủ | thủ tướng | bộ trưởng | bộ | chủ tịch | ban | ủy ban | uỷ ban | hội đồng | pháp luật | cơ quan | lãnh đạo | đảng | nhân dân | mắt | tiên | đó | đây | khi | này
`)

/** "trước khai giảng năm học": a relation to something that was not read; "báo cáo trước Quốc hội" is none. */
function isLostRelation(tokens: Tokens, at: number): boolean {
  const next = afterAny(tokens, at, ['trước', 'sau'])
  return next >= 0 && tokens.list[next]?.kind === 'word' && afterAny(tokens, next, audiences) < 0
}

/** "nam" in an unmarked text is năm or Nam: it counts as a word of time only beside a number. */
const isTimeWord = (tokens: Tokens, at: number): boolean =>
  afterAny(tokens, at, timeWords) >= 0 &&
  (tokens.list[at]?.key !== tokens.list[at]?.bare || [at - 1, at + 1].some((beside) => isFigure(tokens, beside)))

const isFigure = (tokens: Tokens, at: number): boolean => tokens.list[at]?.kind === 'number' || roman(tokens, at) !== null

const negations = ['không', 'chưa', 'ngoài', 'quá', 'trừ', 'khác', 'nửa', 'đầu', 'giữa', 'cuối']

/** "quý II I/2025": a figure that belongs to a time and to none of its readings. */
const isStray = (tokens: Tokens, at: number): boolean =>
  (roman(tokens, at) !== null && /^\p{Lu}/u.test(tokens.list[at]?.text ?? '') && !isLabelled(tokens, at)) ||
  (after(tokens, at, 'thứ') >= 0 && isFigure(tokens, at + 1) && !isLabelled(tokens, at))

function isUnread(tokens: Tokens, piece: Piece, next: Piece | undefined): boolean {
  if (piece.type === 'time') return isCutOff(tokens, piece) || isPast(tokens, piece, next)
  if (piece.type !== 'word') return false
  const beforeTime = next?.type === 'time'
  if (tokens.list[piece.at]?.kind === 'number') return !isPlainNumber(tokens, piece.at, beforeTime)
  if (beforeTime && afterAny(tokens, piece.at, negations) >= 0) return true
  return isTimeWord(tokens, piece.at) || isLostRelation(tokens, piece.at) || isStray(tokens, piece.at)
}

/** "năm ngoái", "tháng trước": a time that is over is not the one that runs. */
const isPast = (tokens: Tokens, piece: Piece, next: Piece | undefined): boolean =>
  afterAny(tokens, piece.next, ['ngoái', 'qua', 'vừa qua', 'vừa rồi', 'rồi']) >= 0 ||
  (next?.type === 'word' && after(tokens, piece.next, 'trước') >= 0)

/** "…/6/2025": a slash at its edge says that a part of the time was not read. */
const isCutOff = (tokens: Tokens, { at, next }: Piece): boolean =>
  (isMark(tokens, at - 1, '/') && isGlued(tokens, at)) || (isMark(tokens, next, '/') && isGlued(tokens, next))

const none = new Set(['', 'khong', 'khong co', 'x', 'n a', 'chua co', 'khong quy dinh'])

/** Whether a cell is left empty: no words, only dashes or dots, or "không". */
const isEmpty = (tokens: Tokens): boolean => {
  const words = tokens.list.filter(({ kind, key }) => kind !== 'mark' || key === '?')
  return none.has(words.map(({ bare }) => bare).join(' '))
}

/** Gives times without a year the year written elsewhere in the phrase. */
function shareYears(times: readonly TimePiece[]): Expression[] {
  const open = times.flatMap(({ expression }) => (expression.type === 'series' && expression.joint !== 'range' ? expression.points : []))
  const shared: Point[] = withSharedYears(open)
  let taken = 0
  return times.map(({ expression }) => {
    if (expression.type !== 'series' || expression.joint === 'range') return expression
    const points = shared.slice(taken, (taken += expression.points.length))
    return { ...expression, points }
  })
}

const latest = (since: PlainDate | null, read: readonly Omit<Deadline, 'raw'>[]): PlainDate | null =>
  read.reduce((last, { inferredYear, due }) => (inferredYear && due !== null && last !== null && due > last ? due : last), since)

const isUnreadable = (expression: Expression, kind: Deadline['kind']): boolean => kind === 'vague' && expression.type !== 'undated'

/** How a time stands beside the one before it. */
function setting(tokens: Tokens, before: TimePiece | undefined, { at }: TimePiece): Omit<Told, 'deadline' | 'label'> {
  const gap = before ? at - before.next : -1
  return {
    bracketed: isMark(tokens, at - 1, '('),
    joined: gap === 0,
    commaed: gap === 1 && isMark(tokens, at - 1, ','),
    bare: relation(tokens, at).next === at,
    placed: every(tokens, at) === null,
  }
}

/** Whether two times stand in one sentence. */
const isOneSentence = (tokens: Tokens, from: number, to: number): boolean => {
  for (let at = from; at < to; at++) if (isMark(tokens, at, '.;')) return false
  return true
}

/** Joins each rhythm with the day that says when in its period it is due. */
function placed(tokens: Tokens, times: readonly TimePiece[]): TimePiece[] {
  const joined: TimePiece[] = []
  for (const piece of times) {
    const before = joined.at(-1)
    const expression = before && isOneSentence(tokens, before.next, piece.at) ? placedBy(before.expression, piece.expression) : null
    if (before && expression) joined.splice(-1, 1, { ...before, next: piece.next, expression })
    else joined.push(piece)
  }
  return joined
}

/** Support round the clock (24/7) is no 24 July. */
const isRoundTheClock = (tokens: Tokens, { at, next }: TimePiece): boolean =>
  next - at === 3 && tokens.list[at]?.key === '24' && isMark(tokens, at + 1, '/') && tokens.list[at + 2]?.key === '7'

const nothing = ({ at, next }: Piece): Piece => ({ type: 'nothing', at, next })

/** Takes away the times of a phrase that are part of the name of a thing. */
function withoutNames(tokens: Tokens, pieces: readonly Piece[]): Piece[] {
  const kept = [...pieces]
  let before: { n: number; piece: TimePiece } | null = null
  for (const [n, piece] of pieces.entries()) {
    if (!isTime(piece)) continue
    const isMeeting = before !== null && isNamedMeeting(tokens, before.piece, piece)
    if (before && isMeeting) kept[before.n] = nothing(before.piece)
    if (isMeeting || isOfName(tokens, piece, before?.piece.next ?? 0)) kept[n] = nothing(piece)
    before = { n, piece }
  }
  return kept
}

/** Reads the pieces of one phrase as one deadline. */
export function deadlineOf(tokens: Tokens, pieces: readonly Piece[], issuedOn: PlainDate | null): Omit<Deadline, 'raw'> | null {
  const times = placed(tokens, pieces.filter(isTime))
  if (times.length === 0 && pieces.some(({ type }) => type === 'nothing')) return null
  if (times.some((piece) => isRoundTheClock(tokens, piece)) || pieces.some((piece, n) => isUnread(tokens, piece, pieces[n + 1]))) return blank
  const expressions = shareYears(times)
  const labels = tokens.whole && times.length > 1 ? labelsOf(tokens, times) : []
  const told: Told[] = []
  let since = issuedOn
  for (const [n, piece] of times.entries()) {
    const expression = expressions[n] ?? piece.expression
    const read = resolve(expression, issuedOn, since)
    since = latest(since, read)
    if (read.some(({ kind }) => isUnreadable(expression, kind))) return { ...blank, ...(read[0]?.time ? { time: read[0].time } : {}) }
    const label = labels[n] ?? null
    for (const deadline of read) told.push({ deadline, label, ...setting(tokens, times[n - 1], piece) })
  }
  return combine(told)
}

const unmistakable = new Set(['truoc', 'thuong', 'xuyen', 'cuoi', 'giua'])
const beforeNumbers = new Set(['thang', 'quy', 'ngay', 'tuan', 'nam'])

/** Whether marks were forgotten here and there: "Thang 9 năm 2025", "truoc ngày 30/6". */
const hasSlips = (tokens: Tokens): boolean =>
  tokens.list.some(({ key, bare }, at) => key === bare && (unmistakable.has(bare) || (beforeNumbers.has(bare) && isFigure(tokens, at + 1))))

function phraseOf(raw: string): Tokens {
  const tokens = tokensOf(raw, false, true)
  return hasSlips(tokens) ? tokensOf(raw, true, true) : tokens
}

/**
 * Reads a phrase or a table cell as a deadline (thời hạn); `issuedOn` supplies the years that are left out.
 *
 * Where the contract is silent: "từ nay đến …" is a range from the day of issue; years and months joined by a hyphen are a
 * range, joined by "và" or a comma several phases; "trước cuối tháng 6" keeps the end it names; several rhythms give the
 * shortest; two days a year make a half-yearly rhythm; a rhythm without a name keeps its span (10 ngày/lần); the end of
 * học kỳ I, the beginning of a school year and hours without a day are no known days; "thường xuyên đến hết năm 2025" is
 * continuous until then; an occasion with its month in brackets is due that month. What begins says so with `start`.
 *
 * Null where the words state no deadline, or report what was done ("đã hoàn thành"); `vague` without a day where they cannot be read with certainty.
 */
export function readDeadline(phrase: string, issuedOn: PlainDate | null): Deadline | null {
  const raw = nfc(phrase).trim()
  const tokens = phraseOf(raw)
  if (isEmpty(tokens) || after(tokens, 0, 'đã') >= 0) return null
  const read = deadlineOf(tokens, withoutNames(tokens, piecesOf(tokens)), issuedOn)
  return read && { raw, ...read }
}
