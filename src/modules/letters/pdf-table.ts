import type { SetLine, SetTable } from './composition.ts'
import { drawLine, drawn, type Pen } from './pdf-lines.ts'

const padding = { x: 4.25, y: 2 }

type Cell = { line: SetLine; x: number; width: number; height: number }

/** Draws a table with borders; its head stands again on top of every page, no row is parted unless it is higher than a page. */
export function drawTable(pen: Pen, table: SetTable): void {
  const structure = pen.sheet.struct('Table')
  pen.root.add(structure)
  const head = cellsOf(pen, table, table.heads, true)
  const high = heightOf(head)
  if (pen.y > pen.top && pen.y + high * 2 > pen.bottom) pen.turn()
  drawCells(pen, head, structure, 'TH')
  for (const row of table.rows) {
    const cells = cellsOf(pen, table, row, false)
    if (pen.y + heightOf(cells) > pen.bottom && pen.y > pen.top + high + 1) {
      pen.turn()
      drawHeadAgain(pen, head)
    }
    drawCells(pen, cells, structure, 'TD')
  }
  structure.end()
}

function cellsOf(pen: Pen, table: SetTable, words: readonly string[], head: boolean): Cell[] {
  let x = pen.left
  return table.shares.map((share, i) => {
    const width = pen.width * share
    const align = head || table.aligns[i] === 'center' ? 'center' : 'left'
    const text = words[i] ?? ''
    const inner = width - 2 * padding.x
    const line: SetLine = {
      is: 'line',
      role: 'paragraph',
      runs: [{ text, bold: head, italic: false }],
      size: table.size,
      align,
      before: 0,
      after: 0,
      firstLine: 0,
      left: 0,
      leading: 1,
      keepNext: false,
    }
    const set = drawn(pen, line, { x: 0, width: inner })
    const right = !head && table.aligns[i] === 'number' ? Math.max(0, inner - Math.max(...set.rows.map((row) => row.width))) : 0
    const cell = { line: { ...line, left: right }, x, width, height: set.height + 2 * padding.y }
    x += width
    return cell
  })
}

const heightOf = (cells: readonly Cell[]): number => Math.max(...cells.map((cell) => cell.height))

/** Each page bears its own borders, so a row that runs over its page is framed on every one. */
function drawCells(pen: Pen, cells: readonly Cell[], structure: PDFKit.PDFStructureElement, tag: 'TH' | 'TD'): void {
  const height = Math.min(heightOf(cells), pen.bottom - pen.top)
  const from = pen.y
  frames(pen, cells, height)
  const row = pen.sheet.struct('TR')
  structure.add(row)
  for (const cell of cells) {
    const holder = pen.sheet.struct(tag)
    row.add(holder)
    pen.y = from + padding.y
    drawLine(pen, cell.line, { x: cell.x + padding.x, width: cell.width - 2 * padding.x + 0.5 }, holder)
    holder.end()
  }
  row.end()
  pen.y = from + height
}

function drawHeadAgain(pen: Pen, cells: readonly Cell[]): void {
  const from = pen.y
  frames(pen, cells, heightOf(cells))
  const spare = pen.sheet.struct('NonStruct')
  pen.root.add(spare)
  for (const cell of cells) {
    pen.y = from + padding.y
    drawLine(pen, cell.line, { x: cell.x + padding.x, width: cell.width - 2 * padding.x + 0.5 }, spare)
  }
  spare.end()
  pen.y = from + heightOf(cells)
}

function frames({ sheet, y }: Pen, cells: readonly Cell[], height: number): void {
  sheet.markContent('Artifact', { type: 'Layout' })
  sheet.lineWidth(0.5).strokeColor('black')
  for (const cell of cells) sheet.rect(cell.x, y, cell.width, height).stroke()
  sheet.endMarkedContent()
}
