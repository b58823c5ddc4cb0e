import { expect, test } from 'vitest'
import { notify } from '../notices/index.ts'
import { agencyById } from '../directory/index.ts'
import type { Ctx } from '../../platform/ctx.ts'
import { scenario, seen } from '../../platform/scenario.ts'
import { namedOn, plainName } from '../registries/index.ts'
import { declareDatabase, listedDatabase, reviewDeclaration, withdrawDeclaration } from './actions.ts'
import { codeFor, readCount } from './declaration.ts'
import { catalogueOn } from './listed.ts'
import { declarationById } from './store.ts'

const today = '2026-03-02'
const typed = {
  name: 'Cơ sở dữ liệu về bệnh truyền nhiễm',
  kind: 'sectoral',
  basis: 'Thông tư 54/2015/TT-BYT',
  holds: 'Ca bệnh truyền nhiễm phải báo cáo, theo xã và tuần',
  size: '1.200.000',
  key: 'Mã ca bệnh',
  completeOn: '31/12/2026',
  stage: 'digitising',
} as const
const health = (ctx: Ctx) => seen(ctx, { today, as: 'agency-clerk', agency: 'bo-y-te' })
const standing = (ctx: Ctx) => seen(ctx, { today, as: 'standing-clerk', account: '00000000-0000-4000-8000-000000000009' })
const story = (run: (ctx: Ctx) => Promise<void>) => scenario({ today, as: 'system' }, run)

test('every database of the catalogue has an owner that exists, and no two are one', () => {
  const named = namedOn('2026-01-01')
  expect(named.filter(({ owner }) => !agencyById(owner))).toEqual([])
  expect(new Set(named.map(({ code }) => code)).size).toBe(named.length)
  expect(new Set(named.map(({ name }) => plainName(name.vi))).size).toBe(named.length)
  expect(namedOn('2025-02-10').length).toBeLessThan(named.length)
})

test('what is named and what is not make the total together', async () => {
  await story(async (ctx) => {
    const { listed, total, unnamed } = await catalogueOn(ctx)
    expect(total).toBe(114)
    expect(listed.length + unnamed).toBe(total)
    expect(listed.find(({ code }) => code === 'bank-customers')).toMatchObject({ owner: 'ngan-hang-nha-nuoc', ownerCertain: false, registry: null })
  })
})

test('counts are read as people type them', () => {
  expect(['35.100.000', '35 100 000', '35,100,000', '12', 'nhiều', '-5', '0', '3.5'].map(readCount)).toEqual([
    35_100_000,
    35_100_000,
    35_100_000,
    12,
    null,
    null,
    null,
    null,
  ])
  expect(codeFor('Cơ sở dữ liệu về bệnh truyền nhiễm')).toBe('co-so-du-lieu-ve-benh-truyen-nhiem')
})

test('a database nobody named enters the catalogue once the standing body has reviewed it, and not before', async () => {
  await story(async (ctx) => {
    const before = await catalogueOn(ctx)
    const id = await declareDatabase(health(ctx), undefined, typed)
    expect((await catalogueOn(ctx)).unnamed).toBe(before.unnamed)
    await expect(reviewDeclaration(health(ctx), id, 'accepted', null)).rejects.toMatchObject({ slug: 'forbidden' })
    await reviewDeclaration(standing(ctx), id, 'accepted', null)
    const after = await catalogueOn(ctx)
    expect(after.unnamed).toBe(before.unnamed - 1)
    expect(after.listed.at(-1)).toMatchObject({ owner: 'bo-y-te', ownerCertain: true, declared: { size: 1_200_000, complete_on: '2026-12-31' } })
    await expect(declareDatabase(health(ctx), undefined, { ...typed, name: 'CSDL bệnh truyền nhiễm' })).rejects.toMatchObject({
      slug: 'database-named-already',
    })
  })
})

test('an owner declares again while the last accepted words hold; what was given back says why', async () => {
  await story(async (ctx) => {
    const first = await declareDatabase(health(ctx), 'health', { ...typed, name: 'Cơ sở dữ liệu quốc gia về y tế' })
    await expect(declareDatabase(health(ctx), 'health', typed)).rejects.toMatchObject({ slug: 'declaration-waits' })
    await expect(reviewDeclaration(standing(ctx), first, 'returned', null)).rejects.toMatchObject({ slug: 'declaration-wrong' })
    await reviewDeclaration(standing(ctx), first, 'returned', 'Chưa rõ khóa')
    const second = await declareDatabase(health(ctx), 'health', { ...typed, key: 'Số định danh' })
    await withdrawDeclaration(health(ctx), second)
    const third = await declareDatabase(health(ctx), 'health', { ...typed, key: 'Số định danh cá nhân' })
    await reviewDeclaration(standing(ctx), third, 'accepted', null)
    expect((await listedDatabase(ctx, 'health')).declared).toMatchObject({ id: third, key: 'Số định danh cá nhân' })
    await expect(withdrawDeclaration(health(ctx), third)).rejects.toMatchObject({ slug: 'declaration-decided' })
    expect(await declarationById(ctx, first)).toMatchObject({ outcome: 'returned', words: 'Chưa rõ khóa' })
  })
})

test('what a text gives to another agency is not declared; what no text gives is', async () => {
  await story(async (ctx) => {
    await expect(declareDatabase(health(ctx), 'chemicals', typed)).rejects.toMatchObject({ slug: 'database-of-another' })
    const id = await declareDatabase(health(ctx), 'organisations', typed)
    expect(await declarationById(ctx, id)).toMatchObject({ owner: 'bo-y-te' })
    await expect(declareDatabase(health(ctx), undefined, { ...typed, size: 'rất nhiều', completeOn: '31/02/2026' })).rejects.toMatchObject({
      faults: [{ at: 'size' }, { at: 'completeOn' }],
    })
  })
})

test('the standing body is told of a declaration once, the owner of its outcome', async () => {
  await story(async (ctx) => {
    const id = await declareDatabase(health(ctx), undefined, typed)
    const again = { to: { role: 'standing-clerk' }, template: 'database-declared', words: { name: 'x', agency: 'y' }, href: '/' } as const
    expect(await notify(ctx, { ...again, key: `declaration:${id}` })).toBe(false)
    await reviewDeclaration(standing(ctx), id, 'accepted', 'Đủ căn cứ')
    expect(await notify(ctx, { ...again, key: `declaration-decided:${id}` })).toBe(false)
  })
})
