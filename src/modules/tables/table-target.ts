import type { ReadDocument, Span } from '../texts/index.ts'
import type { MandateTarget } from '../orders/index.ts'
import type { ReadingDays } from '../orders/index.ts'
import { readParagraph } from '../clauses/index.ts'
import { targetsIn } from '../orders/index.ts'

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
