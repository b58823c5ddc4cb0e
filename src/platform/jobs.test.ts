import { sql } from 'kysely'
import Type from 'typebox'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type Ctx, silence, usualSettings } from './ctx.ts'
import type { Database } from './database.ts'
import { defineJob, enqueue, startJobs, stopJobs } from './jobs.ts'
import { system } from './rights.ts'
import { newDatabase } from './testing.ts'

let database: Database
const ctxOn = (db: Ctx['db'], requestId = 'r1'): Ctx => ({
  db,
  now: () => new Date('2025-06-15T03:00:00Z'),
  today: () => '2025-06-15',
  asOf: '2025-06-15',
  actor: system,
  language: 'vi',
  requestId,
  log: silence,
  settings: usualSettings,
})

const note = defineJob({
  name: 'test.note',
  payload: Type.Object({ words: Type.String() }),
  run: async (ctx, { words }) => {
    await sql`insert into noted values (${words})`.execute(ctx.db)
  },
})
const stumble = defineJob({
  name: 'test.stumble',
  payload: Type.Object({}),
  run: async (ctx) => {
    await sql`insert into noted values ('half done')`.execute(ctx.db)
    throw new Error('stumbled')
  },
})
const nightly = defineJob({ name: 'test.nightly', payload: Type.Object({}), cron: '0 2 * * *', run: async () => undefined })

const noted = async () => (await database.pool.query<{ words: string }>('select words from noted order by words')).rows.map((row) => row.words)
const later = (check: () => Promise<void>) => vi.waitFor(check, { timeout: 60_000, interval: 50 })

beforeAll(async () => {
  database = await newDatabase({ empty: true })
  await database.pool.query('create table noted (words text)')
  await startJobs(database, [note, stumble, nightly], ctxOn, { every: 0.5 })
  afterAll(stopJobs)
})

test('a job enqueued in a transaction runs after it commits, and not when it is rolled back', async () => {
  await database.db.transaction().execute((db) => enqueue(ctxOn(db), note, { words: 'committed' }))
  const failing = database.db.transaction().execute(async (db) => {
    await enqueue(ctxOn(db), note, { words: 'rolled back' })
    throw new Error('no')
  })
  await expect(failing).rejects.toThrow('no')
  await later(async () => expect(await noted()).toEqual(['committed']))
})

test('the same key wakes a job once', async () => {
  for (let n = 0; n < 3; n++) await enqueue(ctxOn(database.db), note, { words: 'once' }, { once: 'key' })
  await enqueue(ctxOn(database.db), note, { words: 'twice' }, { once: 'other key' })
  await later(async () => expect(await noted()).toEqual(['committed', 'once', 'twice']))
})

test('a job that fails leaves nothing half done and is tried again', async () => {
  await enqueue(ctxOn(database.db), stumble, {})
  await later(async () => {
    const { rows } = await database.pool.query(`select state, retry_limit from jobs.job where name = 'test.stumble'`)
    expect(rows).toEqual([{ state: 'retry', retry_limit: 3 }])
  })
  expect(await noted()).not.toContain('half done')
})

test('a payload of another shape is refused at the door', async () => {
  await expect(enqueue(ctxOn(database.db), note, { words: 7 } as never)).rejects.toThrow('test.note')
})

test('a nightly job is scheduled in Vietnamese time', async () => {
  const { rows } = await database.pool.query('select name, cron, timezone from jobs.schedule')
  expect(rows).toEqual([{ name: 'test.nightly', cron: '0 2 * * *', timezone: 'Asia/Ho_Chi_Minh' }])
})
