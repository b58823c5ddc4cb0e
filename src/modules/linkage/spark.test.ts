import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { generate } from '../synthesis/index.ts'
import { resultHashOf } from './output.ts'
import { link } from './pipeline.ts'
import { planOf } from './run.ts'
import { sparkJob } from './spark.ts'

const root = mkdtempSync(join(tmpdir(), 'spark-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

const plan = planOf('driving-licences')
const hasSpark = spawnSync('spark-sql', ['--version'], { stdio: 'ignore' }).status === 0

test.skipIf(!hasSpark)('Spark SQL, where it is installed, makes the very links that DuckDB makes', { timeout: 600_000 }, async () => {
  await generate(join(root, 'world'), { people: 3000, records: 1300, seed: 5, threads: 2 })
  const out = join(root, 'out')
  const order = {
    plan,
    people: join(root, 'world', 'people.parquet'),
    records: join(root, 'world', 'records.parquet'),
    out,
    threads: 2,
    memoryMb: 500,
  }
  const report = await link({ ...order, keep: true }, () => undefined)
  writeFileSync(join(root, 'job.sql'), `${sparkJob(plan, report, join(out, 'stages')).join(';\n')};\n`)
  const limits = ['spark.sql.shuffle.partitions=2', 'spark.ui.enabled=false', 'spark.sql.catalogImplementation=in-memory']
  const machine = ['--master', 'local[2]', '--driver-java-options', '-XX:TieredStopAtLevel=1']
  execFileSync('spark-sql', [...machine, ...limits.flatMap((each) => ['--conf', each]), '-f', join(root, 'job.sql')], { cwd: root, stdio: 'ignore' })
  expect(await resultHashOf(join(out, 'stages', 'spark', 'links', '*.parquet'))).toBe(report.resultHash)
})
