import ExcelJS from 'exceljs'
import { describe, expect, test } from 'vitest'
import { indicators } from '../../../definitions/indicators/all.ts'
import type { Ctx } from '../../platform/ctx.ts'
import { addDays } from '../../platform/dates.ts'
import { Problem } from '../../platform/problems.ts'
import { scenario, seen } from '../../platform/scenario.ts'
import { agencyById } from '../directory/index.ts'
import { decideProposal, definitionFor, proposalFile, proposeValues, proposeWithdrawal } from './actions.ts'
import { unitsOn } from './catalogue.ts'
import { type Cell, faultsOf } from './check.ts'
import { sendEntry } from './entry.actions.ts'
import { emptySheet, importSheet, sheetOf } from './import.actions.ts'
import { loadIndicatorDemonstration, removeIndicatorDemonstration } from './loading.ts'
import { lineageOf } from './lineage.actions.ts'
import { openProposals } from './proposal.store.ts'
import { indicatorCards, indicatorFile, publishedValues } from './series.actions.ts'
import { countDemonstration, db, everyWord, knownObservations } from './store.ts'

const first = '00000000-0000-4000-8000-000000000001'
const second = '00000000-0000-4000-8000-000000000002'
const clerk = (ctx: Ctx, today: string) => seen(ctx, { today, as: 'standing-clerk', account: first })
const other = (ctx: Ctx, today: string) => seen(ctx, { today, as: 'standing-clerk', account: second })

const cellOf = (unit: string, period: string, numerator: number, denominator: number | null): Cell => ({
  unit,
  period,
  dimension: '',
  category: '',
  figure: { numerator, denominator },
  at: { place: 'period', numerator: 'numerator', denominator: 'denominator' },
})
const approve = async (ctx: Ctx, id: string) =>
  decideProposal(ctx, id, { outcome: 'approved', fingerprint: (await proposalFile(ctx, id)).fingerprint })
const publish = async (ctx: Ctx, today: string, code: string, cells: Cell[], reason?: string) => {
  const id = await proposeValues(clerk(ctx, today), { code, kind: 'report', cells, reason })
  await approve(other(ctx, today), id)
}
const refusal = async (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'nothing',
    (error: unknown) => (error instanceof Problem ? error.slug : String(error)),
  )
const latest = async (ctx: Ctx, code: string, unit?: string) => (await indicatorFile(ctx, code, { unit })).card.latest

describe('the definitions', () => {
  test('are data: they survive a round trip, and each part is filled in', () => {
    expect(JSON.parse(JSON.stringify(indicators))).toEqual(indicators)
    for (const each of indicators) {
      expect([each.code, agencyById(each.owner) !== null]).toEqual([each.code, true])
      expect([each.code, each.formula === 'ratio']).toEqual([each.code, each.denominator !== undefined])
      expect(each.concept.vi.length).toBeGreaterThan(40)
    }
  })
  test('have all five official parts, a code, a unit, a direction and an owner, in both languages', () => {
    expect(new Set(indicators.map(({ code }) => code)).size).toBeGreaterThanOrEqual(20)
    expect(new Set(indicators.map(({ code, version }) => `${code} ${version}`)).size).toBe(indicators.length)
    for (const each of indicators) {
      const told = [
        each.name,
        each.short,
        each.concept,
        each.method,
        each.source,
        each.numerator,
        each.unit,
        ...(each.denominator ? [each.denominator] : []),
      ]
      const groups = each.disaggregations.flatMap(({ name, categories }) => [name, ...categories.map((category) => category.name)])
      for (const words of [...told, ...groups]) expect([each.code, words.vi.trim() !== '', words.en.trim() !== '']).toEqual([each.code, true, true])
      expect([each.code, /^CS-\d+$/.test(each.code), ['up', 'down'].includes(each.direction), each.freshDays > 0]).toEqual([
        each.code,
        true,
        true,
        true,
      ])
      expect([each.code, ['month', 'quarter', 'half', 'year'].includes(each.every), each.basis.length > 0]).toEqual([each.code, true, true])
      expect([each.code, each.disaggregations.every(({ categories }) => categories.length > 1)]).toEqual([each.code, true])
    }
  })
  test('hold the score of Decision 766 with 18 + 20 + 22 + 22 + 18 = 100 points', () => {
    const groups = indicators.find(({ code }) => code === 'CS-766')?.disaggregations[0]?.categories ?? []
    expect(groups.map(({ most }) => most)).toEqual([18, 20, 22, 22, 18])
  })
})

