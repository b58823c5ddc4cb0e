import { sql } from 'kysely'
import { expect, test } from 'vitest'
import type { Ctx } from '../../platform/ctx.ts'
import { addDays } from '../../platform/dates.ts'
import { scenario, seen } from '../../platform/scenario.ts'
import { newDatabase } from '../../platform/testing.ts'
import { addPersona } from '../identity/index.ts'
import { inboxPage } from '../notices/index.ts'
import { goldenRecord } from '../records/index.ts'
import { followDay, followPortion, forgetClosed } from './follow.actions.ts'
import { sayRight } from './propose.actions.ts'
import { amongOf } from './seen.ts'
import { discrepanciesOf, discrepancyById, forgetDiscrepancies } from './store.ts'
import { follow, home, number, open, person, police, today, write } from './testing.ts'

const work = { personal_id: number, employment: 'employed' }

async function differing(ctx: Ctx) {
  await write(ctx, 'population', number, person)
  await write(ctx, 'labour', 'LD-1', { ...person, ...work, date_of_birth: '1990-05-04' })
  await follow(ctx)
  return (await open(ctx))[0]?.id ?? ''
}

const right = { right: 'differing', reason: 'Theo giấy khai sinh' } as const

test('no value is written that has changed since it was shown, and nothing where both agree by now', async () => {
  await scenario({ today, as: 'system' }, async (ctx) => {
    const id = await differing(ctx)
    await write(ctx, 'labour', 'LD-1', { date_of_birth: '1991-01-01' })
    await expect(sayRight(seen(ctx, police), id, right)).rejects.toMatchObject({ slug: 'discrepancy-moved' })
    await write(ctx, 'labour', 'LD-1', { date_of_birth: person.date_of_birth })
    await expect(sayRight(seen(ctx, police), id, right)).rejects.toMatchObject({ slug: 'discrepancy-closed' })
  })
})

test('of two owners who say which value is right at once, one makes a proposal and the other is told of it', async () => {
  const { db } = await newDatabase()
  await scenario({ today, as: 'system' }, async (bare) => {
    const ctx = { ...bare, db }
    const id = await differing(ctx)
    const say = (setting: typeof home) => db.transaction().execute((within) => sayRight(seen({ ...ctx, db: within }, setting), id, right))
    const outcomes = await Promise.allSettled([say(home), say(home)])
    expect(new Set(outcomes.map((each) => (each.status === 'fulfilled' ? each.value : each.reason.slug)))).toEqual(
      new Set(['discrepancy-proposed', 'proposed']),
    )
  })
})

test('an agency that answers for a field sees what it is asked to decide, though neither registry is its own', async () => {
  await scenario({ today, as: 'system' }, async (ctx) => {
    const insured = { phone: '0912345678', status: 'active', valid_to: '2026-12-31' }
    await write(ctx, 'insurance', '7900000001', { ...person, ...insured, personal_id: number })
    await write(ctx, 'labour', 'LD-1', { ...person, ...work, date_of_birth: '1990-05-04' })
    await follow(ctx)
    const [found] = await open(ctx)
    const ofPolice = () => discrepanciesOf(ctx, { among: amongOf(new Set([police.agency]), today) }, 50)
    expect(await ofPolice()).toEqual([])
    expect(await sayRight(seen(ctx, home), found?.id ?? '', right)).toBe('proposed')
    expect(await ofPolice()).toMatchObject([{ id: found?.id, asked: { owner: police.agency } }])
  })
})

test('an agency is told once a day that something was found, in however many portions and by whatever it is found', async () => {
  await scenario({ today, as: 'system' }, async (ctx) => {
    const account = await addPersona(ctx, { name: 'noi-vu', displayName: 'Vai noi-vu', role: 'agency-clerk', agency: 'bo-noi-vu' })
    const told = async () =>
      (await inboxPage(ctx, account, {}, { offset: 0, limit: 20 })).rows.filter(({ template }) => template === 'discrepancies-found')
    for (const n of [1, 2, 3]) {
      await write(ctx, 'population', `00109012345${n}`, person)
      await write(ctx, 'labour', `LD-${n}`, { ...person, ...work, personal_id: `00109012345${n}`, date_of_birth: '1990-05-04' })
    }
    while (await followPortion(ctx, 'labour', 3, 1)) continue
    expect([(await open(ctx)).length, (await told()).length]).toEqual([3, 1])
    const next = seen(ctx, { ...police, today: addDays(today, 1) })
    await write(ctx, 'population', '001090123451', { full_name: 'Nguyễn Văn Khác' })
    const [found] = (await open(ctx)).filter((each) => each.person === '001090123451')
    await sayRight(next, found?.id ?? '', { right: 'standing', reason: 'Theo dân cư' })
    expect((await told()).length).toBe(2)
  })
})

test('what was to be compared on a night that was missed is compared on the next', async () => {
  await scenario({ today, as: 'system' }, async (ctx) => {
    await write(ctx, 'population', number, person)
    await write(ctx, 'labour', 'LD-1', { ...person, ...work })
    await write(ctx, 'population', number, { full_name: 'Nguyễn Văn Mới' }, addDays(today, 2))
    await follow(ctx)
    await followDay(ctx)
    const later = seen(ctx, { today: addDays(today, 5) })
    await followDay(later)
    expect(await open(later)).toMatchObject([{ field: 'full_name', standing: { value: 'Nguyễn Văn Mới' } }])
  })
})

test('thirty days after both agree neither value nor reason is kept beside the registries', async () => {
  await scenario({ today, as: 'system' }, async (ctx) => {
    const id = await differing(ctx)
    await sayRight(seen(ctx, police), id, right)
    await forgetClosed(seen(ctx, { today: addDays(today, 20) }))
    expect(await discrepancyById(ctx, id)).toMatchObject({ reason: right.reason, differing: { value: '1990-05-04' } })
    await forgetClosed(seen(ctx, { today: addDays(today, 32) }))
    const kept = { closed_how: 'agreed', reason: null, standing: { registry: 'population', value: '' }, differing: { registry: 'labour', value: '' } }
    expect(await discrepancyById(ctx, id)).toMatchObject(kept)
  })
})

test('a demonstration that is taken back takes its own discrepancies with it, and no others', async () => {
  await scenario({ today, as: 'system' }, async (ctx) => {
    const id = await differing(ctx)
    await forgetDiscrepancies(ctx, [])
    await forgetDiscrepancies(ctx, ['population', 'labour'])
    expect(await open(ctx)).toMatchObject([{ id }])
    await sql`update records.origin set demonstration = true where registry = 'labour'`.execute(ctx.db)
    await forgetDiscrepancies(ctx, ['population', 'labour'])
    expect(await open(ctx)).toEqual([])
  })
})

test('a number that stands in hundreds of records is nobody’s: it is neither compared nor read whole', async () => {
  await scenario({ today, as: 'system' }, async (ctx) => {
    const id = await differing(ctx)
    await sql`insert into records.version select (jsonb_populate_record(v, jsonb_build_object('key', v.key || nth, 'seq', -nth))).*
      from records.version v, generate_series(1, 200) nth where v.key = 'LD-1'`.execute(ctx.db)
    expect((await goldenRecord(ctx, number)).registries).toEqual([])
    await write(ctx, 'population', number, { full_name: 'Nguyễn Văn Khác' })
    await follow(ctx)
    expect([await open(ctx), (await discrepancyById(ctx, id))?.closed_how]).toEqual([[], 'gone'])
  })
})
