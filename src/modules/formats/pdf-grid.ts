import { type CellBlock, cellOf } from './blocks.ts'
import { cellText, textLines } from './pdf-lines.ts'
import type { Page, Piece, Ruling } from './pdf-page.ts'

/** A table as ruled on a page, with the lines between its columns; open where its sides run on past the last line, into another page. */
export type RuledTable = {
  openTop: boolean
  openBottom: boolean
  top: number
  bottom: number
  left: number
  right: number
  xs: number[]
  rows: CellBlock[][]
}

const near = 2.5
/** A page with more lines is a drawing, not a table. */
const mostLines = 3_000

/** Tables drawn with rulings; the pieces they take are returned apart from the rest. */
export function ruledTables(page: Page): { tables: RuledTable[]; rest: Piece[] } {
  const tables: RuledTable[] = []
  let rest = page.pieces
  for (const group of connected(merged(page.rulings))) {
    const frame = frameOf(group)
    if (!frame) continue
    const inside = rest.filter(
      (piece) => within(middle(piece), frame.left - 1, frame.right + 1) && within(height(piece), frame.top - 1, frame.bottom + 1),
    )
    if (inside.every(({ text }) => text.trim() === '')) continue
    const taken = new Set(inside)
    rest = rest.filter((piece) => !taken.has(piece))
    tables.push({ ...frame, rows: rowsOf(group, frame.xs, frame.ys, inside) })
  }
  return { tables, rest }
}

type Frame = Omit<RuledTable, 'rows'> & { ys: number[] }

/** The lines between columns and rows; null where there is no more than a box or a rule. */
function frameOf(group: readonly Ruling[]): Frame | null {
  const sides = group.filter(isVertical)
  const drawn = distinct(group.filter(isHorizontal).map((line) => line.y1))
  const xs = distinct(sides.map((line) => line.x1))
  const [firstDrawn, lastDrawn, left, right] = [drawn[0], drawn.at(-1), xs[0], xs.at(-1)]
  if (firstDrawn === undefined || lastDrawn === undefined || left === undefined || right === undefined) return null
  const top = Math.min(firstDrawn, ...sides.map((line) => line.y1))
  const bottom = Math.max(lastDrawn, ...sides.map((line) => line.y2))
  const openTop = top < firstDrawn - 6
  const openBottom = bottom > lastDrawn + 6
  const ys = [...(openTop ? [top] : []), ...drawn, ...(openBottom ? [bottom] : [])]
  if (xs.length < 2 || ys.length < 2 || (xs.length === 2 && ys.length === 2)) return null
  return { openTop, openBottom, top, bottom, left, right, xs, ys }
}

const isVertical = (line: Ruling) => line.x1 === line.x2
const isHorizontal = (line: Ruling) => line.y1 === line.y2
const within = (value: number, low: number, high: number) => value >= low && value <= high
const middle = (piece: Piece) => (piece.x + piece.right) / 2
/** Where the middle of the letters stands, a little above the base line. */
const height = (piece: Piece) => piece.y - piece.size * 0.3

function distinct(values: readonly number[]): number[] {
  const kept: number[] = []
  for (const value of values.toSorted((a, b) => a - b)) if (value - (kept.at(-1) ?? Number.NEGATIVE_INFINITY) > near * 1.6) kept.push(value)
  return kept
}

const turned = (line: Ruling): Ruling => ({ x1: line.y1, y1: line.x1, x2: line.y2, y2: line.x2 })

/** Lines on one course that touch become one line. */
function merged(rulings: readonly Ruling[]): Ruling[] {
  const across = courses(rulings.filter(isHorizontal))
  const down = courses(rulings.filter(isVertical).map(turned)).map(turned)
  const lines = [...across, ...down].filter((line) => line.x2 - line.x1 > 6 || line.y2 - line.y1 > 6)
  return lines.length > mostLines ? [] : lines
}

