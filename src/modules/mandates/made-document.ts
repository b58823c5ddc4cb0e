import type { DocumentHeader, Passage, ReadDocument, TableCell } from '../texts/index.ts'

/** A cell of a made table: its words, or its words and what it covers. */
export type MadeCell = string | { words: string; across?: number; down?: number }

const nobody: DocumentHeader = { number: null, type: 'plan', issuer: null, issuedOn: null, title: null }

/** A document for tests: strings are paragraphs, lists of rows are tables; covered cells are left out, as in HTML. */
export function madeDocument(parts: readonly (string | MadeCell[][])[], changes: Partial<ReadDocument> = {}): ReadDocument {
  const passages: Passage[] = []
  let text = ''
  const write = (words: string) => {
    const start = text.length
    text += words
    return { start, end: text.length }
  }
  for (const part of parts) {
    if (typeof part === 'string') passages.push({ kind: 'paragraph', style: null, bold: false, ...write(part) })
    else {
      const start = text.length
      const rows: TableCell[][] = part.map((row) =>
        row.map((cell) => {
          const made = typeof cell === 'string' ? { words: cell } : cell
          const span = write(made.words)
          write('\t')
          return { ...span, colSpan: made.across ?? 1, rowSpan: made.down ?? 1 }
        }),
      )
      passages.push({ kind: 'table', rows, start, end: text.length })
    }
    write('\n')
  }
  return { format: 'docx', encoding: null, text, passages, header: nobody, remarks: [], ...changes }
}
