import { type Block, type CellBlock, paragraph } from './blocks.ts'
import { stretchesOf } from './pdf-columns.ts'
import { ruledTables } from './pdf-grid.ts'
import { continued, fits, type TextLine, textLines, wordsOf } from './pdf-lines.ts'
import type { Page } from './pdf-page.ts'
import { endsSentence, startsItem } from './sentence-shape.ts'

/** A block with what tells whether the next page goes on with it. */
type Placed = { top: number; block: Block; xs: readonly number[]; open: boolean; cutAbove?: boolean; cutBelow?: boolean }

/** Blocks of the whole file: page numbers and running heads left out, paragraphs and tables joined over page breaks. */
export function flow(pages: readonly Page[]): Block[] {
  const runningHeads = repeatedLines(pages)
  const right = rightMargin(pages)
  const blocks: Placed[] = []
  for (const [n, page] of pages.entries()) {
    const placed = pageBlocks(withoutMargins(page, n, runningHeads), right)
    const last = blocks.at(-1)
    const first = placed[0]
    if (last && first && goesOn(last, first)) {
      blocks[blocks.length - 1] = joined(last, first)
      blocks.push(...placed.slice(1))
    } else blocks.push(...placed)
  }
  return blocks.map(({ block }) => block)
}

/** Where lines end that fill the width: nearly the farthest right that words reach on any page. */
function rightMargin(pages: readonly Page[]): number {
  const ends = pages.flatMap((page) => page.pieces.filter((piece) => piece.text.trim() !== '').map((piece) => piece.right)).toSorted((a, b) => a - b)
  return ends[Math.floor((ends.length - 1) * 0.995)] ?? 0
}

function pageBlocks(page: Page, right: number): Placed[] {
  const { tables, rest } = ruledTables(page)
  const placed: Placed[] = tables.map((table) => ({
    top: table.top,
    block: { kind: 'table', rows: table.rows },
    xs: table.xs,
    open: true,
    cutAbove: table.openTop,
    cutBelow: table.openBottom,
  }))
  const tops = tables.map(({ top }) => top).toSorted((a, b) => a - b)
  const bands = new Map<number, TextLine[]>()
  for (const line of textLines(rest)) {
    const band = tops.filter((top) => top < line.y).length
    bands.set(band, [...(bands.get(band) ?? []), line])
  }
  for (const lines of bands.values()) {
    for (const stretch of stretchesOf(lines)) {
      if (stretch.kind === 'prose') placed.push(...paragraphs(stretch.lines, right))
      else
        placed.push({
          top: Math.min(...stretch.lines.map((line) => line.y)),
          block: { kind: 'table', rows: stretch.rows },
          xs: stretch.xs,
          open: true,
        })
    }
  }
  return placed.toSorted((a, b) => a.top - b.top)
}

function paragraphs(lines: readonly TextLine[], right: number): Placed[] {
  const left = Math.min(...lines.map((line) => line.x))
  const placed: (Placed & { block: Extract<Block, { kind: 'paragraph' }> })[] = []
  for (const [i, line] of lines.entries()) {
    const text = line.segments.map((segment) => segment.text).join('\t')
    const above = lines[i - 1]
    const last = placed.at(-1)
    const bold = line.segments.every((segment) => segment.bold)
    const open = right - line.right < line.size * 6 && !endsSentence(text)
    if (last && above && !begins(above, line, text, left, right)) {
      last.block.text = continued(last.block.text, text, right - above.right < line.size * 0.7)
      last.block.bold &&= bold
      last.open = open
    } else placed.push({ top: line.y, block: { kind: 'paragraph', text, style: null, bold }, xs: [], open })
  }
  return placed
}

/** A paragraph begins after a wide gap, at an indent, at an item's number, or where the line above was broken on purpose. */
function begins(above: TextLine, line: TextLine, text: string, left: number, right: number): boolean {
  const gap = line.y - above.y
  if (gap > Math.max(line.size, above.size) * 2.1 || Math.abs(line.size - above.size) > 1.5) return true
  if (startsItem(text) && endsSentence(wordsOf(above))) return true
  const indented = line.x - left > line.size * 0.8 && above.x - left < line.size * 0.8 && !startsItem(wordsOf(above))
  return indented || fits(above, line, right)
}

