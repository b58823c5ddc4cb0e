import type { Passage } from './document.ts'
import { type Line, linesOf, trimmed } from './lines.ts'
import { isTable, rowsOf, tableOf } from './txt-table.ts'

/** Paragraphs and tables of a plain text; a table is one as word processors export it, cells led by tabs. */
export function passagesOf(text: string): Passage[] {
  const passages: Passage[] = []
  for (const group of groupsOf(linesOf(text))) {
    if (group.tabbed) {
      const rows = rowsOf(text, group.lines)
      const table = isTable(text, rows) ? tableOf(rows) : null
      if (table) {
        passages.push(table)
        continue
      }
    }
    for (const line of group.lines) {
      const span = trimmed(text, line)
      if (span.end > span.start) passages.push({ kind: 'paragraph', style: null, bold: false, ...span })
    }
  }
  return passages
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
