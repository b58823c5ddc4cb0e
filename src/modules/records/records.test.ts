import fc from '../../platform/testing-chance.ts'
import { describe, expect, test } from 'vitest'
import { chainAuditNow } from '../../platform/audit.ts'
import { addDays, startOf } from '../../platform/dates.ts'
import { scenario, seen } from '../../platform/scenario.ts'
import { type FieldChange, inverse, registryOn } from '../registries/index.ts'
import { changeRecord, decideProposal, mergeRecords, readRecord, removeRecord } from './actions.ts'
import { digestOf } from './digest.ts'
import { goldenRecord } from './golden.actions.ts'
import { heldOn, type Piece, stated } from './history.ts'
import { inboxPage, wordsOf } from '../notices/index.ts'
import { addPersona, readingsOf } from '../identity/index.ts'
import { proposalsOf } from './proposal.store.ts'
import { differencesOf, differing, hashOf, rangesOf } from './range.ts'
import { entriesUnder, rangeSums } from './range.store.ts'
import { changesAfter, insertOrigin, knownPieces, pieceAt } from './store.ts'
import { survivorOf } from './survivorship.ts'
import { tellProposedBy } from './tell.actions.ts'
import { carryOver } from './version.actions.ts'

const today = '2026-03-02'
const labour = registryOn('labour', today)
if (!labour) throw new Error('labour is defined')
const clerk = { as: 'agency-clerk', agency: 'bo-noi-vu' } as const
const police = { as: 'agency-clerk', agency: 'bo-cong-an', account: '00000000-0000-4000-8000-000000000002' } as const
const worker = {
  personal_id: '001090123456',
  full_name: 'Nguyễn Văn Thử',
  date_of_birth: '1990-04-05',
  sex: 'Nam',
  province: 'Hà Nội',
  employment: 'employed',
  surveyed_on: '2026-01-10',
}
const enter = (fields: Record<string, string> = worker, key = 'LD-1', from = '2026-01-10') => ({
  registry: 'labour',
  key,
  fields,
  from,
  reason: 'Thu thập lần đầu',
})

describe('history', () => {
  test('whatever is said of whatever days, each day holds what was said of it last', () => {
    const day = fc.integer({ min: 0, max: 30 }).map((n) => addDays('2026-01-01', n))
    const saying = fc.record({
      from: day,
      days: fc.option(fc.integer({ min: 1, max: 12 })),
      field: fc.constantFrom('a', 'b'),
      value: fc.option(fc.constantFrom('1', '2', '3')),
    })
    fc.assert(
      fc.property(fc.array(saying, { maxLength: 12 }), (sayings) => {
        let pieces: Piece[] = []
        const model = new Map<string, Record<string, string>>()
        for (const [at, { from, days, field, value }] of sayings.entries()) {
          const until = days === null ? null : addDays(from, days)
          const { superseded, opened } = stated(pieces, { from, until, patch: { [field]: value }, origin: at + 1 })
          pieces = [...pieces.filter((piece) => !superseded.includes(piece)), ...opened]
          for (let n = 0; n <= 45; n += 1) {
            const on = addDays('2026-01-01', n)
            if (on < from || (until !== null && on >= until)) continue
            const { [field]: _gone, ...rest } = model.get(on) ?? {}
            model.set(on, value === null ? rest : { ...rest, [field]: value })
          }
        }
        for (let n = 0; n <= 45; n += 1) {
          const on = addDays('2026-01-01', n)
          expect(heldOn(pieces, on)?.fields ?? null).toEqual(model.get(on) ?? null)
          expect(pieces.filter(({ validFrom, validTo }) => validFrom <= on && (validTo === null || validTo > on)).length).toBeLessThan(2)
        }
      }),
      { numRuns: 150 },
    )
  })
})

