/** Means of signing in: passkeys, codes from an app, by mail and on paper; steps up, sessions, recovery, the lock of an account. */
export { jobs } from './jobs.ts'
export type { Enrolled } from './own.actions.ts'
export { pages } from './pages.ts'
export { PasskeyForm } from './passkey.view.tsx'
export { type KeySignature, keySignatureHolds, questionOver, signedWithKey } from './signing.actions.ts'
