import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Ctx } from '../../platform/ctx.ts'
import { scenario } from '../../platform/scenario.ts'
import { testDatabase } from '../../platform/testing.ts'
import { type Engine, openEngine, rowsOf } from '../bulk/index.ts'
import { generate } from '../synthesis/index.ts'
import { mostOfRule } from './many.store.ts'
import { type Match, matchOnline } from './online.actions.ts'
import type { Report } from './output.ts'
import { link } from './pipeline.ts'
import { loadReference } from './reference.store.ts'
import { planOf } from './run.ts'

const root = mkdtempSync(join(tmpdir(), 'crowd-'))
const at = (name: string) => join(root, name)
const registry = 'driving-licences'
let engine: Engine

/** Days on which many people of one province were born, and what most of them are called. */
const days = { some: '1980-05-17', strangers: '1981-06-18', many: '1982-07-19' } as const

const person = (day: string, count: number, name: string, from: number) =>
  `select * exclude (n) replace (lpad((79080900000 + ${from} + n)::varchar, 12, '0') as person_id, null as id9, ${name} as full_name, '${day}' as date_of_birth, 'Nam' as sex, '079' as province)
   from (select * from read_parquet('${at('people.parquet')}') limit 1) as one cross join range(${count}) as g(n)`
const meant = (day: string, from: number) => person(day, 1, "'Đoàn Quốc Khuyến'", from)
const crowd = (day: string, count: number, first: string, from: number) =>
  person(day, count, `'${first} ' || (['Văn', 'Đức', 'Hữu', 'Minh'])[n % 4 + 1] || ' ' || (['Hùng', 'Dũng', 'Tuấn', 'Sơn', 'Long'])[n % 5 + 1]`, from)

const record = (day: string) =>
  `select * replace ('KEY-${day}' as licence_no, null as id_number, 'Khuyến Quốc Đoàn' as full_name, '${day}' as date_of_birth, 'Nam' as sex, '079' as province)
   from (select * from read_parquet('${at('records.parquet')}') limit 1) as one`

beforeAll(async () => {
  await generate(root, { people: 9000, records: 3000, seed: 11, threads: 2 })
  engine = await openEngine({ threads: 2, memoryMb: 400, spill: at('spill') })
  const most = mostOfRule
  const people = [
    crowd(days.some, 60, 'Đoàn', 0),
    meant(days.some, 99),
    crowd(days.strangers, most + 50, 'Trần', 1000),
    meant(days.strangers, 1999),
    meant(days.many, 2000),
    crowd(days.many, most + 50, 'Đoàn', 2001),
  ]
  for (const [file, more] of [
    ['people', people],
    ['records', Object.values(days).map(record)],
  ] as const)
    await engine.connection.run(
      `copy (select * from read_parquet('${at(`${file}.parquet`)}') union all ${more.join(' union all ')}) to '${at(`more-${file}.parquet`)}' (format parquet)`,
    )
  await link(
    { plan: planOf(registry), people: at('more-people.parquet'), records: at('more-records.parquet'), out: at('out'), threads: 2, memoryMb: 500 },
    () => undefined,
  )
})
afterAll(() => {
  engine.close()
  rmSync(root, { recursive: true, force: true })
})

const asked = (ctx: Ctx, day: string): Promise<Match> =>
  matchOnline(ctx, registry, { number: null, name: 'Khuyến Quốc Đoàn', birth: day, sex: 'Nam', place: '079' })

async function inBulk(day: string) {
  const [row] = await rowsOf(engine.connection, `select * from read_parquet('${at('out')}/links.parquet') where record_key = 'KEY-${day}'`)
  const { person_id: personId, class: kind, weight, margin, decision } = row ?? {}
  return { personId, class: kind, weight, margin, decision }
}

const rounded = ({ personId, class: kind, weight, margin, decision }: Match) => ({
  personId,
  class: kind,
  weight: Math.round((weight ?? 0) * 1000) / 1000,
  margin: Math.round((margin ?? 0) * 1000) / 1000,
  decision,
})

test('among many people of one day and province one record finds whom the run in bulk found; where there are too many to look at, a reader decides', async () => {
  const database = await testDatabase()
  await scenario({}, async (given) => {
    const ctx = { ...given, db: database.db }
    await loadReference(ctx, database.pool, at('out'))
    const found = await inBulk(days.some)
    expect(found).toMatchObject({ decision: 'link', personId: '079080900099' })
    expect(rounded(await asked(ctx, days.some))).toEqual(found)
    expect(await inBulk(days.many)).toMatchObject({ decision: 'link', personId: '079080902000' })
    expect(rounded(await asked(ctx, days.many))).toEqual({ ...(await inBulk(days.many)), decision: 'review' })
    expect((await asked(ctx, days.strangers)).decision).not.toBe('link')

    const report = JSON.parse(readFileSync(at('out/report.json'), 'utf8')) as Report & { rules: { rule: string }[] }
    const rules = report.rules.map((each) => ({ ...each, alike: each.rule === 'ngày sinh và nơi ở' }))
    writeFileSync(at('out/report.json'), JSON.stringify({ ...report, rules }))
    await loadReference(ctx, database.pool, at('out'))
    expect(rounded(await asked(ctx, days.strangers))).toEqual(await inBulk(days.strangers))
    expect(rounded(await asked(ctx, days.many))).toEqual(await inBulk(days.many))
  })
})
