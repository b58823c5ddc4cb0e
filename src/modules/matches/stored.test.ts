import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import type { Ctx } from '../../platform/ctx.ts'
import { startJobs, stopJobs } from '../../platform/jobs.ts'
import { testDatabase } from '../../platform/testing.ts'
import { ctxOnSystem } from '../../system.ts'
import { changeRecord, piecesOfPersons, saveBelonging } from '../records/index.ts'
import { linkChanges } from './change.actions.ts'
import { nodesByKey, population, regionOf } from './edge.store.ts'
import { jobs } from './jobs.ts'
import { askRun, carryOutRun, runFile } from './run.actions.ts'
import { givenRun, person, recordOf, registry as licences } from './testing.ts'

const dataDir = mkdtempSync(join(tmpdir(), 'stored-'))
afterAll(async () => {
  await stopJobs()
  rmSync(dataDir, { recursive: true, force: true })
})

const day = (written: string) => written.split('/').toReversed().join('-')
const registry = 'insurance'

/** People of the population, and the insurance of the first of them as its own office wrote it down. */
async function entered(ctx: Ctx, people: number, insured: number): Promise<void> {
  for (let n = 0; n < people; n += 1) {
    const { number, name, birth, sex } = person(n)
    const known = { full_name: name, date_of_birth: day(birth), sex }
    await changeRecord(ctx, { registry: population, key: number, fields: { ...known, province: 'Hà Nội' }, reason: 'Đăng ký' })
    if (n >= insured) continue
    const key = `79${String(10_000_000 + n)}`
    const fields = { ...known, personal_id: number, full_name: name.toUpperCase(), status: 'active', updated_on: '2025-01-02' }
    await changeRecord(ctx, { registry, key, fields, reason: 'Cấp sổ' })
  }
}

test('a registry is linked to the population as both are kept here, without a file, and joins whoever was linked before', {
  timeout: 60_000,
}, async () => {
  const database = await testDatabase()
  const ctx = { ...ctxOnSystem(database.db), settings: { ...ctxOnSystem(database.db).settings, dataDir } }
  await startJobs(database, jobs, () => ctx, { work: false })
  await expect(askRun(ctx, { registry, source: 'stored', readers: 1, sample: 5 })).rejects.toMatchObject({ slug: 'linkage-nothing-stored' })
  await entered(ctx, 40, 12)
  await givenRun(ctx)
  await linkChanges(ctx, licences, [{ key: 'A3', record: recordOf(3) }])
  const [licence] = [...(await nodesByKey(ctx, licences, ['A3'])).values()]
  const insuredOf = async (n: number) =>
    (await piecesOfPersons(ctx, [person(n).number])).filter((each) => each.registry === registry).map(({ key }) => key)
  await saveBelonging(
    ctx,
    sql`select ${registry} as registry, '7910000003' as key, ${person(30).number} as person, null::text as refused, true as decided`,
  )
  expect([await insuredOf(3), await insuredOf(30)]).toEqual([[], ['7910000003']])
  const { id, code } = await askRun(ctx, { registry, source: 'stored', readers: 1, sample: 5 })
  await carryOutRun(ctx, id)
  const { run } = await runFile(ctx, code)
  expect([run.state, run.failure, run.report?.records, run.report?.linked]).toEqual(['done', null, 12, 12])
  const mine = (await nodesByKey(ctx, registry, ['7910000003'])).get('7910000003')
  const { nodes } = await regionOf(ctx, [mine?.id ?? 0])
  expect(nodes.map(({ key }) => key).toSorted()).toEqual([person(3).number, '7910000003', 'A3'].toSorted())
  expect(new Set(nodes.map(({ cluster }) => cluster))).toEqual(new Set([licence?.cluster]))
  expect([await insuredOf(3), await insuredOf(30)]).toEqual([['7910000003'], []])
})
