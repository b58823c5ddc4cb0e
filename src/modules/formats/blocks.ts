import { nfc } from '../../platform/text.ts'
import type { Passage, TableCell } from '../texts/index.ts'

/** A paragraph or a table before it has a place in the text. */
export type Block = { kind: 'paragraph'; text: string; style: string | null; bold: boolean } | { kind: 'table'; rows: CellBlock[][] }
export type CellBlock = { text: string; colSpan: number; rowSpan: number }

export const paragraph = (text: string, style: string | null = null, bold = false): Block => ({ kind: 'paragraph', text, style, bold })
export const cellOf = (text: string, colSpan = 1, rowSpan = 1): CellBlock => ({ text, colSpan, rowSpan })

/** Canonical words: NFC, no stray white space around lines, no control characters. */
export const clean = (text: string): string =>
  nfc(text)
    .replace(/[\u00a0\u2007\u202f]/g, ' ')
    .replace(/[^\P{Cc}\n\t]|[\u200b\ufeff\u00ad]/gu, '')
    .replace(/[^\S\n]*\n[^\S\n]*/g, '\n')
    .trim()

/** Puts blocks one under another: a line per paragraph, cells parted by tabs, rows by line ends. */
export function layOut(blocks: readonly Block[]): { text: string; passages: Passage[] } {
  const parts: string[] = []
  const passages: Passage[] = []
  let at = 0
  const write = (words: string) => {
    parts.push(words)
    at += words.length
  }
  const span = (words: string) => {
    const start = at
    write(words)
    return { start, end: at }
  }
  for (const block of blocks) {
    if (block.kind === 'paragraph') {
      const words = clean(block.text)
      if (words === '') continue
      passages.push({ kind: 'paragraph', style: block.style, bold: block.bold, ...span(words) })
    } else {
      const start = at
      const rows: TableCell[][] = block.rows.map((row, r) => {
        if (r > 0) write('\n')
        return row.map((cell, c) => {
          if (c > 0) write('\t')
          return { ...span(clean(cell.text)), colSpan: cell.colSpan, rowSpan: cell.rowSpan }
        })
      })
      passages.push({ kind: 'table', rows, start, end: at })
    }
    write('\n')
  }
  return { text: parts.join(''), passages }
}
