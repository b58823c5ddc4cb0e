/** Rounds of reports: agencies confirm what the board knows, their heads approve, the standing body accepts; silence is never a figure. */
export { api } from './api.ts'
export { type Campaign, type Expectation, nextWindow } from './campaign.ts'
export {
  campaignOf,
  expectedAgencies,
  heldCampaign,
  lockCampaign,
  openCampaign,
  openDueCampaigns,
  regimeOf,
  regimesToday,
} from './campaign.actions.ts'
export { campaignBefore, campaigns, expectationsOf, markPublished } from './campaign.store.ts'
export { countedStates, type Counts, countStates, doneOf, dueOf, nothing, onTimeShare, shareOf, sumCounts, totalOf } from './count.ts'
export { type ItemKind, itemKinds, itemKindWords, type ReportItem } from './item.ts'
export { jobs } from './jobs.ts'
export { isMoved, isOpen, type ReportLine } from './line.ts'
export { pages } from './pages.tsx'
export { latenessOf } from './prefill.ts'
export { campaignUnknown, stillOpen } from './problems.ts'
export { asCorrected, asSubmitted, type AgencyStanding, isLate, standingOf, standingWords } from './report.ts'
export { reportsToAccept } from './reading.actions.ts'
export { addItem, latestOf, startReport, takeStep } from './report.actions.ts'
export { type BareLine, bareLinesOf, itemsOf, linesOf, partLinesOf, type Report, versionsOf } from './report.store.ts'
export { StandingTag } from './parts.view.tsx'
export { dueDay, lastClosed, periodBefore, windowOf } from './window.ts'
export { belongsTo, type RegimeDefinition } from './regime.ts'
export { removeCampaigns } from './removal.store.ts'
export { keepCampaigns, readReports, rights } from './rights.ts'
