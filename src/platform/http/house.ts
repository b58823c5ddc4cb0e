import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Config } from '../config.ts'
import type { Ctx, Log } from '../ctx.ts'
import type { Database } from '../database.ts'
import type { Instant } from '../dates.ts'
import type { Actor } from '../rights.ts'
import type { Text } from '../text.ts'
import type { AnyRoute } from './route.ts'

/** One entry of the navigation, shown to whom it concerns. */
export type NavEntry = { words: Text; href: string; aside?: boolean; shown: (actor: Actor) => boolean }

/** Who asks a mount, and where it writes what it cannot answer. */
export type MountCaller = { address: string; requestId: string; log: Log }

/** What answers every address below `path` by itself, without our routes: a protocol somebody else's library speaks. */
export type Mount = {
  path: string
  open: (house: House) => (request: IncomingMessage, response: ServerResponse, caller: MountCaller) => Promise<void>
}

/** Everything the web server is built from; `app.ts` fills it. */
export type House = {
  config: Config
  database: Database
  now: () => Instant
  routes: readonly AnyRoute[]
  mounts?: readonly Mount[]
  nav: readonly NavEntry[]
  /** Who sends this request, by its cookies; null for nobody known. */
  actorOf: (ctx: Ctx, cookies: Readonly<Record<string, string | undefined>>) => Promise<Actor | null>
  /** How many notices the reader has not read; undefined for whoever has no inbox. */
  unreadOf?: (ctx: Ctx) => Promise<number | undefined>
  /** Whether demonstration data is loaded: every page says so. */
  demonstrates: (ctx: Ctx) => Promise<boolean>
  version: string
  /** Where log lines go instead of standard output. */
  logTo?: { write: (line: string) => void }
}

/** Whether people reach us by https: then cookies travel by nothing else. */
export const isSecure = (house: House): boolean => house.config.origin.startsWith('https:')
