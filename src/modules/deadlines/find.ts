import type { PlainDate } from '../../platform/dates.ts'
import type { Deadline } from './deadline.ts'
import { governedFrom, stands } from './governed.ts'
import { pieceAt } from './pieces.ts'
import { deadlineOf } from './read.ts'
import { type Tokens, tokensOf } from './tokens.ts'

/** A deadline within running text; offsets count UTF-16 units and hold the words that govern it. */
export type FoundDeadline = { start: number; end: number; deadline: Deadline }

/**
 * Finds the deadlines in running prose, which must be NFC.
 *
 * Left out: dates and names of documents, programme periods, days of validity, results already reported, vague urgency.
 */
export function findDeadlines(text: string, issuedOn: PlainDate | null): FoundDeadline[] {
  const tokens = tokensOf(text, false)
  const found: FoundDeadline[] = []
  let floor = 0
  for (let at = 0; at < tokens.list.length; ) {
    const piece = pieceAt(tokens, at)
    at = piece.next
    if (piece.type !== 'time') continue
    const read = deadlineOf(tokens, [piece], issuedOn)
    if (!read || !stands(tokens, piece, read, issuedOn)) continue
    const from = Math.max(floor, governedFrom(tokens, piece.at))
    found.push(spanOf(tokens, from, piece.next, read))
    floor = piece.next
  }
  return found
}

function spanOf(tokens: Tokens, from: number, next: number, read: Omit<Deadline, 'raw'>): FoundDeadline {
  const start = tokens.list[from]?.start ?? 0
  const end = tokens.list[next - 1]?.end ?? start
  return { start, end, deadline: { raw: tokens.text.slice(start, end), ...read } }
}
