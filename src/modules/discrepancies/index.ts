/** Where registries say differently of one person: shown to both owners, settled by a correction that flows back, closed when they agree. */
export { followFeeds, followPortion } from './follow.actions.ts'
export { jobs } from './jobs.ts'
export { pages } from './pages.tsx'
export { readDiscrepancies, rights } from './rights.ts'
export { forgetDiscrepancies } from './store.ts'
