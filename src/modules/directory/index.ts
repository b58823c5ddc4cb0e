/** Who is who in the state, the Party and its corporations on any day, and who answers today for what a text asked of somebody then. */
export { AgencyId, AgencyKind, type AgencyDefinition, type DatedCode, type DatedName, type Succession } from './agency.ts'
export { findAgencies } from './find.ts'
export type { AgencyMention } from './mention.ts'
export { agenciesAnswer, agencyIdsOf, readAgencies } from './read.ts'
export {
  agencyById, agencyOn, collectivesCovering, type AgencyOnDay, definedAgencies, idsNamed, nameOn, predecessorsOf, subtreeOf, subtreeOf as reachOf, successions, successorsOf, whoAnswers,
} from './register.ts'
