import { expect, test } from 'vitest'
import type { Ctx } from '../../platform/ctx.ts'
import { scenario, seen } from '../../platform/scenario.ts'
import { importFile } from './file.actions.ts'
import { findingsIn } from './findings.actions.ts'
import { clearFindings, placeRulesOf, provincesOf, withOldFindings } from './findings.store.ts'
import { importForShow } from './loading.actions.ts'
import type { Finding } from './order.ts'
import { placesOf, provinceOf, unknownProvince } from './places.ts'
import { db } from './store.ts'
import { inTurn } from './turn.ts'
import { sql } from 'kysely'
import { removeFile } from '../../platform/files.ts'

const today = '2026-03-02'
const provinces = ['Hà Nội', 'Hòa Bình', 'Phú Thọ', 'Tỉnh Không Có', '']
const heads = 'labour_id,personal_id,full_name,date_of_birth,sex,province,employment,surveyed_on'
const line = (n: number) =>
  `LD${n},0010901${String(n).padStart(5, '0')},${n % 2 ? 'NGUYỄN VĂN THỬ' : 'Nguyễn Văn Thử'},${n % 3 ? '05/04/1990' : '31/02/1990'},Nam,${provinces[n % provinces.length]},employed,10/01/2026`
const lines = Array.from({ length: 60 }, (_, n) => line(n))
const all = { limit: 1000, offset: 0 }

async function imported(ctx: Ctx) {
  const id = await importForShow(ctx, { registry: 'labour', fileName: 'lao-dong.csv', text: `${[heads, ...lines].join('\n')}\n` })
  return importFile(ctx, id)
}

test('the figure of a rule in a province is the length of its list there, and the provinces together are the whole', async () => {
  await scenario({ today, as: 'system' }, async (ctx) => {
    const { file, registry } = await imported(ctx)
    const counts = await placeRulesOf(ctx, file.id)
    const rule = 'date_of_birth.valid'
    const whole = await findingsIn(ctx, file, registry, { rule }, all)
    const found = [...new Set(counts.map(({ place }) => provinceOf(place, today) ?? unknownProvince))]
    expect(found.toSorted()).toEqual(['ha-noi', 'phu-tho-2025', unknownProvince])
    const parts: Finding[] = []
    for (const province of found) {
      const part = await findingsIn(ctx, file, registry, { rule, province }, all)
      const places = placesOf(province, today)
      const figure = counts.filter((each) => each.rule === rule && places.includes(each.place)).reduce((sum, { failed }) => sum + Number(failed), 0)
      expect([part.failed, part.listed, part.findings.length]).toEqual([figure, figure, figure])
      expect(part.findings.length).toBeGreaterThan(0)
      parts.push(...part.findings)
    }
    const inOrder = (list: typeof parts) => list.toSorted((a, b) => a.line - b.line)
    expect(inOrder(parts)).toEqual(whole.findings)
    expect(whole.findings).toHaveLength(file.report?.rules.find(({ id }) => id === rule)?.failed ?? -1)
    const dimensions = await provincesOf(ctx, [file.id])
    const sum = (list: readonly { failed: number }[]) => list.reduce((total, { failed }) => total + Number(failed), 0)
    expect(sum(dimensions)).toBe(sum(counts))
    expect(sum(counts)).toBe(sum(file.report?.rules ?? []))
  })
})

test('pages of a list are its parts, in the order of the file, with the values as they came', async () => {
  await scenario({ today, as: 'system' }, async (ctx) => {
    const { file, registry } = await imported(ctx)
    const at = async (offset: number) =>
      (await findingsIn(ctx, file, registry, { rule: 'date_of_birth.valid' }, { limit: 12, offset })).findings.map((each) => [each.line, each.key])
    const expected = lines.flatMap((_, n) => (n % 3 ? [] : [[n + 2, `LD${n}`]]))
    expect([...(await at(0)), ...(await at(12))]).toEqual(expected)
    const other = seen(ctx, { today, as: 'agency-clerk', agency: 'bo-y-te' })
    const { findings, seesKey } = await findingsIn(other, file, registry, { rule: 'date_of_birth.valid' }, { limit: 1, offset: 0 })
    expect([findings[0]?.values['date_of_birth'], seesKey]).toEqual(['•••', true])
    const { findings: own } = await findingsIn(ctx, file, registry, { rule: 'date_of_birth.valid' }, { limit: 1, offset: 0 })
    expect(own[0]).toMatchObject({ key: 'LD0', values: { date_of_birth: '31/02/1990' } })
  })
})

