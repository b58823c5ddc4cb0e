/** Who somebody is and what they may act for: local accounts, sessions, personas of the demonstration. */
export { AccountRole, actorOf, type Account, type HeldSession, NewAccount, type Profile, type Represented } from './account.ts'
export {
  accountFromIssuer,
  actorOfSession,
  addAccount,
  addPersona,
  demandAssurance,
  disableAccount,
  endSession,
  linkAccount,
  openSession,
  resetPassword,
  sessionOf,
  signIn,
  signOut,
  stillOpen,
} from './actions.ts'
export { type Level, levelOf, type Means, meansFor, satisfies, strongerThan } from './assurance.ts'
export { jobs } from './jobs.ts'
export { pages, sessionCookie } from './pages.tsx'
export { keepAccounts, readJournal } from './rights.ts'
export { accountByHint, accountById, accounts, deletePersonas, hasPersonas, officials } from './store.ts'
