import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Ctx } from '../../platform/ctx.ts'
import { scenario } from '../../platform/scenario.ts'
import { testDatabase } from '../../platform/testing.ts'
import { type Engine, openEngine, rowsOf } from '../bulk/index.ts'
import { generate } from '../synthesis/index.ts'
import type { WrittenRecord } from './judgement.ts'
import { mostOfRule } from './many.store.ts'
import { matchOnline } from './online.actions.ts'
import type { Report } from './output.ts'
import { link } from './pipeline.ts'
import { loadReference } from './reference.store.ts'
import { planOf } from './run.ts'

const root = mkdtempSync(join(tmpdir(), 'beside-'))
const at = (name: string) => join(root, name)
const registry = 'driving-licences'
let engine: Engine
let report: Report

const pid = (n: number) => String(79_080_900_000 + n).padStart(12, '0')

/** So many people of one name (an expression over `n`), born on one day in one province, numbered from `from` on. */
const people = (day: string, count: number, name: string, from: number, card = 'null') =>
  `select * exclude (n) replace (lpad((${pid(from)}::bigint + n)::varchar, 12, '0') as person_id, ${card} as id9, ${name} as full_name, '${day}' as date_of_birth,
     'Nam' as sex, '079' as province) from (select * from read_parquet('${at('people.parquet')}') limit 1) as one cross join range(${count}) as g(n)`
const named = (first: string) =>
  `'${first} ' || (['Văn', 'Đức', 'Hữu', 'Minh'])[n % 4 + 1] || ' ' || (['Hùng', 'Dũng', 'Tuấn', 'Sơn', 'Long'])[n % 5 + 1]`
/** Old card that thirteen people bear, and a personal number that stands in 25 records. */
const [card, stamped] = ['212343565', pid(4200)]
const meant = "'Đoàn Quốc Khuyến'"

const crowds = [
  people('1980-05-17', 60, named('Đoàn'), 0),
  people('1980-05-17', 1, meant, 99),
  people('1981-06-18', mostOfRule + 50, named('Trần'), 1000),
  people('1981-06-18', 1, meant, 1999),
  people('1982-07-19', 1, meant, 2000),
  people('1982-07-19', mostOfRule + 50, named('Đoàn'), 2001),
  people('1983-08-20', 1, meant, 3000),
  people('1984-09-21', 12, named('Đoàn'), 4000, `'${card}'`),
  people('1985-10-22', 1, meant, 4100, `'${card}'`),
  people('1986-11-23', 1, meant, 4200),
]

const written = (birth: string, name: string, number: string | null = null): WrittenRecord => ({ number, name, birth, sex: 'Nam', place: '079' })
const records: Readonly<Record<string, WrittenRecord>> = {
  some: written('1980-05-17', 'Khuyến Quốc Đoàn'),
  strangers: written('1981-06-18', 'Khuyến Quốc Đoàn'),
  many: written('1982-07-19', 'Khuyến Quốc Đoàn'),
  wholly: written('1983-08-20', 'Đoàn Quốc Khuyến', '079083123456'),
  another: written('1983-08-20', 'Đoàn Quốc Khuyến', pid(1007)),
  crowdedCard: written('1985-10-22', 'Đoàn Quốc Khuyến', card),
  stamped: written('1985-10-22', 'Đoàn Quốc Khuyến', stamped),
  ...Object.fromEntries(
    Array.from({ length: 24 }, (_, n) => [`${n}`, written(`19${50 + n}-02-03`, `Võ Thị ${'ABCDEGHIKLMNOPQRSTUVXYZJ'[n]}a`, stamped)]),
  ),
}
type Key = 'some' | 'strangers' | 'many' | 'wholly' | 'another' | 'crowdedCard' | 'stamped'

const text = (value: string | null) => (value === null ? 'null' : `'${value}'`)
const row = ([key, { number, name, birth }]: [string, WrittenRecord]) =>
  `select * replace ('KEY-${key}' as licence_no, ${text(number)} as id_number, ${text(name)} as full_name, ${text(birth)} as date_of_birth, 'Nam' as sex, '079' as province)
   from (select * from read_parquet('${at('records.parquet')}') limit 1) as one`

