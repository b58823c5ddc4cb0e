import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { barriers } from './barriers.ts'
import { at, closeHouse, open, openHouse, pages, placeOf, readerOf, somebody, windowOf } from './walk.ts'

beforeAll(openHouse)
afterAll(closeHouse)

const desk = { theme: 'light' as const, viewport: { width: 1280, height: 900 } }

/** What travels over the wire until the page is whole where nothing of it is kept, in bytes. */
async function weighed(page: Page, address: string): Promise<number> {
  const session = await page.context().newCDPSession(page)
  let bytes = 0
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength
  })
  await session.send('Network.enable')
  await session.send('Network.setCacheDisabled', { cacheDisabled: true })
  await page.goto(address, { waitUntil: 'load' })
  await session.detach()
  return bytes
}

/** How the thing under the keyboard shows that it is. */
const marked = `(() => {
  const at = document.activeElement
  if (!at || at === document.body) return 'nothing'
  const style = getComputedStyle(at)
  const shown = (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2) || style.boxShadow !== 'none'
  return shown ? 'shown' : at.outerHTML.slice(0, 120)
})()`

/** The first step skips to the content, and every step shows where one is. */
async function expectWayByKeyboard(page: Page): Promise<void> {
  await page.evaluate('document.activeElement?.blur()')
  await page.keyboard.press('Tab')
  const target = String(await page.evaluate('document.activeElement?.getAttribute("href")'))
  expect(target).toMatch(/^#/)
  expect(await page.evaluate(marked)).toBe('shown')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  expect(await page.evaluate(`Boolean(document.querySelector('header nav, header form')?.contains(document.activeElement))`)).toBe(false)
  for (let step = 0; step < 12; step += 1) {
    const said = await page.evaluate(marked)
    if (said === 'nothing') break
    expect(said).toBe('shown')
    await page.keyboard.press('Tab')
  }
}

test.each(pages)('$path on a desk in daylight: at most 100 KB, no error, a way by keyboard, no barrier', async ({ row }) => {
  const page = await windowOf(readerOf(row), desk)
  const errors: string[] = []
  page.removeAllListeners()
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
  page.on('pageerror', (error) => errors.push(error.message))
  const bytes = await weighed(page, placeOf(row))
  expect(bytes).toBeGreaterThan(5_000)
  expect(bytes).toBeLessThanOrEqual(100 * 1024)
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(1280)
  await expectWayByKeyboard(page)
  expect(await barriers(page)).toEqual([])
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(1280)
  expect(errors).toEqual([])
})

test('one signs in with nothing but the keyboard', async () => {
  await open(desk, async (page) => {
    await page.goto(at('/sign-in'))
    await page.focus('#main, main')
    while ((await page.evaluate('document.activeElement.name')) !== 'name') await page.keyboard.press('Tab')
    await page.keyboard.type(somebody.name)
    await page.keyboard.press('Tab')
    await page.keyboard.type(somebody.password)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.waitForURL(at('/'))
    expect(await page.locator('body').innerText()).toContain('Ai đó')
  })
})
