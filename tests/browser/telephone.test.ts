import { afterAll, beforeAll, expect, test } from 'vitest'
import { barriers } from './barriers.ts'
import { at, closeHouse, open, openHouse, pages, placeOf, readerOf, windowOf } from './walk.ts'

beforeAll(openHouse)
afterAll(closeHouse)

const telephone = { viewport: { width: 360, height: 740 } }

test.each(pages)('$path on a telephone at night: fits 360 px and has no barrier; it reads without JavaScript', async ({ row }) => {
  const page = await windowOf(readerOf(row), { theme: 'dark', ...telephone })
  const answer = await page.goto(placeOf(row))
  expect(answer?.status()).toBe(200)
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360)
  expect(await barriers(page, 'rules of the view')).toEqual([])
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360)
  const plain = await windowOf(readerOf(row), { theme: 'dark', ...telephone, javaScriptEnabled: false })
  await plain.goto(placeOf(row))
  expect(await plain.locator('h1').count()).toBe(1)
  expect(await plain.locator('h1').isVisible()).toBe(true)
  expect(await plain.locator('main').innerText()).not.toBe('')
})

test.each(['/', '/sign-in', '/khong-co'])('%s as a visitor sees it has no barrier', async (path) => {
  for (const theme of ['light', 'dark'] as const) {
    await open({ theme, ...telephone }, async (page) => {
      await page.goto(at(path))
      expect(await barriers(page)).toEqual([])
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360)
    })
  }
})
