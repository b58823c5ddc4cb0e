import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { routes } from '../../src/app.ts'
import { addAccount } from '../../src/modules/identity/index.ts'
import { planText } from '../../src/modules/steering/testing.ts'
import type { AnyRoute } from '../../src/platform/http/index.ts'
import { openBrowser } from '../setup/chromium.ts'
import { asMultipart, type Built, clock, givenHouse, type Person, signedIn } from '../setup/house.ts'
import { addressOf, hasSamples, type Things, thingsIn } from '../setup/samples.ts'

let browser: Browser
let built: Built
let base = ''
let things: Things
const cookies = new Map<Person, string>()

beforeAll(async () => {
  clock.minutes = 500 * 24 * 60
  built = await givenHouse({ demo: true })
  base = await built.app.listen({ port: 0, host: '127.0.0.1' })
  for (const name of ['clerk', 'administrator'] as const) cookies.set(name, (await signedIn(built.app, name))['nt06_session'] ?? '')
  const account = await addAccount(built.ctx, { name: 'ai-do', displayName: 'Ai đó', role: 'leader', password: 'một câu dài dễ nhớ' })
  const clerk = { nt06_session: cookies.get('clerk') ?? '' }
  const plan = planText([{ title: 'Làm thêm một việc', lead: 'Bộ Y tế', due: 'Tháng 12/2026' }], { number: '88/KH-BYT' })
  const sent = await built.app.inject({
    method: 'POST',
    url: '/imports',
    cookies: clerk,
    ...asMultipart([{ name: 'file', fileName: 'them.txt', value: plan }]),
  })
  things = { ...(await thingsIn(built, clerk)), accounts: account, imports: String(sent.headers.location).split('/').at(-1) ?? '' }
  browser = await openBrowser()
}, 180_000)

afterAll(async () => {
  await browser?.close()
  await built?.app.close()
})

/** Pages of a thing that nobody has made yet are walked where it is made. */
const answersWithPage = ({ kind, method, path }: AnyRoute) =>
  kind === 'page' && method === 'GET' && !/\.(csv|xlsx|docx|json)$|^\/(search|evidence|kit)|\/(original|minutes|callback)$/.test(path)
const readerOf = (row: AnyRoute): Person => (row.may.who['standing-clerk'] ? 'clerk' : 'administrator')
const pages = routes
  .filter(answersWithPage)
  .filter(hasSamples)
  .filter(({ may }) => may.who['standing-clerk'] ?? may.who.administrator ?? may.who.public)
  .map((row) => ({ row, path: row.path }))

/** Where a page is, with what it must be asked for. */
const placeOf = (row: AnyRoute): string => {
  const asked: Record<string, string> = {
    '/tasks/plan': `?document=${things['documents'] ?? ''}`,
    '/indicators/:indicator/lineage': '?period=2026-06',
  }
  return `${base}${addressOf(row, things)}${asked[row.path] ?? ''}`
}

async function open<T>(who: Person | null, theme: 'light' | 'dark', options: BrowserContextOptions, story: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options })
  const cookie = (name: string, value: string) => ({ name, value, url: base })
  await context.addCookies([cookie('theme', theme), ...(who === null ? [] : [cookie('nt06_session', cookies.get(who) ?? '')])])
  try {
    return await story(await context.newPage())
  } finally {
    await context.close()
  }
}

/** What stands in a reader's way, with everything opened; of long lists the first rows, for the others are made alike. */
const barriers = async (page: Page) => {
  await page.evaluate('for (const closed of document.querySelectorAll("details")) closed.open = true')
  await page.evaluate('for (const list of document.querySelectorAll("tbody, ul, ol")) for (const row of [...list.children].slice(25)) row.remove()')
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).analyze()
  return violations.map(
    (each) =>
      `${each.id}: ${each.nodes
        .slice(0, 3)
        .map((node) => node.html.slice(0, 160))
        .join(' | ')}`,
  )
}

/** What travels over the wire until the page is whole, in bytes. */
async function weighed(page: Page, address: string): Promise<number> {
  const session = await page.context().newCDPSession(page)
  let bytes = 0
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength
  })
  await session.send('Network.enable')
  await page.goto(address, { waitUntil: 'networkidle' })
  return bytes
}

test.each(pages)('$path on a desk in daylight: no barrier, no error, at most 100 KB', async ({ row }) => {
  await open(readerOf(row), 'light', { viewport: { width: 1280, height: 900 } }, async (page) => {
    const errors: string[] = []
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
    page.on('pageerror', (error) => errors.push(error.message))
    const bytes = await weighed(page, placeOf(row))
    expect(bytes).toBeGreaterThan(5_000)
    expect(bytes).toBeLessThanOrEqual(100 * 1024)
    expect(await barriers(page)).toEqual([])
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(1280)
    expect(errors).toEqual([])
  })
})

test.each(pages)('$path on a telephone at night, without JavaScript for its reading: fits 360 px and has no barrier', async ({ row }) => {
  const small = { viewport: { width: 360, height: 740 } }
  await open(readerOf(row), 'dark', small, async (page) => {
    const answer = await page.goto(placeOf(row))
    expect(answer?.status()).toBe(200)
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360)
    expect(await barriers(page)).toEqual([])
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360)
  })
  await open(readerOf(row), 'dark', { ...small, javaScriptEnabled: false }, async (page) => {
    await page.goto(placeOf(row))
    expect(await page.locator('h1').count()).toBe(1)
    expect(await page.locator('h1').isVisible()).toBe(true)
    expect(await page.locator('main').innerText()).not.toBe('')
  })
})

test.each(['/', '/sign-in', '/khong-co'])('%s as a visitor sees it has no barrier', async (path) => {
  for (const theme of ['light', 'dark'] as const) {
    await open(null, theme, { viewport: { width: 360, height: 740 } }, async (page) => {
      await page.goto(base + path)
      expect(await barriers(page)).toEqual([])
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360)
    })
  }
})

/** How the thing under the keyboard shows that it is. */
const marked = `(() => {
  const at = document.activeElement
  if (!at || at === document.body) return 'nothing'
  const style = getComputedStyle(at)
  const shown = (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2) || style.boxShadow !== 'none'
  return shown ? 'shown' : at.outerHTML.slice(0, 120)
})()`

test.each(pages)('$path by keyboard: the first step skips to the content, and every step shows where one is', async ({ row }) => {
  await open(readerOf(row), 'light', { viewport: { width: 1280, height: 900 } }, async (page) => {
    await page.goto(placeOf(row))
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
  })
})

test('one signs in with nothing but the keyboard', async () => {
  await open(null, 'light', { viewport: { width: 1280, height: 900 } }, async (page) => {
    await page.goto(`${base}/sign-in`)
    await page.focus('#main, main')
    while ((await page.evaluate('document.activeElement.name')) !== 'name') await page.keyboard.press('Tab')
    await page.keyboard.type('ai-do')
    await page.keyboard.press('Tab')
    await page.keyboard.type('một câu dài dễ nhớ')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.waitForURL(`${base}/`)
    expect(await page.locator('body').innerText()).toContain('Ai đó')
  })
})