function courses(lines: readonly Ruling[]): Ruling[] {
  const out: Ruling[] = []
  const buckets: { y: number; lines: Ruling[] }[] = []
  for (const line of lines.toSorted((a, b) => a.y1 - b.y1)) {
    const bucket = buckets.at(-1)
    if (bucket && line.y1 - bucket.y <= near) bucket.lines.push(line)
    else buckets.push({ y: line.y1, lines: [line] })
  }
  for (const { y, lines: course } of buckets) {
    let open: Ruling | null = null
    for (const line of course.toSorted((a, b) => a.x1 - b.x1)) {
      if (open && line.x1 <= open.x2 + near) open.x2 = Math.max(open.x2, line.x2)
      else {
        open = { x1: line.x1, x2: line.x2, y1: y, y2: y }
        out.push(open)
      }
    }
  }
  return out
}

/** Groups of lines that cross or touch, from the top of the page down. */
function connected(lines: readonly Ruling[]): Ruling[][] {
  const groups: Ruling[][] = []
  for (const line of lines) {
    const touched = groups.filter((group) => group.some((other) => crosses(line, other)))
    const [first, ...others] = touched
    if (!first) groups.push([line])
    else {
      first.push(line, ...others.flat())
      for (const other of others) groups.splice(groups.indexOf(other), 1)
    }
  }
  return groups.toSorted((a, b) => topOf(a) - topOf(b))
}

const topOf = (group: readonly Ruling[]) => Math.min(...group.map((line) => line.y1))

const crosses = (a: Ruling, b: Ruling): boolean => isVertical(a) !== isVertical(b) && (isVertical(a) ? meets(a, b) : meets(b, a))
const meets = (down: Ruling, across: Ruling) =>
  within(down.x1, across.x1 - near, across.x2 + near) && within(across.y1, down.y1 - near, down.y2 + near)

type Interval = { from: number; to: number; middle: number }
const intervals = (marks: readonly number[]): Interval[] =>
  marks.slice(1).map((to, i) => {
    const from = marks[i] ?? to
    return { from, to, middle: (from + to) / 2 }
  })

/** Cells of a grid, those without a line between them taken as one, each with the words that stand in it. */
function rowsOf(lines: readonly Ruling[], xs: readonly number[], ys: readonly number[], pieces: readonly Piece[]): CellBlock[][] {
  const columns = intervals(xs)
  const rows = intervals(ys)
  const down = lines.filter(isVertical)
  const across = lines.filter(isHorizontal)
  const wallRight = (row: Interval, column: Interval) =>
    down.some((line) => Math.abs(line.x1 - column.to) <= near * 1.6 && within(row.middle, line.y1, line.y2))
  const wallBelow = (row: Interval, column: Interval) =>
    across.some((line) => Math.abs(line.y1 - row.to) <= near * 1.6 && within(column.middle, line.x1, line.x2))
  const taken = new Set<string>()
  return rows.map((row, r) =>
    columns.flatMap((column, c) => {
      if (taken.has(`${r} ${c}`)) return []
      const wide = reach(columns.slice(c), (one, i) => !wallRight(row, one) && !taken.has(`${r} ${c + i + 1}`))
      const tall = reach(rows.slice(r), (one) => !wallBelow(one, column))
      for (let y = r; y < r + tall; y++) for (let x = c; x < c + wide; x++) taken.add(`${y} ${x}`)
      const right = columns[c + wide - 1]?.to ?? column.to
      const bottom = rows[r + tall - 1]?.to ?? row.to
      const inside = pieces.filter((piece) => within(middle(piece), column.from, right) && within(height(piece), row.from, bottom))
      return [cellOf(cellText(textLines(inside), right - 4), wide, tall)]
    }),
  )
}

/** How many of the intervals belong together from the first on. */
function reach(list: readonly Interval[], goesOn: (one: Interval, i: number) => boolean): number {
  const stop = list.findIndex((one, i) => i === list.length - 1 || !goesOn(one, i))
  return stop + 1
}