describe('records', () => {
  test('what held on a day is told as it was known then and as it is known now', async () => {
    await scenario({ today: '2026-01-10', ...clerk }, async (ctx) => {
      await changeRecord(ctx, enter())
      const later = seen(ctx, { today, ...clerk })
      await changeRecord(later, { registry: 'labour', key: 'LD-1', fields: { employment: 'unemployed' }, from: '2026-02-01', reason: 'Nghỉ việc' })
      const held = async (on: string, known: string) => (await readRecord(later, labour, 'LD-1', on, startOf(known))).piece.fields['employment']
      expect(await held('2026-02-15', '2026-02-20')).toBe('employed')
      expect(await held('2026-02-15', '2026-03-03')).toBe('unemployed')
      expect(await held('2026-01-15', '2026-03-03')).toBe('employed')
      await expect(held('2026-01-01', '2026-03-03')).rejects.toMatchObject({ slug: 'record-unknown' })
    })
  })

  test('the feed tells every change once and in order, and each field says where it comes from', async () => {
    await scenario({ today, ...clerk }, async (ctx) => {
      await changeRecord(ctx, enter())
      await changeRecord(ctx, enter({ ...worker, personal_id: '001091000001' }, 'LD-2'))
      await changeRecord(ctx, { registry: 'labour', key: 'LD-1', fields: { occupation: 'Thợ hàn' }, reason: 'Bổ sung' })
      await removeRecord(ctx, { registry: 'labour', key: 'LD-2', from: today, reason: 'Ghi trùng' })
      const lines = await changesAfter(ctx, 'labour', 0, 10)
      expect(lines.map(({ seq, key, kind }) => [seq, key, kind])).toEqual([
        [1, 'LD-1', 'created'],
        [2, 'LD-2', 'created'],
        [3, 'LD-1', 'changed'],
        [4, 'LD-2', 'removed'],
      ])
      expect(lines[2]?.held).toMatchObject({ occupation: 'Thợ hàn', full_name: 'Nguyễn Văn Thử' })
      expect((await changesAfter(ctx, 'labour', 3, 10)).map(({ seq }) => seq)).toEqual([4])
      const { piece } = await readRecord(ctx, labour, 'LD-1', today)
      expect(piece.origins['occupation']).not.toBe(piece.origins['full_name'])
    })
  })

  test('an agency that does not answer for a field proposes; its owner accepts or says why not', async () => {
    await scenario({ today, ...clerk }, async (ctx) => {
      await changeRecord(ctx, enter())
      const outcome = await changeRecord(ctx, {
        registry: 'labour',
        key: 'LD-1',
        fields: { full_name: 'Nguyễn Văn Thữ', occupation: 'Thợ điện' },
        reason: 'Theo sổ lao động',
      })
      expect(outcome.seq).not.toBeNull()
      const [proposal = ''] = outcome.proposals
      expect((await readRecord(ctx, labour, 'LD-1', today)).piece.fields).toMatchObject({ full_name: 'Nguyễn Văn Thử', occupation: 'Thợ điện' })
      await expect(decideProposal(ctx, proposal, { outcome: 'accepted' })).rejects.toMatchObject({ slug: 'forbidden' })
      const owner = seen(ctx, { today, ...police })
      for (const agency of ['bo-noi-vu', 'bo-cong-an']) expect(await proposalsOf(ctx, { agencies: [agency] })).toHaveLength(1)
      await expect(decideProposal(owner, proposal, { outcome: 'refused' })).rejects.toMatchObject({ slug: 'record-fields-wrong' })
      await decideProposal(owner, proposal, { outcome: 'accepted' })
      expect((await readRecord(owner, labour, 'LD-1', today)).piece.fields['full_name']).toBe('Nguyễn Văn Thữ')
      await expect(decideProposal(owner, proposal, { outcome: 'accepted' })).rejects.toMatchObject({ slug: 'record-proposal-decided' })
    })
  })

  test('a proposal is told to the owner’s stewards, its outcome to whoever proposed; no value goes with either', async () => {
    await scenario({ today, ...clerk }, async (ctx) => {
      const [mine, theirs] = [
        await addPersona(ctx, { name: 'noi-vu', displayName: 'Vai noi-vu', role: 'agency-clerk', agency: 'bo-noi-vu' }),
        await addPersona(ctx, { name: 'cong-an', displayName: 'Vai cong-an', role: 'agency-clerk', agency: 'bo-cong-an' }),
      ]
      const told = async (account: string) =>
        (await inboxPage(ctx, account, {}, { offset: 0, limit: 9 })).rows.map((each) => [each.template, wordsOf(each).body.vi])
      await changeRecord(ctx, enter())
      const asking = seen(ctx, { today, ...clerk, account: mine })
      const wish = { registry: 'labour', key: 'LD-1', fields: { full_name: 'Nguyễn Văn Thữ' }, reason: 'Theo sổ' }
      const [proposal = ''] = (await changeRecord(asking, wish)).proposals
      expect(await told(theirs)).toEqual([['record-proposed', expect.stringContaining('Bộ Nội vụ đề nghị sửa một bản ghi')]])
      expect(await told(mine)).toEqual([])
      await decideProposal(seen(ctx, { today, ...police, account: theirs }), proposal, { outcome: 'refused', words: 'Sổ gốc ghi khác' })
      expect(await told(mine)).toEqual([['record-proposal-decided', expect.stringContaining('không được tiếp nhận.\nÝ kiến: Sổ gốc ghi khác')]])
      expect(JSON.stringify([await told(mine), await told(theirs)])).not.toMatch(/Thữ|LD-1/)
      for (const name of ['Nguyễn Văn Thự', 'Nguyễn Văn Thứ']) await changeRecord(asking, { ...wish, fields: { full_name: name } })
      for (const id of ['tệp', 'tệp']) await tellProposedBy(ctx, labour, { id, agency: 'bo-noi-vu', since: startOf(today) })
      expect((await told(theirs)).filter(([template]) => template === 'records-proposed')).toEqual([
        ['records-proposed', expect.stringContaining('2 đề nghị chờ tiếp nhận')],
      ])
    })
  })

  test('a proposal about a value that has since moved is not carried out blindly', async () => {
    await scenario({ today, ...clerk }, async (ctx) => {
      await changeRecord(ctx, enter())
      const asked = async (name: string) =>
        (await changeRecord(ctx, { registry: 'labour', key: 'LD-1', fields: { full_name: name }, reason: 'Theo sổ' })).proposals[0] ?? ''
      const [first, second] = [await asked('Nguyễn Văn Một'), await asked('Nguyễn Văn Hai')]
      const owner = seen(ctx, { today, ...police })
      await decideProposal(owner, first, { outcome: 'accepted' })
      await expect(decideProposal(owner, second, { outcome: 'accepted' })).rejects.toMatchObject({ slug: 'record-value-moved' })
    })
  })

  test('whose record is looked at can see who looked, at which fields and why; no value goes with it', async () => {
    await scenario({ today, ...clerk }, async (ctx) => {
      await changeRecord(ctx, enter())
      await readRecord(ctx, labour, 'LD-1', today)
      await chainAuditNow(ctx)
      const [reading] = await readingsOf(ctx, { id: '-', profile: { personalId: worker.personal_id } })
      expect(reading).toMatchObject({ reader: { agency: 'bo-noi-vu' }, purpose: `Xem bản ghi trong ${labour.name.vi}`, basis: labour.basis })
      expect(reading?.fields).toEqual(expect.arrayContaining(['name', 'birthdate', 'personal_id']))
      expect(JSON.stringify(reading)).not.toMatch(/Nguyễn Văn Thử|001090123456/)
    })
  })

  test('a merged key leads to the other for ever, also through a second merge', async () => {
    await scenario({ today, ...clerk }, async (ctx) => {
      for (const [at, key] of ['A', 'B', 'C'].entries()) await changeRecord(ctx, enter({ ...worker, occupation: key }, `LD-${at}`))
      await mergeRecords(ctx, { registry: 'labour', key: 'LD-0', into: 'LD-1', reason: 'Một người' })
      await mergeRecords(ctx, { registry: 'labour', key: 'LD-1', into: 'LD-2', reason: 'Một người' })
      const { piece, leads } = await readRecord(ctx, labour, 'LD-0', today)
      expect([piece.key, leads]).toEqual(['LD-2', 'LD-2'])
      await expect(mergeRecords(ctx, { registry: 'labour', key: 'LD-2', into: 'LD-0', reason: 'Ngược lại' })).rejects.toMatchObject({
        slug: 'record-cannot-merge',
      })
    })
  })

  test('what several registries say of a person is judged by a rule for each field, and those who differ are named', async () => {
    await scenario({ today }, async (ctx) => {
      await changeRecord(ctx, enter({ ...worker, full_name: 'Nguyễn Văn Thử Lại' }))
      const { sex, full_name, date_of_birth } = worker
      await changeRecord(ctx, {
        registry: 'population',
        key: worker.personal_id,
        fields: { full_name, date_of_birth, sex, province: 'Huế' },
        reason: 'Đăng ký thường trú',
      })
      const golden = await goldenRecord(ctx, worker.personal_id)
      expect(golden.survivors.find(({ field }) => field === 'full_name')).toMatchObject({
        chosen: { registry: 'population', value: full_name },
        by: 'source-rank',
      })
      expect(golden.conflicts.find(({ field }) => field === 'full_name')?.owners.toSorted()).toEqual(['bo-cong-an', 'bo-noi-vu'])
    })
  })

  test('agreement outweighs rank, and rank settles a tie', () => {
    const claim = (registry: string, value: string) => ({ registry, key: registry, field: 'x', value, since: today, confirmedOn: today, origin: 1 })
    const rule = { field: 'x', by: 'agreement', rank: ['a', 'b', 'c'] } as const
    expect(survivorOf(rule, [claim('a', '1'), claim('b', '2'), claim('c', '2')])?.chosen.value).toBe('2')
    expect(survivorOf(rule, [claim('b', '2'), claim('a', '1')])?.chosen.value).toBe('1')
  })
})

