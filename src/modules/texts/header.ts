import type { DocumentHeader, Passage } from './document.ts'
import { readOfficialHeader } from './official-header.ts'
import { readPressHeader } from './press-header.ts'

/** What the first lines say of the document: the layout of Decree 30/2020 or of the Party, else the words of the press. */
export function readHeader(text: string, passages: readonly Passage[]): DocumentHeader {
  const lines = headLines(text, passages)
  return readOfficialHeader(lines, text) ?? readPressHeader(text, lines)
}

/** The first lines, cells of tables taken apart, as the eye reads them; bounded, whatever the length of the document. */
function headLines(text: string, passages: readonly Passage[]): string[] {
  const lines: string[] = []
  const take = (start: number, end: number) => {
    for (const line of text.slice(start, Math.min(end, start + 4000)).split('\n')) {
      const words = line.replace(/\s+/g, ' ').trim()
      if (words !== '') lines.push(words)
    }
  }
  for (const passage of passages) {
    if (lines.length > 80) break
    if (passage.kind === 'paragraph') take(passage.start, passage.end)
    else for (const row of passage.rows.slice(0, 12)) for (const cell of row) take(cell.start, cell.end)
  }
  return lines
}
