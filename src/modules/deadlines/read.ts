import type { PlainDate } from '../../platform/dates.ts'
import { nfc } from '../../platform/text.ts'
import { combine, type Told } from './combine.ts'
import type { Deadline } from './deadline.ts'
import type { Expression } from './expression.ts'
import { labelOf } from './label.ts'
import { type Piece, piecesOf } from './pieces.ts'
import type { Point } from './point.ts'
import { blank, resolve, withSharedYears } from './resolve.ts'
import { afterAny, isMark, type Tokens, tokensOf, terms } from './tokens.ts'

type TimePiece = Extract<Piece, { type: 'time' }>

const isTime = (piece: Piece): piece is TimePiece => piece.type === 'time'

/** Words of time that were not understood: what holds them is not read at all. */
const timeWords = ['tháng', 'quý', 'ngày', 'tuần', 'năm', 'giờ', 'hoặc', 'hay', 'trừ', 'thay vì', 'thay cho', 'lùi', 'hoãn']
const labelled = terms(`
  giai đoạn | đợt | bước | lần | phần | mục | pha | nhóm | khâu | hạng mục | điều | khoản | điểm | lớp | cấp | mức độ | mức | số
`)

/** A number that counts things and not time: "100%", "giai đoạn 1", "03 nền tảng". */
function isPlainNumber(tokens: Tokens, at: number): boolean {
  if (isMark(tokens, at + 1, '%')) return true
  if (isMark(tokens, at + 1, '/-') || isMark(tokens, at - 1, '/-')) return false
  for (const width of [1, 2]) if (afterAny(tokens, at - width, labelled) === at) return true
  if (at === 0 && isMark(tokens, 1, '.)')) return true
  return tokens.list[at + 1]?.kind === 'word' && afterAny(tokens, at + 1, timeWords) < 0
}

const isUnread = (tokens: Tokens, piece: Piece): boolean => {
  if (piece.type !== 'word') return false
  if (tokens.list[piece.at]?.kind === 'number') return !isPlainNumber(tokens, piece.at)
  return afterAny(tokens, piece.at, timeWords) >= 0
}

const none = new Set(['', 'khong', 'khong co', 'x', 'n/a', 'chua co', 'khong quy dinh'])

/** Whether a cell is left empty: no words, only dashes or dots, or "không". */
const isEmpty = (tokens: Tokens): boolean => {
  const words = tokens.list.filter(({ kind }) => kind !== 'mark')
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

/** Reads the pieces of one phrase as one deadline. */
export function deadlineOf(tokens: Tokens, pieces: readonly Piece[], issuedOn: PlainDate | null): Omit<Deadline, 'raw'> | null {
  const times = pieces.filter(isTime)
  if (times.length === 0 && pieces.some(({ type }) => type === 'nothing')) return null
  if (pieces.some((piece) => isUnread(tokens, piece))) return blank
  const expressions = shareYears(times)
  const told: Told[] = []
  let since = issuedOn
  for (const [n, piece] of times.entries()) {
    const expression = expressions[n] ?? piece.expression
    const read = resolve(expression, issuedOn, since)
    since = latest(since, read)
    if (read.some(({ kind }) => isUnreadable(expression, kind))) return { ...blank, ...(read[0]?.time ? { time: read[0].time } : {}) }
    const label = labelOf(tokens, pieces, piece)
    for (const deadline of read)
      told.push({ deadline, label, bracketed: isMark(tokens, piece.at - 1, '('), joined: n > 0 && times[n - 1]?.next === piece.at })
  }
  return combine(told)
}

/**
 * Reads a phrase or a table cell as a deadline (thời hạn); `issuedOn` supplies the years that are left out.
 *
 * Null where the words state no deadline; `vague` without a day where they cannot be read with certainty.
 */
export function readDeadline(phrase: string, issuedOn: PlainDate | null): Deadline | null {
  const raw = nfc(phrase).trim()
  const tokens = tokensOf(raw, true)
  if (isEmpty(tokens)) return null
  const read = deadlineOf(tokens, piecesOf(tokens), issuedOn)
  return read && { raw, ...read }
}
