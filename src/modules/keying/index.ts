/** Scanned books typed by two people who do not see each other's work; where they differ a third settles it. */
export { receivePage, scansOf } from './actions.ts'
export { loadKeyingDemonstration, removeKeyingDemonstration } from './demonstration.actions.ts'
export { pages } from './pages.tsx'
