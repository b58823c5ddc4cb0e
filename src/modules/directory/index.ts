/** Who is who in the state, the Party and its corporations on any day, and who answers today for what was asked of somebody then. */
export { loadDefinitions } from './actions.ts'
export { type AgencyDefinition, AgencyId, AgencyKind, type DatedCode, type DatedName, type Succession } from './agency.ts'
export { api } from './api.ts'
export { fromQcvn, toQcvn } from './codes.ts'
export { pages } from './pages.tsx'
export { agencyUnknown } from './problems.ts'
export { agenciesOn, kindWords, type Profile, profileOf } from './profile.ts'
export {
  agencyById,
  agencyOn,
  type AgencyOnDay,
  collectivesCovering,
  definedAgencies,
  distance,
  idsNamed,
  latest,
  nameOn,
  predecessorsOf,
  subtreeOf,
  subtreeOf as reachOf,
  successions,
  successorsOf,
  whoAnswers,
} from './register.ts'
export { AgencyHead, AgencyProfile } from './view.tsx'
