import type { Passage } from '../texts/index.ts'

/** The sentence that orders a task with its own paragraph or cell around it; of a table also the other cells of its row. */
export type Source = { before: string; words: string; after: string; row: readonly { head: string; words: string }[] }

type Span = { start: number; end: number }
type Table = Extract<Passage, { kind: 'table' }>

/** Characters kept at either side of the sentence. */
const around = 240

const wordsIn = (text: string, { start, end }: Span): string => text.slice(start, end).replace(/\s+/g, ' ').trim()

const within = ({ start, end }: Span, offset: number): boolean => offset >= start && offset < end

/** The other cells of the row, under the heads that the first row gives them. */
function rowOf(text: string, table: Table, offset: number): Source['row'] {
  const row = table.rows.find((cells) => cells.some((cell) => within(cell, offset)))
  const heads = table.rows[0]
  if (row === undefined || heads === undefined || row === heads || row.length !== heads.length) return []
  return row.flatMap((cell, at) => {
    const [head, words] = [wordsIn(text, heads[at] as Span), wordsIn(text, cell)]
    return within(cell, offset) || words === '' || head === '' ? [] : [{ head, words }]
  })
}

function cutBefore(words: string): string {
  if (words.length <= around) return words
  const cut = words.slice(-around)
  return `…${cut.slice(cut.indexOf(' '))}`
}

function cutAfter(words: string): string {
  if (words.length <= around) return words
  const cut = words.slice(0, around)
  return `${cut.slice(0, cut.lastIndexOf(' '))} …`
}

/** Where a sentence stands: never more than its own paragraph or cell, so that neighbours do not run together. */
export function sourceIn(text: string, passages: readonly Passage[], { start, end }: Span): Source {
  const passage = passages.find((each) => within(each, start))
  const table = passage?.kind === 'table' ? passage : null
  const frame = table ? table.rows.flat().find((cell) => within(cell, start)) : passage
  const from = Math.min(frame?.start ?? start, start)
  const to = Math.max(frame?.end ?? end, end)
  return {
    before: cutBefore(text.slice(from, start).trimStart()),
    words: text.slice(start, end),
    after: cutAfter(text.slice(end, to).trimEnd()),
    row: table ? rowOf(text, table, start) : [],
  }
}
