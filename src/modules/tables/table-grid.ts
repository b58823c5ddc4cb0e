import type { Passage, ReadDocument, Span } from '../texts/index.ts'

/** A cell in its place: the first row and column it covers, and its words without the white space around them. */
export type GridCell = Span & { words: string; row: number; column: number; colSpan: number; rowSpan: number }

/** A table with every merged cell standing in all the places it covers; null where a row is shorter than the table. */
export type Grid = { width: number; rows: (GridCell | null)[][] }

type TablePassage = Extract<Passage, { kind: 'table' }>

/** No words, or only the dashes, dots and strokes that officials write for "nothing". */
export const isBlank = (words: string): boolean => /^[\s\-–—−‐‑_./…*"“”']*$/u.test(words)

/** Words on one line. */
export const onOneLine = (words: string): string => words.replace(/\s+/gu, ' ').trim()

const widest = 200

function trimmed(text: string, span: Span): Span {
  let { start, end } = span
  while (start < end && /\s/u.test(text[start] ?? '')) start++
  while (end > start && /\s/u.test(text[end - 1] ?? '')) end--
  return { start, end }
}

function place(rows: (GridCell | null)[][], cell: GridCell) {
  for (let r = cell.row; r < Math.min(cell.row + cell.rowSpan, rows.length); r++) {
    for (let c = cell.column; c < Math.min(cell.column + cell.colSpan, widest); c++) {
      const row = rows[r]
      if (row) row[c] = cell
    }
  }
}

/** Puts each cell where it stands on the page, as a browser lays out rowspan and colspan; quotes that separated values double are single in words. */
export function gridOf({ text, format }: Pick<ReadDocument, 'text' | 'format'>, table: TablePassage): Grid {
  const wordsOf = (span: Span) => (format === 'csv' ? text.slice(span.start, span.end).replaceAll('""', '"') : text.slice(span.start, span.end))
  const rows: (GridCell | null)[][] = table.rows.map(() => [])
  for (const [r, cells] of table.rows.entries()) {
    let column = 0
    for (const cell of cells) {
      while (rows[r]?.[column]) column++
      if (column >= widest) break
      const span = trimmed(text, cell)
      const colSpan = Math.max(1, cell.colSpan)
      place(rows, { ...span, words: wordsOf(span), row: r, column, colSpan, rowSpan: Math.max(1, cell.rowSpan) })
      column += colSpan
    }
  }
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0)
  return { width, rows: rows.map((row) => Array.from({ length: width }, (_, c) => row[c] ?? null)) }
}

/** The different cells of a row, left to right; a merged one once. */
export const cellsOf = (row: readonly (GridCell | null)[]): GridCell[] => [...new Set(row.filter((cell) => cell !== null))]

/** The cells of a row that say something. */
export const saidIn = (row: readonly (GridCell | null)[]): GridCell[] => cellsOf(row).filter((cell) => !isBlank(cell.words))
