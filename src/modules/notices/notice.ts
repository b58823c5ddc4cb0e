import type { noticeTemplates } from '../../../definitions/notices/all.ts'
import type { Instant } from '../../platform/dates.ts'
import type { Role } from '../../platform/rights.ts'
import type { NamedWords, NoticeKind, Word } from './template.ts'

type Defined = (typeof noticeTemplates)[number]
/** The names of the wordings in `definitions/notices`. */
export type TemplateName = Defined['name']
/** The words that one wording must be given: no more, no fewer. */
export type WordsOf<N extends TemplateName> = { readonly [K in keyof Extract<Defined, { name: N }>['words']]: Word }

/** Whom a notice is for: one account, those who work for an agency (with `role`, those of that role in it), or all of a role. */
export type To = { account: string } | { agency: string; role?: Role } | { role: Role }

/** What is told to whom; the same `key` is told once, ever. */
export type Telling<N extends TemplateName = TemplateName> = {
  key: string
  to: To
  template: N
  words: WordsOf<N>
  /** Where the thing itself stands: a path of ours. */
  href: string
}

/** One thing that was told (thông báo). */
export type Notice = {
  id: string
  key: string
  at: Instant
  template: string
  kind: NoticeKind
  urgent: boolean
  words: NamedWords
  href: string
}
