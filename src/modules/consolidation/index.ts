/** The consolidated report: every number a query, checked again at issue; its appendices, its open data, a sheet for each head. */
export { type ConsolidatedFile, consolidatedAs, consolidatedFile, draftConsolidated, issueConsolidated, publishedRounds } from './actions.ts'
export { readConsolidated, rights } from './rights.ts'
