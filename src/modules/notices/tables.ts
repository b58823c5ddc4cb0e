import type { Generated } from 'kysely'
import type { Language } from '../../platform/text.ts'
import type { MailMode } from './preference.ts'
import type { NamedWords, NoticeKind } from './template.ts'

export type SendState = 'waiting' | 'sent' | 'failed'

type Message = {
  id: Generated<string>
  made_at: Date
  not_before: Date
  state: Generated<SendState>
  attempts: Generated<number>
  last_error: string | null
  done_at: Date | null
}

/** The tables of notices, and the accounts they are told to. */
export type Tables = {
  'notices.notice': {
    id: Generated<string>
    key: string
    at: Date
    template: string
    kind: NoticeKind
    urgent: boolean
    to_account: string | null
    to_agency: string | null
    to_role: string | null
    words: NamedWords
    href: string
  }
  'notices.receipt': { notice: string; account: string; read_at: Date | null; mail: MailMode | 'gathered' }
  'notices.preference': {
    account: string
    address: string | null
    confirmed_at: Date | null
    code_hash: string | null
    code_at: Date | null
    mail: MailMode
    kinds: NoticeKind[]
    quiet_from: string
    quiet_to: string
    quiet_days_off: boolean
    digest: 'none' | 'daily' | 'weekly'
    language: Language
  }
  'notices.mail': Message & { key: string; account: string; address: string; subject: string; plain: string; html: string }
  'notices.webhook': {
    id: Generated<string>
    agency: string
    url: string
    secret: string
    created_at: Date
    created_by: string
    failing_since: Date | null
    disabled_at: Date | null
    disabled_why: 'by-hand' | 'failing' | null
  }
  'notices.delivery': Message & { webhook: string; notice: string; body: string }
  'notices.attempt': { id: Generated<string>; message: string; at: Date; outcome: string | null; words: string | null }
}
