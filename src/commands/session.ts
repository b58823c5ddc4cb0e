import { migrations } from '../app.ts'
import { type Config, readConfig } from '../platform/config.ts'
import type { Ctx } from '../platform/ctx.ts'
import { closeDatabase, type Database, openDatabase } from '../platform/database.ts'
import { migrate } from '../platform/migrate.ts'
import { startEmbedded } from '../platform/postgres.ts'
import { systemCtx } from '../system.ts'
import { tell } from './command.ts'

/** Opens the database a command works on, the embedded one where no other is set, brings it up to date, and closes it after. */
export async function withDatabase<T>(
  run: (database: Database, config: Config) => Promise<T>,
  { migrated = true, statementTimeout = 0 } = {},
): Promise<T> {
  const config = readConfig()
  const embedded = config.databaseUrl === null ? await startEmbedded({ dataDir: config.dataDir, say: tell }) : null
  const database = openDatabase(config.databaseUrl ?? (embedded?.url as string), { max: 4, name: 'nt06 command', statementTimeout })
  try {
    if (migrated) await migrate(database, migrations)
    return await run(database, config)
  } finally {
    await closeDatabase(database)
    await embedded?.stop()
  }
}

/** Work of a command in one transaction, as the program itself. */
export const inTransaction = <T>(run: (ctx: Ctx) => Promise<T>): Promise<T> => withDatabase((database) => systemCtx(database, run))
