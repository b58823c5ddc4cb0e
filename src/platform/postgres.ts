import { type ChildProcess, spawn } from 'node:child_process'
import { chown, mkdtemp, open, readFile, rm } from 'node:fs/promises'
import { tmpdir, totalmem } from 'node:os'
import { basename, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { binariesFor, cannotRun, createCluster, DatabaseRefused, isAlive, type Place, placeOf, plainEnvironment, unless } from './postgres-files.ts'

/** A running PostgreSQL of our own, reached through a unix socket. */
export type Embedded = {
  /** Connection string that `pg` and pg-boss understand. */
  url: string
  /** The postmaster. */
  pid: number
  /** The cluster's folder; elsewhere than the data directory when root's account cannot enter that. */
  dir: string
  /** Whether it was already running: left over from a killed process, or shared with a live one. */
  adopted: boolean
  /** Stops the server unless another process still uses it. */
  stop: () => Promise<void>
}

export type EmbeddedOptions = {
  dataDir: string
  /** False only in tests: a crash of the machine may then lose everything. */
  durable?: boolean
  /** Told in words what happens on the way. */
  say?: (words: string) => void
}

/** Everyone who uses a server holds this lock shared; who gets it alone is the last one and turns the server off. */
const presence = 6_060_001
const creation = 6_060_002
const patience = 60_000

/** Starts the embedded server, or joins the one already running on that data directory. */
export async function startEmbedded({ dataDir, durable = true, say = () => undefined }: EmbeddedOptions): Promise<Embedded> {
  const place = await placeOf(dataDir)
  const { native, major } = await binariesFor(place.account, dataDir)
  if (await createCluster(place, native, durable)) say(`Đã tạo cơ sở dữ liệu tại ${place.dir}`)
  await refuseOtherVersion(place.dir, major)
  const began = performance.now()
  for (let waited = 0; waited < patience; waited = performance.now() - began) {
    const lock = await readLock(place.dir)
    const joined = lock && (await joinServer(lock, place.dir))
    if (joined) {
      say(`Dùng máy chủ PostgreSQL đang chạy (tiến trình ${joined.lock.pid})`)
      return embedded(joined, place, true)
    }
    if (lock === null || !isAlive(lock.pid) || waited > 3_000) {
      const own = await launch(place, native, durable)
      const first = own && (await joinServer(own, place.dir))
      if (first) return embedded(first, place, false)
    }
    await sleep(waited > 3_000 ? 1_000 : 20)
  }
  throw heldByAnother(place.dir, (await readLock(place.dir))?.pid)
}

/** Whether a lock file says that a server runs on that data directory. */
export const isRunning = async (dataDir: string): Promise<boolean> => (await readLock((await placeOf(dataDir)).dir)) !== null

/** What `postmaster.pid` says: who holds the cluster and where it listens. */
type Lock = { pid: number; socketDir: string; ready: boolean; child?: ChildProcess }

async function readLock(dir: string): Promise<Lock | null> {
  const text = await readFile(join(dir, 'postmaster.pid'), 'utf8').catch(unless('ENOENT', null))
  if (text === null) return null
  const lines = text.split('\n')
  return { pid: Number(lines[0]), socketDir: lines[4] ?? '', ready: lines[7]?.trim() === 'ready' }
}

type Joined = { lock: Lock; guard: Client }

/** Opens the connection whose lock says "in use"; null where nobody answers or the server is being turned off. */
async function joinServer(lock: Lock, dir: string): Promise<Joined | null> {
  if (!lock.ready) return null
  const guard = new Client({
    host: lock.socketDir,
    user: 'nt06',
    database: 'postgres',
    application_name: 'nt06 presence',
    connectionTimeoutMillis: 5_000,
  })
  guard.on('error', () => undefined)
  try {
    await guard.connect()
    const { rows } = await guard.query<{ held: boolean; dir: string }>(
      `select pg_try_advisory_lock_shared(${presence}) as held, current_setting('data_directory') as dir`,
    )
    if (rows[0]?.held && rows[0].dir === dir) {
      await createDatabase(guard)
      held(guard).unref()
      return { lock, guard }
    }
  } catch {
    // not answering: whoever holds the lock file is starting, stopping or gone, and the caller looks again
  }
  await guard.end().catch(() => undefined)
  return null
}

/** A forgotten `stop` must not keep the process; the two methods exist although `pg`'s types do not say so. */
const held = (client: Client) => client as unknown as { ref: () => void; unref: () => void }

async function createDatabase(guard: Client): Promise<void> {
  await guard.query(`select pg_advisory_lock(${creation})`)
  const { rowCount } = await guard.query(`select from pg_database where datname = 'nt06'`)
  if (rowCount === 0) await guard.query('create database nt06 strategy = file_copy')
  await guard.query(`select pg_advisory_unlock(${creation})`)
}

/** Runs `postgres` apart from our process group: Ctrl-C must reach us first, and us only. */
async function launch(place: Place, native: string, durable: boolean): Promise<Lock | null> {
  const log = await open(`${place.dir}.log`, 'a', 0o600)
  if ((await log.stat()).size > logLimit) await log.truncate()
  const logged = (await log.stat()).size
  const socketDir = await socketDirOf(place)
  const unsafe = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'autovacuum=off']
  const settings = [
    'listen_addresses=',
    `unix_socket_directories=${socketDir}`,
    'max_connections=200',
    'jit=off',
    `shared_buffers=${pageMemory()}MB`,
    'work_mem=16MB',
    'max_wal_size=4GB',
    'random_page_cost=1.1',
    ...quiet,
    ...(durable ? [] : unsafe),
  ]
  const child = spawn(join(native, 'bin', 'postgres'), ['-D', place.dir, ...settings.flatMap((each) => ['-c', each])], {
    ...place.account,
    cwd: place.dir,
    env: plainEnvironment,
    detached: true,
    stdio: ['ignore', log.fd, log.fd],
  })
  const failed = new Promise<string>((tell) => {
    child.on('error', (error) => tell(error.message))
    child.on('exit', (code) => tell(`exit ${code}`))
  })
  await log.close()
  const outcome = await Promise.race([failed, ready(place.dir, child)])
  child.unref()
  if (typeof outcome !== 'string') return { ...outcome, child }
  if (socketDir !== place.dir) await rm(socketDir, { recursive: true })
  const said = (await readFile(`${place.dir}.log`)).subarray(logged).toString()
  if (said.includes('postmaster.pid')) return null
  throw cannotRun(said.trim().split('\n').slice(-3).join(' ') || outcome)
}

