import { nfc } from '../../platform/text.ts'
import type { Passage } from '../texts/index.ts'
import { type Block, blocksOf } from './block.ts'
import { checkChanges } from './changes.ts'
import { checkAgainst, checkRunning } from './continuity.ts'
import type { FigureFinding } from './finding.ts'
import { checkComplements, checkEquations, checkRests, checkRuns, checkTotalsAfter } from './rests.ts'
import { checkRows } from './rows.ts'
import { checkRates, checkShares, checkShareSums } from './shares.ts'
import { checkSums } from './sums.ts'

const checks: readonly ((block: Block) => FigureFinding[])[] = [
  checkSums,
  checkRests,
  checkEquations,
  checkTotalsAfter,
  checkComplements,
  checkRuns,
  checkShares,
  checkRates,
  checkShareSums,
  checkChanges,
  checkRunning,
]

/**
 * Figures of a report that do not add up, in the order of the text; spans are offsets into its NFC form.
 * @param previous the report of the period before, against which running totals and what was carried over are checked
 */
export function checkFigures(text: string, previous?: string): FigureFinding[] {
  const own = nfc(text)
  const found = blocksOf(own).flatMap((block) => checks.flatMap((check) => check(block)).map((each) => moved(each, block.start)))
  return distinct(previous === undefined ? found : [...found, ...checkAgainst(own, nfc(previous))])
}

/** A document as it was read: its prose by sentences, its tables by rows. */
export function checkDocument({ text, passages }: { text: string; passages: readonly Passage[] }, previous?: string): FigureFinding[] {
  const tables = passages.filter((passage) => passage.kind === 'table')
  const prose = tables.reduce(
    (words, { start, end }) => words.slice(0, start) + words.slice(start, end).replaceAll(/[^\n]/g, ' ') + words.slice(end),
    text,
  )
  const inTables = tables.flatMap(({ rows }) =>
    checkRows(rows.map((row) => row.map(({ start, end }) => ({ text: text.slice(start, end), start, end })))),
  )
  return distinct([...checkFigures(prose, previous), ...inTables])
}

const moved = (each: FigureFinding, by: number): FigureFinding => ({
  ...each,
  spans: each.spans.map(({ start, end }) => ({ start: start + by, end: end + by })),
})

/** One finding for one set of figures, errors before doubts, in the order of the text. */
function distinct(found: readonly FigureFinding[]): FigureFinding[] {
  const kept: FigureFinding[] = []
  for (const each of found.toSorted((a, b) => (a.level === b.level ? 0 : a.level === 'error' ? -1 : 1))) {
    const key = each.spans.map(({ start }) => start)
    const told = kept.some(
      ({ spans, rule }) => rule !== 'share' && each.rule !== 'share' && key.every((start) => spans.some((span) => span.start === start)),
    )
    if (!told && !kept.some(({ spans }) => spans.map(({ start }) => start).join() === key.join())) kept.push(each)
  }
  return kept.toSorted((a, b) => (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0))
}
