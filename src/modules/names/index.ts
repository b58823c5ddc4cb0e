/** Whom a text names: lists and mentions of agencies, read as of a day and answered for today. */
export { findAgencies } from './find.ts'
export type { AgencyMention } from './mention.ts'
export { agenciesAnswer, agencyIdsOf, readAgencies } from './read.ts'
export { api } from './api.ts'
