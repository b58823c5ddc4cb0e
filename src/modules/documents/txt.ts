import type { Passage } from './document.ts'
import { type Line, linesOf, trimmed } from './lines.ts'
import { isTable, rowsOf, tableOf } from './txt-table.ts'
import { continues, wrapWidth } from './wrapped.ts'

/** Paragraphs and tables of a plain text; a table is one as word processors export it, cells led by tabs. */
export function passagesOf(text: string): Passage[] {
  const lines = linesOf(text)
  const width = wrapWidth(text, lines)
  return groupsOf(lines).flatMap((group) => {
    const rows = group.tabbed ? rowsOf(text, group.lines) : []
    const table = group.tabbed && isTable(text, rows) ? tableOf(rows) : null
    return table ? [table] : paragraphs(text, group.lines, width)
  })
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
