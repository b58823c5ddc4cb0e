/** Rules that lay one registry beside another, run over all records held whenever one of the two changed. */
export { checkAcross, type CrossCheck, crossChecks, menderOf } from './check.actions.ts'
export { compareRegistries } from './compare.store.ts'
export { jobs } from './jobs.ts'
export { pages } from './pages.tsx'
export { readCrossChecks, rights } from './rights.ts'
export { forgetResults } from './store.ts'
export { CrossPart } from './view.tsx'
