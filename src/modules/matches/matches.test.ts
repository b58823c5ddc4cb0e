import fc from '../../platform/testing-chance.ts'
import { expect, test } from 'vitest'
import { auditOf, chainAuditNow } from '../../platform/audit.ts'
import type { Ctx } from '../../platform/ctx.ts'
import { scenario, seen } from '../../platform/scenario.ts'
import { readingsOf } from '../identity/index.ts'
import { kappa, type Opinion, outcomeOf, wilson } from './agreement.ts'
import { foresee, linkChanges } from './change.actions.ts'
import type { RecordChange } from './portion.actions.ts'
import { clusterFile, mergeClusters, settleConflict, undo, unlink } from './cluster.actions.ts'
import { partition } from './cluster.ts'
import { inPortions, linkDay, type Within } from './day.actions.ts'
import { marked } from './difference.ts'
import { loadMatchDemonstration, removeMatchDemonstration } from './demonstration.ts'
import { db, nodesByKey, population } from './edge.store.ts'
import { openConflictList } from './event.store.ts'
import type { Foresight } from './foresight.actions.ts'
import { readLink } from './reading.actions.ts'
import { findingsOf, reviewQueue } from './review.actions.ts'
import { drawSample } from './review.store.ts'
import { listRuns } from './run.actions.ts'
import { empty, givenRun, person, recordOf, registry, stewardIn, worldNow } from './testing.ts'

const add = (n: number, changed = {}, key = `GPLX-${n}`): RecordChange => ({ key, record: recordOf(n, changed) })
const clusterOf = async (ctx: Ctx, of: string, key: string) => (await nodesByKey(ctx, of, [key])).get(key)?.cluster
const nodeOf = async (ctx: Ctx, of: string, key: string) => (await nodesByKey(ctx, of, [key])).get(key)?.id as number
const edgeOf = async (ctx: Ctx, key: string) => {
  const node = await nodeOf(ctx, registry, key)
  return (await db(ctx)
    .selectFrom('matches.edge')
    .selectAll()
    .where('a', '=', node)
    .where('state', '<>', 'superseded')
    .executeTakeFirstOrThrow()) as { id: number; state: string; b: number }
}

test('a graph falls into the same clusters whatever the order of its links, and two numbers are never one by themselves', () => {
  const nodes = Array.from({ length: 12 }, (_each, id) => ({ id: id + 1, key: `n${id}`, person: id < 3 ? String(id) : null }))
  const link = fc.record({
    a: fc.integer({ min: 1, max: 12 }),
    b: fc.integer({ min: 1, max: 12 }),
    weight: fc.integer({ min: 0, max: 20 }),
    human: fc.boolean(),
  })
  fc.assert(
    fc.property(fc.array(link, { maxLength: 25 }), fc.integer(), (links, seed) => {
      const unique = [
        ...new Map(links.filter(({ a, b }) => a !== b).map((each) => [[each.a, each.b].toSorted((p, q) => p - q).join(), each])).values(),
      ]
      const edges = unique.map((each, id) => ({ ...each, id, forced: false, merge: false }))
      const shuffled = edges
        .map((edge) => ({ edge, at: (edge.id * 7919 + seed) % 101 }))
        .toSorted((a, b) => a.at - b.at)
        .map(({ edge }) => edge)
      const [one, other] = [partition(nodes, edges), partition(nodes, shuffled)]
      expect([...other.cluster]).toEqual([...one.cluster])
      expect(new Set(other.conflicts.map(({ edge }) => edge))).toEqual(new Set(one.conflicts.map(({ edge }) => edge)))
      expect(new Set([1, 2, 3].map((id) => one.cluster.get(id))).size).toBe(3)
      for (const [node, cluster] of one.cluster) expect(cluster).toBeLessThanOrEqual(node)
    }),
  )
})

test('records that name their person are linked, and a change, a removal and a return follow with their ids unchanged', async () => {
  await scenario({ as: 'standing-clerk' }, async (ctx) => {
    await givenRun(ctx)
    const first = await linkChanges(ctx, registry, [add(1), add(2), add(3)])
    expect(first).toMatchObject({ changed: 3, linked: 3, review: 0, conflicts: 0 })
    const [node, cluster] = [await nodeOf(ctx, registry, 'GPLX-1'), await clusterOf(ctx, registry, 'GPLX-1')]
    expect(cluster).toBe(await clusterOf(ctx, population, person(1).number))
    expect(await linkChanges(ctx, registry, [add(1)])).toMatchObject({ changed: 0 })
    await linkChanges(ctx, registry, [{ key: 'GPLX-1', record: recordOf(9) }])
    expect(await clusterOf(ctx, registry, 'GPLX-1')).toBe(await clusterOf(ctx, population, person(9).number))
    await linkChanges(ctx, registry, [{ key: 'GPLX-1', record: null }])
    expect(await clusterOf(ctx, registry, 'GPLX-1')).toBe(node)
    await linkChanges(ctx, registry, [add(1)])
    expect([await nodeOf(ctx, registry, 'GPLX-1'), await clusterOf(ctx, registry, 'GPLX-1')]).toEqual([node, cluster])
  })
})

