import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from '../../platform/testing-chance.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { generate } from '../synthesis/index.ts'
import { openEngine, rowsOf } from '../bulk/index.ts'
import { explainLink } from './explained.ts'
import { link, stageNames } from './pipeline.ts'
import { planOf, startLinkage } from './run.ts'
import { sparkJob } from './spark.ts'
import type { Order } from './stages.ts'
import { keepWorking } from './worker.ts'

const root = mkdtempSync(join(tmpdir(), 'linkage-'))
const at = (...path: string[]) => join(root, ...path)
const silent = () => undefined
const plan = planOf('driving-licences')
const order = (out: string, changed: Partial<Order> = {}): Order => ({
  plan,
  people: at('world', 'people.parquet'),
  records: at('world', 'records.parquet'),
  out: at(out),
  threads: 2,
  memoryMb: 600,
  ...changed,
})

async function inEngine<T>(work: (ask: (query: string) => Promise<Record<string, unknown>[]>) => Promise<T>): Promise<T> {
  const engine = await openEngine({ threads: 2, memoryMb: 400, spill: at('spill') })
  try {
    return await work((query) => rowsOf(engine.connection, query))
  } finally {
    engine.close()
  }
}

let whole: Awaited<ReturnType<typeof link>>

beforeAll(async () => {
  await generate(at('world'), { people: 20_000, records: 9_000, seed: 7, threads: 2 })
  await generate(at('village'), { people: 2000, records: 900, seed: 7, threads: 2 })
  whole = await link(order('whole'), silent)
})
afterAll(() => rmSync(root, { recursive: true, force: true }))

test('nearly all records find their person, nearly no other, and strangers find nobody', async () => {
  await inEngine(async (ask) => {
    const [found] = await ask(`select count(*) as n, count(t.person_id) as linkable,
        count(case when decision = 'link' and l.person_id = t.person_id then 1 end) as good,
        count(case when decision = 'link' and l.person_id is distinct from t.person_id then 1 end) as wrong
      from read_parquet('${at('whole', 'links.parquet')}') as l join read_parquet('${at('world', 'truth.parquet')}') as t using (record_key)`)
    expect(Number(found?.['n'])).toBe(whole.records)
    expect(Number(found?.['wrong'])).toBeLessThanOrEqual(2)
    expect(Number(found?.['good']) / Number(found?.['linkable'])).toBeGreaterThan(0.975)
  })
})

test('a number alone never links: where name and date are both another’s, at most a reader is asked', async () => {
  expect(whole.classes['C']?.['link']).toBeUndefined()
  expect(whole.linked + whole.review + whole.none).toBe(whole.records)
})

test('every link of a finished run can be explained: the bits of its fields and the prior make its weight', async () => {
  const links = await inEngine((ask) =>
    ask(
      `select class, decision, min(record_key) as k from read_parquet('${at('whole', 'links.parquet')}') where person_id is not null group by 1, 2 order by 1, 2`,
    ),
  )
  expect(links.length).toBeGreaterThan(3)
  for (const { k } of links) {
    const told = await explainLink(at('whole'), String(k as string))
    const sum = (told?.reasons ?? []).reduce((total, { bits }) => total + bits, whole.learned.prior)
    expect(Math.abs(sum - (told?.weight ?? 0))).toBeLessThan(0.001)
  }
  expect(await explainLink(at('whole'), 'không có')).toBeNull()
})

test('the report says what precision is to be expected, with its bounds and the sample they rest on', () => {
  const { value, low, high, sample, elsewhere = -1, wrong } = whole.expectedPrecision
  expect(Number.isInteger(elsewhere)).toBe(true)
  expect(elsewhere).toBeGreaterThanOrEqual(Math.floor(wrong))
  expect(Math.round(wrong * 10) / 10).toBe(wrong)
  expect(low).toBeLessThanOrEqual(value)
  expect(value).toBeLessThanOrEqual(high)
  expect(value).toBeGreaterThan(0.999)
  expect(sample).toBeGreaterThan(1000)
})

