import { createHash, type Hash } from 'node:crypto'
import { once } from 'node:events'
import type { Readable, Writable } from 'node:stream'
import { finished } from 'node:stream/promises'
import type { ClientBase, DatabaseError } from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { verifyAudit } from './audit.ts'
import { countLines, ourSchemas, plainSession, type Say, tablesOf } from './backup.ts'
import {
  type BackupHead,
  type BackupManifest,
  damaged,
  eachEntry,
  headName,
  manifestName,
  type TableSum,
  tableOfPiece,
  textOf,
} from './backup-format.ts'
import { checkServer, type Database } from './database.ts'
import { createMigrationTable, migrate, type MigrationFolder, migrating, pendingMigrations, readMigrations, runMigration } from './migrate.ts'
import { DatabaseRefused } from './postgres-files.ts'

export type RestoreOptions = {
  /** Whether a database that holds something may lose it. */
  replace?: boolean
  say?: Say
}

/**
 * Puts a back-up into a database, all of it or nothing, and then brings it to the level of the program. Row counts,
 * checksums and the chain of the journal are compared with what the back-up says of itself.
 * @throws DatabaseRefused in words
 */
export async function restore(
  file: string,
  database: Database,
  folders: readonly MigrationFolder[],
  { replace = false, say = () => undefined }: RestoreOptions = {},
): Promise<BackupManifest> {
  await checkServer(database)
  const client = await database.pool.connect()
  let manifest: BackupManifest
  try {
    await client.query(`${plainSession}; set lock_timeout = '10s'; begin; select pg_advisory_xact_lock(${migrating})`)
    await makeRoom(client, replace)
    manifest = await read(client, file, folders, say)
    await client.query('commit')
    await client.query('analyze')
  } catch (error) {
    throw (error as DatabaseError).code === '55P03' ? inUse() : error
  } finally {
    client.release(true)
  }
  await migrate(database, folders)
  await sameJournal(database, manifest)
  return manifest
}

async function makeRoom(client: ClientBase, replace: boolean): Promise<void> {
  const { rowCount } = await client.query(`select from pg_tables where schemaname = 'platform' and tablename = 'migration'`)
  if (rowCount === 0) return
  if (!replace && (await holdsSomething(client))) throw occupied()
  const { rows } = await client.query<{ name: string }>(
    `select format('%I', nspname) as name from pg_namespace where nspname in (${ourSchemas}) or nspname = 'jobs'`,
  )
  if (rows.length > 0) await client.query(`drop schema ${rows.map((row) => row.name).join(', ')} cascade`)
}

/** Tables a fresh database has rows in do not count. */
async function holdsSomething(client: ClientBase): Promise<boolean> {
  for (const { name } of await tablesOf(client)) {
    if (name === 'platform.audit_head') continue
    if (((await client.query(`select from ${name} limit 1`)).rowCount ?? 0) > 0) return true
  }
  return false
}

type Reading = { head: BackupHead | null; foreignKeys: string[]; table: OpenTable | null; sums: TableSum[]; manifest: BackupManifest | null }

async function read(client: ClientBase, file: string, folders: readonly MigrationFolder[], say: Say): Promise<BackupManifest> {
  const reading: Reading = { head: null, foreignKeys: [], table: null, sums: [], manifest: null }
  await eachEntry(file, async (name, content) => {
    if (reading.head === null) {
      if (name !== headName) throw damaged(file)
      reading.head = JSON.parse(await textOf(content)) as BackupHead
      reading.foreignKeys = await prepare(client, reading.head, folders)
    } else if (name === manifestName) {
      await closeTable(reading, say)
      reading.manifest = JSON.parse(await textOf(content)) as BackupManifest
    } else await takePiece(client, reading, file, name, content, say)
  })
  const { head, manifest } = reading
  if (head === null || manifest === null || !same(reading.sums, manifest.tables)) throw damaged(file)
  await finish(client, head, reading.foreignKeys)
  return manifest
}

