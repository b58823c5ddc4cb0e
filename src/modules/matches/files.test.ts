import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { startJobs, stopJobs } from '../../platform/jobs.ts'
import { testDatabase } from '../../platform/testing.ts'
import { ctxOnSystem } from '../../system.ts'
import { nodesByKey, population, regionOf } from './edge.store.ts'
import { jobs } from './jobs.ts'
import { askRun, carryOutRun, filesIn, runFile } from './run.actions.ts'
import { person, recordOf, registry } from './testing.ts'

const dataDir = mkdtempSync(join(tmpdir(), 'files-'))
afterAll(async () => {
  await stopJobs()
  rmSync(dataDir, { recursive: true, force: true })
})

const sent = (fileName: string, head: string, rows: readonly (readonly (string | null)[])[]) => ({
  fileName,
  mediaType: 'text/csv',
  bytes: new TextEncoder().encode([head, ...rows.map((row) => row.map((cell) => cell ?? '').join(','))].join('\n')),
})
const people = sent(
  'dan-cu.csv',
  'person_id,id9,full_name,date_of_birth,sex,province',
  Array.from({ length: 40 }, (_each, n) => person(n)).map(({ number, card, name, birth, sex, place }) => [number, card, name, birth, sex, place]),
)
const line = (key: string, n: number, changed = {}) => {
  const { number, name, birth, sex, place } = recordOf(n, changed)
  return [key, number, name, birth, sex, place]
}
const records = sent('giay-phep.csv', 'licence_no,id_number,full_name,date_of_birth,sex,province', [
  ...Array.from({ length: 12 }, (_each, n) => line(`A${n}`, n)),
  line('A99', 20, { birth: null }),
  line('A99', 21),
])

test('a key that stands twice in a file means whom its first row means, and files of one name are kept side by side', {
  timeout: 60_000,
}, async () => {
  const database = await testDatabase()
  const ctx = { ...ctxOnSystem(database.db), settings: { ...ctxOnSystem(database.db).settings, dataDir } }
  await startJobs(database, jobs, () => ctx, { work: false })
  const asked = { registry, source: 'files', readers: 1, sample: 0 } as const
  const { id, code } = await askRun(ctx, asked, [people, records])
  await carryOutRun(ctx, id)
  const { run } = await runFile(ctx, code)
  expect([run.state, run.failure, run.report?.folded]).toEqual(['done', null, 1])
  const node = (await nodesByKey(ctx, registry, ['A99'])).get('A99')?.id ?? 0
  const { nodes } = await regionOf(ctx, [node])
  expect(nodes.filter(({ registry: of }) => of === population).map(({ key }) => key)).toEqual([person(20).number])
  const again = await askRun(ctx, asked, [people, sent('giay-phep.csv', 'licence_no', [])])
  expect([again.people, again.records]).toEqual(['dan-cu-2.csv', 'giay-phep-2.csv'])
  expect(filesIn(ctx)).toEqual(['dan-cu-2.csv', 'dan-cu.csv', 'giay-phep-2.csv', 'giay-phep.csv'])
})
