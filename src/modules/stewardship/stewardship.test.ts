import { describe, expect, test } from 'vitest'
import { calendars } from '../../../definitions/calendars/all.ts'
import { repairTerms } from '../../../definitions/registries/repairs.ts'
import { addDays, startOf } from '../../platform/dates.ts'
import { scenario, seen } from '../../platform/scenario.ts'
import { inboxPage } from '../notices/index.ts'
import { addPersona } from '../identity/index.ts'
import { importById, importForShow } from '../intake/index.ts'
import { checkAcross } from '../crosschecks/index.ts'
import { changeRecord, removeRecord } from '../records/index.ts'
import { declareDatabase, reviewDeclaration } from '../declarations/index.ts'
import { acceptFault, followChecks, followImports, standings } from './actions.ts'
import { boardOn } from './board.ts'
import { sheetOf } from './board.sheet.ts'
import { loadRegistryDemonstration, removeRegistryDemonstration } from './demonstration.actions.ts'
import { earlierScores } from './earlier.actions.ts'
import { inventedFile } from './invented.ts'
import { registriesOn } from '../registries/index.ts'
import { byOwner, passed } from './owner.ts'
import { provinceOf } from '../intake/index.ts'
import { scoreUnder } from './preview.ts'
import { stages } from '../registries/index.ts'
import { stageProbe } from './stage.probe.ts'
import { speaking, stageOf } from './stage.ts'
import { openTickets } from './store.ts'
import { remindOwners } from './tell.actions.ts'
import { mendBy, rungOf, ticketsAfter } from './ticket.ts'

const today = '2026-03-02'
const share = (value: number) => ({ checked: 1000, failed: Math.round(1000 * (1 - value)), share: value })
const measure = (rows: number, day: string, shares: Partial<Record<'correct' | 'complete' | 'clean' | 'live', number>> = {}) => ({
  id: `${rows} ${day}`,
  registry: 'x',
  fileName: 'x.csv',
  finishedAt: startOf(day),
  rows,
  rejected: 0,
  unreadable: 0,
  dimensions: {
    correct: share(shares.correct ?? 1),
    complete: share(shares.complete ?? 1),
    clean: share(shares.clean ?? 1),
    live: share(shares.live ?? 1),
  },
})
const rule = { from: '2025-01-01', connectedDays: 92, cleanShare: 0.98, liveShare: 0.95, certain: false }

describe('the stage of a database', () => {
  const two = [measure(100, '2026-02-20'), measure(100, '2026-01-20')]
  test.each([
    ['planned', { records: 0, fresh: 0, last: null, imports: [] }],
    ['digitising', { records: 90, fresh: 90, last: today, imports: [measure(100, '2026-02-20')] }],
    ['digitising', { records: 90, fresh: 90, last: today, imports: [measure(100, '2025-06-20'), measure(100, '2025-05-20')] }],
    ['connected', { records: 90, fresh: 90, last: today, imports: [measure(100, '2026-02-20', { complete: 0.9 }), ...two] }],
    ['clean', { records: 100, fresh: 90, last: today, imports: two }],
    ['live', { records: 100, fresh: 99, last: today, imports: two }],
  ] as const)('is %s by what is measured alone', (stage, measured) => {
    expect(stageOf(measured, rule, today)).toBe(stage)
  })

  test('is not judged by a small file of repairs', () => {
    expect(speaking([measure(3, '2026-03-01', { clean: 1 }), measure(100, '2026-02-20', { clean: 0.5 })])?.rows).toBe(100)
  })
})

describe('repair tickets', () => {
  const fault = { rule: 'a', weight: 'reject', dimension: 'correct', checked: 10, failed: 2 } as const
  test('open once for each rule, are carried on, and close only when a file as large has no such fault', () => {
    expect(ticketsAfter([], [fault, { ...fault, rule: 'b', failed: 0 }], 100).opened.map(({ rule: id }) => id)).toEqual(['a'])
    const open = [{ id: '1', rule: 'a', rows: 100 }]
    expect(ticketsAfter(open, [fault], 100)).toMatchObject({ opened: [], carried: [{ id: '1', failed: 2 }], mended: [] })
    expect(ticketsAfter(open, [{ ...fault, failed: 0 }], 5).mended).toEqual([])
    expect(ticketsAfter(open, [{ ...fault, failed: 0 }], 100).mended).toEqual(['1'])
  })

  test('are due in 5 working days where records are refused, 10 or 15 where they are only counted', () => {
    const due = (weight: 'reject' | 'warn', dimension: 'correct' | 'clean') => mendBy(repairTerms, calendars, { weight, dimension }, '2026-03-02')
    expect([due('reject', 'correct'), due('warn', 'correct'), due('warn', 'clean')]).toEqual(['2026-03-09', '2026-03-16', '2026-03-23'])
  })
})

