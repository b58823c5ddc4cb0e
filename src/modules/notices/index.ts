/** Reaching people: what is told to whom, in the inbox, by mail and to agencies' own systems, once and in their hours. */
export type { Telling, TemplateName, To, WordsOf } from './notice.ts'
export { notify } from './notify.actions.ts'
export { preferencesOf } from './preference.store.ts'
export { countUnread } from './store.ts'
