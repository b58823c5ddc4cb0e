import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Ctx, silence, usualSettings } from '../../src/platform/ctx.ts'
import type { Database } from '../../src/platform/database.ts'
import { startOf } from '../../src/platform/dates.ts'
import { startJobs, stopJobs } from '../../src/platform/jobs.ts'
import { packageRoot } from '../../src/platform/migrate.ts'
import { system } from '../../src/platform/rights.ts'
import { testDatabase } from '../../src/platform/testing.ts'
import { carryOut } from '../../src/modules/intake/actions.ts'
import { sliceSize } from '../../src/modules/intake/accepted.ts'
import { importFile } from '../../src/modules/intake/file.actions.ts'
import { jobs } from '../../src/modules/intake/jobs.ts'
import { csvUpload, judgedImport } from '../../src/modules/intake/testing.ts'
import { applyImport } from '../../src/modules/intake/work.actions.ts'
import { compile } from '../setup/program.ts'

const today = '2026-03-02'
const records = sliceSize + 800
let database: Database
let ctx: Ctx

beforeAll(async () => {
  compile()
  database = await testDatabase()
  const words = { language: 'vi', requestId: 'test', settings: usualSettings, log: silence } as const
  ctx = { db: database.db, now: () => startOf(today), today: () => today, asOf: today, actor: system, ...words }
  await startJobs(database, jobs, () => ctx, { work: false })
})
afterAll(() => stopJobs())

const heads = 'labour_id,personal_id,full_name,date_of_birth,sex,province,employment,surveyed_on'
const line = (n: number) => `LD${n},001090${String(n).padStart(6, '0')},Nguyễn Văn Thử,05/04/1990,Nam,Hà Nội,employed,10/01/2026`

/** Carries an import out in a process of its own, as the program is installed. */
function applying(id: string) {
  const built = (path: string) => JSON.stringify(pathToFileURL(join(packageRoot, 'dist', 'src', path)).href)
  const script = `
    const { silence, usualSettings } = await import(${built('platform/ctx.js')})
    const { openDatabase } = await import(${built('platform/database.js')})
    const { startOf } = await import(${built('platform/dates.js')})
    const { system } = await import(${built('platform/rights.js')})
    const { applyImport } = await import(${built('modules/intake/work.actions.js')})
    const { db } = openDatabase(${JSON.stringify(database.url)})
    const day = '${today}'
    await applyImport({ db, now: () => startOf(day), today: () => day, asOf: day, actor: system, language: 'vi', requestId: 'killed', settings: usualSettings, log: silence }, '${id}')`
  return spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'inherit', 'inherit'] })
}

const count = async (query: string) => Number((await database.pool.query<{ n: number }>(query)).rows[0]?.n)

test('kill −9 in the second part of an import loses and doubles nothing, neither of the records nor of their feed', async () => {
  const id = await judgedImport(ctx, 'labour', csvUpload(`${heads}\n${Array.from({ length: records }, (_, n) => line(n)).join('\n')}\n`))
  await carryOut(ctx, id, today)
  const gate = await database.pool.connect()
  await gate.query('select pg_advisory_lock(66)')
  await database.pool.query(`
    create function records.gate() returns trigger language plpgsql as $$ begin
      if exists (select from intake.import where done > 0) then perform pg_advisory_xact_lock(66); end if; return null; end $$;
    create trigger gate after insert on records.version for each statement execute function records.gate()`)
  const child = applying(id)
  const waiting = () => count(`select count(*) as n from pg_locks where locktype = 'advisory' and objid = 66 and not granted`)
  await expect.poll(waiting).toBe(1)
  child.kill('SIGKILL')
  await once(child, 'exit')
  await gate.query('select pg_advisory_unlock(66)')
  gate.release()
  await expect
    .poll(() => count(`select count(*) as n from pg_stat_activity where application_name = 'nt06' and datname = current_database()`))
    .toBe(0)
  await database.pool.query('drop function records.gate cascade')
  expect((await importFile(ctx, id)).file).toMatchObject({ stage: 'applying', done: sliceSize, created: sliceSize })
  await applyImport(ctx, id)
  expect((await importFile(ctx, id)).file).toMatchObject({ stage: 'done', created: records, changed: 0 })
  expect(await count(`select count(*) as n from records.version where registry = 'labour'`)).toBe(records)
  expect(await count(`select count(distinct key) as n from records.version where registry = 'labour'`)).toBe(records)
  expect(await count(`select count(distinct seq) as n from records.version where registry = 'labour'`)).toBe(records)
  expect(await count(`select sum(last - first + 1) as n from records.entered where registry = 'labour'`)).toBe(records)
})
