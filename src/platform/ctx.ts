import type { Kysely } from 'kysely'
import type { Instant, PlainDate } from './dates.ts'
import type { Actor } from './rights.ts'
import type { Language } from './text.ts'

/** What log lines need of a logger; pino's in the server, silence in the terminal. */
export type Log = {
  info(fields: object, words: string): void
  warn(fields: object, words: string): void
  error(fields: object, words: string): void
}

/** An OpenAI-compatible service: the address before `/chat/completions`, the model it is asked for, a key where it wants one. */
export type Proposer = { readonly url: string; readonly model: string; readonly key: string | null }

/** Where mails are handed over (`smtp:` or `smtps:`, with name and password where it wants them) and in whose name they go. */
export type MailServer = { readonly url: string; readonly from: string }

/**
 * How text messages are handed over: one request each, its body a template in which `{{to}}`, `{{digits}}` or `{{local}}`
 * stand for the number, `{{text}}` for the words and `{{id}}` for what the message is called; a secret goes as a header.
 */
export type TextGateway = {
  readonly url: string
  readonly method: 'POST' | 'PUT' | 'GET'
  readonly body: string
  readonly header: string
  readonly secret: string | null
  readonly milliseconds: number
}

/** What an office decides about counting days, asking a model and reaching people (settings STRICT_BEFORE, ROLL_DUE, PROPOSER_URL, SMTP_URL …). */
export type Settings = {
  /** "Trước ngày D" ends on D − 1; otherwise D still counts. */
  readonly strictBefore: boolean
  /** A due day that is a day off moves to the next working day (Civil Code 2015, art. 148.5). */
  readonly rollDue: boolean
  /** Null: no model is asked. */
  readonly proposer: Proposer | null
  /** The address people type; links in mails begin with it. */
  readonly origin: string
  /** Null: no mail is sent, the inbox has everything. */
  readonly mail: MailServer | null
  /** Null: no text message is sent. */
  readonly texts: TextGateway | null
  /** Whether webhooks may go to this machine itself, without https; for trying out. */
  readonly webhookLoopback: boolean
  /** What sealing begins with; null: a file under `dataDir`. */
  readonly secretKey: string | null
  readonly dataDir: string
  /** Citizens can sign in with their electronic identity. */
  readonly eidSignIn: boolean
  /** Whether the simulator of the national provider answers; never in production. */
  readonly simulator: boolean
  /** Issuer of the national provider, and our client id there; null: the simulator, or nobody. */
  readonly eidIssuer: string | null
  readonly eidClient: string | null
}

export const usualSettings: Settings = {
  strictBefore: true,
  rollDue: false,
  proposer: null,
  origin: 'http://127.0.0.1:3006',
  mail: null,
  texts: null,
  webhookLoopback: false,
  secretKey: 'a secret of the tests, of no use to anybody else',
  dataDir: '.data',
  eidSignIn: false,
  simulator: false,
  eidIssuer: null,
  eidClient: null,
}

/** Everything an action may touch: who acts, when, in which language, on which transaction. */
export type Ctx = {
  /** A transaction in a write request, the pool in a read; a module narrows it to its own tables with `tables`. */
  // oxlint-disable-next-line no-explicit-any -- the one place that knows no table
  readonly db: Kysely<any>
  readonly now: () => Instant
  readonly today: () => PlainDate
  /** The day for which figures are shown; today unless the reader asks for another. */
  readonly asOf: PlainDate
  readonly actor: Actor
  readonly language: Language
  readonly requestId: string
  readonly settings: Settings
  readonly log: Log
}

/** `ctx.db` seen as the tables a module owns or may read: another module's table does not compile. */
export const tables = <T>(ctx: Pick<Ctx, 'db'>): Kysely<T> => ctx.db as Kysely<T>

export const silence: Log = { info: () => undefined, warn: () => undefined, error: () => undefined }
