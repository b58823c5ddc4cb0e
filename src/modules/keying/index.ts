/** Scanned books typed by two people who do not see each other's work; where they differ a third settles it. */
export { receivePage, settlePage, typePage } from './actions.ts'
export { pages } from './pages.tsx'
