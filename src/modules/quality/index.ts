/** Whether data are correct, complete, clean and live: rules as data, all of a registry judged in one pass, what is refused handed back with its reasons. */
export { checkFile } from './check.actions.ts'
export { reasonsColumn } from './rejects.ts'
export type { QualityReport, RuleResult } from './report.ts'
export { type Rule, rulesOf } from './rule.ts'
