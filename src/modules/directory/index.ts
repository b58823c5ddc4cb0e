/** Who is who in the state, the Party and its corporations on any day, and who answers today for what a text asked of somebody then. */
export { loadDefinitions } from './actions.ts'
export { AgencyId, AgencyKind, type AgencyDefinition, type DatedCode, type DatedName, type Succession } from './agency.ts'
export { api } from './api.ts'
export { fromQcvn, toQcvn } from './codes.ts'
export { findAgencies } from './find.ts'
export type { AgencyMention } from './mention.ts'
export { pages } from './pages.tsx'
export { agencyUnknown } from './problems.ts'
export { agenciesOn, kindWords, profileOf, type Profile } from './profile.ts'
export { agenciesAnswer, agencyIdsOf, readAgencies } from './read.ts'
export {
  agencyById,
  agencyOn,
  collectivesCovering,
  type AgencyOnDay,
  definedAgencies,
  idsNamed,
  nameOn,
  predecessorsOf,
  subtreeOf,
  subtreeOf as reachOf,
  successions,
  successorsOf,
  whoAnswers,
} from './register.ts'
export { AgencyHead, AgencyProfile } from './view.tsx'
