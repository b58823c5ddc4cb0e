import Type, { type Static } from 'typebox'
import { type Actor, Role } from '../../platform/rights.ts'

/** Roles an account may hold; `public` and `system` are nobody's. */
export const AccountRole = Type.Enum(['standing-clerk', 'agency-clerk', 'agency-leader', 'leader', 'inspector', 'administrator'], {
  label: { vi: 'Vai trò', en: 'Role' },
})
export type AccountRole = Exclude<Static<typeof Role>, 'public' | 'system'>

export const AccountName = Type.String({ pattern: '^[a-z0-9][a-z0-9._-]{1,59}$' })
/** At least twelve characters, as passwords without other demands should be (NIST SP 800-63B). */
export const NewPassword = Type.String({ minLength: 12, maxLength: 200 })

/** A person at work who can sign in (tài khoản cán bộ). A clerk or head of an agency has exactly one agency. */
export const NewAccount = Type.Object({
  name: AccountName,
  displayName: Type.String({ minLength: 1, maxLength: 200 }),
  role: AccountRole,
  agency: Type.Optional(Type.String({ maxLength: 60 })),
  password: NewPassword,
})
export type NewAccount = Static<typeof NewAccount>

export type Account = {
  id: string
  name: string
  displayName: string
  role: AccountRole
  agency: string | null
  /** A role to try the demonstration with; exists only while the demonstration data does. */
  persona: boolean
  disabledAt: Date | null
}

/** The account as it acts; `agencies` is widened by whoever knows the directory. */
export const actorOf = (account: Account): Actor => ({
  account: account.id,
  name: account.displayName,
  role: account.role,
  agency: account.agency,
  agencies: new Set(account.agency === null ? [] : [account.agency]),
})

/** Hours a session lives at most, and may rest unused. */
export const sessionHours = { most: 12, idle: 4 }

/** How many wrong passwords for one account, or from one address, within the window before a pause. */
export const attempts = { minutes: 15, perAccount: 8, perAddress: 40 }