test('however many pieces the work is divided into, and by however many processes, the links are the very same', { timeout: 120_000 }, async () => {
  const village = (out: string, changed: Partial<Order> = {}) =>
    order(out, { people: at('village', 'people.parquet'), records: at('village', 'records.parquet'), ...changed })
  const { resultHash } = await link(village('undivided'), silent)
  const division = fc.record({ slices: fc.integer({ min: 2, max: 12 }), workers: fc.constantFrom(1, 1, 1, 2, 3) })
  await fc.assert(
    fc.asyncProperty(division, async ({ slices, workers }) => {
      const divided = await link(village('divided', { slices, workers }), silent)
      expect(divided.resultHash).toBe(resultHash)
    }),
    { numRuns: 4 },
  )
})

test('rules that the budget does not allow are named in the report with the pairs they would bring; within the budget none is', async () => {
  expect(whole.rulesLeftOut).toEqual([])
  const poor = await link(order('poor', { plan: { ...plan, budget: { ...plan.budget, pairs: 1 } } }), silent)
  expect(poor.rulesLeftOut.length).toBeGreaterThan(0)
  expect(poor.rulesLeftOut.every(({ pairs }) => pairs > 0)).toBe(true)
  const sought = (poor.rules as { rule: string; pairs: number }[]).map(({ rule }) => rule)
  expect(poor.rulesLeftOut.map(({ rule }) => rule).filter((rule) => sought.includes(rule))).toEqual([])
})

test('a process that works along on another’s run takes pieces of it, and pieces left by one that was killed are not done twice', async () => {
  const stop = new AbortController()
  const [along, again]: [string[], string[]] = [[], []]
  const heard = (done: string[]) => (stage: string, words: string) => void done.push(`${stage} ${words}`)
  const working = keepWorking({ out: at('shared'), threads: 1, memoryMb: 400, place: 1, of: 2 }, heard(along), stop.signal)
  const run = startLinkage(order('shared', { slices: 20, threads: 1 }), (stage, words) => {
    if (stage === 'further' && words === '3/20' && run.pid) process.kill(run.pid, 'SIGKILL')
  })
  await expect(run.report).rejects.toMatchObject({ slug: 'linkage-run-broken' })
  const { resultHash } = await startLinkage(order('shared', { slices: 20, threads: 1 }), heard(again)).report
  stop.abort()
  await working
  expect(resultHash).toBe(whole.resultHash)
  expect(along).not.toEqual([])
  expect([...along, ...again]).not.toContain('further 1/20')
})

test('rows in another order, as CSV, decomposed, change nothing', async () => {
  await inEngine(async (ask) => {
    await ask(
      `copy (select * from read_parquet('${at('world', 'people.parquet')}') order by hash(person_id)) to '${at('people.parquet')}' (format parquet)`,
    )
    const rows = await ask(`select * from read_parquet('${at('world', 'records.parquet')}') order by hash(licence_no, 1)`)
    const columns = Object.keys(rows[0] ?? {})
    const cell = (value: unknown) => (value === null ? '' : `"${String(value as string).normalize('NFD')}"`)
    writeFileSync(
      at('records.csv'),
      `${[columns.join(','), ...rows.map((row) => columns.map((column) => cell(row[column])).join(','))].join('\n')}\n`,
    )
  })
  const other = await link(order('other', { people: at('people.parquet'), records: at('records.csv') }), silent)
  expect(other.resultHash).toBe(whole.resultHash)
})

test('a run killed at the beginning of each stage in turn ends as if nothing had happened, and does no stage twice', async () => {
  const done: string[] = []
  for (const victim of stageNames) {
    const run = startLinkage(order('killed'), (stage, words) => {
      if (words.endsWith(' s')) done.push(stage)
      if (stage === victim && words === 'begins' && run.pid) process.kill(run.pid, 'SIGKILL')
    })
    await expect(run.report).rejects.toMatchObject({ slug: 'linkage-run-broken' })
    expect(existsSync(at('killed', 'links.parquet'))).toBe(false)
  }
  expect(done).toEqual(stageNames.slice(0, -1))
  const last = await startLinkage(order('killed')).report
  expect(last.resultHash).toBe(whole.resultHash)
  expect(last.seconds['people']).toBe(0)
})

