import type { PlainDate } from '../../platform/dates.ts'
import { fold } from '../../platform/text.ts'
import type { Passage, ReadDocument, Span } from '../texts/index.ts'
import { type Columns, columnsByCells, columnsByHead, columnsOf, has, isAgencies } from './table-columns.ts'
import { cellsOf, type Grid, gridOf, isBlank, saidIn } from './table-grid.ts'
import { type Head, headAt, headOf, isEnumeration, sameHead } from './table-head.ts'
import { enter, type Label, labelled } from './table-label.ts'
import { type Body, bodyOf } from './table-row.ts'

/** A table of tasks with its columns known and the headings of the document it stands under. */
export type Plan = {
  span: Span
  head: Head | null
  columns: Columns
  bodies: Body[]
  chapter: Label[]
  /** the words of the nearest heading above the table */
  caption: string
  /** the table goes on from the one before it */
  goesOn: boolean
}

type Seen = { chapter: Label[]; caption: string; moved: boolean; last: Plan | null }

const longestHeading = 300

function passHeading(seen: Seen, words: string) {
  const found = words.length <= longestHeading ? labelled(words) : null
  if (!found || found.label.style === 'dash' || found.label.style === 'point') {
    if (words.length <= longestHeading && words === words.toUpperCase() && /\p{Lu}{2}/u.test(words)) seen.caption = words
    return
  }
  seen.chapter = enter(seen.chapter, found.label)
  seen.caption = found.rest
  seen.moved = true
}

/** Heads that show a table lists people, money or measures and orders nothing. */
const isListing = (columns: Columns): boolean =>
  has(columns, 'contact') || (has(columns, 'unit') && !has(columns, 'deadline')) || (has(columns, 'funding') && !columns.orders)

/** Whether the times of a table are hours of a day, as in the agenda of a meeting. */
function isAgenda(grid: Grid, columns: Columns): boolean {
  const times = columnsOf(columns, 'deadline').flatMap((c) => grid.rows.flatMap((row) => (row[c] && /\d/u.test(row[c].words) ? [row[c].words] : [])))
  return times.length > 0 && times.filter((words) => /^(?:từ\s*)?\d{1,2}\s*(?:h|g|giờ|:)\s*\d{0,2}/iu.test(words.trim())).length > times.length / 2
}

/** Whether columns are those of a plan: what is to be done, and by whom with when or what. */
function isPlan(columns: Columns, report: boolean): boolean {
  const who = has(columns, 'lead') || has(columns, 'agencies')
  const when = has(columns, 'deadline') || has(columns, 'mark')
  if (!has(columns, 'title') || isListing(columns)) return false
  if (report && columns.reports) return false
  return (
    (who && (when || has(columns, 'support') || has(columns, 'product') || columns.orders)) || (when && (has(columns, 'product') || columns.orders))
  )
}

function byHead(grid: Grid, head: Head, asOf: PlainDate | null): Columns {
  const columns = columnsByHead(grid, head)
  const unclear = columns.roles.includes(null) || !has(columns, 'title') || !(has(columns, 'lead') || has(columns, 'agencies'))
  return unclear ? columnsByCells(grid, head.last + 1, columns, asOf) : columns
}

/** A table without a head goes on from the last plan where it is as wide and its leads stand in the same column. */
function goesOn(grid: Grid, last: Plan | null, asOf: PlainDate | null): boolean {
  if (!last || last.columns.roles.length !== grid.width || grid.width < 3) return false
  const at = last.columns.roles.findIndex((role) => role === 'lead' || role === 'agencies')
  const named = at < 0 ? [] : grid.rows.flatMap((row) => (row[at] && row[at].colSpan === 1 && !isBlank(row[at].words) ? [row[at].words] : []))
  return at < 0 || named.length === 0 || named.filter((words) => isAgencies(words, asOf)).length >= named.length / 2
}

const rowWords = (grid: Grid, index: number): string =>
  fold(
    saidIn(grid.rows[index] ?? [])
      .map(({ words }) => words)
      .join('|'),
  )

/** How many rows from `index` on repeat the head of the table. */
function repeated(grid: Grid, head: Head, index: number): number {
  let count = 0
  while (head.first + count <= head.last && index + count < grid.rows.length && rowWords(grid, index + count) === rowWords(grid, head.first + count))
    count++
  return count
}

