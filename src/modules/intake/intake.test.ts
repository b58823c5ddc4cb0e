import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sql } from 'kysely'
import { readFile } from '../../platform/files.ts'
import type { Ctx } from '../../platform/ctx.ts'
import { silence, usualSettings } from '../../platform/ctx.ts'
import { startOf } from '../../platform/dates.ts'
import { startJobs, stopJobs } from '../../platform/jobs.ts'
import { seen } from '../../platform/scenario.ts'
import { system } from '../../platform/rights.ts'
import { testDatabase } from '../../platform/testing.ts'
import { changeRecord, changesAfter, changesOf, decideProposal, insertOrigin, lastNumber, proposalsOf, readRecord } from '../records/index.ts'
import { registryOn } from '../registries/index.ts'
import { carryOut, chooseColumns, columnsFor, receiveFile, runAgain } from './actions.ts'
import { importFile, keptInto } from './file.actions.ts'
import { jobs } from './jobs.ts'
import { findingsIn } from './findings.actions.ts'
import { openRenderer } from './render.ts'
import { workFolder } from './run.ts'
import { carry, commonOf } from './carry.actions.ts'
import { holdImport, letGo, saveImport } from './store.ts'
import { carriedOut, csvUpload, judgedImport } from './testing.ts'
import { checkImport, clearKept } from './check.actions.ts'
import { applyImport, foreignOf } from './work.actions.ts'
import { poolOf } from '../../platform/database.ts'

const today = '2026-03-02'
const labour = registryOn('labour', today)
if (!labour) throw new Error('labour is defined')
let ctx: Ctx

beforeAll(async () => {
  const database = await testDatabase()
  const bare: Ctx = {
    db: database.db,
    now: () => startOf(today),
    today: () => today,
    asOf: today,
    actor: system,
    language: 'vi',
    requestId: 'test',
    settings: usualSettings,
    log: silence,
  }
  ctx = seen(bare, { today, as: 'agency-clerk', agency: 'bo-noi-vu' })
  await startJobs(database, jobs, () => ctx, { work: false })
})
afterAll(() => stopJobs())

const heads =
  'Mã hồ sơ lao động,Số định danh cá nhân,"Họ, chữ đệm và tên",Ngày sinh,Giới tính,"Tỉnh, thành phố làm việc",Nghề nghiệp,Tình trạng việc làm,Mã số thuế nơi làm việc,Ngày thu thập'
const line = (n: number, more: Partial<{ name: string; job: string; id: string; born: string }> = {}) =>
  `LD${n},${more.id ?? `0010901${String(n).padStart(5, '0')}`},${more.name ?? 'Nguyễn Văn Thử'},${more.born ?? '05/04/1990'},Nam,Hà Nội,${more.job ?? 'Thợ may'},employed,0100109106,10/01/2026`
const file = (...lines: string[]) => csvUpload(`${[heads, ...lines].join('\n')}\n`)
const record = async (key: string) => (await readRecord(ctx, labour, key, today)).piece
const counts = async (id: string) => {
  const { file: row } = await importFile(ctx, id)
  return { stage: row.stage, created: row.created, changed: row.changed, confirmed: row.confirmed }
}

