import { describe, expect, test } from 'vitest'
import { bookForms } from '../../../definitions/registries/book-forms.ts'
import type { Ctx } from '../../platform/ctx.ts'
import { scenario, seen } from '../../platform/scenario.ts'
import { readRecord } from '../records/index.ts'
import { registryOn } from '../registries/index.ts'
import { boxOn } from './form.ts'
import { imageOf } from './image.ts'
import { dropPage, pageFile, receivePage, settlePage, typePage } from './actions.ts'

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
    const page = await receivePage(clerk(ctx, 1), 'labour', { upload: png })
    expect(await typePage(clerk(ctx, 1), page, typed)).toBe('first')
    await expect(typePage(clerk(ctx, 1), page, typed)).rejects.toMatchObject({ slug: 'keying-typed-already' })
    expect(await typePage(clerk(ctx, 2), page, { ...typed, date_of_birth: '5-4-1990', full_name: ' Nguyễn  Văn Thử' })).toBe('entered')
    expect((await readRecord(ctx, labour, 'LD1', today)).piece.fields).toMatchObject({ date_of_birth: '1990-04-05', full_name: 'Nguyễn Văn Thử' })
  })
})

test('where they differ a third person decides, never one of the two', async () => {
  await story(async (ctx) => {
    const page = await receivePage(clerk(ctx, 1), 'labour', { upload: png })
    await typePage(clerk(ctx, 1), page, typed)
    expect(await typePage(clerk(ctx, 2), page, { ...typed, full_name: 'Nguyễn Văn Thứ' })).toBe('differs')
    await expect(settlePage(clerk(ctx, 2), page, { full_name: 'Nguyễn Văn Thứ' })).rejects.toMatchObject({ slug: 'keying-third-needed' })
    await settlePage(clerk(ctx, 3), page, { full_name: 'Nguyễn Văn Thử', province: 'Hà Nội' })
    expect((await readRecord(ctx, labour, 'LD1', today)).piece.fields).toMatchObject({ full_name: 'Nguyễn Văn Thử', province: 'Huế' })
    expect((await pageFile(ctx, page)).page).toMatchObject({ outcome: 'entered', entered_key: 'LD1' })
  })
})

test('a page that cannot be read is given up with the reason, by the owner alone, and takes no typing any more', async () => {
  await story(async (ctx) => {
    const page = await receivePage(clerk(ctx, 1), 'labour', { upload: png })
    await typePage(clerk(ctx, 1), page, typed)
    const other = seen(ctx, { today, as: 'agency-clerk', agency: 'bo-y-te' })
    await expect(dropPage(other, page, 'Ảnh mờ')).rejects.toMatchObject({ slug: 'forbidden' })
    await dropPage(clerk(ctx, 2), page, 'Ảnh mờ')
    expect((await pageFile(ctx, page)).page).toMatchObject({ outcome: 'dropped', dropped_words: 'Ảnh mờ', entered_key: null })
    await expect(typePage(clerk(ctx, 3), page, typed)).rejects.toMatchObject({ slug: 'keying-not-open' })
    await expect(dropPage(clerk(ctx, 3), page, 'Ảnh mờ')).rejects.toMatchObject({ slug: 'keying-page-done' })
  })
})

test('what is no image, and whoever is not of the owner, is refused', async () => {
  await story(async (ctx) => {
    await expect(receivePage(ctx, 'labour', { upload: { ...png, bytes: Buffer.from('<svg onload=alert(1)>') } })).rejects.toMatchObject({
      slug: 'keying-image-needed',
    })
    await expect(receivePage(ctx, 'insurance', { upload: png })).rejects.toMatchObject({ slug: 'forbidden' })
  })
})

describe('the places of fields on a page', () => {
  test('lie on the page, for fields their registry has', () => {
    for (const { registry, regions } of bookForms) {
      const names = registryOn(registry, today)?.fields.map(({ field }) => field)
      expect(names).toEqual(expect.arrayContaining(Object.keys(regions)))
      expect(names?.filter((name) => registryOn(registry, today)?.key === name && !(name in regions))).toEqual([])
      for (const { x, y, width, height } of Object.values(regions)) {
        expect(Math.min(x, y, width, height)).toBeGreaterThan(0)
        expect(Math.max(x + width, y + height)).toBeLessThanOrEqual(1)
      }
    }
  })

  test('are whole picture points with room around them, never beyond the page', () => {
    const page = { width: 1000, height: 500 }
    expect(boxOn({ x: 0.1, y: 0.2, width: 0.3, height: 0.1 }, page)).toEqual({ x: 100, y: 100, width: 300, height: 50 })
    expect(boxOn({ x: 0.01, y: 0.95, width: 0.98, height: 0.05 }, page, 0.02)).toEqual({ x: 0, y: 465, width: 1000, height: 35 })
  })

  test('follow the size that an image tells of itself, turned as its camera was', () => {
    const frame = Buffer.from('ffc000110800640190030122000211010311010000', 'hex')
    const jpeg = (orientation: number) => {
      const directory = Buffer.from(`49492a0008000000010012010300010000000${orientation}00000000000000`, 'hex')
      const exif = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), directory])
      return Buffer.concat([Buffer.from('ffd8ffe1', 'hex'), Buffer.from([0, exif.length + 2]), exif, frame])
    }
    expect(imageOf(Buffer.from('89504e470d0a1a0a0000000d494844520000019000000064', 'hex'))).toEqual({
      mediaType: 'image/png',
      size: { width: 400, height: 100 },
    })
    expect(imageOf(jpeg(1))).toEqual({ mediaType: 'image/jpeg', size: { width: 400, height: 100 } })
    expect(imageOf(jpeg(6))).toEqual({ mediaType: 'image/jpeg', size: { width: 100, height: 400 } })
    const webp = Buffer.from('524946460000000057454250565038580a000000000000008f0100630000', 'hex')
    expect(imageOf(webp)).toEqual({ mediaType: 'image/webp', size: { width: 400, height: 100 } })
    expect(imageOf(Buffer.from('GIF89a'))).toBeNull()
  })
})