test('a database is as far as its owner says until something is measured, and then as far as is measured', async () => {
  await scenario({ today, as: 'system' }, async (ctx) => {
    const lineOf = async (code: string) => (await boardOn(ctx)).lines.find(({ listed }) => listed.code === code)
    expect(await lineOf('health')).toMatchObject({ stage: null, by: 'named', standing: null })
    const owner = seen(ctx, { today, as: 'agency-clerk', agency: 'bo-y-te' })
    const said = { kind: 'national', basis: 'Luật', holds: 'Hồ sơ sức khỏe', size: '1000', key: 'Số định danh', completeOn: '31/12/2026' } as const
    for (const [code, name] of [
      ['health', 'Y tế'],
      ['health-facilities', 'Cơ sở khám bệnh'],
    ] as const)
      await reviewDeclaration(
        seen(ctx, { today, as: 'standing-clerk' }),
        await declareDatabase(owner, code, { ...said, name, stage: 'connected' }),
        'accepted',
        null,
      )
    expect(await lineOf('health')).toMatchObject({ stage: 'connected', by: 'declared' })
    expect(await lineOf('health-facilities')).toMatchObject({ stage: 'connected', by: 'declared' })
    await importForShow(ctx, {
      registry: 'health-facilities',
      fileName: 'x.csv',
      text: await inventedFile('health-facilities', { records: 20, faults: 0 }, today),
    })
    expect(await lineOf('health-facilities')).toMatchObject({ stage: 'digitising', by: 'measured' })
    const sheet = sheetOf(ctx, await boardOn(ctx))
    expect(sheet.rows.find(([code]) => code === 'health')).toContain('chủ quản khai')
    expect(sheet.rows.every((row) => row.length === sheet.columns.length)).toBe(true)
  })
})

test.each([
  ['2026-03-02', null],
  ['2026-03-05', 'before-3'],
  ['2026-03-07', 'before-1'],
  ['2026-03-08', 'before-1'],
  ['2026-03-09', 'after-1'],
  ['2026-03-12', 'after-1'],
  ['2026-03-13', 'after-5'],
  ['2026-06-01', 'after-5'],
])('on %s a ticket due on 8 March stands on the rung %s', (day, rung) => {
  expect(rungOf({ before: [3, 1], after: [1, 5] }, '2026-03-08', day)).toBe(rung)
})

test('the unit that must mend is told of its tickets when they open, before their day and after it, once each', async () => {
  await scenario({ today, as: 'system' }, async (ctx) => {
    const account = await addPersona(ctx, { name: 'y-te', displayName: 'Vai y-te', role: 'agency-clerk', agency: 'bo-y-te' })
    const other = await addPersona(ctx, { name: 'noi-vu', displayName: 'Vai noi-vu', role: 'agency-clerk', agency: 'bo-noi-vu' })
    const told = async () => (await inboxPage(ctx, account, {}, { offset: 0, limit: 50 })).rows.map(({ template }) => template)
    await importForShow(ctx, {
      registry: 'health-facilities',
      fileName: 'x.csv',
      text: await inventedFile('health-facilities', { records: 100, faults: 1 }, today),
    })
    await followImports(ctx)
    await followImports(ctx)
    expect(await told()).toEqual(['repair-opened'])
    expect(await remindOwners(ctx)).toBe(0)
    const dues = [...new Set((await openTickets(ctx)).map(({ due_on }) => due_on))]
    const [first = today] = dues.toSorted()
    for (const days of [-3, -3, -1, 1, 2]) await remindOwners(seen(ctx, { today: addDays(first, days) }))
    const after = await told()
    expect(after.filter((template) => template === 'repair-due').length).toBeGreaterThanOrEqual(2)
    expect(after.filter((template) => template === 'repair-late')).toEqual(['repair-late'])
    expect(await remindOwners(seen(ctx, { today: addDays(first, 2) }))).toBe(0)
    expect((await inboxPage(ctx, other, {}, { offset: 0, limit: 50 })).total).toBe(0)
  })
})

