import { expect, test } from 'vitest'
import type { Ctx } from '../../platform/ctx.ts'
import { addDays } from '../../platform/dates.ts'
import { scenario, seen } from '../../platform/scenario.ts'
import { addPersona } from '../identity/index.ts'
import { inboxPage, wordsOf } from '../notices/index.ts'
import { decideProposal, removeRecord } from '../records/index.ts'
import { followDay, followPortion } from './follow.actions.ts'
import { sayRight } from './propose.actions.ts'
import { amongOf, seenBy } from './seen.ts'
import { sheetOf } from './sheet.ts'
import { countDiscrepancies, discrepancyById } from './store.ts'
import { tellLate } from './tell.actions.ts'
import { follow, home, number, open, person, police, today, write } from './testing.ts'

/** The population and the labour register, which differ in the birth and agree in all else, each in its own spelling. */
async function differing(ctx: Ctx) {
  await write(ctx, 'population', number, { ...person, province: 'Phú Thọ' })
  await write(ctx, 'labour', 'LD-1', {
    ...person,
    personal_id: number,
    full_name: 'NGUYEN VAN THU',
    date_of_birth: '1990-05-04',
    sex: 'male',
    province: 'Hòa Bình',
    employment: 'employed',
  })
  await follow(ctx)
  const [found] = await open(ctx)
  if (!found) throw new Error('the births differ')
  return found
}

test('registries differ where they mean another thing, not where they write it otherwise; both owners see both values, others neither', async () => {
  await scenario({ today, as: 'system' }, async (ctx) => {
    const found = await differing(ctx)
    expect(await open(ctx)).toHaveLength(1)
    expect(found).toMatchObject({ field: 'date_of_birth', opened_on: today, due_on: '2026-03-16' })
    const values = (setting: Parameters<typeof seen>[1]) => {
      const as = seenBy(seen(ctx, setting).actor, found, today)
      return [as?.standing.value, as?.differing.value, as?.maySettle]
    }
    expect(values(police)).toEqual(['1990-04-05', '1990-05-04', true])
    expect(values(home)).toEqual(['1990-04-05', '1990-05-04', true])
    expect(values({ today, as: 'standing-clerk' })).toEqual([null, null, false])
    expect(seenBy(seen(ctx, police).actor, found, today)).toMatchObject({ actor: 'bo-noi-vu', state: 'open' })
    const [row] = sheetOf(
      { language: 'vi', asOf: today },
      [seenBy(seen(ctx, { today, as: 'inspector' }).actor, found, today)].flatMap((each) => each ?? []),
    ).rows
    expect(row).not.toContain('1990-05-04')
  })
})

test('what one owner proposes flows back to the source, and the discrepancy closes by itself when it is accepted', async () => {
  await scenario({ today, as: 'system' }, async (ctx) => {
    const { id } = await differing(ctx)
    const now = async () => {
      const held = await discrepancyById(ctx, id)
      return held && seenBy(seen(ctx, home).actor, held, today)
    }
    const other = seen(ctx, { today, as: 'agency-clerk', agency: 'bo-y-te' })
    await expect(sayRight(other, id, { right: 'standing', reason: 'x' })).rejects.toMatchObject({ slug: 'forbidden' })
    expect(await sayRight(seen(ctx, home), id, { right: 'differing', reason: 'Theo giấy khai sinh' })).toBe('proposed')
    expect(await now()).toMatchObject({ state: 'proposed', actor: 'bo-cong-an', maySettle: false })
    await expect(sayRight(seen(ctx, home), id, { right: 'standing', reason: 'x' })).rejects.toMatchObject({ slug: 'discrepancy-proposed' })
    const proposal = (await discrepancyById(ctx, id))?.proposal ?? ''
    await decideProposal(seen(ctx, police), proposal, { outcome: 'refused', words: 'Sổ gốc ghi 05/4' })
    const words = { reason: 'Theo giấy khai sinh', answer: 'Sổ gốc ghi 05/4' }
    expect(await now()).toMatchObject({ state: 'refused', actor: 'bo-noi-vu', words })
    const refused = await discrepancyById(ctx, id)
    expect(refused && seenBy(seen(ctx, { today, as: 'standing-clerk' }).actor, refused, today)?.words).toBeNull()
    await sayRight(seen(ctx, home), id, { right: 'differing', reason: 'Có trích lục mới' })
    await decideProposal(seen(ctx, police), (await discrepancyById(ctx, id))?.proposal ?? '', { outcome: 'accepted' })
    await follow(ctx)
    expect(await now()).toMatchObject({ state: 'closed', actor: null, discrepancy: { closed_how: 'agreed', right_registry: 'labour' } })
    expect(await open(ctx)).toEqual([])
  })
})

test('who answers for the field corrects the other record at once, and the discrepancy is closed with it', async () => {
  await scenario({ today, as: 'system' }, async (ctx) => {
    const { id } = await differing(ctx)
    expect(await sayRight(seen(ctx, police), id, { right: 'standing', reason: 'Theo dân cư' })).toBe('written')
    expect(await discrepancyById(ctx, id)).toMatchObject({ closed_how: 'agreed', right_registry: 'population' })
  })
})