describe('a file on its way into a registry', () => {
  test('is judged, entered, and kept as it came; the same file again changes nothing', async () => {
    const upload = file(line(1), line(2), line(3, { job: 'Thợ  hàn' }))
    const id = await carriedOut(ctx, 'labour', upload)
    expect(await counts(id)).toEqual({ stage: 'done', created: 3, changed: 0, confirmed: 0 })
    const piece = await record('LD3')
    expect(piece.fields).toMatchObject({ date_of_birth: '1990-04-05', occupation: 'Thợ hàn', sex: 'Nam' })
    expect(piece.originals).toEqual({ occupation: 'Thợ  hàn' })
    const { file: kept } = await importFile(ctx, id)
    expect(await readFile(ctx, kept.file)).toEqual(Buffer.from(upload.bytes))
    expect(await counts(await carriedOut(ctx, 'labour', upload))).toEqual({ stage: 'done', created: 0, changed: 0, confirmed: 3 })
    expect((await record('LD3')).seq).toBe(piece.seq)
  })

  test('changes what differs, says which fields, and leaves each other field its source', async () => {
    await carriedOut(ctx, 'labour', file(line(11), line(12)))
    const before = await record('LD11')
    expect(await counts(await carriedOut(ctx, 'labour', file(line(11, { job: 'Kế toán' }), line(12), line(13))))).toEqual({
      stage: 'done',
      created: 1,
      changed: 1,
      confirmed: 1,
    })
    const after = await record('LD11')
    expect(after.fields['occupation']).toBe('Kế toán')
    expect(after.origins['full_name']).toBe(before.origins['full_name'])
    expect(after.origins['occupation']).not.toBe(before.origins['occupation'])
  })

  test('keys of Telex and loose marks are repaired and the original is kept', async () => {
    await carriedOut(ctx, 'labour', file(line(21, { name: 'Nguyeenx Vawn Hungf' }), line(22, { name: 'Trần Thị Hằng'.normalize('NFD') })))
    const [typed, loose] = [await record('LD21'), await record('LD22')]
    expect([typed.fields['full_name'], typed.originals]).toEqual(['Nguyễn Văn Hùng', { full_name: 'Nguyeenx Vawn Hungf' }])
    expect([loose.fields['full_name'], loose.originals]).toEqual(['Trần Thị Hằng', { full_name: 'Trần Thị Hằng'.normalize('NFD') }])
  })

  test('hands back what it refuses with a reason for each cell, which enters once mended', async () => {
    const id = await carriedOut(ctx, 'labour', file(line(31), line(32, { born: '31/02/1990' })))
    expect(await counts(id)).toMatchObject({ created: 1 })
    const rejects = Buffer.from((await readFile(ctx, (await importFile(ctx, id)).file.rejects ?? '')) ?? []).toString()
    expect(rejects).toContain('Ngày sinh: phải là một ngày có thật')
    expect(await counts(await carriedOut(ctx, 'labour', csvUpload(rejects.replace('31/02/1990', '28/02/1990'))))).toMatchObject({ created: 1 })
    expect((await record('LD32')).fields['date_of_birth']).toBe('1990-02-28')
  })

  test('names an id in scientific notation with its line and its column, also behind a broken line', async () => {
    const good = Array.from({ length: 30 }, (_, n) => line(400 + n))
    const id = await judgedImport(ctx, 'labour', file(...good.slice(0, 10), 'một ô', ...good.slice(10), line(450, { id: '1.0909E+11' })))
    const { file: judged, registry } = await importFile(ctx, id)
    const { findings } = await findingsIn(ctx, judged, registry, { rule: 'personal_id.unrounded' }, { limit: 10, offset: 0 })
    const [finding] = findings
    expect(finding).toMatchObject({ line: 33, key: 'LD450', values: { personal_id: '1.0909E+11' } })
    expect(judged.report?.lines[0]).toMatchObject({ line: 12 })
  })

  test('keeps all lines that are no records, beyond those that its report names', async () => {
    const good = Array.from({ length: 30 }, (_, n) => line(460 + n))
    const id = await judgedImport(ctx, 'labour', file(...good, ...Array.from({ length: 1_005 }, (_, n) => `hỏng ${n},một ô thôi`)))
    const { file: judged } = await importFile(ctx, id)
    expect([judged.report?.unreadable, judged.report?.lines.length]).toEqual([1_005, 1_000])
    const broken = String(await readFile(ctx, judged.broken ?? ''))
      .trim()
      .split('\n')
    expect([broken.length, broken[0], broken.at(-1)]).toEqual([
      1_006,
      'Dòng,Cột,Lỗi,Nội dung',
      expect.stringMatching(/^1036,.*,thiếu ô so với dòng tiêu đề,"?hỏng 1004,một ô thôi"?$/),
    ])
    expect(judged.step).toBe('after')
  })

  test('texts of the old fonts in a file that calls itself Unicode are turned to Unicode and the original is kept', async () => {
    await carriedOut(ctx, 'labour', file(line(23, { name: 'NguyÔn ThÞ H\u00adêng', job: 'Thî dÖt' }), line(24, { name: 'Nguyeãn Thò Höôøng' })))
    const [tcvn3, vni] = [await record('LD23'), await record('LD24')]
    expect(tcvn3.fields).toMatchObject({ full_name: 'Nguyễn Thị Hường', occupation: 'Thợ dệt' })
    expect(tcvn3.originals).toEqual({ full_name: 'NguyÔn ThÞ H\u00adêng', occupation: 'Thî dÖt' })
    expect([vni.fields['full_name'], vni.originals]).toEqual(['Nguyễn Thị Hường', { full_name: 'Nguyeãn Thò Höôøng' }])
  })

  test('remembers which column is which for the next file of the same sender', async () => {
    const odd = (n: number) => csvUpload(`ma,ten,ngay,cc,gt,noi,tt,thu\nLD${n},Lê Văn Bốn,05/04/1990,001090777${n},Nam,Huế,employed,10/01/2026\n`)
    const chosen = {
      labour_id: 'ma',
      full_name: 'ten',
      date_of_birth: 'ngay',
      personal_id: 'cc',
      sex: 'gt',
      province: 'noi',
      employment: 'tt',
      surveyed_on: 'thu',
    }
    const first = await receiveFile(ctx, { registry: 'labour', sender: 'hue', upload: odd(501) })
    await expect(chooseColumns(ctx, first, { full_name: 'ten' })).rejects.toMatchObject({ slug: 'intake-key-needed' })
    await chooseColumns(ctx, first, chosen)
    const next = await receiveFile(ctx, { registry: 'labour', sender: 'hue', upload: odd(502) })
    const { file: row, registry } = await importFile(ctx, next)
    expect(await columnsFor(ctx, row, registry)).toEqual({ columns: chosen, saved: true })
  })

  test.each([
    [
      'JSON',
      'tep.json',
      JSON.stringify([
        {
          labour_id: 'LD601',
          personal_id: '001090601601',
          full_name: 'Lê Văn Sáu',
          date_of_birth: '1990-04-05',
          sex: 'Nam',
          province: 'Huế',
          employment: 'employed',
          surveyed_on: '2026-01-10',
        },
      ]),
    ],
    [
      'XML',
      'tep.xml',
      '<?xml version="1.0"?><ds><nguoi><labour_id>LD601</labour_id><personal_id>001090601601</personal_id><full_name>Lê Văn Sáu</full_name><date_of_birth>05/04/1990</date_of_birth><sex>Nam</sex><province>Huế</province><employment>employed</employment><surveyed_on>10/01/2026</surveyed_on></nguoi></ds>',
    ],
  ])('%s is read like a table', async (_kind, name, text) => {
    await carriedOut(ctx, 'labour', csvUpload(text, name))
    expect((await record('LD601')).fields).toMatchObject({ full_name: 'Lê Văn Sáu', personal_id: '001090601601', date_of_birth: '1990-04-05' })
  })

  test('a file that has no such columns at all is refused in words, before anything happens', async () => {
    const id = await receiveFile(ctx, { registry: 'labour', upload: csvUpload('a,b\n1,2\n') })
    await expect(chooseColumns(ctx, id, {})).rejects.toMatchObject({ slug: 'intake-key-needed' })
    await expect(receiveFile(ctx, { registry: 'labour', upload: undefined })).rejects.toMatchObject({ slug: 'intake-file-needed' })
    await expect(receiveFile(ctx, { registry: 'labour', upload: csvUpload('') })).rejects.toMatchObject({ slug: 'bulk-file-empty' })
    await expect(receiveFile(ctx, { registry: 'health-facilities', upload: csvUpload('a\n1\n') })).rejects.toMatchObject({ slug: 'forbidden' })
  })
})

