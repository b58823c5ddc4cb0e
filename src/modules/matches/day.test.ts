import { sql } from 'kysely'
import { expect, test } from 'vitest'
import type { Ctx } from '../../platform/ctx.ts'
import { scenario } from '../../platform/scenario.ts'
import { newDatabase } from '../../platform/testing.ts'
import { ctxOnSystem, systemCtx } from '../../system.ts'
import { foresee, linkChanges } from './change.actions.ts'
import type { RecordChange } from './portion.actions.ts'
import { linkDay, type Within } from './day.actions.ts'
import { empty, givenReference, givenRun, person, recordOf, registry, worldNow } from './testing.ts'

const add = (n: number, changed = {}, key = `GPLX-${n}`): RecordChange => ({ key, record: recordOf(n, changed) })
const unnumbered = (n: number) => add(n, { number: null }, `GPLX-${n}-mới`)

const heldNow = async (ctx: Ctx): Promise<string[]> => {
  const { rows } = await sql<{ pid: number }>`select pid from linkage.held where held > 0`.execute(ctx.db)
  return rows.map(({ pid }) => String(pid).padStart(12, '0')).toSorted()
}

test('a record that was judged before somebody else took its person is judged again', async () => {
  await scenario({ as: 'standing-clerk' }, async (ctx) => {
    await givenRun(ctx)
    await linkDay((work) => work(ctx), registry, [add(1), unnumbered(1)])
    const world = await worldNow(ctx)
    await empty(ctx)
    const ahead = await foresee(ctx, registry, [unnumbered(1)])
    const weights = [...ahead.thoughts.values()].map(({ judged }) => judged.verdict.weight?.toFixed(3))
    await linkChanges(ctx, registry, [add(1)])
    await linkChanges(ctx, registry, [unnumbered(1)], ahead)
    expect(await worldNow(ctx)).toEqual(world)
    expect(world.filter((line) => weights.some((weight) => line.endsWith(` ${weight}`)))).toEqual([])
  })
})

test('a record that was changed since it was read is read again, so whom it held is free', async () => {
  await scenario({ as: 'standing-clerk' }, async (ctx) => {
    await givenRun(ctx)
    await linkChanges(ctx, registry, [add(1)])
    const ahead = await foresee(ctx, registry, [add(9, {}, 'GPLX-1')])
    await linkChanges(ctx, registry, [add(2, {}, 'GPLX-1')])
    await linkChanges(ctx, registry, [add(9, {}, 'GPLX-1')], ahead)
    expect(await heldNow(ctx)).toEqual([person(9).number])
  })
})

test('what was foreseen of a reference is nothing once another has come in', async () => {
  await scenario({ as: 'standing-clerk' }, async (ctx) => {
    await givenRun(ctx)
    const ahead = await foresee(ctx, registry, [add(9)])
    await givenReference(ctx, 5)
    expect(await linkChanges(ctx, registry, [add(9)], ahead)).toMatchObject({ linked: 0 })
  })
})

test('of a day that breaks off what was linked stays, nobody is left at work, and linked again it is the same as in one piece', async () => {
  const day = [1, 2, 9, 17, 25].flatMap((n) => [add(n, n % 2 === 0 ? { place: null } : {}), unnumbered(n)])
  let whole: string[] = []
  await scenario({ as: 'standing-clerk' }, async (apart) => {
    await givenRun(apart)
    await linkChanges(apart, registry, day)
    whole = await worldNow(apart)
  })
  const database = await newDatabase()
  const ctx = ctxOnSystem(database.db)
  await givenRun(ctx)
  let [begun, atWork] = [0, 0]
  const breaking: Within = async (work) => {
    atWork += 1
    begun += 1
    const end = begun === 7 ? Promise.reject(new Error('power')) : systemCtx(database, work)
    return end.finally(() => void (atWork -= 1))
  }
  await expect(linkDay(breaking, registry, day, { portion: 2 })).rejects.toThrow('power')
  expect(atWork).toBe(0)
  const linked = async () => (await worldNow(ctx)).filter((line) => line.includes(' linked ')).length
  const before = await linked()
  expect(before).toBeGreaterThan(0)
  await linkDay((work) => systemCtx(database, work), registry, day, { portion: 2 })
  expect(await linked()).toBeGreaterThan(before)
  expect(await worldNow(ctx)).toEqual(whole)
})
