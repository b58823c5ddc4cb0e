/** Linkage (đối soát): the same person across registries, by a plan that runs in bulk and online, every link with its reasons. */
export { jaroWinkler } from './similarity.ts'
export { explain, type Reason } from './explain.ts'
export { loadReference } from './loading.ts'
export { type Match, matchOnline, type WrittenRecord } from './online.actions.ts'
export type { Report } from './output.ts'
export { type Plan, planHash } from './plan.ts'
export { planOf, startLinkage, type Underway } from './run.ts'
export type { Order } from './stages.ts'