/** Builds the tables as they were when the back-up was taken, empty, and lifts what would stand in the way of rows. */
async function prepare(client: ClientBase, head: BackupHead, folders: readonly MigrationFolder[]): Promise<string[]> {
  const all = await readMigrations(folders)
  const later = new Set(pendingMigrations(all, head.migrations))
  await createMigrationTable(client)
  for (const migration of all) if (!later.has(migration)) await runMigration(client, migration)
  await client.query('set constraints all immediate')
  const { rows } = await client.query<{ table: string; name: string; definition: string }>(`
    select conrelid::regclass::text as table, format('%I', conname) as name, pg_get_constraintdef(c.oid) as definition
    from pg_constraint c join pg_namespace n on n.oid = c.connamespace
    where contype = 'f' and conparentid = 0 and n.nspname in (${ourSchemas})`)
  for (const { table, name } of rows) await client.query(`alter table ${table} drop constraint ${name}`)
  const tables = head.tables.map((table) => table.name)
  for (const table of tables) await client.query(`alter table ${table} disable trigger user`)
  if (tables.length > 0) await client.query(`truncate ${tables.join(', ')}`)
  return rows.map(({ table, name, definition }) => `alter table ${table} add constraint ${name} ${definition}`)
}

type OpenTable = { sum: TableSum; digest: Hash; rows: Writable; done: Promise<void> }

async function takePiece(client: ClientBase, reading: Reading, file: string, name: string, content: Readable, say: Say): Promise<void> {
  const shape = reading.head?.tables.find((table) => table.name.replaceAll('"', '') === tableOfPiece(name))
  if (shape === undefined) throw damaged(file)
  if (reading.table?.sum.name !== shape.name) {
    await closeTable(reading, say)
    const rows = client.query(copyFrom(`copy ${shape.name} (${shape.columns.join(', ')}) from stdin`))
    const done = finished(rows)
    done.catch(() => undefined)
    // A copy that the server refuses takes no more: what still waits here would be written to a connection it no longer has.
    rows.once('error', () => rows.destroy())
    reading.table = { sum: { name: shape.name, rows: 0, bytes: 0, sha256: '' }, digest: createHash('sha256'), rows, done }
  }
  const { sum, digest, rows, done } = reading.table
  for await (const chunk of content as AsyncIterable<Buffer>) {
    digest.update(chunk)
    sum.bytes += chunk.length
    sum.rows += countLines(chunk)
    if (!rows.write(chunk)) await Promise.race([once(rows, 'drain'), done])
  }
}

async function closeTable(reading: Reading, say: Say): Promise<void> {
  const { table } = reading
  if (table === null) return
  table.rows.end()
  await table.done
  reading.sums.push({ ...table.sum, sha256: table.digest.digest('hex') })
  say(`${table.sum.name}: ${table.sum.rows}`)
  reading.table = null
}

/** Tables without a row have no piece. */
const same = (found: readonly TableSum[], told: readonly TableSum[]): boolean => {
  const sums = new Map(found.map((sum) => [sum.name, sum]))
  return told.every(({ name, rows, sha256 }) => (rows === 0 ? !sums.has(name) : sums.get(name)?.rows === rows && sums.get(name)?.sha256 === sha256))
}

async function finish(client: ClientBase, head: BackupHead, foreignKeys: readonly string[]): Promise<void> {
  for (const { name } of head.tables) await client.query(`alter table ${name} enable trigger user`)
  for (const statement of foreignKeys) await client.query(statement)
  for (const { name, last } of head.sequences) if (last !== null) await client.query('select setval($1::regclass, $2::bigint)', [name, last])
  const { rows } = await client.query<{ name: string }>(
    `select format('%I.%I', schemaname, matviewname) as name from pg_matviews where schemaname in (${ourSchemas})`,
  )
  for (const { name } of rows) await client.query(`refresh materialized view ${name}`)
}

async function sameJournal(database: Database, { audit }: BackupManifest): Promise<void> {
  const { fault } = await verifyAudit(database.db, audit.seq > 0 ? audit : null)
  if (fault === null) return
  throw new DatabaseRefused(
    `Đã phục hồi, nhưng nhật ký kiểm toán trong bản sao lưu không nguyên vẹn. ${fault.words.vi} ` +
      `(restored, but the journal in the back-up is not whole: ${fault.words.en})`,
  )
}

const occupied = (): DatabaseRefused =>
  new DatabaseRefused(
    'Cơ sở dữ liệu đích đang có dữ liệu: hãy thêm --replace nếu muốn thay toàn bộ (the target holds data: add --replace to lose it)',
  )

const inUse = (): DatabaseRefused =>
  new DatabaseRefused(
    'Có chương trình đang dùng cơ sở dữ liệu đích: hãy dừng chương trình đó rồi phục hồi lại (the target is in use: stop the program that uses it)',
  )
