import type { Span } from '../texts/index.ts'

/** One line of a text, without its line end. */
export type Line = Span & {
  /** nothing but white space, and no tab: a tab alone is an empty cell */
  blank: boolean
  /** a tab at the start or between words, or strokes that part cells */
  tabs: boolean
  /** a numbered heading in capitals, which never continues a cell */
  heading: boolean
}

export function linesOf(text: string): Line[] {
  const lines: Line[] = []
  for (let start = 0; start <= text.length; ) {
    const found = text.indexOf('\n', start)
    const end = found < 0 ? text.length : found
    const words = text.slice(start, end)
    const blank = words.trim() === ''
    lines.push({
      start,
      end,
      blank: blank && !words.includes('\t'),
      tabs: words.startsWith('\t') || (!blank && words.trimEnd().includes('\t')) || isDivided(words),
      heading: isHeading(words),
    })
    start = end + 1
  }
  return lines
}

/** A row drawn with upright strokes, "| 1 | Rà soát | Bộ Y tế |", or the rule between two such rows. */
export const isStroked = (words: string): boolean => /^\s*\|(?:[^|]*\|){2,}\s*$/.test(words) || isRule(words)
export const isRule = (words: string): boolean => /^\s*[|+][-=:+|\s]*-[-=:+|\s]*[|+]\s*$/.test(words)

/** A row on one line: two tabs or more, be the cells after them empty, or strokes. */
export const isDivided = (words: string): boolean => isStroked(words) || (/\S/.test(words) && words.split('\t').length > 2)

const isHeading = (words: string) => /^\s{0,4}(?:[IVX]{1,6}[.)]|PHẦN|CHƯƠNG|MỤC|PHỤ LỤC)\s/.test(words) && words === words.toUpperCase()

/** The span without white space at either end; of white space alone, the empty span at its end. */
export function trimmed(text: string, { start, end }: Span): Span {
  let from = start
  let to = end
  while (to > from && isSpace(text.charCodeAt(to - 1))) to--
  while (from < to && isSpace(text.charCodeAt(from))) from++
  return from < to ? { start: from, end: to } : { start: end, end }
}

const isSpace = (code: number) => code <= 32 || code === 0xa0 || code === 0x3000 || code === 0xfeff || (code >= 0x2000 && code <= 0x200b)
