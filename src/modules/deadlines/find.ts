import type { PlainDate } from '../../platform/dates.ts'
import type { Deadline } from './deadline.ts'
import { governedFrom, isNewLine, stands } from './governed.ts'
import { type Piece, pieceAt } from './pieces.ts'
import { placedBy } from './placed-cycle.ts'
import { deadlineOf } from './read.ts'
import { relation } from './relation.ts'
import { after, afterAny, isMark, type Tokens, tokensOf } from './tokens.ts'

/** A deadline within running text; offsets count UTF-16 units and hold the words that govern it. */
export type FoundDeadline = { start: number; end: number; deadline: Deadline }

type TimePiece = Extract<Piece, { type: 'time' }>
type Group = { pieces: [TimePiece, ...TimePiece[]]; from: number; next: number; read: Omit<Deadline, 'raw'> }

/**
 * Finds the deadlines in running prose, which must be NFC.
 *
 * Left out: dates and names of documents, programme periods, days of validity, results already reported, vague urgency.
 */
export function findDeadlines(text: string, issuedOn: PlainDate | null): FoundDeadline[] {
  const tokens = tokensOf(text, false)
  const groups: Group[] = []
  for (let at = 0; at < tokens.list.length; ) {
    const piece = pieceAt(tokens, at)
    at = piece.next
    if (piece.type === 'time') take(tokens, groups, piece, issuedOn)
  }
  return groups.map((group) => spanOf(tokens, group))
}

/** Adds a time to the deadline before it where they are one, else as a deadline of its own where it is one. */
function take(tokens: Tokens, groups: Group[], piece: TimePiece, issuedOn: PlainDate | null): void {
  const last = groups.at(-1)
  const joined = last ? joinedTo(tokens, last, piece, issuedOn) : null
  if (joined) {
    groups.splice(-1, 1, joined)
    return
  }
  const read = deadlineOf(tokens, [piece], issuedOn)
  if (!read || read.kind === 'vague' || !stands(tokens, piece, read, issuedOn)) return
  groups.push({ pieces: [piece], from: Math.max(last?.next ?? 0, governedFrom(tokens, piece.at)), next: piece.next, read })
}

function joinedTo(tokens: Tokens, group: Group, piece: TimePiece, issuedOn: PlainDate | null): Group | null {
  const [first] = group.pieces
  const cycle = group.pieces.length === 1 && isOneSentence(tokens, group.next, piece.at) ? placedBy(first.expression, piece.expression) : null
  if (cycle) {
    const placed: TimePiece = { ...first, expression: cycle }
    const read = deadlineOf(tokens, [placed], issuedOn)
    return read && { ...group, pieces: [placed], read }
  }
  const started = startedWith(tokens, group, piece, issuedOn)
  if (started) return started
  const stepped = isNextStep(tokens, group, piece) ? steps(tokens, { ...group, pieces: [...group.pieces, piece] }, issuedOn) : null
  if (stepped) return stepped
  if (group.pieces.length >= mostJoined || !continues(tokens, group.next, piece)) return null
  const pieces: Group['pieces'] = [...group.pieces, piece]
  const read = deadlineOf(tokens, pieces, issuedOn)
  return read && read.kind !== 'vague' ? { ...group, pieces, next: isMark(tokens, piece.next, ')') ? piece.next + 1 : piece.next, read } : null
}

/** "Hằng quý, kể từ năm 2026": a returning duty and when it begins. */
function startedWith(tokens: Tokens, group: Group, piece: TimePiece, issuedOn: PlainDate | null): Group | null {
  const [first] = group.pieces
  const types = [first.expression, piece.expression]
  const start = types.find((one) => one.type === 'series')
  const beside = isMark(tokens, group.next, ',') ? group.next + 1 : group.next
  if (group.pieces.length > 1 || piece.at !== beside || start?.relation !== 'from' || !types.some(({ type }) => type === 'cycle')) return null
  const read = deadlineOf(tokens, [first, piece], issuedOn)
  return read?.kind === 'periodic' ? { ...group, pieces: [first, piece], next: piece.next, read } : null
}

const stepWords = ['đợt', 'giai đoạn', 'bước', 'lần']

/** Where the label of an instalment begins that ends right before a time: "đợt 2", "giai đoạn II". */
const stepBefore = (tokens: Tokens, at: number): number =>
  [2, 3].map((width) => at - width).find((start) => start >= 0 && afterAny(tokens, start, stepWords) === at - 1) ?? -1

/** "đợt 1 trong tháng 3 và đợt 2 trong tháng 7/2026". */
function isNextStep(tokens: Tokens, { pieces, next }: Group, { at, expression }: TimePiece): boolean {
  const start = stepBefore(tokens, at)
  if (expression.type !== 'series' || start < next || pieces.length >= mostJoined || pieces.some((one) => stepBefore(tokens, one.at) < 0))
    return false
  const comma = isMark(tokens, next, ',') ? next + 1 : next
  return start === Math.max(comma, after(tokens, comma, 'và'))
}

function steps(tokens: Tokens, group: Group, issuedOn: PlainDate | null): Group | null {
  const read = deadlineOf(tokens, group.pieces, issuedOn)
  const last = group.pieces.at(-1) ?? group.pieces[0]
  if (read?.kind !== 'multi' || read.phases.length !== group.pieces.length) return null
  const labels = group.pieces.map(({ at }) => spanText(tokens, stepBefore(tokens, at), at))
  return { ...group, next: last.next, read: { ...read, phases: read.phases.map((phase, n) => ({ ...phase, label: labels[n] ?? null })) } }
}

const spanText = (tokens: Tokens, from: number, to: number): string => tokens.text.slice(tokens.list[from]?.start ?? 0, tokens.list[to - 1]?.end ?? 0)

const mostJoined = 6
const farthest = 40

/** Whether no full stop, semicolon or line end parts two places that are near each other. */
function isOneSentence(tokens: Tokens, from: number, to: number): boolean {
  if (to - from > farthest) return false
  for (let at = from; at < to; at++) if (isMark(tokens, at, '.;') || isNewLine(tokens, at + 1)) return false
  return true
}

/** "quý III và quý IV", "năm 2025 và các năm tiếp theo", "tại Kỳ họp thứ 10 (tháng 10/2025)". */
function continues(tokens: Tokens, next: number, { at, expression }: TimePiece): boolean {
  if (at === next + 1 && isMark(tokens, next, '(')) return true
  const joint = after(tokens, next, 'và') >= 0 ? next + 1 : next
  if (at !== joint && !(expression.type === 'undated' && at === next)) return false
  return expression.type === 'undated'
    ? expression.kind === 'relative'
    : expression.type === 'series' && relation(tokens, at).next === at && joint > next
}

function spanOf(tokens: Tokens, { from, next, read }: Group): FoundDeadline {
  const start = tokens.list[from]?.start ?? 0
  const end = tokens.list[next - 1]?.end ?? start
  return { start, end, deadline: { raw: tokens.text.slice(start, end), ...read } }
}
