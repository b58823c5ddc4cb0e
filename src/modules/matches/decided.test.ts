import { expect, test } from 'vitest'
import type { Ctx } from '../../platform/ctx.ts'
import { scenario } from '../../platform/scenario.ts'
import { wilson } from './agreement.ts'
import { linkChanges, type RecordChange } from './change.actions.ts'
import { undo, unlink } from './cluster.actions.ts'
import { db } from './edge.store.ts'
import { findingsOf, readLink, reviewQueue } from './review.actions.ts'
import { drawSample } from './review.store.ts'
import { givenRun, recordOf, registry, stewardIn } from './testing.ts'

const add = (n: number, changed = {}, key = `GPLX-${n}`): RecordChange => ({ key, record: recordOf(n, changed) })
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

test('a sampled link that was held right counts as wrong once it is taken back, and as right again when that is undone', async () => {
  await scenario({}, async (world) => {
    const run = await givenRun(world)
    const ctx = stewardIn(world, 1)
    await linkChanges(ctx, registry, [add(1), add(2), add(3)])
    await drawSample(ctx, run.id, 2)
    const { questions } = await reviewQueue(ctx, { kind: 'sample' })
    for (const { edge } of questions) await readLink(ctx, { edge, verdict: 'accept' })
    expect((await findingsOf(ctx, run.id)).measured).toEqual(wilson(2, 2))
    const event = await unlink(ctx, { edge: questions[0]?.edge ?? 0, reason: 'Ảnh là của người khác' })
    expect((await findingsOf(ctx, run.id)).measured).toEqual(wilson(1, 2))
    await undo(ctx, { event, reason: 'Nhầm hồ sơ' })
    expect((await findingsOf(ctx, run.id)).measured).toEqual(wilson(2, 2))
  })
})
