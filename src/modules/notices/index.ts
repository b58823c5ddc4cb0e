/** Reaching people: what is told to whom, in the inbox, by mail and to agencies' own systems, once and in their hours. */
export { api } from './api.ts'
export { jobs } from './jobs.ts'
export type { Telling, TemplateName, To, WordsOf } from './notice.ts'
export { notify, notifyAll, wordsOf } from './notify.actions.ts'
export { pages } from './pages.tsx'
export { preferencesOf } from './preference.store.ts'
export { keepSending, rights } from './rights.ts'
export { countUnread, deleteOrphans as removeOrphans, inboxPage } from './store.ts'
