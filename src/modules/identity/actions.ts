import { createHash, randomBytes } from 'node:crypto'
import { record } from '../../platform/audit.ts'
import type { Ctx } from '../../platform/ctx.ts'
import { plusMinutes } from '../../platform/dates.ts'
import type { Problem } from '../../platform/problems.ts'
import { type Actor, demand, isOfAgency } from '../../platform/rights.ts'
import { type Account, actorOf, attempts, type NewAccount, sessionHours } from './account.ts'
import { hashPassword, passwordMatches } from './password.ts'
import { accountNameTaken, accountUnknown, agencyNeeded, oldPasswordWrong, signInBusy, signInPaused, signInRefused } from './problems.ts'
import { keepAccounts } from './rights.ts'
import {
  accountById,
  accountBySession,
  accountWithPassword,
  attemptsSince,
  clearAttempts,
  deleteSession,
  deleteSessionsOf,
  insertAccount,
  insertAttempts,
  insertSession,
  personas,
  saveDisabled,
  savePassword,
  takeTurn,
  touchSession,
} from './store.ts'

const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest()

/** A new session; its token is known to the browser alone, the database keeps a hash. */
async function openSession(ctx: Ctx, account: Account, device: string | null): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  await insertSession(ctx, { token_hash: hashOf(token), account: account.id, expires_at: plusMinutes(ctx.now(), sessionHours.most * 60), device })
  await record(ctx, { action: 'identity.signed-in', subject: account.id })
  return token
}

export type SignIn = { name: string; password: string; address: string; device: string | null }

/** Signs in with a local account. Refusals are returned, not thrown, so that the wrong try stays counted. */
export async function signIn(ctx: Ctx, { name, password, address, device }: SignIn): Promise<{ token: string } | { refused: Problem }> {
  const since = plusMinutes(ctx.now(), -attempts.minutes)
  const keys = [`account:${name}`, `address:${address}`] as const
  if (!(await takeTurn(ctx, keys[0]))) return { refused: signInBusy({}) }
  const [forAccount, fromAddress] = [await attemptsSince(ctx, keys[0], since), await attemptsSince(ctx, keys[1], since)]
  if (forAccount >= attempts.perAccount || fromAddress >= attempts.perAddress) return { refused: signInPaused({}) }
  const account = await accountWithPassword(ctx, name)
  const right = await passwordMatches(password, account?.password ?? null)
  if (!account || !right || account.disabledAt) {
    await insertAttempts(ctx, keys)
    return { refused: signInRefused({}) }
  }
  await clearAttempts(ctx, keys[0])
  return { token: await openSession(ctx, account, device) }
}

/** Signs in as one of the demonstration's personas; there are none without demonstration data. */
export async function signInAsPersona(ctx: Ctx, { name, device }: { name: string; device: string | null }): Promise<string> {
  const persona = (await personas(ctx)).find((each) => each.name === name)
  if (!persona) throw accountUnknown({})
  return openSession(ctx, persona, device)
}

export const signOut = (ctx: Ctx, token: string) => deleteSession(ctx, hashOf(token))

/** The actor of a session's token, or null. The door through which OpenID Connect may come instead. */
export async function actorOfSession(ctx: Ctx, token: string | undefined): Promise<Actor | null> {
  if (!token) return null
  const hash = hashOf(token)
  const account = await accountBySession(ctx, hash, plusMinutes(ctx.now(), -sessionHours.idle * 60))
  if (!account) return null
  if (account.seenAt < plusMinutes(ctx.now(), -1)) await touchSession(ctx, hash)
  return actorOf(account)
}

/** @throws account-name-taken, agency-needed */
export async function addAccount(ctx: Ctx, fresh: NewAccount): Promise<string> {
  demand(ctx, keepAccounts)
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

/** The administrator sets a new password and ends every session of the account. */
export async function resetPassword(ctx: Ctx, { id, password }: { id: string; password: string }) {
  demand(ctx, keepAccounts)
  if (!(await accountById(ctx, id))) throw accountUnknown({})
  await savePassword(ctx, id, await hashPassword(password))
  await deleteSessionsOf(ctx, id)
  await record(ctx, { action: 'identity.password-reset', subject: id })
}

/** @throws old-password-wrong */
export async function changePassword(ctx: Ctx, { old, fresh }: { old: string; fresh: string }) {
  const account = ctx.actor.account === null ? undefined : await accountById(ctx, ctx.actor.account)
  const secret = account && (await accountWithPassword(ctx, account.name))
  if (!account || !(await passwordMatches(old, secret?.password ?? null))) throw oldPasswordWrong({})
  await savePassword(ctx, account.id, await hashPassword(fresh))
  await deleteSessionsOf(ctx, account.id)
  await record(ctx, { action: 'identity.password-changed', subject: account.id })
}

/** A disabled account loses its sessions at once. */
export async function disableAccount(ctx: Ctx, { id, disabled }: { id: string; disabled: boolean }) {
  demand(ctx, keepAccounts)
  if (!(await accountById(ctx, id))) throw accountUnknown({})
  await saveDisabled(ctx, id, disabled ? ctx.now() : null)
  if (disabled) await deleteSessionsOf(ctx, id)
  await record(ctx, { action: disabled ? 'identity.account-disabled' : 'identity.account-enabled', subject: id })
}