describe('a process that dies', () => {
  test('while it carries out, leaves what it finished, and another goes on behind it', async () => {
    const id = await judgedImport(ctx, 'labour', file(...Array.from({ length: 10 }, (_, n) => line(700 + n))))
    await carryOut(ctx, id, today)
    const held = await holdImport(poolOf(ctx), id)
    await applyImport(ctx, id)
    expect((await importFile(ctx, id)).file.stage).toBe('applying')
    if (held) await letGo(held, id)
    await saveImport(ctx, id, { done: 4 })
    await applyImport(ctx, id)
    expect(await counts(id)).toMatchObject({ stage: 'done', created: 6 })
  })

  test.each([
    ['53100', 'Đĩa của máy chủ cơ sở dữ liệu đã đầy'],
    ['53200', 'hết bộ nhớ'],
  ])('for what the database is short of (%s) says so and what to do, and goes on where it stopped', async (code, words) => {
    const id = await judgedImport(ctx, 'labour', file(line(Number(code))))
    await carryOut(ctx, id, today)
    await sql
      .raw(`create function records.short() returns trigger language plpgsql as $$ begin raise exception 'short' using errcode = '${code}'; end $$;
        create trigger short before insert on records.version for each statement execute function records.short()`)
      .execute(ctx.db)
    await saveImport(ctx, id, { tries: 2 })
    await applyImport(ctx, id)
    const { file: stopped } = await importFile(ctx, id)
    await sql.raw('drop function records.short cascade').execute(ctx.db)
    expect([stopped.stage, stopped.refusal?.vi]).toEqual(['failed', expect.stringContaining(words)])
    await runAgain(ctx, id)
    await applyImport(ctx, id)
    expect(await counts(id)).toMatchObject({ stage: 'done', created: 1 })
  })

  test('and takes the staged records with it, has the file judged again and carried out', async () => {
    const id = await judgedImport(ctx, 'labour', file(line(801), line(802)))
    await carryOut(ctx, id, today)
    await clearKept(ctx, (await importFile(ctx, id)).file)
    await applyImport(ctx, id)
    expect((await importFile(ctx, id)).file.stage).toBe('checking')
    await checkImport(ctx, id)
    await applyImport(ctx, id)
    expect(await counts(id)).toMatchObject({ stage: 'done', created: 2 })
  })
})

