import { nfc } from '../../platform/text.ts'
import { checkFigures } from '../figures/index.ts'
import type { Finding } from './check.ts'
import type { DraftBlock } from './draft.ts'

/**
 * A second check, of the words themselves: sums, shares and comparisons that the text states, also within what agencies
 * wrote, and that do not hold. Our own figures come from queries, so these are doubts to answer and stop no issue.
 */
export function checkText(body: readonly DraftBlock[]): Finding[] {
  const text = nfc(body.map(({ bound }) => bound.text).join('\n'))
  return checkFigures(text).map(({ rule, words, spans }) => {
    const place = placeOf(text, spans[0]?.start ?? 0)
    return {
      rule: `figures-${rule}`,
      weight: 'doubt',
      agency: null,
      task: null,
      words: { vi: `Trong đoạn “${place}”: ${words.vi}`, en: `In “${place}”: ${words.en}` },
    }
  })
}

const most = 140

/** The paragraph at a place of the text, cut where it is long. */
function placeOf(text: string, at: number): string {
  const begin = text.lastIndexOf('\n', at) + 1
  const end = text.indexOf('\n', at)
  const paragraph = text.slice(begin, end === -1 ? undefined : end)
  return paragraph.length > most ? `${paragraph.slice(0, most - 1)}…` : paragraph
}
