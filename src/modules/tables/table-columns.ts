import type { PlainDate } from '../../platform/dates.ts'
import { readAgencies } from '../names/index.ts'
import { readDeadline } from '../deadlines/index.ts'
import { type Grid, isBlank } from './table-grid.ts'
import type { Head } from './table-head.ts'
import { labelOf } from './table-label.ts'
import { productType } from '../orders/index.ts'
import { beginsAgency } from './table-parties.ts'
import { type ColumnRole, roleOfHead } from './table-role.ts'

/** Which column says what; `periods` are the words above the columns that are ticked, `orders` whether the head itself speaks of tasks and of who carries them out, `reports` whether it speaks of what was done. */
export type Columns = { roles: (ColumnRole | null)[]; periods: string[]; orders: boolean; reports: boolean; by: 'head' | 'cells' | 'before' }

export const columnsOf = (columns: Columns, role: ColumnRole): number[] => columns.roles.flatMap((found, c) => (found === role ? [c] : []))
export const has = (columns: Columns, role: ColumnRole): boolean => columns.roles.includes(role)

const narrowing: readonly (ColumnRole | null)[] = ['lead', 'support', 'begin', 'deadline', 'product', 'mark']

/** The last words under a merged head decide where they name a column by themselves. */
function roleOfColumn(words: readonly string[]): ColumnRole | null {
  const narrow = words.length > 1 ? roleOfHead(words.at(-1) ?? '') : null
  if (words.length > 1 && narrow === null && /^(?:năm\s*)?20\d\d$/iu.test(words.at(-1)?.trim() ?? '') && roleOfHead(words[0] ?? '') === 'deadline')
    return 'mark'
  return narrowing.includes(narrow) ? narrow : (roleOfHead(words.join(' ')) ?? narrow ?? roleOfHead(words[0] ?? ''))
}

/** Whether a column's cells mostly cover several rows, as a heading beside its tasks does. */
function isMergedDown(grid: Grid, from: number, column: number): boolean {
  const cells = new Set(grid.rows.slice(from).flatMap((row) => row[column] ?? []))
  const rows = grid.rows.length - from
  return rows >= 2 && [...cells].filter((cell) => cell.rowSpan > 1).length > 0 && cells.size <= rows * 0.7
}

/** One column of tasks and one of leads remain; what only seemed to be one becomes something else. */
function settled(grid: Grid, head: Head, roles: (ColumnRole | null)[]): (ColumnRole | null)[] {
  const result = [...roles]
  const all = (role: ColumnRole) => result.flatMap((found, c) => (found === role ? [c] : []))
  for (const c of all('title').slice(0, -1)) if (all('title').length > 1 && isMergedDown(grid, head.last + 1, c)) result[c] = 'group'
  for (const c of all('title').slice(1)) result[c] = 'other'
  for (const stand of ['group', 'target'] as const) {
    const [first] = all(stand)
    if (all('title').length === 0 && first !== undefined) result[first] = 'title'
  }
  const [begin] = all('begin')
  if (all('deadline').length === 0 && begin !== undefined) result[begin] = 'deadline'
  const named = (pattern: RegExp) => all('lead').find((c) => pattern.test(head.words[c]?.join(' ') ?? ''))
  const lead = named(/chủ trì|đầu mối|chịu trách nhiệm/iu) ?? named(/^(?:cơ quan|đơn vị|bộ, ngành|sở)/iu) ?? all('lead')[0]
  for (const c of all('lead')) if (c !== lead) result[c] = 'other'
  return result
}

/** What the words of the head say of each column. */
export function columnsByHead(grid: Grid, head: Head): Columns {
  const roles = settled(grid, head, head.words.map(roleOfColumn))
  const whole = head.words.map((words) => words.join(' '))
  const orders =
    roles.some((role, c) => role === 'title' && /nhiệm vụ|công việc|giải pháp|hoạt động|nội dung/iu.test(whole[c] ?? '')) &&
    whole.some((words) => /chủ trì|thực hiện|đầu mối|phụ trách|trách nhiệm/iu.test(words))
  const reports = roles.includes('status') || whole.some((words) => /kết quả (?:đã )?đạt được/iu.test(words))
  return { roles, periods: head.words.map((words) => words.at(-1) ?? ''), orders, reports, by: 'head' }
}

type Likeness = { number: number; agencies: number; deadline: number; product: number; length: number; said: number }

const share = (part: number, whole: number) => (whole === 0 ? 0 : part / whole)

/** How a column's cells read: as numbers of rows, as agencies, as deadlines, and how long they are. */
function likenessOf(grid: Grid, from: number, column: number, asOf: PlainDate | null): Likeness {
  const words = grid.rows
    .slice(from, from + 60)
    .flatMap((row) => (row[column] && row[column].colSpan === 1 && !isBlank(row[column].words) ? [row[column].words] : []))
  const count = (test: (cell: string) => boolean) => share(words.filter(test).length, words.length)
  return {
    number: count((cell) => labelOf(cell) !== null),
    agencies: count((cell) => cell.length < 250 && isAgencies(cell, asOf)),
    deadline: count((cell) => isDeadline(cell, asOf)),
    product: count((cell) => productType(cell) !== null),
    length: share(
      words.reduce((sum, cell) => sum + cell.length, 0),
      words.length,
    ),
    said: words.length,
  }
}

/** Whether words are a list of agencies. */
export function isAgencies(words: string, asOf: PlainDate | null): boolean {
  const named = readAgencies(words, asOf)
  return named.length > 0 && named.filter(({ known, raw }) => known || beginsAgency(raw)).length >= named.length / 2
}

/** Whether words are a deadline and little else. */
export function isDeadline(words: string, issuedOn: PlainDate | null): boolean {
  const read = words.length < 90 ? readDeadline(words, issuedOn) : null
  return read !== null && read.kind !== 'vague'
}

/** Fills the columns whose head says nothing by what their cells are. */
export function columnsByCells(grid: Grid, from: number, known: Columns, asOf: PlainDate | null): Columns {
  const roles = [...known.roles]
  const like = roles.map((_, c) => likenessOf(grid, from, c, asOf))
  const take = (role: ColumnRole, fits: (likeness: Likeness) => number) => {
    if (roles.includes(role)) return
    const best = like
      .map((likeness, c) => ({ c, fit: roles[c] === null && likeness.said > 0 ? fits(likeness) : 0 }))
      .toSorted((a, b) => b.fit - a.fit || a.c - b.c)[0]
    if (best && best.fit > 0) roles[best.c] = role
  }
  take('number', (l) => (l.number >= 0.6 && l.length < 8 ? l.number : 0))
  take('deadline', (l) => (l.deadline >= 0.5 ? l.deadline : 0))
  take('title', (l) => (l.length >= 15 && l.deadline < 0.5 && l.agencies < 0.6 ? l.length : 0))
  if (!roles.includes('agencies')) {
    const named = (l: Likeness, c: number) => roles[c] === null && l.agencies >= 0.6 && l.length < 150
    for (const role of ['lead', 'support'] as const) {
      const at = roles.includes(role) ? -1 : like.findIndex(named)
      if (at >= 0) roles[at] = role
    }
  }
  take('product', (l) => (l.product >= 0.5 && l.length < 200 ? l.product : 0))
  return { ...known, roles, by: known.by === 'head' ? 'head' : 'cells' }
}
