import type { ReadDocument, Span } from '../texts/index.ts'
import type { MandateTarget } from './mandate.ts'
import type { ReadingDays } from './plan-year.ts'
import { readParagraph } from './prose-read.ts'
import { targetsIn } from './target.ts'

/** The numbers promised in cells, each once: in the task itself and in the column of targets. */
export function targetsOfCells({ text }: ReadDocument, cells: readonly Span[], { from }: ReadingDays): MandateTarget[] {
  const found = cells
    .filter((cell) => /\d/u.test(text.slice(cell.start, cell.end)))
    .flatMap((cell) => {
      const reading = readParagraph(text, cell, from)
      return targetsIn(reading, { from: 0, to: reading.tokens.length }).map(({ target }) => target)
    })
  return found.filter((target, n) => found.findIndex((other) => JSON.stringify(other) === JSON.stringify(target)) === n)
}