test('a rule left out or turned changes the score of a file that is not read again, exactly as reading it again would', async () => {
  await scenario({ today, as: 'system' }, async (ctx) => {
    const text = await inventedFile('insurance', { records: 300, faults: 2 }, today)
    const id = await importForShow(ctx, { registry: 'insurance', fileName: 'x.csv', text })
    const report = (await importById(ctx, id))?.report
    if (!report) throw new Error('the file was judged')
    expect(scoreUnder(report, { off: new Set(), turned: new Set() })).toEqual({ rejected: report.rejected, unsure: 0, dimensions: report.dimensions })
    const without = scoreUnder(report, { off: new Set(['date_of_birth.valid']), turned: new Set() })
    expect(without.rejected).toBeLessThan(report.rejected)
    expect(without.dimensions.correct.failed).toBe(
      report.dimensions.correct.failed - (report.rules.find(({ id: name }) => name === 'date_of_birth.valid')?.failed ?? 0),
    )
    const turned = scoreUnder(report, { off: new Set(), turned: new Set(['full_name.composed']) })
    expect(turned.rejected).toBeGreaterThan(report.rejected)
    expect(turned.dimensions).toEqual(report.dimensions)
  })
})

test('under changed rules each month before is scored from the file that spoke for the registry then', async () => {
  await scenario({ today, as: 'system' }, async (ctx) => {
    const text = (await inventedFile('insurance', { records: 300, faults: 2 }, today)).split('\n')
    const show = (day: string, lines: readonly string[]) =>
      importForShow(seen(ctx, { today: day, as: 'system' }), { registry: 'insurance', fileName: `${day}.csv`, text: lines.join('\n') })
    await show('2026-01-20', text.slice(0, 150))
    await show('2026-02-27', text)
    const change = { off: new Set(['date_of_birth.valid']), turned: new Set<string>() }
    const earlier = await earlierScores(ctx, 'insurance', change)
    expect(earlier.map(({ on, report }) => [on, report.rows])).toEqual([
      ['2026-02-28', text.filter((line) => line !== '').length - 1],
      ['2026-01-31', 149],
    ])
    for (const { report, score } of earlier) expect(score).toEqual(scoreUnder(report, change))
    expect(earlier[0]?.score.rejected).toBeLessThan(earlier[0]?.report.rejected ?? 0)
  })
})

test('the index of an owner counts every check of all its registries once, the weakest owner first', () => {
  const standing = (owner: string, code: string, failed: number, late: number) => {
    const [registry] = registriesOn(today).filter((each) => each.code === code)
    if (!registry) throw new Error(code)
    const spoken = { ...measure(1000, today), dimensions: { ...measure(1000, today).dimensions, correct: { checked: 1000, failed, share: null } } }
    const held = { measured: { records: 1, fresh: 1, last: today, imports: [] }, stage: 'clean', agreement: { checked: 10, failed: 1 } } as const
    return { registry: { ...registry, owner }, spoken, tickets: 2, late, ...held }
  }
  const index = byOwner([standing('bo-y-te', 'labour', 10, 0), standing('bo-noi-vu', 'pupils', 100, 1), standing('bo-noi-vu', 'land', 0, 1)])
  expect(index.map(({ owner, registries, late }) => [owner, registries, late])).toEqual([
    ['bo-noi-vu', 2, 2],
    ['bo-y-te', 1, 0],
  ])
  expect(index[0]?.dimensions.correct).toEqual({ checked: 2000, failed: 100 })
  expect([passed({ checked: 2000, failed: 100 }), passed({ checked: 0, failed: 0 })]).toEqual([0.95, null])
})

test('codes of provinces before the mergers are counted with what they became', () => {
  expect(provinceOf(1, '2026-03-02')).toBe('ha-noi')
  expect(provinceOf(10, '2025-06-01')).toBe('lao-cai')
  expect(provinceOf(10, '2026-03-02')).toBe('lao-cai-2025')
})

