import { expect, test } from 'vitest'
import { discrepanciesOf } from '../../src/modules/discrepancies/store.ts'
import { followFeeds } from '../../src/modules/discrepancies/index.ts'
import { linkChanges } from '../../src/modules/matches/change.actions.ts'
import { mergeClusters, readLink, undo, unlink } from '../../src/modules/matches/index.ts'
import { tellAllBelonging } from '../../src/modules/matches/belonging.store.ts'
import { nodesByKey, population } from '../../src/modules/matches/edge.store.ts'
import { settle } from '../../src/modules/matches/settle.actions.ts'
import { givenRun, person, recordOf, registry, stewardIn } from '../../src/modules/matches/testing.ts'
import { changeRecord, goldenRecord, readRecord, registryFor, takeMoved } from '../../src/modules/records/index.ts'
import type { Ctx } from '../../src/platform/ctx.ts'
import { scenario, seen } from '../../src/platform/scenario.ts'
import { sql } from 'kysely'

const day = (written: string) => written.split('/').toReversed().join('-')
const key = 'GPLX-1'

/** People of the population and a licence of the second of them, written with some number; both as their registries keep them. */
async function entered(ctx: Ctx, number: string | null): Promise<void> {
  await givenRun(ctx)
  for (const n of [1, 2]) {
    const { number: own, name, birth, sex } = person(n)
    const fields = { full_name: name, date_of_birth: day(birth), sex, province: 'Hà Nội' }
    await changeRecord(ctx, { registry: population, key: own, fields, reason: 'Đăng ký' })
  }
  const { name, birth, sex } = person(1)
  const fields = { full_name: `${name} Hai`, date_of_birth: day(birth), sex, licence_class: 'B', issued_on: '2021-03-04' }
  await changeRecord(ctx, { registry, key, fields: number === null ? fields : { ...fields, id_number: number }, from: '2021-03-04', reason: 'Cấp' })
}

const link = (ctx: Ctx, number: string | null) => linkChanges(ctx, registry, [{ key, record: recordOf(1, { number }) }])
const registriesOf = async (ctx: Ctx, n: number) => (await goldenRecord(ctx, person(n).number)).registries.toSorted()
const edgeOf = async (ctx: Ctx, n: number) => {
  const [record, of] = [await nodesByKey(ctx, registry, [key]), await nodesByKey(ctx, population, [person(n).number])]
  const { rows } = await sql<{ id: number; state: string }>`select id, state from matches.edge
    where a = ${record.get(key)?.id ?? 0} and b = ${of.get(person(n).number)?.id ?? 0}`.execute(ctx.db)
  return rows[0] ?? { id: 0, state: 'none' }
}
const accept = async (reader: Ctx) => readLink(reader, { edge: (await edgeOf(reader, 1)).id, verdict: 'accept' })
/** The machine finds the record linked with the second person, or in doubt. */
async function found(ctx: Ctx, state: 'linked' | 'review'): Promise<void> {
  const { rows } = await sql<{ a: number }>`update matches.edge set state = ${state} where id = ${(await edgeOf(ctx, 1)).id} returning a`.execute(
    ctx.db,
  )
  await settle(
    ctx,
    rows.map(({ a }) => a),
  )
}
const both = ['driving-licences', 'population']