describe('publication', () => {
  test('waits for a second person who sees the difference', async () => {
    await scenario({ today: '2025-07-05' }, async (ctx) => {
      const id = await proposeValues(clerk(ctx, '2025-07-05'), { code: 'CS-16', kind: 'report', cells: [cellOf('viet-nam', '2025-06', 63, 100)] })
      expect(await latest(ctx, 'CS-16')).toBeNull()
      expect((await proposalFile(other(ctx, '2025-07-05'), id)).differences).toMatchObject([{ old: null, newValue: 63, change: null }])
      expect(await refusal(approve(clerk(ctx, '2025-07-05'), id))).toBe('indicator-other-person-needed')
      await approve(other(ctx, '2025-07-06'), id)
      expect((await latest(seen(ctx, { today: '2025-07-06' }), 'CS-16'))?.value).toBe(63)
      expect(await refusal(approve(other(ctx, '2025-07-06'), id))).toBe('indicator-already-decided')
      expect(await everyWord(seen(ctx, { today: '2025-07-06' }), 'CS-16')).toHaveLength(1)
    })
  })

  test('does not happen where the published figure moved under the difference', async () => {
    await scenario({ today: '2025-07-05' }, async (ctx) => {
      const id = await proposeValues(clerk(ctx, '2025-07-05'), { code: 'CS-16', kind: 'report', cells: [cellOf('viet-nam', '2025-06', 63, 100)] })
      const { fingerprint } = await proposalFile(other(ctx, '2025-07-05'), id)
      await publish(ctx, '2025-07-05', 'CS-16', [cellOf('viet-nam', '2025-06', 64, 100)])
      expect(await refusal(decideProposal(other(ctx, '2025-07-06'), id, { outcome: 'approved', fingerprint }))).toBe('indicator-difference-moved')
    })
  })

  test('of nothing new, or of a change without a reason, is refused', async () => {
    await scenario({ today: '2025-07-05' }, async (ctx) => {
      await publish(ctx, '2025-07-05', 'CS-16', [cellOf('viet-nam', '2025-06', 63, 100)])
      const again = (numerator: number, reason?: string) =>
        refusal(
          proposeValues(clerk(ctx, '2025-07-06'), { code: 'CS-16', kind: 'report', cells: [cellOf('viet-nam', '2025-06', numerator, 100)], reason }),
        )
      expect(await again(63, 'gửi lại')).toBe('indicator-nothing-changes')
      expect(await again(65)).toBe('indicator-values-invalid')
      expect(await again(65, 'đếm lại')).toBe('nothing')
    })
  })

  test('of a closed period is taken only as a correction that says why', async () => {
    await scenario({ today: '2025-07-05' }, async (ctx) => {
      const { freshDays } = definitionFor('CS-16', '2025-03')
      const closes = addDays('2025-04-30', freshDays)
      const send = (today: string, reason?: string) =>
        proposeValues(clerk(ctx, today), { code: 'CS-16', kind: 'report', cells: [cellOf('viet-nam', '2025-03', 60, 100)], reason })
      expect(await refusal(send(closes))).toBe('nothing')
      const refused = await send(addDays(closes, 1)).catch((error: unknown) => error)
      expect(refused).toMatchObject({
        slug: 'indicator-values-invalid',
        faults: [{ at: 'reason', words: { vi: expect.stringMatching(/đã khóa sổ/) } }],
      })
      const id = await send(addDays(closes, 1), 'báo cáo bổ sung')
      expect((await proposalFile(other(ctx, addDays(closes, 2)), id)).proposal.kind).toBe('correction')
    })
  })

  test('observations are never changed', async () => {
    await scenario({ today: '2025-07-05' }, async (ctx) => {
      await publish(ctx, '2025-07-05', 'CS-16', [cellOf('viet-nam', '2025-06', 63, 100)])
      await expect(db(ctx).updateTable('indicators.observation').set({ numerator: 99 }).execute()).rejects.toThrow('only appended')
    })
  })

  test('is for the unit or the owner: another province may not speak for it', async () => {
    await scenario({ today: '2025-08-05' }, async (ctx) => {
      const as = (agency: string) => seen(ctx, { today: '2025-08-05', as: 'agency-clerk', agency, account: first })
      const send = (agency: string) =>
        refusal(proposeValues(as(agency), { code: 'CS-09', kind: 'report', cells: [cellOf('lao-cai-2025', '2025-07', 5, 10)] }))
      expect([await send('son-la'), await send('lao-cai-2025'), await send('bo-y-te')]).toEqual(['forbidden', 'nothing', 'nothing'])
    })
  })
})

