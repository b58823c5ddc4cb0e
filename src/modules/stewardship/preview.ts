import type { KeptReport } from '../intake/index.ts'
import { type Dimension, dimensions } from '../registries/index.ts'

/** A change of rules somebody thinks of: some left out, some of the other weight. */
export type RuleChange = { readonly off: ReadonlySet<string>; readonly turned: ReadonlySet<string> }

export type Score = {
  readonly rejected: number
  readonly dimensions: Readonly<Record<Dimension, { checked: number; failed: number; share: number | null }>>
}

/** What the same file would have scored under changed rules, counted from the verdicts that were kept; no file is read again. */
export function scoreUnder(report: Pick<KeptReport, 'rules' | 'patterns'>, { off, turned }: RuleChange): Score {
  const { rules, patterns } = report
  const rejects = rules.map(({ id, weight }) => !off.has(id) && (turned.has(id) ? weight === 'warn' : weight === 'reject'))
  const of = (dimension: Dimension) => {
    const own = rules.filter((rule) => rule.dimension === dimension && !off.has(rule.id))
    const checked = own.reduce((sum, rule) => sum + rule.checked, 0)
    const failed = own.reduce((sum, rule) => sum + rule.failed, 0)
    return { checked, failed, share: checked === 0 ? null : (checked - failed) / checked }
  }
  return {
    rejected: patterns.reduce((sum, { records, failed }) => sum + (failed.some((at) => rejects[at]) ? records : 0), 0),
    dimensions: Object.fromEntries(dimensions.map((dimension) => [dimension, of(dimension)])) as Score['dimensions'],
  }
}
