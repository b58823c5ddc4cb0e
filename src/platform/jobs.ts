import { createHash } from 'node:crypto'
import { fromKysely, PgBoss } from 'pg-boss'
import type { Static, TSchema } from 'typebox'
import { Value } from 'typebox/value'
import type { Ctx } from './ctx.ts'
import type { Database } from './database.ts'
import { type Instant, timeZone } from './dates.ts'

/**
 * Something that happens later or at night. It may run twice (a process can die at any moment), so it looks at the
 * database and does what is still to be done; what must not be lost stands in a module's table, the job only wakes.
 */
export type Job<S extends TSchema = TSchema> = {
  /** `module.what-it-does` */
  name: string
  payload: S
  /** Runs in one transaction, unless the job says otherwise. */
  run(ctx: Ctx, payload: Static<S>): Promise<void>
  /** Five fields, Vietnamese time; such a job's payload is an empty object. */
  cron?: string
  /** Seconds one run may take before another process takes it over; 900 unless said. */
  most?: number
  /** False: `ctx.db` is the pool, and the job opens its own transactions. */
  atomic?: boolean
}

export const defineJob = <S extends TSchema>(job: Job<S>): Job<S> => job

/** Makes the ctx of a run, for the transaction it stands in. */
export type CtxOfJob = (db: Ctx['db'], requestId: string) => Ctx

export type JobsOptions = {
  /** False: this process only enqueues, others do the work. */
  work?: boolean
  /** Seconds between looks for new work. */
  every?: number
}

const schema = 'jobs'
const grace = 20_000

let boss: PgBoss | null = null

/** Opens the queues; several processes share them through the database. One call per process. */
export async function startJobs(
  database: Database,
  jobs: readonly Job[],
  ctxOf: CtxOfJob,
  { work = true, every = 2 }: JobsOptions = {},
): Promise<void> {
  const { log } = ctxOf(database.db, 'jobs')
  const started = new PgBoss({ schema, supervise: work, schedule: work, db: { executeSql: (text, values) => database.pool.query(text, values) } })
  started.on('error', (error) => log.error({ err: error }, 'jobs'))
  started.on('warning', (warning) => log.warn({ warning: warning.message }, 'jobs'))
  await started.start()
  boss = started
  for (const job of jobs) await openQueue(started, job)
  if (!work) return
  await dropOldSchedules(started, jobs)
  for (const job of jobs) {
    if (job.cron) await started.schedule(job.name, job.cron, {}, { tz: timeZone })
    await started.work(job.name, { pollingIntervalSeconds: every }, async (batch) => {
      for (const { id, data } of batch) await runOnce(database, job, ctxOf, id, data)
    })
  }
}

async function openQueue(queues: PgBoss, { name, most = 900 }: Job): Promise<void> {
  const options = { expireInSeconds: most, retryLimit: 3, retryDelay: 5, retryBackoff: true }
  await queues.createQueue(name, options)
  await queues.updateQueue(name, options)
}

async function dropOldSchedules(queues: PgBoss, jobs: readonly Job[]): Promise<void> {
  const timed = new Set(jobs.filter((job) => job.cron).map((job) => job.name))
  for (const { name } of await queues.getSchedules()) if (!timed.has(name)) await queues.unschedule(name)
}

async function runOnce(database: Database, job: Job, ctxOf: CtxOfJob, id: string, payload: unknown): Promise<void> {
  const { log } = ctxOf(database.db, id)
  const began = performance.now()
  try {
    const run = (db: Ctx['db']) => job.run(ctxOf(db, id), checked(job, payload))
    await (job.atomic === false ? run(database.db) : database.db.transaction().execute(run))
    log.info({ job: job.name, id, ms: Math.round(performance.now() - began) }, 'job done')
  } catch (error) {
    log.error({ job: job.name, id, err: error }, 'job failed')
    throw error
  }
}

function checked<S extends TSchema>({ name, payload }: Job<S>, value: unknown): Static<S> {
  if (Value.Check(payload, value)) return value
  throw new Error(`${name}: the payload does not have the shape the job declares`)
}

export type Enqueued = {
  after?: Instant
  /** The same key wakes the job once, however often it is given within a week. */
  once?: string
}

/** Wakes a job when the caller's transaction has committed; a rolled-back one wakes nothing. */
export async function enqueue<S extends TSchema>(ctx: Ctx, job: Job<S>, payload: Static<S>, { after, once }: Enqueued = {}): Promise<void> {
  if (boss === null) throw new Error(`${job.name}: startJobs has not been called`)
  const data = checked(job, payload) as object
  await boss.send(job.name, data, { db: fromKysely(ctx.db), ...(after && { startAfter: after }), ...(once && { id: idOf(`${job.name} ${once}`) }) })
}

/** A UUID that only `text` gives. */
function idOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** Lets running jobs end; what does not end in time is taken up again by another process. */
export async function stopJobs(): Promise<void> {
  const stopping = boss
  boss = null
  await stopping?.stop({ graceful: true, timeout: grace })
}
