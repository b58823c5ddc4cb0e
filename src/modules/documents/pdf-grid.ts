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

/** Tables drawn with rulings; the pieces they take are returned apart from the rest. */
export function ruledTables(page: Page): { tables: RuledTable[]; rest: Piece[] } {
  const tables: RuledTable[] = []
  let rest = page.pieces
  for (const group of connected(merged(page.rulings))) {
    const xs = distinct(group.filter(isVertical).map((line) => line.x1))
    const drawn = distinct(group.filter(isHorizontal).map((line) => line.y1))
    const sides = group.filter(isVertical)
    const ends = { top: Math.min(...sides.map((line) => line.y1)), bottom: Math.max(...sides.map((line) => line.y2)) }
    const openTop = ends.top < (drawn[0] ?? 0) - 6
    const openBottom = ends.bottom > (drawn.at(-1) ?? 0) + 6
    const ys = [...(openTop ? [ends.top] : []), ...drawn, ...(openBottom ? [ends.bottom] : [])]
    if (xs.length < 2 || ys.length < 2 || (xs.length === 2 && ys.length === 2)) continue
    const [left, right, top, bottom] = [xs[0]!, xs.at(-1)!, ys[0]!, ys.at(-1)!]
    const inside = rest.filter((piece) => within(middle(piece), left - 1, right + 1) && within(piece.y - piece.size * 0.3, top - 1, bottom + 1))
    if (inside.every(({ text }) => text.trim() === '')) continue
    rest = rest.filter((piece) => !inside.includes(piece))
    tables.push({ openTop, openBottom, top, bottom, left, right, xs, rows: rowsOf(group, xs, ys, inside) })
  }
  return { tables, rest }
}

const isVertical = (line: Ruling) => line.x1 === line.x2
const isHorizontal = (line: Ruling) => line.y1 === line.y2
const within = (value: number, low: number, high: number) => value >= low && value <= high
const middle = (piece: Piece) => (piece.x + piece.right) / 2

function distinct(values: number[]): number[] {
  const kept: number[] = []
  for (const value of values.sort((a, b) => a - b)) if (kept.length === 0 || value - kept.at(-1)! > near * 1.6) kept.push(value)
  return kept
}

/** Lines on one course that touch become one line. */
function merged(rulings: readonly Ruling[]): Ruling[] {
  const turned = (line: Ruling): Ruling => ({ x1: line.y1, y1: line.x1, x2: line.y2, y2: line.x2 })
  const across = courses(rulings.filter(isHorizontal))
  const down = courses(rulings.filter(isVertical).map(turned)).map(turned)
  return [...across, ...down].filter((line) => line.x2 - line.x1 > 6 || line.y2 - line.y1 > 6)
}

function courses(lines: Ruling[]): Ruling[] {
  const out: Ruling[] = []
  const buckets = new Map<number, Ruling[]>()
  for (const line of lines.sort((a, b) => a.y1 - b.y1)) {
    const key = [...buckets.keys()].findLast((y) => Math.abs(y - line.y1) <= near) ?? line.y1
    buckets.set(key, [...(buckets.get(key) ?? []), line])
  }
  for (const [y, bucket] of buckets) {
    let open: Ruling | null = null
    for (const line of bucket.sort((a, b) => a.x1 - b.x1)) {
      if (open && line.x1 <= open.x2 + near) open.x2 = Math.max(open.x2, line.x2)
      else out.push((open = { x1: line.x1, x2: line.x2, y1: y, y2: y }))
    }
  }
  return out
}

/** Groups of lines that cross or touch. */
function connected(lines: Ruling[]): Ruling[][] {
  const parent = lines.map((_, i) => i)
  const root = (i: number): number => {
    while (parent[i] !== i) i = parent[i] = parent[parent[i]!]!
    return i
  }
  const down = lines.flatMap((line, i) => (isVertical(line) ? [i] : []))
  const across = lines.flatMap((line, i) => (isHorizontal(line) ? [i] : []))
  for (const v of down) for (const h of across) if (crosses(lines[v]!, lines[h]!)) parent[root(v)] = root(h)
  const groups = new Map<number, Ruling[]>()
  for (const [i, line] of lines.entries()) groups.set(root(i), [...(groups.get(root(i)) ?? []), line])
  return [...groups.values()].sort((a, b) => Math.min(...a.map((line) => line.y1)) - Math.min(...b.map((line) => line.y1)))
}

const crosses = (v: Ruling, h: Ruling) => within(v.x1, h.x1 - near, h.x2 + near) && within(h.y1, v.y1 - near, v.y2 + near)

/** Cells of a grid, those without a line between them taken as one, each with the words that stand in it. */
function rowsOf(lines: Ruling[], xs: number[], ys: number[], pieces: Piece[]): CellBlock[][] {
  const columns = xs.length - 1
  const rows = ys.length - 1
  const down = lines.filter(isVertical)
  const across = lines.filter(isHorizontal)
  const wallRight = (r: number, c: number) =>
    down.some((line) => Math.abs(line.x1 - xs[c + 1]!) <= near * 1.6 && within((ys[r]! + ys[r + 1]!) / 2, line.y1, line.y2))
  const wallBelow = (r: number, c: number) =>
    across.some((line) => Math.abs(line.y1 - ys[r + 1]!) <= near * 1.6 && within((xs[c]! + xs[c + 1]!) / 2, line.x1, line.x2))
  const taken = Array.from({ length: rows }, () => Array.from({ length: columns }, () => false))
  return Array.from({ length: rows }, (_, r) => {
    const cells: CellBlock[] = []
    for (let c = 0; c < columns; c++) {
      if (taken[r]![c]) continue
      let wide = 1
      while (c + wide < columns && !taken[r]![c + wide] && !wallRight(r, c + wide - 1)) wide++
      let tall = 1
      while (r + tall < rows && !wallBelow(r + tall - 1, c)) tall++
      for (let y = r; y < r + tall; y++) for (let x = c; x < c + wide; x++) taken[y]![x] = true
      const inside = pieces.filter(
        (piece) => within(middle(piece), xs[c]!, xs[c + wide]!) && within(piece.y - piece.size * 0.3, ys[r]!, ys[r + tall]!),
      )
      cells.push(cellOf(cellText(textLines(inside), xs[c + wide]! - 4), wide, tall))
    }
    return cells
  })
}
