/** Accounts of organisations: who represents them, whom they give which work, and for whom a session acts. */
export { actorToday, actFor, actForOneself, endLapsed, representedOn } from './acting.actions.ts'
export { api } from './api.ts'
export { loadOrganisationDemonstration, removeOrganisationDemonstration } from './demonstration.actions.ts'
export { jobs } from './jobs.ts'
export { actionsOn, actionWords, type Organisation, OrganisationKind } from './organisation.ts'
export { organisationUnknown } from './problems.ts'
export { pages } from './pages.tsx'
export { keepOrganisations, readOrganisations, rights } from './rights.ts'