const step = fc.record({
  key: fc.integer({ min: 0, max: 7 }),
  of: fc.integer({ min: 0, max: 39 }),
  fault: fc.constantFrom('none', 'bare', 'placeless', 'twice', 'removed'),
})
const changeOf = ({ key, of, fault }: { key: number; of: number; fault: string }): RecordChange => {
  const faults: Record<string, object> = {
    none: {},
    bare: { number: null, place: null },
    placeless: { number: null },
    twice: { number: null, sex: null, birth: person(of).birth.replace('/03/', '/04/') },
  }
  return { key: `GPLX-${key}`, record: fault === 'removed' ? null : recordOf(of % 12, faults[fault]) }
}

/** One piece of work at a time, all in one transaction. */
function inTurn(ctx: Ctx): Within {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const mine = last.then(() => work(ctx))
    last = mine
    return mine
  }
}

test('of what a day says of one record the last holds, however the day is cut', async () => {
  await scenario({ as: 'standing-clerk' }, async (ctx) => {
    await givenRun(ctx)
    const day = [add(2), add(1), { key: 'GPLX-2', record: null }, add(3), { key: 'GPLX-1', record: recordOf(9) }]
    const done: number[] = []
    const sum = await linkDay(inTurn(ctx), registry, day, { portion: 1, told: (count) => done.push(count) })
    expect([sum.linked, sum.removed, done]).toEqual([2, 0, [1, 2, 3]])
    expect(await clusterOf(ctx, registry, 'GPLX-1')).toBe(await clusterOf(ctx, population, person(9).number))
    expect(await nodesByKey(ctx, registry, ['GPLX-2'])).toEqual(new Map())
    expect(await linkDay(inTurn(ctx), registry, day)).toMatchObject({ changed: 0, removed: 0 })
  })
})

test('changes in any order and any portions, foreseen at any time, come to what linking everything at once does', async () => {
  await scenario({ as: 'standing-clerk' }, async (ctx) => {
    await givenRun(ctx)
    const cut = fc.record({ portion: fc.integer({ min: 1, max: 5 }), early: fc.integer({ min: 0, max: 3 }) })
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 14 }), cut, async (steps, { portion, early }) => {
        await empty(ctx)
        const changes = steps.map(changeOf)
        await linkForeseen(ctx, inPortions(changes, portion), early)
        const piecemeal = await worldNow(ctx)
        await empty(ctx)
        await linkChanges(ctx, registry, [...new Map(changes.map((each) => [each.key, each])).values()].toReversed())
        expect(piecemeal).toEqual(await worldNow(ctx))
      }),
      { numRuns: 40 },
    )
  })
})

/** Links portions one after another, each foreseen when so many others were still to be linked before it. */
async function linkForeseen(ctx: Ctx, portions: readonly RecordChange[][], early: number): Promise<void> {
  const ahead: Foresight[] = []
  for (const [at, part] of portions.entries()) {
    for (const next of portions.slice(ahead.length, early === 0 ? 0 : at + early)) ahead.push(await foresee(ctx, registry, next))
    await linkChanges(ctx, registry, part, ahead[at])
  }
}

test('a link taken back frees the person, is journalled, stays off when changes are linked again, and can be undone', async () => {
  await scenario({}, async (world) => {
    await givenRun(world)
    const ctx = stewardIn(world, 1)
    await linkChanges(ctx, registry, [add(1)])
    const edge = await edgeOf(ctx, 'GPLX-1')
    const event = await unlink(ctx, { edge: edge.id, reason: 'Ảnh là của người khác' })
    expect(await clusterOf(ctx, registry, 'GPLX-1')).not.toBe(await clusterOf(ctx, population, person(1).number))
    await chainAuditNow(ctx)
    expect((await auditOf(ctx, `link:${edge.id}`)).map(({ action }) => action)).toContain('matches.unlinked')
    await linkChanges(ctx, registry, [add(1, { sex: null })])
    expect((await edgeOf(ctx, 'GPLX-1')).state).toBe('refused')
    await undo(ctx, { event, reason: 'Nhầm hồ sơ' })
    expect(await clusterOf(ctx, registry, 'GPLX-1')).toBe(await clusterOf(ctx, population, person(1).number))
    await expect(undo(ctx, { event, reason: 'Lần nữa' })).rejects.toMatchObject({ slug: 'not-undoable' })
  })
})