/** Lines that stand at the same height on several pages, page numbers aside, are running heads or feet. */
function repeatedLines(pages: readonly Page[]): Set<string> {
  const counts = new Map<string, number>()
  for (const page of pages) {
    const marginal = textLines(page.pieces.filter((piece) => piece.y < page.height * 0.1 || piece.y > page.height * 0.9))
    for (const key of new Set(marginal.map(keyOf))) counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return new Set([...counts].filter(([, count]) => count >= Math.max(3, pages.length * 0.4)).map(([key]) => key))
}

const keyOf = (line: TextLine) => `${Math.round(line.y / 6)}:${wordsOf(line).replace(/\d+/g, '#')}`
const isPageNumber = (words: string) =>
  /^(?:[-–—\s]*\d{1,4}[-–—\s]*|(?:Trang|Page)\s\d{1,4}(?:\s?(?:\/|trên|of)\s?\d{1,4})?|\d{1,4}\s?\/\s?\d{1,4})$/iu.test(words)

/** The page without running heads and without a number that stands alone above or below everything else. */
function withoutMargins(page: Page, n: number, running: Set<string>): Page {
  const lines = textLines(page.pieces)
  const edges = [lines[0], lines.at(-1)].filter((line) => line !== undefined)
  const gone = lines.filter((line) => {
    const edge = edges.includes(line) && (line.y < page.height * 0.12 || line.y > page.height * 0.88)
    const marginal = line.y < page.height * 0.1 || line.y > page.height * 0.9
    return (
      (edge && isPageNumber(wordsOf(line)) && lines.length > 1) ||
      (marginal && n > 0 && running.has(keyOf(line))) ||
      (marginal && isPageNumber(wordsOf(line)) && running.has(keyOf(line)))
    )
  })
  if (gone.length === 0) return page
  return { ...page, pieces: page.pieces.filter((piece) => !gone.some((line) => Math.abs(line.y - piece.y) < line.size * 0.45)) }
}

function goesOn(last: Placed, first: Placed): boolean {
  if (last.block.kind === 'table' && first.block.kind === 'table') return contains(last.xs, first.xs) || contains(first.xs, last.xs)
  return (
    last.block.kind === 'paragraph' &&
    first.block.kind === 'paragraph' &&
    last.open &&
    !startsItem(first.block.text) &&
    last.block.bold === first.block.bold
  )
}

const near = (a: number, b: number) => Math.abs(a - b) < 6
/** Whether every column of `part` is one of `whole`: a column may stand empty on a page. */
const contains = (whole: readonly number[], part: readonly number[]) =>
  part.length >= Math.max(2, whole.length / 2) && part.every((x) => whole.some((other) => near(x, other)))

function joined(last: Placed, first: Placed): Placed {
  if (last.block.kind === 'table' && first.block.kind === 'table') {
    const xs = last.xs.length >= first.xs.length ? last.xs : first.xs
    const rows = joinedRows(
      fitted(last.block.rows, last.xs, xs),
      fitted(first.block.rows, first.xs, xs),
      last.cutBelow === true && first.cutAbove === true,
    )
    return { ...first, xs, block: { kind: 'table', rows } }
  }
  if (last.block.kind === 'paragraph' && first.block.kind === 'paragraph')
    return { ...first, block: paragraph(continued(last.block.text, first.block.text, false), last.block.style, last.block.bold) }
  return last
}

/** Rows of a page on which some columns stood empty, given all columns of the table. */
function fitted(rows: CellBlock[][], own: readonly number[], xs: readonly number[]): CellBlock[][] {
  if (own.length === xs.length) return rows
  const missing = xs.flatMap((x, c) => (own.some((other) => near(x, other)) ? [] : [c]))
  return rows.map((row) => {
    if (row.length !== own.length) return row
    const whole = [...row]
    for (const c of missing) whole.splice(c, 0, { text: '', colSpan: 1, rowSpan: 1 })
    return whole
  })
}

/** A row cut by the page break is one row again: its frame was left open, or its longest cell goes on in the middle of a sentence. */
function joinedRows(above: CellBlock[][], below: CellBlock[][], cut: boolean): CellBlock[][] {
  const last = above.at(-1)
  const rest = below[0]
  if (!last || !rest || last.length !== rest.length || !(cut || continues(last, rest))) return [...above, ...below]
  return [...above.slice(0, -1), last.map((cell, c) => ({ ...cell, text: wholeText(cell.text, rest[c]?.text ?? '') })), ...below.slice(1)]
}

const wholeText = (above: string, below: string) => (above === '' || below === '' ? above + below : continued(above, below, false))

/** No number in the first cell, and the longest cell begins like the middle of a sentence that the row above left open. */
function continues(last: readonly CellBlock[], rest: readonly CellBlock[]): boolean {
  const longest = Math.max(...rest.map(({ text }) => text.length))
  const at = rest.findIndex(({ text }) => text.length === longest)
  const above = last[at]?.text ?? ''
  return rest[0]?.text === '' && /^[\p{Ll}\d(]/u.test(rest[at]?.text ?? '') && above !== '' && !endsSentence(above)
}
