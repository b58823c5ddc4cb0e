import type { Passage } from '../texts/index.ts'
import { type Line, linesOf, trimmed } from './lines.ts'
import { isTable, joinedOver, type Row, rowsOf, tableOf } from './txt-table.ts'
import { continues, wrapWidth } from './wrapped.ts'

/** Paragraphs and tables of a plain text; a table is one as word processors export it, cells led by tabs. */
export function passagesOf(text: string): Passage[] {
  const lines = linesOf(text)
  const width = wrapWidth(text, lines)
  const parts = groupsOf(lines).map((group) => ({ lines: group.lines, rows: group.tabbed ? rowsOf(text, group.lines) : null }))
  return bridged(text, parts).flatMap(({ lines: own, rows }) => {
    const table = rows && isTable(text, rows) ? tableOf(rows) : null
    return table ? [table] : paragraphs(text, own, width)
  })
}

/** Lines and, where they are led by tabs, the rows they would make. */
type Part = { lines: Line[]; rows: Row[] | null }

/** A cell with an empty line inside looks like a paragraph between two tables: where it completes a row, both are one table. */
function bridged(text: string, parts: readonly Part[]): Part[] {
  const whole: Part[] = []
  for (const part of parts) {
    const gap = whole.at(-1)
    const above = whole.at(-2)
    const rows = above?.rows && gap && !gap.rows && part.rows ? joinedOver(text, above.rows, gap.lines, part.rows) : null
    if (!rows || !above || !gap) whole.push(part)
    else whole.splice(-2, 2, { lines: [...above.lines, ...gap.lines, ...part.lines], rows })
  }
  return whole
}

/** A paragraph per line, or over as many lines as a program broke it into. */
function paragraphs(text: string, lines: readonly Line[], width: number | null): Passage[] {
  const spans: Line[] = []
  let above: Line | null = null
  for (const line of lines) {
    const open = spans.at(-1)
    if (open && above && width !== null && continues(text, above, line, width)) open.end = line.end
    else spans.push({ ...line })
    above = line
  }
  return spans.flatMap((line) => {
    const span = trimmed(text, line)
    return span.end > span.start ? [{ kind: 'paragraph' as const, style: null, bold: false, ...span }] : []
  })
}

type Group = { tabbed: boolean; lines: Line[] }

/** Lines that may form one table stand together: from a line with a tab to the next paragraph after a blank line. */
function groupsOf(lines: readonly Line[]): Group[] {
  const groups: Group[] = []
  let afterBlank = true
  for (const line of lines) {
    const current = groups.at(-1)
    const inTable = current?.tabbed === true
    const tabbed = line.tabs || (inTable && (line.blank || (!afterBlank && !line.heading)))
    if (current?.tabbed === tabbed) current.lines.push(line)
    else groups.push({ tabbed, lines: [line] })
    afterBlank = line.blank
  }
  return groups
}