describe('as the Prime Minister saw it', () => {
  test('a correction changes today and not the day before it; a withdrawal falls silent', async () => {
    await scenario({ today: '2025-07-05' }, async (ctx) => {
      await publish(ctx, '2025-07-05', 'CS-16', [cellOf('viet-nam', '2025-06', 63, 100)])
      await publish(ctx, '2025-07-20', 'CS-16', [cellOf('viet-nam', '2025-06', 61, 100)], 'loại mẫu trùng')
      const on = async (day: string) => (await latest({ ...seen(ctx, { today: '2025-08-30' }), asOf: day }, 'CS-16'))?.value ?? null
      expect([await on('2025-07-04'), await on('2025-07-05'), await on('2025-07-19'), await on('2025-07-20')]).toEqual([null, 63, 63, 61])
      const file = await indicatorFile(seen(ctx, { today: '2025-07-21' }), 'CS-16', {})
      expect(file.vintages).toMatchObject([
        { first: { figure: { numerator: 63 } }, latest: { figure: { numerator: 61 }, reason: 'loại mẫu trùng' }, words: 2 },
      ])
      const proof = async (day: string) => (await publishedValues({ ...ctx, asOf: day }, 'CS-16', ['viet-nam']))[0]?.proof
      expect(await proof('2025-07-10')).toBe(await proof('2025-07-19'))
      expect(await proof('2025-07-20')).not.toBe(await proof('2025-07-19'))
      await approve(other(ctx, '2025-07-25'), await proposeWithdrawal(clerk(ctx, '2025-07-25'), 'CS-16', { period: '2025-06', reason: 'nguồn sai' }))
      expect([await on('2025-07-24'), await on('2025-07-25')]).toEqual([61, null])
    })
  })

  test('a merged province has the history of its parts, and the country the same total under both frames', async () => {
    await scenario({ today: '2025-07-05' }, async (ctx) => {
      await publish(ctx, '2025-07-05', 'CS-09', [cellOf('lao-cai', '2025-06', 3, 10), cellOf('yen-bai', '2025-06', 9, 14)])
      await publish(ctx, '2025-08-05', 'CS-09', [cellOf('lao-cai-2025', '2025-07', 18, 24)])
      const after = seen(ctx, { today: '2025-08-06' })
      const values = await publishedValues(after, 'CS-09', ['lao-cai-2025'])
      expect(values.map(({ period, value }) => [period, value])).toEqual([
        ['2025-06', 50],
        ['2025-07', 75],
      ])
      expect(await latest(after, 'CS-09')).toMatchObject({ value: 75, reported: 1, expected: 34 })
      expect(
        await refusal(proposeValues(clerk(ctx, '2025-08-06'), { code: 'CS-09', kind: 'report', cells: [cellOf('yen-bai', '2025-07', 1, 2)] })),
      ).toBe('indicator-values-invalid')
    })
  })

  test('land data turned from districts to communes, and the two series are not joined', async () => {
    await scenario({ today: '2025-07-05' }, async (ctx) => {
      await publish(ctx, '2025-07-05', 'CS-14', [cellOf('ha-noi', '2025-06', 30, null)])
      await publish(ctx, '2025-08-05', 'CS-14', [cellOf('ha-noi', '2025-07', 63, 126)])
      const { card } = await indicatorFile(seen(ctx, { today: '2025-08-06' }), 'CS-14', { unit: 'ha-noi' })
      expect(card.line.map(({ period, value }) => [period, value])).toEqual([['2025-07', 50]])
      expect(
        (await indicatorFile({ ...seen(ctx, { today: '2025-08-06' }), asOf: '2025-07-05' }, 'CS-14', { unit: 'ha-noi' })).before.at(0)?.latest?.value,
      ).toBe(30)
    })
  })
})

