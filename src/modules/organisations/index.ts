/** Accounts of organisations: who represents them, whom they give which work, and for whom a session acts. */
export { actorToday, representedOn } from './acting.actions.ts'
export { api } from './api.ts'
export { loadOrganisationDemonstration, removeOrganisationDemonstration } from './demonstration.actions.ts'
export { jobs } from './jobs.ts'
export { pages } from './pages.tsx'
export { mandatesHeld } from './sight.actions.ts'
export { keepOrganisations, readOrganisations, rights } from './rights.ts'
