/** Whether data are correct, complete, clean and live: rules as data, all of a registry judged in one pass, what is refused handed back with its reasons. */
export { checkFile, type Judged } from './check.actions.ts'
export { bits as bitsOfVerdicts } from './marks.ts'
export { type Look, shortened } from './prepare.ts'
export { rejecting, bitsOfRules } from './scan.ts'
export type { QualityReport, RuleResult } from './report.ts'
export { type Rule, rulesOf } from './rule.ts'
