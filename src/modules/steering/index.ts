/** Directives become tasks that somebody answers for; tasks are reported on, extended, completed and looked back on. */
export { completeTask, type Correction, confirmCompletion, correctTask, extendTask, reopenTask, reportProgress } from './actions.ts'
export { sharedWith } from './agencies.ts'
export { completeShare, completeShares, reportShare } from './assignment.actions.ts'
export { openShareCount, shareFigures, sharesOf, assignmentsOf } from './assignment.store.ts'
export { api } from './api.ts'
export type { Difference } from './entry.ts'
export { taskSheet } from './export.ts'
export { type FactEntry, type TaskFacts, taskFacts } from './facts.store.ts'
export { pageSizes, TaskFilter } from './filter.ts'
export { entriesOf, frozenBy, insertEntries, insertEntry, insertTasks, saveTask, saveTasks } from './history.store.ts'
export { jobs } from './jobs.ts'
export { type LineDefinition, linesOf } from './line.ts'
export { MarkedSentence, PartLegend, partsAmong } from './marking.view.tsx'
export { codePrefixOf, fieldsOf, type Judged, judge, yearOf } from './order.ts'
export { documentName, Ordering } from './ordering.view.tsx'
export { type AgencyCounts, agencyLoad, type Overview, overviewOf, soon, type StateCounts, totalOf } from './overview.actions.ts'
export { pages } from './pages.tsx'
export { AgencyNames, Targets, TaskStateTag, Term } from './parts.view.tsx'
export { probedBy } from './probe.actions.ts'
export type { Finding } from './probe.ts'
export { taskUnknown } from './problems.ts'
export { ProofWanted } from './proof.view.tsx'
export { removeTasksOf } from './removal.store.ts'
export { addTasks, correctTasks, importPlans, readFigures, readTasks, reportOnTasks, rights } from './rights.ts'
export { elsewhere, sidesOf, similarTasks } from './same.actions.ts'
export { clusterNames, membersOf, replaceSame } from './same.store.ts'
export { numberOf, type Side } from './side.ts'
export { answersFor, isCollective, membersOn, type Share, type ShareFigure, sharesOn } from './share.ts'
export { type Source, sourceIn } from './source.ts'
export { Standing, TaskRows } from './standing.view.tsx'
export { countBy, lastNumberOf, latestTasks, lockTask, taskByCode, tasksBy, tasksById, tasksOfDocuments, tasksPlacedIn } from './store.ts'
export { Differences } from './task-story.view.tsx'
export { done, retryOf } from './task.pages.tsx'
export { LeastSure } from './next-action.view.tsx'
export { TaskPage } from './task.view.tsx'
export { bareTask, byHand, clockOf, nextOwed, stateOn, Task, type TaskState, taskStates } from './task.ts'
export { taskFile } from './file.actions.ts'
export { listTasks, taskOf } from './tasks.actions.ts'
export { tallyBoard } from './tally.actions.ts'
export { tellAssigned } from './tell.actions.ts'
export { headline } from './term.ts'
export { byRisk, leastSure, settledTraces } from './trace.ts'
export { clarityName, happenedNames, recurrenceNames, reviewNames, shownState, stateNames } from './words.ts'
export {
  doneInYear,
  entriesInWindow,
  evidenceInWindow,
  partEntriesInWindow,
  partEvidenceInWindow,
  partsInWindow,
  tasksInWindow,
  type WindowEntry,
  type WindowEvidence,
  type WindowPart,
  type WindowTask,
} from './window.store.ts'
export type { Baseline } from './plan.actions.ts'
export { divideTask, letWait, placeOf } from './tree.actions.ts'
export { ShareCount } from './share.view.tsx'
export { type GivenCount, givenOf } from './unit.store.ts'
export { type Choices, type SavedView, choicesOf, insertView, removeView, viewsOf } from './view.store.ts'
