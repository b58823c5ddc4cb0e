import type { Passage, TableCell } from '../texts/index.ts'

/** A part of a document that is shown at once: passages `first` up to but not including `last`. */
export type Window = { first: number; last: number; start: number; end: number }

/** Characters shown at once: about eight printed pages. */
const most = 20_000

type Table = Extract<Passage, { kind: 'table' }>

/** Rows after which no cell reaches further down: a table may be cut there. */
function cuts(rows: readonly TableCell[][]): boolean[] {
  let open = 0
  return rows.map((row) => {
    open = Math.max(open - 1, ...row.map(({ rowSpan }) => rowSpan - 1), 0)
    return open === 0
  })
}

/** A table longer than a window as several, each under the head of the whole. */
function tablesOf(table: Table): Table[] {
  if (table.end - table.start <= most) return [table]
  const [head = [], ...rows] = table.rows
  const whole = cuts(rows)
  const parts: Table[] = []
  let group: TableCell[][] = []
  rows.forEach((row, at) => {
    group.push(row)
    const start = group.flat()[0]?.start ?? table.start
    const end = row.at(-1)?.end ?? start
    if (at < rows.length - 1 && (end - start < most / 2 || !whole[at])) return
    const last = at === rows.length - 1
    parts.push({ kind: 'table', rows: [head, ...group], start: parts.at(-1)?.end ?? table.start, end: last ? table.end : end })
    group = []
  })
  return parts
}

/** Passages small enough to be shown one after another; long tables come in pieces. */
export const divided = (passages: readonly Passage[]): Passage[] =>
  passages.flatMap((passage): Passage[] => (passage.kind === 'table' ? tablesOf(passage) : [passage]))

/** Cuts a document between passages into windows of readable length; only the one looked at is sent. */
export function windowsOf(passages: readonly Passage[]): Window[] {
  const windows: Window[] = []
  let first = 0
  passages.forEach((passage, at) => {
    const begun = passages[first] as Passage
    const next = passages[at + 1]
    if (next && next.end - begun.start <= most) return
    windows.push({ first, last: at + 1, start: begun.start, end: passage.end })
    first = at + 1
  })
  return windows
}

/** Which window holds an offset; the first where none does. */
export const windowAt = (windows: readonly Window[], offset: number): number =>
  Math.max(
    0,
    windows.findIndex(({ end }) => offset < end),
  )
