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
  hashOf,
  linkAccount,
  lockAccount,
  openSession,
  proved,
  renewPassword,
  resetPassword,
  sessionOf,
  signIn,
  signOut,
  stillOpen,
} from './actions.ts'
export { addWard, awaitCitizen, citizenByNumber, establishCitizen, forgetWaiting } from './citizen.actions.ts'
export { deviceWords } from './device.ts'
export { agenciesNamedBy } from './agency.view.tsx'
export { CodeField, NameField, NewPasswordField, PasswordField, PersonalNumberField } from './fields.view.tsx'
export { type Level, levelOf, satisfies } from './assurance.ts'
export { jobs } from './jobs.ts'
export { pages, sessionCookie } from './pages.tsx'
export { personKey, readingsOf, recordRead } from './read.actions.ts'
export { readPages } from './read.pages.tsx'
export { fieldWords, isPersonalNumber, type Reading } from './read.ts'
export { accountLocked } from './problems.ts'
export { keepAccounts, readJournal } from './rights.ts'
export { accountByHint, accountById, accounts, deletePersonas, hasPersonas, officials, sessionsOf } from './store.ts'
export { tried } from './tries.actions.ts'