test('an import of before keeps its figures and the records it kept, and says that the list is not whole', async () => {
  await scenario({ today, as: 'system' }, async (ctx) => {
    const { file } = await imported(ctx)
    await clearFindings(ctx, file)
    await db(ctx).deleteFrom('intake.place_rule').where('import', '=', file.id).execute()
    const rule = 'date_of_birth.valid'
    const look = async () => {
      const { file: old, registry } = await importFile(ctx, file.id)
      return findingsIn(ctx, old, registry, { rule, province: 'ha-noi' }, all)
    }
    expect(await look()).toMatchObject({ failed: 20, listed: 0, province: null, findings: [] })
    const kept = { import: file.id, rule, line: 2, key: 'LD0', values: JSON.stringify({ date_of_birth: '31/02/1990' }) as never }
    await db(ctx).insertInto('intake.finding').values(kept).execute()
    expect(await look()).toMatchObject({ failed: 20, listed: 20, province: null, findings: [{ line: 2, key: 'LD0' }] })
  })
})

test('lists are kept of the newest imports that were carried out, whatever was given up in between', async () => {
  await scenario({ today, as: 'system' }, async (ctx) => {
    const { file } = await imported(ctx)
    const newer = await imported(ctx)
    expect(await withOldFindings(ctx, 'labour', 'done', 1)).toMatchObject([{ id: file.id }])
    await db(ctx).updateTable('intake.import').set({ stage: 'dropped' }).where('id', '=', newer.file.id).execute()
    expect(await withOldFindings(ctx, 'labour', 'done', 1)).toEqual([])
  })
})

test('a list whose file is no longer kept is said to be gone, not shown empty', async () => {
  await scenario({ today, as: 'system' }, async (ctx) => {
    const { file, registry } = await imported(ctx)
    await removeFile(ctx, file.findings ?? '')
    await expect(findingsIn(ctx, file, registry, { rule: 'date_of_birth.valid' }, all)).rejects.toMatchObject({ slug: 'intake-file-gone' })
  })
})

test('lists of files that were checked and never carried out do not pile up', async () => {
  await scenario({ today, as: 'system' }, async (ctx) => {
    const { file } = await imported(ctx)
    await db(ctx).updateTable('intake.import').set({ stage: 'checked' }).where('id', '=', file.id).execute()
    await sql`insert into intake.import select (jsonb_populate_record(i, jsonb_build_object('id', gen_random_uuid(), 'received_at', received_at + interval '1 minute'))).*
      from intake.import i, generate_series(1, 10) where id = ${file.id}`.execute(ctx.db)
    await imported(ctx)
    const { file: old } = await importFile(ctx, file.id)
    expect([old.stage, old.findings]).toEqual(['checked', null])
    expect(await withOldFindings(ctx, 'labour', 'checked', 9)).toHaveLength(1)
  })
})

test('two lists are read at the same time, the others after them in the order of asking, also behind one that fails', async () => {
  const [begun, ends]: [number[], (() => void)[]] = [[], []]
  const works = [0, 1, 2, 3].map((n) =>
    inTurn(async () => {
      begun.push(n)
      await new Promise<void>((end) => ends.push(end))
      if (n === 0) throw new Error('broke')
    }).catch(() => undefined),
  )
  const settle = () => new Promise((done) => setImmediate(done))
  await settle()
  expect(begun).toEqual([0, 1])
  ends[0]?.()
  await settle()
  expect(begun).toEqual([0, 1, 2])
  ends[1]?.()
  ends[2]?.()
  await settle()
  ends[3]?.()
  await Promise.all(works)
  expect(begun).toEqual([0, 1, 2, 3])
})