test('records are carried to another version and back, portion by portion, with their days, their history and where each field comes from', async () => {
  await scenario({ today, as: 'system' }, async (ctx) => {
    const fields = { full_name: 'Nguyễn Văn Thử', date_of_birth: '1990-04-05', occupation: 'Thợ điện', employment: 'employed' }
    for (const key of ['LD-1', 'LD-2', 'LD-3']) await changeRecord(ctx, { registry: 'labour', key, fields, from: '2026-01-01', reason: 'thử' })
    await changeRecord(ctx, { registry: 'labour', key: 'LD-2', fields: { occupation: 'Thợ hàn' }, from: '2026-02-01', reason: 'thử' })
    const changes: FieldChange[] = [
      { is: 'renamed', from: 'occupation', to: 'trade' },
      { is: 'recoded', field: 'employment', codes: { employed: 'working' } },
      { is: 'dropped', field: 'date_of_birth' },
      { is: 'added', field: 'channel', value: 'paper' },
    ]
    const carry = async (steps: readonly FieldChange[]) => {
      const origin = await insertOrigin(ctx, { registry: 'labour', import: null, rule: 'version', reason: 'thử' })
      for (let after: string | null = ''; after !== null; ) after = await carryOver(ctx, 'labour', steps, origin, after, 2)
      return origin
    }
    const known = async (key: string) => (await knownPieces(ctx, 'labour', key)).map((piece) => [piece.validFrom, piece.validTo, piece.fields])
    const before = await known('LD-2')
    const wasFrom = (await knownPieces(ctx, 'labour', 'LD-1'))[0]?.origins
    const then = ctx.now()
    const origin = await carry(changes)
    const [piece] = await knownPieces(ctx, 'labour', 'LD-1')
    expect(piece?.fields).toEqual({ labour_id: 'LD-1', full_name: 'Nguyễn Văn Thử', trade: 'Thợ điện', employment: 'working', channel: 'paper' })
    expect(piece?.origins).toMatchObject({ trade: wasFrom?.['occupation'], full_name: wasFrom?.['full_name'], employment: origin, channel: origin })
    expect((await known('LD-2')).map(([from, to, held]) => [from, to, (held as Record<string, string>)['trade']])).toEqual([
      ['2026-01-01', '2026-02-01', 'Thợ điện'],
      ['2026-02-01', null, 'Thợ hàn'],
    ])
    const lines = (await changesAfter(ctx, 'labour', 4, 10)).map(({ seq, key, held }) => [seq, key, held?.['trade']])
    expect(lines).toEqual([
      [5, 'LD-1', 'Thợ điện'],
      [6, 'LD-2', 'Thợ hàn'],
      [7, 'LD-3', 'Thợ điện'],
    ])
    expect((await pieceAt(ctx, 'labour', 'LD-1', today, then))?.fields['occupation']).toBe('Thợ điện')
    await carry(inverse(changes))
    expect(await known('LD-2')).toEqual(before)
  })
})

