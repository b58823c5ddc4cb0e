import { Kysely, PostgresDialect } from 'kysely'
import { type CustomTypesConfig, Pool, types as standard } from 'pg'
import { DatabaseRefused } from './postgres-files.ts'

/** An open database: `db` for queries, `pool` for what Kysely cannot say (COPY, LISTEN), `url` for who opens their own. */
export type Database = {
  url: string
  pool: Pool
  // oxlint-disable-next-line no-explicit-any -- modules narrow it to their own tables with `tables`
  db: Kysely<any>
}

export type DatabaseOptions = {
  max?: number
  /** Shown in `pg_stat_activity`. */
  name?: string
  /** Milliseconds one statement may take; 0 for no limit (migrations, back-ups). */
  statementTimeout?: number
}

const oid = { int8: 20, int8Array: 1016, date: 1082, dateArray: 1182, textArray: 1009 }

type Parse = (text: string) => unknown
const parseTexts = standard.getTypeParser(oid.textArray) as (text: string) => (string | null)[]

/** A bigint as a number, or as its digits where a number would round it. */
function integer(text: string): number | string {
  const value = Number(text)
  return Number.isSafeInteger(value) ? value : text
}

/** Days stay text (a JavaScript Date would move them by a day), counts are numbers. */
const parsers = new Map<number, Parse>([
  [oid.date, (text) => text],
  [oid.dateArray, parseTexts],
  [oid.int8, integer],
  [oid.int8Array, (text) => parseTexts(text).map((each) => (each === null ? null : integer(each)))],
])

const types = {
  getTypeParser: (id: number, format?: 'text' | 'binary') => (format !== 'binary' && parsers.get(id)) || standard.getTypeParser(id, format),
} as CustomTypesConfig

/** Opens a pool; nothing is asked of the server before the first query. Sessions keep Vietnamese time. */
export function openDatabase(url: string, { max = 10, name = 'nt06', statementTimeout = 30_000 }: DatabaseOptions = {}): Database {
  const settings =
    `set time zone 'Asia/Ho_Chi_Minh'; set statement_timeout = ${statementTimeout}; ` +
    `set idle_in_transaction_session_timeout = '60s'; set lock_timeout = '${statementTimeout === 0 ? 0 : 15}s'`
  const pool = new Pool({
    connectionString: url,
    max,
    types,
    application_name: name,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 60_000,
    // oxlint-disable-next-line typescript/no-misused-promises -- the pool waits for it, its types do not say so
    onConnect: (client) => client.query(settings),
  })
  // A connection that breaks while idle is dropped by the pool itself; without a listener it would end the process.
  pool.on('error', () => undefined)
  const database: Database = { url, pool, db: new Kysely({ dialect: new PostgresDialect({ pool }) }) }
  pools.set(database.db, pool)
  return database
}

const pools = new WeakMap<object, Pool>()

/** The pool behind `ctx.db` where that is no transaction: for COPY and locks of a session, in jobs that are not atomic. */
export function poolOf({ db }: { db: object }): Pool {
  const pool = pools.get(db)
  if (!pool) throw new Error('a transaction has no pool')
  return pool
}

export const closeDatabase = (database: Database): Promise<void> => database.db.destroy()

type Abilities = { version: number; encoding: string; folds: boolean; sorts: boolean }

/** Asks the server once, at start, whether everything we rely on is there. @throws DatabaseRefused in words */
export async function checkServer({ pool }: Database): Promise<void> {
  const { rows } = await pool
    .query<Abilities>(`
    select current_setting('server_version_num')::int as version, current_setting('server_encoding') as encoding,
      lower('Đ') = 'đ' as folds, exists (select from pg_collation where collname = 'vi-x-icu') as sorts`)
    .catch((error: Error) => {
      throw unreachable(error)
    })
  const found = rows[0] as Abilities
  if (found.version < 150_000)
    throw refused(`máy chủ PostgreSQL phải từ 15 trở lên, đang là ${Math.floor(found.version / 10_000)}`, 'PostgreSQL 15 or newer is needed')
  if (found.encoding !== 'UTF8')
    throw refused(`cơ sở dữ liệu phải dùng bảng mã UTF8, đang là ${found.encoding}`, 'the database must be encoded in UTF8')
  if (!found.folds)
    throw refused(
      `cơ sở dữ liệu không đổi được chữ hoa, thường tiếng Việt: hãy tạo lại với LOCALE 'C.UTF-8'`,
      'create the database with locale C.UTF-8',
    )
  if (!found.sorts) throw refused('máy chủ thiếu bảng sắp xếp ICU vi-x-icu: hãy dùng bản PostgreSQL có ICU', 'the server lacks ICU collations')
}

const refused = (vi: string, en: string): DatabaseRefused => new DatabaseRefused(`DATABASE_URL: ${vi} (${en})`)

const unreachable = (error: Error): DatabaseRefused =>
  new DatabaseRefused(
    `Không kết nối được cơ sở dữ liệu (${error.message || (error as NodeJS.ErrnoException).code}): hãy kiểm tra DATABASE_URL và máy chủ đó ` +
      `(cannot reach the database: check DATABASE_URL and that server)`,
  )