test('imports become tickets of the owner once, and an owner says why a fault stands', async () => {
  await scenario({ today, as: 'system' }, async (ctx) => {
    await importForShow(ctx, {
      registry: 'health-facilities',
      fileName: 'x.csv',
      text: await inventedFile('health-facilities', { records: 200, faults: 1 }, today),
    })
    await followImports(ctx)
    const tickets = await openTickets(ctx, 'health-facilities')
    expect(tickets.length).toBeGreaterThan(0)
    await followImports(ctx)
    expect(await openTickets(ctx, 'health-facilities')).toHaveLength(tickets.length)
    const id = tickets[0]?.id ?? ''
    await expect(acceptFault(seen(ctx, { today, as: 'agency-clerk', agency: 'bo-noi-vu' }), id, 'vì sao')).rejects.toMatchObject({
      slug: 'forbidden',
    })
    await acceptFault(seen(ctx, { today, as: 'agency-clerk', agency: 'bo-y-te' }), id, 'Bệnh viện dã chiến, không có giường nội trú')
    expect(await openTickets(ctx, 'health-facilities')).toHaveLength(tickets.length - 1)
  })
})

test('what a comparison finds is a ticket of whoever must mend it, closes when nothing fails, and what stands does not come back', async () => {
  await scenario({ today, as: 'system' }, async (ctx) => {
    const person = { full_name: 'Nguyễn Thị Thử', date_of_birth: '1990-04-05', sex: 'female' }
    const write = (registry: string, key: string, fields: Record<string, string>) =>
      changeRecord(ctx, { registry, key, fields: { ...person, ...fields }, reason: 'thử' })
    const drives = (key: string, licence_class: string) =>
      write('driving-licences', key, { id_number: '001190000001', licence_class, issued_on: '2020-02-01' })
    const dies = (key: string, personal_id: string) =>
      write('civil-status', key, { event: 'death', personal_id, registered_on: '2026-02-01', registered_at: 'Xã Thử' })
    const across = async () => {
      await checkAcross(ctx)
      await followChecks(ctx)
      return openTickets(ctx, 'driving-licences')
    }
    await drives('790001', 'B1')
    await dies('HT1', '001190000001')
    await dies('HT2', '001190000002')
    const [ticket] = await across()
    expect(ticket).toMatchObject({ rule: 'cross:holder-deceased', owner: 'bo-cong-an', failed: 1, import: null, due_on: '2026-03-23' })
    await followImports(ctx)
    expect(await across()).toHaveLength(1)
    expect((await standings(ctx)).find(({ registry }) => registry.code === 'driving-licences')?.agreement).toEqual({ checked: 1, failed: 1 })
    await acceptFault(seen(ctx, { today, as: 'agency-clerk', agency: 'bo-cong-an' }), ticket?.id ?? '', 'Đang thu hồi')
    expect(await across()).toEqual([])
    await drives('790002', 'C')
    expect(await across()).toMatchObject([{ failed: 2 }])
    await removeRecord(ctx, { registry: 'civil-status', key: 'HT1', from: today, reason: 'Nhầm người' })
    expect(await across()).toEqual([])
  })
})

test('the demonstration shows three registries at different stages and can be taken back whole', async () => {
  await scenario({ today, as: 'system' }, async (ctx) => {
    await loadRegistryDemonstration(ctx)
    const at = async (code: string) => (await standings(ctx)).find(({ registry }) => registry.code === code)
    expect((await at('insurance'))?.measured.records).toBeGreaterThan(1000)
    expect(new Set((await standings(ctx)).map(({ stage }) => stage)).size).toBeGreaterThan(2)
    for (const { registry, stage } of (await standings(ctx)).filter(({ measured }) => measured.records > 0)) {
      const far = stages.indexOf(stage) - stages.indexOf('clean')
      expect(await stageProbe.look(ctx, `${registry.code}/clean`)).toMatchObject({ holds: far >= 0, inputs: { stage, wanted: 'clean' } })
      const offered = await stageProbe.offered(ctx, { lead: [registry.owner] })
      expect(offered.map(({ subject }) => subject)).toContain(`${registry.code}/live`)
    }
    expect([await stageProbe.look(ctx, 'insurance/planned'), await stageProbe.look(ctx, 'no-such/live')]).toEqual([null, null])
    expect(await stageProbe.offered(ctx, { lead: [] })).toEqual([])
    await removeRegistryDemonstration(seen(ctx, { today: addDays(today, 1), as: 'system' }))
    expect((await standings(ctx)).map(({ measured }) => measured.records).reduce((a, b) => a + b)).toBe(0)
  })
})