describe('a file that is all there is', () => {
  const judged = async (upload: ReturnType<typeof csvUpload>, registry = 'labour') => {
    const id = await judgedImport(ctx, registry, upload)
    return { id, report: (await importFile(ctx, id)).file.report }
  }

  test('ends the records of its province that it does not have, from the day said on, and no others', async () => {
    const inTown = (n: number) => line(n).replace('Hà Nội', 'Quảng Trị')
    await carriedOut(ctx, 'labour', file(inTown(901), inTown(902), inTown(903), line(904)))
    const { id, report } = await judged(file(inTown(901), inTown(902).replace('05/04/1990', '31/02/1990')))
    const town = report?.absence?.places.find(({ place }) => place === 45)
    expect(town).toMatchObject({ held: 3, absent: 1 })
    await carryOut(ctx, id, { from: today, complete: '45' })
    await applyImport(ctx, id)
    expect((await importFile(ctx, id)).file).toMatchObject({ stage: 'done', ended: 1, confirmed: 1 })
    await expect(record('LD903')).rejects.toMatchObject({ slug: 'record-unknown' })
    expect((await record('LD902')).fields['date_of_birth']).toBe('1990-04-05')
    expect((await record('LD904')).validTo).toBeNull()
    const feed = await changesOf(ctx, 'labour', 'LD903')
    expect(feed.map(({ kind }) => kind)).toEqual(['removed', 'created'])
  })

  test('asks for the number of records that would end when they are many', async () => {
    await carriedOut(ctx, 'labour', file(...Array.from({ length: 30 }, (_, n) => line(1000 + n).replace('Hà Nội', 'Cà Mau'))))
    const { id, report } = await judged(file(line(1000).replace('Hà Nội', 'Cà Mau')))
    expect(report?.absence?.places.find(({ place }) => place === 96)).toMatchObject({ held: 30, absent: 29 })
    await expect(carryOut(ctx, id, { from: today, complete: '96' })).rejects.toMatchObject({ slug: 'intake-many-end' })
    await expect(carryOut(ctx, id, { from: today, complete: '96', confirmed: 28 })).rejects.toMatchObject({ slug: 'intake-many-end' })
    await carryOut(ctx, id, { from: today, complete: '96', confirmed: 29 })
    await applyImport(ctx, id)
    expect((await importFile(ctx, id)).file).toMatchObject({ stage: 'done', ended: 29 })
  })

  test('is not taken for the whole where a line of it cannot be read', async () => {
    const { id, report } = await judged(file(...Array.from({ length: 12 }, (_, n) => line(1100 + n)), 'một ô'))
    expect(report?.absence).toBeNull()
    await expect(carryOut(ctx, id, { from: today, complete: 'registry' })).rejects.toMatchObject({ slug: 'intake-not-whole' })
  })
})

test('a file of the owner leaves fields of another registry as they are, says how many differ, and proposes them', async () => {
  await carriedOut(ctx, 'labour', file(line(1201), line(1202)))
  const before = await record('LD1201')
  const id = await judgedImport(ctx, 'labour', file(line(1201, { name: 'Trần Văn Khác', job: 'Thợ mộc' }), line(1202)))
  expect((await importFile(ctx, id)).file.report?.forecast).toEqual({ fresh: 0, changed: 1, same: 1, withheld: 1 })
  await carryOut(ctx, id, today)
  await applyImport(ctx, id)
  expect((await importFile(ctx, id)).file).toMatchObject({ stage: 'done', changed: 1, confirmed: 1, withheld: 1 })
  const after = await record('LD1201')
  expect(after.fields).toEqual({ ...before.fields, occupation: 'Thợ mộc' })
  const proposals = await proposalsOf(ctx, { registry: 'labour', key: 'LD1201' })
  expect(proposals).toMatchObject([{ fields: { full_name: 'Trần Văn Khác' }, held: { full_name: 'Nguyễn Văn Thử' }, outcome: null }])
  const police = seen(ctx, { today, as: 'agency-clerk', agency: proposals[0]?.owner ?? '' })
  await police.db
    .transaction()
    .execute((db) => decideProposal({ ...police, db }, proposals[0]?.id ?? '', { outcome: 'refused', words: 'Sổ gốc ghi đúng' }))
  await carriedOut(ctx, 'labour', file(line(1201, { name: 'Trần Văn Khác', job: 'Thợ mộc' })))
  expect(await proposalsOf(ctx, { registry: 'labour', key: 'LD1201' })).toHaveLength(1)
})

