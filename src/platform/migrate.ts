import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { ClientBase } from 'pg'
import { checkServer, type Database } from './database.ts'
import { DatabaseRefused, unless } from './postgres-files.ts'

/** One numbered SQL file of a module (`001-tasks.sql`), forward only. */
export type Migration = { module: string; name: string; breaking: boolean; checksum: string; sql: string }

/** Folders of SQL files, in the order of the floors: a module's tables may refer to those of the ones before it. */
export type MigrationFolder = { module: string; dir: string }

const rootFrom = (dir: string): string => (existsSync(join(dir, 'package.json')) ? dir : rootFrom(dirname(dir)))

/** The folder of `package.json`, whether we run from `src` or from `dist`. */
export const packageRoot = rootFrom(import.meta.dirname)

/** The migrations of `platform` and of the modules named, lowest floor first; compiling leaves SQL in `src`. */
export function migrationFolders(modules: readonly string[]): MigrationFolder[] {
  const folder = (module: string, ...path: string[]) => ({ module, dir: join(packageRoot, 'src', ...path, module, 'migrations') })
  return [folder('platform'), ...modules.map((module) => folder(module, 'modules'))]
}

/** Reads every file; a folder that does not exist holds none. */
export async function readMigrations(folders: readonly MigrationFolder[]): Promise<Migration[]> {
  const read = async ({ module, dir }: MigrationFolder): Promise<Migration[]> => {
    const names = (await readdir(dir).catch(unless('ENOENT', [] as string[]))).filter((name) => name.endsWith('.sql')).toSorted()
    return Promise.all(names.map(async (name) => parseMigration(module, name, await readFile(join(dir, name), 'utf8'))))
  }
  return (await Promise.all(folders.map(read))).flat()
}

function parseMigration(module: string, file: string, sql: string): Migration {
  const first = /^-- breaking: (no|yes)\r?\n/.exec(sql)
  if (!/^\d{3}-[a-z0-9-]+\.sql$/.test(file)) throw new Error(`${module}/${file}: a migration is named 001-what-it-makes.sql`)
  if (first === null) throw new Error(`${module}/${file}: the first line of a migration is "-- breaking: no" or "-- breaking: yes"`)
  return { module, name: file.slice(0, -4), breaking: first[1] === 'yes', checksum: createHash('sha256').update(sql).digest('hex'), sql }
}

type Applied = Pick<Migration, 'module' | 'name' | 'checksum'>

/** Decides what is left to run. @throws DatabaseRefused where the database and the program tell different histories */
export function pendingMigrations(all: readonly Migration[], applied: readonly Applied[]): Migration[] {
  const key = ({ module, name }: Pick<Migration, 'module' | 'name'>) => `${module}/${name}`
  const known = new Map(all.map((each) => [key(each), each]))
  const newer = applied.find((each) => !known.has(key(each)))
  if (newer)
    throw new DatabaseRefused(
      `Cơ sở dữ liệu mới hơn chương trình (đã có ${key(newer)}): hãy chạy phiên bản chương trình mới hơn (the database is newer than this program: run a newer version)`,
    )
  const changed = applied.find((each) => known.get(key(each))?.checksum !== each.checksum)
  if (changed)
    throw new DatabaseRefused(
      `Tệp ${key(changed)} đã bị sửa sau khi chạy: hãy khôi phục tệp đó và thêm tệp mới (a migration that has run was edited: restore it and add a new one)`,
    )
  const done = new Set(applied.map(key))
  const pending = all.filter((each) => !done.has(key(each)))
  const late = pending.find((each) => applied.some((other) => other.module === each.module && other.name > each.name))
  if (late)
    throw new DatabaseRefused(
      `Tệp ${key(late)} đứng trước tệp đã chạy: hãy đánh số lại (a migration is numbered before one that has run: renumber it)`,
    )
  return pending
}

/** Several processes may start at once: one migrates, the others wait for it. */
export const migrating = 6_060_003

/** Brings the database to the level of the program, a transaction per file; a module's schema is made for it. Returns what was run. */
export async function migrate(database: Database, folders: readonly MigrationFolder[]): Promise<Migration[]> {
  await checkServer(database)
  const all = await readMigrations(folders)
  const client = await database.pool.connect()
  try {
    await client.query(`set statement_timeout = 0; set lock_timeout = 0; select pg_advisory_lock(${migrating})`)
    const pending = pendingMigrations(all, await appliedMigrations(client))
    for (const migration of pending) await apply(client, migration)
    return pending
  } finally {
    // closing the connection gives up the lock and the changed limits
    client.release(true)
  }
}

/** Whether the database stands exactly where the program expects it: `/readyz` asks. */
export async function isMigrated(database: Database, folders: readonly MigrationFolder[]): Promise<boolean> {
  const { rows } = await database.pool.query<Applied>('select module, name, checksum from platform.migration')
  return pendingMigrations(await readMigrations(folders), rows).length === 0
}

async function appliedMigrations(client: ClientBase): Promise<Applied[]> {
  await createMigrationTable(client)
  const { rows } = await client.query<Applied>('select module, name, checksum from platform.migration')
  return rows
}

export const createMigrationTable = (client: ClientBase): Promise<unknown> =>
  client.query(`
    create schema if not exists platform;
    create table if not exists platform.migration (
      module text not null, name text not null, checksum text not null, breaking boolean not null,
      applied_at timestamptz not null default clock_timestamp(), seconds double precision not null,
      primary key (module, name))`)

async function apply(client: ClientBase, migration: Migration): Promise<void> {
  await client.query('begin')
  try {
    await runMigration(client, migration)
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}

/** Runs one file in the caller's transaction and notes that it has run. */
export async function runMigration(client: ClientBase, { module, name, checksum, breaking, sql }: Migration): Promise<void> {
  const began = performance.now()
  await client.query(`create schema if not exists ${module}`)
  await client.query(sql).catch((error: Error) => {
    throw new Error(`${module}/${name}.sql: ${error.message}`, { cause: error })
  })
  const seconds = (performance.now() - began) / 1000
  await client.query('insert into platform.migration (module, name, checksum, breaking, seconds) values ($1, $2, $3, $4, $5)', [
    module,
    name,
    checksum,
    breaking,
    seconds,
  ])
}