test('a discrepancy is found whichever side changed, in portions of any size, and is gone when one side says nothing any more', async () => {
  await scenario({ today, as: 'system' }, async (ctx) => {
    await write(ctx, 'labour', 'LD-1', { ...person, personal_id: number, employment: 'employed' })
    for (let n = 2; n < 6; n += 1) await write(ctx, 'labour', `LD-${n}`, { ...person, personal_id: `00109012345${n}`, employment: 'employed' })
    while (await followPortion(ctx, 'labour', 5, 2)) continue
    expect(await open(ctx)).toEqual([])
    await write(ctx, 'population', number, { ...person, full_name: 'Nguyễn Văn Khác' })
    await follow(ctx)
    const [found] = await open(ctx)
    expect(found).toMatchObject({ field: 'full_name', standing: { registry: 'population' }, differing: { registry: 'labour', key: 'LD-1' } })
    await write(ctx, 'population', number, { full_name: 'Nguyễn Văn Lạ' }, '2026-02-01')
    await follow(ctx)
    expect((await open(ctx)).map(({ id, standing }) => [id, standing.value])).toEqual([[found?.id, 'Nguyễn Văn Lạ']])
    await removeRecord(ctx, { registry: 'labour', key: 'LD-1', from: today, reason: 'Ghi nhầm' })
    await follow(ctx)
    expect([await open(ctx), (await discrepancyById(ctx, found?.id ?? ''))?.closed_how]).toEqual([[], 'gone'])
  })
})

test('both owners are told once of what was found, the others of what was said, whoever must act of what is late; no value goes with it', async () => {
  await scenario({ today, as: 'system' }, async (ctx) => {
    const [mine, theirs] = [
      await addPersona(ctx, { name: 'noi-vu', displayName: 'Vai noi-vu', role: 'agency-clerk', agency: 'bo-noi-vu' }),
      await addPersona(ctx, { name: 'cong-an', displayName: 'Vai cong-an', role: 'agency-clerk', agency: 'bo-cong-an' }),
    ]
    const told = async (account: string) => (await inboxPage(ctx, account, {}, { offset: 0, limit: 20 })).rows
    const names = async (account: string) => (await told(account)).map(({ template }) => template)
    const { id } = await differing(ctx)
    await follow(ctx)
    expect([await names(mine), await names(theirs)]).toEqual([['discrepancies-found'], ['discrepancies-found']])
    const late = seen(ctx, { today: '2026-03-17', as: 'system' })
    expect([await tellLate(late), await tellLate(late), await tellLate(seen(ctx, { today: addDays(today, 5) }))]).toEqual([1, 0, 0])
    expect((await names(mine)).toSorted((a, b) => a.localeCompare(b))).toEqual(['discrepancies-found', 'discrepancies-late'])
    await sayRight(seen(ctx, home), id, { right: 'differing', reason: 'Theo giấy khai sinh' })
    expect(await names(theirs)).toEqual(expect.arrayContaining(['record-proposed', 'discrepancy-proposed']))
    expect((await told(theirs)).find(({ template }) => template === 'discrepancy-proposed')?.words).toMatchObject({
      registry: { en: 'National population register' },
    })
    const words = JSON.stringify([...(await told(mine)), ...(await told(theirs))].map(wordsOf))
    expect(words).not.toMatch(/1990|LD-1|001090/)
  })
})

test('a list holds what is wanted: by registry, field, state, owner', async () => {
  await scenario({ today, as: 'system' }, async (ctx) => {
    await differing(ctx)
    const count = (wanted: Parameters<typeof countDiscrepancies>[1]) => countDiscrepancies(ctx, wanted)
    expect([await count({ registry: 'labour' }), await count({ registry: 'insurance' }), await count({ field: 'sex' })]).toEqual([1, 0, 0])
    expect([await count({ state: 'open' }), await count({ state: 'closed' }), await count({ late: true })]).toEqual([1, 0, 0])
    const of = (agency: string) => count({ among: amongOf(new Set([agency]), today) })
    expect([await of('bo-cong-an'), await of('bo-noi-vu'), await of('bo-y-te')]).toEqual([1, 1, 0])
  })
})

test('what was said of a day to come is compared on that day', async () => {
  await scenario({ today, as: 'system' }, async (ctx) => {
    const day = addDays(today, 4)
    await write(ctx, 'population', number, person)
    await write(ctx, 'labour', 'LD-1', { ...person, personal_id: number, employment: 'employed' })
    await write(ctx, 'population', number, { full_name: 'Nguyễn Văn Mới' }, day)
    await follow(ctx)
    expect(await open(ctx)).toEqual([])
    const then = seen(ctx, { today: day })
    await followDay(then)
    expect(await open(then)).toMatchObject([{ field: 'full_name', standing: { value: 'Nguyễn Văn Mới' } }])
  })
})
