/** Enrolment: level 1 on line, level 2 in person at a desk, with the evidence of who somebody is and the officer's confirmation. */
export { atDesk } from './desk.actions.ts'
export { jobs } from './jobs.ts'
export { pages } from './pages.ts'
export { enrolPeople, keepAuthorities } from './rights.ts'