test('a file of records with lines out of step and rounded numbers is linked all the same, and the report names them', async () => {
  await inEngine(async (ask) => {
    const rows = await ask(`select * from read_parquet('${at('world', 'records.parquet')}') order by licence_no limit 400`)
    const columns = Object.keys(rows[0] ?? {})
    const cell = (value: unknown) => (value === null ? '' : `"${String(value as string)}"`)
    const lines = rows.map((row) => columns.map((column) => cell(row[column])).join(','))
    lines.splice(200, 0, 'một ô')
    lines.splice(300, 1, columns.map((column) => (column === 'id_number' ? '7.90850E+10' : cell(rows[299]?.[column]))).join(','))
    writeFileSync(at('shifted.csv'), `${[columns.join(','), ...lines].join('\n')}\n`)
  })
  const { sources, records } = await link(order('shifted', { records: at('shifted.csv') }), silent)
  expect(records).toBe(400)
  expect(sources.records).toMatchObject({ unreadable: 1, rounded: { count: 1, column: 'id_number', first: 300 } })
  expect(sources.records.lines[0]).toMatchObject({ line: 202 })
})

test('a file under the heads of its registry is linked as one under the names of the fields; rows out of step and without a key are named', async () => {
  const heads = {
    licence_no: 'SỐ GPLX',
    id_number: 'Số CCCD',
    full_name: ' Họ và tên',
    date_of_birth: 'Ngày sinh',
    sex: 'Giới tính',
    province: 'Nơi cư trú',
  }
  await inEngine(async (ask) => {
    const rows = await ask(`select * from read_parquet('${at('world', 'records.parquet')}') order by licence_no limit 300`)
    const lineOf = (row: Record<string, unknown>) => Object.keys(heads).map((column) => (row[column] as string | null) ?? '')
    const lines = rows.map((row, n) => {
      const cells = lineOf(row)
      if (n >= 290) cells.splice(2, 0, '')
      if (n === 5) cells[0] = ''
      return cells
        .slice(0, 6)
        .map((cell) => `"${cell}"`)
        .join(',')
    })
    writeFileSync(at('headed.csv'), `${[Object.values(heads).join(','), ...lines].join('\n')}\n`)
  })
  const { sources, linked } = await link(order('headed', { records: at('headed.csv') }), silent)
  expect(linked).toBeGreaterThan(250)
  expect(sources.records).toMatchObject({
    shifted: { count: 10, column: 'Ngày sinh', first: 291 },
    keyless: { count: 1, column: 'SỐ GPLX', first: 6 },
  })
})

test('after a run the reference stays in standard form, and other tables are gone', () => {
  const left = readdirSync(at('whole', 'stages')).filter((name) => name.endsWith('.parquet'))
  expect(left.every((name) => name.includes('people'))).toBe(true)
  expect(JSON.parse(readFileSync(at('whole', 'report.json'), 'utf8'))).toMatchObject({ linked: whole.linked, plan: whole.plan })
})

test('a Parquet file that breaks off is refused by name, a missing column too', async () => {
  copyFileSync(at('world', 'records.parquet'), at('broken.parquet'))
  truncateSync(at('broken.parquet'), 5000)
  await expect(link(order('broken', { records: at('broken.parquet') }), silent)).rejects.toMatchObject({
    slug: 'bulk-file-unreadable',
    words: { vi: expect.stringContaining('broken.parquet') },
  })
  await expect(link(order('missing', { records: at('world', 'people.parquet') }), silent)).rejects.toMatchObject({
    slug: 'linkage-column-missing',
    words: { vi: expect.stringContaining('licence_no') },
  })
})

test('the plan compiles to Spark’s dialect without a word of DuckDB’s own', () => {
  const job = sparkJob(plan, whole, 'hdfs:///doi-soat').join(';\n')
  expect(job).not.toContain(' // ')
  expect(job).not.toMatch(/read_parquet|copy \(|::/)
  expect(job).toContain('parquet.`hdfs:///doi-soat/people.parquet`')
  expect(job).toContain(' div ')
})
