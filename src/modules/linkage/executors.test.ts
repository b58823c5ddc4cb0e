import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { scenario } from '../../platform/scenario.ts'
import { testDatabase } from '../../platform/testing.ts'
import { generate } from '../synthesis/index.ts'
import { type Engine, openEngine, rowsOf } from '../bulk/index.ts'
import { explain } from './explain.ts'
import { level, levels, nearDifferences, patternCode, patternOf } from './level.ts'
import { loadReference } from './reference.store.ts'
import { matchOnline } from './online.actions.ts'
import { link } from './pipeline.ts'
import { planOf } from './run.ts'
import { jaroWinkler } from './similarity.ts'
import { compareExecutors, standardSide } from './testing.ts'
import { isComplete } from './weights.ts'

const root = mkdtempSync(join(tmpdir(), 'executors-'))
const plan = planOf('driving-licences')
let engine: Engine | null = null
const open = async () => (engine ??= await openEngine({ threads: 2, memoryMb: 500, spill: join(root, 'spill') })).connection
afterAll(() => {
  engine?.close()
  rmSync(root, { recursive: true, force: true })
})

const text = (value: unknown) => (value === null || value === undefined ? '' : String(value as string | number))

/** One small world for all tests here. */
let made: ReturnType<typeof makeWorld> | null = null
const world = () => (made ??= makeWorld(3000, 1300))

async function makeWorld(people: number, records: number) {
  const folder = join(root, `world-${people}`)
  await generate(folder, { people, records, seed: 11, threads: 2 })
  const files = { people: join(folder, 'people.parquet'), records: join(folder, 'records.parquet'), truth: join(folder, 'truth.parquet') }
  const report = await link(
    { plan, people: files.people, records: files.records, out: join(folder, 'out'), threads: 2, memoryMb: 500 },
    () => undefined,
  )
  return { folder, files, report }
}

/** Records that are compared with as many people twice over: a million pairs. */
const side = 730

test('both executors give each of a million pairs the same levels, weight, class and decision', { timeout: 300_000 }, async () => {
  const { files, report } = await world()
  expect(isComplete(report.learned)).toBe(true)
  const connection = await open()
  const written = (row: Record<string, unknown>, number: string, card: string) => ({
    name: text(row['full_name']),
    birth: text(row['date_of_birth']),
    number: text(row[number]),
    card: text(row[card]),
    sex: text(row['sex']),
    place: text(row['province']),
  })
  const records = (await rowsOf(connection, `select * from '${files.records}' order by licence_no limit ${side}`)).map((row) =>
    standardSide(written(row, 'id_number', 'id_number')),
  )
  const namesakes = `select p.* from '${files.people}' as p order by hash(person_id) limit ${side - 40}`
  const people = (await rowsOf(connection, namesakes)).map((row) => standardSide(written(row, 'person_id', 'id9')))
  const own = (
    await rowsOf(
      connection,
      `select p.* from '${files.people}' as p join '${files.truth}' as t using (person_id) join (select licence_no from '${files.records}' order by licence_no limit ${side}) as r on r.licence_no = t.record_key`,
    )
  ).map((row) => standardSide(written(row, 'person_id', 'id9')))
  const frequent = { full: 6.2, key: 5.5, date: 12.9, swapped: 12.1, year: 5.1, place: 3.6 }
  const rare = { full: 21.4, key: 19.3, date: 16.2, swapped: 16.9, year: 7.4, place: 8.3 }
  const rarities = [{ full: 13.1, key: 12.4, date: 14.7, swapped: 14.2, year: 6.3, place: 4.4 }, frequent, rare] as const
  const cautious = { ...plan, bits: { ...plan.bits, lead: 10 } }
  const compared = { plan: cautious, weights: report.learned, bits: 4, rarities, records, people: [...people, ...own] }
  const { pairs, came, differing } = await compareExecutors(connection, compared)
  expect(differing).toEqual([])
  expect(pairs).toBe(records.length * (people.length + own.length))
  expect(pairs).toBeGreaterThan(1_000_000)
  const kinds = ['A link', 'A review', 'B link', 'B review', 'D link', 'D none', 'D review', 'E link', 'E none', 'E review']
  expect(Object.keys(came).toSorted()).toEqual(expect.arrayContaining(kinds))
})

