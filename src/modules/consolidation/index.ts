/** The consolidated report: every number a query, checked again at issue; its appendices, its open data, a sheet for each head. */
export { type ConsolidatedFile, consolidatedAs, consolidatedFile, draftConsolidated, filesOf, issueConsolidated, publishedRounds } from './actions.ts'
export { api } from './api.ts'
export { type Finding } from './check.ts'
export { factsOf } from './facts.actions.ts'
export type { Facts } from './facts.ts'
export { pages } from './pages.tsx'
export { readConsolidated, rights } from './rights.ts'
export { removeConsolidated } from './store.ts'