test('two numbers said to be one become a conflict that its asker cannot settle; joined by another, the old id leads on, and the merge can be taken back', async () => {
  await scenario({}, async (world) => {
    await givenRun(world)
    const [asker, other] = [stewardIn(world, 1), stewardIn(world, 2)]
    await linkChanges(asker, registry, [add(1), add(9)])
    const [one, two] = [await clusterOf(asker, population, person(1).number), await clusterOf(asker, population, person(9).number)] as [
      number,
      number,
    ]
    await mergeClusters(asker, { cluster: one, other: two, reason: 'Cùng ảnh chân dung' })
    expect(await clusterOf(asker, population, person(9).number)).toBe(two)
    const [conflict] = await openConflictList(asker, [registry])
    expect(conflict?.numbers).toEqual([person(1).number, person(9).number].toSorted())
    expect((await clusterFile(asker, two, 'conflict')).others.map(({ key }) => key)).toEqual([person(1).number])
    const join = { conflict: conflict?.id ?? 0, outcome: 'join' as const, reason: 'Đã xác minh tại nơi cư trú' }
    await expect(settleConflict(asker, join)).rejects.toMatchObject({ slug: 'second-person-needed' })
    await settleConflict(other, join)
    const file = await clusterFile(other, Math.max(one, two), 'review')
    expect([file.id, file.members.length]).toEqual([Math.min(one, two), 4])
    expect(file.events.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['merged', 'settled', 'conflict']))
    await unlink(other, { edge: conflict?.edge ?? 0, reason: 'Xác minh lại: hai người' })
    expect(await clusterOf(other, population, person(9).number)).toBe(two)
  })
})

test('two readers are blind to each other, one who has read is not asked again, and a third decides where they differ', async () => {
  await scenario({}, async (world) => {
    const run = await givenRun(world, { readers: 2 })
    const [one, two, three] = [stewardIn(world, 1), stewardIn(world, 2), stewardIn(world, 3)]
    await linkChanges(one, registry, [add(1, { number: null, place: null }), add(2, { number: null, place: null })])
    const queue = await reviewQueue(one, {})
    expect(queue.total).toBe(2)
    const [first, second] = queue.questions.map(({ edge }) => edge) as [number, number]
    expect(await readLink(one, { edge: first, verdict: 'accept', seconds: 10 })).toBeNull()
    await expect(readLink(one, { edge: first, verdict: 'accept' })).rejects.toMatchObject({ slug: 'link-already-read' })
    expect((await reviewQueue(one, {})).total).toBe(1)
    expect(await readLink(two, { edge: first, verdict: 'refuse', seconds: 30 })).toBeNull()
    expect(await readLink(three, { edge: first, verdict: 'accept' })).toBe('accept')
    expect(await readLink(one, { edge: second, verdict: 'refuse' })).toBeNull()
    expect(await readLink(two, { edge: second, verdict: 'refuse' })).toBe('refuse')
    await expect(readLink(three, { edge: second, verdict: 'accept' })).rejects.toMatchObject({ slug: 'link-already-decided' })
    const found = await findingsOf(world, run.id)
    expect([found.pairs, found.kappa]).toEqual([
      2,
      kappa([
        ['accept', 'refuse'],
        ['refuse', 'refuse'],
      ]),
    ])
    const { id: edge } = await db(world)
      .selectFrom('matches.edge')
      .select('id')
      .where('id', '=', first)
      .where('state', '=', 'linked')
      .executeTakeFirstOrThrow()
    expect(edge).toBe(first)
  })
})

test('readers’ opinions on sampled links give the run its measured precision; what they refuse is taken off at once', async () => {
  await scenario({}, async (world) => {
    const run = await givenRun(world)
    const ctx = stewardIn(world, 1)
    await linkChanges(ctx, registry, [add(1), add(2), add(3), add(4)])
    await drawSample(ctx, run.id, 4)
    const { questions } = await reviewQueue(ctx, { kind: 'sample' })
    for (const [at, { edge }] of questions.entries()) await readLink(ctx, { edge, verdict: at === 0 ? 'refuse' : 'accept' })
    const found = await findingsOf(ctx, run.id)
    expect(found.measured).toEqual(wilson(3, 4))
    expect(found.standing.filter(({ state }) => state === 'linked').reduce((sum, { n }) => sum + n, 0)).toBe(3)
  })
})

