/** Stewardship of registries: the status board, quality by rule and province, repair tickets with their day, rules tried out before they change. */
export { standings } from './actions.ts'
export { loadRegistryDemonstration, removeRegistryDemonstration } from './demonstration.actions.ts'
export { jobs } from './jobs.ts'
export { pages } from './pages.tsx'
export { readRegistries, rights } from './rights.ts'
export { stageProbe } from './stage.probe.ts'
