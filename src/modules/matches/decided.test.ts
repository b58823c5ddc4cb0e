import { expect, test } from 'vitest'
import type { Ctx } from '../../platform/ctx.ts'
import { scenario } from '../../platform/scenario.ts'
import { hash } from 'node:crypto'
import { weightedShare, wilson } from './agreement.ts'
import { holdAnew, linkChanges } from './change.actions.ts'
import type { RecordChange } from './portion.actions.ts'
import { freeRefused, keepHolds } from './change.store.ts'
import { undo, unlink } from './cluster.actions.ts'
import { db, nodesByKey, recordsByNode } from './edge.store.ts'
import { readLink } from './reading.actions.ts'
import { findingsOf, reviewQueue } from './review.actions.ts'
import { drawSample } from './review.store.ts'
import { givenRun, recordOf, registry, stewardIn } from './testing.ts'

const add = (n: number, changed = {}, key = `GPLX-${n}`): RecordChange => ({ key, record: recordOf(n, changed) })
const edgeOf = async (ctx: Ctx, key: string) => {
  const node = (await nodesByKey(ctx, registry, [key])).get(key)?.id ?? 0
  return db(ctx).selectFrom('matches.edge').selectAll().where('a', '=', node).where('state', '<>', 'superseded').executeTakeFirstOrThrow()
}
const about = (share: ReturnType<typeof wilson>) => ({
  value: expect.closeTo(share?.value ?? -1, 9) as number,
  low: expect.closeTo(share?.low ?? -1, 9) as number,
  high: expect.closeTo(share?.high ?? -1, 9) as number,
})
const lastEvent = async (ctx: Ctx, edge: number): Promise<number> =>
  (await db(ctx).selectFrom('matches.event').select('id').where('edge', '=', edge).orderBy('id', 'desc').executeTakeFirstOrThrow()).id

test('a link whose refusal was undone is asked about anew, of its reader too, and what was said before decides nothing', async () => {
  await scenario({}, async (world) => {
    await givenRun(world)
    const ctx = stewardIn(world, 1)
    await linkChanges(ctx, registry, [add(1, { number: null, place: null })])
    const edge = (await reviewQueue(ctx, {})).questions[0]?.edge ?? 0
    expect(await readLink(ctx, { edge, verdict: 'refuse' })).toBe('refuse')
    expect((await reviewQueue(ctx, {})).total).toBe(0)
    await undo(ctx, { event: await lastEvent(ctx, edge), reason: 'Nhầm hồ sơ' })
    expect((await reviewQueue(ctx, {})).total).toBe(1)
    expect(await readLink(ctx, { edge, verdict: 'accept' })).toBe('accept')
  })
})

test('readers who say that a record means the second person link it to that one, and undoing each step brings the question back', async () => {
  await scenario({}, async (world) => {
    await givenRun(world, { readers: 2 })
    const [one, other, third] = [stewardIn(world, 1), stewardIn(world, 2), stewardIn(world, 3)]
    await linkChanges(one, registry, [add(1, { number: null, place: null })])
    const question = (await reviewQueue(one, {})).questions[0]
    const [edge, second] = [question?.edge ?? 0, question?.second?.id ?? '']
    await expect(readLink(one, { edge, verdict: 'second', person: '001080999999' })).rejects.toThrow('person-not-near')
    await expect(readLink(one, { edge, verdict: 'second', person: question?.person.id })).rejects.toThrow('person-not-near')
    expect(await readLink(one, { edge, verdict: 'second', person: second })).toBeNull()
    expect(await readLink(other, { edge, verdict: 'second', person: second })).toBe('second')
    const nodes = await nodesByKey(world, 'population', [second, question?.person.id ?? ''])
    expect((await nodesByKey(world, registry, ['GPLX-1'])).get('GPLX-1')?.cluster).toBe(nodes.get(second)?.cluster)
    await linkChanges(third, registry, [add(1, { number: null, place: null, sex: null })])
    const chosen = await db(world)
      .selectFrom('matches.edge')
      .selectAll()
      .where('b', '=', nodes.get(second)?.id ?? 0)
      .executeTakeFirstOrThrow()
    expect([chosen.state, chosen.decided_name !== null]).toEqual(['linked', true])
    await undo(third, { event: await lastEvent(world, chosen.id), reason: 'Nhầm hồ sơ' })
    await undo(third, { event: await lastEvent(world, edge), reason: 'Nhầm hồ sơ' })
    expect((await reviewQueue(one, {})).questions.map((each) => each.edge)).toEqual([edge])
  })
})

test('a sampled link that was held right counts as wrong once it is taken back, and as right again when that is undone', async () => {
  await scenario({}, async (world) => {
    const run = await givenRun(world)
    const ctx = stewardIn(world, 1)
    await linkChanges(ctx, registry, [add(1), add(2), add(3)])
    await drawSample(ctx, run.id, 2)
    const { questions } = await reviewQueue(ctx, { kind: 'sample' })
    for (const { edge } of questions) await readLink(ctx, { edge, verdict: 'accept' })
    expect((await findingsOf(ctx, run.id)).measured).toEqual(about(wilson(2, 2)))
    const event = await unlink(ctx, { edge: questions[0]?.edge ?? 0, reason: 'Ảnh là của người khác' })
    expect((await findingsOf(ctx, run.id)).measured).toEqual(about(wilson(1, 2)))
    await undo(ctx, { event, reason: 'Nhầm hồ sơ' })
    expect((await findingsOf(ctx, run.id)).measured).toEqual(about(wilson(2, 2)))
  })
})

