/** Matches (kết quả đối soát): runs of linkage, their links as a graph with stable clusters, people who review them, and a day's changes. */
import { tellBelonging } from './belonging.store.ts'
import { touchedTo } from './touched.ts'

export { api } from './api.ts'
export { linkDay } from './day.actions.ts'
export { mergeClusters, undo, unlink } from './cluster.actions.ts'
export { loadMatchDemonstration, removeMatchDemonstration } from './demonstration.ts'
export { jobs } from './jobs.ts'
export { pages } from './pages.tsx'
export type { RecordChange } from './portion.actions.ts'
export { readLink } from './reading.actions.ts'
export { readRuns, rights } from './rights.ts'
export { askRun, carryOutRun, runFile } from './run.actions.ts'

touchedTo(tellBelonging)
