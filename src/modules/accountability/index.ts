/** Who answers for what came of promises: proposals to praise and criticise, the agency's reply, the decision, and the inspector's sample. */
export { api } from './api.ts'
export { type Criterion, lastClosed, windowOf } from './criterion.ts'
export { jobs } from './jobs.ts'
export { accountabilityOverview } from './overview.actions.ts'
export { pages } from './pages.tsx'
export {
  decide,
  generateProposals,
  listProposals,
  pendingProposals,
  proposalFile,
  replyTo,
  tellAgency,
  withdrawProposal,
} from './proposal.actions.ts'
export { kindWords, type Proposal, type ProposalState, stateOn, stateWords } from './proposal.ts'
export { removeAccountabilityOf } from './proposal.store.ts'
export { decideProposals, drawSamples, makeProposals, readProposals, readSamples, replyToProposals, rights } from './rights.ts'
export { drawSample, recordFinding, worksheetOf } from './sample.actions.ts'
