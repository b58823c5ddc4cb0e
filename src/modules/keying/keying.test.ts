import { expect, test } from 'vitest'
import type { Ctx } from '../../platform/ctx.ts'
import { scenario, seen } from '../../platform/scenario.ts'
import { readRecord } from '../records/index.ts'
import { registryOn } from '../registries/index.ts'
import { pageFile, receivePage, settlePage, typePage } from './actions.ts'

const today = '2026-03-02'
const labour = registryOn('labour', today)
if (!labour) throw new Error('labour is defined')
const png = { fileName: 'so-1.png', mediaType: 'image/png', bytes: Buffer.from('89504e470d0a1a0a0000000d', 'hex') }
const typed = {
  labour_id: 'LD1',
  personal_id: '001090123456',
  full_name: 'Nguyễn Văn Thử',
  date_of_birth: '05/04/1990',
  sex: 'Nam',
  province: 'Huế',
  employment: 'employed',
  surveyed_on: '10/01/2026',
}
const clerk = (ctx: Ctx, n: number) =>
  seen(ctx, { today, as: 'agency-clerk', agency: 'bo-noi-vu', account: `00000000-0000-4000-8000-00000000000${n}` })
const story = (run: (ctx: Ctx) => Promise<void>) => scenario({ today, as: 'agency-clerk', agency: 'bo-noi-vu' }, run)

test('two people who read the same enter the record, in whatever way they write a day', async () => {
  await story(async (ctx) => {
    const page = await receivePage(clerk(ctx, 1), 'labour', png)
    expect(await typePage(clerk(ctx, 1), page, typed)).toBe('first')
    await expect(typePage(clerk(ctx, 1), page, typed)).rejects.toMatchObject({ slug: 'keying-typed-already' })
    expect(await typePage(clerk(ctx, 2), page, { ...typed, date_of_birth: '5-4-1990', full_name: ' Nguyễn  Văn Thử' })).toBe('entered')
    expect((await readRecord(ctx, labour, 'LD1', today)).piece.fields).toMatchObject({ date_of_birth: '1990-04-05', full_name: 'Nguyễn Văn Thử' })
  })
})

test('where they differ a third person decides, never one of the two', async () => {
  await story(async (ctx) => {
    const page = await receivePage(clerk(ctx, 1), 'labour', png)
    await typePage(clerk(ctx, 1), page, typed)
    expect(await typePage(clerk(ctx, 2), page, { ...typed, full_name: 'Nguyễn Văn Thứ' })).toBe('differs')
    await expect(settlePage(clerk(ctx, 2), page, { full_name: 'Nguyễn Văn Thứ' })).rejects.toMatchObject({ slug: 'keying-third-needed' })
    await settlePage(clerk(ctx, 3), page, { full_name: 'Nguyễn Văn Thử', province: 'Hà Nội' })
    expect((await readRecord(ctx, labour, 'LD1', today)).piece.fields).toMatchObject({ full_name: 'Nguyễn Văn Thử', province: 'Huế' })
    expect((await pageFile(ctx, page)).page).toMatchObject({ outcome: 'entered', entered_key: 'LD1' })
  })
})

test('what is no image, and whoever is not of the owner, is refused', async () => {
  await story(async (ctx) => {
    await expect(receivePage(ctx, 'labour', { ...png, bytes: Buffer.from('<svg onload=alert(1)>') })).rejects.toMatchObject({
      slug: 'keying-image-needed',
    })
    await expect(receivePage(ctx, 'insurance', png)).rejects.toMatchObject({ slug: 'forbidden' })
  })
})