describe('two copies of 60,000 records', () => {
  const copy = Array.from({ length: 60_000 }, (_, n) => ({ key: `K${n}`, digest: digestOf({ name: `Người ${n}` }) }))

  test('a thousand records deleted at random from one are all found, by looking into the ranges that differ only', () => {
    const gone = new Set(Array.from({ length: 1000 }, (_, n) => `K${(n * 7919 + 13) % 60_000}`))
    const other = copy.filter(({ key }) => !gone.has(key))
    const prefixes = new Set(differing(rangesOf(copy, 3), rangesOf(other, 3)))
    const within = (entries: typeof copy) => [...prefixes].flatMap((prefix) => [...(underOf(entries).get(prefix) ?? [])])
    const found = differencesOf(within(copy), within(other))
    expect(gone.size).toBe(1000)
    expect(new Set(found.map(({ key }) => key))).toEqual(gone)
    expect(found.every(({ is }) => is === 'missing')).toBe(true)
  })

  const sorted = new Map<object, Map<string, typeof copy>>()
  function underOf(entries: typeof copy): Map<string, typeof copy> {
    const held = sorted.get(entries) ?? Map.groupBy(entries, ({ key }) => rangesOf([{ key, digest: 0n }], 3)[0]?.prefix ?? '')
    sorted.set(entries, held)
    return held
  }
})

test('the database and the program make the same hashes of the same records', async () => {
  await scenario({ today, ...clerk }, async (ctx) => {
    for (let n = 0; n < 20; n += 1) await changeRecord(ctx, enter({ ...worker, occupation: `Nghề số ${n}` }, `LD-${n}`))
    const entries = (await entriesUnder(ctx, 'labour', [''], 100)).map(({ key, digest }) => ({ key, digest: BigInt(digest) }))
    expect(entries).toHaveLength(20)
    for (const depth of [0, 1, 2])
      expect((await rangeSums(ctx, 'labour', depth, '')).map(({ prefix, count, sum }) => ({ prefix, count, hash: hashOf(BigInt(sum)) }))).toEqual(
        rangesOf(entries, depth),
      )
    const { piece } = await readRecord(ctx, labour, 'LD-3', today)
    expect(entries.find(({ key }) => key === 'LD-3')?.digest).toBe(digestOf(piece.fields))
  })
})
