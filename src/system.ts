import { readConfig } from './platform/config.ts'
import { type Ctx, silence } from './platform/ctx.ts'
import type { Database } from './platform/database.ts'
import { dayAt, type Instant, systemClock } from './platform/dates.ts'
import { system } from './platform/rights.ts'

/** The program's own ctx on a transaction or pool: jobs and commands begin here. */
export function ctxOnSystem(db: Ctx['db'], requestId = 'system', now: () => Instant = systemClock): Ctx {
  const today = () => dayAt(now())
  return { db, now, today, asOf: today(), actor: system, language: 'vi', requestId, settings: readConfig(), log: silence }
}

/** Runs work as the program itself, in one transaction. */
export const systemCtx = <T>(database: Database, run: (ctx: Ctx) => Promise<T>, now: () => Instant = systemClock): Promise<T> =>
  database.db.transaction().execute((db) => run(ctxOnSystem(db, 'system', now)))