test('whoever is no longer held by a link that was taken back weighs for other records as if nobody held them, until that is undone', async () => {
  await scenario({}, async (world) => {
    await givenRun(world)
    const ctx = stewardIn(world, 1)
    const bare = add(1, { number: null, place: null }, 'GPLX-50')
    const weight = async () => (await edgeOf(ctx, 'GPLX-50')).weight
    await linkChanges(ctx, registry, [bare])
    const free = await weight()
    await linkChanges(ctx, registry, [add(1)])
    const taken = await weight()
    expect(taken).toBeLessThan(free ?? 0)
    const event = await unlink(ctx, { edge: (await edgeOf(ctx, 'GPLX-1')).id, reason: 'Ảnh là của người khác' })
    expect(await weight()).toBe(free)
    await linkChanges(ctx, registry, [add(1, { sex: null })])
    expect(await weight()).toBe(free)
    await undo(ctx, { event, reason: 'Nhầm hồ sơ' })
    expect(await weight()).toBe(taken)
    await linkChanges(ctx, registry, [{ key: 'GPLX-1', record: null }])
    expect(await weight()).toBe(free)
  })
})

test('a run in bulk does not hold people again whom somebody said its records do not mean', async () => {
  await scenario({}, async (world) => {
    const run = await givenRun(world)
    const ctx = stewardIn(world, 1)
    await linkChanges(ctx, registry, [add(1), add(1, { number: null, place: null }, 'GPLX-50')])
    const { id, a } = await edgeOf(ctx, 'GPLX-1')
    const holds = (await recordsByNode(ctx, [a]))[0]?.holds ?? []
    await unlink(ctx, { edge: id, reason: 'Ảnh là của người khác' })
    const { weight: free } = await edgeOf(ctx, 'GPLX-50')
    await keepHolds(ctx, a, holds)
    await holdAnew(ctx, registry, new Map([[holds[0] ?? 0, 1]]), run.id)
    expect((await edgeOf(ctx, 'GPLX-50')).weight).toBeLessThan(free ?? 0)
    await holdAnew(ctx, registry, await freeRefused(ctx, registry), run.id)
    expect((await edgeOf(ctx, 'GPLX-50')).weight).toBe(free)
    expect(await freeRefused(ctx, registry)).toEqual(new Map())
  })
})

const drawnOf = async (ctx: Ctx) =>
  (
    await db(ctx)
      .selectFrom('matches.review as v')
      .innerJoin('matches.edge as e', 'e.id', 'v.edge')
      .innerJoin('matches.node as n', 'n.id', 'e.a')
      .select(['n.key', 'e.class'])
      .where('v.kind', '=', 'sample')
      .orderBy('n.key')
      .execute()
  ).map(({ key, class: evidence }) => `${key} ${evidence}`)

test('as many links by likeness are drawn as by number, and a second draw takes others than the first', async () => {
  await scenario({}, async (world) => {
    const run = await givenRun(world)
    await linkChanges(
      stewardIn(world, 1),
      registry,
      [1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => add(n)),
    )
    const rare = await edgeOf(world, 'GPLX-4')
    await db(world)
      .updateTable('matches.edge')
      .set({ class: 'E' })
      .where('id', '>', rare.id - 1)
      .where('id', '<', rare.id + 3)
      .execute()
    await drawSample(world, run.id, 4)
    const first = await drawnOf(world)
    expect(first.filter((each) => each.endsWith('E')).length).toBe(2)
    await drawSample(world, run.id, 3)
    expect((await drawnOf(world)).length).toBe(7)
    expect(await drawnOf(world)).toEqual(expect.arrayContaining(first))
  })
})

test('a few of the links of a day are drawn for readers, the same ones whenever the records come', async () => {
  const key = Array.from({ length: 5000 }, (_each, n) => `GPLX-${n}`).find((each) => hash('md5', each, 'buffer').readUInt32BE() % 2000 === 0) ?? ''
  await scenario({}, async (world) => {
    await givenRun(world)
    const clerk = stewardIn(world, 1)
    await linkChanges(clerk, registry, [add(1, {}, key), add(2, {}, `${key}-khac`)])
    expect(await drawnOf(world)).toEqual([`${key} A`])
    await linkChanges(clerk, registry, [add(1, { sex: null }, key)])
    expect(await drawnOf(world)).toEqual([`${key} A`])
  })
})

test('each kind of links weighs in the measured precision by how many there are of it, and one nobody read widens the interval', () => {
  const [number, likeness] = [
    { stratum: 'number', size: 9000, sampled: 50, good: 50 },
    { stratum: 'likeness', size: 1000, sampled: 50, good: 40 },
  ] as const
  const both = weightedShare([number, likeness])
  expect(both?.value).toBeCloseTo(0.98, 10)
  expect(both?.low).toBeGreaterThan(0.9)
  expect(both?.low).toBeLessThan(0.95)
  expect(weightedShare([{ ...number, size: 40 }])).toEqual(about(wilson(50, 50)))
  const half = weightedShare([number, { ...likeness, sampled: 0, good: 0 }])
  expect([half?.value, (half?.low ?? 1) <= 0.9]).toEqual([1, true])
  expect(weightedShare([{ ...number, sampled: 0, good: 0 }])).toBeNull()
})
