import type { Passage, Span, TableCell } from '../texts/index.ts'
import { isDivided, isRule, isStroked, type Line, trimmed } from './lines.ts'

/** A row as it stands in the lines: the places of its cells. */
export type Row = Span[]

/** Rows of a run of lines: a line with inner tabs is a row; otherwise each tab-led line begins a cell and a blank line ends the row. */
export function rowsOf(text: string, lines: readonly Line[]): Row[] {
  const rows: Row[] = []
  let row: Row | null = null
  for (const line of lines) {
    const words = text.slice(line.start, line.end)
    if (isRule(words)) continue
    if (line.blank) row = null
    else if (isStroked(words)) {
      rows.push(splitBy(text, strokesTrimmed(text, line), '|'))
      row = null
    } else if (hasInnerTabs(text, line)) {
      rows.push(splitBy(text, line, '\t'))
      row = null
    } else if (!line.tabs && row === null && rows.length > 0) extend(text, rows.at(-1) ?? [], line)
    else if (line.tabs || row === null) {
      if (!row) rows.push((row = []))
      row.push(trimmed(text, line))
    } else extend(text, row, line)
  }
  return rejoined(rows)
}

function hasInnerTabs(text: string, line: Line): boolean {
  const words = text.slice(line.start, line.end)
  return isDivided(words) || /\S[^\S\t]*\t/.test(words.trimEnd())
}

/** The line between its first and its last stroke. */
function strokesTrimmed(text: string, line: Span): Span {
  const words = text.slice(line.start, line.end)
  return { start: line.start + words.indexOf('|') + 1, end: line.start + words.lastIndexOf('|') }
}

function splitBy(text: string, line: Span, mark: '\t' | '|'): Row {
  const cells: Row = []
  let start = line.start
  for (;;) {
    const next = text.indexOf(mark, start)
    if (next < 0 || next >= line.end) break
    cells.push(trimmed(text, { start, end: next }))
    start = next + 1
  }
  cells.push(trimmed(text, { start, end: line.end }))
  return cells
}

/** A line without a tab goes on with the last cell. */
function extend(text: string, row: Row, line: Line) {
  const last = row.pop()
  if (last) row.push(trimmed(text, { start: last.start, end: line.end }))
}

/** The number of cells most rows have. */
export function widthOf(rows: readonly Row[]): number {
  const counts = new Map<number, number>()
  for (const row of rows) counts.set(row.length, (counts.get(row.length) ?? 0) + 1)
  return [...counts].toSorted((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0
}

/** An empty paragraph inside a cell cuts its row in two: halves whose cells add up to the table's width are one row. */
function rejoined(rows: Row[]): Row[] {
  const width = widthOf(rows)
  if (width < 3) return rows
  const whole: Row[] = []
  let open: Row | null = null
  for (const row of rows) {
    if (open && completes(open, row, width)) {
      open.push(...row)
      open = null
      continue
    }
    open = row.length < width ? [...row] : null
    whole.push(open ?? row)
  }
  return whole
}

/** Whether two halves make a whole row; two section titles, or one and a lone cell, do not. */
const completes = (half: Row, rest: Row, width: number): boolean =>
  half.length + rest.length === width && (half.length > 2 || (half.length === 2 && rest.length > 2))

/** Rows above and below some loose lines as one table, where the lines go on with the last cell above and the row below completes it; else null. */
export function joinedOver(text: string, above: readonly Row[], lines: readonly Line[], below: readonly Row[]): Row[] | null {
  const [half, rest] = [above.at(-1), below[0]]
  const loose = lines.filter((line) => !line.blank)
  const width = widthOf([...above, ...below])
  const cell = half?.at(-1)
  const end = loose.at(-1)?.end
  if (!half || !rest || !cell || end === undefined || loose.length > 12 || loose.some((line) => line.heading)) return null
  if (width < 4 || !completes(half, rest, width)) return null
  return [...above.slice(0, -1), [...half.slice(0, -1), trimmed(text, { start: cell.start, end }), ...rest], ...below.slice(1)]
}

/** Whether rows of tab-led lines are a table and not indented prose or a numbered list. */
export function isTable(text: string, rows: readonly Row[]): boolean {
  const words = rows.map((row) => row.map((cell) => text.slice(cell.start, cell.end)))
  const head = words.some((row) => row.length >= 3 && row.some((cell) => /^(?:S?TT|Số TT|No\.?)$/i.test(cell)))
  if (head) return true
  const width = widthOf(rows)
  if (width < 2) return false
  const cells = words.flat()
  const regular = rows.filter((row) => row.length === width || row.length <= 2).length / rows.length
  const short = cells.filter((cell) => cell.length < 40).length / cells.length
  if (width === 2 && words.every((row) => row.length !== 2 || isMarker(row[0] ?? ''))) return false
  return rows.length >= 2
    ? regular >= 0.6 && short >= 0.25
    : width >= 2 && cells.every((cell) => cell.length < 120) && words.every((row) => row.length >= 2)
}

const isMarker = (cell: string) => /^(?:|[-–+•*▪]|\(?[\dIVXa-zđ]{1,4}[.):]+|(?:Điều|Chương|Mục|Phần) [\dIVX]+[.:]?)$/.test(cell)

/** The passage of a table; the last cell of a short row covers the columns that are missing. */
export function tableOf(rows: readonly Row[]): Passage | null {
  const width = widthOf(rows)
  const first = rows[0]?.[0]
  const last = rows.at(-1)?.at(-1)
  if (!first || !last) return null
  const cells: TableCell[][] = rows.map((row) =>
    row.map((cell, c) => ({ ...cell, colSpan: c === row.length - 1 ? Math.max(1, width - c) : 1, rowSpan: 1 })),
  )
  return { kind: 'table', rows: cells, start: first.start, end: last.end }
}
