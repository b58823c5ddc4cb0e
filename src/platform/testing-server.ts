import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { Client, type DatabaseError } from 'pg'
import { fromTheGround } from '../floors.ts'
import { closeDatabase, openDatabase } from './database.ts'
import { migrate, migrationFolders, packageRoot, readMigrations } from './migrate.ts'
import { isRunning, startEmbedded } from './postgres.ts'
import { isAlive } from './postgres-files.ts'

/** One server for all tests of this checkout, kept between runs; only ever stopped by who is last. */
const dataDir = join(packageRoot, 'node_modules', '.cache', 'nt06-test')
const external = process.env['TEST_DATABASE_URL']
const folders = migrationFolders(fromTheGround())
const preparing = 6_060_004

/** For the end of a test run. */
export async function stopTestServer(): Promise<void> {
  if (external || !(await isRunning(dataDir))) return
  const server = await startEmbedded({ dataDir, durable: false })
  await server.stop()
}

/** A connection that makes and drops databases, and how to reach the server. */
export type Admin = { client: Client; url: string }

let server: Promise<string> | null = null

/** The embedded server is joined, never stopped, by a test file. */
export async function openAdmin(): Promise<Admin> {
  const url = await (server ??= external ? Promise.resolve(external) : startEmbedded({ dataDir, durable: false }).then((started) => started.url))
  const client = new Client({ connectionString: urlOf(url, 'postgres') })
  await client.connect()
  return { client, url }
}

/** The same server, another database. */
export const urlOf = (url: string, name: string): string => url.replace(/^(postgres(?:ql)?:\/\/[^/]*\/)[^?]*/, `$1${name}`)

export const fromScratch = external
  ? `template template0 encoding 'UTF8' lc_collate 'C.UTF-8' lc_ctype 'C.UTF-8' strategy = file_copy`
  : 'strategy = file_copy'

/** Makes a migrated database. */
export async function copyTemplate(admin: Admin, name: string): Promise<void> {
  for (;;) {
    const template = await preparedTemplate(admin)
    const missing = await admin.client
      .query(`create database ${name} template ${template} strategy = file_copy`)
      .then(() => false)
      .catch((error: DatabaseError) => {
        if (error.code === '3D000') return true
        throw error
      })
    if (!missing) return
  }
}

/** A migrated database nobody is connected to, named after the content of all migrations. */
async function preparedTemplate({ client, url }: Admin): Promise<string> {
  const all = await readMigrations(folders)
  const template = `tpl_${createHash('sha256')
    .update(all.map((each) => `${each.module}/${each.name} ${each.checksum}`).join('\n'))
    .digest('hex')
    .slice(0, 12)}`
  const there = async () => (await client.query('select from pg_database where datname = $1', [template])).rowCount === 1
  if (await there()) return template
  await client.query(`select pg_advisory_lock(${preparing})`)
  try {
    if (await there()) return template
    await dropLeftovers(client)
    await client.query(`create database ${template}_new ${fromScratch}`)
    const database = openDatabase(urlOf(url, `${template}_new`), { max: 1, name: 'test template' })
    try {
      await migrate(database, folders)
    } finally {
      await closeDatabase(database)
    }
    await client.query(`alter database ${template}_new rename to ${template}`)
    return template
  } finally {
    await client.query(`select pg_advisory_unlock(${preparing})`)
  }
}

/** Templates of other migrations, and databases of test processes that are gone. */
async function dropLeftovers(client: Client): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    String.raw`select datname as name from pg_database where datname like 't\_%' or datname like 'tpl\_%'`,
  )
  for (const { name } of rows) {
    const owner = /^t_(\d+)_/.exec(name)?.[1]
    if (owner && isAlive(Number(owner))) continue
    await client.query(`drop database if exists ${name}`).catch(() => undefined)
  }
}
