import type { Piece } from './pieces.ts'
import { after, isMark, keyOf, type Tokens } from './tokens.ts'

const joints = new Set([...['và', 'các', 'những', 'thì', 'là'].map(keyOf), ...',;.:-()+/&'])

type Stretch = { from: number; to: number }

/** The words of a stretch of tokens as they stand, without the joints at its ends; null where nothing is left. */
function words(tokens: Tokens, { from, to }: Stretch): string | null {
  let [start, end] = [from, to]
  while (start < end && joints.has(tokens.list[start]?.key ?? '')) start++
  while (end > start && joints.has(tokens.list[end - 1]?.key ?? '')) end--
  const [first, last] = [tokens.list[start], tokens.list[end - 1]]
  return first && last && start < end ? tokens.text.slice(first.start, last.end) : null
}

/** The words between two times belong to the one before up to a comma or semicolon, and to the one after from the last. */
function parted(tokens: Tokens, { from, to }: Stretch): { before: Stretch; behind: Stretch } {
  const breaks = Array.from({ length: to - from }, (_, n) => from + n).filter(
    (at) => isMark(tokens, at, ',;') || (at === from && after(tokens, at, 'và') >= 0),
  )
  const [first, last] = [breaks[0], breaks.at(-1)]
  return first === undefined || last === undefined
    ? { before: { from, to }, behind: { from, to } }
    : { before: { from, to: first }, behind: { from: last + 1, to } }
}

/** What is to be done by each time of a phrase that has several (phân kỳ): the words before it, or those after it. */
export function labelsOf(tokens: Tokens, times: readonly Piece[]): (string | null)[] {
  const gap = (n: number): Stretch => ({ from: times[n - 1]?.next ?? 0, to: times[n]?.at ?? tokens.list.length })
  const leads = words(tokens, gap(0)) !== null
  const labels: (string | null)[] = []
  const led: boolean[] = []
  for (const n of times.keys()) {
    const lead = words(tokens, n === 0 ? gap(0) : parted(tokens, gap(n)).behind)
    const trail = words(tokens, n === times.length - 1 ? gap(n + 1) : parted(tokens, gap(n + 1)).before)
    const isApart = n > 0 && parted(tokens, gap(n)).before.to < gap(n).to
    const inherited = n > 0 && !isApart && led[n - 1] ? (labels[n - 1] ?? null) : null
    led.push(leads || (isApart && lead !== null) || inherited !== null)
    labels.push(led[n] ? (lead ?? inherited ?? trail) : trail)
  }
  return labels
}