describe('a value led back to where it comes from', () => {
  test('names the observation, its cell, who sent and who approved it, to those who may see them', async () => {
    await scenario({ today: '2025-07-05' }, async (ctx) => {
      const bytes = new TextEncoder().encode('Kỳ,Đơn vị,Tử số,Mẫu số\n2025-06,Lào Cai,3,10\n2025-06,Yên Bái,9,14\n')
      const sheet = { fileName: 'thang-6.csv', mediaType: 'text/csv', bytes }
      await approve(other(ctx, '2025-07-05'), await importSheet(clerk(ctx, '2025-07-05'), { code: 'CS-09', upload: sheet }))
      await publish(ctx, '2025-07-06', 'CS-09', [cellOf('yen-bai', '2025-06', 8, 14)], 'đếm trùng')
      const from = (as: Ctx) => lineageOf(as, 'CS-09', { unit: 'lao-cai-2025', period: '2025-06' })
      const seenByClerk = await from(clerk(ctx, '2025-07-07'))
      expect([seenByClerk.point.figure, seenByClerk.definitionHash, seenByClerk.proof]).toEqual([
        { numerator: 11, denominator: 24 },
        expect.stringMatching(/^[0-9a-f]{64}$/),
        (await publishedValues(seen(ctx, { today: '2025-07-07' }), 'CS-09', ['lao-cai-2025']))[0]?.proof,
      ])
      expect(
        seenByClerk.origins.map(({ observation, passage, earlier }) => [observation.unit, passage?.proposal.kind, passage?.place, earlier.length]),
      ).toEqual([
        ['lao-cai', 'import', 'C2', 0],
        ['yen-bai', 'correction', null, 1],
      ])
      expect(seenByClerk.origins[0]?.passage?.proposal).toMatchObject({
        madeByName: 'standing-clerk',
        decidedByName: 'standing-clerk',
        source: 'thang-6.csv',
      })
      const anybody = await from(seen(ctx, { today: '2025-07-07', as: 'public' }))
      expect(anybody.origins.map(({ open, passage }) => [open, passage])).toEqual([
        [false, null],
        [false, null],
      ])
      expect(anybody.proof).toBe(seenByClerk.proof)
    })
  })
})

describe('a sheet', () => {
  const upload = (text: string) => ({ fileName: 'bao-cao.csv', mediaType: 'text/csv', bytes: new TextEncoder().encode(text) })
  const send = (ctx: Ctx, text: string, reason?: string) => importSheet(clerk(ctx, '2025-07-05'), { code: 'CS-09', upload: upload(text), reason })

  test('of a whole month waits as one difference', async () => {
    await scenario({ today: '2025-07-05' }, async (ctx) => {
      const id = await send(ctx, '\uFEFFKỳ;Đơn vị;Tử số;Mẫu số\r\n6/2025;Hà Nội;20;40\r\n6/2025;Lào Cai;3;10\r\n')
      expect((await proposalFile(other(ctx, '2025-07-05'), id)).differences.map(({ unit, newValue }) => [unit, newValue])).toEqual([
        ['ha-noi', 50],
        ['lao-cai', 30],
      ])
    })
  })

  test('with one bad cell keeps all of it back and names the cell', async () => {
    await scenario({ today: '2025-07-05' }, async (ctx) => {
      const refused = await send(ctx, 'Kỳ,Đơn vị,Tử số,Mẫu số\n2025-06,Hà Nội,20,40\n2025-06,Lào Cai,11,10\n').catch((error: unknown) => error)
      expect(refused).toMatchObject({ slug: 'indicator-values-invalid', faults: [{ at: 'C3', words: { vi: 'Ô C3: Tử số lớn hơn mẫu số.' } }] })
      expect(await openProposals(ctx)).toEqual([])
    })
  })

  test('made as the empty return comes back as it was filled in', async () => {
    await scenario({ today: '2025-07-05' }, async (ctx) => {
      const book = new ExcelJS.Workbook()
      await book.xlsx.load(Buffer.from(await emptySheet(ctx, 'CS-09', '2025-06')) as unknown as ExcelJS.Buffer)
      const sheet = book.worksheets[0]
      expect(sheet?.rowCount).toBe(2 + 63 * 3)
      for (const [at, [top, bottom]] of [
        [30, 60],
        [20, 40],
        [10, 20],
      ].entries()) {
        sheet!.getRow(3 + at).getCell(5).value = top as number
        sheet!.getRow(3 + at).getCell(6).value = bottom as number
      }
      const bytes = new Uint8Array(await book.xlsx.writeBuffer())
      const id = await importSheet(clerk(ctx, '2025-07-05'), { code: 'CS-09', upload: { fileName: 'x.xlsx', mediaType: '', bytes } })
      expect((await proposalFile(other(ctx, '2025-07-05'), id)).differences).toHaveLength(3)
    })
  })

  test('that is no sheet is refused with words', async () => {
    await expect(sheetOf({ fileName: 'x.xlsx', bytes: new Uint8Array([0x50, 0x4b, 3, 4, 0]) })).rejects.toMatchObject({
      slug: 'indicator-sheet-unreadable',
    })
    await expect(sheetOf({ fileName: 'x.csv', bytes: new Uint8Array([0xff, 0xfe, 0xfa]) })).rejects.toMatchObject({
      slug: 'indicator-sheet-unreadable',
    })
  })
})