test('a record that somebody enters while a file waits is not entered a second time by it', async () => {
  const id = await judgedImport(ctx, 'labour', file(line(1401), line(1402)))
  expect((await importFile(ctx, id)).file.report?.forecast).toMatchObject({ fresh: 2 })
  const person = { personal_id: '001090901401', full_name: 'Nguyễn Văn Thử', date_of_birth: '1990-04-05', sex: 'Nam', province: 'Hà Nội' }
  const fields = { ...person, employment: 'employed', surveyed_on: '2026-01-10' }
  await changeRecord(ctx, { registry: 'labour', key: 'LD1401', fields, from: today, reason: 'Nhập tay' })
  await carryOut(ctx, id, today)
  await applyImport(ctx, id)
  expect(await counts(id)).toMatchObject({ stage: 'done', created: 1 })
  expect((await changesOf(ctx, 'labour', 'LD1401')).filter(({ kind }) => kind === 'created')).toHaveLength(1)
})

test('somebody who writes while a file goes in keeps their number, and the file enters behind it', async () => {
  const from = await lastNumber(ctx, 'labour')
  const id = await judgedImport(ctx, 'labour', file(line(1501), line(1502)))
  await carryOut(ctx, id, today)
  const { file: row, registry } = await importFile(ctx, id)
  const folder = await workFolder()
  const renderer = await openRenderer((await keptInto(ctx, row.accepted, join(folder, 'accepted.parquet'))) ?? '', folder)
  const person = { personal_id: '001090901501', full_name: 'Nguyễn Văn Thử', date_of_birth: '1990-04-05', sex: 'Nam', province: 'Hà Nội' }
  const fields = { ...person, employment: 'employed', surveyed_on: '2026-01-10' }
  const hold: typeof renderer.hold = async (path) => {
    await renderer.hold(path)
    if ((await lastNumber(ctx, 'labour')) === from)
      await changeRecord(ctx, { registry: 'labour', key: 'LD1501', fields, from: today, reason: 'Nhập tay' })
  }
  try {
    const origin = await insertOrigin(ctx, { registry: 'labour', import: id, rule: 'import', reason: null })
    const foreign = foreignOf(ctx, registry, Object.keys(row.columns ?? {}))
    const common = commonOf(ctx, row, registry, origin)
    await carry({ ctx, common, foreign, renderer: { ...renderer, hold }, held: join(folder, 'held.csv'), done: 0 })
  } finally {
    renderer.close()
    await rm(folder, { recursive: true })
  }
  expect(await counts(id)).toMatchObject({ created: 1, changed: 1 })
  expect((await changesAfter(ctx, 'labour', from, 10)).map(({ seq, key, kind }) => [seq - from, key, kind])).toEqual([
    [1, 'LD1501', 'created'],
    [2, 'LD1502', 'created'],
    [3, 'LD1501', 'changed'],
  ])
})

test('what a file entered stands in the feed in the order of its numbers, beside what people wrote', async () => {
  const from = await lastNumber(ctx, 'labour')
  await carriedOut(ctx, 'labour', file(line(1301), line(1302), line(1303)))
  await carriedOut(ctx, 'labour', file(line(1302, { job: 'Thợ xây' }), line(1304)))
  const lines = await changesAfter(ctx, 'labour', from, 100)
  expect(lines.map(({ seq, key, kind }) => [seq - from, key, kind])).toEqual([
    [1, 'LD1301', 'created'],
    [2, 'LD1302', 'created'],
    [3, 'LD1303', 'created'],
    [4, 'LD1304', 'created'],
    [5, 'LD1302', 'changed'],
  ])
  expect(lines.map(({ held }) => held?.['occupation'])).toEqual(['Thợ may', 'Thợ may', 'Thợ may', 'Thợ may', 'Thợ xây'])
  expect((await changesAfter(ctx, 'labour', from + 1, 2)).map(({ seq }) => seq - from)).toEqual([2, 3])
})
