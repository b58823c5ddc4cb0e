/** Who somebody is and what they may act for: local accounts, sessions, personas of the demonstration. */
export { AccountRole, actorOf, type Account, NewAccount } from './account.ts'
export { actorOfSession, addAccount, addPersona, disableAccount, resetPassword, signIn, signOut } from './actions.ts'
export { jobs } from './jobs.ts'
export { pages, sessionCookie } from './pages.tsx'
export { keepAccounts, readJournal } from './rights.ts'
export { accounts, deletePersonas, hasPersonas } from './store.ts'