/** Rows under the head, without the heads repeated at page breaks. */
function bodiesOf(grid: Grid, columns: Columns, head: Head | null, goesOn: boolean): Body[] {
  const bodies: Body[] = []
  let afterBreak = goesOn
  for (let r = head ? head.last + 1 : 0; r < grid.rows.length; r++) {
    const again = head ? repeated(grid, head, r) : 0
    if (again > 0) {
      r += again - 1
      afterBreak = true
      continue
    }
    const row = grid.rows[r] ?? []
    if (isEnumeration(row) && cellsOf(row).length === saidIn(row).length) continue
    const body = bodyOf(grid, columns, r, afterBreak)
    if (body.own === 0) continue
    bodies.push(body)
    afterBreak = false
  }
  return bodies
}

const unknown = (width: number): Columns => ({
  roles: Array.from({ length: width }, () => null),
  periods: [],
  orders: false,
  reports: false,
  by: 'cells',
})

function readColumns(grid: Grid, head: Head | null, seen: Seen, asOf: PlainDate | null): { columns: Columns; goesOn: boolean } {
  if (head) {
    const columns = byHead(grid, head, asOf)
    return { columns, goesOn: !seen.moved && seen.last?.head != null && sameHead(seen.last.head, head) }
  }
  if (goesOn(grid, seen.last, asOf) && seen.last) return { columns: { ...seen.last.columns, by: 'before' }, goesOn: true }
  return {
    columns: grid.width >= 4 && grid.rows.length >= 3 ? columnsByCells(grid, 0, unknown(grid.width), asOf) : unknown(grid.width),
    goesOn: false,
  }
}

/** Parts of one table that begin with heads of their own: some files run tables of different shape together. */
function partsOf(grid: Grid): { grid: Grid; head: Head | null }[] {
  const first = headOf(grid)
  const starts: Head[] = first ? [first] : []
  for (let r = first ? first.last + 1 : grid.rows.length; r < grid.rows.length; r++) {
    const head = headAt(grid, r)
    if (!head) continue
    if (!starts.some((start) => sameHead(start, head))) starts.push(head)
    r = head.last
  }
  if (starts.length < 2) return [{ grid, head: first }]
  return starts.map((head, n) => ({ grid: { width: grid.width, rows: grid.rows.slice(0, starts[n + 1]?.first ?? grid.rows.length) }, head }))
}

/** A table whose head speaks of tasks but lacks what a plan needs; `n` counts tables from 1. */
export type Unread = { columns: Columns; n: number; caption: string }

/** Tables that look like plans and cannot be read as one. */
export function unreadTables(document: ReadDocument, asOf: PlainDate | null): Unread[] {
  const tables = document.passages.filter((passage) => passage.kind === 'table')
  return tables.flatMap((table, n) =>
    partsOf(gridOf(document, table)).flatMap(({ grid, head }) => {
      if (!head) return []
      const columns = byHead(grid, head, asOf)
      const speaks = head.words.some((words) => /nhiệm vụ|công việc/iu.test(words.join(' ')))
      return speaks && !isListing(columns) && !columns.reports && !isPlan(columns, false) ? [{ columns, n: n + 1, caption: '' }] : []
    }),
  )
}

/** Every table of tasks in the document, in order; other tables are left out. */
export function plansOf(document: ReadDocument, asOf: PlainDate | null): Plan[] {
  const plans: Plan[] = []
  const seen: Seen = { chapter: [], caption: '', moved: false, last: null }
  for (const passage of document.passages) {
    if (passage.kind === 'paragraph') passHeading(seen, document.text.slice(passage.start, passage.end).trim())
    else
      for (const plan of plansIn(document, passage, seen, asOf)) {
        plans.push(plan)
        seen.last = plan
        seen.moved = false
      }
  }
  return plans
}

function plansIn(document: ReadDocument, table: Extract<Passage, { kind: 'table' }>, seen: Seen, asOf: PlainDate | null): Plan[] {
  return partsOf(gridOf(document, table)).flatMap(({ grid, head }) => {
    const read = readColumns(grid, head, seen, asOf)
    if (!isPlan(read.columns, document.header.type === 'report') || isAgenda(grid, read.columns)) return []
    const bodies = bodiesOf(grid, read.columns, head, read.goesOn)
    return [{ span: { start: table.start, end: table.end }, head, ...read, bodies, chapter: seen.chapter, caption: seen.caption }]
  })
}
