import type { Piece } from './pieces.ts'
import { isMark, type Tokens } from './tokens.ts'

const joints = new Set(['va', 'cac', 'nhung', 'thi', 'la', ',', ';', '.', ':', '-', '(', ')', '+', '/'])

/** The words of a stretch of tokens as they stand, without the joints at its ends; null where nothing is left. */
function words(tokens: Tokens, from: number, to: number): string | null {
  let [start, end] = [from, to]
  while (start < end && joints.has(tokens.list[start]?.bare ?? '')) start++
  while (end > start && joints.has(tokens.list[end - 1]?.bare ?? '')) end--
  const [first, last] = [tokens.list[start], tokens.list[end - 1]]
  return first && last && start < end ? tokens.text.slice(first.start, last.end) : null
}

/** The tokens from the mark before a place to the mark after it that part phases: semicolon, line, full stop. */
function segment(tokens: Tokens, at: number): { from: number; to: number } {
  let from = at
  while (from > 0 && !isMark(tokens, from - 1, ';')) from--
  let to = at
  while (to < tokens.list.length && !isMark(tokens, to, ';')) to++
  return { from, to }
}

/** What is to be done by a time within a phrase of several (phân kỳ): the words before it, else those after it. */
export function labelOf(tokens: Tokens, pieces: readonly Piece[], piece: Piece): string | null {
  const { from, to } = segment(tokens, piece.at)
  const times = pieces.filter(({ type, at, next }) => type === 'time' && at >= from && next <= to)
  const place = times.indexOf(piece)
  const first = times[0]
  const leads = first !== undefined && words(tokens, from, first.at) !== null
  if (!leads) return words(tokens, piece.next, times[place + 1]?.at ?? to)
  for (let n = place; n >= 0; n--) {
    const found = words(tokens, times[n - 1]?.next ?? from, times[n]?.at ?? to)
    if (found !== null) return found
  }
  return null
}
