/** What is due is told in time: reminders by a ladder, digests for heads, calendars of days due; it reads the rooms below and changes nothing there. */
export { loadReminderDemonstration, removeReminderDemonstration } from './demonstration.ts'
export { jobs } from './jobs.ts'
export { pages } from './pages.tsx'
export { remind } from './remind.actions.ts'