async function add(file: string, more: readonly string[]): Promise<string> {
  const to = at(`more-${file}.parquet`)
  await engine.connection.run(
    `copy (select * from read_parquet('${at(`${file}.parquet`)}') union all ${more.join(' union all ')}) to '${to}' (format parquet)`,
  )
  return to
}

beforeAll(async () => {
  await generate(root, { people: 9000, records: 3000, seed: 11, threads: 2 })
  engine = await openEngine({ threads: 2, memoryMb: 400, spill: at('spill') })
  const files = { people: await add('people', crowds), records: await add('records', Object.entries(records).map(row)) }
  report = await link({ plan: planOf(registry), ...files, out: at('out'), threads: 2, memoryMb: 500 }, () => undefined)
})
afterAll(() => {
  engine.close()
  rmSync(root, { recursive: true, force: true })
})

type Judged = { personId: string | null; class: string; weight: number; margin: number; decision: string }

async function inBulk(key: Key): Promise<Judged> {
  const [found = {}] = await rowsOf(engine.connection, `select * from read_parquet('${at('out')}/links.parquet') where record_key = 'KEY-${key}'`)
  const { person_id: personId, class: evidence, weight, margin, decision } = found
  return { personId, class: evidence, weight: Number(weight), margin: Number(margin), decision } as Judged
}

const rounded = (value: number | null) => Math.round((value ?? 0) * 1000) / 1000

async function online(ctx: Ctx, key: Key): Promise<Judged> {
  const { reasons: _reasons, ...match } = await matchOnline(ctx, registry, records[key] as WrittenRecord)
  return { ...match, weight: rounded(match.weight), margin: rounded(match.margin) }
}

/** Tells a story with the run's reference loaded; `narrowed`: as if the run had passed over names that have nothing in common. */
async function loaded(story: (ctx: Ctx) => Promise<void>, narrowed = false): Promise<void> {
  const rules = report.rules as { rule: string }[]
  const told = { ...report, rules: rules.map((each) => ({ ...each, alike: narrowed && each.rule === 'ngày sinh và nơi ở' })) }
  writeFileSync(at('out/report.json'), JSON.stringify(told))
  const database = await testDatabase()
  await scenario({}, async (ctx) => {
    const held = { ...ctx, db: database.db }
    await loadReference(held, database.pool, at('out'))
    await story(held)
  })
}

test('among many people of one day and province one record finds whom the run in bulk found; where there are too many to look at, a reader decides', async () => {
  await loaded(async (ctx) => {
    expect(await inBulk('some')).toMatchObject({ decision: 'link', personId: pid(99) })
    expect(await online(ctx, 'some')).toEqual(await inBulk('some'))
    expect(await inBulk('many')).toMatchObject({ decision: 'link', personId: pid(2000) })
    expect(await online(ctx, 'many')).toEqual({ ...(await inBulk('many')), decision: 'review' })
    expect((await online(ctx, 'strangers')).decision).not.toBe('link')
  })
})

test('names that have nothing in common do not count among too many where the run in bulk passed them over', async () => {
  await loaded(async (ctx) => {
    for (const key of ['strangers', 'many'] as const) expect(await online(ctx, key)).toEqual(await inBulk(key))
  }, true)
})

test('a number that leads to somebody else than name and date goes to a reader; one that leads to nobody does not stand in the way', async () => {
  await loaded(async (ctx) => {
    expect(await inBulk('wholly')).toMatchObject({ decision: 'link', class: 'D', personId: pid(3000) })
    expect(await inBulk('another')).toMatchObject({ decision: 'review', class: 'D', personId: pid(3000) })
    for (const key of ['wholly', 'another'] as const) expect(await online(ctx, key)).toEqual(await inBulk(key))
  })
})

test('a number that more than ten people or twenty records bear counts as missing, and the report says how many records that touched', async () => {
  expect(report.sharedNumbers).toEqual({ values: 2, records: 26 })
  await loaded(async (ctx) => {
    for (const key of ['crowdedCard', 'stamped'] as const) {
      expect(await inBulk(key)).toMatchObject({ class: 'E', personId: pid(4100) })
      expect(await online(ctx, key)).toEqual(await inBulk(key))
    }
  })
})
