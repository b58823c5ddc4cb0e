import { record } from '../../platform/audit.ts'
import type { Ctx } from '../../platform/ctx.ts'
import type { Account, Profile } from './account.ts'
import { hashPassword } from './password.ts'
import { isCommon } from './common-passwords.actions.ts'
import { accountUnknown, passwordCommon } from './problems.ts'
import { accountById, accountOfNumber, deleteAccount, insertAccount, saveDisabled, saveName, savePerson } from './store.ts'

/** A citizen as they are established here: by their number, under which they sign in. */
export type Established = { displayName: string; eidLevel: 1 | 2; profile: Profile & { personalId: string } }

/** An account that waits for its person to be established: nobody gets in with it. @throws password-common */
export async function awaitCitizen(
  ctx: Ctx,
  { name, displayName, password }: { name: string; displayName: string; password: string | null },
): Promise<string> {
  if (password !== null && isCommon(password)) throw passwordCommon({}, [{ at: 'password', words: passwordCommon.title }])
  const hash = password === null ? null : await hashPassword(password)
  const inserted = await insertAccount(ctx, { name, displayName, role: 'citizen', agency: null, persona: false, password: hash })
  if (!inserted) throw accountUnknown({})
  await saveDisabled(ctx, inserted.id, ctx.now())
  return inserted.id
}

/** Establishes who an account is: from then on its person signs in with their number. False where the number has another account. */
export async function establishCitizen(ctx: Ctx, id: string, { displayName, eidLevel, profile }: Established): Promise<boolean> {
  const holder = await accountOfNumber(ctx, profile.personalId)
  if (holder && holder.id !== id) return false
  const account = await accountById(ctx, id)
  if (!account) throw accountUnknown({})
  await savePerson(ctx, id, { displayName, eidLevel, profile: { ...account.profile, ...profile } })
  if (account.name !== profile.personalId && account.eidLevel === null) await saveName(ctx, id, profile.personalId)
  if (account.eidLevel === null) await saveDisabled(ctx, id, null)
  await record(ctx, { action: 'identity.citizen-established', subject: id, details: { level: eidLevel } })
  return true
}

/** A guardian answers for one more child (người được giám hộ); both are named by their numbers. */
export async function addWard(ctx: Ctx, guardian: string, child: string): Promise<void> {
  const account = await accountOfNumber(ctx, guardian)
  if (!account) throw accountUnknown({})
  const wards = [...new Set([...(account.profile?.wards ?? []), child])]
  await savePerson(ctx, account.id, { ...account, profile: { ...account.profile, wards } })
  await record(ctx, { action: 'identity.ward-added', subject: account.id })
}

/** The account of a number of 12 digits, open or not. */
export const citizenByNumber = (ctx: Ctx, number: string): Promise<Account | undefined> => accountOfNumber(ctx, number)

/** An account that waited in vain goes. */
export const forgetWaiting = (ctx: Ctx, id: string) => deleteAccount(ctx, id)
