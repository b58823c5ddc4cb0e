import type { Instant } from '../../platform/dates.ts'
import type { Language } from '../../platform/text.ts'
import { type Quiet, usualQuiet } from './quiet.ts'
import { type NoticeKind, noticeKinds } from './template.ts'

/** Mails one by one, gathered into one a day, or none. */
export type MailMode = 'none' | 'single' | 'gather'

/** How one account wants to be reached; the inbox always has everything. */
export type Preference = {
  account: string
  address: string | null
  confirmedAt: Instant | null
  mail: MailMode
  kinds: readonly NoticeKind[]
  quiet: Quiet
  digest: 'none' | 'daily' | 'weekly'
  language: Language
}

/** Before anybody chose: everything in the inbox, no mail without an address, a digest each week. */
export const usualPreference = (account: string): Preference => ({
  account,
  address: null,
  confirmedAt: null,
  mail: 'single',
  kinds: noticeKinds,
  quiet: usualQuiet,
  digest: 'weekly',
  language: 'vi',
})

/** How one notice travels to this account by mail. */
export function mailOf({ address, confirmedAt, mail, kinds }: Preference, { kind, urgent }: { kind: NoticeKind; urgent: boolean }): MailMode {
  if (address === null || confirmedAt === null || mail === 'none' || !kinds.includes(kind)) return 'none'
  return urgent ? 'single' : mail
}

/** Who is sent digests: those who steer and those who are steered; others look at the page when they want to. */
const digested: ReadonlySet<string> = new Set(['standing-clerk', 'agency-clerk', 'agency-leader', 'leader', 'inspector'])

export const getsDigests = ({ role }: { role: string }): boolean => digested.has(role)