test('a record with an older number is in the golden record of its person as long as its link holds, and a discrepancy opens and closes with it', async () => {
  await scenario({ today: '2026-03-02' }, async (world) => {
    const steward = stewardIn(world, 1)
    const open = async () => {
      await followFeeds(world, (work) => work(world))
      return (await discrepanciesOf(world, {}, 10)).map(({ person: of, field, differing }) => [of, field, differing.linkedOn])
    }
    await entered(world, '012345678')
    expect([await registriesOf(world, 1), await open()]).toEqual([['population'], []])
    await link(steward, '012345678')
    expect([(await edgeOf(world, 1)).state, await registriesOf(world, 1), await open()]).toEqual(['review', ['population'], []])
    await accept(steward)
    expect([await registriesOf(world, 1), await registriesOf(world, 2)]).toEqual([both, ['population']])
    const { survivors } = await goldenRecord(world, person(1).number)
    expect(survivors.find(({ field }) => field === 'full_name')?.others).toMatchObject([{ registry, key, linkedOn: '2026-03-02' }])
    expect(await open()).toEqual([[person(1).number, 'full_name', '2026-03-02']])
    const { holder } = await readRecord(world, registryFor(world, registry), key, '2026-03-02')
    expect(holder).toEqual({ person: person(1).number, linkedOn: '2026-03-02' })
    const event = await unlink(steward, { edge: (await edgeOf(world, 1)).id, reason: 'Ảnh là của người khác' })
    expect([await registriesOf(world, 1), await open()]).toEqual([['population'], []])
    await undo(steward, { event, reason: 'Nhầm hồ sơ' })
    expect([await registriesOf(world, 1), (await open()).length]).toEqual([both, 1])
    await linkChanges(steward, registry, [{ key, record: null }])
    expect([await registriesOf(world, 1), await open()]).toEqual([['population'], []])
  })
})

test('a record that bears its person’s number leaves the golden record when a reader says that it is not theirs', async () => {
  await scenario({ today: '2026-03-02' }, async (world) => {
    const steward = stewardIn(world, 1)
    await entered(world, person(1).number)
    await link(steward, person(1).number)
    const { holder } = await readRecord(world, registryFor(world, registry), key, '2026-03-02')
    expect([await registriesOf(world, 1), holder.linkedOn]).toEqual([both, null])
    const event = await unlink(steward, { edge: (await edgeOf(world, 1)).id, reason: 'Mượn số' })
    expect(await registriesOf(world, 1)).toEqual(['population'])
    await undo(steward, { event, reason: 'Nhầm hồ sơ' })
    expect(await registriesOf(world, 1)).toEqual(both)
  })
})

test('against a number that is another person’s a link holds only where a reader decided it', async () => {
  await scenario({ today: '2026-03-02' }, async (world) => {
    const steward = stewardIn(world, 1)
    await entered(world, null)
    await link(steward, null)
    await found(world, 'linked')
    expect(await registriesOf(world, 1)).toEqual(both)
    await changeRecord(seen(world, { today: '2026-03-02' }), { registry, key, fields: { id_number: person(2).number }, reason: 'Bổ sung số' })
    expect([await registriesOf(world, 1), await registriesOf(world, 2)]).toEqual([['population'], both])
    await found(world, 'review')
    expect([await registriesOf(world, 1), await registriesOf(world, 2)]).toEqual([['population'], both])
    await accept(steward)
    expect([await registriesOf(world, 1), await registriesOf(world, 2)]).toEqual([both, ['population']])
  })
})

test('a merge of clusters brings a record to the one person in them, and telling all of a registry changes nothing that was told', async () => {
  await scenario({ today: '2026-03-02' }, async (world) => {
    const steward = stewardIn(world, 1)
    await entered(world, null)
    await linkChanges(steward, registry, [{ key, record: { number: null, name: 'Cao Lạ Mặt', birth: '29/02/1988', sex: null, place: null } }])
    await link(steward, person(1).number)
    await linkChanges(steward, registry, [{ key, record: { number: null, name: 'Cao Lạ Mặt', birth: '29/02/1988', sex: null, place: null } }])
    expect(await registriesOf(world, 1)).toEqual(['population'])
    const [record, of] = [await nodesByKey(world, registry, [key]), await nodesByKey(world, population, [person(1).number])]
    await mergeClusters(steward, { cluster: record.get(key)?.id ?? 0, other: of.get(person(1).number)?.id ?? 0, reason: 'Cùng ảnh chân dung' })
    expect(await registriesOf(world, 1)).toEqual(both)
    await takeMoved(world, 100)
    await tellAllBelonging(world, registry)
    expect([await registriesOf(world, 1), await takeMoved(world, 100)]).toEqual([both, []])
  })
})