test('whoever only reads figures sees no people, and each look at people stands in the journal with its reason', async () => {
  await scenario({}, async (world) => {
    await givenRun(world)
    const clerk = stewardIn(world, 1)
    await linkChanges(clerk, registry, [add(1, { number: null, place: null })])
    const inspector = seen(world, { as: 'inspector' })
    expect((await listRuns(inspector)).map(({ code }) => code)).toEqual(['DS2025-900'])
    await expect(reviewQueue(inspector, {})).rejects.toMatchObject({ slug: 'forbidden' })
    await expect(clusterFile(inspector, 1, 'review')).rejects.toMatchObject({ slug: 'forbidden' })
    expect(await listRuns(seen(world, { as: 'agency-clerk', agency: 'bo-y-te' }))).toEqual([])
    const { questions } = await reviewQueue(seen(world, { as: 'agency-clerk', agency: 'bo-cong-an' }), {})
    await chainAuditNow(world)
    const [journalled] = await auditOf(world, `link:${questions[0]?.edge}`)
    expect(journalled).toMatchObject({ action: 'matches.person-read', details: { run: 'DS2025-900', purpose: 'review of a doubt' } })
  })
})

test('people of the population see that a reader was asked about them, and that a steward looked them up', async () => {
  await scenario({}, async (world) => {
    await givenRun(world)
    const clerk = stewardIn(world, 1)
    await linkChanges(clerk, registry, [add(1, { number: null, place: null })])
    const { questions } = await reviewQueue(clerk, {})
    await clusterFile(clerk, await nodeOf(clerk, population, questions[0]?.person.id ?? ''), 'complaint')
    await chainAuditNow(world)
    const purposes = (await readingsOf(world, { id: '-', profile: { personalId: questions[0]?.person.id ?? '' } })).map(({ purpose }) => purpose)
    expect(purposes).toEqual(['Giải quyết khiếu nại về liên kết dữ liệu', 'Rà soát liên kết giữa cơ sở dữ liệu ngành và dữ liệu dân cư'])
  })
})

test('what readers come to: one decides alone, two who agree decide, a third breaks a difference', () => {
  const come = (said: readonly Opinion[], readers: 1 | 2) =>
    outcomeOf(
      said.map((verdict) => ({ verdict, person: null })),
      readers,
    )?.verdict ?? null
  expect([come(['accept'], 1), come(['accept'], 2), come(['accept', 'accept'], 2)]).toEqual(['accept', null, 'accept'])
  expect([come(['accept', 'refuse'], 2), come(['accept', 'refuse', 'unsure'], 2)]).toEqual([null, 'unsure'])
  const meant = (...people: readonly string[]) =>
    outcomeOf(
      people.map((each) => ({ verdict: 'second', person: each })),
      2,
    )?.person ?? null
  expect([meant('1', '1'), meant('1', '2'), meant('1', '2', '2')]).toEqual(['1', null, '2'])
  expect(wilson(100, 100)?.low).toBeCloseTo(0.963, 3)
  expect(
    kappa([
      ['accept', 'accept'],
      ['refuse', 'refuse'],
    ]),
  ).toBe(1)
})

test('a reader’s eye is led to the signs that differ, and not to capitals', () => {
  const differing = (mine: string, other: string) =>
    marked(mine, other)
      .filter(({ differs }) => differs)
      .map(({ text }) => text)
  expect(differing('NGUYỄN VĂN AN', 'Nguyễn Văn An')).toEqual([])
  expect(differing('Nguyễn Van An', 'Nguyễn Văn An')).toEqual(['Van'])
  expect(differing('001080200401', '001080200407')).toEqual(['1'])
  expect(differing('02/03/1981', '03/02/1981').join('')).not.toBe('')
})

test('the demonstration loads fast, leaves readers something to do, and goes without a trace', async () => {
  await scenario({ today: '2026-11-20' }, async (world) => {
    const began = performance.now()
    await loadMatchDemonstration(world, stewardIn(world, 1), stewardIn(world, 2))
    expect(performance.now() - began).toBeLessThan(2000)
    const [run] = await listRuns(world)
    expect(run?.report?.linked ?? 0).toBeGreaterThan(20)
    expect((await reviewQueue(stewardIn(world, 1), {}, 50)).total).toBeGreaterThan(10)
    expect((await openConflictList(world, [registry])).length).toBeGreaterThanOrEqual(1)
    await removeMatchDemonstration(world)
    expect(await db(world).selectFrom('matches.node').selectAll().execute()).toEqual([])
    expect(await listRuns(world)).toEqual([])
  })
})
