import cluster from 'node:cluster'
import { house, jobs, migrations } from './app.ts'
import { loadDemonstration } from './commands/demonstration.ts'
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

/** Serves pages; one such process or several on one database. */
async function serve(config: Config, database: Database) {
  const server = await buildServer(house(config, database))
  await server.listen({ port: config.port, host: config.host })
  return server
}

/** The first process: database, migrations, definitions, jobs; and the pages too where it is the only one. */
async function first(config: Config) {
  const embedded = config.databaseUrl === null ? await startEmbedded({ dataDir: config.dataDir, say: tell }) : null
  const url = config.databaseUrl ?? (embedded?.url as string)
  const database = openDatabase(url, { max: config.databasePool })
  await migrate(database, migrations)
  await systemCtx(database, loadDefinitions)
  await systemCtx(database, (ctx) => loadDemonstration(ctx, config))
  await startJobs(database, jobs, ctxOnSystem)
  const alone = config.webProcesses === 1
  const server = alone ? await serve(config, database) : null
  if (!alone) fork(config, url)
  onStop(async () => {
    await (server ? server.close() : disconnect())
    await stopJobs()
    await closeDatabase(database)
    await embedded?.stop()
  })
  tell(`Nền tảng 06: ${config.origin}`)
}

function fork(config: Config, url: string) {
  answerMetrics()
  for (let at = 0; at < config.webProcesses; at += 1) cluster.fork({ DATABASE_URL: url })
  cluster.on('exit', (worker) => {
    if (!worker.exitedAfterDisconnect) cluster.fork({ DATABASE_URL: url })
  })
}

const disconnect = () => new Promise<void>((done) => cluster.disconnect(done))

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
