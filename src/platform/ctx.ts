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

/** What an office decides about counting days and about asking a model (settings STRICT_BEFORE, ROLL_DUE, PROPOSER_URL). */
export type Settings = {
  /** "Trước ngày D" ends on D − 1; otherwise D still counts. */
  readonly strictBefore: boolean
  /** A due day that is a day off moves to the next working day (Civil Code 2015, art. 148.5). */
  readonly rollDue: boolean
  /** Null: no model is asked. */
  readonly proposer: Proposer | null
}

export const usualSettings: Settings = { strictBefore: true, rollDue: false, proposer: null }

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
