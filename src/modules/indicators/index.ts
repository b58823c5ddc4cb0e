/** Indicators (chỉ số): what each means, what was promised, what is known and since when, over mergers and corrections; open to all once a second person approved. */
export { decideProposal, linkTask, proposalFile, proposeValues, proposeWithdrawal, unlinkTask } from './actions.ts'
export { api } from './api.ts'
export { indicatorOn, indicatorsBasedOn, indicatorsOn, versionsOf } from './catalogue.ts'
export { importSheet } from './import.actions.ts'
export { type IndicatorDefinition, IndicatorCode } from './indicator.ts'
export { canonical, definitionHash, type Lineage, lineageOf } from './lineage.actions.ts'
export { linkDemonstrationTasks, loadIndicatorDemonstration, removeIndicatorDemonstration } from './loading.ts'
export { pages } from './pages.tsx'
export { approveIndicators, readIndicators, readProposals, reportIndicators, rights } from './rights.ts'
export {
  indicatorCard,
  type IndicatorCard,
  indicatorCards,
  indicatorCardsUpTo,
  indicatorFile,
  indicatorsMeasuring,
  proofOf,
  publishedValues,
} from './series.actions.ts'
export { IndicatorTiles } from './wall.view.tsx'
export { StandingTag, TargetWords, Value } from './parts.view.tsx'
export { indicatorsOfTask, lastObservation, linkedTasks } from './store.ts'
export { meets, targetOn } from './target.ts'
export { standingWords, targetWritten, written } from './words.ts'
