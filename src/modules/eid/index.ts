/** Citizens come in with their electronic identity: from the national provider, or from its simulator where that may run. */
export { pages } from './pages.tsx'
export { mounts } from './simulator.actions.ts'
