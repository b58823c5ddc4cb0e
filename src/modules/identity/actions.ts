import { createHash, randomBytes } from 'node:crypto'
import { record } from '../../platform/audit.ts'
import type { Ctx } from '../../platform/ctx.ts'
import { plusMinutes } from '../../platform/dates.ts'
import type { Problem } from '../../platform/problems.ts'
import { type Actor, demand, isOfAgency } from '../../platform/rights.ts'
import { type Account, actorIn, type HeldSession, type NewAccount, type Profile, sessionHours } from './account.ts'
import { eidLevelNeeded, type Level, levelOf, satisfies, strongerSignInNeeded } from './assurance.ts'
import { isCommon } from './common-passwords.actions.ts'
import { hashPassword, isOutdated, passwordMatches } from './password.ts'
import { accountLocked, accountNameTaken, accountUnknown, agencyNeeded, oldPasswordWrong, passwordCommon, signInRefused } from './problems.ts'
import { keepAccounts } from './rights.ts'
import {
  accountById,
  accountBySession,
  accountWithPassword,
  deleteSession,
  deleteSessionsOf,
  hasOlderHashes,
  insertAccount,
  insertLinked,
  insertSession,
  linkedAccount,
  livingSessions,
  personas,
  saveDisabled,
  saveLocked,
  savePassword,
  savePerson,
  touchSession,
} from './store.ts'
import { tried } from './tries.actions.ts'

/** A session's token as the database knows it. */
export const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest()

/** How somebody signed in: the means used, and the level where another than theirs is certain (said by the issuer, chosen by a persona). */
export type Entry = { device: string | null; amr: readonly string[]; level?: Level | undefined }

/** A new session; its token is known to the browser alone, the database keeps a hash. */
export async function openSession(ctx: Ctx, account: Pick<Account, 'id'>, { device, amr, level = levelOf(amr) }: Entry): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  const expires = plusMinutes(ctx.now(), sessionHours.most * 60)
  await insertSession(ctx, { token_hash: hashOf(token), account: account.id, expires_at: expires, device, level, amr: [...amr] })
  await record(ctx, { action: 'identity.signed-in', subject: account.id, details: { level } })
  return token
}

export type SignIn = { name: string; password: string; address: string; device: string | null }

/** Signs in with a local account. Refusals are returned, not thrown, so that the wrong try stays counted. */
export async function signIn(ctx: Ctx, { name, password, address, device }: SignIn): Promise<{ token: string } | { refused: Problem }> {
  const outcome = await tried(ctx, { name: `account:${name}`, address, wrong: signInRefused({}) }, () => proved(ctx, name, password))
  if ('refused' in outcome) return outcome
  if (outcome.proved.lockedAt) return { refused: accountLocked({}) }
  return { token: await openSession(ctx, outcome.proved, { device, amr: ['pwd'] }) }
}

/** The account of a name and its password, its hash made anew where it is of before; null for a wrong one and for a disabled account. */
export async function proved(ctx: Ctx, name: string, password: string): Promise<Account | null> {
  const { password: stored = null, ...account } = (await accountWithPassword(ctx, name)) ?? {}
  const right = await passwordMatches(password, stored, await hasOlderHashes(ctx))
  if (!right || !('id' in account) || stored === null || (account.disabledAt && !account.lockedAt)) return null
  if (isOutdated(stored)) await savePassword(ctx, account.id, await hashPassword(password))
  return account as Account
}

/** Signs in as one of the demonstration's personas, at the level a page asks for; there are none without demonstration data. */
export async function signInAsPersona(
  ctx: Ctx,
  { name, device, level = 1 }: { name: string; device: string | null; level?: Level | undefined },
): Promise<string> {
  const persona = (await personas(ctx)).find((each) => each.name === name)
  if (!persona) throw accountUnknown({})
  return openSession(ctx, persona, { device, amr: ['demo'], level })
}

/** Whom an identity provider says it is: subject within its issuer, what it says of the person, how surely they signed in. */
export type Foreigner = { issuer: string; subject: string; displayName: string; eidLevel: 1 | 2 | null; profile: Profile }

/** The account of a person another issuer vouches for, made at their first coming and kept up to date at each. */
export async function accountFromIssuer(ctx: Ctx, { issuer, subject, ...person }: Foreigner): Promise<Account> {
  const known = await linkedAccount(ctx, issuer, subject)
  if (known && known.role !== 'citizen') return known
  const id = known?.id ?? (await addLinked(ctx, issuer, subject, person.displayName))
  await savePerson(ctx, id, person)
  const account = await accountById(ctx, id)
  if (account?.lockedAt) throw accountLocked({})
  if (!account || account.disabledAt) throw accountUnknown({})
  return account
}

async function addLinked(ctx: Ctx, issuer: string, subject: string, displayName: string): Promise<string> {
  const name = `cd-${hashOf(`${issuer} ${subject}`).toString('hex').slice(0, 20)}`
  const id = await insertChecked(ctx, { name, displayName, role: 'citizen', agency: null, persona: false, password: null })
  await insertLinked(ctx, { issuer, subject, account: id })
  return id
}

/** Lets a person of an issuer in with an account that is already here (an official's). @throws account-unknown */
export async function linkAccount(ctx: Ctx, issuer: string, subject: string, name: string): Promise<void> {
  const account = await accountWithPassword(ctx, name)
  if (!account) throw accountUnknown({})
  if (!(await linkedAccount(ctx, issuer, subject))) await insertLinked(ctx, { issuer, subject, account: account.id })
}

export const signOut = (ctx: Ctx, token: string) => deleteSession(ctx, hashOf(token))