test('a form names the field of every fault and takes Vietnamese numbers', async () => {
  await scenario({ today: '2025-07-05' }, async (ctx) => {
    const as = clerk(ctx, '2025-07-05')
    const sent = { period: '2025-06', unit: 'ha-noi' }
    await expect(sendEntry(as, 'CS-09', sent, { numerator: 'năm', denominator: '' })).rejects.toMatchObject({
      faults: [{ at: 'numerator' }, { at: 'denominator' }],
    })
    const parts = {
      'numerator.so-huu.cong': '1.000',
      'denominator.so-huu.cong': '1.500',
      'numerator.so-huu.tu': '24',
      'denominator.so-huu.tu': '548',
    }
    const id = await sendEntry(as, 'CS-09', sent, { numerator: '1.024', denominator: '2.048', ...parts })
    expect((await proposalFile(as, id)).differences).toHaveLength(3)
  })
})

test('the demonstration fills every indicator with figures that pass the checks, and leaves nothing behind', async () => {
  await scenario({ today: '2026-08-20' }, async (ctx) => {
    expect(await loadIndicatorDemonstration(ctx)).toBeGreaterThan(5000)
    expect(await loadIndicatorDemonstration(ctx)).toBe(0)
    const cards = await indicatorCards(ctx)
    expect(cards.filter(({ latest: point }) => point === null).map(({ definition }) => definition.code)).toEqual([])
    expect(cards.find(({ definition }) => definition.code === 'CS-05')?.freshness.state).toBe('stale')
    expect(cards.find(({ definition }) => definition.code === 'CS-02')?.latest).toMatchObject({ reported: 33, expected: 34 })
    const all = await knownObservations(ctx, {})
    const groups = Map.groupBy(all, ({ indicator, unit, period }) => `${indicator} ${unit} ${period}`)
    const told = [...groups.values()].flatMap((group) => {
      const cells = group.map((each) => ({ ...each, at: { place: each.period, numerator: each.category, denominator: each.category } }))
      const definition = definitionFor(group[0]?.indicator ?? '', group[0]?.period ?? '')
      return faultsOf(definition, cells, {
        today: ctx.today(),
        reports: (unit, last) => unitsOn(definition, last).includes(unit),
        current: () => null,
        history: () => [],
        reason: 'trình diễn',
      }).map(({ words }) => `${group[0]?.indicator} ${group[0]?.unit} ${group[0]?.period} ${words.vi}`)
    })
    expect(told).toEqual([])
    await removeIndicatorDemonstration(ctx)
    expect([await countDemonstration(ctx), (await openProposals(ctx)).length]).toEqual([0, 0])
  })
})
