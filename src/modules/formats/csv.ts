import type { Passage, Span, TableCell } from '../texts/index.ts'
import { trimmed } from './lines.ts'

const marks = [',', ';', '\t'] as const
type Mark = (typeof marks)[number]

/** The mark that parts the cells, told by how evenly it parts the lines under any title; null where none does. */
export function markOf(text: string): Mark | null {
  const sample = text.slice(0, 20_000)
  const even = marks
    .map((mark) => ({ mark, ...evenness(rowsOf(sample, mark).slice(0, 60)) }))
    .filter(({ width, share, count }) => width > 1 && share >= 0.7 && count > 1)
    .toSorted((a, b) => b.share - a.share || b.width - a.width)
  return even[0]?.mark ?? null
}

/** How many of the rows that are parted at all have the commonest width of their neighbours. */
function evenness(rows: readonly Span[][]): { width: number; share: number; count: number } {
  const parted = rows.filter((row) => row.length > 1)
  const like = parted.filter((row, n) => row.length === parted[n - 1]?.length || row.length === parted[n + 1]?.length)
  const said = rows.filter((row) => row.length > 1 || isSaid(row))
  return {
    width: Math.max(0, ...like.map((row) => row.length)),
    share: like.length / Math.max(1, parted.length),
    count: like.length >= said.length / 3 ? like.length : 0,
  }
}

const isSaid = (row: readonly Span[]): boolean => row.some((cell) => cell.end > cell.start)
const saidIn = (row: readonly Span[]): Span[] => row.filter((cell) => cell.end > cell.start)

/** A file of separated values: titles over the first row of several cells are paragraphs, the rest one table; quoted cells lose their quotes but keep their place in the text. */
export function csvPassages(text: string, mark: Mark): Passage[] {
  const rows = rowsOf(text, mark).filter(isSaid)
  const head = Math.max(
    0,
    rows.findIndex((row) => saidIn(row).length > 1),
  )
  const titles = rows
    .slice(0, head)
    .flatMap(saidIn)
    .map((cell) => ({ kind: 'paragraph' as const, style: null, bold: false, ...trimmed(text, cell) }))
  const body = rows.slice(head)
  const first = body[0]?.[0]
  const last = body.at(-1)?.at(-1)
  if (!first || !last) return titles
  const cells: TableCell[][] = body.map((row) => row.map((cell) => ({ ...trimmed(text, cell), colSpan: 1, rowSpan: 1 })))
  return [...titles, { kind: 'table', rows: cells, start: first.start, end: last.end }]
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