const restingSince = (ctx: Ctx) => plusMinutes(ctx.now(), -sessionHours.idle * 60)

/** The living session of a token: whose it is and how surely, or null. */
export async function sessionOf(ctx: Ctx, token: string | undefined): Promise<(HeldSession & { hash: Buffer }) | null> {
  if (!token) return null
  const hash = hashOf(token)
  const session = await accountBySession(ctx, hash, restingSince(ctx))
  return session ? { ...session, hash } : null
}

/** Which of these sessions, named by the hash of their token, still live. */
export const stillOpen = (ctx: Ctx, hashes: readonly Buffer[]): Promise<Buffer[]> => livingSessions(ctx, hashes, restingSince(ctx))

/** Ends a session named by the hash of its token. */
export const endSession = (ctx: Ctx, hash: Buffer) => deleteSession(ctx, hash)

/** The actor of a session's token, or null. */
export async function actorOfSession(ctx: Ctx, token: string | undefined): Promise<Actor | null> {
  const session = await sessionOf(ctx, token)
  if (!session) return null
  if (session.seenAt < plusMinutes(ctx.now(), -1)) await touchSession(ctx, session.hash)
  return actorIn(session)
}

/** Asks for a sign-in of a level, not older than some minutes, and for an account of a level. @throws stronger-sign-in-needed, eid-level-needed */
export function demandAssurance(ctx: Ctx, wanted: { level: number; minutes?: number; eidLevel?: 1 | 2 }): void {
  const held = ctx.actor.assurance
  if (ctx.actor.role === 'system') return
  if (!held || !satisfies(held, wanted, ctx.now())) throw strongerSignInNeeded(wanted)
  if (wanted.eidLevel !== undefined && ctx.actor.role === 'citizen' && (held.eidLevel ?? 0) < wanted.eidLevel)
    throw eidLevelNeeded({ eidLevel: wanted.eidLevel })
}

/** @throws password-common where guessers would try it first */
function refuseCommon(password: string, at: string): void {
  if (isCommon(password)) throw passwordCommon({}, [{ at, words: passwordCommon.title }])
}

/** @throws account-name-taken, agency-needed, password-common */
export async function addAccount(ctx: Ctx, fresh: NewAccount): Promise<string> {
  demand(ctx, keepAccounts)
  refuseCommon(fresh.password, 'password')
  return insertChecked(ctx, { ...fresh, agency: fresh.agency ?? null, persona: false, password: await hashPassword(fresh.password) })
}

/** A persona has no password: it is signed in by choosing it. */
export const addPersona = (ctx: Ctx, persona: Pick<Account, 'name' | 'displayName' | 'role' | 'agency'>) =>
  insertChecked(ctx, { ...persona, persona: true, password: null })

async function insertChecked(ctx: Ctx, account: Parameters<typeof insertAccount>[1]): Promise<string> {
  if (isOfAgency(account) && account.agency === null) throw agencyNeeded({})
  const inserted = await insertAccount(ctx, account)
  if (!inserted) throw accountNameTaken({ name: account.name })
  await record(ctx, { action: 'identity.account-added', subject: inserted.id, details: { role: account.role, agency: account.agency } })
  return inserted.id
}

/** A new password ends every session of the account; the caller has made sure whose it is. @throws password-common */
export async function renewPassword(ctx: Ctx, id: string, password: string, at = 'password'): Promise<void> {
  refuseCommon(password, at)
  await savePassword(ctx, id, await hashPassword(password))
  await deleteSessionsOf(ctx, id)
}

/** The administrator sets a new password and ends every session of the account. */
export async function resetPassword(ctx: Ctx, { id, password }: { id: string; password: string }) {
  demand(ctx, keepAccounts)
  if (!(await accountById(ctx, id))) throw accountUnknown({})
  await renewPassword(ctx, id, password)
  await record(ctx, { action: 'identity.password-reset', subject: id })
}

/** @throws old-password-wrong */
export async function changePassword(ctx: Ctx, { old, fresh }: { old: string; fresh: string }) {
  const account = ctx.actor.account === null ? undefined : await accountById(ctx, ctx.actor.account)
  const secret = account && (await accountWithPassword(ctx, account.name))
  if (!account || !(await passwordMatches(old, secret?.password ?? null))) throw oldPasswordWrong({})
  await renewPassword(ctx, account.id, fresh, 'fresh')
  await record(ctx, { action: 'identity.password-changed', subject: account.id })
}

/** A disabled account loses its sessions at once; opening one opens it whoever closed it, its holder too. */
export async function disableAccount(ctx: Ctx, { id, disabled }: { id: string; disabled: boolean }) {
  demand(ctx, keepAccounts)
  if (!(await accountById(ctx, id))) throw accountUnknown({})
  await saveDisabled(ctx, id, disabled ? ctx.now() : null)
  if (!disabled) await saveLocked(ctx, id, null)
  if (disabled) await deleteSessionsOf(ctx, id)
  await record(ctx, { action: disabled ? 'identity.account-disabled' : 'identity.account-enabled', subject: id })
}

/** The holder locks the whole account, or opens it again: locked, it has no session and no way in; the caller has made sure who asks. */
export async function lockAccount(ctx: Ctx, { id, locked }: { id: string; locked: boolean }): Promise<void> {
  if (!(await accountById(ctx, id))) throw accountUnknown({})
  await saveLocked(ctx, id, locked ? ctx.now() : null)
  if (locked) await deleteSessionsOf(ctx, id)
  await record(ctx, { action: locked ? 'identity.account-locked' : 'identity.account-unlocked', subject: id })
}
