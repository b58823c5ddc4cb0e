/** Directives become tasks that somebody answers for; tasks are reported on, extended, completed and looked back on. */
export { completeTask, confirmCompletion, extendTask, reopenTask, reportProgress } from './actions.ts'
export { api } from './api.ts'
export { carryOutImport, previewImport, proposeImport } from './import.actions.ts'
export { pages } from './pages.tsx'
export { correctTasks, importPlans, readFigures, readTasks, rights } from './rights.ts'
export { removeTasksOf } from './removal.store.ts'
export { nextOwed, stateOn, type Task, type TaskState } from './task.ts'
export { listTasks, taskOf } from './tasks.actions.ts'