const logLimit = 5_000_000

/** Memory this process may have: the machine's, or less where a container says so. */
const memory = (): number => Math.min(totalmem(), process.constrainedMemory() || Number.POSITIVE_INFINITY)

/**
 * Memory for pages of the database, in megabytes: a quarter of ours, within bounds; it is taken as it is used. What a day's changes touch among
 * ten million people is 5 GB, and is found twice as fast there as in the files.
 */
const pageMemory = (): number => Math.min(8192, Math.max(128, Math.round(memory() / 4 / 1_048_576)))

/** The log names no value of any row: neither statements nor the details of errors. */
const quiet = ['log_min_messages=warning', 'log_min_error_statement=panic', 'log_error_verbosity=terse']

const hasEnded = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null

async function ready(dir: string, child: ChildProcess): Promise<Lock> {
  for (;;) {
    const lock = await readLock(dir)
    if (lock?.ready && lock.pid === child.pid) return lock
    if (child.pid === undefined || hasEnded(child)) return new Promise(() => undefined)
    await sleep(5)
  }
}

/** The cluster's own closed folder, or a short one where a socket's path (107 bytes) would not fit. */
async function socketDirOf({ dir, account }: Place): Promise<string> {
  if (Buffer.byteLength(dir) <= 80) return dir
  const short = await mkdtemp(join(tmpdir(), socketPrefix))
  if (account) await chown(short, account.uid, account.gid)
  return short
}

const socketPrefix = 'nt06-socket-'

function embedded({ lock, guard }: Joined, { dir }: Place, adopted: boolean): Embedded {
  let stopped: Promise<void> | null = null
  const url = `postgres:///nt06?host=${encodeURIComponent(lock.socketDir)}&user=nt06`
  return { url, pid: lock.pid, dir, adopted, stop: () => (stopped ??= leave(lock, guard, dir)) }
}

async function leave(lock: Lock, guard: Client, dir: string): Promise<void> {
  held(guard).ref()
  const last = await guard
    .query<{ last: boolean }>(`select pg_advisory_unlock_shared(${presence}), pg_try_advisory_lock(${presence}) as last`)
    .then(({ rows }) => rows[0]?.last ?? false)
    .catch(() => false)
  if (last) await turnOff(lock, dir)
  await guard.end().catch(() => undefined)
}

async function turnOff(lock: Lock, dir: string): Promise<void> {
  process.kill(lock.pid, 'SIGINT')
  const gone = async () => (await readLock(dir))?.pid !== lock.pid && (lock.child === undefined || hasEnded(lock.child))
  const until = performance.now() + patience
  let forced = false
  while (!(await gone())) {
    if (!forced && performance.now() > until) forced = process.kill(lock.pid, 'SIGQUIT')
    await sleep(10)
  }
  if (basename(lock.socketDir).startsWith(socketPrefix)) await rm(lock.socketDir, { recursive: true, force: true })
}

async function refuseOtherVersion(dir: string, major: string): Promise<void> {
  const version = (await readFile(join(dir, 'PG_VERSION'), 'utf8').catch(notOurs(dir))).trim()
  if (version === major) return
  throw new DatabaseRefused(
    `Dữ liệu tại ${dir} thuộc PostgreSQL ${version}, chương trình đi kèm là ${major}: hãy chạy \`nt06 backup\` bằng phiên bản cũ rồi \`nt06 restore\` bằng phiên bản này ` +
      `(the data belongs to another version of PostgreSQL: back up with the old program, restore with this one)`,
  )
}

const notOurs =
  (dir: string) =>
  (error: NodeJS.ErrnoException): never => {
    if (error.code !== 'EACCES') throw error
    throw new DatabaseRefused(
      `Dữ liệu tại ${dir} thuộc tài khoản khác: hãy chạy chương trình bằng tài khoản đã tạo ra nó, hoặc đặt DATA_DIR sang thư mục khác ` +
        `(the data belongs to another account: run as the one that made it, or set DATA_DIR)`,
    )
  }

const heldByAnother = (dir: string, pid: number | undefined): DatabaseRefused =>
  new DatabaseRefused(
    `Tiến trình ${pid ?? '?'} đang giữ thư mục dữ liệu ${dir} nhưng không trả lời: hãy dừng tiến trình đó rồi chạy lại ` +
      `(that process holds the data directory and does not answer: stop it and start again)`,
  )
