import type { Piece } from './pdf-page.ts'

/** Words standing together on one line; wide gaps part a line into segments. */
export type Segment = { x: number; right: number; text: string; bold: boolean }
export type TextLine = { y: number; size: number; x: number; right: number; segments: Segment[] }

/** Pieces put together into lines from top to bottom. */
export function textLines(pieces: readonly Piece[]): TextLine[] {
  const rows: Piece[][] = []
  for (const piece of [...pieces].sort((a, b) => a.y - b.y || a.x - b.x)) {
    const row = rows.at(-1)
    const base = row && row.reduce((most, one) => (one.size > most.size ? one : most))
    if (base && Math.abs(piece.y - base.y) < Math.max(base.size, piece.size) * 0.45) row.push(piece)
    else rows.push([piece])
  }
  return rows.flatMap((row) => {
    const line = lineOf(row)
    return line.segments.length > 0 ? [line] : []
  })
}

function lineOf(row: Piece[]): TextLine {
  const pieces = row.sort((a, b) => a.x - b.x)
  const said = pieces.filter(({ text }) => text.trim() !== '')
  const size = Math.max(...said.map((piece) => piece.size), 1)
  const segments: Segment[] = []
  let spaced = false
  for (const piece of pieces) {
    const last = segments.at(-1)
    if (piece.text.trim() === '') spaced = true
    else {
      const gap = last ? piece.x - last.right : Number.POSITIVE_INFINITY
      if (last && gap < size * 1.1) {
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
    const words = line.segments.map((segment) => segment.text).join(' ')
    const above = lines[i - 1]
    const breaks = above !== undefined && (startsItem(words) || (endsSentence(text) && fits(above, line, right)))
    text += i === 0 ? words : (breaks ? '\n' : ' ') + words
  }
  return text
}

/** Whether the first word of `line` would have stood at the end of `above`: then the line was broken on purpose. */
export function fits(above: TextLine, line: TextLine, right: number): boolean {
  const first = line.segments[0]
  if (!first) return false
  const word = first.text.split(' ')[0] ?? ''
  const width = ((first.right - first.x) / Math.max(1, first.text.length)) * (word.length + 1)
  return right - above.right > width * 1.25 + line.size * 0.3
}

export const endsSentence = (text: string) => /[.;:!?]["”)]?$/u.test(text)
export const startsItem = (text: string) =>
  /^(?:[-–+•*▪]\s|\(?[\dIVX]{1,4}[.)]\s|\d{1,2}(?:\.\d{1,2}){1,3}\.?\s|[a-zđ]\)\s|\([a-zđ\d]{1,2}\)\s|(?:Điều|Chương|Mục|Phần|PHẦN|CHƯƠNG)\s[\dIVX]+)/u.test(
    text,
  )
