import { fork } from 'node:child_process'
import cluster from 'node:cluster'
import { join } from 'node:path'
import type { AddressInfo } from 'node:net'
import { house, jobs, migrations } from './app.ts'
import { demonstrationWanted } from './commands/demonstration/wanted.ts'
import { loadDefinitions } from './modules/directory/index.ts'
import { type Config, readConfig, WrongSetting } from './platform/config.ts'
import { closeDatabase, type Database, openDatabase } from './platform/database.ts'
import { answerMetrics, buildServer } from './platform/http/index.ts'
import { startJobs, stopJobs } from './platform/jobs.ts'
import { migrate } from './platform/migrate.ts'
import { startEmbedded } from './platform/postgres.ts'
import { DatabaseRefused } from './platform/postgres-files.ts'
import { ctxOnSystem, systemCtx } from './system.ts'

const tell = (words: string) => void process.stdout.write(`${words}\n`)

/** Stops once, whatever is asked how often; a second signal or ten seconds end it at once. */
function onStop(stop: () => Promise<void>) {
  let stopping = false
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      if (stopping) process.exit(1)
      stopping = true
      setTimeout(() => process.exit(1), 10_000).unref()
      stop().then(
        () => process.exit(0),
        (error: unknown) => {
          process.stderr.write(`${String(error)}\n`)
          process.exit(1)
        },
      )
    })
  }
}

/** Serves pages; one such process or several on one database. @throws WrongSetting when something else has the port */
async function serve(config: Config, database: Database) {
  const server = await buildServer(house(config, database))
  await server.listen({ port: config.port, host: config.host }).catch((error: NodeJS.ErrnoException) => {
    throw refusedPort(config, error)
  })
  return server
}

function refusedPort({ host, port }: Config, error: NodeJS.ErrnoException): Error {
  const at = `${host}:${port}`
  if (error.code === 'EADDRINUSE')
    return new WrongSetting(
      `PORT=${port}: ${at} đang được chương trình khác dùng; hãy đặt PORT khác hoặc dừng chương trình đó (another program listens there)`,
    )
  if (error.code === 'EACCES' || error.code === 'EADDRNOTAVAIL')
    return new WrongSetting(`HOST, PORT: không mở được ${at} (${error.code}); hãy đặt địa chỉ khác (this address cannot be opened)`)
  return error
}

/** The first process: database, migrations, definitions, jobs; and the pages too where it is the only one. */
async function first(config: Config) {
  const embedded = config.databaseUrl === null ? await startEmbedded({ dataDir: config.dataDir, say: tell }) : null
  try {
    await open(config, config.databaseUrl ?? (embedded?.url as string), async () => embedded?.stop())
  } catch (error) {
    await embedded?.stop()
    throw error
  }
}

async function open(config: Config, url: string, stopEmbedded: () => Promise<void>) {
  const database = openDatabase(url, { max: config.databasePool })
  await migrate(database, migrations)
  await systemCtx(database, loadDefinitions)
  if (await systemCtx(database, (ctx) => demonstrationWanted(ctx, config))) await demonstrate(url)
  const pages = config.webProcesses === 1 ? await alone(config, database) : await together(config, url)
  await startJobs(database, jobs, ctxOnSystem)
  onStop(async () => {
    await pages.close()
    await stopJobs()
    await closeDatabase(database)
    await stopEmbedded()
  })
  tell(`Nền tảng 06: ${config.port === 0 ? `http://${config.host}:${pages.port}` : config.origin}`)
}

/** Loads the demonstration in a process of its own: what it needs in memory is gone when it ends. */
const demonstrate = (url: string) =>
  new Promise<void>((done, failed) => {
    const child = fork(join(import.meta.dirname, 'cli.js'), ['demo', '--once'], { env: { ...process.env, DATABASE_URL: url } })
    child.once('error', failed)
    child.once('exit', (code) => (code === 0 ? done() : failed(new Error(`the demonstration was not loaded (exit ${String(code)})`))))
  })

/** Where pages are served, and how to stop. */
type Pages = { port: number; close: () => Promise<unknown> }

async function alone(config: Config, database: Database): Promise<Pages> {
  const server = await serve(config, database)
  return { port: (server.server.address() as AddressInfo).port, close: () => server.close() }
}

/** Several processes on one port; one that dies is replaced, one that cannot begin ends the start. */
async function together(config: Config, url: string): Promise<Pages> {
  answerMetrics()
  const begin = () => cluster.fork({ DATABASE_URL: url })
  const listening = Array.from({ length: config.webProcesses }, begin).map(
    (each) =>
      new Promise<number>((ready, failed) => {
        each.once('listening', ({ port }) => ready(port))
        each.once('exit', () =>
          failed(new WrongSetting('Tiến trình phục vụ trang không khởi động được; lý do ở dòng trên (a web process could not start, see above)')),
        )
      }),
  )
  const [port = config.port] = await Promise.all(listening).catch((error: unknown) => {
    for (const each of Object.values(cluster.workers ?? {})) each?.process.kill('SIGKILL')
    throw error
  })
  let closing = false
  cluster.on('exit', () => {
    if (!closing) begin()
  })
  const close = () => {
    closing = true
    return new Promise<void>((done) => cluster.disconnect(done))
  }
  return { port, close }
}

async function worker(config: Config) {
  const database = openDatabase(config.databaseUrl as string, { max: config.databasePool })
  const server = await serve(config, database)
  const stop = async () => {
    await server.close()
    await closeDatabase(database)
  }
  process.on('SIGINT', () => undefined)
  process.on('disconnect', () => void stop().then(() => process.exit(0)))
  onStop(stop)
}

try {
  if (Number(process.versions.node.split('.')[0]) < 22)
    throw new WrongSetting(`Cần Node 22 trở lên; đang là ${process.versions.node}. Hãy chạy bằng: npm start (start with: npm start)`)
  const config = readConfig({ ...process.env, ...(process.argv.includes('--empty') && { DEMO: 'no' }) })
  await (cluster.isPrimary ? first(config) : worker(config))
} catch (error) {
  if (!(error instanceof WrongSetting || error instanceof DatabaseRefused)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exit(1)
}
