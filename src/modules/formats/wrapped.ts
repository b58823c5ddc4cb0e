import type { Line } from './lines.ts'
import { endsSentence, startsItem } from './sentence-shape.ts'

/** The width at which a program broke the lines of a plain text (70 to 160 letters is usual); null where each line is a paragraph. */
export function wrapWidth(text: string, lines: readonly Line[]): number | null {
  const lengths = lines.filter((line) => !line.blank && !line.tabs).map((line) => line.end - line.start)
  const widest = lengths.toSorted((a, b) => a - b)[Math.floor(lengths.length * 0.97)] ?? 0
  if (lengths.length < 8 || widest > 170 || widest < 50 || Math.max(...lengths.slice(0, 10_000)) > widest * 1.3) return null
  const followed = lines.filter((line, i) => !line.blank && !line.tabs && lines[i + 1]?.blank === false && !(lines[i + 1]?.tabs ?? true))
  const full = followed.filter((line, i) => breaksHere(text, line, followed[i + 1] ?? line, widest)).length
  return followed.length >= 6 && full >= followed.length * 0.5 ? widest : null
}

/** Whether the first word of the next line would have passed the width, or nearly. */
function breaksHere(text: string, line: Line, next: Line, width: number): boolean {
  const word = /\S+/.exec(text.slice(next.start, Math.min(next.end, next.start + 40)))?.[0] ?? ''
  return line.end - line.start + 1 + word.length > width - 4
}

/** Whether a line only goes on with the paragraph of the one above. */
export function continues(text: string, above: Line, line: Line, width: number): boolean {
  const words = text.slice(line.start, line.end)
  if (above.blank || line.blank || startsItem(words.trimStart()) || line.heading || above.heading) return false
  const indented = /^\s{2,}/.test(words) && !/^\s{2,}/.test(text.slice(above.start, above.end))
  return (
    !indented && (breaksHere(text, above, line, width) || (/^\s*\p{Ll}/u.test(words) && !endsSentence(text.slice(above.start, above.end).trimEnd())))
  )
}
