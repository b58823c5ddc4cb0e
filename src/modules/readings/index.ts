/** Documents become tasks: files are read, proposed, carried out, looked over by a person, corrected and taken back. */
export { addTask, type TypedTask } from './adding.actions.ts'
export { api } from './api.ts'
export { dropIdleConflicts } from './cluster.store.ts'
export { carryOutImport, previewImport, proposeImport } from './import.actions.ts'
export type { Outcome } from './import.store.ts'
export { type Intake, takeIn } from './intake.actions.ts'
export { jobs } from './jobs.ts'
export { pages } from './pages.ts'
