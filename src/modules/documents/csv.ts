import type { Passage, Span, TableCell } from './document.ts'
import { trimmed } from './lines.ts'

const marks = [',', ';', '\t'] as const
type Mark = (typeof marks)[number]

/** The mark that parts the cells, told by how evenly it parts the first lines; null where none does. */
export function markOf(text: string): Mark | null {
  const sample = text.slice(0, 20_000)
  const scores = marks.map((mark) => ({
    mark,
    rows: rowsOf(sample, mark)
      .slice(0, 30)
      .filter((row) => row.length > 1 || row[0]!.end > row[0]!.start),
  }))
  const even = scores
    .map(({ mark, rows }) => ({
      mark,
      width: rows[0]?.length ?? 0,
      share: rows.filter((row) => row.length === rows[0]?.length).length / Math.max(1, rows.length),
      count: rows.length,
    }))
    .filter(({ width, share, count }) => width > 1 && share >= 0.7 && count > 1)
    .sort((a, b) => b.share - a.share || b.width - a.width)
  return even[0]?.mark ?? null
}

/** A file of separated values as one table; quoted cells lose their quotes but keep their place in the text. */
export function csvPassages(text: string, mark: Mark): Passage[] {
  const rows = rowsOf(text, mark).filter((row) => row.some((cell) => cell.end > cell.start))
  const first = rows[0]?.[0]
  const last = rows.at(-1)?.at(-1)
  if (!first || !last) return []
  const cells: TableCell[][] = rows.map((row) => row.map((cell) => ({ ...trimmed(text, cell), colSpan: 1, rowSpan: 1 })))
  return [{ kind: 'table', rows: cells, start: first.start, end: last.end }]
}

/** Cells as they stand between marks; a quoted cell may hold marks and line ends. */
function rowsOf(text: string, mark: Mark): Span[][] {
  const rows: Span[][] = []
  let row: Span[] = []
  let at = 0
  while (at <= text.length) {
    const cell = text[at] === '"' ? quotedAt(text, at) : plainAt(text, at, mark)
    row.push(cell.span)
    at = cell.next
    if (text[at] === mark) at++
    else {
      rows.push(row)
      row = []
      at++
    }
  }
  return rows
}

function plainAt(text: string, at: number, mark: Mark): { span: Span; next: number } {
  let end = at
  while (end < text.length && text[end] !== mark && text[end] !== '\n') end++
  return { span: { start: at, end }, next: end }
}

function quotedAt(text: string, at: number): { span: Span; next: number } {
  let end = text.indexOf('"', at + 1)
  while (end >= 0 && text[end + 1] === '"') end = text.indexOf('"', end + 2)
  if (end < 0) return plainAt(text, at, ',')
  return { span: { start: at + 1, end }, next: end + 1 }
}
