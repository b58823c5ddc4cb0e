import { isBlank, type Grid, type GridCell, onOneLine, saidIn } from './table-grid.ts'
import { type Columns, columnsOf } from './table-columns.ts'
import { type Label, labelled, labelOf } from './table-label.ts'
import type { ColumnRole } from './table-role.ts'

/** What a task's row says, cell by cell; merged cells speak for every row they cover. */
export type RowCells = Partial<Record<'lead' | 'support' | 'agencies' | 'product' | 'deadline' | 'note' | 'basis' | 'target', GridCell>>

/** A row under the head, as its cells stand. */
export type Body = {
  index: number
  label: Label | null
  /** the words of the task or heading, where the row has any of its own */
  title: GridCell | null
  /** the heading merged beside the task */
  group: GridCell | null
  cells: RowCells
  /** the period over the ticked column */
  ticked: string | null
  /** the cells that begin in this row and say something */
  own: number
  spread: boolean
  /** the page, and with it the head, began anew just above */
  afterBreak: boolean
}

const told: readonly (keyof RowCells)[] = ['lead', 'support', 'agencies', 'product', 'deadline', 'note', 'basis', 'target']

function cellOfRole(row: readonly (GridCell | null)[], columns: Columns, role: ColumnRole, except: GridCell | null): GridCell | null {
  for (const c of columnsOf(columns, role)) {
    const cell = row[c]
    if (cell && cell !== except && !isBlank(cell.words)) return cell
  }
  return null
}

/** The words that stand for the whole row: in the title's column, or alone, or merged from the left over it. */
function titleOf(row: readonly (GridCell | null)[], columns: Columns, index: number): GridCell | null {
  const inColumn = cellOfRole(row, columns, 'title', null)
  if (inColumn) return inColumn
  const at = columnsOf(columns, 'title')[0] ?? 0
  const own = saidIn(row).filter((cell) => cell.row === index)
  const sole = own.length === 1 ? own[0] : own.length === 2 && own[0] && labelOf(own[0].words) ? own[1] : undefined
  return sole && sole.column <= at && labelOf(sole.words) === null ? sole : null
}

/** The period over the last ticked column, or what is written there instead of a tick. */
function tickedPeriod(row: readonly (GridCell | null)[], columns: Columns): string | null {
  const marked = columnsOf(columns, 'mark').filter((c) => row[c] && !isBlank(row[c].words))
  const last = marked.at(-1)
  if (last === undefined) return null
  const words = row[last]?.words ?? ''
  return /^[xX✓✔√v+•●■]{1,2}$/u.test(words) ? (columns.periods[last] ?? null) : words
}

/** Reads the row at `index` of a grid. */
export function bodyOf(grid: Grid, columns: Columns, index: number, afterBreak: boolean): Body {
  const row = grid.rows[index] ?? []
  const title = titleOf(row, columns, index)
  const number = cellOfRole(row, columns, 'number', title)
  const cells: RowCells = {}
  for (const role of told) {
    const cell = cellOfRole(row, columns, role, title)
    if (cell) cells[role] = cell
  }
  return {
    index,
    label: (number && number.row === index ? labelOf(number.words) : null) ?? (title ? (labelled(title.words)?.label ?? null) : null),
    title,
    group: cellOfRole(row, columns, 'group', title),
    cells,
    ticked: tickedPeriod(row, columns),
    own: saidIn(row).filter((cell) => cell.row === index).length,
    spread: title !== null && grid.width > 2 && title.colSpan > grid.width / 2,
    afterBreak,
  }
}

/** Who must do it, by when or with what result: without any of these a row gives no order. */
export const assigns = ({ cells, ticked }: Body): boolean =>
  Boolean(cells.lead || cells.agencies || cells.support || cells.deadline || cells.product || ticked)

export const isLead = ({ cells }: Body): boolean => Boolean(cells.lead || cells.agencies)

const isCapitals = (words: string): boolean => /\p{Lu}{2}/u.test(words) && words === words.toUpperCase()

const closing =
  /^(?:tổng(?:\s+cộng|\s+số)?\s*(?:$|[:(\d])|cộng\s*(?:$|:)|ghi chú\s*:|chú thích\s*:|nơi nhận|người lập|\(?\*+\)?\s|KT\.|TM\.|TL\.|TUQ\.)/iu

/** A total, a footnote or the signatures under a table. */
export const isClosing = ({ title, cells }: Body): boolean => title !== null && !cells.lead && !cells.agencies && closing.test(onOneLine(title.words))

/** Whether the second row is numbered one rank below the first. */
export const isDeeper = (next: Body, row: Body): boolean =>
  next.label !== null && (row.label === null ? next.label.style === 'dash' || next.label.style === 'point' : next.label.depth > row.label.depth)

/** Whether a row without who, when or what is a heading of the rows under it and not a task nobody was given. */
export function isHeading(row: Body, next: Body | null, numbered: boolean): boolean {
  if (row.title === null || assigns(row)) return false
  if (row.spread || isCapitals(row.title.words)) return true
  if (row.label === null) return !/^\p{Ll}/u.test(row.title.words)
  if (row.label.style === 'dash' || row.label.style === 'point') return false
  if (row.label.style !== 'decimal') return true
  return next !== null && (isDeeper(next, row) || (next.label === null && numbered && next.title !== null))
}

/** A row that names the lead once for the numbered rows under it, which bring their own deadlines and products. */
export const isParent = (row: Body, next: Body | null): boolean =>
  next !== null &&
  row.title !== null &&
  isDeeper(next, row) &&
  !row.cells.deadline &&
  !row.cells.product &&
  !row.ticked &&
  Boolean(next.cells.deadline || next.cells.product || next.ticked)

/** A row numbered under a task that is given nothing of its own, and heads no rows that are, is a part of that task. */
export const isPart = (row: Body, before: Body | null, next: Body | null): boolean =>
  before !== null &&
  row.title !== null &&
  row.label !== null &&
  before.label !== null &&
  isDeeper(row, before) &&
  !assigns(row) &&
  !(next !== null && isDeeper(next, row))

/** A row that goes on with the sentence or the list of the row above, cut by the end of a page or a line. */
export function continues(row: Body, before: Body | null, numbered: boolean): boolean {
  if (!before?.title || row.own === 0) return false
  if (row.title === null || row.title === before.title) {
    if (row.title === null && row.afterBreak) return true
    return !isLead(row) || !(row.cells.deadline || row.cells.product) || row.cells.lead === before.cells.lead
  }
  if (row.label?.style === 'dash' || row.label?.style === 'point') return !assigns(row) || onlyBefore(row)
  if (row.label !== null || row.spread || isCapitals(row.title.words)) return false
  return isRemainder(row, row.title.words, before.title.words, numbered)
}

/** Whether unnumbered words are the second half of a row: of a sentence left open, and not given lead and deadline of their own. */
function isRemainder(row: Body, words: string, before: string, numbered: boolean): boolean {
  const whole = isLead(row) && row.cells.deadline !== undefined
  const open = !/[.;:]$/u.test(before)
  if (row.afterBreak) return !whole && (!before.endsWith('.') || isSmall(words))
  if (isSmall(words)) return open ? !whole || isSmall(row.cells.lead?.words ?? '') : !isLead(row)
  return open && numbered && assigns(row) && !whole
}

const isSmall = (words: string): boolean => /^\p{Ll}/u.test(words)

/** Whether all a row is given stands in cells merged from the rows above. */
const onlyBefore = ({ cells, index, ticked }: Body): boolean => !ticked && told.every((role) => !cells[role] || cells[role].row < index)
