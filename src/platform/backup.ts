import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type { ClientBase } from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import tar from 'tar-stream'
import { type BackupHead, type BackupManifest, headName, manifestName, pieceName, type TableShape, type TableSum } from './backup-format.ts'
import type { Database } from './database.ts'
import { packageRoot } from './migrate.ts'

export type Say = (words: string) => void

/** COPY text reads the same on every version and with every setting of the server it goes to. */
export const plainSession = `set statement_timeout = 0; set idle_in_transaction_session_timeout = 0; set datestyle = iso; set intervalstyle = postgres; set bytea_output = hex; set time zone 'UTC'`

const pieceSize = 4 * 1_048_576

/**
 * Writes everything the modules keep, as it stood at one moment, into one file; work goes on meanwhile. Left out are
 * queued jobs: they only wake what the tables say is still to be done.
 */
export async function backup(database: Database, file: string, say: Say = () => undefined): Promise<BackupManifest> {
  const partial = `${file}.partial`
  const client = await database.pool.connect()
  try {
    await client.query(`${plainSession}; begin isolation level repeatable read read only`)
    const manifest = await write(client, partial, say)
    await rename(partial, file)
    return manifest
  } catch (error) {
    await rm(partial, { force: true })
    throw error
  } finally {
    client.release(true)
  }
}

async function write(client: ClientBase, file: string, say: Say): Promise<BackupManifest> {
  const pack = tar.pack()
  const written = pipeline(pack, createGzip(), createWriteStream(file, { mode: 0o600, flush: true }))
  const add: Add = (name, content) =>
    Promise.race([written, new Promise<void>((done) => void pack.entry({ name, mode: 0o600 }, content, () => done()))])
  try {
    const manifest = await addAll(client, add, say)
    pack.finalize()
    await written
    return manifest
  } catch (error) {
    pack.destroy()
    await written.catch(() => undefined)
    throw error
  }
}

type Add = (name: string, content: string | Buffer) => Promise<void>

async function addAll(client: ClientBase, add: Add, say: Say): Promise<BackupManifest> {
  const head = await headOf(client)
  await add(headName, JSON.stringify(head, null, 1))
  const tables: TableSum[] = []
  for (const table of head.tables) {
    const sum = await addTable(client, add, table)
    say(`${sum.name}: ${sum.rows}`)
    tables.push(sum)
  }
  const audit = await client.query<BackupManifest['audit']>(`select seq, encode(hash, 'hex') as hash from platform.audit_head`)
  const manifest = { tables, audit: audit.rows[0] as BackupManifest['audit'] }
  await add(manifestName, JSON.stringify(manifest, null, 1))
  return manifest
}

async function headOf(client: ClientBase): Promise<BackupHead> {
  const { version } = JSON.parse(await readFile(join(packageRoot, 'package.json'), 'utf8')) as { version: string }
  const { rows } = await client.query(`select to_char(now(), 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "takenAt", current_setting('server_version') as server`)
  const migrations = await client.query('select module, name, checksum from platform.migration order by applied_at, name')
  const tables = await tablesOf(client)
  const sequences = await client.query(
    `select format('%I.%I', schemaname, sequencename) as name, last_value as last from pg_sequences where schemaname in (${ourSchemas}) order by 1`,
  )
  return { format: 1, product: 'nt06', version, ...rows[0], migrations: migrations.rows, tables, sequences: sequences.rows }
}

/** Schemas the migrations made. */
export const ourSchemas = 'select module from platform.migration'

/** Every table of ours with the columns that hold something of their own; which migrations ran is told in the head. */
export async function tablesOf(client: ClientBase): Promise<TableShape[]> {
  const { rows } = await client.query<TableShape>(`
    select format('%I.%I', n.nspname, c.relname) as name, array_agg(format('%I', a.attname) order by a.attnum) as columns
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    where c.relkind = 'r' and n.nspname in (${ourSchemas}) and (n.nspname, c.relname) <> ('platform', 'migration')
    group by 1 order by 1`)
  return rows
}

async function addTable(client: ClientBase, add: Add, { name, columns }: TableShape): Promise<TableSum> {
  const digest = createHash('sha256')
  const sum = { name, rows: 0, bytes: 0 }
  let piece: Buffer[] = []
  let held = 0
  let n = 0
  const flush = async () => {
    await add(pieceName(name, n++), Buffer.concat(piece))
    piece = []
    held = 0
  }
  for await (const chunk of client.query(copyTo(`copy ${name} (${columns.join(', ')}) to stdout`)) as AsyncIterable<Buffer>) {
    digest.update(chunk)
    sum.bytes += chunk.length
    sum.rows += countLines(chunk)
    piece.push(chunk)
    held += chunk.length
    if (held >= pieceSize) await flush()
  }
  if (held > 0) await flush()
  return { ...sum, sha256: digest.digest('hex') }
}

/** COPY text is a line per row; a line break inside a value is written as two characters. */
export function countLines(chunk: Buffer): number {
  let lines = 0
  for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, at + 1)) lines += 1
  return lines
}
