import Type, { type Static } from 'typebox'
import { type Actor, type Assurance, type Role } from '../../platform/rights.ts'

/** Roles an administrator may give; citizens come from an identity provider, `public` and `system` are nobody's. */
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
  /** Since when nobody gets in with it: disabled by an administrator or locked by its holder. */
  disabledAt: Date | null
  /** Since when its holder keeps it locked (khóa tài khoản định danh). */
  lockedAt: Date | null
  /** Level of the electronic identity (mức độ định danh điện tử); null for accounts kept here. */
  eidLevel: 1 | 2 | null
  /** What the identity provider said of the person; null for accounts kept here. */
  profile: Profile | null
}

/** An organisation somebody represents, as its legal representative or by delegation until a day, for named actions only. */
export type Represented = {
  code: string
  name: string
  kind: 'enterprise' | 'household-business' | 'agency'
  as: string
  until?: string
  actions?: readonly string[]
}

/** A person as the national provider describes them: number of 12 digits, day of birth, guardian or wards, what they represent. */
export type Profile = {
  personalId?: string
  birthdate?: string
  gender?: string
  nationality?: string
  residence?: string
  guardian?: string
  wards?: readonly string[]
  organisations?: readonly Represented[]
}

/** The living session of an account: how surely it knows who sits there. */
export type HeldSession = Account & { level: Assurance['level']; amr: string[]; since: Date; seenAt: Date }

/** A session as it acts. */
export const actorIn = (session: HeldSession): Actor => ({
  ...actorOf(session),
  assurance: { eidLevel: session.eidLevel, level: session.level, amr: session.amr, since: session.since },
})

/** The account as it acts; `agencies` is widened by whoever knows the directory. */
export const actorOf = (account: Pick<Account, 'id' | 'displayName' | 'role' | 'agency'>): Actor => ({
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
