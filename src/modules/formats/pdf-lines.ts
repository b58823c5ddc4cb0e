import type { Piece } from './pdf-page.ts'
import { endsSentence, startsItem } from './sentence-shape.ts'

/** Words standing together on one line; wide gaps part a line into segments. */
export type Segment = { x: number; right: number; text: string; bold: boolean }
export type TextLine = { y: number; size: number; x: number; right: number; segments: Segment[] }

/** Pieces put together into lines from top to bottom. */
export function textLines(pieces: readonly Piece[]): TextLine[] {
  const rows: Piece[][] = []
  for (const piece of pieces.toSorted((a, b) => a.y - b.y || a.x - b.x)) {
    const row = rows.at(-1)
    const base = row && row.reduce((most, one) => (one.size > most.size ? one : most))
    if (base && Math.abs(piece.y - base.y) < Math.max(base.size, piece.size) * 0.45) row.push(piece)
    else rows.push([piece])
  }
  const edges = columnEdges(rows)
  return rows.flatMap((row) => {
    const line = lineOf(row, edges)
    return line.segments.length > 0 ? [line] : []
  })
}

/** Places where words begin in a fifth of all lines: there a narrow gap already parts two columns. */
function columnEdges(rows: readonly Piece[][]): number[] {
  const starts = rows.flatMap((row) => row.filter(({ text }) => text.trim() !== '').map(({ x }) => x)).toSorted((a, b) => a - b)
  const least = Math.max(4, Math.ceil(rows.length / 5))
  return starts.filter((x, i) => {
    const last = starts[i + least - 1]
    return last !== undefined && last - x < 1
  })
}

function lineOf(row: Piece[], edges: readonly number[]): TextLine {
  const pieces = row.toSorted((a, b) => a.x - b.x)
  const said = pieces.filter(({ text }) => text.trim() !== '')
  const size = Math.max(...said.map((piece) => piece.size), 1)
  const segments: Segment[] = []
  let spaced = false
  for (const piece of pieces) {
    const last = segments.at(-1)
    if (piece.text.trim() === '') spaced = true
    else {
      const gap = last ? piece.x - last.right : Number.POSITIVE_INFINITY
      const atEdge = gap > size * 0.35 && edges.some((edge) => Math.abs(edge - piece.x) < 1.5)
      if (last && gap < size * 1.1 && !atEdge) {
        const space = spaced || gap > size * 0.15 ? ' ' : ''
        last.text += (last.text.endsWith(' ') || piece.text.startsWith(' ') ? '' : space) + piece.text
        last.right = Math.max(last.right, piece.right)
        last.bold &&= piece.bold
      } else segments.push({ x: piece.x, right: piece.right, text: piece.text, bold: piece.bold })
      spaced = false
    }
  }
  for (const segment of segments) segment.text = segment.text.replace(/\s+/g, ' ').trim()
  return { y: said[0]?.y ?? 0, size, x: segments[0]?.x ?? 0, right: segments.at(-1)?.right ?? 0, segments }
}

/** The words of lines that stand in one cell, a new line only where the cell clearly begins another paragraph. */
export function cellText(lines: readonly TextLine[], right: number): string {
  let text = ''
  for (const [i, line] of lines.entries()) {
    const words = wordsOf(line)
    const above = lines[i - 1]
    if (!above) text = words
    else if (startsItem(words) || (endsSentence(text) && fits(above, line, right))) text += `\n${words}`
    else text = continued(text, words, right - above.right < line.size * 0.7)
  }
  return text
}

export const wordsOf = (line: TextLine): string => line.segments.map((segment) => segment.text).join(' ')

/** A line and the one it goes on with; a number or symbol cut at a hyphen, a stroke or the very edge is whole again. */
export function continued(text: string, words: string, full: boolean): string {
  const last = text.slice(text.lastIndexOf(' ') + 1)
  const first = words.split(' ', 1)[0] ?? ''
  const cutAtSign = /[\p{L}\d][-/]$/u.test(last) && /^[\p{L}\d]/u.test(first)
  const cutAtEdge = full && /^[\p{Lu}\d/.,-]+$/u.test(last + first) && /[\d/-]/.test(last + first) && /\d|\//.test(last)
  return text + (cutAtSign || cutAtEdge ? '' : ' ') + words
}

/** Whether the first word of `line` would have stood at the end of `above`: then the line was broken on purpose. */
export function fits(above: TextLine, line: TextLine, right: number): boolean {
  const first = line.segments[0]
  if (!first) return false
  const word = first.text.split(' ')[0] ?? ''
  const width = ((first.right - first.x) / Math.max(1, first.text.length)) * (word.length + 1)
  return right - above.right > width * 1.25 + line.size * 0.3
}
