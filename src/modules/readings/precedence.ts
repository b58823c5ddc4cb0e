import type { PlainDate } from '../../platform/dates.ts'
import type { Text } from '../../platform/text.ts'
import { numberOf, type Side, type Task } from '../steering/index.ts'

/** Who may order whom: the Party and the National Assembly, the Government, the Prime Minister, committees, ministries and provinces. */
const ranks: readonly [RegExp, number][] = [
  [/(?:^|[/-])(?:NQ|QĐ|KL|CT)[/-]TW$|-TW$|\/QH\d+$/u, 6],
  [/-(?:BCĐTW|TGV)$/u, 5],
  [/\/(?:NQ|NĐ)-CP$/u, 5],
  [/-TTg$/u, 4],
  [/-(?:BCĐCP|VPCP)$/u, 3],
]

function authority(side: Side): number {
  const number = numberOf(side)?.split(/[\s,]/)[0] ?? null
  return number === null ? 0 : (ranks.find(([symbol]) => symbol.test(number))?.[1] ?? 2)
}

/** How exactly a day is stated: a day over a month over a quarter over a year. */
const precision = ({ deadline }: Task): number => ({ date: 5, week: 4, month: 3, quarter: 2, half: 2, year: 1 })[deadline?.kind as string] ?? 0

const dateOf = ({ document }: Side): PlainDate => document?.issuedOn ?? '0000-00-00'

const rules: readonly { words: Text; compare: (a: Side, b: Side) => number }[] = [
  { words: { vi: 'văn bản của cấp cao hơn', en: 'the document of the higher authority' }, compare: (a, b) => authority(a) - authority(b) },
  {
    words: { vi: 'văn bản ban hành sau', en: 'the later document' },
    compare: (a, b) => (dateOf(a) < dateOf(b) ? -1 : Number(dateOf(a) > dateOf(b))),
  },
  { words: { vi: 'thời hạn ghi cụ thể hơn', en: 'the more exact deadline' }, compare: (a, b) => precision(a.task) - precision(b.task) },
]

/**
 * Which side a person is proposed to follow, and by which rule: authority, then date, then exactness
 * (Law on the promulgation of legal documents 2025, art. 58: the higher document, then the later one of the same issuer).
 */
export function precedence(sides: readonly Side[]): { side: Side; rule: Text } | null {
  for (const { words, compare } of rules) {
    const sorted = sides.toSorted((a, b) => compare(b, a))
    const [best, next] = sorted
    if (best && next && compare(best, next) > 0) return { side: best, rule: words }
  }
  return null
}
