import { fold } from '../../platform/text.ts'
import { cellsOf, type Grid, type GridCell, isBlank, saidIn } from './table-grid.ts'
import { labelOf } from './table-label.ts'
import { type ColumnRole, isSubHead, roleOfHead } from './table-role.ts'

type Row = readonly (GridCell | null)[]

/** The head of a table: the rows it takes, and per column its words from top to bottom. */
export type Head = { first: number; last: number; words: string[][] }

const giving: readonly ColumnRole[] = ['lead', 'agencies', 'support', 'deadline', 'product']
const naming: readonly ColumnRole[] = ['title', 'group', 'target']

/** Whether a row names columns of a plan: a numbering column or a column of tasks, and who, when or what beside it. */
function isHeadRow(row: Row): boolean {
  const said = saidIn(row)
  if (said.length < 2 || said.some((cell) => labelOf(cell.words)?.style === 'decimal')) return false
  const roles = said.map((cell) => roleOfHead(cell.words))
  const known = roles.filter((role) => role !== null)
  const gives = new Set(known.filter((role) => giving.includes(role)))
  const names = known.some((role) => naming.includes(role))
  if (known.includes('number'))
    return (known.length >= said.length / 2 && (names || gives.size > 0)) || (said.length >= 3 && said.every(({ words }) => words.length <= 40))
  return names && gives.size >= Math.min(2, said.length - 1) && known.length >= Math.max(2, said.length * 0.6)
}

/** Whether a row completes the head above it: short words, each under a head cell they narrow. */
function isSubRow(grid: Grid, above: Row, index: number): boolean {
  const row = grid.rows[index] ?? []
  const own = saidIn(row).filter((cell) => cell.row === index)
  return (
    own.length > 0 &&
    own.every((cell) => {
      const upper = above[cell.column] ?? null
      const narrowed =
        upper === null || isBlank(upper.words) || upper.colSpan > 1 || (upper.row < index && giving.includes(roleOfHead(upper.words) ?? 'other'))
      return isSubHead(cell.words) && narrowed && cell.colSpan <= Math.max(1, upper?.colSpan ?? 1)
    })
  )
}

/** A row such as (1) (2) (3) or 1 2 3=2*1 under the head. */
export function isEnumeration(row: Row): boolean {
  const said = saidIn(row)
  return (
    said.length >= 3 &&
    said.every(
      (cell, n) => cell.words.length <= 8 && /^[([]?(\d{1,2}|[A-Z])[)\]]?$/u.test(cell.words.trim()) && (n === 0 || /\d/.test(cell.words)),
    ) &&
    new Set(said.map((cell) => cell.words)).size === said.length
  )
}

const generic = /^(coquan|donvi|phancong|trachnhiem|thoigian|thoihan|tiendo)/

/** Gives a head cell that stands for several columns, in files that keep no merged cells, the columns of the row under it. */
function widened(grid: Grid, index: number): (GridCell | null)[] {
  const row = grid.rows[index] ?? []
  const heads = cellsOf(row)
  const under = grid.rows[index + 1] ?? []
  const parts = saidIn(under)
  const missing = grid.width - heads.length
  if (missing < 1 || parts.length !== missing + 1 || !parts.every((cell) => isSubHead(cell.words))) return [...row]
  if (heads.some((cell, n) => cell.colSpan > 1 && n < heads.length - 1)) return [...row]
  const at = heads.findIndex((cell) => generic.test(fold(cell.words).replace(/[^a-z]/g, '')) && !/chủ trì|phối hợp/iu.test(cell.words))
  if (at < 0) return [...row]
  return heads.flatMap((cell, n) =>
    n === at ? Array.from({ length: missing + 1 }, () => ({ ...cell, column: n, colSpan: missing + 1 })) : [{ ...cell, colSpan: 1 }],
  )
}

/** An empty head cell over narrowing words, in files that keep no merged cells, goes on with the head cell to its left. */
function leftward(grid: Grid, above: Row, index: number): (GridCell | null)[] {
  const under = grid.rows[index + 1] ?? []
  const filled = [...above]
  for (const [c, cell] of filled.entries()) {
    const left = filled[c - 1]
    const narrow = under[c] && under[c - 1] && isSubHead(under[c].words) && isSubHead(under[c - 1]?.words ?? '')
    if (cell && isBlank(cell.words) && left && narrow) filled[c] = { ...left, colSpan: 2 }
  }
  return filled
}

/** The words of a sub-row, in the columns they narrow; a row of only those words is moved under the merged cell. */
function narrowing(grid: Grid, above: Row, index: number): string[] {
  const row = grid.rows[index] ?? []
  const own = saidIn(row).filter((cell) => cell.row === index)
  const wide = above.findIndex((cell) => cell !== null && cell.colSpan === own.length && own.length > 1)
  const short = cellsOf(row).length === own.length && own.length < grid.width
  if (short && wide >= 0) return above.map((_, c) => own[c - wide]?.words ?? '')
  return Array.from(
    { length: grid.width },
    (_, c) => own.find((cell) => cell.column === c || (cell.colSpan > 1 && row[c] === cell && cellsOf(row).length === grid.width))?.words ?? '',
  )
}

/** The head that begins at row `index`, or null where that row begins none. */
export function headAt(grid: Grid, index: number): Head | null {
  const row = grid.rows[index]
  if (!row || !isHeadRow(row)) return null
  const above = leftward(grid, widened(grid, index), index)
  const words = Array.from({ length: grid.width }, (_, c) => (above[c] ? [above[c].words] : []))
  let last = index
  while (last < index + 3 && last + 1 < grid.rows.length && (isMoved(grid, above, last + 1) || isSubRow(grid, above, last + 1))) {
    last++
    for (const [c, part] of narrowing(grid, above, last).entries()) if (part !== '' && !words[c]?.includes(part)) words[c]?.push(part)
  }
  while (isEnumeration(grid.rows[last + 1] ?? [])) last++
  return { first: index, last, words }
}

/** Whether the next row holds only the narrowing words, without the empty cells around them. */
function isMoved(grid: Grid, above: Row, index: number): boolean {
  const own = saidIn(grid.rows[index] ?? [])
  const wide = above.find((cell) => cell !== null && cell.colSpan === own.length && own.length > 1)
  return wide !== undefined && wide !== null && own.every((cell) => isSubHead(cell.words) && cell.words.length < 25)
}

/** The first head in the first rows of a table; titles and captions may stand above it. */
export function headOf(grid: Grid): Head | null {
  for (let r = 0; r < Math.min(8, grid.rows.length); r++) {
    const head = headAt(grid, r)
    if (head) return head
  }
  return null
}

const firstWords = (head: Head): string => head.words.map((words) => fold(words[0] ?? '')).join('|')

/** Whether two heads say the same, as where a table goes on over the page; of a head of two rows the first may be repeated alone. */
export const sameHead = (a: Head, b: Head): boolean => firstWords(a) === firstWords(b)
