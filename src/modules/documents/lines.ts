import type { Span } from './document.ts'

/** One line of a text, without its line end. */
export type Line = Span & {
  /** nothing but white space, and no tab: a tab alone is an empty cell */
  blank: boolean
  /** a tab at the start or between words */
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
      tabs: words.startsWith('\t') || (!blank && words.trimEnd().includes('\t')),
      heading: isHeading(words),
    })
    start = end + 1
  }
  return lines
}

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
