/** Who is who in the state, the Party and its corporations on any day, and who answers today for what was asked of somebody then. */
export { loadDefinitions } from './actions.ts'
export { type AgencyDefinition, AgencyId, AgencyKind, type Succession } from './agency.ts'
export { api } from './api.ts'
export { answeringOn, type Chain, chainOn, deputyInCharge, headOn, type Holding, stillHolds, termInPost } from './chain.ts'
export { pages } from './pages.tsx'
export { postById, type PostDefinition } from './post.ts'
export { agencyUnknown } from './problems.ts'
export { agenciesOn, kindWords, type Profile, profileOf } from './profile.ts'
export {
  agencyById,
  agencyOn,
  bothNames,
  collectivesCovering,
  definedAgencies,
  distance,
  latest,
  nameOn,
  predecessorsOf,
  subtreeOf,
  subtreeOf as reachOf,
  successions,
  successorsOf,
} from './register.ts'
export { keepTerms, rights } from './rights.ts'
export { correctTerm, recordTerm, withdrawTerm } from './term.actions.ts'
export { ChainPart } from './term.view.tsx'
export { AgencyHead, AgencyProfile } from './view.tsx'
