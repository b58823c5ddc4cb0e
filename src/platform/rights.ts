import Type, { type Static } from 'typebox'
import { problem } from './problems.ts'
import type { Text } from './text.ts'

/** Roles of people at work; `citizen` signs in for themselves, `public` is whoever has not signed in. */
export const Role = Type.Enum([
  'standing-clerk',
  'agency-clerk',
  'agency-leader',
  'leader',
  'inspector',
  'administrator',
  'citizen',
  'public',
  'system',
])
export type Role = Static<typeof Role>

/** The role as people call it. */
export const roleWords: Readonly<Record<Role, Text>> = {
  'standing-clerk': { vi: 'Chuyên viên cơ quan thường trực', en: 'Clerk of the standing body' },
  'agency-clerk': { vi: 'Chuyên viên cơ quan', en: 'Clerk of an agency' },
  'agency-leader': { vi: 'Lãnh đạo cơ quan', en: 'Head of an agency' },
  leader: { vi: 'Lãnh đạo', en: 'Leader' },
  inspector: { vi: 'Thanh tra, kiểm tra', en: 'Inspector' },
  administrator: { vi: 'Quản trị hệ thống', en: 'Administrator' },
  citizen: { vi: 'Công dân', en: 'Citizen' },
  public: { vi: 'Khách', en: 'Visitor' },
  system: { vi: 'Hệ thống', en: 'The system' },
}

/**
 * How surely somebody is known: the level of the account (mức độ tài khoản định danh điện tử 1, 2; null for accounts
 * kept here) and, apart from it, the level of this sign-in (mức độ xác thực 1–4) with the means used (RFC 8176) and its moment.
 */
export type Assurance = { readonly eidLevel: 1 | 2 | null; readonly level: 1 | 2 | 3 | 4; readonly amr: readonly string[]; readonly since: Date }

/** Who acts. `agencies` are all bodies it may act for: its own, those below, and those whose work they took over. */
export type Actor = {
  readonly account: string | null
  readonly name: string
  readonly role: Role
  readonly agency: string | null
  readonly agencies: ReadonlySet<string>
  /** How surely the session knows who acts; absent where nobody signed in. */
  readonly assurance?: Assurance
  /** The organisation this session acts for (làm việc thay cho); absent where one acts for oneself. */
  readonly organisation?: ActingFor
}

/** An organisation somebody acts for, by which mandate, and what they may do for it; null: everything, as its legal representative. */
export type ActingFor = {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly mandate: string
  readonly actions: readonly string[] | null
}

export const anonymous: Actor = { account: null, name: '', role: 'public', agency: null, agencies: new Set() }
/** The program itself: migrations, jobs, imports from the terminal. */
export const system: Actor = { account: null, name: 'system', role: 'system', agency: null, agencies: new Set() }

/** Whether the actor works for one agency, as its clerk or its head: it sees what concerns that agency. */
export const isOfAgency = ({ role }: Pick<Actor, 'role'>): boolean => role === 'agency-clerk' || role === 'agency-leader'

/** `own`: only where the thing belongs to one of the actor's agencies. */
export type Scope = 'any' | 'own'

/** One action and who may do it: a row of the table of rights. Least right by default; `system` may always. */
export type Right = { readonly action: string; readonly words: Text; readonly who: Readonly<Partial<Record<Role, Scope>>> }

export const right = (action: string, words: Text, who: Right['who']): Right => ({ action, words, who })

/** Open to all, signed in or not. */
export const anyone = right(
  'anyone',
  { vi: 'Mọi người', en: 'Anyone' },
  {
    'standing-clerk': 'any',
    'agency-clerk': 'any',
    'agency-leader': 'any',
    leader: 'any',
    inspector: 'any',
    administrator: 'any',
    citizen: 'any',
    public: 'any',
  },
)

/** Open to officials who have signed in. */
export const staff = right(
  'staff',
  { vi: 'Cán bộ đã đăng nhập', en: 'Any official signed in' },
  {
    'standing-clerk': 'any',
    'agency-clerk': 'any',
    'agency-leader': 'any',
    leader: 'any',
    inspector: 'any',
    administrator: 'any',
  },
)

/** Open to whoever has signed in, officials and citizens: what concerns their own account. */
export const signedIn = right('signed-in', { vi: 'Người đã đăng nhập', en: 'Anyone signed in' }, { ...staff.who, citizen: 'any' })

/** Whether the actor sees what offices see: officials and the program, not citizens and visitors. */
export const isInOffice = ({ role }: Pick<Actor, 'role'>): boolean => role !== 'public' && role !== 'citizen'

export const signInNeeded = problem('sign-in-needed', 401, {
  vi: 'Mời đăng nhập để xem trang này hoặc làm việc này',
  en: 'Please sign in to see this page or do this',
})

export const forbidden = problem<{ action: Text }>(
  'forbidden',
  403,
  { vi: 'Tài khoản này không có quyền', en: 'This account may not do this' },
  ({ action }) => ({
    vi: `Tài khoản của bạn không có quyền “${action.vi}”. Hãy liên hệ quản trị viên nếu công việc của bạn cần quyền này.`,
    en: `Your account has no right to “${action.en}”. Ask the administrator if your work needs it.`,
  }),
)

/** Whether the actor may (citizens at least what visitors may), for a thing that belongs to `agencies` (any one of them suffices); without a place, whether anywhere at all. */
export function may(actor: Actor, wanted: Right, agencies?: readonly string[]): boolean {
  if (actor.role === 'system') return true
  const scope = wanted.who[actor.role] ?? (actor.role === 'citizen' ? wanted.who.public : undefined)
  if (scope === undefined) return false
  return scope === 'any' || agencies === undefined || agencies.some((agency) => actor.agencies.has(agency))
}

/** @throws sign-in-needed, forbidden */
export function demand(ctx: { actor: Actor }, wanted: Right, agencies?: readonly string[]): void {
  if (may(ctx.actor, wanted, agencies)) return
  throw ctx.actor.role === 'public' ? signInNeeded({}) : forbidden({ action: wanted.words })
}