test('Jaro-Winkler is the bulk engine’s to 1e-9, on likenesses and on noise', async () => {
  const letters = 'abcdeghiklmnopqrstuvxy '
  const word = (seed: number) =>
    Array.from({ length: 1 + ((seed * 7) % 22) }, (_, at) => letters[(seed * 31 + at * at * 17 + ((seed >> (at % 9)) & 3)) % letters.length]).join('')
  const pairs = Array.from({ length: 4000 }, (_, n) => {
    const a = word(n + 1)
    const b = n % 2 === 0 ? word(n * 13 + 5) : a.slice(0, n % a.length) + word(n).slice(0, n % 3) + a.slice((n % a.length) + (n % 2))
    return [a, b] as const
  })
  const rows = await rowsOf(
    await open(),
    `select jaro_winkler_similarity(a, b) as s from (values ${pairs.map(([a, b], n) => `(${n}, '${a}', '${b}')`).join(', ')}) as t(n, a, b) order by n`,
  )
  const apart = pairs.filter(([a, b], n) => Math.abs(jaroWinkler(a, b) - Number(rows[n]?.['s'])) > 1e-9)
  expect(apart).toEqual([])
})

test('one record at a time, over the database, finds whom the run in bulk found', async () => {
  const { folder, files } = await world()
  const database = await testDatabase()
  await scenario({}, async (ctx) => {
    const held = { ...ctx, db: database.db }
    expect(await loadReference(held, database.pool, join(folder, 'out'))).toBeGreaterThan(2900)
    const rows = await rowsOf(
      await open(),
      `select r.*, l.person_id as bulk, l.decision, l.class as kind from '${files.records}' as r join read_parquet('${join(folder, 'out', 'links.parquet')}') as l on l.record_key = r.licence_no
       order by licence_no limit 250`,
    )
    let same = 0
    for (const row of rows) {
      const field = (name: string) => (row[name] === null ? null : text(row[name]))
      const match = await matchOnline(held, 'driving-licences', {
        number: field('id_number'),
        name: field('full_name'),
        birth: field('date_of_birth'),
        sex: field('sex'),
        place: field('province'),
      })
      if (match.decision === 'link' && row['decision'] === 'link') expect(match.personId).toBe(row['bulk'])
      same += match.decision === row['decision'] ? 1 : 0
      if (match.class === 'C') expect(match.decision).not.toBe('link')
    }
    expect(same / rows.length).toBeGreaterThan(0.9)
    const refused = matchOnline(held, 'driving-licences-of-nowhere', { number: null, name: null, birth: null, sex: null, place: null })
    await expect(refused).rejects.toMatchObject({ slug: 'linkage-plan-unknown' })
  })
})

test('a link is explained field by field, and the bits add up to its weight', () => {
  const bits = Object.fromEntries(Object.entries(levels).map(([field, names]) => [field, names.map((_, at) => at)])) as never
  const pattern = { name: level('name', 'full'), date: level('date', 'swapped'), number: 0, sex: 1, place: 1, taken: 2 }
  const rarity = { full: 10, key: 9, date: 14, swapped: 13, year: 6, place: 5 }
  const reasons = explain({ prior: -20, bits }, pattern, rarity)
  expect(reasons.map((reason) => reason.bits)).toEqual([11, 15, 0, 1, 6, 2])
  expect(reasons[1]?.words.vi).toBe('đảo ngày và tháng')
})

test('a pattern is its number and back, and a near number is one digit or two exchanged', () => {
  const pattern = { name: 9, date: 6, number: 3, sex: 2, place: 1, taken: 2 }
  expect(patternOf(patternCode(pattern))).toEqual(pattern)
  expect(nearDifferences).toContain(90_000)
  expect(nearDifferences).toContain(3)
  expect(nearDifferences).not.toContain(11)
})
