/** Stewardship of registries: the status board, quality by rule and province, repair tickets with their day, rules tried out before they change. */
export { followChecks, followImports, standings } from './actions.ts'
export { loadRegistryDemonstration, removeRegistryDemonstration } from './demonstration.actions.ts'
export { jobs } from './jobs.ts'
export { pages } from './pages.tsx'
export { closeTickets, readRegistries, rights } from './rights.ts'
export { stageProbe } from './stage.probe.ts'
export { stageOf } from './stage.ts'
export { removeDemonstration as removeStewardshipDemonstration } from './store.ts'
