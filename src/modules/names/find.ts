import type { PlainDate } from '../../platform/dates.ts'
import { type Match, matchAt, type Series } from './match.ts'
import { type AgencyMention, mentionsOf } from './mention.ts'
import { phraseAt, phrases } from './phrases.ts'
import { latest } from '../directory/index.ts'
import { type Word, wordsOf } from './words.ts'

const laws = phrases([[true, ['luật', 'bộ luật', 'pháp lệnh', 'luật tổ chức', 'luật tổ chức và hoạt động']]])
const documentNumber = /\d[\p{L}\p{N}]*\s?[/-]\s?[\p{L}\p{N}]+(?:[-/][\p{L}\p{N}]+)*/gu

/** Stretches of text that are symbols of documents: "1552/BTTTT-THH". */
function numbersIn(text: string): { start: number; end: number }[] {
  return [...text.matchAll(documentNumber)]
    .filter((match) => /\p{L}/u.test(match[0]))
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
}

/** Whether a word lies in a document's number; the stretches come in order and are walked once. */
function masks(text: string): (word: Word) => boolean {
  const stretches = numbersIn(text)
  let at = 0
  return (word) => {
    while (at < stretches.length && (stretches[at]?.end ?? 0) <= word.start) at++
    return (stretches[at]?.start ?? Number.POSITIVE_INFINITY) < word.end && word.start < (stretches[at]?.end ?? 0)
  }
}

/** "Luật Kiểm toán nhà nước" names a law, not the body. */
function namesLaw(words: readonly Word[], at: number): boolean {
  for (let back = 1; back <= 5; back++) {
    const law = phraseAt(words, at - back, laws)
    if (law && law.next === at && words[at]?.gap === 'none') return true
  }
  return false
}

/**
 * The bodies and groups that running prose names, in order, none inside another.
 * A province named alone is `how: 'place'`: whether it acts is for the reader of the sentence to say.
 */
export function findAgencies(text: string, asOf: PlainDate | null): AgencyMention[] {
  const words = wordsOf(text)
  const masked = masks(text)
  const found: AgencyMention[] = []
  let series: Series | null = null
  for (let at = 0; at < words.length; ) {
    const word = words[at] as Word
    const follows: boolean = series !== null && word.gap === 'joint'
    const match: Match | null = masked(word) ? null : matchAt(words, at, 'prose', asOf ?? latest, follows ? series : null)
    if (match === null) {
      series = null
      at++
      continue
    }
    if (!namesLaw(words, at)) found.push(...mentionsOf(match, text, words, at, asOf))
    series = match.series ?? (match.how === 'ellipsis' ? series : wordStarts(word, match.ids[0]?.id))
    at = match.next
  }
  return found
}

const wordStarts = (word: Word, id: string | null | undefined): Series | null =>
  word.plain === 'bo' && id?.startsWith('bo-') ? { head: ['bo'] } : word.plain === 'so' && id?.startsWith('so-') ? { head: ['so'] } : null
