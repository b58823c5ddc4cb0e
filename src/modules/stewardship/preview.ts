import type { KeptReport } from '../intake/index.ts'
import { type Dimension, dimensions } from '../registries/index.ts'

/** A change of rules somebody thinks of: some left out, some of the other weight. */
export type RuleChange = { readonly off: ReadonlySet<string>; readonly turned: ReadonlySet<string> }

export type Score = {
  readonly rejected: number
  /** Refused records of which only the number was kept: they are counted as they were judged. */
  readonly unsure: number
  readonly dimensions: Readonly<Record<Dimension, { checked: number; failed: number; share: number | null }>>
}

/** What the same file would have scored under changed rules, counted from the verdicts that were kept; no file is read again. */
export function scoreUnder(report: Pick<KeptReport, 'rules' | 'patterns' | 'rejected'>, { off, turned }: RuleChange): Score {
  const { rules, patterns } = report
  const rejects = rules.map(({ id, weight }) => !off.has(id) && (turned.has(id) ? weight === 'warn' : weight === 'reject'))
  const refusedBy = (which: readonly boolean[]) =>
    patterns.reduce((sum, { records, failed }) => sum + (failed.some((at) => which[at]) ? records : 0), 0)
  const unsure = report.rejected - refusedBy(rules.map(({ weight }) => weight === 'reject'))
  const of = (dimension: Dimension) => {
    const own = rules.filter((rule) => rule.dimension === dimension && !off.has(rule.id))
    const checked = own.reduce((sum, rule) => sum + rule.checked, 0)
    const failed = own.reduce((sum, rule) => sum + rule.failed, 0)
    return { checked, failed, share: checked === 0 ? null : (checked - failed) / checked }
  }
  return {
    rejected: refusedBy(rejects) + unsure,
    unsure,
    dimensions: Object.fromEntries(dimensions.map((dimension) => [dimension, of(dimension)])) as Score['dimensions'],
  }
}
